"""Read XML of unknown kind: one block per element with text."""

import re
from collections.abc import Iterator
from typing import Any

from briefing.errors import Unreadable
from briefing.models import Block, Extract
from briefing.readers import html
from briefing.readers.common.metadata import parse_date
from briefing.readers.common.text import collapse_whitespace
from briefing.readers.common.zipxml import local_name, parse_xml

_TITLE = re.compile(r"(?:.*[-_])?title|headline|subject", re.I)
_HEADING = re.compile(r"h\d|head(?:ing)?|title|subtitle|subject|headline", re.I)
_DATE = re.compile(r".*date.*|published|created", re.I)
_AUTHOR = re.compile(r"author|creator|byline", re.I)
_MARKUP = re.compile(r"<(?:p|br|div|h\d)\b", re.I)
_BINARY = re.compile(r"[A-Za-z0-9+/=]{60,}")  # base64: pictures, macros
_PROSE = 5  # minimum words of a paragraph: shorter texts are values


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
        tuple(_text_blocks(root)),
        _first_match(fields, _TITLE),
        next((d for name, text in fields if _DATE.fullmatch(name) and (d := parse_date(text))), ""),
        _first_match(fields, _AUTHOR),
    )


def _first_match(fields: list[tuple[str, str]], name: re.Pattern[str]) -> str:
    return next((text for found, text in fields if text and name.fullmatch(found)), "")


def _text_blocks(element: Any) -> Iterator[Block]:
    """Yield the blocks of elements with text of their own, inner elements included."""
    stack = [element]
    while stack:
        here = stack.pop()
        if not isinstance(here.tag, str):
            continue
        if _has_text(here):
            yield from _element_blocks(here)
        else:
            stack.extend(reversed(here))


def _has_text(element: Any) -> bool:
    own = [element.text or "", *(inner.tail or "" for inner in element)]
    return any(piece.strip() for piece in own)


def _element_blocks(element: Any) -> Iterator[Block]:
    raw = _BINARY.sub("", "".join(element.itertext()))
    if _MARKUP.search(raw):
        yield from html.fragment_blocks(raw)
        return
    text = collapse_whitespace(raw)
    if _HEADING.fullmatch(local_name(element)):
        yield Block("heading", text, 1 if _TITLE.fullmatch(local_name(element)) else 2)
    elif len(text.split()) >= _PROSE:
        yield Block("paragraph", text)
