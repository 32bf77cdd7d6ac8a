"""EPUB books → the blocks of their chapters in reading order."""

from collections.abc import Iterator
from posixpath import dirname, join, normpath
from typing import Any
from urllib.parse import unquote

from briefing.errors import Unreadable
from briefing.models import Block, Extract
from briefing.readers import html
from briefing.readers.common.dates import day
from briefing.readers.common.encoding import decode
from briefing.readers.common.whitespace import fold
from briefing.readers.common.zipxml import Package, attribute, child, local


def read(data: bytes) -> Extract:
    package = Package(data)
    name = _book(package)
    root = package.xml(name)
    if root is None:
        raise Unreadable("EPUB: damaged, its contents can't be found")
    meta = child(root, "metadata")
    about = {local(e): fold(e.text or "") for e in reversed(meta)} if meta is not None else {}
    blocks = [b for path in _chapters(root, dirname(name)) for b in _blocks(package, path)]
    return Extract(
        tuple(blocks),
        about.get("title", ""),
        day(about.get("date", "")[:10]),
        about.get("creator", ""),
        about.get("language", ""),
    )


def _book(package: Package) -> str:
    """The path of the file that lists the others."""
    root = package.xml("META-INF/container.xml")
    found = child(root, "rootfiles", "rootfile") if root is not None else None
    return attribute(found, "full-path") if found is not None else ""


def _chapters(root: Any, folder: str) -> Iterator[str]:
    """The paths of the chapters as they are read, the contents page left out."""
    manifest, spine = child(root, "manifest"), child(root, "spine")
    items = {attribute(e, "id"): e for e in manifest} if manifest is not None else {}
    for reference in spine if spine is not None else ():
        item = items.get(attribute(reference, "idref"))
        if item is not None and "nav" not in attribute(item, "properties").split():
            yield normpath(join(folder, unquote(attribute(item, "href"))))


def _blocks(package: Package, path: str) -> list[Block]:
    page = package.read(path)
    return html.whole(decode(page)) if page.strip() else []
