"""The zip container of a Word document: unpacks templates, and packs memos reproducibly."""

import io
import re
import zipfile

from lxml import etree

from briefing.errors import UsageError

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
