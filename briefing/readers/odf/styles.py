"""Read the styles and list styles of an OpenDocument text."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from msgspec import Struct

from briefing.readers.common.blocks import format_list_number
from briefing.readers.common.text import collapse_whitespace
from briefing.readers.common.zipxml import find_path, get_attr, local_name

MIN_SIZE = 2.0  # points: smaller text can't be seen


class Style(Struct, frozen=True):
    """A style with inherited settings."""

    names: frozenset[str] = frozenset()  # its own and its ancestors', lower case
    bold: bool = False
    hidden: bool = False
    struck: bool = False
    properties: Mapping[str, str] = {}  # of drawing pages and tables


def read_styles(*roots: Any) -> dict[str, Style]:
    """Return the styles of `content.xml` and `styles.xml` by name."""
    raw: dict[str, Any] = {}
    for root in roots:
        for element in root.iter() if root is not None else ():
            if local_name(element) == "style" and get_attr(element, "name"):
                raw.setdefault(get_attr(element, "name"), element)
    return {name: _resolve_style(name, raw) for name in raw}


def _resolve_style(name: str, raw: dict[str, Any]) -> Style:
    chain: list[Any] = []
    names: set[str] = set()
    while name and name.lower() not in names and len(chain) < 20:
        names.add(name.lower())
        if name not in raw:
            break
        chain.append(raw[name])
        name = get_attr(raw[name], "parent-style-name")
    weight = _first(chain, "font-weight")
    struck = _first(chain, "text-line-through-style") or _first(chain, "text-line-through-type")
    return Style(
        frozenset(names),
        weight in ("bold", "600", "700", "800", "900"),
        _is_invisible(chain),
        struck not in ("", "none"),
        _layout_properties(chain[0]) if chain else {},
    )


def _is_invisible(chain: Sequence[Any]) -> bool:
    """Check for text that is hidden, white on white, or too small to see."""
    white = _first(chain, "color").lower() in ("#ffffff", "white")
    background = _first(chain, "background-color").lower()
    size = re.fullmatch(r"([\d.]+)pt", _first(chain, "font-size"))
    tiny = bool(size) and float(size[1]) < MIN_SIZE if size else False
    paper = background in ("", "transparent", "#ffffff")
    return _first(chain, "display") == "none" or tiny or (white and paper)


def _first(chain: Sequence[Any], name: str) -> str:
    """Return a text property of the first style that sets it."""
    for style in chain:
        for kind in ("text-properties", "paragraph-properties"):
            properties = find_path(style, kind)
            if properties is not None and (value := get_attr(properties, name)):
                return value
    return ""


def _layout_properties(style: Any) -> Mapping[str, str]:
    kinds = ("drawing-page-properties", "table-properties")
    found = [e for e in style if local_name(e) in kinds]
    return {key.rpartition("}")[2]: str(value) for e in found for key, value in e.attrib.items()}


class Lists:
    """The numbering of lists."""

    def __init__(self, *roots: Any) -> None:
        self._levels: dict[tuple[str, int], Any] = {}
        for source in roots:
            for style in source.iter() if source is not None else ():
                if local_name(style) == "list-style":
                    self._note_levels(style)

    def _note_levels(self, style: Any) -> None:
        for level in style:
            depth = get_attr(level, "level")
            if depth.isdecimal():
                self._levels.setdefault((get_attr(style, "name"), int(depth)), level)

    def first_number(self, element: Any) -> int:
        """Return the first number of a list."""
        item = find_path(element, "list-item")
        start = get_attr(item, "start-value") if item is not None else ""
        return int(start) if start.isdecimal() else 1

    def marker(self, style: str, depth: int, number: int) -> str:
        """Return an item's number or bullet as printed."""
        level = self._levels.get((style, depth))
        if level is None or local_name(level) != "list-level-style-number":
            return (
                collapse_whitespace(get_attr(level, "bullet-char")) if level is not None else ""
            ) or "•"
        shown = format_list_number(number, _FORMS.get(get_attr(level, "num-format"), "decimal"))
        return collapse_whitespace(
            get_attr(level, "num-prefix") + shown + get_attr(level, "num-suffix")
        )


_FORMS = {
    "a": "lowerLetter",
    "A": "upperLetter",
    "i": "lowerRoman",
    "I": "upperRoman",
    "": "none",
}
