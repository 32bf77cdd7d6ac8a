"""Iterate over rows and cells of Word tables; read merged cells."""

from collections.abc import Iterator
from typing import Any

from briefing.readers.common.zipxml import find_path, get_attr, local_name

CONTAINERS = frozenset(
    {"sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag", "sect", "sub-section"}
)
_PROSE = 300  # characters: a cell with several longer paragraphs serves layout


def iter_parts(element: Any, name: str) -> Iterator[Any]:
    """Yield rows of a table or cells of a row, also in content controls and insertions."""
    for inner in element:
        if local_name(inner) == name:
            yield inner
        elif local_name(inner) in CONTAINERS:
            yield from iter_parts(inner, name)


def is_prose(cell: Any) -> bool:
    """Return whether a cell contains paragraphs of text: its table serves layout."""
    filled = [
        p for p in cell if local_name(p) == "p" and len("".join(p.itertext()).strip()) > _PROSE
    ]
    return len(filled) > 1


def cell_span(properties: Any) -> tuple[int, bool]:
    """Return how many columns a cell spans, and whether it continues the cell above."""
    span = find_path(properties, "gridSpan") if properties is not None else None
    down = find_path(properties, "vMerge") if properties is not None else None
    width = get_attr(span, "val", "1") if span is not None else "1"
    continues = down is not None and get_attr(down, "val", "continue") == "continue"
    return min(int(width), 64) if width.isdecimal() and int(width) else 1, continues
