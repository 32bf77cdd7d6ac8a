"""The occasion of a memo: the sentence that names the event, and its days."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from contextlib import suppress
from datetime import date

from briefing.composer.passages import Passage
from briefing.composer.scoring import FORMALITY, Calendar
from briefing.languages import merge_patterns
from briefing.languages.base import Language
from briefing.models import AnalyzedDocument, Genre
from briefing.text import extract_terms
from briefing.text.splitter import ends_sentence

MAX_DAYS = 10  # between an event and a document about it
OPENING = 6  # sentences of a document whose days are the event's
SEARCHED = 10  # sentences of a document in which it names its event
MIN_WORDS, MAX_WORDS = 7, 60
MAX_JOINT_WORDS = 75  # of a joint statement, whose first sentence lists its parties
MAX_SHARE = 0.15
SPOKEN: tuple[Genre, ...] = ("remarks", "press-conference", "interview")
SPOKEN_OPENING = 3  # sentences of a speech or an interview in which it is introduced
MIN_PARTS = 3  # of a title in Han, four characters each, that a sentence about its event has
MIN_SCORE, MIN_NEWS_SCORE = 1.5, 1.1
MAX_NAMES, MAX_TITLE_NAMES = 4, 7  # names that count, and those of the title


def _compile(words: Callable[[Language], str]) -> re.Pattern[str]:
    return re.compile(merge_patterns(words, whole_words=True), re.IGNORECASE)


_MEETING = _compile(lambda known: known.documents.meetings)
_OTHER_EVENT = _compile(lambda known: known.documents.events)
_TODAY = _compile(lambda known: known.documents.today)
_THANKS = _compile(lambda known: known.documents.thanks)
_WELCOME = re.compile(
    r"\bwelcom\w+\b(?!.{0,60}\b(?:commitment|efforts?|progress|agreement|launch|support|decision)\b)"
    r".{3,120}?(?:\bto\s(?:the\s)?[A-Z]|\bvisit\b|\bvisiting\b|\bhere\b)"
    r"|\b(?:visit|come to|be (?:here )?in|been in) [A-Z]"
)
_SESSION = re.compile(
    r"\b(?:\d{1,3}(?:st|nd|rd|th)|[A-Za-z]+-?(?:first|second|third|fourth|fifth|sixth|seventh|eighth"
    r"|ninth|th))\s[Ss]ession\b|\bGeneral Assembly\b"
)
_PLACE = re.compile(
    r"\b(?:in|at|to|from|of|on the (?:margins|sidelines) of)\s(?:the\s)?[A-Z][\w’.-]+"
)
_ASIDE = re.compile(
    r"\b(?:brunch|breakfast|luncheon|dinner|First Lady|Second Gentleman)\b"
    r"|\A(?:Since|For (?:more|over|decades|the past)|Over the"
    r"|(?:During|Following|After|Before) (?:the|their) (?:meeting|talks|visit|summit))\b"
)
_SINGULAR = re.compile(r"\b(?:I|I[’']m|my|me)\b")
_WHERE = re.compile(r"\b(?:in|at) (?:the )?[A-Z][\w’.-]+")
_QUOTATION = re.compile(r"[“\"„«]\w[^”\"]{3,}")
_CAPTION = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, [A-Z][a-z]+\.? \d{1,2}\b")
_COMING = re.compile(r"\b(?:will|expected to|looks? forward|going to|scheduled|tomorrow)\b")
_NAME = re.compile(r"(?<![.!?:“\"] )\b[A-ZА-ЯЁ][\w’-]+")
_WIDE_NAME = re.compile(r"[\u3400-\u9fff]{6,}")


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


def find_occasion(
    passages: Sequence[Passage], calendar: Calendar, title: str = "", budget: int = 700
) -> Passage | None:
    """Return the passage that says who met whom, when and where; None if there is none.

    Of several events, it is that of the memo's title, in the words of the most formal document.
    It has at most `MAX_SHARE` of the memo's words, the budget.
    """
    count = len({passage.document for passage in passages}) or 1
    spread = Counter(term for _, term in {(p.document, t) for p in passages for t in p.terms})
    shares = {term: number / count for term, number in spread.items()}
    candidates = [
        (_score(passage, calendar, shares, title), -passage.document, -passage.start, passage)
        for passage in passages
        if passage.words <= MAX_SHARE * budget and _may_name_event(passage)
    ]
    best = max(candidates, key=lambda each: each[:3], default=None)
    if best is None:
        return None
    least = MIN_NEWS_SCORE if best[3].kind in ("news", "document") else MIN_SCORE
    return best[3] if best[0] >= least else None


def _may_name_event(passage: Passage) -> bool:
    """Whether a sentence of a document's opening reports, rather than greets or speaks of itself.

    Only the first words of a speech, of who published it, are about the event. Of sentences in the
    first person, those of joint statements and of readouts may be.
    """
    spoken = passage.kind in SPOKEN
    longest = MAX_JOINT_WORDS if passage.kind == "joint-statement" else MAX_WORDS
    formal = passage.kind in FORMALITY and passage.kind != "statement"
    return (
        passage.first < (SPOKEN_OPENING if spoken else SEARCHED)
        and MIN_WORDS <= passage.words <= longest
        and passage.context_importance is None
        and ends_sentence(passage.text)
        and (formal or not passage.is_first_person)
        and not (passage.is_first_person and _SINGULAR.search(passage.text))
        and not (spoken and passage.speaker and passage.is_speech)
        and not _THANKS.search(passage.text)
    )


def _score(passage: Passage, calendar: Calendar, shares: Mapping[str, float], title: str) -> float:
    """Add up what an occasion names: an event, its day and place, and names of the folder."""
    text = passage.text
    opens = bool(_SESSION.search(text))
    greets = opens or bool(_WELCOME.search(text))
    names = set(_NAME.findall(text)) | set(_WIDE_NAME.findall(text))
    known = [max((shares.get(t, 0.0) for t in extract_terms(n, "en")), default=0.3) for n in names]
    today = any(m.value in calendar.event_days for m in passage.mentions)
    event = 0.9 if greets or _MEETING.search(text) else 0.2 * bool(_OTHER_EVENT.search(text))
    score = event or (0.0 if passage.kind in ("news", "document") else -0.8)
    score += (
        0.9 * opens
        + 0.25 * min(sum(known), MAX_NAMES)
        + 0.15 * min(len(names & set(_NAME.findall(f"x {title}"))), MAX_TITLE_NAMES)
        + 0.4 * _shares_event(text, title)
    )
    dated, placed = today or bool(_TODAY.search(text)), bool(_PLACE.search(text))
    score += 0.5 * dated + 0.3 * placed
    if passage.is_first_person and passage.kind == "joint-statement":
        score -= 0.9 * (not (dated or _WHERE.search(text)))
    if passage.kind in ("news", "document"):
        score -= 0.5 * bool(_QUOTATION.search(text))
    score += 0.4 * FORMALITY.get(passage.kind, 0.0)
    score -= 0.06 * passage.first + 0.012 * max(0, passage.words - 25)
    score -= 0.8 * passage.labels.get("noise", 0.0) * (not greets) + 0.5 * (1 - passage.standalone)
    score -= 0.3 * (passage.is_first_person and passage.kind != "joint-statement")
    score -= 0.3 * bool(_COMING.search(text)) + 1.2 * bool(_ASIDE.search(text))
    score -= 0.6 * (passage.false_starts + text[0].islower())
    score -= 0.8 * bool(_CAPTION.search(text))
    score += 0.6 * (event > 0.5 and bool(_WIDE_NAME.search(text)))
    return round(score - 1.5 * _is_past(passage, calendar), 4)


def _shares_event(text: str, title: str) -> bool:
    """Whether a sentence has a word of the title that names an event, or a part of it in Han."""
    words = {match[0].casefold() for match in _MEETING.finditer(title)}
    wide = {run[at : at + 4] for run in _WIDE_NAME.findall(title) for at in range(len(run) - 3)}
    folded = text.casefold()
    return any(word in folded for word in words) or sum(part in text for part in wide) >= MIN_PARTS


def _is_past(passage: Passage, calendar: Calendar) -> bool:
    """Whether a passage names dates, and all of them are before the event."""
    dates = [m.value for m in passage.mentions if m.kind == "date"]
    current = (d in calendar.event_days or not _precedes(d, calendar.today) for d in dates)
    return passage.is_historical or (bool(dates) and not any(current))


def _precedes(value: str, today: str) -> bool:
    known = min(len(value), len(today))
    return value[:known] < today[:known]


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
