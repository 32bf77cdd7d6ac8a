"""The package of a Word document: its zip container, and the properties of the document.

Templates are unpacked to plain .docx, and memos packed reproducibly. Properties are those of the
memo, none of the template or of a library.
"""

import io
import re
import zipfile
from collections.abc import Sequence
from datetime import date, datetime

from docx.document import Document
from docx.opc.coreprops import CoreProperties
from docx.opc.part import Part
from lxml import etree

from briefing.errors import UsageError
from briefing.exporters.docx.styles import set_language
from briefing.exporters.docx.xml import clean, default_locale, lang
from briefing.exporters.wording import translate
from briefing.models import Memo

# --- the zip container ----------------------------------------------------------------------------


TYPES = "[Content_Types].xml"
MAX_BYTES = 256 * 2**20  # maximum bytes of a template, unpacked
_FIRST = (TYPES, "_rels/.rels", "word/document.xml")
_EPOCH = (1980, 1, 1, 0, 0, 0)
_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_TEMPLATE = re.compile(
    r"application/vnd\.(openxmlformats-officedocument\.wordprocessingml\.template"
    r"|ms-word\.(template|document)\.macroEnabled(Template)?)\.main\+xml"
)
_STRICT = b"http://purl.oclc.org/ooxml/"
_OLE = b"\xd0\xcf\x11\xe0"


def to_docx(template: bytes) -> bytes:
    """Convert a .docx, .dotx, .dotm or .docm to .docx. Raises `UsageError`."""
    if template.startswith(_OLE):
        raise UsageError(
            "Word template: it is a .doc or protected by a password; save it as .docx or .dotx"
        )
    try:
        parts = unzip_parts(template)
        parts[TYPES] = _document_types(parts[TYPES])
    except (zipfile.BadZipFile, KeyError, etree.XMLSyntaxError, NotImplementedError) as error:
        raise UsageError(f"Word template: not a Word document ({error})") from error
    if any(_STRICT in parts.get(name, b"") for name in ("_rels/.rels", "word/document.xml")):
        raise UsageError(
            "Word template: it is in Strict Open XML; save it as an ordinary .docx or .dotx"
        )
    return zip_parts(parts)


def _document_types(types: bytes) -> bytes:
    root = etree.fromstring(types, etree.XMLParser(resolve_entities=False, no_network=True))
    for entry in root:
        if _TEMPLATE.fullmatch(entry.get("ContentType", "")):
            entry.set("ContentType", _MAIN)
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True))


def unzip_parts(zipped: bytes) -> dict[str, bytes]:
    """Return the parts by name. Raises `BadZipFile` for what is no zip or unpacks to too much."""
    with zipfile.ZipFile(io.BytesIO(zipped)) as archive:
        if sum(entry.file_size for entry in archive.infolist()) > MAX_BYTES:
            raise zipfile.BadZipFile("it unpacks to more than a document holds")
        return {name: archive.read(name) for name in archive.namelist() if name[-1] != "/"}


def zip_parts(parts: dict[str, bytes]) -> bytes:
    """Return the parts as a zip: content types first, then by name, all with one time.

    Nothing is compressed: compressed bytes depend on the zlib in use, and version control stores
    and compares uncompressed parts better.
    """
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as archive:
        for name in sorted(parts, key=_sort_key):
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.external_attr = 0o600 << 16
            entry.create_system = 3
            archive.writestr(entry, parts[name])
    return buffer.getvalue()


def _sort_key(name: str) -> tuple[int, str]:
    return (_FIRST.index(name) if name in _FIRST else len(_FIRST), name)


# --- properties -----------------------------------------------------------------------------------


_APP = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
MAX_LENGTH = 255  # maximum characters of a document property


def set_core_properties(document: Document, memo: Memo) -> None:
    """Set title, subject, author, marking, keywords, language and date of the memo."""
    core = document.core_properties
    for child in list(core._element):
        core._element.remove(child)
    core.title = _fit(memo.title or translate(memo, "untitled"))
    core.subject = _fit(memo.header.get("subject", "") or memo.title)
    core.author = _fit(memo.header.get("from", ""))
    core.category = _fit(memo.header.get("marking", ""))
    core.keywords = _join_whole(list(memo.areas.values()))
    core.language = default_locale(memo.language)
    core.revision = 1
    _date(core, memo.date)
    set_language(document.styles.element, lang(memo.language))
    for part in document.part.package.iter_parts():
        if str(part.content_type).endswith("extended-properties+xml"):
            _plain(part)


def _fit(text: str) -> str:
    return clean(text)[:MAX_LENGTH]


def _join_whole(words: Sequence[str]) -> str:
    """Join as many words as a property holds."""
    joined = ""
    for word in words:
        longer = f"{joined}, {clean(word)}" if joined else clean(word)
        if len(longer) > MAX_LENGTH:
            break
        joined = longer
    return joined


def _date(core: CoreProperties, day: str) -> None:
    try:
        made = datetime.combine(date.fromisoformat(day), datetime.min.time())
    except ValueError:
        return  # a memo without a date has none in its properties either
    core.created = core.modified = made


def _plain(part: Part) -> None:
    """Remove counts and names of the template; keep its company."""
    old = etree.fromstring(part.blob, etree.XMLParser(resolve_entities=False, no_network=True))
    company = old.findtext(f"{{{_APP}}}Company") or ""
    for child in list(old):
        old.remove(child)
    for name, words in (("Application", "briefing"), ("Company", company)):
        if words:
            etree.SubElement(old, f"{{{_APP}}}{name}").text = words
    part._blob = etree.tostring(old, xml_declaration=True, encoding="UTF-8", standalone=True)
