"""Rows and cells of a Word file's tables, and how they are merged."""

from collections.abc import Iterator
from typing import Any

from briefing.readers.common.zipxml import find_path, get_attr, local_name

INSIDE = frozenset({"sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag"})
_PROSE = 300  # characters: a cell that holds more, in paragraphs, lays out the page


def inner_parts(element: Any, name: str) -> Iterator[Any]:
    """Rows of a table or cells of a row, also inside content controls and accepted insertions."""
    for inner in element:
        if local_name(inner) == name:
            yield inner
        elif local_name(inner) in INSIDE:
            yield from inner_parts(inner, name)


def is_prose(cell: Any) -> bool:
    """Whether a cell holds paragraphs of text: its table only lays out the page."""
    filled = [
        p for p in cell if local_name(p) == "p" and len("".join(p.itertext()).strip()) > _PROSE
    ]
    return len(filled) > 1


def merging(properties: Any) -> tuple[int, bool]:
    """How many columns a cell covers, and whether it continues the one above."""
    span = find_path(properties, "gridSpan") if properties is not None else None
    down = find_path(properties, "vMerge") if properties is not None else None
    width = get_attr(span, "val", "1") if span is not None else "1"
    continues = down is not None and get_attr(down, "val", "continue") == "continue"
    return min(int(width), 64) if width.isdecimal() and int(width) else 1, continues
