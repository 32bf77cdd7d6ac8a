"""Turns one file into its documents: its own text and the files inside it."""

import hashlib
from collections.abc import Iterator

from briefing import readers
from briefing.errors import Unreadable
from briefing.models import Document, Skipped
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
    for part in extract.parts:
        inside = f"{name}/{part.name}"
        if depth == MAX_DEPTH:
            yield Skipped(inside, f"more than {MAX_DEPTH} files deep")
        else:
            yield from load_documents(inside, part.data, language, depth + 1)
    if not extract.blocks and not extract.parts:
        yield Skipped(name, "no text in it")


def hash_content(data: bytes) -> str:
    """Return the SHA-256 of a file, of text files with line ends normalised to LF.

    So a checkout with CRLF line ends has the same hashes. A file without a null byte near its
    start is text, as for git.
    """
    if b"\0" not in data[:TEXT_SAMPLE]:
        data = data.replace(b"\r\n", b"\n")
    return hashlib.sha256(data).hexdigest()
