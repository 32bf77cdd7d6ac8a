"""What a sentence can name at all: most name nothing, and should cost next to nothing."""

import re
from functools import lru_cache

from msgspec import Struct

from briefing.languages import get_language
from briefing.mentions.month_names import month_names

_LETTERS = 4  # of a word's opening, by which it is known: endings vary
_DIGIT = re.compile(r"\d")
_WORD = re.compile(r"[^\W\d_]{3,}")
_RECORDS = re.compile("reco|réco|reko|реко|all-time", re.IGNORECASE)


class Hints(Struct, frozen=True):
    """Which kinds of mention are worth looking for."""

    digits: bool
    months: bool
    numerals: bool
    vague: bool
    relative: bool
    records: bool


class _Openings(Struct, frozen=True):
    """The first letters of a language's words of each kind; numerals in full."""

    months: frozenset[str]
    numerals: frozenset[str]
    vague: frozenset[str]
    relative: frozenset[str]


def hints(text: str, code: str) -> Hints:
    """A look at the digits and the openings of a sentence's words."""
    known = _openings(code)
    digits = bool(_DIGIT.search(text))
    if code in ("ja", "zh"):
        return Hints(
            digits, False, False, False, "年" in text or "日" in text or "天" in text, False
        )
    words = _WORD.findall(text.lower())
    openings = {word[:_LETTERS] for word in words}
    return Hints(
        digits,
        not known.months.isdisjoint(openings),
        not known.numerals.isdisjoint(words),
        not known.vague.isdisjoint(openings),
        not known.relative.isdisjoint(openings),
        bool(_RECORDS.search(text)),
    )


@lru_cache(maxsize=32)
def _openings(code: str) -> _Openings:
    known = get_language(code)
    required = re.sub(r"\(\?:[^()]*\)\?", "", known.numbers.vague)
    return _Openings(
        _first(" ".join(month_names(code))),
        frozenset(known.numbers.numerals),
        _first(required),
        _first(" ".join(known.dates.relative)) - _first(" ".join(known.stop_words)),
    )


def _first(words: str) -> frozenset[str]:
    """Openings of the words in a list, or in patterns."""
    found = re.findall(r"[^\W\d_]{3,}", re.sub(r"\\.", " ", words.lower()))
    return frozenset(word[:_LETTERS] for word in found)
