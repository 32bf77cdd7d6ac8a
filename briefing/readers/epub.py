"""EPUB books → the blocks of their chapters in reading order."""

from collections.abc import Iterator
from posixpath import dirname, join, normpath
from typing import Any
from urllib.parse import unquote

from briefing.errors import Unreadable
from briefing.models import Block, Extract
from briefing.readers import html
from briefing.readers.common.dates import parse_date
from briefing.readers.common.encoding import decode
from briefing.readers.common.whitespace import collapse_whitespace
from briefing.readers.common.zipxml import ZipContainer, find_path, get_attr, local_name


def read(data: bytes) -> Extract:
    package = ZipContainer(data)
    name = _book(package)
    root = package.xml(name)
    if root is None:
        raise Unreadable("EPUB: damaged, its contents can't be found")
    meta = find_path(root, "metadata")
    about = (
        {local_name(e): collapse_whitespace(e.text or "") for e in reversed(meta)}
        if meta is not None
        else {}
    )
    blocks = [b for path in _chapters(root, dirname(name)) for b in _blocks(package, path)]
    return Extract(
        tuple(blocks),
        about.get("title", ""),
        parse_date(about.get("date", "")[:10]),
        about.get("creator", ""),
        about.get("language", ""),
    )


def _book(package: ZipContainer) -> str:
    """The path of the file that lists the others."""
    root = package.xml("META-INF/container.xml")
    found = find_path(root, "rootfiles", "rootfile") if root is not None else None
    return get_attr(found, "full-path") if found is not None else ""


def _chapters(root: Any, folder: str) -> Iterator[str]:
    """The paths of the chapters as they are read, the contents page left out."""
    manifest, spine = find_path(root, "manifest"), find_path(root, "spine")
    items = {get_attr(e, "id"): e for e in manifest} if manifest is not None else {}
    for reference in spine if spine is not None else ():
        item = items.get(get_attr(reference, "idref"))
        if item is not None and "nav" not in get_attr(item, "properties").split():
            yield normpath(join(folder, unquote(get_attr(item, "href"))))


def _blocks(package: ZipContainer, path: str) -> list[Block]:
    page = package.read(path)
    return html.whole(decode(page)) if page.strip() else []
