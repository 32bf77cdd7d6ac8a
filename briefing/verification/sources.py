"""Find the sources that a briefing names, below the given paths only, and read them again."""

import os
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path, PurePosixPath

from msgspec import Struct
from msgspec.structs import replace

from briefing.errors import UsageError
from briefing.loading import load_documents
from briefing.models import Document, Memo, Skipped, Source, Span
from briefing.runtime import pool
from briefing.runtime.discovery import SourceFile, discover_files, read_bytes
from briefing.verification.findings import Finding


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
