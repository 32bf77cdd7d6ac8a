"""Questions that are put as plain paragraphs, in an interview that labels nobody."""

import re
from collections.abc import Sequence

from briefing.model import Block

_ASKED = re.compile(r"[?？؟;][\"”’»)\s]*\Z")
_INTERVIEW = re.compile(
    r"interview|q&a|q and a|in conversation|answers? (?:our|your) questions|интервью|сұхбат|маек"
    r"|інтерв.ю|suhbat|intervyu|entretien|entrevista|intervista|wywiad|rozhovor|röportaj|söyleşi"
    r"|مقابلة|حوار|حديث خاص|インタビュー|采访|专访|访谈",
    re.IGNORECASE,
)
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
    places = [place for place, block in enumerate(blocks) if _may_ask(block)]
    answers = sum(block.kind in ("paragraph", "item", "quote") for block in blocks) - len(places)
    followed = sum(place + 1 < len(blocks) and place + 1 not in places for place in places)
    enough = len(places) >= (2 if announced(blocks, title) or _set_apart(blocks, places) else 4)
    if not enough or followed < 0.6 * len(places) or answers < len(places):
        return frozenset()
    if not announced(blocks, title) and answers > 8 * len(places):
        return frozenset()
    return frozenset(places)


def _may_ask(block: Block) -> bool:
    if block.kind not in ("paragraph", "heading") and not block.strong:
        return False
    return (
        bool(_ASKED.search(block.text))
        and not block.text.endswith(";")
        and len(block.text.split()) <= _LONG
        and block.text[0] not in '"“«„'
    )


def _set_apart(blocks: Sequence[Block], places: Sequence[int]) -> bool:
    """Whether the questions are all bold or headings, as magazines print them."""
    return bool(places) and all(blocks[p].strong or blocks[p].kind == "heading" for p in places)
