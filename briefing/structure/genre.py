"""What kind of document it is, by its title, its speakers and its form: one short list of rules."""

import re
from collections.abc import Sequence

from briefing.languages import merge_patterns
from briefing.models import Section
from briefing.structure.segments import Script

# The first whose words stand in the title, or in a document's short opening lines, decides.
_GENRES = (
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

_TURNS = 20  # sections of a meeting; leaders who speak one after the other make fewer

_LEADERS = re.compile(r"(?:today, )?(?:we|the),? (?:the )?(?:leaders|heads of|presidents of)", re.I)
_SPOKE = re.compile(
    r"\b(?:spoke|met|held a call|hosted)\b.{0,60}\b(?:today|yesterday|with)\b", re.I
)
_MYSELF = re.compile(merge_patterns(lambda known: known.documents.first_person))
_SPEECH = 12  # sentences of a short speech
_ORDERED = re.compile(r"\bby the authority vested in me\b|\bhereby order", re.IGNORECASE)
_ADDRESS = re.compile(
    merge_patterns(lambda known: known.documents.salutations, whole_words=True), re.IGNORECASE
)
_SAID = re.compile(
    merge_patterns(lambda known: known.documents.reporting_verbs, whole_words=True), re.IGNORECASE
)


def kind_of(title: str, opening: Sequence[str], script: Script, sections: Sequence[Section]) -> str:
    """A document's kind; `opening`: its file's name and first lines, which often name it."""
    named = _by_name(title) or next(filter(None, map(_by_name, opening)), "")
    spoken = _by_speakers(script, len(sections))
    if spoken and named not in ("press-conference", "interview", "debate", "meeting"):
        return spoken
    return named or spoken or _by_form(sections)


def _by_name(text: str) -> str:
    if len(text) > 300:
        return ""
    return next((kind for kind, rule in _RULES.items() if rule.search(text)), "")


def _by_speakers(script: Script, turns: int) -> str:
    """Interviews, press conferences, meetings and remarks show by who speaks."""
    answering = script.speakers - script.journalists
    if script.asked:
        return "interview"
    if script.journalists:
        return "interview" if len(answering) == 1 else "press-conference"
    if len(answering) > 4 or (len(answering) > 2 and turns > _TURNS):
        return "meeting"
    return "remarks" if answering else ""


def _by_form(sections: Sequence[Section]) -> str:
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
    if any(_ADDRESS.search(s.text) for s in sentences[:3]):
        return "remarks"
    reported = sum(bool(_SAID.search(s.text)) for s in sentences)
    if reported >= 2 and 10 * reported >= len(sentences):
        return "news"
    if 10 * sum(bool(_MYSELF.search(s.text)) for s in sentences) >= len(sentences) >= _SPEECH:
        return "remarks"
    headed = sum(bool(section.heading) for section in sections)
    return "report" if headed >= 4 and len(sentences) >= 80 else "document"
