"""Relevance, step 3: which of many sequences of words are met in each sentence.

All are looked for at once, in time that is linear in the words whatever they are: a sequence is
one bit of a number, and a word's bits pass to the words before it as far as a gap allows. After
Baeza-Yates and Gonnet, "A new approach to text searching" (Communications of the ACM, 1992).
"""

import re
from collections.abc import Mapping
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from briefing.classifier.tokens import Wording, any_of
from briefing.classifier.word_lists import Wordbook

Bits = NDArray[np.uint64]
_BITS = 64  # of a number
_GAP = re.compile(r" \.\.(\d) ")
_NAME = "Name"  # stands for any word with a capital letter


class _Form(NamedTuple):
    """A sequence read from its end: what its words may be, and how near the next one must be."""

    lists: list[str]
    gaps: list[int]
    opens: bool


class Sequences:
    """Named sequences of words: lists of words, parted by "..3" where the next is within three.

    One that begins with "^" is met at a sentence's opening alone; see `Wordbook` for "*".
    """

    def __init__(self, named: Mapping[str, str]) -> None:
        forms = [_form(text) for text in named.values()]
        self.count = len(forms)
        self.depth = max(len(form.lists) for form in forms)
        self.columns = -(-self.count // _BITS)
        self.opening = _bits([form.opens for form in forms])
        self.steps = [_step(forms, depth) for depth in range(1, self.depth)]
        self.widest = max([1, *map(max, self.steps)])
        lists = [_list(form, depth) for depth in range(self.depth) for form in self._padded(forms)]
        self.book = Wordbook(lists)
        names = _bits([_NAME in each.split() for each in lists])
        self.names = names.reshape(self.shape)

    def _padded(self, forms: list[_Form]) -> list[_Form]:
        return forms + [_Form([], [], False)] * (self.columns * _BITS - self.count)

    @property
    def shape(self) -> tuple[int, int]:
        """Of a word's mask: the steps, and the numbers that hold the bits of a step."""
        return self.depth, self.columns

    def mask(self, word: str) -> bytes:
        """The bits of the steps that a word in lower case can be, the last step first."""
        number = sum(1 << place for place in self.book[word])
        return number.to_bytes(self.depth * self.columns * _BITS // 8, "little")

    def hits(self, laid: Wording, masks: Bits) -> Bits:
        """(words, columns): the bits of the sequences that begin with each word.

        `masks` is (known words, *shape).
        """
        apart = np.arange(len(laid.places)) + laid.owners * self.widest
        rows = np.zeros((len(apart) + len(laid.sizes) * self.widest, *self.shape), "<u8")
        rows[apart] = masks[laid.places]
        rows[apart[laid.capital]] |= self.names
        found = rows[:, 0]
        for depth, step in enumerate(self.steps, 1):
            found = (rows[:, depth] & _within(found, step)) | (found & step[0])
        begun: Bits = found[apart]
        begun[laid.turns > 0] &= ~self.opening
        return begun

    def met(self, hits: Bits, laid: Wording) -> NDArray[np.bool_]:
        """(sentences, sequences): whether each is among the hits of the sentence's words."""
        found = any_of(hits, laid).view(np.uint8)
        return np.unpackbits(found, 1, self.count, "little").astype(bool)


def _form(text: str) -> _Form:
    parts = _GAP.split(text.removeprefix("^"))[::-1]
    return _Form(parts[::2], [int(gap) for gap in parts[1::2]], text.startswith("^"))


def _list(form: _Form, depth: int) -> str:
    return form.lists[depth] if depth < len(form.lists) else ""


def _step(forms: list[_Form], depth: int) -> dict[int, Bits]:
    """Gap → bits of the sequences that go on so; under 0 those of sequences that began before."""
    gaps = [form.gaps[depth - 1] if depth < len(form.lists) else 0 for form in forms]
    return {gap: _bits([each == gap for each in gaps]) for gap in sorted({0, *gaps})}


def _within(found: Bits, step: Mapping[int, Bits]) -> Bits:
    """The bits found in the next words, each as far ahead as its gap allows."""
    near, allowed = np.zeros_like(found), np.zeros_like(found)
    for gap in range(1, max(step) + 1):
        near[:-gap] |= found[gap:]
        if gap in step:
            allowed |= near & step[gap]
    return allowed


def _bits(flags: list[bool]) -> Bits:
    size = -(-len(flags) // _BITS)
    number = sum(1 << place for place, flag in enumerate(flags) if flag)
    return np.frombuffer(number.to_bytes(size * _BITS // 8, "little"), "<u8")
