"""Read a web page's declared title, date, author and language."""

import json
import re
from collections.abc import Iterator
from itertools import islice
from typing import Any

from msgspec import Struct

from briefing.readers.common.metadata import parse_date
from briefing.readers.common.text import collapse_whitespace

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
