"""Dates with missing parts: ISO 8601 output and inference of a missing year."""

from datetime import date

from msgspec import Struct

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
