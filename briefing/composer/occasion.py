"""The occasion of a memo: the sentence that names the event, and its days."""

import re
from collections import Counter
from collections.abc import Sequence
from datetime import date

from briefing.composer.passages import Passage
from briefing.composer.scoring import FORMALITY, Calendar
from briefing.models import AnalyzedDocument, Mention

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


def build_calendar(documents: Sequence[AnalyzedDocument]) -> Calendar:
    """Return the newest document's day, and the days near it that the documents name."""
    days = [each.document.date for each in documents if each.document.date]
    mentions = [
        mention
        for analyzed in documents
        for each in analyzed.analyses[:OPENING]
        for mention in each.mentions
        if mention.kind == "date"
    ]
    if not days:
        years = Counter(m.value[:4] for m in mentions if m.value[:4].isdecimal())
        return Calendar(max(years, key=lambda y: (years[y], y), default=""))
    near = {m.value for m in mentions if any(_is_near(m, day) for day in days)}
    return Calendar(max(days), frozenset(near))


def find_occasion(
    passages: Sequence[Passage], documents: Sequence[AnalyzedDocument], calendar: Calendar
) -> Passage | None:
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


def _is_near(mention: Mention, day: str) -> bool:
    """Whether a mentioned day, or the end of an interval, is about the document's own."""
    ends = mention.value.split("/")
    try:
        days = [date.fromisoformat(end) for end in ends]
        return any(abs((each - date.fromisoformat(day)).days) <= MAX_DAYS for each in days)
    except ValueError:
        return False
