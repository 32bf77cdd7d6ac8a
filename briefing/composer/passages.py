"""Sentences → passages: runs of sentences that may become a point, each understood alone."""

from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from briefing.composer.fitness import (
    compile_words,
    count_false_starts,
    is_courtesy,
    is_quotable,
    leans_on_context,
    measure_opening,
    needs_antecedent,
)
from briefing.composer.speakers import Speakers, Voices
from briefing.models import (
    AnalyzedDocument,
    Document,
    Genre,
    Mention,
    Section,
    SectionRole,
    Sentence,
    SentenceAnalysis,
    Status,
)
from briefing.structure.speaker_labels import is_moderator
from briefing.text import count_words, extract_terms, split_words
from briefing.text.splitter import ends_sentence

SHORT_ITEM = 7  # words; a shorter list item is quoted with its lead-in, and so is a fragment
MAX_ITEMS = 10
LINK_SYMBOLS = "📄📥📎🔗⬇"  # open a link to a file, which is no item of a list
MIN_AREAS = 2  # areas named by the items of a list that is an agenda of cooperation
AGENDA_SCORE = 0.8  # minimum score of such a list, as cooperation and in importance
STANDALONE = 0.6  # below it, a sentence may be quoted with the one before
SELF_CLARITY = 0.8  # standalone of a sentence of a report about the report
MAX_BEFORE = 2  # sentences of a report that are quoted before one that depends on them
DEPENDENT = 0.3  # below it, a sentence is not quoted without the one before
UNQUOTED_ROLES: tuple[SectionRole, ...] = (
    "agenda", "attendance", "contents", "examples", "literature", "method",
)  # fmt: skip
SHORT_CONTEXT = 25  # words that are always quoted before a sentence that leans on them
LEANING = 0.7  # factor of standalone where a sentence has words that the one before may explain
UNNAMED_SPEAKER = 0.5  # factor of standalone where nobody is known to say "we"
JOINT_GENRES: tuple[Genre, ...] = ("joint-statement",)


class Passage(Struct, frozen=True):
    """Consecutive sentences `first..last` of one section; `text` is the document's, verbatim."""

    document: int  # index of its document
    section: int
    first: int  # index of its first sentence in the document
    text: str
    start: int
    end: int
    words: int
    labels: dict[str, float]
    importance: float  # of its main sentence
    standalone: float  # of its first sentence
    context_importance: float | None  # of the sentence quoted before the main one, if any
    salience: float
    status: Status | None
    areas: tuple[str, ...]
    speaker: str | None
    mentions: tuple[Mention, ...]
    page: int | None
    terms: frozenset[str]
    kind: Genre  # of its document
    is_historical: bool  # names years before its document's last year only
    false_starts: int
    is_first_person: bool  # outside its quotations
    is_courtesy: bool = False  # its main sentence is a compliment, or about the talks themselves
    is_speech: bool = False  # spoken, or written in the first person
    is_unnamed: bool = False  # in the first person of nobody knows whom
    sentence_starts: tuple[int, ...] = ()  # offsets of its sentences in the document
    is_reversed: bool = False  # the next sentence takes it back: "The offer was declined."
    leading_ellipsis: bool = False
    clip_at: int = 0  # code points of `text` that carry the main statement; 0: all of it
    trailing_ellipsis: bool = False  # the rest was left out
    has_clear_status: bool = False  # cues support `status` and no other
    is_moderation: bool = False  # said by who only gives others the floor


def extract_passages(
    documents: Sequence[AnalyzedDocument], speakers: Speakers | None = None
) -> list[Passage]:
    """Return every passage of every document, in order."""
    speakers = speakers or Speakers(documents)
    return [
        passage
        for index, document in enumerate(documents)
        for passage in _extract_from_document(index, document, speakers)
    ]


def shorten(passage: Passage) -> Passage:
    """Return the passage without the dispensable end of its last sentence."""
    if not passage.clip_at:
        return passage
    text = passage.text[: passage.clip_at]
    return replace(
        passage,
        text=text,
        end=passage.start + passage.clip_at,
        words=count_words(text),
        mentions=tuple(m for m in passage.mentions if m.text in text),
        clip_at=0,
        trailing_ellipsis=True,
    )


def find_numbers(text: str) -> frozenset[str]:
    """Return the numbers in a text."""
    return frozenset(word for word in split_words(text) if word[0].isdigit())


# --- runs of sentences --------------------------------------------------------------------------


def _extract_from_document(
    index: int, document: AnalyzedDocument, speakers: Speakers
) -> Iterator[Passage]:
    first, voices = 0, Voices(index, document.document, speakers)
    for number, section in enumerate(document.document.sections):
        analyses = document.analyses[first : first + len(section.sentences)]
        if section.role in UNQUOTED_ROLES:
            first += len(section.sentences)
            continue
        for run, main in _find_runs(section, analyses, document.document):
            yield _build_passage(document, (index, number, first), (run, main), voices)
        first += len(section.sentences)


def _find_runs(
    section: Section, analyses: Sequence[SentenceAnalysis], document: Document
) -> Iterator[tuple[range, int]]:
    """Yield (sentences, main sentence) of each passage, as indices within the section.

    A sentence that depends on the one before is quoted with it, or not at all.
    """
    sentences, at = section.sentences, 0
    fit = [is_quotable(each.text, document.language, document.kind) for each in sentences]
    while at < len(analyses):
        last_item = _find_last_item(sentences, at)
        if last_item:
            yield range(at, last_item + 1), at
            at = last_item + 1
            continue
        if not fit[at]:
            at += 1
            continue
        text = sentences[at].text
        said = text[measure_opening(text, document.language)[0] :]
        standalone = _estimate_standalone(text, analyses[at], document)
        joins = at > 0 and sentences[at].paragraph == sentences[at - 1].paragraph
        anaphoric = _leans(said, document)
        hinted = leans_on_context(said, document.language)
        first = at
        if joins and (anaphoric or hinted or standalone < STANDALONE):
            start = _find_start(section, analyses, document, at)
            first = start if start is not None and all(fit[start:at]) else at
        context = sum(len(each.text.split()) for each in sentences[first:at])
        is_needed = anaphoric or (hinted and 0 < context <= SHORT_CONTEXT)
        if not is_needed and (standalone >= DEPENDENT or not joins):
            yield range(at, at + 1), at
        if first < at:
            yield range(first, at + 1), at
        at += 1


def _find_start(
    section: Section, analyses: Sequence[SentenceAnalysis], document: Document, at: int
) -> int | None:
    """Return the clear sentence from which on one that depends on it is quoted.

    It is the one before, or one earlier in a report, which does not repeat its subject.
    """
    sentences = section.sentences
    most = MAX_BEFORE if document.kind == "report" else 1
    for first in range(at - 1, max(at - 1 - most, -1), -1):
        text = sentences[first].text
        if sentences[first].paragraph != sentences[at].paragraph:
            return None
        standalone = _estimate_standalone(text, analyses[first], document)
        if standalone >= STANDALONE and not _leans(text, document):
            return first
    return None


def _leans(text: str, document: Document) -> bool:
    """Whether a sentence opens with a word that stands for something else than its document."""
    return needs_antecedent(text, document.language) and not _names_itself(text, document)


def _names_itself(text: str, document: Document) -> bool:
    """Whether a sentence of a report is about the report: "This report describes …"."""
    pattern = compile_words(document.language, "self_references")
    return document.kind == "report" and bool(pattern and pattern.match(text))


def _estimate_standalone(text: str, analysis: SentenceAnalysis, document: Document) -> float:
    clear = SELF_CLARITY if _names_itself(text, document) else 0.0
    return max(analysis.relevance.standalone, clear)


def _find_last_item(sentences: Sequence[Sentence], at: int) -> int:
    """Return the index of the last list item that needs the lead-in at `at`; 0 if there is none."""
    if sentences[at].kind == "item":
        return 0
    last = at
    while last + 1 < len(sentences) and last - at < MAX_ITEMS and _needs_lead(sentences[last + 1]):
        last += 1
    return last if last > at else 0


def _needs_lead(sentence: Sentence) -> bool:
    """Whether it is a list item that is no sentence of its own."""
    text = sentence.text
    short = len(text.split()) < SHORT_ITEM
    is_link = text[0] in LINK_SYMBOLS
    fragment = short or text[0].islower() or not ends_sentence(text)
    return sentence.kind == "item" and fragment and not is_link


# --- values -------------------------------------------------------------------------------------


def _build_passage(
    analyzed: AnalyzedDocument,
    where: tuple[int, int, int],
    span: tuple[range, int],
    voices: Voices,
) -> Passage:
    (index, number, base), (run, main) = where, span
    document = analyzed.document
    sentences = document.sections[number].sentences
    analyses = [analyzed.analyses[base + at] for at in run]
    chief = analyzed.analyses[base + main]
    opening = sentences[run[0]].text
    skipped, is_marked = measure_opening(opening, document.language)
    start = sentences[run[0]].start + skipped
    text = document.text[start : sentences[run[-1]].end]
    voice = voices.find(chief.speaker, text, start)
    last_clip = analyses[-1].relevance.clip_at
    mentions = tuple(m for each in analyses for m in each.mentions)
    terms = frozenset(term for each in analyses for term in each.terms)
    return Passage(
        document=index,
        section=number,
        first=base + run[0],
        text=text,
        start=start,
        end=sentences[run[-1]].end,
        words=count_words(text) or 1,
        labels=_combine_labels(analyses[run.index(main) :]),
        importance=_combine_importance(analyses[run.index(main) :]),
        standalone=_estimate_standalone(sentences[run[0]].text, analyses[0], document)
        * (UNNAMED_SPEAKER if voice.is_unnamed else 1.0)
        * (LEANING if leans_on_context(opening[skipped:], document.language) else 1.0),
        context_importance=analyses[0].relevance.importance if main > run[0] else None,
        salience=chief.salience,
        status=chief.relevance.status,
        areas=tuple(dict.fromkeys(area for each in analyses for area in each.relevance.areas)),
        speaker=voice.speaker,
        is_speech=voice.is_speech,
        is_unnamed=voice.is_unnamed,
        mentions=mentions,
        page=sentences[run[0]].page,
        terms=terms or frozenset(extract_terms(text, document.language)),
        kind=document.kind,
        is_historical=_is_historical(mentions, document.date),
        false_starts=count_false_starts(text, document.language),
        is_courtesy=is_courtesy(text[max(0, sentences[main].start - start) :], document.language),
        is_first_person=voice.is_first_person,
        is_reversed=_is_reversed(sentences, run, document.language),
        sentence_starts=tuple(sentences[at].start for at in run),
        leading_ellipsis=is_marked,
        has_clear_status=chief.relevance.has_clear_status,
        is_moderation=is_moderator(chief.speaker or ""),
        clip_at=last_clip and sentences[run[-1]].start - start + last_clip,
    )


def _is_reversed(sentences: Sequence[Sentence], run: range, language: str) -> bool:
    """Whether a later sentence of the run, or the next one, takes back what it says."""
    pattern, last = compile_words(language, "reversals"), run[-1]
    if pattern is None:
        return False
    if any(pattern.search(sentences[at].text) for at in run[1:]):
        return True
    if last + 1 >= len(sentences):
        return False
    following = sentences[last + 1]
    same = following.paragraph == sentences[last].paragraph
    return same and len(following.text.split()) <= 15 and bool(pattern.search(following.text))


def _is_historical(mentions: Sequence[Mention], written: str) -> bool:
    """Whether all years that are named precede the last full year at the time of writing."""
    named = [m.value[:4] for m in mentions if m.kind == "date"]
    years = [int(year) for year in named if year.isdecimal()]
    return bool(years and written) and max(years) < int(written[:4]) - 1


def _combine_labels(analyses: Sequence[SentenceAnalysis]) -> dict[str, float]:
    """Return the labels of the main sentence; list items, being fragments, don't change them."""
    labels = analyses[0].relevance.labels
    if _names_areas(analyses):
        return labels | {"cooperation": max(labels.get("cooperation", 0.0), AGENDA_SCORE)}
    return labels


def _combine_importance(analyses: Sequence[SentenceAnalysis]) -> float:
    most = max(each.relevance.importance for each in analyses)
    return max(most, AGENDA_SCORE) if _names_areas(analyses) else most


def _names_areas(analyses: Sequence[SentenceAnalysis]) -> bool:
    """Whether the items of a list name several areas: then it says what the whole is about."""
    named = {area for each in analyses[1:] for area in each.relevance.areas[:1]}
    return len(named) >= MIN_AREAS
