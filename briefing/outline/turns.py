"""Blocks → speakers' turns: which labels of a document are truly speakers, and who asks.

One line that ends in a colon proves nothing ("Note: …"), so labels are weighed over the whole
document: offices and titles count at once, other names when they come back.
"""

import math
import re
from collections import Counter
from collections.abc import Iterable, Sequence

from msgspec import Struct, structs

from briefing.model import Block
from briefing.outline import labels
from briefing.outline.labels import Label

_ASKED = re.compile(r"[?？؟](?:\s*\([^()]{0,40}\))?[\"”’»)\s]*\Z")
_OFFICE = re.compile(
    r"(?<=\S )((?:PRESIDENT|PRIME MINISTER|SECRETARY|M[RS]S?\.|DR\.|SENIOR ADMINISTRATION OFFICIAL)"
    r"(?: [A-Z][A-Z.’'-]+){0,3}):\s"
)
_MARKED = ("colon", "line", "dash")


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
    accepted = _accepted(first + [label for block in blocks for label in _inside(block, _OFFICE)])
    names = _full_names(accepted)
    again = _again(accepted)
    turns = tuple(
        tuple(
            structs.replace(label, name=names[label.name])
            for label in _turns_of(block, opening, again)
            if label.name in names
        )
        for block, opening in zip(blocks, first, strict=True)
    )
    return Cast(turns, _journalists(blocks, turns))


def _full_names(accepted: frozenset[str]) -> dict[str, str]:
    """Each label with the one longer label that ends in it: "Putin" is "Vladimir Putin"."""
    full: dict[str, str] = {}
    for name in sorted(accepted):
        longer = [other for other in accepted if other.endswith(f" {name}")]
        family = not labels.is_office(name) and len(longer) == 1
        full[name] = longer[0] if family else name
    return {name: full.get(other, other) for name, other in full.items()}


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
    """Names that are speakers': offices in capitals at once, others when they come back."""
    present = [label for label in found if label]
    marked = Counter(label.name for label in present if label.form in _MARKED)
    sure = {label.name for label in present if label.sure and label.name in marked}
    good = {name for name in sure if name.isupper()}
    again = {name for name, count in marked.items() if count > 1}
    good |= again if len(again | good) > 1 or max(marked.values(), default=0) > 2 else set()
    good |= _unmarked(present, bool(good))
    if any(map(labels.is_journalist, good)) or len(again) > 2:
        good |= {name for name in marked if name.isupper() and len(name) > 3}
    return frozenset(good | sure if len(good | sure) > 1 else good)


def _unmarked(present: Iterable[Label], talking: bool) -> set[str]:
    """Labels with no mark after them: "Q", and names in capitals if one of them asks."""
    counts = Counter(label.name for label in present if label.form not in _MARKED)
    letters = {"Q", "A"} & set(counts) if counts["Q"] > 1 or (talking and counts["Q"]) else set()
    again = {name for name, count in counts.items() if count > 1 and len(name) > 1}
    return letters | (again if talking or any(map(labels.is_journalist, again)) else set())


def _again(accepted: frozenset[str]) -> re.Pattern[str] | None:
    """Where an accepted label in capitals stands inside a block."""
    known = sorted((name for name in accepted if name.isupper() and len(name) > 3), reverse=True)
    if not known:
        return None
    return re.compile(rf"(?<=\S )({'|'.join(map(re.escape, known))}):\s")


def _inside(block: Block, pattern: re.Pattern[str] | None, start: int = 0) -> list[Label]:
    """Labels within a block whose lines ran together."""
    if not pattern or block.kind != "paragraph":
        return []
    return [
        Label(match[1], match.start(), match.end(), True)
        for match in pattern.finditer(block.text, start)
    ]


def _turns_of(
    block: Block, opening: Label | None, again: re.Pattern[str] | None
) -> tuple[Label, ...]:
    found = [opening] if opening else []
    return (*found, *_inside(block, again, opening.body if opening else 0))


def _journalists(blocks: Sequence[Block], turns: Sequence[tuple[Label, ...]]) -> frozenset[str]:
    """Speakers labelled as such, and one whose turns are short and mostly end in a question."""
    spoken = _spoken(blocks, turns)
    named = {name for name in spoken if labels.is_journalist(name)}
    if named:
        return frozenset(named)
    asking = set()
    for name, said in spoken.items():
        others = [text for other, texts in spoken.items() if other != name for text in texts]
        if len(said) > 2 and others and _asks(said, others):
            asking.add(name)
    return frozenset(asking)


def _asks(said: Sequence[str], others: Sequence[str]) -> bool:
    """Whether somebody's turns are questions more often than not by far, and shorter."""
    rate = _question_rate(said)
    short = math.fsum(map(len, said)) / len(said) < math.fsum(map(len, others)) / len(others)
    return rate >= 0.3 and rate >= 2.5 * _question_rate(others) and short


def _question_rate(said: Sequence[str]) -> float:
    return sum(bool(_ASKED.search(text.strip())) for text in said) / len(said)


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
