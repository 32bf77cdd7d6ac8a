"""Relevance, step 2: all that is worked out of a word, once, and remembered for every document."""

from collections.abc import Sequence
from struct import Struct
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from briefing.classifier.patterns_en import FORMS
from briefing.classifier.phrase_matcher import Sequences
from briefing.classifier.surface_marks import ANYWHERE
from briefing.classifier.verb_classes import verb_class
from briefing.classifier.word_classes_en import ASIDE, CLASSES, STOP
from briefing.classifier.word_lists import Wordbook

SOUGHT = Sequences(FORMS | ANYWHERE)
BUCKETS = 2**15  # of words and stems; see `hashing`
ROWS = 2**14  # of the network's table of pieces
YEARS = range(1950, 2050)
_STEM = 5  # letters
_END = 3  # letters
_TELLING = 3  # letters from which a word may carry meaning
_REMEMBERED = 50_000  # words
_BOOK = Wordbook([*CLASSES.values(), ASIDE])
WORD = np.dtype(
    [
        ("sequences", "<u8", SOUGHT.shape),  # bits of SOUGHT's steps that it can be
        ("classes", "<u8"),  # bits of the CLASSES that it is in
        ("stem", "<u4"),
        ("buckets", "<u4", 2),  # of itself and of its stem
        ("pieces", "<u2", 3),  # rows of itself, of its beginning and of its end
        ("year", "<u2"),  # that it names; 0 for none
        ("verb", "i1"),  # place in VERBS; -1 for none
        ("telling", "?"),  # whether it carries meaning
        ("digits", "?"),  # whether it begins with a digit
        ("aside", "?"),  # whether what follows it is no part of the main clause
    ]
)
_PACKED = Struct("<Q3I4Hb3?")
Words = NDArray[np.void]


def vocabulary(known: Sequence[str]) -> Words:
    """(words,) of dtype `WORD`."""
    return np.frombuffer(b"".join(map(_RECORDS.__getitem__, known)), WORD)


class _Records(dict[str, bytes]):
    """Word → its record; worked out when first asked for."""

    def __missing__(self, word: str) -> bytes:
        if len(self) >= _REMEMBERED:
            self.clear()
        self[word] = SOUGHT.mask(word) + _record(word)
        return self[word]


_RECORDS = _Records()


def _record(word: str) -> bytes:
    classes = _BOOK[word]
    aside = len(CLASSES) in classes
    return _PACKED.pack(
        sum(1 << number for number in classes if number < len(CLASSES)),
        stem(word),
        *buckets_of(word),
        *pieces(word),
        _year(word),
        verb_class(word),
        word not in STOP and len(word) >= _TELLING,
        word[:1].isdecimal(),
        aside,
    )


def stem(word: str) -> int:
    """A number for the beginning of a word."""
    return _code(word[:_STEM])


def buckets_of(word: str) -> tuple[int, int]:
    """Buckets of a word and of its stem."""
    return _code(word) % BUCKETS, _code("#" + word[:_STEM]) % BUCKETS


def pieces(word: str) -> tuple[int, int, int]:
    """Rows of a word, of its beginning and of its end."""
    parts = (word, "#" + word[:_STEM], "$" + word[-_END:])
    first, second, third = (_code(part) % ROWS for part in parts)
    return first, second, third


def _code(piece: str) -> int:
    return crc32(piece.encode("utf-8", "replace"))


def _year(word: str) -> int:
    return int(word) if len(word) == 4 and word.isdecimal() and int(word) in YEARS else 0
