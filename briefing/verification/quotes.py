"""Prove citations: each location must exist in its source, and read as quoted."""

import unicodedata
from collections.abc import Iterator, Mapping

from briefing.models import Document, Evidence, Memo, Point, Source
from briefing.text import extract_terms
from briefing.verification.findings import Finding
from briefing.verification.sources import SourceDocument

MATCH_THRESHOLD = 0.5  # Jaccard index of stems from which a sentence is the quote, reworded


def iter_points(memo: Memo) -> Iterator[Point]:
    """Yield every point that quotes a source; points that are gone quote none."""
    yield from (point for point in iter_all_points(memo) if point.change != "gone")


def iter_all_points(memo: Memo) -> Iterator[Point]:
    """Yield every point in reading order: occasion, body, annex."""
    yield from (memo.occasion,) if memo.occasion else ()
    for section in memo.sections:
        yield from section.points
    for entry in memo.annex:
        for part in entry.sections:
            yield from part.points


def list_locations(point: Point) -> tuple[Evidence, ...]:
    return (*point.evidence, *point.conflicting_evidence)


def check_quotes(memo: Memo, documents: Mapping[str, SourceDocument]) -> Iterator[Finding]:
    """Report citations that are not proven. Quotes of missing documents are not looked up."""
    sources = {source.id: source for source in memo.sources}
    for point in iter_points(memo):
        if not point.evidence:
            yield Finding("broken", "a point", point.text, "it cites no source")
        for number, location in enumerate(list_locations(point)):
            yield from _check(point.text if not number else None, location, sources, documents)
    for section in memo.sections:
        for entry in section.entries:
            yield from _check(entry.text, entry.evidence, sources, documents, is_entry=True)


def _check(
    text: str | None,
    location: Evidence,
    sources: Mapping[str, Source],
    documents: Mapping[str, SourceDocument],
    is_entry: bool = False,
) -> Iterator[Finding]:
    """Check one citation; `text` is its quote, None for evidence that only corroborates."""
    source = sources.get(location.source)
    if source is None:
        yield Finding("broken", location.source, text or "", "the memo lists no such source")
        return
    now = documents[source.id]
    if now.document is None:
        return
    what = f"{location.source}, sentence {location.sentence}"
    there = _text_at(now.document, location)
    if now.is_unchanged:
        reason = _quote_error(text, there)
        if not (reason or is_entry):  # an entry names its point's first sentence
            reason = _location_error(location, now.document, source)
        if reason:
            yield Finding("broken", what, text or "", reason)
    elif text is not None and there != text:
        yield _search(what, text, now.document)


def _text_at(document: Document, location: Evidence) -> str:
    valid = 0 <= location.start < location.end
    return document.text[location.start : location.end] if valid else ""


def _quote_error(text: str | None, there: str) -> str:
    if text is None or there == text:
        return ""
    hidden = [c for c in text if unicodedata.category(c) == "Cf" and c not in there]
    if hidden:
        return f"the quote has an invisible character, U+{ord(hidden[0]):04X}"
    return f"the source reads: {there}" if there else "the source has nothing there"


def _location_error(location: Evidence, document: Document, source: Source) -> str:
    """Return why a location in an unchanged document is wrong; "" if it is right."""
    if not 0 <= location.start < location.end <= len(document.text):
        return f"the document has no characters {location.start}–{location.end}"
    if document.language != source.language:
        return ""  # it was read in another language, and may be split otherwise
    sentences = document.sentences
    if not 0 < location.sentence <= len(sentences):
        return f"the document has no sentence {location.sentence}"
    sentence = sentences[location.sentence - 1]
    if not sentence.start <= location.start < sentence.end:
        return f"sentence {location.sentence} is at {sentence.start}–{sentence.end}"
    return ""


def _search(what: str, text: str, document: Document) -> Finding:
    """Report where a quote is in a document that has changed, or what became of it."""
    at = document.text.find(text)
    if at >= 0:
        return Finding("moved", what, text, f"it is at {at}–{at + len(text)} now")
    nearest = _find_nearest(text, document)
    if nearest:
        return Finding("changed", what, text, f"it reads now: {nearest}")
    return Finding("gone", what, text, "the document has it no longer")


def _find_nearest(text: str, document: Document) -> str:
    """Return the sentence that shares most stems with a quote; "" if none is likely the same."""
    wanted = set(extract_terms(text, document.language))
    best, found = 0.0, ""
    for sentence in document.sentences:
        stems = set(extract_terms(sentence.text, document.language))
        similarity = len(wanted & stems) / (len(wanted | stems) or 1)
        if similarity > best:
            best, found = similarity, sentence.text
    return found if best >= MATCH_THRESHOLD else ""
