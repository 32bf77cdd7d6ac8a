"""Read the paragraph styles and list numbering of a Word file."""

import re
from typing import Any

from msgspec import Struct

from briefing.readers.common.blocks import format_list_number
from briefing.readers.common.text import collapse_whitespace
from briefing.readers.common.zipxml import find_path, get_attr, local_name

_HEADING = re.compile(r"heading (\d)")
_BODY = 9  # the outline level of body text
_HIDING = ("vanish", "webHidden", "specVanish")
_STRIKING = ("strike", "dstrike")
_WHITE = ("ffffff", "white")
_TINY = 4  # half points: smaller text can't be seen
_OFF = ("0", "false", "off", "none")


class Look(Struct, frozen=True):
    """What a reader sees of text with certain properties."""

    is_hidden: bool = False  # marked as hidden, or too small to see
    white: bool = False
    shaded: bool = False  # on a colored ground
    struck: bool = False


class Style(Struct, frozen=True):
    """A paragraph style with inherited settings."""

    name: str = ""  # lower case; built-in names are English in every language
    outline: int | None = None  # 0-based
    numbering: tuple[str, int] | None = None  # numId, level
    bold: bool = False
    look: Look = Look()


def read_styles(root: Any) -> dict[str, Style]:
    """Return the paragraph styles of `styles.xml` by id; "" is the default style."""
    found = [e for e in root if local_name(e) == "style"] if root is not None else []
    raw = {get_attr(e, "styleId"): e for e in found if get_attr(e, "type") == "paragraph"}
    known = {key: _resolve_style(key, raw) for key in raw}
    default = next((k for k, e in raw.items() if get_attr(e, "default") in ("1", "true")), "")
    return {**known, "": known.get(default, Style())}


def header_table_styles(root: Any) -> frozenset[str]:
    """Return the ids of the table styles that format the first row separately."""
    tables = [e for e in root if get_attr(e, "type") == "table"] if root is not None else []
    return frozenset(
        get_attr(e, "styleId")
        for e in tables
        if any(local_name(p) == "tblStylePr" and get_attr(p, "type") == "firstRow" for p in e)
    )


def _style_chain(key: str, raw: dict[str, Any]) -> list[Any]:
    """Return a style and those that it is based on, the nearest first."""
    chain: list[Any] = []
    while key in raw and raw[key] not in chain and len(chain) < 20:
        chain.append(raw[key])
        key = _value(raw[key], "basedOn")
    return chain


def _resolve_style(key: str, raw: dict[str, Any]) -> Style:
    name = _value(raw[key], "name").lower()
    chain = _style_chain(key, raw)
    outlines = [n for e in chain if (n := get_outline_level(find_path(e, "pPr"))) is not None]
    numbers = [own for e in chain if (own := get_numbering(find_path(e, "pPr"))) is not None]
    bolds = [b for e in chain if (b := is_on(find_path(e, "rPr"), "b")) is not None]
    named = _HEADING.fullmatch(name)
    return Style(
        name,
        outlines[0] if outlines else int(named[1]) - 1 if named else None,
        numbers[0] if numbers else None,
        bool(bolds and bolds[0]),
        _chain_look(chain),
    )


def read_character_styles(root: Any) -> dict[str, Look]:
    """Return the looks of the character styles by id."""
    found = [e for e in root if local_name(e) == "style"] if root is not None else []
    raw = {get_attr(e, "styleId"): e for e in found if get_attr(e, "type") == "character"}
    return {key: _chain_look(_style_chain(key, raw)) for key in raw}


def _chain_look(chain: list[Any]) -> Look:
    look = Look()
    for style in reversed(chain):
        look = read_look(find_path(style, "pPr"), look)
        look = read_look(find_path(style, "rPr"), look)
    return look


def read_look(properties: Any, base: Look) -> Look:
    """Return a look changed by the properties of a run, a paragraph or a style."""
    if properties is None or not len(properties):
        return base
    hidden = [on for name in _HIDING if (on := is_on(properties, name)) is not None]
    struck = [on for name in _STRIKING if (on := is_on(properties, name)) is not None]
    color = _value(properties, "color").lower()
    size = _value(properties, "sz")
    grounds = [find_path(properties, "shd"), find_path(properties, "highlight")]
    fills = [(get_attr(e, "fill") or get_attr(e, "val")).lower() for e in grounds if e is not None]
    return Look(
        any(hidden) or (base.is_hidden and not hidden) or (size.isdecimal() and int(size) < _TINY),
        color in _WHITE if color else base.white,
        any(fill not in ("", "auto", "clear", "none", *_WHITE) for fill in fills) or base.shaded,
        any(struck) or (base.struck and not struck),
    )


def _value(element: Any, name: str) -> str:
    found = find_path(element, name)
    return get_attr(found, "val") if found is not None else ""


def get_outline_level(properties: Any) -> int | None:
    """Return the outline level in a paragraph's or style's properties, 0-based."""
    value = _value(properties, "outlineLvl") if properties is not None else ""
    return int(value) if value.isdecimal() else None


def get_numbering(properties: Any) -> tuple[str, int] | None:
    """Return the list (numId) and level in properties; numId "0" means no list."""
    found = find_path(properties, "numPr") if properties is not None else None
    if found is None:
        return None
    level = _value(found, "ilvl")
    return _value(found, "numId"), int(level) if level.isdecimal() else 0


def is_on(properties: Any, name: str) -> bool | None:
    """Return whether a toggle property is on; None where it is not set."""
    found = find_path(properties, name) if properties is not None else None
    return None if found is None else get_attr(found, "val", "1").lower() not in _OFF


def get_heading_level(style: Style, properties: Any) -> int:
    """Return 1 to 6; 0 for text that is not a heading."""
    own = get_outline_level(properties)
    level = style.outline if own is None else own
    return 0 if level is None or level >= _BODY else min(level + 1, 6)


class Level(Struct, frozen=True):
    """The numbering of one level of a list."""

    form: str = "bullet"
    text: str = "•"  # "%1.%2" are placeholders for the numbers of the levels
    start: int = 1


class Numbering:
    """The lists of a document and their counters."""

    def __init__(self, root: Any) -> None:
        elements = list(root) if root is not None else []
        abstract = {
            get_attr(e, "abstractNumId"): e for e in elements if local_name(e) == "abstractNum"
        }
        linked = {_value(e, "styleLink"): e for e in abstract.values()}
        self._levels: dict[str, dict[int, Level]] = {}
        self._counter: dict[str, str] = {}  # numId -> the list whose counter it shares
        self._counts: dict[str, dict[int, int]] = {}
        for num in (e for e in elements if local_name(e) == "num"):
            key, base = get_attr(num, "numId"), _value(num, "abstractNumId")
            source = abstract.get(base)
            if source is not None and (link := _value(source, "numStyleLink")):
                source = linked.get(link, source)
            overrides = [e for e in num if local_name(e) == "lvlOverride"]
            self._levels[key] = _read_levels(source, overrides)
            self._counter[key] = key if overrides else f"abstract {base}"

    def marker(self, key: str, level: int) -> str:
        """Count one item and return its number or bullet as printed."""
        levels = self._levels.get(key, {})
        shape = levels.get(level, Level())
        counts = self._counts.setdefault(self._counter.get(key, key), {})
        counts[level] = counts.get(level, shape.start - 1) + 1
        for deeper in [n for n in counts if n > level]:
            del counts[deeper]
        if shape.form == "bullet":
            return collapse_whitespace(shape.text) or "•"
        return collapse_whitespace(
            re.sub(r"%(\d)", lambda m: _format_number(int(m[1]) - 1, levels, counts), shape.text)
        )


def _format_number(level: int, levels: dict[int, Level], counts: dict[int, int]) -> str:
    shape = levels.get(level, Level("decimal"))
    return format_list_number(counts.get(level, shape.start), shape.form)


def _read_levels(source: Any, overrides: list[Any]) -> dict[int, Level]:
    levels = [e for e in source if local_name(e) == "lvl"] if source is not None else []
    found = {_level_index(e): _read_level(e) for e in levels}
    for override in overrides:
        own, start = find_path(override, "lvl"), _value(override, "startOverride")
        place = _level_index(override)
        plain = Level("decimal", f"%{place + 1}.")
        shape = _read_level(own) if own is not None else found.get(place, plain)
        first = int(start) if start.isdecimal() else shape.start
        found[place] = Level(shape.form, shape.text, first)
    return found


def _level_index(element: Any) -> int:
    value = get_attr(element, "ilvl")
    return int(value) if value.isdecimal() else 0


def _read_level(element: Any) -> Level:
    start = _value(element, "start")
    return Level(
        _value(element, "numFmt") or "decimal",
        _value(element, "lvlText"),
        int(start) if start.isdecimal() else 1,
    )
