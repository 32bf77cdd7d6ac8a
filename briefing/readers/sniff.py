"""Detect the format of bytes: by signature where there is one, else by suffix."""

import io
import re
import zipfile
import zlib
from collections.abc import Collection
from pathlib import PurePosixPath

from briefing.errors import Unreadable

_HTML = re.compile(rb"<!doctype\s+html|<html[\s>]|<head[\s>]|<body[\s>]", re.I)
# Office documents as one XML file: Word 2003, Word's flat packages, flat OpenDocument.
_OFFICE_XML = re.compile(
    rb"<(?:(?P<word>\w+:wordDocument|pkg:package)|(?P<odf>office:document))[\s>]"
)
_OFFICE_ROOTS = {"word": ".docx", "odf": ".odt"}
_FEED = re.compile(rb"<(rss|feed|rdf:RDF)[\s>]", re.I)
_HEADER = re.compile(rb"(?:From |[A-Za-z][A-Za-z-]*:\s?.*\n(?:[ \t]+.*\n|[A-Za-z-]+:.*\n)+)")
_MAIL = re.compile(
    rb"^(?:received|from|to|subject|date|message-id|mime-version|return-path|delivered-to)\s*:",
    re.I | re.M,
)
_MIME = re.compile(rb"^(?:message-id|mime-version|content-type|received)\s*:", re.I | re.M)
_FRONT_MATTER = re.compile(rb"---[ \t]*\r?\n[A-Za-z_-]+:")

_NOT_DOCUMENTS = {
    b"GIF8": "a GIF image; save it as .png",
    b"\x1f\x8b": "a gzip archive; unpack it first",
    b"7z\xbc\xaf": "a 7z archive; unpack it first",
    b"Rar!": "a RAR archive; unpack it first",
    b"\x7fELF": "a program, not a document",
    b"MZ\x90": "a program, not a document",
    b"OggS": "sound or video; save a transcript of it as .txt or .vtt",
    b"ID3": "sound; save a transcript of it as .txt or .vtt",
    b"RIFF": "an image, sound or video, not a document",
    b"SQLite format 3": "a database, not a document",
    b"!BDN": "an Outlook data file; save its mails as .eml or .msg",
    b"AT&TFORM": "a DjVu scan; convert it to PDF",
    b"ITSF": "a help file; save its pages as .html",
    b"\xffWPC": "a WordPerfect document; open it in LibreOffice and save it as .docx",
    b"HWP Document File": "an old Hangul document; save it as .hwpx or .pdf",
}
_MEDIA = "sound or video; save a transcript of it as .txt or .vtt"
_SHORTCUT = "a shortcut; copy the file that it points to"
# By suffix, for content without a signature.
_SUFFIX_REASONS = {
    **dict.fromkeys((".mp3", ".m4a", ".wav", ".ogg", ".wma", ".aac", ".flac"), _MEDIA),
    **dict.fromkeys((".mp4", ".mov", ".avi", ".mkv", ".wmv", ".m3u", ".m3u8"), _MEDIA),
    **dict.fromkeys((".lnk", ".url", ".webloc"), _SHORTCUT),
    **dict.fromkeys((".gdoc", ".gsheet", ".gslides"), "a link to a Google document; download it"),
    **dict.fromkeys((".ps", ".eps"), "PostScript; convert it to PDF"),
    **dict.fromkeys((".svg", ".emf", ".wmf", ".dwg"), "a drawing; export it as .pdf"),
    ".one": "a OneNote section; export it as .pdf or .docx",
    ".pub": "a Publisher file; export it as .pdf",
    ".mdb": "a database, not a document",
    ".accdb": "a database, not a document",
    ".olm": "an Outlook archive; save its mails as .eml",
    ".ost": "an Outlook data file; save its mails as .eml or .msg",
    ".wpd": "a WordPerfect document; open it in LibreOffice and save it as .docx",
    ".wps": "a Works document; open it in LibreOffice and save it as .docx",
    ".abw": "an AbiWord document; open it and save it as .docx",
    ".mobi": "a Kindle book; convert it to .epub",
    ".azw3": "a Kindle book; convert it to .epub",
}
_IMAGES = {
    b"BM": ".bmp",
    b"\x89PNG": ".png",
    b"\xff\xd8\xff": ".jpg",
    b"II*\x00": ".tif",
    b"MM\x00*": ".tif",
}
_VIDEO_BRANDS = re.compile(rb"....ftyp(?P<brand>....)", re.S)
_TNEF = b"\x78\x9f\x3e\x22"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
# Exceptions of zipfile on damaged archives and on unsupported members.
ZIP_ERRORS = (zipfile.BadZipFile, zlib.error, RuntimeError, OSError, EOFError, ValueError)
# Streams of OLE files, whose names are stored in UTF-16.
_OLE_STREAMS = {
    "__properties_version1.0": ".msg",
    "WordDocument": ".doc",
    "HwpSummaryInformation": ".hwp",
    "PowerPoint Document": ".ppt",
    "Workbook": ".xls",
    "Book": ".xls",
}
_OLE_SUFFIXES = (".msg", ".doc", ".dot", ".docx", ".rtf", ".hwp", ".ppt", ".xls", ".oft")
_OLE_REASONS = {
    ".ppt": "an old PowerPoint file; open it and save it as .pptx or .pdf",
    ".xls": "an old Excel workbook; open it and save it as .xlsx",
    ".hwp": "an old Hangul document; save it as .hwpx or .pdf",
}
_ODF = "application/vnd.oasis.opendocument."
_MIMETYPES = {
    f"{_ODF}text": ".odt",
    f"{_ODF}presentation": ".odp",
    f"{_ODF}spreadsheet": ".ods",
    "application/epub+zip": ".epub",
    "application/hwp+zip": ".hwpx",
}
_APPLE = {".pages": ("Pages document", ".docx"), ".numbers": ("Numbers table", ".xlsx"),
          ".key": ("Keynote presentation", ".pptx")}  # fmt: skip
_TAG = re.compile(rb"<[a-zA-Z!/?][^<>]*>|<\x00[a-zA-Z!]")  # also in UTF-16
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_TEXT_SUFFIXES = {".txt", ".text"}
_PAGE_SUFFIXES = {".html", ".htm", ".xhtml"}
_MARKUP_SUFFIXES = {".html", ".htm", ".xhtml", ".xml", ".rss", ".atom"}
_SIGNATURE_SUFFIXES = frozenset(
    ".docx .docm .dotx .dotm .pptx .pptm .xlsx .xlsm .odt .ods .odp .epub .hwpx .zip .pdf .rtf "
    ".doc .msg .xls .ppt .png .jpg .jpeg .tif .tiff .bmp".split()
)


def detect_format(name: str, data: bytes) -> str:
    """Return the suffix that selects the reader. Raises Unreadable for what is not a document."""
    if not data.strip(b"\x00 \t\r\n"):
        raise Unreadable("empty")
    suffix = PurePosixPath(name.replace("\\", "/")).suffix.lower()
    if suffix in _SUFFIX_REASONS:
        raise Unreadable(_SUFFIX_REASONS[suffix])
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
    for start, what in _NOT_DOCUMENTS.items():
        if data.startswith(start):
            raise Unreadable(what)
    for start, image in _IMAGES.items():
        if data.startswith(start) and (image != ".bmp" or suffix in ("", ".bmp")):
            return image
    if brand := _VIDEO_BRANDS.match(data):
        still = brand["brand"] in (b"heic", b"heix", b"mif1", b"avif")
        raise Unreadable("a HEIC or AVIF picture; save it as .jpg or .png" if still else _MEDIA)
    if data.startswith(_OLE):
        return _detect_ole(data, suffix)
    if data.startswith(_TNEF):
        return ".tnef"
    if b"%PDF-" in data[: 1024 if suffix in ("", ".pdf") else 8]:
        return ".pdf"
    if data[:80].lstrip().startswith(b"{\\rtf"):
        return ".rtf"
    return _detect_package(data, suffix) if data.startswith(b"PK\x03\x04") else ""


def _detect_ole(data: bytes, suffix: str) -> str:
    """Return the suffix of an OLE file, the container of Office before 2007 and of Outlook."""
    if "EncryptedPackage".encode("utf-16-le") in data:
        raise Unreadable("encrypted: save it without its password")
    names = (name for name in _OLE_STREAMS if name.encode("utf-16-le") in data)
    found = _OLE_STREAMS.get(next(names, ""), suffix)
    if found not in _OLE_SUFFIXES and data.find(b"W\0o\0r\0d\0") < 0:
        raise Unreadable("a file of an old Windows program; open it there and save it as .pdf")
    if found in _OLE_REASONS:
        raise Unreadable(_OLE_REASONS[found])
    return found if found in (".msg", ".doc") else ".doc"


def _detect_package(data: bytes, suffix: str) -> str:
    """Return the suffix of a ZIP package's format."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = set(archive.namelist())
            if "mimetype" in names and archive.getinfo("mimetype").file_size < 200:
                return _by_mimetype(archive.read("mimetype").strip().decode("ascii", "replace"))
    except ZIP_ERRORS as error:
        raise Unreadable("a damaged archive or Office file") from error
    if names >= {"content.xml", "META-INF/manifest.xml"}:
        return ".odt"
    if any(name.endswith(".iwa") or name == "Index.zip" for name in names):
        what, target = _APPLE.get(suffix, ("Pages, Numbers or Keynote file", ".docx"))
        raise Unreadable(f"an Apple {what}; export it as {target} or .pdf")
    if not names & {"[Content_Types].xml", "word/document.xml", "ppt/presentation.xml"}:
        return ".zip"
    return _detect_ooxml(names)


def _by_mimetype(mimetype: str) -> str:
    if mimetype in _MIMETYPES:
        return _MIMETYPES[mimetype]
    if mimetype.startswith(_ODF):
        kind = mimetype.removeprefix(_ODF).removesuffix("-template").removesuffix("-master")
        if f"{_ODF}{kind}" in _MIMETYPES:
            return _MIMETYPES[f"{_ODF}{kind}"]
        raise Unreadable(f"an OpenDocument {kind}; export it as .pdf")
    return ".zip"


def _detect_ooxml(names: Collection[str]) -> str:
    """Return the suffix of an Office Open XML package by the folders in it."""
    folders = {name.partition("/")[0].lower() for name in names if "/" in name}
    for folder, suffix in (("word", ".docx"), ("ppt", ".pptx"), ("xl", ".xlsx")):
        if folder in folders:
            return suffix
    if any(name.endswith((".fdseq", ".fpage")) for name in names):
        raise Unreadable("an XPS document; print it to PDF")
    if "visio" in folders:
        raise Unreadable("a Visio drawing; export it as .pdf")
    return ".docx"  # unusual names: the reader follows the relations


def _detect_markup(data: bytes, suffix: str) -> str:
    """Return the suffix of markup, whatever the name; "" where the suffix is reliable."""
    start = data[:1000].lstrip(b"\xef\xbb\xbf \t\r\n")
    if not start.startswith(b"<"):
        return ""
    if _FEED.search(start):
        return ".rss"
    if _HTML.match(start) or (start.startswith(b"<?xml") and _HTML.search(start)):
        return ".html"
    if found := _OFFICE_XML.search(start):
        return next(suffix for name, suffix in _OFFICE_ROOTS.items() if found[name])
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
