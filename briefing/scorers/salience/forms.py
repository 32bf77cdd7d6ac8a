"""Sentences → what they look like: length, capitals, figures, marks. No word list, any language.

All sentences are laid end to end as one array of code points, so that a count over all of them
is one operation, not one for each.
"""

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

Row = NDArray[Any]  # a number per sentence

UPPER, LOWER, DIGIT, SPACE, COMMA, QUOTE, BRACKET, MONEY, PERCENT, DASH, STOP = (
    1 << bit for bit in range(11)
)
_MARKS = {
    COMMA: ",;،",
    QUOTE: '"“”„«»',
    BRACKET: "([{<",
    MONEY: "$€£¥₽₸",
    PERCENT: "%",
    DASH: "-–—",
    STOP: ".!?…",
}
_KNOWN = 0x2100  # code points beyond are taken for letters without case
_CASED = 0x530  # Latin, Greek, Cyrillic end here
_QUESTION = ord("?")
_COLON = ord(":")

FORMS = (
    "length", "capitals", "all capitals", "figures", "figures, log", "money", "percent",
    "question", "stop", "opens low", "opens unlettered", "colon", "commas", "quotes", "brackets",
    "dashes", "letters", "short words",
)  # fmt: skip


def _table() -> NDArray[np.uint16]:
    table = np.zeros(_KNOWN + 1, np.uint16)
    for code in range(_CASED):
        letter = chr(code)
        table[code] = UPPER * letter.isupper() + LOWER * letter.islower() + DIGIT * letter.isdigit()
        table[code] |= SPACE * letter.isspace()
    for flag, marks in _MARKS.items():
        table[[ord(mark) for mark in marks]] |= flag
    return table


_FLAGS = _table()


def forms(texts: Sequence[str]) -> list[Row]:
    """The measures in `FORMS`, each a number per sentence; shares are per word."""
    solid = [text if text and not text.isspace() else "." for text in texts]
    codes = np.frombuffer(" ".join([*solid, ""]).encode("utf-32-le", "replace"), np.uint32)
    flags = _FLAGS[np.minimum(codes, _KNOWN)]
    lengths = np.fromiter(map(len, solid), np.int64, len(solid))
    starts = np.cumsum(lengths + 1) - lengths - 1
    words, capitals, loud, short = _words(flags, starts)
    figures = _runs(flags & DIGIT > 0, starts)
    first, last, closing = flags[starts], flags[starts + lengths - 1], codes[starts + lengths - 1]

    def count(flag: int) -> Row:
        return np.add.reduceat(flags & flag > 0, starts, dtype=np.int32)

    return [
        np.log1p(words),
        capitals / words,
        loud / words,
        figures / words,
        np.log1p(figures),
        np.minimum(count(MONEY), 3),
        np.minimum(count(PERCENT), 3),
        closing == _QUESTION,
        last & (STOP | QUOTE) > 0,
        first & LOWER > 0,
        first & (UPPER | LOWER) == 0,
        closing == _COLON,
        count(COMMA) / words,
        np.minimum(count(QUOTE), 2),
        np.minimum(count(BRACKET), 3),
        np.minimum(count(DASH), 3),
        lengths / words,
        short / words,
    ]


def _opens(inside: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Where a run of True begins."""
    opening = inside.copy()
    opening[1:] &= ~inside[:-1]
    return opening


def _runs(inside: NDArray[np.bool_], starts: Row) -> Row:
    """How many runs of True begin in each sentence."""
    return np.add.reduceat(_opens(inside), starts, dtype=np.int32)


def _words(flags: NDArray[np.uint16], starts: Row) -> tuple[Row, Row, Row, Row]:
    """Words, capitalised ones after the first, all in capitals, up to 3 letters long."""
    solid = flags & SPACE == 0
    word = np.flatnonzero(_opens(solid))
    low = np.add.reduceat(flags & LOWER > 0, word, dtype=np.int32)
    size = np.add.reduceat(solid, word, dtype=np.int32)
    upper = flags[word] & UPPER > 0
    first = np.searchsorted(word, starts)
    inner = upper.copy()
    inner[first] = False

    def count(each: NDArray[np.bool_]) -> Row:
        return np.add.reduceat(each, first, dtype=np.int32)

    words = np.diff(first, append=len(word))
    return words, count(inner), count(upper & (low == 0) & (size > 1)), count(size <= 3)
