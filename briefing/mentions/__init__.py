"""Dates and figures in a sentence, found by form and by words of each language.

Section kinds with a finder add other kinds of mention.

Dates are ISO 8601: a day "2025-12-18", a month "2025-12", a year "2025", or an interval
"2025-12-18/2025-12-20". A year that can't be inferred is left out: "--12-18", "--08".
"""

import re
from functools import lru_cache

from msgspec import Struct, structs

from briefing.languages import get_language
from briefing.mentions.cjk import find_cjk_amounts, find_cjk_dates
from briefing.mentions.date_parts import month_names
from briefing.mentions.date_roles import find_actor, find_date_role, find_row_subject
from briefing.mentions.dates import (
    find_numeric_dates,
    find_periods,
    find_relative_dates,
    find_spelled_dates,
    find_years,
)
from briefing.mentions.quantities import find_quantities, find_spelled_quantities, find_superlatives
from briefing.models import Mention, MentionSpan
from briefing.section_kinds import SECTION_KINDS

__all__ = ["find_mentions", "find_row_subject"]

_YEAR = re.compile(r"(?<!\d)(?:1[89]|20)\d{2}(?!\d)")


def find_mentions(text: str, language: str, date: str) -> tuple[Mention, ...]:
    """Return a sentence's mentions in order. `date`: the document's ISO day, "" if unknown."""
    code = language.split("-")[0].lower()
    seen = prefilter(text, code)
    found: list[MentionSpan] = []
    near = "" if _YEAR.search(text) else date  # an explicit year makes inferred ones uncertain
    if seen.digits:
        found += find_periods(text, code)
    if seen.months:
        found += find_spelled_dates(text, code, near, date)
    if code in ("ja", "zh"):
        found += [*find_cjk_dates(text, code, near, date), *find_cjk_amounts(text, code)]
    if seen.digits:
        found += [
            *find_numeric_dates(text, code),
            *find_years(text),
            *find_quantities(text, code),
        ]
    if seen.relative:
        found += find_relative_dates(text, code, date)
    if seen.numerals or seen.vague:
        found += find_spelled_quantities(text, code)
    if seen.superlatives:
        found += find_superlatives(text)
    for kind in SECTION_KINDS.values():
        if kind.finder:
            found += kind.load_finder()(text, language, date)
    return tuple(_add_role(span, text, code) for span in _drop_overlaps(found))


def _add_role(span: MentionSpan, text: str, code: str) -> Mention:
    mention = span.mention
    if mention.kind != "date":
        return mention
    role = find_date_role(text, (span.start, span.end), code)
    actor = find_actor(text, mention.text, code)
    return structs.replace(mention, role=role, actor=actor) if role or actor else mention


def _drop_overlaps(found: list[MentionSpan]) -> list[MentionSpan]:
    """Sort by position; of two spans that overlap, keep the one found first."""
    spans: list[MentionSpan] = []
    taken: set[int] = set()
    for span in found:
        positions = range(span.start, span.end)
        if taken.isdisjoint(positions):
            taken.update(positions)
            spans.append(span)
    return sorted(spans, key=lambda span: span.start)


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
