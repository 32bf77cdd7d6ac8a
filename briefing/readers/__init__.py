"""Read bytes into blocks: the table of formats and the choice of the reader."""

from collections.abc import Mapping
from functools import cache

from briefing.errors import Unreadable
from briefing.models import Extract
from briefing.readers.base import Reader
from briefing.readers.sniff import detect_format, detect_text_format

__all__ = ["READERS", "Reader", "load_readers", "read"]

_TEXT = Reader(
    "plain text", "paragraphs, lists and headings as they are laid out", "briefing.readers.plain"
)
_MARKDOWN = Reader(
    "Markdown", "front matter, headings, lists, quotes, tables, notes", "briefing.readers.markdown"
)
_HTML = Reader(
    "web page",
    "main content: headings, lists, quotes, tables, title, date",
    "briefing.readers.html",
)
_SAVED = Reader("saved page", "the web page in it", "briefing.readers.mhtml")
_XML = Reader("XML", "the texts in it", "briefing.readers.xml")
_FEED = Reader("RSS or Atom feed", "each entry as a source of its own", "briefing.readers.feed")
_WORD = Reader(
    "Word",
    "headings, lists, tables, text boxes, notes, changes as accepted",
    "briefing.readers.docx",
)
_ODT = Reader(
    "OpenDocument text", "headings, lists, tables, text boxes, notes", "briefing.readers.odf"
)
_ODP = Reader(
    "OpenDocument presentation", "title, text and tables of each slide", "briefing.readers.odf"
)
_ODS = Reader("OpenDocument spreadsheet", "rows of each sheet", "briefing.readers.odf")
_EXCEL = Reader("Excel", "rows of each sheet, values as shown", "briefing.readers.xlsx")
_RTF = Reader("RTF", "paragraphs, lists, tables", "briefing.readers.rtf")
_SLIDES = Reader(
    "PowerPoint", "title, text and tables of each slide, with its number", "briefing.readers.pptx"
)
_BOOK = Reader("EPUB", "the chapters in reading order", "briefing.readers.epub")
_PDF = Reader(
    "PDF",
    "paragraphs, headings, rows, notes, page numbers; no running heads",
    "briefing.readers.pdf",
)
_MAIL = Reader(
    "mail", "subject, date, sender, own words; attachments as sources", "briefing.readers.mail"
)
_MAILBOX = Reader("mailbox", "each message as a source of its own", "briefing.readers.mbox")
_TABLE = Reader("table", "rows, with their columns' names", "briefing.readers.csv")
_CAPTIONS = Reader(
    "transcript", "speeches by speaker, without times", "briefing.readers.transcript"
)
_WORD_97 = Reader("Word 97", "headings, tables, notes", "briefing.readers.doc")
_HANGUL = Reader("Hangul document", "paragraphs, tables, notes", "briefing.readers.hwpx")
_OUTLOOK = Reader(
    "Outlook mail", "as mail; attached messages as sources", "briefing.readers.mail.msg"
)
_WINMAIL = Reader("winmail.dat", "its text and attachments", "briefing.readers.mail.tnef")
_SIGNED = Reader("signed mail or file", "the mail or the file in it", "briefing.readers.mail.p7m")
_CALENDAR = Reader(
    "calendar", "events with dates, place and description", "briefing.readers.calendar"
)
_JSON = Reader("JSON", "texts, and records as rows", "briefing.readers.json")
_NOTEBOOK = Reader("Jupyter notebook", "text cells", "briefing.readers.json")
_RST = Reader("reStructuredText", "headings, lists, tables, notes", "briefing.readers.markup.rst")
_ORG = Reader("Org", "headings, lists, tables, notes", "briefing.readers.markup.org")
_ASCIIDOC = Reader("AsciiDoc", "headings, lists, tables, notes", "briefing.readers.markup.asciidoc")
_LATEX = Reader("LaTeX", "sections, lists, notes", "briefing.readers.markup.latex")
_PICTURE = Reader(
    "picture", "text of the page, where tesseract is installed", "briefing.readers.picture"
)
_ARCHIVE = Reader(
    "ZIP archive", "each file in it as a source of its own", "briefing.readers.archive"
)

READERS: dict[str, Reader] = {
    ".txt": _TEXT,
    ".text": _TEXT,
    ".md": _MARKDOWN,
    ".markdown": _MARKDOWN,
    ".qmd": _MARKDOWN,
    ".rmd": _MARKDOWN,
    ".rst": _RST,
    ".org": _ORG,
    ".adoc": _ASCIIDOC,
    ".asciidoc": _ASCIIDOC,
    ".tex": _LATEX,
    ".log": _TEXT,
    ".html": _HTML,
    ".htm": _HTML,
    ".xhtml": _HTML,
    ".mhtml": _SAVED,
    ".mht": _SAVED,
    ".xml": _XML,
    ".rss": _FEED,
    ".atom": _FEED,
    ".doc": _WORD_97,
    ".dot": _WORD_97,
    ".docx": _WORD,
    ".docm": _WORD,
    ".dotx": _WORD,
    ".dotm": _WORD,
    ".odt": _ODT,
    ".ott": _ODT,
    ".fodt": _ODT,
    ".odp": _ODP,
    ".otp": _ODP,
    ".fodp": _ODP,
    ".ods": _ODS,
    ".ots": _ODS,
    ".fods": _ODS,
    ".xlsx": _EXCEL,
    ".xlsm": _EXCEL,
    ".xltx": _EXCEL,
    ".hwpx": _HANGUL,
    ".rtf": _RTF,
    ".pptx": _SLIDES,
    ".pptm": _SLIDES,
    ".ppsx": _SLIDES,
    ".epub": _BOOK,
    ".pdf": _PDF,
    ".eml": _MAIL,
    ".msg": _OUTLOOK,
    ".tnef": _WINMAIL,
    ".p7m": _SIGNED,
    ".mbox": _MAILBOX,
    ".ics": _CALENDAR,
    ".json": _JSON,
    ".jsonl": _JSON,
    ".ndjson": _JSON,
    ".ipynb": _NOTEBOOK,
    ".csv": _TABLE,
    ".tsv": _TABLE,
    ".vtt": _CAPTIONS,
    ".srt": _CAPTIONS,
    ".png": _PICTURE,
    ".jpg": _PICTURE,
    ".jpeg": _PICTURE,
    ".tif": _PICTURE,
    ".tiff": _PICTURE,
    ".zip": _ARCHIVE,
}


ENTRY_POINTS = "briefing.readers"  # group of plug-ins: name = suffix, value = a Reader


@cache
def load_readers() -> Mapping[str, Reader]:
    """Return the readers by suffix, with those of installed plug-ins.

    Plug-ins add formats; they can't replace the readers of this package.
    """
    from importlib.metadata import entry_points

    plugins = {point.name.lower(): point.load() for point in entry_points(group=ENTRY_POINTS)}
    return {**plugins, **READERS}


def read(name: str, data: bytes) -> Extract:
    """Return the blocks of one file, with the reader for its content, else for its suffix.

    Raises Unreadable, whose message is the reason, for a file that is empty, binary, encrypted,
    damaged or of an unknown format.
    """
    suffix = detect_format(name, data)
    if suffix in READERS:  # searching for plug-ins takes time
        return READERS[suffix].read(data)
    readers = load_readers()
    if suffix not in readers and (found := detect_text_format(data)) != ".txt":
        suffix = found
    if suffix not in readers:
        raise Unreadable(f"no reader for {suffix} files")
    return readers[suffix].read(data)
