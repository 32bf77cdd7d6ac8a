"""Detect the format of bytes: by signature where there is one, else by suffix."""

import io
import re
import zipfile
import zlib
from pathlib import PurePosixPath

from briefing.errors import Unreadable

_HTML = re.compile(rb"<!doctype\s+html|<html[\s>]|<head[\s>]|<body[\s>]", re.I)
_FEED = re.compile(rb"<(rss|feed|rdf:RDF)[\s>]", re.I)
_HEADER = re.compile(rb"(?:From |[A-Za-z][A-Za-z-]*:\s?.*\n(?:[ \t]+.*\n|[A-Za-z-]+:.*\n)+)")
_MAIL = re.compile(
    rb"^(?:received|from|to|subject|date|message-id|mime-version|return-path|delivered-to)\s*:",
    re.I | re.M,
)
_MIME = re.compile(rb"^(?:message-id|mime-version|content-type|received)\s*:", re.I | re.M)
_FRONT_MATTER = re.compile(rb"---[ \t]*\r?\n[A-Za-z_-]+:")

_NOT_TEXT = {
    b"\x89PNG": "a PNG image",
    b"\xff\xd8\xff": "a JPEG image",
    b"GIF8": "a GIF image",
    b"II*\x00": "a TIFF image",
    b"MM\x00*": "a TIFF image",
    b"\x1f\x8b": "a gzip archive; unpack it first",
    b"7z\xbc\xaf": "a 7z archive; unpack it first",
    b"Rar!": "a RAR archive; unpack it first",
    b"\x7fELF": "a program",
    b"MZ\x90": "a program",
    b"OggS": "sound or video",
    b"ID3": "sound",
    b"RIFF": "an image, sound or video",
    b"SQLite format 3": "a database",
}
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
# Exceptions of zipfile on damaged archives and on unsupported members.
ZIP_ERRORS = (zipfile.BadZipFile, zlib.error, RuntimeError, OSError, EOFError, ValueError)
_MIMETYPES = {
    b"application/vnd.oasis.opendocument.text": ".odt",
    b"application/vnd.oasis.opendocument.text-template": ".odt",
    b"application/epub+zip": ".epub",
}
_TAG = re.compile(rb"<[a-zA-Z!/?][^<>]*>|<\x00[a-zA-Z!]")  # also in UTF-16
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_TEXT_SUFFIXES = {".txt", ".text"}
_PAGE_SUFFIXES = {".html", ".htm", ".xhtml"}
_MARKUP_SUFFIXES = {".html", ".htm", ".xhtml", ".xml", ".rss", ".atom"}
_SIGNATURE_SUFFIXES = {
    ".docx",
    ".docm",
    ".dotx",
    ".dotm",
    ".pptx",
    ".odt",
    ".epub",
    ".zip",
    ".pdf",
    ".rtf",
}


def detect_format(name: str, data: bytes) -> str:
    """Return the suffix that selects the reader. Raises Unreadable for what is not a document."""
    if not data.strip(b"\x00 \t\r\n"):
        raise Unreadable("empty")
    suffix = PurePosixPath(name.replace("\\", "/")).suffix.lower()
    if found := _detect_signature(data, suffix):
        return found
    if suffix in _SIGNATURE_SUFFIXES:
        return _detect_without_signature(data, suffix)
    if suffix in _PAGE_SUFFIXES and not _TAG.search(data[:20_000]):
        return ".txt"
    if suffix in _TEXT_SUFFIXES and _MIME.search(data[:4000]) and _is_mail(data[:4000]):
        return ".eml"
    return _detect_markup(data, suffix) or suffix or detect_text_format(data)


def _detect_without_signature(data: bytes, suffix: str) -> str:
    """Return the format of a file without its suffix's signature. Raises Unreadable for garbage."""
    found = detect_text_format(data)
    if found == ".txt" and (_CONTROL.search(data[:4000]) or b"endobj" in data):
        raise Unreadable(f"not a {suffix} file, or damaged at its beginning")
    return found


def _detect_signature(data: bytes, suffix: str) -> str:
    for start, what in _NOT_TEXT.items():
        if data.startswith(start):
            raise Unreadable(f"{what}, not a document")
    if data.startswith(_OLE):
        raise Unreadable(_ole_reason(data))
    if b"%PDF-" in data[: 1024 if suffix in ("", ".pdf") else 8]:
        return ".pdf"
    if data[:80].lstrip().startswith(b"{\\rtf"):
        return ".rtf"
    return _detect_package(data) if data.startswith(b"PK\x03\x04") else ""


def _ole_reason(data: bytes) -> str:
    if "EncryptedPackage".encode("utf-16-le") in data:
        return "encrypted: save it without its password"
    return "an old binary Office file: save it as .docx or .pdf"


def _detect_package(data: bytes) -> str:
    """Return the suffix of a ZIP package's format."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = set(archive.namelist())
            if "mimetype" in names and archive.getinfo("mimetype").file_size < 200:
                return _MIMETYPES.get(archive.read("mimetype").strip(), ".zip")
    except ZIP_ERRORS as error:
        raise Unreadable("a damaged archive or Office file") from error
    if not names & {"[Content_Types].xml", "word/document.xml", "ppt/presentation.xml"}:
        return ".odt" if names >= {"content.xml", "META-INF/manifest.xml"} else ".zip"
    if any(name.startswith("xl/") for name in names):
        raise Unreadable("a spreadsheet: save its tables as .csv, or as text")
    return ".pptx" if any(name.startswith("ppt/") for name in names) else ".docx"


def _detect_markup(data: bytes, suffix: str) -> str:
    """Return the suffix of markup, whatever the name; "" where the suffix is reliable."""
    start = data[:1000].lstrip(b"\xef\xbb\xbf \t\r\n")
    if not start.startswith(b"<"):
        return ""
    if _FEED.search(start):
        return ".rss"
    if _HTML.match(start) or (start.startswith(b"<?xml") and _HTML.search(start)):
        return ".html"
    return "" if suffix in _MARKUP_SUFFIXES or not start.startswith(b"<?xml") else ".xml"


def _is_mail(start: bytes) -> bool:
    return bool(_HEADER.match(start)) and len(_MAIL.findall(start)) >= 2


def detect_text_format(data: bytes) -> str:
    """Return the suffix for a text whose name has no reliable suffix."""
    start = data[:4000].lstrip(b"\xef\xbb\xbf\r\n")
    if start.startswith(b"From ") and _MAIL.search(start):
        return ".mbox"
    if _is_mail(start):
        return ".eml"
    return ".md" if _FRONT_MATTER.match(start) else _detect_markup(data, "") or ".txt"
