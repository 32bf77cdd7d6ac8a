"""Read web pages that are stored together in one file: EPUB books, saved pages (MHTML)."""

import re
from collections.abc import Iterator, Sequence
from email import message_from_bytes, policy
from posixpath import dirname, join, normpath
from typing import Any
from urllib.parse import unquote

from msgspec.structs import replace

from briefing.errors import Unreadable
from briefing.models import Block, Extract
from briefing.readers import html
from briefing.readers.common.limits import left_out_warnings
from briefing.readers.common.metadata import clean_author, clean_title, parse_date
from briefing.readers.common.text import collapse_whitespace, decode
from briefing.readers.common.zipxml import ZipContainer, find_path, get_attr, local_name

_FRAME_WORDS = 150  # of a frame that is no advertisement
_MARKUP = re.compile(rb"<(script|style)\b.*?</\1>|<[^<>]*>", re.S | re.I)


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
    paths = list(_chapter_paths(root, dirname(name)))
    if package.xml("META-INF/encryption.xml") is not None and _is_protected(package, paths):
        raise Unreadable("EPUB: protected (DRM); only its reading program can open it")
    blocks: list[Block] = []
    warnings: list[str] = []
    missing = 0
    for path in paths:
        page = package.read(path)
        missing += not page.strip()
        found, hidden = html.read_fragment(decode(page)) if page.strip() else ([], ())
        blocks += found
        warnings += hidden
    if missing:
        warnings.append(f"{missing} of {len(paths)} chapters are missing and were not read")
    return Extract(
        tuple(blocks),
        clean_title(about.get("title", "")),
        parse_date(about.get("date", "")[:10]),
        clean_author(about.get("creator", "")),
        about.get("language", ""),
        tuple(dict.fromkeys(warnings)),
    )


def _is_protected(package: ZipContainer, paths: Sequence[str]) -> bool:
    """Return whether a chapter is encrypted; encrypted fonts alone don't matter."""
    return any(b"<" not in page[:2000] for path in paths if (page := package.read(path)))


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


# --- saved pages ----------------------------------------------------------------------------------


def read_saved_page(data: bytes) -> Extract:
    """Read the first page; others are its frames, mostly advertisements."""
    message = message_from_bytes(data, policy=policy.compat32)
    pages = [
        page
        for part in message.walk()
        if part.get_content_type() in ("text/html", "application/xhtml+xml")
        and isinstance(page := part.get_payload(decode=True), bytes)
        and page.strip()
    ]
    if not pages:
        raise Unreadable("saved page: there is no page in it")
    extract = html.read(pages[0])
    full = sum(_count_words(page) >= _FRAME_WORDS for page in pages[1:])
    return replace(extract, warnings=(*extract.warnings, *left_out_warnings(full, "frame")))


def _count_words(page: bytes) -> int:
    return len(_MARKUP.sub(b" ", page).split())
