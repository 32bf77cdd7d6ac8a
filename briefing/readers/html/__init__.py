"""Web pages → the blocks of their main content."""

import logging
import re
from typing import Any

from lxml import etree
from lxml import html as lxml_html

from briefing.errors import Unreadable
from briefing.models import Block, Extract
from briefing.readers.common.dates import find_dateline
from briefing.readers.common.encoding import decode
from briefing.readers.common.whitespace import collapse_whitespace
from briefing.readers.html.blocks import blocks_of
from briefing.readers.html.boilerplate import is_boilerplate
from briefing.readers.html.metadata import read_page_metadata

# What it warns of is dealt with here: a library prints nothing.
logging.getLogger("trafilatura").setLevel(logging.CRITICAL)

_CHARSET = re.compile(
    rb"<meta[^>]+charset=[\"']?\s*([\w-]+)|<\?xml[^>]+encoding=[\"']([\w-]+)", re.I
)
_BOXES = re.compile(
    r"</?(?:div|span|font|center|section|article|table|tr|td|b|i|em)\b[^<>]*>", re.I
)
_LITTLE = 0.1  # of the page's words: less was found than a page's main content amounts to
_MUCH = 0.3  # of what was found: so much more of the same after it belongs to it
_PROSE = 25  # words of a paragraph that is surely text
_GAP = 2  # blocks of other kinds between such paragraphs
_SENTENCE = re.compile(r"[.?!…][\"'”’»)]*$")
_CLEAN = 0.02  # of the page's words stand in links and page parts: less is a bare document
_TOP = 8  # blocks among which a date may stand
_PARTS = "ancestor::nav|ancestor::footer|ancestor::aside|ancestor::form"
_ASIDE = f"//nav|//footer|//aside|//form|//a[not({_PARTS})]"


def read(data: bytes) -> Extract:
    declared = _CHARSET.search(data[:4096])
    name = (declared[1] or declared[2]).decode("ascii", "replace") if declared else ""
    return from_text(decode(data, name))


def from_text(page: str) -> Extract:
    """The extract of a page that is text already."""
    tree = _parse(page)
    head = read_page_metadata(tree)
    links = _links(tree)
    blocks = [b for b in _main(tree) if not (is_boilerplate(b.text) or _is_link(b, links))]
    return Extract(
        tuple(blocks),
        head.title or next((b.text for b in blocks[:3] if b.kind == "heading"), ""),
        head.date or find_dateline(b.text for b in blocks[:_TOP]),
        head.author,
        head.language,
    )


def whole(page: str, without: str = "") -> list[Block]:
    """All blocks of markup that has no surroundings, but the elements of an XPath."""
    tree = _parse(page)
    for element in tree.xpath(without) if without else ():
        element.drop_tree()
    return [block for block in blocks_of(tree) if not is_boilerplate(block.text)]


def _parse(page: str) -> Any:
    source = re.sub(r"^\s*<\?xml[^>]*\?>", "", page.replace("\0", ""))
    if not source.strip():
        raise Unreadable("web page: no text in it")
    tree, too_deep = _tree(source)
    return _tree(_BOXES.sub("\n<p>", source))[0] if too_deep else tree


def _tree(source: str) -> tuple[Any, bool]:
    """The elements of a page, and whether it was cut short for the depth of its nesting."""
    parser = lxml_html.HTMLParser(
        encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True
    )
    page = source.encode("utf-8", "replace")
    try:
        tree = lxml_html.document_fromstring(page, parser=parser, ensure_head_body=True)
    except etree.ParserError as error:
        raise Unreadable("web page: no text in it") from error
    return tree, any("depth" in error.message.lower() for error in parser.error_log)


def _main(tree: Any) -> list[Block]:
    """All of a bare document; of a page with surroundings what trafilatura finds in it."""
    everything = blocks_of(tree)
    size = _words(everything)
    if _surroundings(tree) < _CLEAN * size:
        return everything
    found = _by_trafilatura(tree)
    if _words(found) < min(_LITTLE * size, 40):
        return everything
    rest = _rest(everything, found)
    return [*found, *rest] if _words(rest) > _MUCH * _words(found) else found


def _rest(everything: list[Block], found: list[Block]) -> list[Block]:
    """The paragraphs that follow what was found: an advertisement can end the search halfway."""
    known = {block.text for block in found}
    places = [at for at, block in enumerate(everything) if block.text in known]
    rest: list[Block] = []
    gap = 0
    for block in everything[places[-1] + 1 :] if len(places) > _GAP else ():
        prose = block.kind == "paragraph" and len(block.text.split()) >= _PROSE
        gap = 0 if prose and _SENTENCE.search(block.text) else gap + 1
        if gap > _GAP:
            break
        rest += [] if gap else [block]
    return rest


def _links(tree: Any) -> frozenset[str]:
    """The texts of the page's links to other pages."""
    linked = (e for e in tree.iter("a") if not e.get("href", "#").startswith("#"))
    return frozenset(collapse_whitespace(str(e.xpath("string()"))) for e in linked)


def _is_link(block: Block, links: frozenset[str]) -> bool:
    """A paragraph or heading that is nothing but a link leads away; an item may name a paper."""
    away = block.kind == "paragraph" or (block.kind == "heading" and block.level > 1)
    return away and block.text in links


def _by_trafilatura(tree: Any) -> list[Block]:
    from trafilatura import bare_extraction

    try:
        document = bare_extraction(tree, include_comments=False, with_metadata=False)
    except RecursionError:
        return []
    body = getattr(document, "body", None)
    return [] if body is None else blocks_of(body)


def _words(blocks: list[Block]) -> int:
    return sum(len(block.text.split()) for block in blocks)


def _surroundings(tree: Any) -> int:
    """Words in links and in what is not content by its tag."""
    return sum(len(str(e.xpath("string()")).split()) for e in tree.xpath(_ASIDE))
