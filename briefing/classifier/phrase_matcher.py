"""Find many word patterns in every sentence at once.

Time is linear in the number of words, whatever they are: a pattern is one bit of a number, and a
word's bits pass to the words before it as far as a gap allows. After Baeza-Yates and Gonnet, "A
new approach to text searching" (Communications of the ACM, 1992).
"""

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from briefing.classifier.tokens import TokenTable, any_per_sentence

Bits = NDArray[np.uint64]
_BITS = 64  # of a number
_GAP = re.compile(r" \.\.(\d) ")
_NAME = "Name"  # matches any capitalized word
_CACHE_SIZE = 50_000  # words
_MIN_STEM = 3  # letters before an ending


class WordListIndex(dict[str, tuple[int, ...]]):
    """Word → indices of the word lists that contain it; computed on first use, then cached.

    A "*" at the end of a listed word matches any ending, one at its beginning any beginning. A
    hyphenated compound belongs to the lists of its parts too.
    """

    def __init__(self, lists: Sequence[str]) -> None:
        """`lists`: the words of each list, separated by spaces."""
        super().__init__()
        forms = (r"[^*]+", r"[^*]+\*", r"\*[^*]+")
        self._whole, self._stems, self._endings = (_index_words(lists, form) for form in forms)

    def __missing__(self, word: str) -> tuple[int, ...]:
        if len(self) >= _CACHE_SIZE:
            self.clear()
        found = set(self._whole.get(word, ()))
        for length in range(1, len(word) + 1):
            found.update(self._stems.get(word[:length], ()))
        for length in range(1, len(word) - _MIN_STEM + 1):
            found.update(self._endings.get(word[-length:], ()))
        for part in word.split("-") if "-" in word else ():
            found.update(self[part])
        self[word] = tuple(sorted(found))
        return self[word]


def _index_words(lists: Sequence[str], form: str) -> dict[str, list[int]]:
    table: dict[str, list[int]] = {}
    for index, members in enumerate(lists):
        for word in filter(re.compile(form).fullmatch, members.split()):
            table.setdefault(word.strip("*"), []).append(index)
    return table


class _Pattern(NamedTuple):
    """A pattern read from its end: the words of each step, and the gap to the next step."""

    lists: list[str]
    gaps: list[int]
    at_start: bool


class PhraseMatcher:
    """Named patterns: word lists separated by "..3" where the next word is within three words.

    A pattern that begins with "^" matches at the beginning of a sentence only; see
    `WordListIndex` for "*".
    """

    def __init__(self, patterns: Mapping[str, str]) -> None:
        parsed = [_parse_pattern(text) for text in patterns.values()]
        self.count = len(parsed)
        self.depth = max(len(pattern.lists) for pattern in parsed)
        self.columns = -(-self.count // _BITS)
        self.at_start = _pack_bits([pattern.at_start for pattern in parsed])
        self.steps = [_build_step(parsed, depth) for depth in range(1, self.depth)]
        self.max_gap = max([1, *map(max, self.steps)])
        padding = [_Pattern([], [], False)] * (self.columns * _BITS - self.count)
        lists = [
            pattern.lists[depth] if depth < len(pattern.lists) else ""
            for depth in range(self.depth)
            for pattern in parsed + padding
        ]
        self.index = WordListIndex(lists)
        names = _pack_bits([_NAME in words.split() for words in lists])
        self.names = names.reshape(self.shape)

    @property
    def shape(self) -> tuple[int, int]:
        """Shape of a word's mask: the steps, and the numbers that hold the bits of a step."""
        return self.depth, self.columns

    def token_mask(self, word: str) -> bytes:
        """Return the bits of the steps that a lower-case word matches, the last step first."""
        number = sum(1 << place for place in self.index[word])
        return number.to_bytes(self.depth * self.columns * _BITS // 8, "little")

    def match_starts(self, tokens: TokenTable, masks: Bits) -> Bits:
        """Return (words, columns): the bits of the patterns that begin at each word.

        `masks` is (vocabulary, *shape).
        """
        spaced = np.arange(len(tokens.token_ids)) + tokens.sentence_ids * self.max_gap
        rows = np.zeros((len(spaced) + len(tokens.lengths) * self.max_gap, *self.shape), "<u8")
        rows[spaced] = masks[tokens.token_ids]
        rows[spaced[tokens.is_capitalized]] |= self.names
        found = rows[:, 0]
        for depth, step in enumerate(self.steps, 1):
            found = (rows[:, depth] & _shift_within(found, step)) | (found & step[0])
        starts: Bits = found[spaced]
        starts[tokens.positions > 0] &= ~self.at_start
        return starts

    def matches(self, starts: Bits, tokens: TokenTable) -> NDArray[np.bool_]:
        """Return (sentences, patterns): whether each pattern begins at a word of the sentence."""
        found = any_per_sentence(starts, tokens).view(np.uint8)
        return np.unpackbits(found, 1, self.count, "little").astype(bool)


def _parse_pattern(text: str) -> _Pattern:
    parts = _GAP.split(text.removeprefix("^"))[::-1]
    return _Pattern(parts[::2], [int(gap) for gap in parts[1::2]], text.startswith("^"))


def _build_step(patterns: list[_Pattern], depth: int) -> dict[int, Bits]:
    """Map each gap to the bits of the patterns that continue with it; 0 for complete patterns."""
    gaps = [pattern.gaps[depth - 1] if depth < len(pattern.lists) else 0 for pattern in patterns]
    return {gap: _pack_bits([each == gap for each in gaps]) for gap in sorted({0, *gaps})}


def _shift_within(found: Bits, step: Mapping[int, Bits]) -> Bits:
    """Return the bits found at the next words, each as far ahead as its gap allows."""
    near, allowed = np.zeros_like(found), np.zeros_like(found)
    for gap in range(1, max(step) + 1):
        near[:-gap] |= found[gap:]
        if gap in step:
            allowed |= near & step[gap]
    return allowed


def _pack_bits(flags: list[bool]) -> Bits:
    size = -(-len(flags) // _BITS)
    number = sum(1 << place for place, flag in enumerate(flags) if flag)
    return np.frombuffer(number.to_bytes(size * _BITS // 8, "little"), "<u8")
