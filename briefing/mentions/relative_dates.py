"""Dates relative to the document's date: "yesterday", "next week", "this year"."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import lru_cache

from briefing.languages import get_language
from briefing.mentions.iso_dates import parse_day
from briefing.mentions.span import MentionSpan, make_span

_HAPPENED = re.compile(
    r"\b(?:\w+ed|met|spoke|held|said|took|made)\s+today\b"
    r"|\btoday\s+(?:\w+ed|met|spoke|held|said|took|made)\b",
    re.IGNORECASE,
)


@lru_cache(maxsize=32)
def _patterns(code: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    known = get_language(code)
    edge = r"\b" if known.uses_spaces else ""
    return tuple(
        (re.compile(rf"{edge}(?:{words}){edge}", re.IGNORECASE), step)
        for words, step in known.dates.relative.items()
    )


def find_relative_dates(text: str, code: str, document: str) -> Iterator[MentionSpan]:
    """Yield dates relative to the document's; none if that is unknown."""
    written = parse_day(document)
    if not written:
        return
    for pattern, step in _patterns(code):
        for match in pattern.finditer(text):
            value = _shift(written, int(step[:-1]), step[-1])
            doubtful = step in ("0d", "1d") and _is_ambiguous(text, match.span())
            if value and not doubtful:
                yield make_span("date", text, match.span(), value)


def _is_ambiguous(text: str, span: tuple[int, int]) -> bool:
    """Return whether "today" has no past verb beside it, or "tomorrow" means the future."""
    if text[span[0] : span[1]].lower() == "tomorrow":
        before = text[: span[0]].lower()
        return before.endswith((" of ", " for ", " today and ", " today or ", " today, "))
    beside = text[max(0, span[0] - 16) : span[1] + 16]
    return text[span[0] : span[1]].lower() == "today" and not _HAPPENED.search(beside)


def _shift(written: date, number: int, unit: str) -> str:
    """Return the ISO day, week, month or year at a distance; "" beyond the calendar."""
    try:
        if unit == "d":
            return (written + timedelta(days=number)).isoformat()
        if unit == "w":
            monday = written + timedelta(days=7 * number - written.weekday())
            return f"{monday.isoformat()}/{(monday + timedelta(days=6)).isoformat()}"
    except OverflowError:
        return ""
    if unit == "m":
        months = written.year * 12 + written.month - 1 + number
        return f"{months // 12:04d}-{months % 12 + 1:02d}"
    return f"{written.year + number:04d}"
