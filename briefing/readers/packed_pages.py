"""Read web pages that are stored together in one file: EPUB books, saved pages (MHTML)."""

from collections.abc import Iterator
from email import message_from_bytes, policy
from posixpath import dirname, join, normpath
from typing import Any
from urllib.parse import unquote

from briefing.errors import Unreadable
from briefing.models import Block, Extract
from briefing.readers import html
from briefing.readers.common.metadata import parse_date
from briefing.readers.common.text import collapse_whitespace, decode
from briefing.readers.common.zipxml import ZipContainer, find_path, get_attr, local_name


def read_book(data: bytes) -> Extract:
    package = ZipContainer(data)
    name = _package_path(package)
    root = package.xml(name)
    if root is None:
        raise Unreadable("EPUB: damaged, its contents can't be found")
    meta = find_path(root, "metadata")
    about = (
        {local_name(e): collapse_whitespace(e.text or "") for e in reversed(meta)}
        if meta is not None
        else {}
    )
    blocks = [
        b for path in _chapter_paths(root, dirname(name)) for b in _chapter_blocks(package, path)
    ]
    return Extract(
        tuple(blocks),
        about.get("title", ""),
        parse_date(about.get("date", "")[:10]),
        about.get("creator", ""),
        about.get("language", ""),
    )


def _package_path(package: ZipContainer) -> str:
    """Return the path of the package document."""
    root = package.xml("META-INF/container.xml")
    found = find_path(root, "rootfiles", "rootfile") if root is not None else None
    return get_attr(found, "full-path") if found is not None else ""


def _chapter_paths(root: Any, folder: str) -> Iterator[str]:
    """Yield the paths of the chapters in reading order, without the navigation page."""
    manifest, spine = find_path(root, "manifest"), find_path(root, "spine")
    items = {get_attr(e, "id"): e for e in manifest} if manifest is not None else {}
    for reference in spine if spine is not None else ():
        item = items.get(get_attr(reference, "idref"))
        if item is not None and "nav" not in get_attr(item, "properties").split():
            yield normpath(join(folder, unquote(get_attr(item, "href"))))


def _chapter_blocks(package: ZipContainer, path: str) -> list[Block]:
    page = package.read(path)
    return html.fragment_blocks(decode(page)) if page.strip() else []


# --- saved pages ----------------------------------------------------------------------------------


def read_saved_page(data: bytes) -> Extract:
    message = message_from_bytes(data, policy=policy.compat32)
    for part in message.walk():
        if part.get_content_type() in ("text/html", "application/xhtml+xml"):
            page = part.get_payload(decode=True)
            if isinstance(page, bytes) and page.strip():
                return html.read(page)
    raise Unreadable("saved page: there is no page in it")
