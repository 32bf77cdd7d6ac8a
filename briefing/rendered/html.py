"""Extract the text of a memo as a web page."""

from collections.abc import Iterator
from typing import Any

from lxml import etree, html

from briefing.errors import UsageError
from briefing.rendered.model import RenderedText, fold

PROSE = ("h1", "h2", "h3", "h4", "h5", "h6", "p", "li", "dt", "dd", "figcaption")
CELLS = ("td", "th")
_BLOCKS = (
    *PROSE, *CELLS, "ul", "ol", "dl", "table", "thead", "tbody", "tr", "blockquote", "script",
)  # fmt: skip


def extract_rendered_text(data: bytes) -> RenderedText:
    """Extract the visible lines, and every tag, attribute, comment and text as facts."""
    page = parse_page(data)
    return RenderedText(lines(page), tuple(_list_facts(page)))


def parse_page(data: bytes) -> Any:
    """Parse a page without loading anything; raises `UsageError` if it is none."""
    parser = html.HTMLParser(encoding="utf-8", no_network=True, huge_tree=True)
    try:
        return html.document_fromstring(data, parser=parser)
    except (etree.LxmlError, ValueError) as error:
        raise UsageError(f"not a web page: {error}") from error


def lines(page: Any) -> tuple[str, ...]:
    """Return the text of each block, without that of the blocks in it."""
    found = (fold("".join(_own_text(element))) for element in page.iter(*PROSE, *CELLS))
    return tuple(line for line in found if line)


def _own_text(element: Any) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        if child.tag not in _BLOCKS and isinstance(child.tag, str):
            yield from _own_text(child)
        yield child.tail or ""


def _list_facts(page: Any) -> Iterator[str]:
    for event, node in etree.iterwalk(page, events=("start", "end", "comment", "pi")):
        if event == "start":
            values = "".join(f' {name}="{value}"' for name, value in sorted(node.attrib.items()))
            yield f"⟨{node.tag}{values}⟩"
            yield from _text(node.text)
        elif event == "end":
            yield f"⟨/{node.tag}⟩"
            yield from _text(node.tail)
        else:
            yield f"⟨comment: {node.text}⟩"
            yield from _text(node.tail)


def _text(text: str | None) -> list[str]:
    folded = " ".join((text or "").split())
    return [folded] if folded else []
