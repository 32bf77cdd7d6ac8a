"""Blocks → speakers' turns: which labels of a document are truly speakers, and who asks.

One line that ends in a colon proves nothing ("Note: …"), so labels are weighed over the whole
document: offices and titles count at once, other names when they come back.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from msgspec import Struct

from briefing.model import Block
from briefing.outline import labels
from briefing.outline.labels import Label

_ASKED = re.compile(r"[?？؟](?:\s*\([^()]{0,40}\))?[\"”’»)\s]*\Z")
_SHORT = 300  # code points of a journalist's turn that hardly ever are passed


class Cast(Struct, frozen=True):
    """The labels that name speakers, the speakers who ask, and each block's turns."""

    turns: tuple[tuple[Label, ...], ...]  # aligned with the blocks
    journalists: frozenset[str]

    @property
    def speakers(self) -> frozenset[str]:
        return frozenset(label.name for turn in self.turns for label in turn)


def find(blocks: Sequence[Block]) -> Cast:
    """The speakers' turns of a document, none where its labels don't add up to a conversation."""
    first = [_opening(block) for block in blocks]
    accepted = _accepted(first)
    again = _again(accepted)
    turns = tuple(
        _turns_of(block, label if label and label.name in accepted else None, again)
        for block, label in zip(blocks, first, strict=True)
    )
    return Cast(turns, _journalists(blocks, turns))


def stretches(block: Block, found: Sequence[Label]) -> list[tuple[Label, int]]:
    """Each label of a block with the place in its text where that speaker's words end."""
    ends = [label.start for label in found[1:]] + [len(block.text)]
    return list(zip(found, ends, strict=False))


def _opening(block: Block) -> Label | None:
    if block.kind not in ("paragraph", "heading", "quote", "item") or block.marker:
        return None
    text = block.text
    return (
        labels.named(text)
        or labels.alone(text)
        or labels.dashed(text)
        or labels.lettered(text)
        or labels.capitals(text)
    )


def _accepted(found: Iterable[Label | None]) -> frozenset[str]:
    """Names that are speakers': offices in capitals at once, others when two or more agree."""
    present = [label for label in found if label]
    counts = Counter(label.name for label in present)
    sure = {label.name for label in present if label.sure}
    asks = any(labels.is_journalist(name) for name in counts if name in sure or counts[name] > 1)
    good = {name for name in counts if counts[name] > 1 or (name in sure and name.isupper())}
    good |= {name for name in counts if name in sure and (len(good) > 1 or len(sure) > 1)}
    if asks or sum(counts[name] for name in good) >= 6:
        good |= {name for name in counts if name.isupper() and len(name) > 3}
    if not (good & sure or len(good) > 1):
        return frozenset()
    return frozenset(good)


def _again(accepted: frozenset[str]) -> re.Pattern[str] | None:
    """Where an accepted label in capitals stands inside a block, after a sentence or a time."""
    known = sorted((name for name in accepted if name.isupper() and len(name) > 3), reverse=True)
    if not known:
        return None
    return re.compile(rf"(?<=[.?!)\]”\"…TC] )({'|'.join(map(re.escape, known))}):\s+")


def _turns_of(
    block: Block, opening: Label | None, again: re.Pattern[str] | None
) -> tuple[Label, ...]:
    found = [opening] if opening else []
    if again and block.kind == "paragraph":
        after = opening.body if opening else 0
        found += [
            Label(match[1], match.start(), match.end(), True)
            for match in again.finditer(block.text, after)
        ]
    return tuple(found)


def _journalists(blocks: Sequence[Block], turns: Sequence[tuple[Label, ...]]) -> frozenset[str]:
    """Speakers labelled as such, and one whose turns are short and mostly end in a question."""
    spoken = _spoken(blocks, turns)
    named = {name for name in spoken if labels.is_journalist(name)}
    if named:
        return frozenset(named)
    asking = {name for name, said in spoken.items() if len(said) > 1 and _asks(said)}
    return frozenset(asking) if len(asking) < len(spoken) else frozenset()


def _asks(said: Sequence[str]) -> bool:
    questions = sum(bool(_ASKED.search(text)) for text in said)
    return 2 * questions >= len(said) and sum(map(len, said)) <= _SHORT * len(said)


def _spoken(blocks: Sequence[Block], turns: Sequence[tuple[Label, ...]]) -> dict[str, list[str]]:
    """What each speaker says, turn by turn."""
    spoken: dict[str, list[str]] = {}
    current: list[str] = []
    for block, found in zip(blocks, turns, strict=True):
        lead = block.text[: found[0].start] if found else block.text
        if current and lead:
            current[-1] += " " + lead
        for label, end in stretches(block, found):
            current = spoken.setdefault(label.name, [])
            current.append(block.text[label.body : end])
    return spoken
