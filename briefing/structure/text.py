"""Blocks → the document's text, and the position of each block in it."""

from collections.abc import Sequence

from msgspec import Struct

from briefing.models import Block


class PlacedBlock(Struct, frozen=True):
    """A block in the document's text: `text[body:end] == block.text`, its marker before it."""

    block: Block
    place: int  # 0-based position in the extract
    start: int
    body: int
    end: int


def render_text(blocks: Sequence[Block]) -> tuple[str, tuple[PlacedBlock, ...]]:
    """Join blocks with blank lines; join consecutive items and rows with line ends."""
    pieces: list[str] = []
    placed: list[PlacedBlock] = []
    at = 0
    for place, block in enumerate(blocks):
        if place:
            listed = blocks[place - 1].kind == block.kind and block.kind in ("item", "row")
            pieces.append("\n" if listed else "\n\n")
            at += len(pieces[-1])
        marker = f"{block.marker} " if block.marker else ""
        pieces.append(marker + block.text)
        body = at + len(marker)
        placed.append(PlacedBlock(block, place, at, body, body + len(block.text)))
        at = placed[-1].end
    return "".join(pieces), tuple(placed)
