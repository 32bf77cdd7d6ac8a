"""Name the files inside files, and take them out of the objects that Office documents embed."""

import io
import re
from collections.abc import Iterator
from typing import Any

from briefing.models import Part
from briefing.readers.common.text import collapse_whitespace

_SUFFIX_BY_TYPE = {
    "text/plain": ".txt",
    "text/html": ".html",
    "text/markdown": ".md",
    "text/csv": ".csv",
    "text/calendar": ".ics",
    "message/rfc822": ".eml",
    "application/pdf": ".pdf",
    "application/rtf": ".rtf",
    "application/zip": ".zip",
    "application/xml": ".xml",
    "application/vnd.oasis.opendocument.text": ".odt",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
    "application/vnd.openxmlformats-officedocument.presentationml.presentation": ".pptx",
}
_SYSTEM_FILES = frozenset({"thumbs.db", "desktop.ini", "ehthumbs.db"})
_MAX_NAME = 120  # characters


def clean_part_name(given: str, kind: str, number: int) -> str:
    """Return the last part of a path, or a name made of MIME type and number."""
    name = collapse_whitespace(given.replace("\\", "/").rpartition("/")[2])[-_MAX_NAME:]
    return name if name.strip(". ") else f"part-{number}{_SUFFIX_BY_TYPE.get(kind, '')}"


def is_system_file(name: str) -> bool:
    """Return whether a program keeps a file beside documents: thumbnails, locks of Office."""
    return name.startswith(("~$", ".~lock.")) or name.casefold() in _SYSTEM_FILES


def clean_member_path(given: str) -> str:
    """Return an archive member's path without root, drive and parent steps."""
    pieces = [collapse_whitespace(piece) for piece in given.replace("\\", "/").split("/")]
    return "/".join(p for p in pieces if p.strip(". ") and not p.endswith(":"))[-2 * _MAX_NAME :]


# --- embedded objects -----------------------------------------------------------------------------

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_CONTENTS = ("CONTENTS", "Contents", "Package", "EmbeddedOdf")
_NATIVE = "\x01Ole10Native"
# Messages of olefile about lost content; others are about deviations from the format.
_LOSS = re.compile(r"incomplete|out of range|less than declared|referenced|larger than")
_MAX_OLE_NAME = 300  # bytes


def find_ole_damage(file: Any) -> Iterator[str]:
    """Yield a warning where streams of an OLE file that were read so far are incomplete."""
    if any(_LOSS.search(message) for _, message in file.parsing_issues):
        yield "the file is damaged: parts of it may be missing"


def embedded_part(name: str, data: bytes) -> Part | None:
    """Return an embedded file under its name; None where it can't be taken out."""
    if not data:
        return None
    if not data.startswith(_OLE):
        return Part(clean_part_name(name, "", 1), data)
    return _from_ole(name, data)


def _from_ole(name: str, data: bytes) -> Part | None:
    import olefile

    try:
        with olefile.OleFileIO(io.BytesIO(data)) as file:
            if file.exists(_NATIVE):
                return _native_part(file.openstream(_NATIVE).read())
            for stream in _CONTENTS:
                if file.exists(stream):
                    content = file.openstream(stream).read()
                    return Part(clean_part_name(name.rpartition(".")[0], "", 1), content)
            known = file.exists("WordDocument") or file.exists("__properties_version1.0")
    except (OSError, ValueError, IndexError):
        return None
    return Part(clean_part_name(name, "", 1), data) if known else None


def _native_part(native: bytes) -> Part | None:
    """Return the file of an Ole10Native stream: size, flags, name, source path, …, content."""
    at = 6
    names = []
    for _ in range(2):
        end = native.find(b"\0", at, at + _MAX_OLE_NAME)
        if end < 0:
            return None
        names.append(native[at:end].decode("cp1252", "replace"))
        at = end + 1
    at += 4
    length = int.from_bytes(native[at : at + 4], "little")
    at += 4 + length
    size = int.from_bytes(native[at : at + 4], "little")
    content = native[at + 4 : at + 4 + size]
    return Part(clean_part_name(names[0] or names[1], "", 1), content) if content else None
