"""Sentences → units: the runs of sentences that may become a point, each readable alone."""

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from briefing.models import AnalyzedDocument, Mention, Section, Sentence, SentenceAnalysis, Status
from briefing.text import count_words, extract_terms, split_words
from briefing.text.punctuation import ends_sentence

SHORT_ITEM = 7  # words; a shorter list item is quoted with its lead-in, and so is a fragment
MOST_ITEMS = 10
FEWEST_AREAS = 2  # that the items of a list name, where it is an agenda of cooperation
AGENDA = 0.8  # what such a list is worth at least, as cooperation and in importance
ALONE = 0.6  # a sentence below it may be quoted with the one before, if that is not below it too
HANGING = 0.3  # and one below this is not quoted without it
OPENER = re.compile(
    r"(?:(?:And|But|So|Well|Now|Or),?|(?:Also|Moreover|Furthermore|Additionally|In addition|Finally"
    r"|However|Then|Therefore|Look|You know|I mean|Of course|Indeed|In fact|As you (?:may )?know"
    r"|(?:In|To) th(?:is|at) (?:context|end|regard|respect)|On top of that|At the same time),)\s+"
    r"(?:(?:you know|look|well|I mean),\s+){0,3}(?=\w)"
)
HALTING = re.compile(  # a speaker who begins again, or could not be heard
    r"\bexcuse me\b|\(inaudible\)|\b(?P<word>\w{2,}) ?[—–] ?(?P=word)\b"
    r"|\b[a-z]+ [—–] (?:and|that|which|the|what|they|we|I|it)\b",
    re.IGNORECASE,
)


class Unit(Struct, frozen=True):
    """Consecutive sentences `first..last` of one section; `text` is the document's, verbatim."""

    document: int  # place of its digest
    section: int
    first: int  # place of its first sentence in the document
    text: str
    start: int
    end: int
    size: int  # words
    labels: dict[str, float]
    importance: float  # of its main sentence
    alone: float  # of its first
    lead: float | None  # importance of the sentence quoted before the main one; None without one
    salience: float
    status: Status | None
    areas: tuple[str, ...]
    speaker: str | None
    mentions: tuple[Mention, ...]
    page: int | None
    terms: frozenset[str]
    kind: str  # of its document
    bygone: bool  # tells of years before its document's last one alone
    halts: int  # how often its speaker begins again
    elided: bool = False
    enough: int = 0  # code points of `text` that say the main thing; 0: all of it
    clipped: bool = False  # whether the others were left out


def clip(unit: Unit) -> Unit:
    """The unit without what its last sentence can do without."""
    if not unit.enough:
        return unit
    text = unit.text[: unit.enough]
    return replace(
        unit,
        text=text,
        end=unit.start + unit.enough,
        size=count_words(text),
        mentions=tuple(m for m in unit.mentions if m.text in text),
        enough=0,
        clipped=True,
    )


def units(digests: Sequence[AnalyzedDocument]) -> list[Unit]:
    """Every unit of every document, in order."""
    return [unit for place, digest in enumerate(digests) for unit in _of_document(place, digest)]


def _of_document(place: int, digest: AnalyzedDocument) -> Iterator[Unit]:
    first = 0
    for number, section in enumerate(digest.document.sections):
        judged = digest.analyses[first : first + len(section.sentences)]
        for run, main in _runs(section, judged):
            yield _unit(digest, (place, number, first), (run, main))
        first += len(section.sentences)


def _runs(section: Section, judged: Sequence[SentenceAnalysis]) -> Iterator[tuple[range, int]]:
    """(sentences, the one that matters) of each unit; places are within the section."""
    at = 0
    while at < len(judged):
        items = _items_after(section.sentences, at)
        if items:
            yield range(at, items + 1), at
            at = items + 1
            continue
        alone = judged[at].relevance.standalone
        before = _leans(section.sentences, at)
        if alone >= HANGING or not before:
            yield range(at, at + 1), at
        if alone < ALONE and before and judged[at - 1].relevance.standalone >= ALONE:
            yield range(at - 1, at + 1), at
        at += 1


def _items_after(sentences: Sequence[Sentence], at: int) -> int:
    """Place of the last list item that needs the lead-in at `at`; 0 where there is none."""
    if sentences[at].kind == "item":
        return 0
    last = at
    while last + 1 < len(sentences) and last - at < MOST_ITEMS and _needs_lead(sentences[last + 1]):
        last += 1
    return last if last > at else 0


def _needs_lead(sentence: Sentence) -> bool:
    """Whether it is a list item that is no sentence of its own."""
    text = sentence.text
    short = count_words(text) < SHORT_ITEM
    return sentence.kind == "item" and (short or text[0].islower() or not ends_sentence(text))


def _leans(sentences: Sequence[Sentence], at: int) -> bool:
    """Whether the sentence before can be quoted with this one: same paragraph, no list."""
    return at > 0 and sentences[at].paragraph == sentences[at - 1].paragraph


def _unit(digest: AnalyzedDocument, where: tuple[int, int, int], span: tuple[range, int]) -> Unit:
    (place, number, base), (run, main) = where, span
    document = digest.document
    inside = document.sections[number].sentences
    judged = [digest.analyses[base + at] for at in run]
    chief = digest.analyses[base + main]
    opener = OPENER.match(inside[run[0]].text)
    start = inside[run[0]].start + (opener.end() if opener else 0)
    end = inside[run[-1]].end
    text = document.text[start:end]
    return Unit(
        document=place,
        section=number,
        first=base + run[0],
        text=text,
        start=start,
        end=end,
        size=count_words(text) or 1,
        labels=_labels(judged[run.index(main) :]),
        importance=_importance(judged[run.index(main) :]),
        alone=judged[0].relevance.standalone,
        lead=judged[0].relevance.importance if main > run[0] else None,
        salience=chief.salience,
        status=chief.relevance.status,
        areas=tuple(dict.fromkeys(area for c in judged for area in c.relevance.areas)),
        speaker=chief.speaker,
        mentions=tuple(m for c in judged for m in c.mentions),
        bygone=_bygone([m for c in judged for m in c.mentions], document.date),
        page=inside[run[0]].page,
        terms=_terms(judged) or frozenset(extract_terms(text, document.language)),
        kind=document.kind,
        halts=len(HALTING.findall(text)),
        elided=bool(opener),
        enough=_enough(digest.analyses[base + run[-1]], inside[run[-1]].start - start),
    )


def _enough(last: SentenceAnalysis, before: int) -> int:
    """Code points up to where the last sentence may end; `before` are those before it."""
    return before + last.relevance.clip_at if last.relevance.clip_at else 0


def _bygone(mentions: Sequence[Mention], written: str) -> bool:
    """Whether all years that are named lie before the one that ended last when it was written."""
    named = [m.value[:4] for m in mentions if m.kind == "date"]
    years = [int(year) for year in named if year.isdecimal()]
    return bool(years and written) and max(years) < int(written[:4]) - 1


def _terms(judged: Sequence[SentenceAnalysis]) -> frozenset[str]:
    return frozenset(term for candidate in judged for term in candidate.terms)


def _labels(judged: Sequence[SentenceAnalysis]) -> dict[str, float]:
    """Those of the sentence that matters; a list's items, being fragments, don't change them."""
    labels = judged[0].relevance.labels
    if _spans_areas(judged):
        return labels | {"cooperation": max(labels.get("cooperation", 0.0), AGENDA)}
    return labels


def _importance(judged: Sequence[SentenceAnalysis]) -> float:
    most = max(c.relevance.importance for c in judged)
    return max(most, AGENDA) if _spans_areas(judged) else most


def _spans_areas(judged: Sequence[SentenceAnalysis]) -> bool:
    """Whether the items of a list name several areas: then it says what the whole is about."""
    named = {area for c in judged[1:] for area in c.relevance.areas[:1]}
    return len(named) >= FEWEST_AREAS


def numbers(text: str) -> frozenset[str]:
    """The numbers that a text names."""
    return frozenset(word for word in split_words(text) if word[0].isdigit())
