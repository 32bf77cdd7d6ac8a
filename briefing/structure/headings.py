"""Headings that a file does not mark as such: bold lines, and short lines between paragraphs."""

import re
from collections.abc import Sequence

from briefing.models import Block

RUN_IN = 3  # level of a heading that only its look tells
_WORDS = 12  # of the longest bold heading
_NUMBER = re.compile(r"(?:\d{1,2}|[IVX]{1,5})[.)]")
_ENDED = re.compile(r"[.!?:;,…。！？、，][\"'”’»)\]]*\Z")
_SPOKEN = re.compile(r"[^\W\d_]{2}")


def says_something(block: Block) -> bool:
    """Whether a heading holds a word: "(b)" and "* * *" do not."""
    return block.kind != "heading" or bool(_SPOKEN.search(block.text))


def is_run_in(block: Block) -> bool:
    """Whether a paragraph is a short bold line without an end."""
    short = len(block.text.split()) <= _WORDS + 2 and not _ENDED.search(block.text)
    return block.strong and block.kind == "paragraph" and short


def written_as_text(blocks: Sequence[Block]) -> frozenset[int]:
    """Places of short lines that stand like headings before paragraphs.

    One alone is chance, a byline perhaps, unless there are marked headings too.
    """
    found = [
        at
        for at, block in enumerate(blocks[:-1])
        if (at or _is_numbered(block))
        and _looks_like_heading(block)
        and _is_headed(block, blocks[at + 1])
        and (_is_numbered(block) or not _looks_like_heading(blocks[at - 1]))
    ]
    marked = sum(block.kind == "heading" for block in blocks[1:])
    return frozenset(found) if len(found) + marked > 2 or len(found) > 1 else frozenset()


def _looks_like_heading(block: Block) -> bool:
    text = block.text
    return (
        (block.kind == "paragraph" or _is_numbered(block))
        and len(text.split()) <= _WORDS
        and text[0].isupper()
        and not _ENDED.search(text)
        and not any(map(str.isdigit, text))
        and bool(_SPOKEN.search(text))
    )


def _is_headed(block: Block, following: Block) -> bool:
    if _is_numbered(block):
        return following.kind == "paragraph"
    return following.kind in ("paragraph", "item") and len(following.text.split()) >= _WORDS


def _is_numbered(block: Block) -> bool:
    """Whether an item's number may be a heading's: "1.", "IV."."""
    return block.kind == "item" and bool(_NUMBER.fullmatch(block.marker))
