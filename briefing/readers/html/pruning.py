"""Drop what is not the article of a page: hidden and struck-out elements, asides, link lists."""

import re
from collections.abc import Iterator
from typing import Any

from briefing.models import Block
from briefing.readers.common.boilerplate import hides
from briefing.readers.common.text import collapse_whitespace, count_words, raise_digits
from briefing.readers.html.blocks import build_blocks

# --- elements that aren't shown -------------------------------------------------------------------

_COMMENT = re.compile(r"/\*.*?\*/", re.S)
_RULE = re.compile(r"(?P<selectors>[^{}]+)\{(?P<body>[^{}]*)\}")
_CONDITION = re.compile(r"@[^{};]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}|@[^;{}]*;")
_SIMPLE = re.compile(r"(?:[a-z][\w-]*)?[.#][\w-]+", re.I)
_HIDDEN_CLASSES = frozenset(
    "sr-only visually-hidden visuallyhidden screen-reader-text element-invisible d-none".split()
)
_MAX_SHEET = 200_000  # characters
_PROSE_WORDS = 6
_MAX_LINKED = 0.3  # share of words in links
_SENTENCE = re.compile(r"[.?!…。？！]")
_FURNITURE = frozenset("nav footer aside form header dialog svg".split())
_MAX_HIDDEN_SHARE = 0.5  # of the page's text: pages that scripts reveal are hidden as a whole
_KEPT = frozenset({"html", "head", "body", "main", "article", "style", "script", "title", "meta"})
_STRUCK = ("del", "s", "strike")


def drop_hidden(tree: Any) -> int:
    """Drop hidden elements; return how many of them held prose."""
    by_sheet = _SheetRules(tree)
    total = len(tree.text_content())
    found: list[Any] = []
    size = 0
    for element in tree.iter():
        if not isinstance(element.tag, str) or element.tag in _KEPT:
            continue
        if _is_hidden(element) or by_sheet.hides(element):
            found.append(element)
            size += len(element.text_content()) if element.tag != "template" else 0
    if size > _MAX_HIDDEN_SHARE * total and by_sheet.rules:
        found = [element for element in found if _is_hidden(element)]
    return sum(_drop(element) for element in found)


def drop_struck(tree: Any) -> int:
    """Drop struck-out text; return how many passages were dropped."""
    return sum(_drop(element, 1) for element in list(tree.iter(*_STRUCK)))


def _drop(element: Any, words: int = _PROSE_WORDS) -> bool:
    """Drop an element, and return whether it has at least so many words."""
    if element.getparent() is None:
        return False
    text = collapse_whitespace(element.text_content())
    counts = count_words(text) >= words and (words == 1 or _is_prose(element, text))
    element.drop_tree()
    return counts


def _is_prose(element: Any, text: str) -> bool:
    """Return whether an element holds sentences, unlike the menus and forms that pages hide."""
    if element.find(".//input") is not None or element.find(".//button") is not None:
        return False
    if any(ancestor.tag in _FURNITURE for ancestor in element.iterancestors()):
        return False
    linked = sum(count_words(a.text_content()) for a in element.iter("a"))
    return bool(_SENTENCE.search(text)) and linked < _MAX_LINKED * count_words(text)


def _is_hidden(element: Any) -> bool:
    """Return whether an element's own attributes hide it."""
    if element.get("hidden") is not None or element.tag == "template":
        return True
    if element.get("aria-hidden") == "true" and element.tag in ("p", "div", "section"):
        return True
    classes = element.get("class", "")
    if classes and not _HIDDEN_CLASSES.isdisjoint(classes.split()):
        return True
    style = element.get("style")
    return bool(style) and hides(style)


class _SheetRules:
    """The hiding rules of a page's style sheets, for selectors of one tag, class or id."""

    def __init__(self, tree: Any) -> None:
        self.rules: set[str] = set()
        for style in tree.iter("style"):
            for selector, body in _read_rules(style.text or ""):
                if hides(body):
                    self.rules.add(selector)
                elif re.search(r"display:(?!none)|visibility:visible|opacity:[1.]", body):
                    self.rules.discard(selector)

    def hides(self, element: Any) -> bool:
        if not self.rules:
            return False
        tag = element.tag
        names = [f".{name}" for name in element.get("class", "").split()]
        names += [f"#{element.get('id')}"] if element.get("id") else []
        return any(name in self.rules or f"{tag}{name}" in self.rules for name in names)


def _read_rules(sheet: str) -> Iterator[tuple[str, str]]:
    """Yield simple selectors with their declarations; rules with conditions are left out."""
    sheet = _CONDITION.sub("", _COMMENT.sub("", sheet[:_MAX_SHEET]))
    for rule in _RULE.finditer(sheet):
        body = re.sub(r"\s+", "", rule["body"]).lower()
        for selector in rule["selectors"].split(","):
            bare = selector.strip()
            if _SIMPLE.fullmatch(bare):
                yield bare, body


# --- elements beside the article ------------------------------------------------------------------

_ASIDE = re.compile(
    r"(?:^|[\s_-])(?:related|teasers?|promos?|recommend(?:ed|ations?)|you-may-(?:also-)?like|"
    r"more-(?:news|stories|from|on)|read-(?:more|next|also)|most-(?:read|popular)|trending|"
    r"consent|cookies?|cookie-?banner|gdpr|onetrust|fc-dialog|dialog|modal|popup|lightbox|"
    r"newsletter|breadcrumbs?|outbrain|taboola|footer|copyright)(?:$|[\s_-])",
    re.I,
)
_TABLE_TAGS = ("table", "thead", "tbody", "tfoot", "tr", "td")
_TITLES = ("h1", "h2", "h3", "h4")
_BREAKS = ("br", "p", "div", "li")
_MAX_FOOT = 300  # characters
_LAYOUT_WORDS = 12  # of a paragraph; two of them make a cell a part of the page
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
_NOTE_KIND = re.compile(r"\b(?:doc-)?(?:foot|end|rear)notes?\b")
_NOTE_ID = re.compile(r"(?:sd(?:foot|end)note|ftn|edn)\d+")
_NOTE_TEXT = re.compile(r"(?:\[?(?P<marker>\d{1,3}|[*†‡])\]?[.:]?)?\s*(?P<text>.*?)\s*[↩↑]?", re.S)
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


def unfold_layout_tables(tree: Any) -> None:
    """Turn the tables that lay out a page into boxes, and their cells of links into menus."""
    for table in list(tree.iter("table")):
        if not _is_layout(table):
            continue
        for element in list(table.iter(*_TABLE_TAGS)):
            if next(element.iterancestors("table"), table) is not table:
                continue
            element.tag = _name_cell(element) if element.tag == "td" else "div"


def _name_cell(cell: Any) -> str:
    """Return the tag of what a cell is on the page: a menu, a foot in small letters, or a box."""
    if _is_mostly_links(cell, 1.0, least=2):
        return "nav"
    text = collapse_whitespace(cell.text_content())
    small = (collapse_whitespace(e.text_content()) for e in cell.iter("small"))
    is_last = cell.getparent().getnext() is None
    return "footer" if is_last and 0 < len(text) < _MAX_FOOT and text in small else "div"


def _is_layout(table: Any) -> bool:
    """Return whether cells hold headings or several paragraphs: data has short cells."""
    if table.get("role") == "presentation" or table.find(".//table") is not None:
        return True
    if any(table.find(f".//{tag}") is not None for tag in ("th", "caption")):
        return False
    cells = list(table.iter("td"))
    return any(
        next(cell.iter(*_TITLES), None) is not None
        or sum(_is_paragraph(text) for text in _pieces(cell)) > 1
        for cell in cells
    )


def _pieces(cell: Any) -> Iterator[str]:
    """Yield the texts between the breaks of a cell."""
    text: list[str] = []
    for element in cell.iter():
        if element.tag in _BREAKS:
            yield "".join(text)
            text = []
        text.append(element.text or "")
        text.append(element.tail or "" if element is not cell else "")
    yield "".join(text)


def _is_paragraph(text: str) -> bool:
    return count_words(text) >= _LAYOUT_WORDS


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


def _is_mostly_links(element: Any, share: float, least: int = _MIN_LINKS) -> bool:
    links = [collapse_whitespace(a.text_content()) for a in element.iter("a")]
    words = count_words(element.text_content())
    few = element.tag in ("nav", "footer") or len(links) >= least
    return few and sum(map(count_words, links)) >= share * words


def take_notes(tree: Any) -> list[Block]:
    """Take the footnotes out of a page, as word processors and e-books mark them."""
    notes: list[Block] = []
    for element in list(tree.iter("aside", "div", "li")):
        kind = f"{element.get('epub:type', '')} {element.get('role', '')}"
        if not (_NOTE_KIND.search(kind) or _NOTE_ID.fullmatch(element.get("id", ""))):
            continue
        found = _NOTE_TEXT.fullmatch(collapse_whitespace(element.text_content()))
        if found and element.getparent() is not None and any(map(str.isalnum, found["text"])):
            marker = found["marker"] or str(len(notes) + 1)
            notes.append(Block("note", found["text"], marker=marker))
            element.drop_tree()
    return notes


def raise_exponents(tree: Any) -> None:
    """Write raised digits after digits and units as characters: text has no raised letters."""
    for element in tree.iter("sup"):
        if not len(element) and (text := element.text):
            element.text = raise_digits(_text_before(element), text)


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
