"""Word documents as one XML file: Word 2003's own format, and flat packages (`pkg:package`)."""

import base64
from collections.abc import Iterator
from typing import Any

from briefing.readers.common.zipxml import (
    ZipContainer,
    find_path,
    get_attr,
    local_name,
    parse_xml,
)

_MAIN = "word/document.xml"


class FlatPackage:
    """The parts of a document in one XML file, under the names that they have in a ZIP package."""

    def __init__(self, data: bytes) -> None:
        root = parse_xml(data)
        self._parts: dict[str, Any] = {}
        if root is not None and local_name(root) == "wordDocument":
            self._parts = {_MAIN: root, "word/styles.xml": find_path(root, "styles")}
        elif root is not None:
            self._parts = {get_attr(part, "name").lstrip("/"): part for part in root}
        self.names = tuple(self._parts)

    def xml(self, name: str) -> Any:
        """Return the root of a part; None where it doesn't exist or is binary."""
        part = self._parts.get(name)
        if part is None or local_name(part) != "part":
            return part
        content = find_path(part, "xmlData")
        return content[0] if content is not None and len(content) else None

    def read(self, name: str) -> bytes:
        """Return the bytes of a binary part; b"" where it doesn't exist."""
        part = self._parts.get(name)
        content = find_path(part, "binaryData") if part is not None else None
        return b"".join(_decode(content)) if content is not None else b""


def _decode(content: Any) -> Iterator[bytes]:
    try:
        yield base64.b64decode(content.text or "")
    except ValueError:
        return


Package = ZipContainer | FlatPackage
