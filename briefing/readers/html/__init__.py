"""Read the main content of web pages into blocks."""

import logging
import re
from typing import Any

from lxml import etree
from lxml import html as lxml_html

from briefing.errors import Unreadable
from briefing.models import Block, Extract
from briefing.readers.common.boilerplate import is_boilerplate
from briefing.readers.common.encoding import decode
from briefing.readers.common.whitespace import collapse_whitespace
from briefing.readers.html.blocks import build_blocks
from briefing.readers.html.metadata import read_page_metadata

# Without a handler, logging would print trafilatura's warnings. The level stays the caller's.
logging.getLogger("trafilatura").addHandler(logging.NullHandler())

_CHARSET = re.compile(
    rb"<meta[^>]+charset=[\"']?\s*([\w-]+)|<\?xml[^>]+encoding=[\"']([\w-]+)", re.I
)
_BOX_TAGS = re.compile(
    r"</?(?:div|span|font|center|section|article|table|tr|td|b|i|em)\b[^<>]*>", re.I
)
_MIN_SHARE = 0.1  # minimum share of the page's words in the main content
_MIN_TRAILING_SHARE = 0.3  # minimum share of what was found, for trailing content to be added
_PROSE_WORDS = 25  # minimum words of a paragraph that is certainly text
_MAX_GAP = 2  # maximum blocks of other kinds between such paragraphs
_SENTENCE = re.compile(r"[.?!…][\"'”’»)]*$")
_MAX_BOILERPLATE_SHARE = 0.02  # share of words in links and page parts: less is a bare document
_INSIDE_BOILERPLATE = "ancestor::nav|ancestor::footer|ancestor::aside|ancestor::form"
_BOILERPLATE_PATH = f"//nav|//footer|//aside|//form|//a[not({_INSIDE_BOILERPLATE})]"


def read(data: bytes) -> Extract:
    declared = _CHARSET.search(data[:4096])
    name = (declared[1] or declared[2]).decode("ascii", "replace") if declared else ""
    return read_html(decode(data, name))


def read_html(page: str) -> Extract:
    """Return the extract of a decoded page."""
    tree = parse_page(page)
    head = read_page_metadata(tree)
    links = _link_texts(tree)
    blocks = [b for b in _main_content(tree) if not (is_boilerplate(b.text) or _is_link(b, links))]
    return Extract(
        tuple(blocks),
        head.title or next((b.text for b in blocks[:3] if b.kind == "heading"), ""),
        head.date,
        head.author,
        head.language,
    )


def fragment_blocks(page: str, without: str = "") -> list[Block]:
    """Return all blocks of markup without boilerplate, except the elements of an XPath."""
    tree = parse_page(page)
    for element in tree.xpath(without) if without else ():
        element.drop_tree()
    return [block for block in build_blocks(tree) if not is_boilerplate(block.text)]


def parse_page(page: str) -> Any:
    source = re.sub(r"^\s*<\?xml[^>]*\?>", "", page.replace("\0", ""))
    if not source.strip():
        raise Unreadable("web page: no text in it")
    tree, too_deep = _tree(source)
    return _tree(_BOX_TAGS.sub("\n<p>", source))[0] if too_deep else tree


def _tree(source: str) -> tuple[Any, bool]:
    """Parse a page; the second value is whether it was truncated because of its depth."""
    parser = lxml_html.HTMLParser(
        encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True
    )
    page = source.encode("utf-8", "replace")
    try:
        tree = lxml_html.document_fromstring(page, parser=parser, ensure_head_body=True)
    except etree.ParserError as error:
        raise Unreadable("web page: no text in it") from error
    return tree, any("depth" in error.message.lower() for error in parser.error_log)


def _main_content(tree: Any) -> list[Block]:
    """Return all blocks of a bare document, else what trafilatura finds in the page."""
    everything = build_blocks(tree)
    size = _count_words(everything)
    if _boilerplate_words(tree) < _MAX_BOILERPLATE_SHARE * size:
        return everything
    found = _extract_main(tree)
    if _count_words(found) < min(_MIN_SHARE * size, 40):
        return everything
    rest = _trailing_content(everything, found)
    return (
        [*found, *rest] if _count_words(rest) > _MIN_TRAILING_SHARE * _count_words(found) else found
    )


def _trailing_content(everything: list[Block], found: list[Block]) -> list[Block]:
    """Return the paragraphs after what was found: advertisements can end the extraction early."""
    known = {block.text for block in found}
    places = [at for at, block in enumerate(everything) if block.text in known]
    rest: list[Block] = []
    gap = 0
    for block in everything[places[-1] + 1 :] if len(places) > _MAX_GAP else ():
        prose = block.kind == "paragraph" and len(block.text.split()) >= _PROSE_WORDS
        gap = 0 if prose and _SENTENCE.search(block.text) else gap + 1
        if gap > _MAX_GAP:
            break
        rest += [] if gap else [block]
    return rest


def _link_texts(tree: Any) -> frozenset[str]:
    """Return the texts of the page's links to other pages."""
    linked = (e for e in tree.iter("a") if not e.get("href", "#").startswith("#"))
    return frozenset(collapse_whitespace(str(e.xpath("string()"))) for e in linked)


def _is_link(block: Block, links: frozenset[str]) -> bool:
    """Return whether a paragraph or heading is only a link elsewhere; items may name a paper."""
    away = block.kind == "paragraph" or (block.kind == "heading" and block.level > 1)
    return away and block.text in links


def _extract_main(tree: Any) -> list[Block]:
    from trafilatura import bare_extraction

    try:
        document = bare_extraction(tree, include_comments=False, with_metadata=False)
    except RecursionError:
        return []
    body = getattr(document, "body", None)
    return [] if body is None else build_blocks(body)


def _count_words(blocks: list[Block]) -> int:
    return sum(len(block.text.split()) for block in blocks)


def _boilerplate_words(tree: Any) -> int:
    """Count the words in links and in elements that are not content by their tag."""
    return sum(len(str(e.xpath("string()")).split()) for e in tree.xpath(_BOILERPLATE_PATH))
