"""Sentences → length, capitals, figures and punctuation, in any language.

All sentences are concatenated as one array of code points, so that a count over all of them is one
operation.
"""

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

Row = NDArray[Any]  # a number per sentence

OTHER, SPACE, UPPER, LOWER, DIGIT, COMMA, QUOTE, BRACKET, MONEY, PERCENT, DASH, STOP = range(12)
KINDS = 12
_MARKS = {
    COMMA: ",;،",
    QUOTE: '"“”„«»',
    BRACKET: "([{<",
    MONEY: "$€£¥₽₸",
    PERCENT: "%",
    DASH: "-–—",
    STOP: ".!?…",
}
_KNOWN = 0x2100  # code points beyond count as letters without case
_CASED = 0x530  # Latin, Greek, Cyrillic end here
_QUESTION = ord("?")
_COLON = ord(":")
_FEW = np.array([[3], [3], [2], [3], [3]])  # upper bounds of the counts

SURFACE_FEATURES = (
    "length", "capitals", "all capitals", "figures", "figures, log", "money", "percent",
    "question", "stop", "opens low", "opens unlettered", "colon", "commas", "quotes", "brackets",
    "dashes", "letters", "short words",
)  # fmt: skip


def _table() -> NDArray[np.uint8]:
    """Return the kind of each code point."""
    table = np.zeros(_KNOWN + 1, np.uint8)
    for code in range(_CASED):
        letter = chr(code)
        tests = letter.isspace(), letter.isupper(), letter.islower(), letter.isdigit()
        table[code] = 1 + tests.index(True) if any(tests) else OTHER
    for kind, marks in _MARKS.items():
        table[[ord(mark) for mark in marks]] = kind
    return table


_KIND = _table()


def compute_surface(texts: Sequence[str]) -> list[Row]:
    """Compute `SURFACE_FEATURES`, a number per sentence each; shares are per word."""
    solid = [text if text and not text.isspace() else "." for text in texts]
    codes = np.frombuffer(" ".join([*solid, ""]).encode("utf-32-le", "replace"), np.uint32)
    kinds = _KIND[np.minimum(codes, _KNOWN)]
    lengths = np.fromiter(map(len, solid), np.int64, len(solid))
    starts = np.cumsum(lengths + 1) - lengths - 1
    ends = starts + lengths - 1
    owner = np.repeat(np.arange(len(solid)) * KINDS, lengths + 1)
    counts = np.bincount(owner + kinds, minlength=len(solid) * KINDS).reshape(-1, KINDS).T
    words, capitals, loud, short = _words(kinds, starts)
    figures = np.add.reduceat(_opens(kinds == DIGIT), starts, dtype=np.int32)
    shares = np.array([capitals, loud, figures, counts[COMMA], lengths, short]) / words
    few = np.minimum(counts[[MONEY, PERCENT, QUOTE, BRACKET, DASH]], _FEW)
    first, last, closing = kinds[starts], kinds[ends], codes[ends]
    return [
        np.log1p(words),
        *shares[:3],
        np.log1p(figures),
        *few[:2],
        closing == _QUESTION,
        (last == STOP) | (last == QUOTE),
        first == LOWER,
        (first != LOWER) & (first != UPPER),
        closing == _COLON,
        shares[3],
        *few[2:],
        *shares[4:],
    ]


def _opens(inside: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Return where a run of True begins."""
    opening = inside.copy()
    opening[1:] &= ~inside[:-1]
    return opening


def _words(kinds: NDArray[np.uint8], starts: Row) -> tuple[Row, Row, Row, Row]:
    """Count words: all, capitalized after the first, all in capitals, up to 3 letters long."""
    solid = kinds != SPACE
    word = np.flatnonzero(_opens(solid))
    low = np.add.reduceat(kinds == LOWER, word, dtype=np.int32)
    size = np.add.reduceat(solid, word, dtype=np.int32)
    first = np.searchsorted(word, starts)
    upper = kinds[word] == UPPER
    inner = upper.copy()
    inner[first] = False
    each = np.array([inner, upper & (low == 0) & (size > 1), size <= 3])
    capitals, loud, short = np.add.reduceat(each, first, axis=1, dtype=np.int32)
    words = np.concatenate([first[1:], [len(word)]]) - first
    return words, capitals, loud, short
