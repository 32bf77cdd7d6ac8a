"""Questions that are put as plain paragraphs, in an interview that labels nobody."""

import re
from collections.abc import Collection, Sequence

from briefing.languages import merge_patterns
from briefing.models import Block

_ASKED = re.compile(r"(?:[?？؟;]|か。)[\"”’»)\s]*\Z")
_INTERVIEW = re.compile(merge_patterns(lambda known: known.documents.interview), re.IGNORECASE)
_LEAD = 4  # blocks that may announce an interview
_OPENING = 600  # code points of each of them
_LONG = 130  # words of the longest question


def announced(blocks: Sequence[Block], title: str) -> bool:
    """Whether the title or the first lines call the document an interview."""
    return any(
        _INTERVIEW.search(text) for text in (title, *(b.text[:_OPENING] for b in blocks[:_LEAD]))
    )


def asked(blocks: Sequence[Block], title: str) -> frozenset[int]:
    """Places of the blocks that put a question, where they alternate with answers; else none."""
    places = frozenset(place for place, block in enumerate(blocks) if _may_ask(block))
    answers = [at for at, block in enumerate(blocks) if at not in places and _may_answer(block)]
    followed = sum(place + 1 < len(blocks) and place + 1 not in places for place in places)
    likely = announced(blocks, title) or _set_apart(blocks, places)
    enough = len(places) >= (2 if likely else 4) and 8 * len(places) >= (
        0 if likely else len(answers)
    )
    alternating = followed >= 0.6 * len(places) and len(answers) >= 0.8 * len(places)
    return places if enough and alternating else frozenset()


def is_dashed(block: Block) -> bool:
    """Whether a block is a dash's item: a list, or what somebody says."""
    return block.kind == "item" and block.marker in ("–", "—", "-")


def _may_ask(block: Block) -> bool:
    if block.kind not in ("paragraph", "heading") and not block.strong and not is_dashed(block):
        return False
    return (
        bool(_ASKED.search(block.text))
        and not block.text.endswith(";")
        and len(block.text.split()) <= _LONG
        and block.text[0] not in '"“«„'
    )


def _may_answer(block: Block) -> bool:
    return block.kind in ("paragraph", "item", "quote")


def _set_apart(blocks: Sequence[Block], places: Collection[int]) -> bool:
    """Whether most blocks of one look ask: bold ones or headings, as magazines print questions,
    or every other item of a list whose dashes are speech."""
    return any(
        2 * sum(look(blocks[place]) for place in places) >= max(1, count)
        for look in (_is_bold, _is_heading, is_dashed)
        if (count := sum(map(look, blocks)) - (look is is_dashed)) > 0
        and all(look(blocks[place]) for place in places)
    )


def _is_bold(block: Block) -> bool:
    return block.strong


def _is_heading(block: Block) -> bool:
    return block.kind == "heading"
