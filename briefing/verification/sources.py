"""The sources that a briefing names → the documents as they are now."""

import os
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from msgspec import Struct

from briefing.errors import UsageError
from briefing.loading import load_documents
from briefing.models import Document, Skipped, Source
from briefing.runtime import pool
from briefing.runtime.discovery import SourceFile, discover_files, read_bytes


class SourceDocument(Struct, frozen=True):
    """A source of a briefing, read anew."""

    document: Document | None = None  # None where it isn't there any longer, or can't be read
    reason: str = ""  # why there is none


def load_sources(
    sources: Sequence[Source], given: Iterable[str | Path]
) -> dict[str, SourceDocument]:
    """By the sources' ids. `given` are the files and folders they came from, or folders above.

    Raises `UsageError` for a path that isn't there.
    """
    files = dict(_files(sources, [Path(path) for path in given]))
    named = {source.id: files.get(source.path) for source in sources}
    wanted = list(dict.fromkeys(file for file in named.values() if file))
    jobs = min(os.cpu_count() or 1, len(wanted))
    read = dict(zip(wanted, pool.run(_read, wanted, jobs=jobs), strict=True))
    return {
        source.id: _select_document(source, read[file]) if (file := named[source.id]) else _LOST
        for source in sources
    }


_LOST = SourceDocument(reason="there is no such file")


def _read(file: SourceFile) -> list[Document | Skipped]:
    """Runs in a worker."""
    return list(load_documents(file.name, read_bytes(file)))


def _select_document(
    source: Source, result: pool.Result[list[Document | Skipped]]
) -> SourceDocument:
    """The source's document among those of its file, its own content first."""
    if result.value is None:
        return SourceDocument(reason=result.reason)
    alike = [each for each in result.value if each.path == source.path]
    read = [each for each in alike if isinstance(each, Document)]
    same = [each for each in read if each.sha256 == source.sha256]
    if read:
        return SourceDocument((same or read)[0])
    return SourceDocument(
        reason=next((s.reason for s in alike if isinstance(s, Skipped)), _LOST.reason)
    )


# --- finding the files -------------------------------------------------------------------------


def _files(sources: Sequence[Source], given: Sequence[Path]) -> Iterator[tuple[str, SourceFile]]:
    """(a source's path, the file it is in), of those that are found."""
    for path in given:
        if not path.exists():
            raise UsageError(f"{path}: no such file or folder; check --sources")
    lost = []
    for source in sources:
        file = _find_exact(source.path, given)
        if file:
            yield source.path, file
        else:
            lost.append(source.path)
    if lost:
        yield from _find_by_suffix(lost, given)


def _find_exact(name: str, given: Sequence[Path]) -> SourceFile | None:
    """The file at that very path below a folder that was given, or given itself."""
    for outer in _containers(name):
        for path in given:
            place = path / outer if path.is_dir() else path
            if place.is_file() and (path.is_dir() or path.name == outer):
                return SourceFile(str(place), outer)
    return None


def _find_by_suffix(
    names: Sequence[str], given: Sequence[Path]
) -> Iterator[tuple[str, SourceFile]]:
    """Files further down whose path ends as the source's does."""
    ends: dict[str, list[SourceFile]] = defaultdict(list)
    for file in discover_files(given):
        if isinstance(file, SourceFile):
            parts = file.name.split("/")
            for start in range(len(parts)):
                ends["/".join(parts[start:])].append(file)
    for name in names:
        outer = next((outer for outer in _containers(name) if outer in ends), None)
        if outer:
            yield name, SourceFile(ends[outer][0].path, outer)


def _containers(name: str) -> list[str]:
    """A source's path, then those of the files that it may lie inside: "a/mail.eml/note.docx"."""
    parts = name.split("/")
    return ["/".join(parts[:count]) for count in range(len(parts), 0, -1)]
