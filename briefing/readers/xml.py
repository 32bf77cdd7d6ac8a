"""XML of no known kind → the texts in it, a block an element that holds text."""

import re
from collections.abc import Iterator
from typing import Any

from briefing.errors import Unreadable
from briefing.models import Block, Extract
from briefing.readers import html
from briefing.readers.common.dates import parse_date
from briefing.readers.common.whitespace import collapse_whitespace
from briefing.readers.common.zipxml import local_name, parse_xml

_TITLE = re.compile(r"(?:.*[-_])?title|headline|subject", re.I)
_HEADING = re.compile(r"h\d|head(?:ing)?|title|subtitle|subject|headline", re.I)
_DATE = re.compile(r".*date.*|published|created", re.I)
_AUTHOR = re.compile(r"author|creator|byline", re.I)
_MARKUP = re.compile(r"<(?:p|br|div|h\d)\b", re.I)
_PROSE = 5  # words: what says less is a value, not text


def read(data: bytes) -> Extract:
    root = parse_xml(data)
    if root is None:
        raise Unreadable("XML: damaged")
    fields = [
        (local_name(e), collapse_whitespace(e.text or ""))
        for e in root.iter()
        if e.text and not len(e)
    ]
    return Extract(
        tuple(_blocks(root)),
        _first(fields, _TITLE),
        next((d for name, text in fields if _DATE.fullmatch(name) and (d := parse_date(text))), ""),
        _first(fields, _AUTHOR),
    )


def _first(fields: list[tuple[str, str]], name: re.Pattern[str]) -> str:
    return next((text for found, text in fields if text and name.fullmatch(found)), "")


def _blocks(element: Any) -> Iterator[Block]:
    """Elements that hold text themselves; what is inside them belongs to their text."""
    stack = [element]
    while stack:
        here = stack.pop()
        if not isinstance(here.tag, str):
            continue
        if _holds_text(here):
            yield from _texts(here)
        else:
            stack.extend(reversed(here))


def _holds_text(element: Any) -> bool:
    own = [element.text or "", *(inner.tail or "" for inner in element)]
    return any(piece.strip() for piece in own)


def _texts(element: Any) -> Iterator[Block]:
    raw = "".join(element.itertext())
    if _MARKUP.search(raw):
        yield from html.whole(raw)
        return
    text = collapse_whitespace(raw)
    if _HEADING.fullmatch(local_name(element)):
        yield Block("heading", text, 1 if _TITLE.fullmatch(local_name(element)) else 2)
    elif len(text.split()) >= _PROSE:
        yield Block("paragraph", text)
