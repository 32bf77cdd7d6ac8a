"""Numbered clauses of communiqués, orders and treaties: "12. The leaders …"."""

import re
from collections.abc import Sequence

from briefing.model import Block

_NUMBER = re.compile(r"(?:(?:Article|Section|Clause|Sec\.)\s)?(\d{1,3})[.)]\s+(?=\S)")
_FEWEST = 3  # clauses that make a series


def numbers(blocks: Sequence[Block]) -> dict[int, int]:
    """Place → length of the number that opens the block, for blocks numbered in a series.

    A number that the reader took off as the marker of an item has length 0.
    """
    found: dict[int, int] = {}
    last = 0
    for place, block in enumerate(blocks):
        number, length = _number(block)
        if last < number <= last + 4:
            found[place] = length
            last = number
    return found if len(found) >= _FEWEST and _are_clauses([blocks[p] for p in found]) else {}


def _number(block: Block) -> tuple[int, int]:
    if block.kind == "item":
        match = _NUMBER.match(f"{block.marker} x")
        return (int(match[1]), 0) if match and block.level <= 1 else (0, 0)
    match = _NUMBER.match(block.text) if block.kind == "paragraph" else None
    return (int(match[1]), match.end()) if match else (0, 0)


def _are_clauses(blocks: Sequence[Block]) -> bool:
    """Whether numbered blocks are sentences of their own, not the items of a short list."""
    lengths = sorted(len(block.text.split()) for block in blocks)
    return lengths[len(lengths) // 2] >= 20
