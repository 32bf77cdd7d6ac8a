"""Turns one file into its documents: its own text and the files inside it."""

import hashlib
from collections.abc import Iterator

from briefing import readers
from briefing.errors import Unreadable
from briefing.models import Document, Skipped
from briefing.structure import build_document

MAX_DEPTH = 4  # of files inside files


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
        yield build_document(extract, name, hashlib.sha256(data).hexdigest(), language)
    for part in extract.parts:
        inside = f"{name}/{part.name}"
        if depth == MAX_DEPTH:
            yield Skipped(inside, f"more than {MAX_DEPTH} files deep")
        else:
            yield from load_documents(inside, part.data, language, depth + 1)
    if not extract.blocks and not extract.parts:
        yield Skipped(name, "no text in it")
