"""A fast check of what a sentence may mention: most sentences mention nothing."""

import re
from functools import lru_cache

from msgspec import Struct

from briefing.languages import get_language
from briefing.mentions.month_names import month_names

_PREFIX_LENGTH = 4  # code points compared, as endings vary
_DIGIT = re.compile(r"\d")
_WORD = re.compile(r"[^\W\d_]{3,}")
_RECORDS = re.compile("reco|réco|reko|реко|all-time", re.IGNORECASE)


class Prefilter(Struct, frozen=True):
    """The kinds of mention that a sentence may contain."""

    digits: bool
    months: bool
    numerals: bool
    vague: bool
    relative: bool
    superlatives: bool


class _WordPrefixes(Struct, frozen=True):
    """Prefixes of a language's words of each kind; numerals in full."""

    months: frozenset[str]
    numerals: frozenset[str]
    vague: frozenset[str]
    relative: frozenset[str]


def prefilter(text: str, code: str) -> Prefilter:
    """Check the digits and the prefixes of a sentence's words."""
    known = _word_prefixes(code)
    digits = bool(_DIGIT.search(text))
    if code in ("ja", "zh"):
        return Prefilter(
            digits, False, False, False, any(letter in text for letter in "年日天週周月"), False
        )
    words = _WORD.findall(text.lower())
    prefixes = {word[:_PREFIX_LENGTH] for word in words}
    return Prefilter(
        digits,
        not known.months.isdisjoint(prefixes),
        not known.numerals.isdisjoint(words),
        not known.vague.isdisjoint(prefixes),
        not known.relative.isdisjoint(prefixes),
        bool(_RECORDS.search(text)),
    )


@lru_cache(maxsize=32)
def _word_prefixes(code: str) -> _WordPrefixes:
    known = get_language(code)
    required = re.sub(r"\(\?:[^()]*\)\?", "", known.numbers.vague)
    return _WordPrefixes(
        _collect_prefixes(" ".join(month_names(code))),
        frozenset(known.numbers.numerals),
        _collect_prefixes(required),
        _collect_prefixes(" ".join(known.dates.relative))
        - _collect_prefixes(" ".join(known.stop_words)),
    )


def _collect_prefixes(words: str) -> frozenset[str]:
    """Return the prefixes of the words in a list or in patterns."""
    found = re.findall(r"[^\W\d_]{3,}", re.sub(r"\\.", " ", words.lower()))
    return frozenset(word[:_PREFIX_LENGTH] for word in found)
