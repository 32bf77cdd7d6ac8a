"""Open ZIP archives and Office packages safely: members, their names, XML and core properties."""

import io
import zipfile
from collections.abc import Iterator, Sequence
from itertools import pairwise
from posixpath import join, normpath
from typing import Any, Protocol

from lxml import etree
from msgspec import Struct

from briefing.errors import Unreadable
from briefing.readers.common import limits
from briefing.readers.common.metadata import clean_author, clean_title, parse_date
from briefing.readers.common.text import collapse_whitespace
from briefing.readers.sniff import ZIP_ERRORS

# --- names of members: old archives don't declare their encoding ----------------------------------

_UTF8_FLAG = 0x800
_UNICODE_PATH = 0x7075  # extra field of Info-ZIP with the name in UTF-8
_CYRILLIC_DOS = frozenset([*range(0x80, 0xB0), *range(0xE0, 0xF2)])  # letters of cp866
_CYRILLIC = frozenset([*range(0xC0, 0x100), 0xA8, 0xB8])  # letters of cp1251
_MIN_SHARE = 0.7  # of the characters in the common part of an encoding


def member_names(members: Sequence[zipfile.ZipInfo]) -> dict[str, str]:
    """Return the readable name of each member by the name that zipfile gives it.

    APPNOTE.TXT 6.3.9, appendix D. Names without declared encoding are decoded alike: one program
    wrote them.
    """
    raw = {m.filename: m.orig_filename for m in members}
    declared = {m.filename: _unicode_path(m) for m in members}
    plain = [
        n for m in members if not (m.flag_bits & _UTF8_FLAG) and not (n := m.filename).isascii()
    ]
    encoding = _guess([_bytes(name) for name in plain])
    names = {}
    for name in raw:
        decoded = declared[name]
        if not decoded and name in plain and encoding:
            decoded = _bytes(name).decode(encoding, "replace")
        names[name] = decoded or name
    return names


def _bytes(name: str) -> bytes:
    return name.encode("cp437", "replace")


def _unicode_path(member: zipfile.ZipInfo) -> str:
    extra, at = member.extra, 0
    while at + 4 <= len(extra):
        key = int.from_bytes(extra[at : at + 2], "little")
        size = int.from_bytes(extra[at + 2 : at + 4], "little")
        if key == _UNICODE_PATH and size > 5:
            return extra[at + 9 : at + 4 + size].decode("utf-8", "replace")
        at += 4 + size
    return ""


def _guess(names: Sequence[bytes]) -> str:
    """Return the encoding of names; "" where cp437, the format's own, fits best."""
    joined = b" ".join(names)
    if not joined:
        return ""
    try:
        joined.decode("utf-8")
        return "utf-8"
    except UnicodeError:
        pass
    high = [byte for byte in joined if byte > 127]
    runs = sum(a > 127 and b > 127 for a, b in pairwise(joined))
    if runs < 0.4 * len(high):  # single letters among Latin ones
        return "cp1252" if all(byte >= 0xC0 for byte in high) else ""
    asian = _guess_asian(joined)
    if asian:
        return asian
    for encoding, letters in (("cp866", _CYRILLIC_DOS), ("cp1251", _CYRILLIC)):
        if all(byte in letters for byte in high):
            return encoding
    return ""


def _guess_asian(names: bytes) -> str:
    """Return the encoding whose common characters make up most of the names; else ""."""
    scores = []
    for rank, (encoding, common) in enumerate(_COMMON.items()):
        try:
            text = names.decode(encoding)
        except UnicodeError:
            continue
        wide = [c for c in text if ord(c) > 127]
        share = sum(_is_common(c, encoding, common) for c in wide) / max(len(wide), 1)
        scores.append((round(share, 4), -rank, encoding))
    best = max(scores, default=(0.0, 0, ""))
    return best[2] if best[0] >= _MIN_SHARE else ""


# Lead bytes of the frequent characters, by frequency, not by stroke.
_COMMON = {
    "cp932": ((0x82, 0x83), (0x88, 0x97)),
    "gbk": ((0xB0, 0xD7), (0xA3, 0xA3)),
    "big5": ((0xA4, 0xC6), (0xA4, 0xC6)),
}


def _is_common(
    character: str, encoding: str, common: tuple[tuple[int, int], tuple[int, int]]
) -> bool:
    code = character.encode(encoding)
    if len(code) != 2:
        return False
    if encoding == "gbk" and code[1] < 0xA1:
        return False
    return any(low <= code[0] <= top for low, top in common)


# --- members and XML ------------------------------------------------------------------------------

_NODES = ("node", "asst", "norm")  # of a diagram; others are lines and copies for the layout
_PARSER: dict[str, Any] = {
    "resolve_entities": False,
    "no_network": True,
    "load_dtd": False,
    "huge_tree": False,
    "remove_comments": True,
    "remove_pis": True,
}


class EncryptedMember(Unreadable):
    """A member has a password; the others may be readable."""


class CorruptMember(Unreadable):
    """A member can't be unpacked; the others may be readable."""


class ZipContainer:
    """The members of an archive, within limits of number, size and ratio."""

    def __init__(self, data: bytes) -> None:
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except ZIP_ERRORS as error:
            raise Unreadable("a damaged archive or Office file") from error
        self._left = limits.MAX_UNPACKED
        self.names = tuple(dict.fromkeys(self._zip.namelist()))

    def readable_names(self) -> dict[str, str]:
        """Return the members' names for people, by the names used here."""
        return member_names(self._zip.infolist())

    def read(self, name: str) -> bytes:
        """Return a member's bytes; b"" if it doesn't exist. Raises Unreadable beyond limits."""
        if name not in self.names:
            return b""
        member = self._zip.getinfo(name)
        if member.flag_bits & 1:
            raise EncryptedMember("encrypted: save it without its password")
        try:
            with self._zip.open(member) as stream:
                data = stream.read(limits.MAX_MEMBER + 1)
        except ZIP_ERRORS as error:
            raise CorruptMember(
                f"damaged: {collapse_whitespace(name)[:80]} can't be unpacked"
            ) from error
        self._check(data, member)
        return data

    def _check(self, data: bytes, member: zipfile.ZipInfo) -> None:
        self._left -= len(data)
        if len(data) > limits.MAX_MEMBER or self._left < 0:
            raise Unreadable("unpacks to more than is allowed")
        if len(data) > 1_000_000 and len(data) > limits.MAX_RATIO * max(member.compress_size, 1):
            raise Unreadable("packed suspiciously tight: it may be a bomb")

    def xml(self, name: str) -> Any:
        """Return the root of an XML member; None where it doesn't exist or is broken."""
        try:
            data = self.read(name)
        except CorruptMember:
            return None
        return parse_xml(data) if data else None


def parse_xml(data: bytes) -> Any:
    """Return the root of an XML document, repaired if possible; None otherwise.

    Entities are never expanded and nothing outside the bytes is opened.
    """
    return etree.fromstring(data, etree.XMLParser(recover=True, **_PARSER))


def local_name(element: Any) -> str:
    """Return a tag without its namespace, which differs between strict and transitional files."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def get_attr(element: Any, name: str, default: str = "") -> str:
    """Return an attribute's value whatever its namespace."""
    for key, value in element.attrib.items():
        if key == name or key.endswith("}" + name):
            return str(value)
    return default


def find_path(element: Any, *path: str) -> Any:
    """Return the first descendant along a path of local names; None where there is none."""
    for name in path:
        element = next((e for e in element if local_name(e) == name), None)
        if element is None:
            return None
    return element


# --- parts of Office files ------------------------------------------------------------------------


def read_relations(package: "XmlSource", part: str) -> dict[str, str]:
    """Return the paths of the members that a part of an Office file refers to, by relation id."""
    folder, _, name = part.rpartition("/")
    root = package.xml(f"{folder}/_rels/{name}.rels")
    return {
        get_attr(e, "Id"): normpath(join("/", folder, get_attr(e, "Target"))).lstrip("/")
        for e in (root if root is not None else ())
        if get_attr(e, "TargetMode") != "External"
    }


def diagram_texts(root: Any) -> Iterator[str]:
    """Yield the texts of the nodes of a SmartArt diagram."""
    points = (e for e in (root.iter() if root is not None else ()) if local_name(e) == "pt")
    for point in points:
        text = find_path(point, "t") if get_attr(point, "type", "node") in _NODES else None
        pieces = (e.text or "" for e in (text.iter() if text is not None else ()))
        if content := collapse_whitespace(" ".join(pieces)):
            yield content


# --- core properties of an Office file ------------------------------------------------------------

# The days on which the templates of python-docx and python-pptx were made.
_TEMPLATES = frozenset({"2013-12-23T23:15:00Z", "2013-01-27T09:14:16Z"})


class XmlSource(Protocol):
    """A package with XML members."""

    def xml(self, name: str) -> Any:
        """Return the root of a member; None where it doesn't exist."""


class OfficeMetadata(Struct, frozen=True):
    """Each field is "" where the properties have no usable value."""

    title: str = ""
    date: str = ""
    author: str = ""
    language: str = ""


def read_office_metadata(package: XmlSource) -> OfficeMetadata:
    root = package.xml("docProps/core.xml")
    found = (
        {local_name(e): collapse_whitespace(e.text or "") for e in root} if root is not None else {}
    )
    created = found.get("created", "")
    return OfficeMetadata(
        clean_title(found.get("title", "")),
        "" if created in _TEMPLATES else parse_date(created),
        clean_author(found.get("creator", "")),
        found.get("language", ""),
    )
