"""Bytes → blocks: the table of formats, and the choice among them."""

from briefing.errors import Unreadable
from briefing.models import Extract
from briefing.readers.base import Reader
from briefing.readers.sniff import detect_format, detect_text_format

__all__ = ["READERS", "Reader", "read"]

_TEXT = Reader("plain text", "paragraphs, lists and headings as they are laid out", "plain")
_MARKDOWN = Reader("Markdown", "front matter, headings, lists, quotes, tables, notes", "markdown")
_HTML = Reader("web page", "main content: headings, lists, quotes, tables, title, date", "html")
_SAVED = Reader("saved page", "the web page in it", "html.mhtml")
_XML = Reader("XML", "the texts in it", "xml")
_FEED = Reader("RSS or Atom feed", "each entry as a source of its own", "feed")
_WORD = Reader("Word", "headings, lists, tables, text boxes, notes, changes as accepted", "docx")
_ODT = Reader("OpenDocument text", "headings, lists, tables, text boxes, notes", "odt")
_RTF = Reader("RTF", "paragraphs, lists, tables", "rtf")
_SLIDES = Reader("PowerPoint", "title, text and tables of each slide, with its number", "pptx")
_BOOK = Reader("EPUB", "the chapters in reading order", "epub")
_PDF = Reader("PDF", "paragraphs, headings, rows, notes, page numbers; no running heads", "pdf")
_MAIL = Reader("mail", "subject, date, sender, own words; attachments as sources", "mail")
_MAILBOX = Reader("mailbox", "each message as a source of its own", "mbox")
_TABLE = Reader("table", "rows, with their columns' names", "csv")
_ARCHIVE = Reader("ZIP archive", "each file in it as a source of its own", "archive")

READERS: dict[str, Reader] = {
    ".txt": _TEXT,
    ".text": _TEXT,
    ".md": _MARKDOWN,
    ".markdown": _MARKDOWN,
    ".html": _HTML,
    ".htm": _HTML,
    ".xhtml": _HTML,
    ".mhtml": _SAVED,
    ".mht": _SAVED,
    ".xml": _XML,
    ".rss": _FEED,
    ".atom": _FEED,
    ".docx": _WORD,
    ".docm": _WORD,
    ".dotx": _WORD,
    ".dotm": _WORD,
    ".odt": _ODT,
    ".ott": _ODT,
    ".rtf": _RTF,
    ".pptx": _SLIDES,
    ".epub": _BOOK,
    ".pdf": _PDF,
    ".eml": _MAIL,
    ".mbox": _MAILBOX,
    ".csv": _TABLE,
    ".tsv": _TABLE,
    ".zip": _ARCHIVE,
}


def read(name: str, data: bytes) -> Extract:
    """The blocks of one file, by the reader of what its bytes are, else of its name's suffix.

    Raises Unreadable, whose message is the reason, for a file that is empty, binary, encrypted,
    damaged or of an unknown format.
    """
    suffix = detect_format(name, data)
    if suffix not in READERS and (found := detect_text_format(data)) != ".txt":
        suffix = found
    if suffix not in READERS:
        raise Unreadable(f"no reader for {suffix} files")
    return READERS[suffix].read(data)
