"""Turns one file into its documents: its own text and the files inside it."""

import hashlib
import io
import re
import time
import zipfile
import zlib
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from briefing import readers
from briefing.errors import Unreadable
from briefing.models import Document, Extract, Skipped
from briefing.structure import build_document

MAX_DEPTH = 4  # of files inside files
MAX_FILES = 1000  # inside one file, over all depths
MAX_BYTES = 256 * 2**20  # of these files together, unpacked
MAX_SECONDS = 60.0  # for one file with those inside it; half of the worker's limit
MAX_APP_BYTES = 1 << 16  # read of the part that names the program
TEXT_SAMPLE = 8000  # bytes in which git looks for a null byte, too


class _Budget:
    """What may still be read of the files inside one file."""

    def __init__(self) -> None:
        self.files, self.bytes = MAX_FILES, MAX_BYTES
        self.end = time.monotonic() + MAX_SECONDS

    def spend(self, data: bytes) -> str:
        """Count a file; return the limit that it exceeds, "" if none."""
        self.files -= 1
        self.bytes -= len(data)
        if self.files < 0:
            return f"more than {MAX_FILES:,} files in all"
        if self.bytes < 0:
            return f"more than {MAX_BYTES >> 20} MB in all"
        return f"it took longer than {MAX_SECONDS:g} seconds" if time.monotonic() > self.end else ""


def load_documents(name: str, data: bytes, language: str = "auto") -> Iterator[Document | Skipped]:
    """Yield a file's document, if it has text of its own, then those of the files inside it.

    What exceeds a limit on depth, number, size or time is `Skipped`; what was read stays.
    """
    return _load(name, data, language, _Budget(), 0)


def _load(
    name: str, data: bytes, language: str, budget: _Budget, depth: int
) -> Iterator[Document | Skipped]:
    if _is_briefing(name, data):
        yield Skipped(name, "an earlier briefing of this program")
        return
    try:
        extract = readers.read(name, data)
    except Unreadable as error:
        yield Skipped(name, str(error))
        return
    if extract.blocks:
        yield build_document(extract, name, hash_content(data), language)
    inner = _load_parts(name, extract, language, budget, depth)
    yield from inner if extract.blocks else _pass_warnings_on(name, extract.warnings, inner)
    if not extract.blocks and not extract.parts:
        yield Skipped(name, "no text in it")


def _is_briefing(name: str, data: bytes) -> bool:
    """Whether a file is an output of this program, by the marks that exporters leave in it."""
    suffix = name.rpartition(".")[2].lower()
    start = data[:4096]
    if suffix == "json":
        return b'"schema": "briefing/' in start[:200]
    if suffix in ("html", "htm"):
        return b'<meta name="generator" content="briefing' in start
    if suffix == "md":
        head = start.partition(b"\n---\n")[0]
        keys = re.findall(rb"^[\"']?(\w+)[\"']?: ", head, re.MULTILINE)
        return {b"date", b"language", b"profile", b"sources", b"words"} <= {*keys}
    return suffix == "docx" and _read_application(data) == b"briefing"


def _read_application(data: bytes) -> bytes:
    """Return the program that a Word file names as its author; b"" if unknown."""
    try:
        with (
            zipfile.ZipFile(io.BytesIO(data)) as archive,
            archive.open("docProps/app.xml") as part,
        ):
            found = re.search(rb"<Application>([^<]*)</Application>", part.read(MAX_APP_BYTES))
    except (zipfile.BadZipFile, KeyError, OSError, RuntimeError, zlib.error, NotImplementedError):
        return b""
    return found[1] if found else b""


def _load_parts(
    name: str, extract: Extract, language: str, budget: _Budget, depth: int
) -> Iterator[Document | Skipped]:
    for number, part in enumerate(extract.parts):
        inside = f"{name}/{part.name}"
        if depth == MAX_DEPTH:
            yield Skipped(inside, f"more than {MAX_DEPTH} files deep")
        elif limit := budget.spend(part.data):
            rest = len(extract.parts) - number
            yield Skipped(name, f"{rest} files inside it were not read: {limit}")
            return
        else:
            yield from _load(inside, part.data, language, budget, depth + 1)


def _pass_warnings_on(
    name: str, warnings: Sequence[str], inner: Iterator[Document | Skipped]
) -> Iterator[Document | Skipped]:
    """Report the warnings of a file that has no text of its own.

    What was not read is skipped; other warnings are added to the first document inside.
    """
    rest = [warning for warning in warnings if not warning.endswith("not read")]
    for result in inner:
        if rest and isinstance(result, Document):
            yield replace(result, warnings=(*rest, *result.warnings))
            rest = []
        else:
            yield result
    for warning in warnings:
        if warning.endswith("not read"):
            yield Skipped(name, warning)


def hash_content(data: bytes) -> str:
    """Return the SHA-256 of a file, of text files with line ends normalised to LF.

    So a checkout with CRLF line ends has the same hashes. A file without a null byte near its
    start is text, as for git.
    """
    if b"\0" not in data[:TEXT_SAMPLE]:
        data = data.replace(b"\r\n", b"\n")
    return hashlib.sha256(data).hexdigest()
