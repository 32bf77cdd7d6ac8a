"""The zip around a Word document: what a template brings in, and how a memo leaves.

Parts go out in one order with one time, so that equal content gives equal bytes.
"""

import io
import re
import zipfile

from lxml import etree

from briefing.errors import UsageError

TYPES = "[Content_Types].xml"
LARGEST = 256 * 2**20  # maximum bytes of a template, unpacked
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
    """A .docx, .dotx, .dotm or .docm as the .docx it would be; raises `UsageError`."""
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
    """Parts by name. Raises `BadZipFile` for what is no zip or unpacks to too much."""
    with zipfile.ZipFile(io.BytesIO(zipped)) as archive:
        if sum(entry.file_size for entry in archive.infolist()) > LARGEST:
            raise zipfile.BadZipFile("it unpacks to more than a document holds")
        return {name: archive.read(name) for name in archive.namelist() if name[-1] != "/"}


def zip_parts(parts: dict[str, bytes]) -> bytes:
    """The parts as a zip: content types first, then by name, all of one time."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in sorted(parts, key=_order):
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o600 << 16
            entry.create_system = 3
            archive.writestr(entry, parts[name])
    return made.getvalue()


def _order(name: str) -> tuple[int, str]:
    return (_FIRST.index(name) if name in _FIRST else len(_FIRST), name)
