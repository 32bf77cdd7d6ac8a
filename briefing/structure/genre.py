"""A document's genre, by its title and its form; "document" where neither shows one."""

import re
from collections.abc import Sequence
from functools import cache

from briefing.languages import LANGUAGES, merge_patterns
from briefing.models import Block, Genre, Section, Sentence
from briefing.structure.metadata import is_greeting
from briefing.structure.segments import SegmentedDocument
from briefing.text import split_words

_GENRES: tuple[Genre, ...] = (
    "fact-sheet", "readout", "joint-statement", "press-conference", "interview", "order",
    "debate", "minutes", "remarks", "statement", "report",
)  # fmt: skip
_RULES = {
    genre: re.compile(
        merge_patterns(lambda known, genre=genre: known.documents.genres.get(genre, "")),  # type: ignore[misc]
        re.IGNORECASE,
    )
    for genre in _GENRES
}
_SPOKEN_BY_NAME = ("press-conference", "interview", "debate", "meeting", "minutes")
_REPORT_ROLES = frozenset(
    ("summary", "method", "findings", "recommendations", "conclusions", "literature", "annex")
)
_CHAPTERS = _REPORT_ROLES | {"introduction"}
_MINUTES_ROLES = frozenset(("agenda", "decisions", "actions", "next-steps"))

_MAX_TITLE = 300  # code points
_OPENING_LINES = 4
_MAX_OPENING_WORDS = 10
_MEETING_TURNS = 20  # sections of a meeting; leaders who speak in sequence make fewer
_MIN_SPEECH_SENTENCES = 12
_MIN_REPORT_SENTENCES = 40
_MAX_OPENING = 25  # sentences in which a report says what it describes
_MIN_FORMED, _MIN_HEADINGS = 80, 4  # sentences and headings of a text that has a report's form
_SENTENCE_END = re.compile(r"[.!?;,…。！？；，][\"'”’»)\]]*\Z")
_SEPARATOR = re.compile(r"[:：|]\s|\s[–—-]\s|\.\s(?=[A-ZА-Я])")
_EXCERPT = re.compile(
    r"\A\W*(?:full |edited |verbatim |unofficial )?(?:transcripts?|texts?|excerpts?|extracts?"
    r"|highlights|стенограмма|текст|wortlaut|texte|transcription|verbatim)\s(?:of|from|des?|der)?\s*",
    re.IGNORECASE,
)
_CLAIMS = re.compile(  # "Report says", "Joint declaration signed": news about the paper
    r"\W*(?:says?|finds?|shows?|warns?|urges?|draws?|calls?|criticised|criticized|condemned|hailed"
    r"|signed|welcomed|leaked|postponed|подписано|подписана|показал|предупреждает|signée?|unterzeichnet"
    r"|firmad[oa]|firmato|podpisano)\b",
    re.IGNORECASE,
)
_FINITE_VERB = re.compile(r"\b(?:is|are|was|were|has|have|had|will) ")
_QUOTED = re.compile(r"[\"“„«「][^\"”“»」]{0,600}[\"”“»」]")
_LEADERS = re.compile(
    r"(?:today, )?(?:we|the),? (?:the )?(?:leaders|heads of|presidents of|governments? of"
    r"|(?:foreign )?ministers of)|we, |(?:today, )?(?:president|prime minister|chancellor)\b.{0,80}"
    r"\band (?:president|prime minister|chancellor)\b.{0,80}"
    r"\b(?:reaffirm|affirm|announce|agree|declare)",
    re.IGNORECASE,
)
_SPOKE = re.compile(
    r"\b(?:spoke|met|held a call|hosted)\b.{0,60}\b(?:today|yesterday|with)\b", re.IGNORECASE
)
_ORDERED = re.compile(r"\bby the authority vested in me\b|\bhereby order", re.IGNORECASE)
_NEWS_OPENING = re.compile(
    r"\A(?:\([A-Z]{2,12}\)|[A-ZÀ-Þ][\w/’' .,-]{2,40}\s\((?:[A-Z][\w ]{1,20})\)\s?[–—-]"
    r"|[A-ZÀ-Þ]{3,}[A-ZÀ-Þ/ .-]*(?:, [A-Z][a-z]{2,8}\.? \d{1,2})?\s[–—-]{1,2}\s)"
)
_FIRST_PERSON = re.compile(merge_patterns(lambda known: known.documents.first_person))
_ANY_FIRST_PERSON = re.compile(
    rf"{_FIRST_PERSON.pattern}|"
    + merge_patterns(lambda known: known.documents.first_person_plural, whole_words=True),
    re.IGNORECASE,
)
_SALUTATION = re.compile(
    merge_patterns(lambda known: known.documents.salutations, whole_words=True), re.IGNORECASE
)
_REPORTED = re.compile(
    merge_patterns(lambda known: known.documents.reporting_verbs, whole_words=True), re.IGNORECASE
)
_ABOUT_ITSELF = re.compile(
    merge_patterns(lambda known: known.documents.self_references, whole_words=True), re.IGNORECASE
)
_MOTION = re.compile(
    r"\b(?:moved by|seconded by|motion (?:was )?(?:carried|passed|lost|defeated)"
    r"|carried unanimously|minutes of the (?:previous|last) meeting"
    r"|meeting (?:was )?(?:opened|adjourned|called to order)|apologies (?:were )?received)\b",
    re.IGNORECASE,
)


def classify_genre(
    titles: Sequence[str],
    opening: Sequence[Block],
    document: SegmentedDocument,
    sections: Sequence[Section],
) -> Genre:
    """Return a document's genre. `titles`: its title, then its file name; either may be ""."""
    of_titles = [genre for title in titles if (genre := genre_of_title(title))]
    named = of_titles[0] if of_titles else _genre_of_lines(opening)
    spoken = _genre_by_speakers(document, sections)
    if _is_minutes(sections, named):
        return "minutes"
    if _is_report(sections) and not document.speakers and named in (None, "report"):
        return "report"
    if spoken and named not in _SPOKEN_BY_NAME:
        return "remarks" if spoken == "meeting" and named == "remarks" else spoken
    if named == "statement" and _is_by_leaders(sections):
        return "joint-statement"
    return named or _genre_by_form(sections)


def genre_of_title(title: str) -> Genre | None:
    """Return the genre that is the head of a title, not a word in a sentence about something."""
    if not title or len(title) > _MAX_TITLE:
        return None
    for part in _SEPARATOR.split(_EXCERPT.sub("", title)):
        found = [
            (match.start(), place, genre)
            for place, (genre, rule) in enumerate(_RULES.items())
            if (match := rule.search(part)) and _is_head(part, match)
        ]
        if found:
            genre = min(found)[2]
            named = genre in ("remarks", "statement") and _RULES["press-conference"].search(title)
            return "press-conference" if named and genre == "remarks" else genre
    return None


def _is_head(part: str, match: re.Match[str]) -> bool:
    """Return whether a genre's word is what a title is, not what it is about."""
    before = part[: match.start()]
    after = part[match.end() :]
    claims = _CLAIMS.match(after) or _FINITE_VERB.search(after)
    return not (claims or _headline_words().search(before))


@cache
def _headline_words() -> re.Pattern[str]:
    patterns = [
        known.match_whole_words("|".join(filter(None, words)))
        for known in LANGUAGES.values()
        if any(words := (known.documents.headline_verbs, known.documents.head_prepositions))
    ]
    return re.compile("|".join(patterns), re.IGNORECASE)


def _genre_of_lines(opening: Sequence[Block]) -> Genre | None:
    """Return the genre that a short line near the top names: "PRESS RELEASE"."""
    for block in opening[:_OPENING_LINES]:
        text = block.text
        short = len(split_words(text)) <= _MAX_OPENING_WORDS and not _SENTENCE_END.search(text)
        if short and (genre := genre_of_title(text)):
            return genre
    return None


def _genre_by_speakers(document: SegmentedDocument, sections: Sequence[Section]) -> Genre | None:
    """Recognize interviews, press conferences, meetings and remarks by their speakers."""
    answering = document.speakers - document.interviewers
    if document.questions:
        return None if _is_impersonal(sections) else "interview"
    if document.interviewers:
        return "interview" if len(answering) == 1 else "press-conference"
    if len(answering) > 4 or (len(answering) > 2 and len(sections) > _MEETING_TURNS):
        return "meeting"
    return "remarks" if answering else None


def _is_impersonal(sections: Sequence[Section]) -> bool:
    """Return whether a long text never speaks in the first person: headings that ask."""
    sentences = [s.text for section in sections for s in section.sentences]
    personal = sum(bool(_ANY_FIRST_PERSON.search(_QUOTED.sub("", text))) for text in sentences)
    return len(sentences) >= _MIN_REPORT_SENTENCES and 50 * personal < len(sentences)


def _is_minutes(sections: Sequence[Section], named: Genre | None) -> bool:
    """Return whether a document records a meeting: who was there, and what was decided."""
    if named == "minutes":
        return True
    roles = {section.role for section in sections}
    motions = sum(bool(_MOTION.search(s.text)) for section in sections for s in section.sentences)
    if named not in (None, "report"):
        return False
    return ("attendance" in roles and bool(roles & _MINUTES_ROLES or motions)) or motions >= 2


def _is_report(sections: Sequence[Section]) -> bool:
    """Return whether a long document has the parts of a report, or says that it is one."""
    roles = {section.role for section in sections}
    long = sum(len(section.sentences) for section in sections) >= _MIN_REPORT_SENTENCES
    numbered = sum(section.heading[:1].isdigit() for section in sections) >= 3
    formed = len(roles & _REPORT_ROLES) >= 2 or ("introduction" in roles and numbered)
    opening = [s.text for section in sections for s in section.sentences][:_MAX_OPENING]
    formed = formed or any(map(_ABOUT_ITSELF.match, opening))
    return long and formed and not _has_salutation(sections)


def _has_salutation(sections: Sequence[Section]) -> bool:
    first = [s.text for section in sections[:2] for s in section.sentences][:3]
    return any(map(_SALUTATION.search, first)) or any(map(is_greeting, first[:1]))


def _is_by_leaders(sections: Sequence[Section]) -> bool:
    return any(_LEADERS.match(s.text) for section in sections[:1] for s in section.sentences[:1])


def _genre_by_form(sections: Sequence[Section]) -> Genre:
    sentences = [s for section in sections for s in section.sentences if s.kind != "row"]
    if not sentences:
        return "document"
    first = sentences[0].text
    if _ORDERED.search(first):
        return "order"
    if _is_by_leaders(sections):
        return "joint-statement"
    if len(sentences) <= 25 and _SPOKE.search(first) and not _REPORTED.search(first):
        return "readout"
    if _has_salutation(sections):
        return "remarks"
    headed = sum(bool(section.heading) for section in sections)
    formed = headed >= _MIN_HEADINGS and len(sentences) >= _MIN_FORMED
    if _is_news(sentences, formed):
        return "news"
    unquoted = [_QUOTED.sub("", s.text) for s in sentences]
    personal = sum(bool(_FIRST_PERSON.search(text)) for text in unquoted)
    if sections[0].role in _CHAPTERS and len(sentences) >= _MIN_SPEECH_SENTENCES:
        return "report"
    if 10 * personal >= len(sentences) >= _MIN_SPEECH_SENTENCES:
        return "remarks"
    return "report" if formed else "document"


def _is_news(sentences: Sequence[Sentence], formed: bool) -> bool:
    """Return whether sentences report what others say; `formed`: they have a report's form."""
    reported = sum(bool(_REPORTED.search(s.text)) for s in sentences)
    if _NEWS_OPENING.match(sentences[0].text):
        return reported >= 1
    return reported >= 2 and (4 if formed else 10) * reported >= len(sentences)
