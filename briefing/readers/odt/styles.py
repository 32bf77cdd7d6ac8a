"""Read the styles and list styles of an OpenDocument text."""

from typing import Any

from msgspec import Struct

from briefing.readers.common.list_markers import format_list_number
from briefing.readers.common.whitespace import collapse_whitespace
from briefing.readers.common.zipxml import ZipContainer, find_path, get_attr, local_name


class Style(Struct, frozen=True):
    """A style with inherited settings."""

    names: frozenset[str] = frozenset()  # its own and its ancestors', lower case
    bold: bool = False
    hidden: bool = False


def styles(*roots: Any) -> dict[str, Style]:
    """Return the styles of `content.xml` and `styles.xml` by name."""
    raw: dict[str, Any] = {}
    for root in roots:
        for element in root.iter() if root is not None else ():
            if local_name(element) == "style" and get_attr(element, "name"):
                raw.setdefault(get_attr(element, "name"), element)
    return {name: _inherited(name, raw) for name in raw}


def _inherited(name: str, raw: dict[str, Any]) -> Style:
    chain: list[Any] = []
    names: set[str] = set()
    while name and name.lower() not in names and len(chain) < 20:
        names.add(name.lower())
        if name not in raw:
            break
        chain.append(raw[name])
        name = get_attr(raw[name], "parent-style-name")
    weights = [w for e in chain if (w := _property(e, "font-weight"))]
    return Style(
        frozenset(names),
        bool(weights) and weights[0] in ("bold", "600", "700", "800", "900"),
        bool(chain) and _property(chain[0], "display") == "none",
    )


def _property(style: Any, name: str) -> str:
    properties = find_path(style, "text-properties")
    return get_attr(properties, name) if properties is not None else ""


class Lists:
    """The numbering of lists."""

    def __init__(self, root: Any, package: ZipContainer) -> None:
        self._levels: dict[tuple[str, int], Any] = {}
        for source in (root, package.xml("styles.xml")):
            for style in source.iter() if source is not None else ():
                if local_name(style) == "list-style":
                    self._note_levels(style)

    def _note_levels(self, style: Any) -> None:
        for level in style:
            depth = get_attr(level, "level")
            if depth.isdecimal():
                self._levels.setdefault((get_attr(style, "name"), int(depth)), level)

    def first(self, element: Any) -> int:
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
