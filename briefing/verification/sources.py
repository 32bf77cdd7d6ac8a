"""Read the sources of a briefing again, below the given paths only, and prove citations in them.

Each location must exist in its source, and read as quoted.
"""

import os
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path, PurePosixPath
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from briefing.errors import UsageError
from briefing.loading import load_documents
from briefing.models import Document, Evidence, Memo, Point, Skipped, Source, Span
from briefing.runtime import pool
from briefing.runtime.discovery import SourceFile, discover_files, read_bytes
from briefing.text import extract_terms

State = Literal["moved", "changed", "gone", "broken", "unproven"]


class Finding(Struct, frozen=True):
    """One thing that is not proven.

    moved, changed, gone: a quote or a source that differs from today's documents. broken: a claim
    that the documents, or the memo itself, contradict. unproven: a claim that nothing given proves.
    """

    state: State
    what: str  # "S1, sentence 12", or an output and where it differs
    text: str = ""  # the quote, or the line of an output
    detail: str = ""  # what is there instead, or why it is wrong


# --- sources --------------------------------------------------------------------------------------


class SourceDocument(Struct, frozen=True):
    """A source of a briefing as it is now."""

    file: SourceFile | None = None  # that contains it; None if there is none
    document: Document | None = None  # None if it can't be read
    reason: str = ""  # why it can't
    is_unchanged: bool = False  # has the SHA-256 that the briefing names


def load_sources(sources: Sequence[Source], given: Sequence[Path]) -> dict[str, SourceDocument]:
    """Read the sources again, by id.

    `given` are the files and folders they came from, or folders above. Only files whose real path
    is one of them, or below one of them, are read. Raises `UsageError` for a missing path.
    """
    files = dict(_find_files(sources, given))
    wanted = list(dict.fromkeys(files.values()))
    jobs = min(os.cpu_count() or 1, len(wanted)) or 1
    read = dict(zip(wanted, pool.run(_load, wanted, jobs=jobs), strict=True))
    missing = SourceDocument(reason="no such file below the given sources")
    return {
        source.id: _select_document(source, file, read[file])
        if (file := files.get(source.path))
        else missing
        for source in sources
    }


def check_sources(memo: Memo, documents: Mapping[str, SourceDocument]) -> Iterator[Finding]:
    """Report sources that are missing, unreadable or changed."""
    for source in memo.sources:
        now = documents[source.id]
        what = f"{source.id}, {source.path}"
        if now.document is None:
            yield Finding("gone", what, "", f"the document can't be read: {now.reason}")
        elif not now.is_unchanged:
            yield Finding("changed", what, "", "the document differs from the one quoted")


def add_texts(memo: Memo, documents: Mapping[str, SourceDocument]) -> Memo:
    """Return the memo with the texts of unchanged sources, as the web page shows them."""
    complete = []
    for source in memo.sources:
        document = documents[source.id].document
        if document is not None and documents[source.id].is_unchanged:
            spans = tuple(Span(s.heading, s.start, s.end, s.level) for s in document.sections)
            source = replace(source, text=document.text, spans=spans)
        complete.append(source)
    return replace(memo, sources=tuple(complete))


def _load(file: SourceFile) -> list[Document | Skipped]:
    """Read a file and the files in it; runs in a worker."""
    return list(load_documents(file.name, read_bytes(file)))


def _select_document(
    source: Source, file: SourceFile, result: pool.Result[list[Document | Skipped]]
) -> SourceDocument:
    """Return the source's document among those of its file, its own content first."""
    if result.value is None:
        return SourceDocument(file, reason=result.reason)
    same_path = [each for each in result.value if each.path == source.path]
    documents = [each for each in same_path if isinstance(each, Document)]
    unchanged = [each for each in documents if each.sha256 == source.sha256]
    if documents:
        return SourceDocument(file, (unchanged or documents)[0], is_unchanged=bool(unchanged))
    skipped = [each.reason for each in same_path if isinstance(each, Skipped)]
    return SourceDocument(file, reason=skipped[0] if skipped else "the file has no such part")


# --- finding the files --------------------------------------------------------------------------


def _find_files(
    sources: Sequence[Source], given: Sequence[Path]
) -> Iterator[tuple[str, SourceFile]]:
    """Yield each source's path and the file that contains it, if there is one."""
    for path in given:
        if not path.exists():
            raise UsageError(f"{path}: no such file or folder; check --sources")
    missing = []
    for source in sources:
        file = _find_exact(source.path, given)
        if file:
            yield source.path, file
        else:
            missing.append(source.path)
    if missing:
        yield from _find_by_suffix(missing, given)


def _find_exact(name: str, given: Sequence[Path]) -> SourceFile | None:
    """Return the file at that path below a given folder, or the given file of that name."""
    for outer in _list_containers(name):
        for path in given:
            candidate = path / outer if path.is_dir() else path
            if (path.is_dir() or path.name == outer) and _is_file_below(candidate, path):
                return SourceFile(str(candidate), outer)
    return None


def _is_file_below(file: Path, given: Path) -> bool:
    """Return whether it is a file whose real path is the given path, or below it."""
    try:
        real = Path(os.path.realpath(file))
        return real.is_file() and real.is_relative_to(os.path.realpath(given))
    except (OSError, ValueError):
        return False  # a name that the system does not accept


def _find_by_suffix(
    names: Sequence[str], given: Iterable[Path]
) -> Iterator[tuple[str, SourceFile]]:
    """Find files further down whose path ends with the source's."""
    by_suffix: dict[str, list[SourceFile]] = defaultdict(list)
    for file in discover_files(given):
        if isinstance(file, SourceFile):
            parts = file.name.split("/")
            for start in range(len(parts)):
                by_suffix["/".join(parts[start:])].append(file)
    for name in names:
        outer = next((outer for outer in _list_containers(name) if outer in by_suffix), None)
        if outer:
            yield name, SourceFile(by_suffix[outer][0].path, outer)


def _list_containers(name: str) -> list[str]:
    """Return a source's path and those of the files it may be in: "a/mail.eml/note.docx".

    Paths that leave the given folder have none.
    """
    path = PurePosixPath(name)
    if path.is_absolute() or ".." in path.parts or "\0" in name:
        return []
    parts = name.split("/")
    return ["/".join(parts[:count]) for count in range(len(parts), 0, -1)]


# --- quotes ---------------------------------------------------------------------------------------


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
