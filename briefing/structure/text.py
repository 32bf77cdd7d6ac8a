"""Blocks → the document's text, and where each block stands in it."""

from collections.abc import Sequence

from msgspec import Struct

from briefing.models import Block


class Line(Struct, frozen=True):
    """A block in the document's text: `text[body:end] == block.text`, the marker before it."""

    block: Block
    place: int  # 0-based
    start: int
    body: int
    end: int


def lay(blocks: Sequence[Block]) -> tuple[str, tuple[Line, ...]]:
    """Blocks parted by a blank line; items and rows that follow each other by a line end."""
    pieces: list[str] = []
    lines: list[Line] = []
    at = 0
    for place, block in enumerate(blocks):
        if place:
            pieces.append(_gap(blocks[place - 1], block))
            at += len(pieces[-1])
        marker = f"{block.marker} " if block.marker else ""
        pieces.append(marker + block.text)
        body = at + len(marker)
        lines.append(Line(block, place, at, body, body + len(block.text)))
        at = lines[-1].end
    return "".join(pieces), tuple(lines)


def _gap(before: Block, after: Block) -> str:
    listed = before.kind == after.kind and after.kind in ("item", "row")
    return "\n" if listed else "\n\n"
