"""Read bytes into blocks: the table of formats and the choice of the reader."""

from collections.abc import Mapping
from functools import cache
from importlib import import_module

from msgspec import Struct
from msgspec.structs import replace

from briefing.errors import Unreadable
from briefing.models import Extract
from briefing.readers.common.mail_heads import adopt_head, adopt_subject
from briefing.readers.sniff import detect_format, detect_text_format
from briefing.readers.transcripts import adopt_transcript

__all__ = ["READERS", "Reader", "load_readers", "read"]


class Reader(Struct, frozen=True):
    """A file format. Its module is imported when the first file of the format is read."""

    name: str
    about: str  # one line for people: what the reader keeps
    module: str  # import path of a module with `read(data: bytes) -> Extract`, or module:function

    def read(self, data: bytes) -> Extract:
        """Return what is in a file. Raises Unreadable; only here are libraries' errors wrapped."""
        try:
            module, _, function = self.module.partition(":")
            extract: Extract = getattr(import_module(module), function or "read")(data)
        except (Unreadable, MemoryError):
            raise
        except RecursionError as error:
            raise Unreadable(f"{self.name}: nested too deeply") from error
        except Exception as error:  # damaged files make libraries raise anything
            raise Unreadable(f"{self.name}: damaged ({type(error).__name__})") from error
        if not (extract.blocks or extract.parts):
            reason = "".join(f"; {warning}" for warning in extract.warnings)
            raise Unreadable(f"{self.name}: no text in it{reason}")
        return _warn_of_lost_characters(adopt_transcript(adopt_subject(adopt_head(extract))))


def _warn_of_lost_characters(extract: Extract) -> Extract:
    lost = sum(block.text.count("\ufffd") for block in extract.blocks)
    if not lost:
        return extract
    warning = f"{lost} {'byte' if lost == 1 else 'bytes'} could not be read as text"
    return replace(extract, warnings=(*extract.warnings, warning))


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
_SAVED = Reader("saved page", "the web page in it", "briefing.readers.packed_pages:read_saved_page")
_XML = Reader("XML", "the texts in it", "briefing.readers.data_files:read_xml")
_FEED = Reader(
    "RSS or Atom feed",
    "each entry as a source of its own",
    "briefing.readers.collections:read_feed",
)
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
_BOOK = Reader("EPUB", "the chapters in reading order", "briefing.readers.packed_pages:read_book")
_PDF = Reader(
    "PDF",
    "paragraphs, headings, rows, notes, page numbers; no running heads",
    "briefing.readers.pdf",
)
_MAIL = Reader(
    "mail", "subject, date, sender, own words; attachments as sources", "briefing.readers.mail"
)
_MAILBOX = Reader(
    "mailbox", "each message as a source of its own", "briefing.readers.collections:read_mailbox"
)
_TABLE = Reader("table", "rows, with their columns' names", "briefing.readers.data_files:read_csv")
_CAPTIONS = Reader(
    "transcript", "speeches by speaker, without times", "briefing.readers.transcripts"
)
_WORD_97 = Reader("Word 97", "headings, tables, notes", "briefing.readers.doc")
_HANGUL = Reader("Hangul document", "paragraphs, tables, notes", "briefing.readers.hwpx")
_OUTLOOK = Reader(
    "Outlook mail",
    "as mail; attached messages as sources",
    "briefing.readers.mail.outlook:read_msg",
)
_WINMAIL = Reader(
    "winmail.dat", "its text and attachments", "briefing.readers.mail.outlook:read_tnef"
)
_SIGNED = Reader(
    "signed mail or file", "the mail or the file in it", "briefing.readers.mail:read_signed"
)
_CALENDAR = Reader(
    "calendar",
    "events with dates, place and description",
    "briefing.readers.data_files:read_calendar",
)
_JSON = Reader("JSON", "texts, and records as rows", "briefing.readers.data_files:read_json")
_NOTEBOOK = Reader("Jupyter notebook", "text cells", "briefing.readers.data_files:read_json")
_RST = Reader(
    "reStructuredText", "headings, lists, tables, notes", "briefing.readers.markup:read_rst"
)
_ORG = Reader("Org", "headings, lists, tables, notes", "briefing.readers.markup:read_org")
_ASCIIDOC = Reader(
    "AsciiDoc", "headings, lists, tables, notes", "briefing.readers.markup:read_asciidoc"
)
_LATEX = Reader("LaTeX", "sections, lists, notes", "briefing.readers.latex")
_PICTURE = Reader(
    "picture", "text of the page, where tesseract is installed", "briefing.readers.ocr:read_picture"
)
_ARCHIVE = Reader(
    "ZIP archive",
    "each file in it as a source of its own",
    "briefing.readers.collections:read_archive",
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
    ".bmp": _PICTURE,
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
