"""A file → its document and those of the files inside it."""

import hashlib
from collections.abc import Iterator

from briefing import readers
from briefing.errors import Unreadable
from briefing.models import Document, Skipped
from briefing.structure import outline

DEEPEST = 4  # files in files in files


def documents(name: str, data: bytes, language: str = "auto") -> Iterator[Document | Skipped]:
    """A file's document, if it has text of its own, then those of its attachments and members."""
    return _documents(name, data, language, 0)


def _documents(name: str, data: bytes, language: str, depth: int) -> Iterator[Document | Skipped]:
    try:
        extract = readers.read(name, data)
    except Unreadable as error:
        yield Skipped(name, str(error))
        return
    if extract.blocks:
        yield outline(extract, name, hashlib.sha256(data).hexdigest(), language)
    for part in extract.parts:
        inside = f"{name}/{part.name}"
        if depth == DEEPEST:
            yield Skipped(inside, f"more than {DEEPEST} files deep")
        else:
            yield from _documents(inside, part.data, language, depth + 1)
    if not extract.blocks and not extract.parts:
        yield Skipped(name, "no text in it")
