"""Read the main content of web pages into blocks, and what pages declare about themselves."""

import json
import logging
import re
from collections.abc import Iterator
from itertools import islice
from typing import Any

from lxml import etree
from lxml import html as lxml_html
from msgspec import Struct

from briefing.errors import Unreadable
from briefing.models import Block, Extract
from briefing.readers.common.boilerplate import is_boilerplate
from briefing.readers.common.limits import hidden_warnings, left_out_warnings
from briefing.readers.common.metadata import parse_date
from briefing.readers.common.text import collapse_whitespace, count_words, decode
from briefing.readers.html.blocks import build_blocks
from briefing.readers.html.pruning import (
    drop_asides,
    drop_hidden,
    drop_link_lists,
    drop_note_references,
    drop_struck,
    raise_exponents,
    take_notes,
    unfold_layout_tables,
)
from briefing.readers.unwrap import join_printed_lines

# Without a handler, logging would print trafilatura's warnings. The level stays the caller's.
logging.getLogger("trafilatura").addHandler(logging.NullHandler())

_CHARSET = re.compile(
    rb"<meta[^>]+charset=[\"']?\s*([\w-]+)|<\?xml[^>]+encoding=[\"']([\w-]+)", re.I
)
# Control characters, as such and as references: a tree may hold but not store them.
_CONTROL = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]"
    r"|&#(?:x0*(?:[0-8bcef]|1[0-9a-f]|fff[ef])|0*(?:[0-8]|1[124-9]|2\d|3[01]|6553[45]))(?:;|(?![\da-f]))",
    re.I,
)
_BOX_TAGS = re.compile(
    r"</?(?:div|span|font|center|section|article|table|tr|td|b|i|em)\b[^<>]*>", re.I
)
_GENERATOR = ("generator", "Generator", "GENERATOR", "ProgId")
_OFFICE = re.compile(r"LibreOffice|OpenOffice|Microsoft Word|Word\.Document|Google Docs", re.I)
_MIN_SHARE = 0.1  # minimum share of the page's words in the main content
_MIN_TRAILING_SHARE = 0.3  # minimum share of what was found, for trailing content to be added
_PROSE_WORDS = 25  # minimum words of a paragraph that is certainly text
_TEASED_WORDS = 15  # of the article's paragraphs above teasers
_MAX_COLLAPSED = 2  # blocks of a page that was reduced to one text
_MIN_TITLE = 4  # characters
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
    notes = take_notes(tree)
    warnings = drop_invisible(tree)
    unfold_layout_tables(tree)
    links = _link_texts(tree)
    found = _drop_teasers(join_printed_lines(_main_content(tree)), links)
    blocks = [b for b in found if not (is_boilerplate(b.text) or _is_link(b, links))]
    heading = next((b.text for b in blocks[:3] if b.kind == "heading"), "")
    return Extract(
        (*blocks, *notes),
        (head.title if len(head.title) >= _MIN_TITLE else "") or heading or head.title,
        head.date,
        head.author,
        head.language,
        warnings,
    )


def fragment_blocks(page: str) -> list[Block]:
    """Return all blocks of markup without boilerplate around it."""
    return read_fragment(page)[0]


def read_fragment(page: str) -> tuple[list[Block], tuple[str, ...]]:
    """Return all blocks of markup without boilerplate around it, and warnings."""
    tree = parse_page(page)
    notes = take_notes(tree)
    warnings = drop_invisible(tree)
    blocks = [block for block in build_blocks(tree) if not is_boilerplate(block.text)]
    return [*blocks, *notes], warnings


def drop_invisible(tree: Any) -> tuple[str, ...]:
    """Drop hidden and struck-out text and references to notes; return what was left out."""
    hidden, struck = drop_hidden(tree), drop_struck(tree)
    drop_note_references(tree)
    raise_exponents(tree)
    return (*hidden_warnings(hidden), *left_out_warnings(struck, "struck-out passage"))


def parse_page(page: str) -> Any:
    source = re.sub(r"^\s*<\?xml[^>]*\?>", "", _CONTROL.sub(" ", page))
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
    if _boilerplate_words(tree) < _MAX_BOILERPLATE_SHARE * size or _is_office_page(tree):
        return everything
    aside = drop_asides(tree)
    found = _extract_main(tree)
    if _count_words(found) < min(_MIN_SHARE * size, 40) or _is_collapsed(found, everything):
        return build_blocks(drop_link_lists(tree)) or everything
    rest = [block for block in _trailing_content(everything, found) if block.text not in aside]
    if _count_words(rest) > _MIN_TRAILING_SHARE * _count_words(found):
        return [*found, *rest]
    return found


def _is_office_page(tree: Any) -> bool:
    """Return whether a word processor wrote a page: all of it is the document."""
    names = (e.get("content", "") for e in tree.iter("meta") if e.get("name") in _GENERATOR)
    return any(_OFFICE.search(name) for name in names)


def _drop_teasers(blocks: list[Block], links: frozenset[str]) -> list[Block]:
    """Drop what follows an article where every heading below it links to another page."""
    teasers = [at for at, b in enumerate(blocks) if b.kind == "heading" and _is_link(b, links)]
    headings = [at for at, b in enumerate(blocks) if b.kind == "heading"]
    for place in range(len(teasers) - 1):
        start = teasers[place]
        if [at for at in headings if at >= start] == teasers[place:]:
            prose = [b for b in blocks[:start] if count_words(b.text) >= _TEASED_WORDS]
            return blocks[:start] if len(prose) > 1 else blocks
    return blocks


def _is_collapsed(found: list[Block], everything: list[Block]) -> bool:
    """Return whether the page was reduced to one text, its menu and headings included."""
    if len(found) > _MAX_COLLAPSED or len(everything) <= len(found):
        return False
    known = {block.text for block in everything}
    return not any(block.text in known for block in found)


def _trailing_content(everything: list[Block], found: list[Block]) -> list[Block]:
    """Return the paragraphs after what was found: advertisements can end the extraction early."""
    known = {block.text for block in found}
    places = [at for at, block in enumerate(everything) if block.text in known]
    rest: list[Block] = []
    gap = 0
    for block in everything[places[-1] + 1 :] if len(places) > _MAX_GAP else ():
        prose = block.kind == "paragraph" and count_words(block.text) >= _PROSE_WORDS
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
    return sum(count_words(block.text) for block in blocks)


def _boilerplate_words(tree: Any) -> int:
    """Count the words in links and in elements that are not content by their tag."""
    return sum(count_words(str(e.xpath("string()"))) for e in tree.xpath(_BOILERPLATE_PATH))


# --- title, author, date and language -------------------------------------------------------------

_TITLES = ("og:title", "twitter:title", "dc.title", "dcterms.title", "citation_title")
_DATES = (
    "article:published_time", "datepublished", "date", "dc.date", "dc.date.issued",
    "dcterms.date", "dcterms.created", "dcterms.issued", "pubdate", "publishdate", "publish-date",
    "publish_date", "og:published_time", "citation_publication_date", "sailthru.date",
    "parsely-pub-date", "article.published", "date.issued", "cxenseparse:recs:publishtime",
)  # fmt: skip
_AUTHORS = ("author", "article:author", "dc.creator", "dcterms.creator", "citation_author", "byl")
_SITE = re.compile(r"\s+[|–—\-·»:]+\s+")
_XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_CDATA = re.compile(r"^\s*(?://|/\*)?\s*<!\[CDATA\[(?:\s*\*/)?|(?://|/\*)?\s*\]\]>(?:\s*\*/)?\s*$")
_MAX_HEADINGS = 5
_URL = re.compile(r"https?://")


class PageMetadata(Struct, frozen=True):
    """Each field is "" where the page declares nothing."""

    title: str = ""
    date: str = ""
    author: str = ""
    language: str = ""


def read_page_metadata(tree: Any) -> PageMetadata:
    metas = _meta_values(tree)
    linked = list(_linked_data(tree))
    return PageMetadata(
        title=_find_title(tree, metas),
        date=_find_date(tree, metas, linked),
        author=_find_author(metas, linked),
        language=collapse_whitespace(tree.get("lang") or tree.get(_XML_LANG) or ""),
    )


def _meta_values(tree: Any) -> dict[str, str]:
    """Return the <meta> values by lower-case name; the first of a name counts."""
    metas: dict[str, str] = {}
    for meta in tree.iter("meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop") or ""
        metas.setdefault(name.lower(), collapse_whitespace(meta.get("content") or ""))
    return metas


def _find_title(tree: Any, metas: dict[str, str]) -> str:
    """Return the first h1 that agrees with the window's title, else the declared title."""
    window = collapse_whitespace(next((e.text_content() for e in tree.iter("title")), ""))
    declared = next((metas[name] for name in _TITLES if metas.get(name)), "")
    heads = [text for e in tree.iter("h1") if (text := collapse_whitespace(e.text_content()))]
    second = (collapse_whitespace(e.text_content()) for e in tree.iter("h2"))
    if heads and not any(_agree(head, declared or window) for head in heads):
        agreeing = (head for head in islice(second, _MAX_HEADINGS) if _agree(head, window))
        if found := next(agreeing, ""):
            return found  # the page's h1 is the name of a section
    for head in heads:
        agreed = head.casefold() in (declared or window).casefold()
        if agreed or (len(heads) == 1 and not declared):
            return head
    return _strip_site_name(declared or window, metas.get("og:site_name", ""))


def _agree(heading: str, title: str) -> bool:
    """Return whether a title says the heading; a heading of one or two words may say anything."""
    return heading.casefold() in title.casefold() and len(heading.split()) > 2


def _strip_site_name(title: str, site: str) -> str:
    """Return a window's title without the site's name at its end."""
    pieces = _SITE.split(title)
    last = pieces[-1]
    if len(pieces) > 1 and (last.casefold() == site.casefold() or len(last) < 0.5 * len(title)):
        return title[: title.rindex(pieces[-1])].rstrip(" |–—-·»:")
    return title


def _find_date(tree: Any, metas: dict[str, str], linked: list[dict[str, Any]]) -> str:
    """Return the declared day of publication, else the day of the page's only <time>."""
    declared = [metas[name] for name in _DATES if metas.get(name)]
    declared += [str(thing["datePublished"]) for thing in linked if thing.get("datePublished")]
    for value in declared:
        if found := parse_date(value):
            return found
    times = {
        d for e in tree.iter("time") if (d := parse_date(e.get("datetime") or e.text_content()))
    }
    return times.pop() if len(times) == 1 else ""


def _find_author(metas: dict[str, str], linked: list[dict[str, Any]]) -> str:
    declared = [metas[name] for name in _AUTHORS if metas.get(name)]
    declared += [name for thing in linked for name in _author_names(thing.get("author"))]
    return next((name for name in declared if not _URL.match(name)), "")


def _author_names(author: object) -> list[str]:
    """Return the names of an author in any of JSON-LD's forms."""
    people = author if isinstance(author, list) else [author]
    names = [p.get("name") if isinstance(p, dict) else p for p in people]
    joined = ", ".join(collapse_whitespace(name) for name in names if isinstance(name, str))
    return [joined] if joined else []


def _linked_data(tree: Any) -> Iterator[dict[str, Any]]:
    """Yield the page's JSON-LD objects, including those inside @graph."""
    for script in tree.iter("script"):
        if script.get("type") == "application/ld+json":
            try:
                found = json.loads(_CDATA.sub("", script.text or ""))
            except (ValueError, RecursionError):
                continue
            things = found if isinstance(found, list) else [found]
            for thing in things:
                if isinstance(thing, dict):
                    yield thing
                    yield from (t for t in thing.get("@graph") or () if isinstance(t, dict))
