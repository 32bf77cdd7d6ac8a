"""Sentences → what they look like: length, capitals, figures, marks. No word list, any language.

All sentences are laid end to end as one array of code points, so that a count over all of them
is one operation, not one for each.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Columns = NDArray[np.float64]

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


def forms(texts: Sequence[str]) -> Columns:
    """A row per sentence, columns as in `FORMS`; shares are per word. No text may be empty."""
    codes = np.frombuffer(" ".join([*texts, ""]).encode("utf-32-le", "replace"), np.uint32)
    flags = _FLAGS[np.minimum(codes, _KNOWN)]
    lengths = np.fromiter(map(len, texts), np.int64, len(texts))
    starts = np.cumsum(lengths + 1) - lengths - 1
    last = starts + lengths - 1
    per_word = _word_counts(flags, starts)
    words = np.maximum(per_word[:, 0], 1)
    figure = np.flatnonzero(_opens(flags & DIGIT > 0))
    figures = np.bincount(np.searchsorted(starts, figure, "right") - 1, minlength=len(texts))

    def count(flag: int) -> Columns:
        return np.add.reduceat(flags & flag > 0, starts, dtype=np.int32).astype(np.float64)

    return np.column_stack(
        [
            np.log1p(words),
            per_word[:, 1] / words,
            per_word[:, 2] / words,
            figures / words,
            np.log1p(figures),
            np.minimum(count(MONEY), 3),
            np.minimum(count(PERCENT), 3),
            codes[last] == _QUESTION,
            flags[last] & (STOP | QUOTE) > 0,
            flags[starts] & LOWER > 0,
            flags[starts] & (UPPER | LOWER) == 0,
            codes[last] == _COLON,
            count(COMMA) / words,
            np.minimum(count(QUOTE), 2),
            np.minimum(count(BRACKET), 3),
            np.minimum(count(DASH), 3),
            lengths / words,
            per_word[:, 3] / words,
        ]
    )


def _opens(inside: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Where a run of True begins."""
    opening = inside.copy()
    opening[1:] &= ~inside[:-1]
    return opening


def _word_counts(flags: NDArray[np.uint16], starts: NDArray[np.int64]) -> Columns:
    """Of each sentence: words, capitalised ones after the first, all in capitals, up to 3 long."""
    space = flags & SPACE > 0
    word = np.flatnonzero(_opens(~space))
    low = np.add.reduceat(flags & LOWER > 0, word, dtype=np.int32)
    size = np.add.reduceat(~space, word, dtype=np.int32)
    upper = flags[word] & UPPER > 0
    inner = upper.copy()
    first = np.searchsorted(word, starts)
    inner[first[first < len(word)]] = False
    loud = upper & (low == 0) & (size > 1)
    each = np.column_stack([np.ones(len(word)), inner, loud, size <= 3])
    return np.add.reduceat(each, first, axis=0)
