"""Read files that hold several sources: ZIP archives, mailboxes, RSS and Atom feeds."""

import re
from collections.abc import Iterator
from html import escape
from typing import Any

from lxml import etree

from briefing.errors import Unreadable
from briefing.models import Extract, Part
from briefing.readers.common import limits
from briefing.readers.common.metadata import parse_date
from briefing.readers.common.parts import clean_member_path, clean_part_name, is_system_file
from briefing.readers.common.text import collapse_whitespace
from briefing.readers.common.zipxml import (
    CorruptMember,
    EncryptedMember,
    ZipContainer,
    find_path,
    get_attr,
    local_name,
    parse_xml,
)

# --- ZIP archives ---------------------------------------------------------------------------------


def read_archive(data: bytes) -> Extract:
    """Return the members in name order. Nothing is written; a bomb is rejected."""
    package = ZipContainer(data)
    names = sorted(name for name in package.names if _is_document(name))
    if not names:
        raise Unreadable("ZIP: empty")
    readable = package.readable_names()
    parts, warnings = [], []
    for name in names[: limits.MAX_PARTS]:
        shown = clean_member_path(readable.get(name, name)) or "unnamed"
        try:
            parts.append(Part(shown, package.read(name)))
        except EncryptedMember:
            warnings.append(f"{shown} is encrypted and was not read")
        except CorruptMember:
            warnings.append(f"{shown} is damaged and was not read")
    if len(names) > limits.MAX_PARTS:
        more = len(names) - limits.MAX_PARTS
        warnings.append(f"of {len(names)} members, {more} more were not read")
    if not parts:
        raise Unreadable(f"ZIP: {warnings[0]}")
    return Extract(parts=tuple(parts), warnings=tuple(warnings))


def _is_document(name: str) -> bool:
    """Return whether a member is not a folder, hidden, or a file of the system."""
    pieces = name.replace("\\", "/").split("/")
    hidden = any(p.startswith(".") and p.strip(".") for p in pieces) or "__MACOSX" in pieces
    return bool(pieces[-1]) and not (hidden or is_system_file(pieces[-1]))


# --- mailboxes ------------------------------------------------------------------------------------

_MAIL_START = re.compile(rb"(?:\A|(?<=\n))From [^\r\n]*\r?\n")
_ESCAPED = re.compile(rb"^>(>*From )", re.M)


def read_mailbox(data: bytes) -> Extract:
    starts = list(_MAIL_START.finditer(data))
    if not starts:
        raise Unreadable("mailbox: no message in it")
    ends = [start.start() for start in starts[1:]] + [len(data)]
    mails = [data[start.end() : end] for start, end in zip(starts, ends, strict=True)]
    parts = tuple(
        Part(f"{number:03d}.eml", _ESCAPED.sub(rb"\1", mail))
        for number, mail in enumerate(mails[: limits.MAX_PARTS], 1)
        if mail.strip()
    )
    more = len(mails) - limits.MAX_PARTS
    warnings = (f"of {len(mails)} messages, {more} more were not read",) if more > 0 else ()
    return Extract(parts=parts, warnings=warnings)


# --- feeds: each entry is a small web page --------------------------------------------------------

_ENTRIES = frozenset({"item", "entry"})
_TEXTS = ("encoded", "content", "description", "summary")  # the fullest first
_DATES = ("pubDate", "published", "date", "issued", "updated")
_PAGE = """<!doctype html><html><head><meta charset="utf-8"><title>{title}</title>
<meta name="date" content="{date}"><meta name="author" content="{author}"></head>
<body><h1>{title}</h1>{text}</body></html>"""


def read_feed(data: bytes) -> Extract:
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
