"""Dates and figures named in a sentence, found by form and a few words of each language.

Dates are ISO 8601: a day "2025-12-18", a month "2025-12", a year "2025", or an interval
"2025-12-18/2025-12-20". Where nothing tells the year it is left out, as in "--12-18" or "--08".
"""

import re

from briefing.mentions.dates import bare_years, dates, worded_dates
from briefing.mentions.prefilter import hints
from briefing.mentions.quantities import figures, worded_figures
from briefing.mentions.relative_dates import relative_dates
from briefing.mentions.span import Found
from briefing.mentions.superlatives import records
from briefing.models import Mention

__all__ = ["mentions"]

_YEAR = re.compile(r"(?<!\d)(?:1[89]|20)\d{2}(?!\d)")


def mentions(text: str, language: str, date: str) -> tuple[Mention, ...]:
    """What a sentence names, in its order. `date` is the document's ISO day, "" if unknown."""
    code = language.split("-")[0].lower()
    seen = hints(text, code)
    found: list[Found] = []
    near = "" if _YEAR.search(text) else date  # a year that is named leaves the others in doubt
    if seen.months:
        found += worded_dates(text, code, near)
    if seen.digits:
        found += [*dates(text, code, near), *bare_years(text), *figures(text, code)]
    if seen.relative:
        found += relative_dates(text, code, date)
    if seen.numerals or seen.vague:
        found += worded_figures(text, code)
    if seen.records:
        found += records(text)
    return tuple(one.mention for one in _apart(found))


def _apart(found: list[Found]) -> list[Found]:
    """In order of place; of two that overlap, the one that was found first stays."""
    kept: list[Found] = []
    taken: set[int] = set()
    for one in found:
        places = range(one.start, one.end)
        if taken.isdisjoint(places):
            taken.update(places)
            kept.append(one)
    return sorted(kept, key=lambda one: one.start)
