"""A document's genre, by its title, its speakers and its form."""

import re
from collections.abc import Sequence
from typing import Literal

from briefing.languages import merge_patterns
from briefing.models import Genre, Section
from briefing.structure.segments import SegmentedDocument

# The first whose words occur in the title, or in the document's short opening lines, decides.
_GENRES: tuple[Genre, ...] = (
    "fact-sheet", "readout", "joint-statement", "press-conference", "interview", "order",
    "debate", "meeting", "remarks", "statement", "report",
)  # fmt: skip
_RULES = {
    genre: re.compile(
        merge_patterns(lambda known, genre=genre: known.documents.genres.get(genre, "")),  # type: ignore[misc]
        re.IGNORECASE,
    )
    for genre in _GENRES
}

_MEETING_TURNS = 20  # sections of a meeting; leaders who speak in sequence make fewer

_LEADERS = re.compile(r"(?:today, )?(?:we|the),? (?:the )?(?:leaders|heads of|presidents of)", re.I)
_SPOKE = re.compile(
    r"\b(?:spoke|met|held a call|hosted)\b.{0,60}\b(?:today|yesterday|with)\b", re.I
)
_FIRST_PERSON = re.compile(merge_patterns(lambda known: known.documents.first_person))
_MIN_SPEECH_SENTENCES = 12  # sentences of a short speech
_ORDERED = re.compile(r"\bby the authority vested in me\b|\bhereby order", re.IGNORECASE)
_SALUTATION = re.compile(
    merge_patterns(lambda known: known.documents.salutations, whole_words=True), re.IGNORECASE
)
_REPORTED = re.compile(
    merge_patterns(lambda known: known.documents.reporting_verbs, whole_words=True), re.IGNORECASE
)


def classify_genre(
    title: str, opening: Sequence[str], document: SegmentedDocument, sections: Sequence[Section]
) -> Genre:
    """Return a document's genre; `opening`: its file name and first lines, which often name it."""
    named = _genre_by_words(title) or next(filter(None, map(_genre_by_words, opening)), "")
    spoken = _genre_by_speakers(document, len(sections))
    if spoken and named not in ("press-conference", "interview", "debate", "meeting"):
        return spoken
    return named or spoken or _genre_by_form(sections)


def _genre_by_words(text: str) -> Genre | Literal[""]:
    if len(text) > 300:
        return ""
    return next((kind for kind, rule in _RULES.items() if rule.search(text)), "")


def _genre_by_speakers(document: SegmentedDocument, turns: int) -> Genre | Literal[""]:
    """Recognize interviews, press conferences, meetings and remarks by their speakers."""
    answering = document.speakers - document.interviewers
    if document.questions:
        return "interview"
    if document.interviewers:
        return "interview" if len(answering) == 1 else "press-conference"
    if len(answering) > 4 or (len(answering) > 2 and turns > _MEETING_TURNS):
        return "meeting"
    return "remarks" if answering else ""


def _genre_by_form(sections: Sequence[Section]) -> Genre:
    sentences = [s for section in sections for s in section.sentences if s.kind != "row"]
    if not sentences:
        return "document"
    first = sentences[0].text
    if _ORDERED.search(first):
        return "order"
    if _LEADERS.match(first):
        return "joint-statement"
    if len(sentences) <= 25 and _SPOKE.search(first):
        return "readout"
    if any(_SALUTATION.search(s.text) for s in sentences[:3]):
        return "remarks"
    reported = sum(bool(_REPORTED.search(s.text)) for s in sentences)
    if reported >= 2 and 10 * reported >= len(sentences):
        return "news"
    if (
        10 * sum(bool(_FIRST_PERSON.search(s.text)) for s in sentences)
        >= len(sentences)
        >= _MIN_SPEECH_SENTENCES
    ):
        return "remarks"
    headed = sum(bool(section.heading) for section in sections)
    return "report" if headed >= 4 and len(sentences) >= 80 else "document"
