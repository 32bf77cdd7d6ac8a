"""The days that ISO 8601 dates and intervals cover."""

import calendar
from datetime import date

Days = tuple[date, date]  # first and last, both included


def date_range(value: str) -> Days | None:
    """Return the first and last day of a day, month, year or interval; None for any other text."""
    first, _, last = value.partition("/")
    begin, end = _parse_span(first), _parse_span(last or first)
    return (begin[0], end[1]) if begin and end and begin[0] <= end[1] else None


def _parse_span(value: str) -> Days | None:
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
