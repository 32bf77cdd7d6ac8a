"""The year of a date that names none, and ISO 8601 for what is known."""

from datetime import date

from msgspec import Struct

_CLEAR = 135  # days from the document's date within which the nearest year is beyond doubt


class Point(Struct, frozen=True):
    """A day, a month or a year as far as a text names it; 0 for what it leaves out."""

    year: int = 0
    month: int = 0
    day: int = 0


def iso(point: Point) -> str:
    """ISO 8601, reduced where parts are missing: "2025-12-18", "2025-12", "2025", "--12-18"."""
    parts = [f"{point.year:04d}" if point.year else "-"]
    if point.month:
        parts.append(f"{point.month:02d}")
    if point.day:
        parts.append(f"{point.day:02d}")
    return "-".join(parts)


def is_real(point: Point) -> bool:
    """Whether the calendar has such a day."""
    try:
        date(point.year or 2000, point.month or 1, point.day or 1)
    except ValueError:
        return False
    return True


def with_year(point: Point, document: str) -> Point:
    """The point in the year nearest to the document's date, if that is near enough to be clear."""
    if point.year or not point.month or not (written := parsed(document)):
        return point
    best = min(
        (Point(written.year + step, point.month, point.day) for step in (-1, 0, 1)),
        key=lambda p: _distance(p, written),
    )
    return best if _distance(best, written) <= _CLEAR else point


def parsed(document: str) -> date | None:
    """A document's ISO day; None where it is unknown or reduced."""
    try:
        return date.fromisoformat(document) if document else None
    except ValueError:
        return None


def _distance(point: Point, written: date) -> int:
    if not is_real(point):
        return 10**6
    return abs((date(point.year, point.month, point.day or 15) - written).days)
