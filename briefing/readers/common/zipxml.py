"""Open ZIP archives and their XML members safely."""

import io
import zipfile
from typing import Any

from lxml import etree

from briefing.errors import Unreadable
from briefing.readers.common import limits
from briefing.readers.common.whitespace import collapse_whitespace
from briefing.readers.common.zipnames import member_names
from briefing.readers.sniff import ZIP_ERRORS

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
