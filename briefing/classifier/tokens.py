"""Sentences' words as arrays, and many word patterns found in every sentence at once.

Each distinct word is kept once, and its occurrences: features of a word (classes, buckets, vectors)
are computed once per document and spread to its occurrences by index. Finding patterns takes time
linear in the number of words: a pattern is one bit of a number, and a word's bits pass to the words
before it as far as a gap allows. After Baeza-Yates and Gonnet, "A new approach to text searching"
(Communications of the ACM, 1992).
"""

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from itertools import chain, pairwise
from operator import ne
from typing import Any, NamedTuple

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

Indices = NDArray[np.intp]


class TokenTable(Struct, frozen=True):
    """The words of some sentences in lower case, one occurrence after the other."""

    vocabulary: tuple[str, ...]  # every distinct word, in the order of first use
    token_ids: Indices  # of each occurrence: its index in `vocabulary`
    lengths: Indices  # words of each sentence
    sentence_ids: Indices  # of each occurrence
    positions: Indices  # of each occurrence in its sentence
    is_capitalized: NDArray[np.bool_]  # whether each occurrence has a capital letter

    def slice_words(self, start: int, end: int) -> tuple[str, ...]:
        """Return the words of the occurrences from `start` up to `end`."""
        return tuple(map(self.vocabulary.__getitem__, self.token_ids[start:end].tolist()))

    @property
    def sentences(self) -> list[tuple[str, ...]]:
        """The words of each sentence."""
        words, ends = self.slice_words(0, len(self.token_ids)), self.lengths.cumsum().tolist()
        return [words[start:end] for start, end in pairwise([0, *ends])]


def build_token_table(sentences: Sequence[Sequence[str]]) -> TokenTable:
    """Index the words of sentences that are already split into words."""
    words = tuple(chain.from_iterable(sentences))
    spellings = {word: index for index, word in enumerate(dict.fromkeys(words))}
    lower = [word.lower() for word in spellings]
    vocabulary = {word: index for index, word in enumerate(dict.fromkeys(lower))}
    to_lower = np.fromiter(map(vocabulary.__getitem__, lower), np.intp, len(lower))
    capitalized = np.fromiter(map(ne, spellings, lower), bool, len(lower))
    spelling_ids = np.fromiter(map(spellings.__getitem__, words), np.intp, len(words))
    lengths = np.fromiter(map(len, sentences), np.intp, len(sentences))
    sentence_ids = np.repeat(np.arange(len(lengths)), lengths)
    positions = np.arange(len(spelling_ids)) - (lengths.cumsum() - lengths)[sentence_ids]
    return TokenTable(
        tuple(vocabulary),
        to_lower[spelling_ids],
        lengths,
        sentence_ids,
        positions,
        capitalized[spelling_ids],
    )


def any_per_sentence(flags: NDArray[Any], tokens: TokenTable) -> NDArray[Any]:
    """Combine the flags of each sentence's words by OR: (words, …) → (sentences, …)."""
    result = np.zeros((len(tokens.lengths), *flags.shape[1:]), flags.dtype)
    nonempty = np.flatnonzero(tokens.lengths)
    if len(nonempty):
        starts = tokens.lengths.cumsum() - tokens.lengths
        result[nonempty] = np.bitwise_or.reduceat(flags, starts[nonempty])
    return result


def count_per_sentence(flags: NDArray[np.bool_], tokens: TokenTable) -> NDArray[np.intp]:
    """Count each sentence's words with each flag: (vocabulary, columns) → (sentences, columns)."""
    words, columns = flags.nonzero()
    flags_per_word = np.bincount(words, minlength=len(flags))
    repeats = flags_per_word[tokens.token_ids]
    shift = (flags_per_word.cumsum() - flags_per_word)[tokens.token_ids]
    shift -= repeats.cumsum() - repeats
    set_columns = columns[np.repeat(shift, repeats) + np.arange(repeats.sum())]
    cells = np.repeat(tokens.sentence_ids, repeats) * flags.shape[1] + set_columns
    counts = np.bincount(cells, minlength=len(tokens.lengths) * flags.shape[1])
    return counts.reshape(-1, flags.shape[1])


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
        self._lengths = [sorted({*map(len, table)}) for table in (self._stems, self._endings)]

    def __missing__(self, word: str) -> tuple[int, ...]:
        if len(self) >= _CACHE_SIZE:
            self.clear()
        found = set(self._whole.get(word, ()))
        size, (stems, endings) = len(word), self._lengths
        for length in stems[: bisect_right(stems, size)]:
            found.update(self._stems.get(word[:length], ()))
        for length in endings[: bisect_right(endings, size - _MIN_STEM)]:
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
