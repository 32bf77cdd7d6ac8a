"""Read RSS and Atom feeds: each entry becomes a part, a small web page."""

from collections.abc import Iterator
from html import escape
from typing import Any

from lxml import etree

from briefing.errors import Unreadable
from briefing.models import Extract, Part
from briefing.readers.common import limits
from briefing.readers.common.metadata import parse_date
from briefing.readers.common.parts import clean_part_name
from briefing.readers.common.text import collapse_whitespace
from briefing.readers.common.zipxml import find_path, get_attr, local_name, parse_xml

_ENTRIES = frozenset({"item", "entry"})
_TEXTS = ("encoded", "content", "description", "summary")  # the fullest first
_DATES = ("pubDate", "published", "date", "issued", "updated")
_PAGE = """<!doctype html><html><head><meta charset="utf-8"><title>{title}</title>
<meta name="date" content="{date}"><meta name="author" content="{author}"></head>
<body><h1>{title}</h1>{text}</body></html>"""


def read(data: bytes) -> Extract:
    root = parse_xml(data)
    if root is None:
        raise Unreadable("feed: damaged")
    entries = [e for e in root.iter() if local_name(e) in _ENTRIES]
    parts = tuple(
        Part(_entry_name(entry, number), _build_page(entry).encode())
        for number, entry in enumerate(entries[: limits.MAX_PARTS], 1)
    )
    channel = find_path(root, "channel")
    title = _text_of(channel if channel is not None else root, "title")
    more = len(entries) - limits.MAX_PARTS
    warnings = (f"of {len(entries)} entries, {more} more were not read",) if more > 0 else ()
    return Extract(title=title, parts=parts, warnings=warnings)


def _entry_name(entry: Any, number: int) -> str:
    title = _text_of(entry, "title").replace("/", "-")[:60]
    return clean_part_name(f"{number:03d} {title}".strip() + ".html", "text/html", number)


def _build_page(entry: Any) -> str:
    author = find_path(entry, "author")
    name = _text_of(author, "name") if author is not None else ""
    return _PAGE.format(
        title=escape(_text_of(entry, "title")),
        date=_entry_date(entry),
        author=escape(name or _text_of(entry, "creator") or _text_of(entry, "author")),
        text=next((text for tag in _TEXTS if (text := _entry_markup(entry, tag))), ""),
    )


def _text_of(element: Any, name: str) -> str:
    found = find_path(element, name)
    return collapse_whitespace("".join(found.itertext())) if found is not None else ""


def _entry_date(entry: Any) -> str:
    return next((found for name in _DATES if (found := parse_date(_text_of(entry, name)))), "")


def _entry_markup(entry: Any, name: str) -> str:
    """Return an entry's text as markup: escaped in RSS, inline in Atom's XHTML."""
    found = find_path(entry, name)
    if found is None:
        return ""
    if get_attr(found, "type") == "xhtml" or len(found):
        return "".join(_serialize_children(found))
    text = "".join(found.itertext())
    plain = get_attr(found, "type") == "text" or "<" not in text
    return f"<p>{escape(text)}</p>" if plain and text.strip() else text


def _serialize_children(element: Any) -> Iterator[str]:
    yield escape(element.text or "")
    for inner in element:
        etree.cleanup_namespaces(inner)
        yield etree.tostring(inner, encoding="unicode", method="html")
