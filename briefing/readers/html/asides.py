"""Drop what surrounds an article: teasers, dialogs, lists of links, references to notes."""

import re
from collections.abc import Iterator
from typing import Any

from briefing.readers.common.text import collapse_whitespace, count_words
from briefing.readers.html.blocks import build_blocks

_ASIDE = re.compile(
    r"(?:^|[\s_-])(?:related|teasers?|promos?|recommend(?:ed|ations?)|you-may-(?:also-)?like|"
    r"more-(?:news|stories|from|on)|read-(?:more|next|also)|most-(?:read|popular)|trending|"
    r"consent|cookies?|cookie-?banner|gdpr|onetrust|fc-dialog|dialog|modal|popup|lightbox|"
    r"newsletter|breadcrumbs?|outbrain|taboola)(?:$|[\s_-])",
    re.I,
)
_DIALOGS = ("dialog", "alertdialog")
_MAX_SHARE = 0.55  # of the page's words: more is the page's own content
_LINK_DENSITY = 0.6  # share of words in links
_MIN_LINKS = 3
_LISTS = ("ul", "ol", "div", "section", "table", "p", "td", "menu", "dl")
_NOTE_NUMBER = re.compile(
    r"[\[(]?(?:\d{1,3}|[ivx]{1,5}|[a-z]|[*†‡§¶]{1,3}|note \d{1,3})[\])]?", re.I
)
_RAISED = re.compile(r"[\[(]?(?:\d{1,3}|[*†‡])(?:\s?[,;–-]\s?\d{1,3})*[\])]?")
_BEFORE_NOTE = re.compile(r"(?:[.,;:!?…。，」』\"”’»)\]]|[^\W\d_]{4,})$")
_EDIT = ("mw-editsection", "noprint")


def drop_asides(tree: Any) -> frozenset[str]:
    """Drop teasers of other pages and dialogs; return the texts of their blocks."""
    total = max(count_words(tree.text_content()), 1)
    dropped: list[str] = []
    for element in list(tree.iter()):
        if not isinstance(element.tag, str) or element.tag in ("html", "body", "main", "article"):
            continue
        names = f"{element.get('class', '')} {element.get('id', '')}"
        is_aside = element.get("role") in _DIALOGS or (names != " " and _ASIDE.search(names))
        if is_aside and element.getparent() is not None and _is_inside(element, tree):
            if count_words(element.text_content()) > _MAX_SHARE * total or _has_title(element):
                continue
            dropped += [block.text for block in build_blocks(element)]
            element.drop_tree()
    return frozenset(dropped)


def _has_title(element: Any) -> bool:
    return next(element.iter("h1"), None) is not None


def _is_inside(element: Any, tree: Any) -> bool:
    """Return whether an element is still part of the tree."""
    return element is tree or any(ancestor is tree for ancestor in element.iterancestors())


def drop_link_lists(tree: Any) -> Any:
    """Drop the elements that hold little besides links, and return the tree."""
    for tag in ("nav", "footer", "aside", "form", "header"):
        for element in list(tree.iter(tag)):
            if element.getparent() is not None and _is_mostly_links(element, 0.3):
                element.drop_tree()
    for element in list(tree.iter(*_LISTS)):
        if element.getparent() is None or not _is_inside(element, tree):
            continue
        if _is_mostly_links(element, _LINK_DENSITY):
            element.drop_tree()
    return tree


def _is_mostly_links(element: Any, share: float) -> bool:
    links = [collapse_whitespace(a.text_content()) for a in element.iter("a")]
    words = count_words(element.text_content())
    few = element.tag in ("nav", "footer") or len(links) >= _MIN_LINKS
    return few and sum(map(count_words, links)) >= share * words


def drop_note_references(tree: Any) -> None:
    """Drop numbers that refer to notes: raised ones, and links to a note on the page."""
    for element in list(_note_references(tree)):
        if element.getparent() is not None:
            element.drop_tree()


def _note_references(tree: Any) -> Iterator[Any]:
    for element in tree.iter("sup", "a", "span"):
        text = collapse_whitespace(element.text_content())
        if element.tag == "sup":
            linked = element.find(".//a") is not None and _NOTE_NUMBER.fullmatch(text)
            if linked or (_RAISED.fullmatch(text) and _BEFORE_NOTE.search(_text_before(element))):
                yield element
        elif element.tag == "a":
            local = element.get("href", "").startswith("#") or "noteref" in element.get("role", "")
            if local and _NOTE_NUMBER.fullmatch(text) and _follows_text(element):
                yield element
        elif not set(_EDIT).isdisjoint(element.get("class", "").split()):
            yield element


def _text_before(element: Any) -> str:
    before = element.getprevious()
    if before is not None:
        return str(before.tail or before.text_content()).rstrip()
    parent = element.getparent()
    return str(parent.text or "").rstrip() if parent is not None else ""


def _follows_text(element: Any) -> bool:
    """Return whether a link is inside a sentence: the link back before a note's text is not."""
    return bool(_text_before(element)) and element.getparent().tag not in ("li", "dt")
