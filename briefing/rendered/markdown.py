"""Extract the text of a memo in Markdown, as a forge renders it."""

import re
from collections.abc import Iterator
from typing import Any

from briefing.rendered.html import lines, parse_page
from briefing.rendered.model import RenderedText

_FRONT = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
_NOTE = re.compile(r"(?<!\\)\[\^[^\]\s]+\](?!:)")
_NOTE_START = re.compile(r"^\[\^([^\]\s]+)\]:", re.MULTILINE)
_BLOCK_START = re.compile(r"\s*([-*+>#|]|\d{1,9}[.)]|\[\^|---|$)")  # no continuation of a paragraph


def extract_rendered_text(data: bytes) -> RenderedText:
    """Extract the visible lines, and the source text unwrapped as facts."""
    text = data.decode("utf-8", "replace").replace("\r\n", "\n")
    body = _FRONT.sub("", text)
    page = _render(_NOTE.sub(" ", _NOTE_START.sub(r"\\\g<0>", body)))
    return RenderedText(lines(page), tuple(_unwrap(text)))


def _render(text: str) -> Any:
    from markdown_it import MarkdownIt

    rendered = MarkdownIt("commonmark").enable("table").render(text)
    return parse_page(f"<html><body>{rendered}</body></html>".encode())


def _unwrap(text: str) -> Iterator[str]:
    """Yield the blocks of the source, each on one line."""
    block = ""
    for line in text.split("\n"):
        if not block or _BLOCK_START.match(line):
            yield from [_collapse_spaces(block)] if block else []
            block = line
        else:
            block += f" {line}"
    yield from [_collapse_spaces(block)] if block else []


def _collapse_spaces(line: str) -> str:
    """Collapse spaces after the indentation; unlike `fold`, nothing else is removed."""
    rest = line.lstrip(" ")
    return " " * (len(line) - len(rest)) + re.sub(r"[ \t]+", " ", rest).rstrip(" ")
