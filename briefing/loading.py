"""Turns one file into its documents: its own text and the files inside it."""

import hashlib
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from briefing import readers
from briefing.errors import Unreadable
from briefing.models import Document, Extract, Skipped
from briefing.structure import build_document

MAX_DEPTH = 4  # of files inside files
TEXT_SAMPLE = 8000  # bytes in which git looks for a null byte, too


def load_documents(
    name: str, data: bytes, language: str = "auto", depth: int = 0
) -> Iterator[Document | Skipped]:
    """Yield a file's document, if it has text of its own, then those of its members.

    `depth` is the number of files that this one is inside of.
    """
    try:
        extract = readers.read(name, data)
    except Unreadable as error:
        yield Skipped(name, str(error))
        return
    if extract.blocks:
        yield build_document(extract, name, hash_content(data), language)
    inner = _load_parts(name, extract, language, depth)
    yield from inner if extract.blocks else _pass_warnings_on(name, extract.warnings, inner)
    if not extract.blocks and not extract.parts:
        yield Skipped(name, "no text in it")


def _load_parts(
    name: str, extract: Extract, language: str, depth: int
) -> Iterator[Document | Skipped]:
    for part in extract.parts:
        inside = f"{name}/{part.name}"
        if depth == MAX_DEPTH:
            yield Skipped(inside, f"more than {MAX_DEPTH} files deep")
        else:
            yield from load_documents(inside, part.data, language, depth + 1)


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
