"""A web page → what it shows."""

from collections.abc import Iterator
from typing import Any
from urllib.parse import unquote

from lxml import etree, html

from briefing.errors import UsageError
from briefing.rendered.model import RenderedText, fold

PROSE = ("h1", "h2", "h3", "h4", "h5", "h6", "p", "li", "dt", "dd", "figcaption")
CELLS = ("td", "th")
_BLOCKS = (
    *PROSE,
    *CELLS,
    "ul",
    "ol",
    "dl",
    "table",
    "thead",
    "tbody",
    "tr",
    "blockquote",
    "script",
)


def extract_rendered_text(data: bytes) -> RenderedText:
    """A page's lines; its quotations are the elements `q`, where it has any."""
    page = parsed(data)
    shown = lines(page)
    quotes = tuple(fold(quote.text_content()) for quote in page.iter("q"))
    return RenderedText(shown, quotes or shown, quotes, tuple(_dangling(page)))


def parsed(data: bytes) -> Any:
    """The page's tree; nothing is fetched for it. Raises `UsageError` for what is no page."""
    parser = html.HTMLParser(encoding="utf-8", no_network=True)
    try:
        return html.document_fromstring(data, parser=parser)
    except (etree.LxmlError, ValueError) as error:
        raise UsageError(f"not a web page: {error}") from error


def lines(page: Any, tags: tuple[str, ...] = (*PROSE, *CELLS)) -> tuple[str, ...]:
    """The text of each block of these kinds, without that of the blocks inside it."""
    found = (fold("".join(_own(element))) for element in page.iter(*tags))
    return tuple(line for line in found if line)


def _own(element: Any) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        if child.tag not in _BLOCKS:
            yield from _own(child)
        yield child.tail or ""


def _dangling(page: Any) -> Iterator[str]:
    """Links into the page whose target isn't there."""
    names = set(page.xpath("//@id"))
    for link in page.xpath("//a/@href[starts-with(., '#')]"):
        if unquote(link[1:]) not in names:
            yield link
