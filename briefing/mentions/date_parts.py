"""Dates with missing parts, and the names of months in all languages.

Month names are those of Babel's locale data (CLDR); a missing year is inferred from the document.
"""

import re
from datetime import date
from functools import lru_cache
from itertools import takewhile

from msgspec import Struct

from briefing.languages import get_language

_MAX_DISTANCE = 135  # days from the document's date within which the nearest year is unambiguous


class PartialDate(Struct, frozen=True):
    """A day, month or year; 0 for each part that the text does not name."""

    year: int = 0
    month: int = 0
    day: int = 0


def format_iso(point: PartialDate) -> str:
    """Return ISO 8601, reduced where parts are missing: "2025-12-18", "2025-12", "--12-18"."""
    parts = [f"{point.year:04d}" if point.year else "-"]
    if point.month:
        parts.append(f"{point.month:02d}")
    if point.day:
        parts.append(f"{point.day:02d}")
    return "-".join(parts)


def is_valid(point: PartialDate) -> bool:
    """Return whether the day exists in the calendar."""
    try:
        date(point.year or 2000, point.month or 1, point.day or 1)
    except ValueError:
        return False
    return True


def infer_year(point: PartialDate, document: str) -> PartialDate:
    """Add the year nearest to the document's date, if it is near enough to be unambiguous."""
    if point.year or not point.month or not (written := parse_day(document)):
        return point
    best = min(
        (PartialDate(written.year + step, point.month, point.day) for step in (-1, 0, 1)),
        key=lambda p: _distance(p, written),
    )
    return best if _distance(best, written) <= _MAX_DISTANCE else point


def parse_day(document: str) -> date | None:
    """Return a document's ISO day; None if it is unknown or reduced."""
    try:
        return date.fromisoformat(document) if document else None
    except ValueError:
        return None


def _distance(point: PartialDate, written: date) -> int:
    if not is_valid(point):
        return 10**6
    return abs((date(point.year, point.month, point.day or 15) - written).days)


_STEM = 4  # letters from which endings may differ: "декабрь", "декабря", "декабре"
_NUMBERED = frozenset({"", "und", "ja", "zh", "ko", "mn"})  # months are numbers, or unknown
_INFLECTED = frozenset({"az", "be", "sk", "tg"})  # besides those marked in `languages`


@lru_cache(maxsize=32)
def month_pattern(code: str) -> str:
    """Return a pattern of all full month names; "" for an unknown language."""
    cldr = [_full(names[:2], code) for names in _names(code).values()]
    return "|".join([*get_language(code).dates.more_months, *cldr])


@lru_cache(maxsize=32)
def short_pattern(code: str) -> str:
    """Return a pattern of all abbreviated month names; reliable only beside a day."""
    return "|".join(filter(None, (_short(names[2:]) for names in _names(code).values())))


@lru_cache(maxsize=512)
def month_of(name: str, code: str) -> int:
    """Return 1..12 for a name that either pattern matched, else 0."""
    for pattern, number in get_language(code).dates.more_months.items():
        if re.fullmatch(pattern, name, re.IGNORECASE):
            return number
    for number, names in _names(code).items():
        pattern = "|".join(filter(None, (_full(names[:2], code), _short(names[2:]))))
        if re.fullmatch(pattern, name, re.IGNORECASE):
            return number
    return 0


def month_names(code: str) -> list[str]:
    """Return every form of every month, abbreviations included."""
    cldr = [name.rstrip(".") for names in _names(code).values() for name in names]
    return [*cldr, *get_language(code).dates.more_months]


@lru_cache(maxsize=32)
def _names(code: str) -> dict[int, tuple[str, ...]]:
    """Return month → its name in a date, its name alone, and its abbreviations."""
    from babel import Locale, UnknownLocaleError

    if code in _NUMBERED:
        return {}
    try:
        forms = Locale.parse(code).months
    except (UnknownLocaleError, ValueError):
        return {}
    full, alone, short = forms["format"]["wide"], forms["stand-alone"]["wide"], forms["format"]
    more = {9: ("Sept",)} if code == "en" else {}
    return {n: (full[n], alone[n], short["abbreviated"][n], *more.get(n, ())) for n in range(1, 13)}


def _full(names: tuple[str, ...], code: str) -> str:
    forms = "|".join(dict.fromkeys(map(re.escape, names)))
    if code not in _INFLECTED and not get_language(code).dates.inflected_months:
        return forms
    pairs = zip(names[0].lower(), names[1].lower(), strict=False)
    stem = "".join(a for a, b in takewhile(lambda pair: pair[0] == pair[1], pairs))
    if len(stem) >= _STEM:
        return rf"{re.escape(stem)}\w{{0,6}}"
    return rf"(?:{forms}|{re.escape(names[0][:-1])}[еіуeu])(?:да|дан|дын|га|da|dan|ning|ga)?"


def _short(names: tuple[str, ...]) -> str:
    bare = [name.rstrip(".") for name in names]
    return "|".join(rf"{re.escape(name)}\b\.?" for name in bare if len(name) > 2)
