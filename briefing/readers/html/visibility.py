"""Drop what a browser doesn't show: elements hidden by attributes, styles and style sheets."""

import re
from collections.abc import Iterator
from typing import Any

from briefing.readers.common.boilerplate import hides
from briefing.readers.common.text import collapse_whitespace, count_words

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
_MAX_SHARE = 0.5  # of the page's text: pages that scripts reveal are hidden as a whole
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
    if size > _MAX_SHARE * total and by_sheet.rules:
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
