"""The occasion of a memo: the sentence that names the event, and its days."""

import re
from bisect import bisect_left
from collections.abc import Collection, Mapping, Sequence
from contextlib import suppress
from datetime import date

from briefing.composer.passages import Passage
from briefing.composer.scoring import FORMALITY, Calendar
from briefing.models import AnalyzedDocument

MAX_DAYS = 10  # between an event and a document about it
OPENING = 6  # sentences of a document in which it names its event
MAX_WORDS = 60
MIN_SCORE = 1.2
_EVENT = re.compile(
    r"\b(?:visit|summit|meeting|met|talks|conference|convened|hosted|welcomed|session|forum"
    r"|negotiations|ceremony|dialogue|gathered|held|arrived|struck|hit|killed"
    r"|визит\w*|саммит\w*|встреч\w*|переговор\w*|заседани\w*|прошл\w+|состоял\w*"
    r"|sommet|rencontre\w*|visite|réunion|Treffen|Besuch|Gipfel\w*|traf|cumbre|visita|reunión"
    r"|会談|訪問|首脳)",
    re.IGNORECASE,
)
_NAME = re.compile(r"(?<!^)(?<![.!?] )\b[A-ZА-ЯЁ]\w+")


def list_opening_dates(analyzed: AnalyzedDocument) -> list[str]:
    """Return the dates that the first sentences of a document mention, with repetitions."""
    opening = (mention for each in analyzed.analyses[:OPENING] for mention in each.mentions)
    return [mention.value for mention in opening if mention.kind == "date"]


def build_calendar(days: Collection[str], dates: Mapping[str, int]) -> Calendar:
    """Return the newest of the documents' days, and the dates near any of them.

    `dates` counts the dates that the documents mention in their openings.
    """
    if not days:
        years: dict[str, int] = {}
        for value, count in dates.items():
            if value[:4].isdecimal():
                years[value[:4]] = years.get(value[:4], 0) + count
        return Calendar(max(years, key=lambda y: (years[y], y), default=""))
    known = sorted(filter(None, map(_count_day, days)))
    return Calendar(max(days), frozenset(value for value in dates if _is_near(value, known)))


def find_occasion(passages: Sequence[Passage], calendar: Calendar) -> Passage | None:
    """Return the passage that says who met whom, when and where; None if there is none."""
    candidates = [
        (_score(passage, calendar), -passage.document, -passage.start, passage)
        for passage in passages
        if passage.first < OPENING
        and passage.words <= MAX_WORDS
        and passage.context_importance is None
        and not (passage.is_first_person and passage.kind != "joint-statement")
    ]
    best = max(candidates, key=lambda each: each[:3], default=None)
    return best[3] if best and best[0] >= MIN_SCORE else None


def _score(passage: Passage, calendar: Calendar) -> float:
    """Add up what an occasion names: an event, its day, names; the formal and early first."""
    named = any(m.value in calendar.event_days for m in passage.mentions)
    names = len(set(_NAME.findall(passage.text)))
    score = 0.8 * bool(_EVENT.search(passage.text)) + 0.6 * named + 0.1 * min(names, 6)
    score += 0.3 * FORMALITY.get(passage.kind, 0.0) - 0.1 * passage.first
    score -= 1.0 * passage.labels.get("noise", 0.0) + 0.5 * (1 - passage.standalone)
    return round(score, 4)


def _is_near(value: str, known: Sequence[int]) -> bool:
    """Whether a day, or an end of an interval, is near one of some days in order."""
    ends = [_count_day(end) for end in value.split("/")]
    if not all(ends):
        return False
    places = [(bisect_left(known, end - MAX_DAYS), end) for end in ends]
    return any(at < len(known) and known[at] <= end + MAX_DAYS for at, end in places)


def _count_day(value: str) -> int:
    """Return the number of a day since the year 1; 0 for a text that is no day."""
    with suppress(ValueError):
        return date.fromisoformat(value).toordinal()
    return 0
