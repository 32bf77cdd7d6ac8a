"""ISO 8601 days, months and intervals → what people read, and where they stand on a time line."""

import calendar
import re
from datetime import date

from babel import Locale, UnknownLocaleError
from babel.dates import format_date, format_skeleton

_CODE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,4}")

Days = tuple[date, date]  # first and last, both included


def locale_of(language: str) -> Locale:
    """Babel's locale of a BCP 47 code; English where it knows none."""
    try:
        return Locale.parse(language.replace("-", "_"))
    except (ValueError, UnknownLocaleError):
        return Locale("en")


def days(value: str) -> Days | None:
    """First and last day of a day, month, year or interval; None where it is none of these."""
    first, _, last = value.partition("/")
    begin, end = _stretch(first), _stretch(last or first)
    return (begin[0], end[1]) if begin and end and begin[0] <= end[1] else None


def _stretch(value: str) -> Days | None:
    try:
        numbers = [int(part) for part in value.split("-")]
        match numbers:
            case [year]:
                return date(year, 1, 1), date(year, 12, 31)
            case [year, month]:
                return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])
            case [year, month, day]:
                return date(year, month, day), date(year, month, day)
    except ValueError:
        pass
    return None


def shown(value: str, language: str) -> str:
    """A date in words of a language; as it stands where it isn't ISO 8601."""
    first, _, last = value.partition("/")
    if days(value) is None:
        return value
    return " – ".join(_one(part, locale_of(language)) for part in (first, last) if part)


def _one(value: str, locale: Locale) -> str:
    stretch = _stretch(value)
    if stretch is None:
        return value
    match value.count("-"):
        case 0:
            return str(stretch[0].year)
        case 1:
            return format_skeleton("yMMMM", stretch[0], locale=locale)
        case _:
            return format_date(stretch[0], "long", locale=locale)


def language_name(code: str, language: str) -> str:
    """A language's name in words of another; the code itself where it is unknown."""
    return str(locale_of(language).languages.get(code.split("-")[0].lower(), code))


def tag(code: str) -> str:
    """A BCP 47 code that is safe to declare; "" where it says nothing."""
    return code if code != "und" and _CODE.fullmatch(code) else ""
