"""Bytes → blocks: the table of formats, and the choice among them."""

from briefing.errors import Unreadable
from briefing.model import Extract
from briefing.readers.model import Reader
from briefing.readers.sniff import suffix_of

__all__ = ["READERS", "Reader", "read"]

_TEXT = Reader("plain text", "paragraphs, lists and headings as they are laid out", "txt")
_MARKDOWN = Reader("Markdown", "front matter, headings, lists, quotes, tables, notes", "md")
_HTML = Reader("web page", "main content: headings, lists, quotes, tables, title, date", "html")
_WORD = Reader("Word", "headings, lists, tables, text boxes, notes, changes as accepted", "docx")
_PDF = Reader("PDF", "paragraphs, headings, rows, notes, page numbers; no running heads", "pdf")

READERS: dict[str, Reader] = {
    ".txt": _TEXT,
    ".text": _TEXT,
    ".md": _MARKDOWN,
    ".markdown": _MARKDOWN,
    ".html": _HTML,
    ".htm": _HTML,
    ".xhtml": _HTML,
    ".docx": _WORD,
    ".docm": _WORD,
    ".dotx": _WORD,
    ".dotm": _WORD,
    ".pdf": _PDF,
}


def read(name: str, data: bytes) -> Extract:
    """The blocks of one file, by the reader of what its bytes are, else of its name's suffix.

    Raises Unreadable, whose message is the reason, for a file that is empty, binary, encrypted,
    damaged or of an unknown format.
    """
    suffix = suffix_of(name, data)
    if suffix not in READERS:
        raise Unreadable(f"no reader for {suffix} files")
    return READERS[suffix].read(data)
