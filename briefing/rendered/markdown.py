"""Markdown → what it shows, once a forge has rendered it."""

import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import unquote

from briefing.exporters.markdown.escape import slug
from briefing.rendered.html import PROSE, lines, parsed
from briefing.rendered.model import RenderedText, fold

_FRONT = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
_NOTE = re.compile(r"(?<!\\)\[\^([^\]\s]+)\](?!:)")
_NOTED = re.compile(r"^\[\^([^\]\s]+)\]:", re.MULTILINE)
_MARK = "\ue000"  # stands for a note's mark while the text is rendered


def extract_rendered_text(data: bytes) -> RenderedText:
    """The lines of a memo in Markdown; notes and links into the page must have their targets."""
    text = _FRONT.sub("", data.decode("utf-8", "replace"))
    page = _rendered(_NOTE.sub(_MARK, _NOTED.sub(r"\\\g<0>", text)))
    shown = tuple(_unmarked(line) for line in lines(page))
    rows = (fold(row.text_content()) for row in page.iter("tr"))
    cited = [_unmarked(each) for each in (*lines(page, PROSE), *rows) if _MARK in each]
    dangling = (*_without_note(text), *_without_heading(page))
    return RenderedText(shown, shown, tuple(line for line in cited if line), dangling)


def _rendered(text: str) -> Any:
    from markdown_it import MarkdownIt

    rendered = MarkdownIt("commonmark").enable("table").render(text)
    return parsed(f"<html><body>{rendered}</body></html>".encode())


def _unmarked(line: str) -> str:
    return fold(line.replace(_MARK, " "))


def _without_note(text: str) -> Iterator[str]:
    notes = set(_NOTED.findall(text))
    yield from (f"[^{name}]" for name in _NOTE.findall(text) if name not in notes)


def _without_heading(page: Any) -> Iterator[str]:
    headings = page.iter("h1", "h2", "h3", "h4", "h5", "h6")
    names = {slug(fold(heading.text_content())) for heading in headings}
    for link in page.xpath("//a/@href[starts-with(., '#')]"):
        if unquote(link[1:]) not in names:
            yield unquote(link)
