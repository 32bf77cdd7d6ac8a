"""A briefing.json and the sources → proof of every quote, or what is wrong with it.

The sources are read anew. A quote is proven by its file's digest, its offsets and its text; one
from a file that has changed is searched for. What lies beside the JSON must carry the same points.
"""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Literal

from msgspec import Struct

from briefing.errors import UsageError
from briefing.exporters.json import read_memo
from briefing.models import Document, Evidence, Memo, Point, Source
from briefing.rendered import RENDERED
from briefing.text import extract_terms
from briefing.verification.outputs import find_missing_points
from briefing.verification.sources import SourceDocument, load_sources

MATCH_THRESHOLD = 0.5  # Jaccard index of terms from which a sentence is the quoted one, reworded

State = Literal["proven", "moved", "changed", "gone", "broken"]


class Finding(Struct, frozen=True):
    """One thing that was proven, or not."""

    state: State
    what: str  # "S1, sentence 12", or a file and what it lacks
    text: str = ""  # the quote
    detail: str = ""  # how it reads now, or why it is broken


class Verification(Struct, frozen=True):
    """What came of a briefing's proof."""

    quotes: int  # that were looked for in the sources
    files: tuple[str, ...]  # beside the JSON, that were compared with it
    failures: tuple[Finding, ...]

    @property
    def proven(self) -> bool:
        return not self.failures


def verify(
    briefing: str | Path | bytes, sources: Iterable[str | Path] | str | Path = "."
) -> Verification:
    """Prove every quote of a briefing.json, given as a path or as bytes.

    `sources` are the files and folders that it was made from, or a folder above them. Given as a
    path, the briefing's Markdown, Word and web page are compared with it where they lie beside
    it. Raises `UsageError` for what is no briefing, and for a missing path.
    """
    given = [sources] if isinstance(sources, str | Path) else list(sources)
    memo = read_memo(_bytes(briefing))
    beside = [] if isinstance(briefing, bytes) else _beside(Path(briefing))
    found = load_sources(memo.sources, given)
    failures = [*_unresolved(memo), *_stale(memo, found), *_unproven(memo, found)]
    for file in beside:
        failures += [
            Finding("broken", file.name, text, why) for text, why in find_missing_points(memo, file)
        ]
    quotes = sum(len(_places(point)) for point in _points(memo))
    return Verification(quotes, tuple(file.name for file in beside), tuple(dict.fromkeys(failures)))


def _bytes(briefing: str | Path | bytes) -> bytes:
    if isinstance(briefing, bytes):
        return briefing
    try:
        return Path(briefing).read_bytes()
    except OSError as error:
        raise UsageError(f"{briefing} can't be read: {error.strerror}") from error


def _beside(briefing: Path) -> list[Path]:
    return [f for suffix in sorted(RENDERED) if (f := briefing.with_suffix(suffix)).is_file()]


def _points(memo: Memo) -> Iterator[Point]:
    """Every point that stands in a source: those that are gone from it stand in none."""
    body = (point for section in memo.sections for point in section.points)
    annex = (point for entry in memo.annex for part in entry.sections for point in part.points)
    yield from (point for each in (body, annex) for point in each if point.change != "gone")


def _places(point: Point) -> tuple[Evidence, ...]:
    return (*point.evidence, *point.conflicting_evidence)


# --- citations and quotes ----------------------------------------------------------------------


def _unresolved(memo: Memo) -> Iterator[Finding]:
    """Points that cite nothing, or a source that the memo doesn't list."""
    known = {source.id for source in memo.sources}
    for point in _points(memo):
        if not point.evidence:
            yield Finding("broken", "a point", point.text, "it cites no source")
        for place in _places(point):
            if place.source not in known:
                yield Finding("broken", place.source, point.text, "the memo lists no such source")
    for entry in memo.annex:
        if entry.source not in known:
            yield Finding("broken", entry.source, "", "the annex names a source that isn't listed")


def _stale(memo: Memo, found: Mapping[str, SourceDocument]) -> Iterator[Finding]:
    """Sources whose file is another than the one that was quoted, or is gone."""
    for source in memo.sources:
        document = found[source.id]
        what = f"{source.id}, {source.path}"
        if document.document is None:
            yield Finding("gone", what, "", f"the document can't be read: {document.reason}")
        elif document.document.sha256 != source.sha256:
            yield Finding("changed", what, "", "the document is another than the one quoted")


def _unproven(memo: Memo, found: Mapping[str, SourceDocument]) -> Iterator[Finding]:
    sources = {source.id: source for source in memo.sources}
    for point in _points(memo):
        for number, place in enumerate(_places(point)):
            source = sources.get(place.source)
            document = found[place.source].document if source else None
            if source and document:
                yield from _proof(point, place, (source, document), quoted=number == 0)


def _proof(
    point: Point, place: Evidence, origin: tuple[Source, Document], quoted: bool
) -> Iterator[Finding]:
    """What is wrong with one citation; nothing where it is proven."""
    source, document = origin
    what = f"{place.source}, sentence {place.sentence}"
    there = document.text[place.start : place.end] if 0 <= place.start < place.end else ""
    if document.sha256 == source.sha256:
        wrong = quoted and there != point.text
        why = _reads(there) if wrong else _position_error(place, document, source.language)
        if why:
            yield Finding("broken", what, point.text, why)
    elif quoted and there != point.text:
        yield _searched(what, point, document)


def _position_error(place: Evidence, document: Document, language: str) -> str:
    """Why a citation of an unchanged document is wrong, its text apart; "" where it is right."""
    if not 0 <= place.start < place.end <= len(document.text):
        return f"the document has no place {place.start}–{place.end}"
    sentences = document.sentences
    if document.language != language:
        return ""  # it was read as of another language, and may be divided otherwise
    if not 1 <= place.sentence <= len(sentences):
        return f"the document has no sentence {place.sentence}"
    sentence = sentences[place.sentence - 1]
    if not sentence.start <= place.start < sentence.end:
        return f"sentence {place.sentence} stands at {sentence.start}–{sentence.end}"
    return ""


def _reads(there: str) -> str:
    return f"the source reads: {there}" if there else "the source has nothing there"


def _searched(what: str, point: Point, document: Document) -> Finding:
    """Where a quote stands in a document that has changed, or what has become of it."""
    at = document.text.find(point.text)
    if at >= 0:
        return Finding("moved", what, point.text, f"it stands at {at}–{at + len(point.text)} now")
    nearest = _nearest(point, document)
    if nearest:
        return Finding("changed", what, point.text, f"it reads now: {nearest}")
    return Finding("gone", what, point.text, "the document says it no longer")


def _nearest(point: Point, document: Document) -> str:
    """The sentence that shares most terms with a quote; "" where none is likely the same."""
    wanted = set(extract_terms(point.text, document.language))
    best, text = 0.0, ""
    for sentence in document.sentences:
        has = set(extract_terms(sentence.text, document.language))
        likeness = len(wanted & has) / (len(wanted | has) or 1)
        if likeness > best:
            best, text = likeness, sentence.text
    return text if best >= MATCH_THRESHOLD else ""
