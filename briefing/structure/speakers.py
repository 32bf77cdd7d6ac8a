"""Blocks → speakers' turns, whether they open a block or stand inside one."""

import re
from collections.abc import Sequence

from msgspec import Struct, structs

from briefing.models import Block
from briefing.structure import speaker_labels, speaker_names
from briefing.structure.interviewers import journalists
from briefing.structure.speaker_labels import Label

_OFFICE = re.compile(
    r"(?<=\S )(?P<office>(?:PRESIDENT|PRIME MINISTER|SECRETARY|M[RS]S?\.|DR\."
    r"|SENIOR ADMINISTRATION OFFICIAL)"
    r"(?: [A-Z][A-Z.’'-]+){0,3}):\s"
)
_CLOSED = r"[.?!…)\]”\"—]"
_MOST = 99  # speakers looked for inside blocks


class Cast(Struct, frozen=True):
    """The labels that name speakers, the speakers who ask, and each block's turns."""

    turns: tuple[tuple[Label, ...], ...]  # aligned with the blocks
    journalists: frozenset[str]

    @property
    def speakers(self) -> frozenset[str]:
        return frozenset(label.name for turn in self.turns for label in turn)


def find(blocks: Sequence[Block], announced: bool) -> Cast:
    """The speakers' turns of a document, none where its labels don't add up to a conversation.

    `announced`: the document says that it is an interview.
    """
    first = speaker_names.speaking(blocks, [_opening(block) for block in blocks])
    inside = [label for block in blocks for label in _inside(block, _OFFICE)]
    accepted = speaker_names.accepted([*first, *inside]) | speaker_names.introduced(blocks, first)
    full = speaker_names.full_names(accepted)
    again = _again(accepted)
    turns = tuple(
        tuple(
            structs.replace(label, name=full[label.name])
            for label in _turns_of(block, opening, again)
            if label.name in full
        )
        for block, opening in zip(blocks, first, strict=True)
    )
    return Cast(turns, journalists(blocks, turns, 0.15 if announced else 0.3))


def _opening(block: Block) -> Label | None:
    if block.kind not in ("paragraph", "heading", "quote", "item") or block.marker:
        return None
    text = block.text
    return (
        speaker_labels.named(text)
        or speaker_labels.alone(text)
        or speaker_labels.dashed(text)
        or speaker_labels.lettered(text)
        or speaker_labels.capitals(text)
    )


def _again(accepted: frozenset[str]) -> re.Pattern[str] | None:
    """Where an accepted label stands inside a block whose lines ran together."""
    long = sorted((name for name in accepted if len(name) > 3), reverse=True)[:_MOST]
    capitals = "|".join(re.escape(name) for name in long if name.isupper())
    open_ended = "|".join(re.escape(name) for name in long if name.isupper() and " " in name)
    written = "|".join(map(re.escape, long))
    forms = [
        rf"(?<=\S )(?P<capitals>{capitals}):\s?" if capitals else "",
        rf"(?:(?<={_CLOSED} )|(?<=\s-))(?P<written>{written}):\s" if written else "",
        rf"(?<={_CLOSED} )(?P<bare>{open_ended})\s(?=[A-Z][a-z’' ])" if open_ended else "",
        rf"(?<={_CLOSED} )(?P<letter>Q)\s(?=[A-Z“(])" if "Q" in accepted else "",
    ]
    return re.compile("|".join(filter(None, forms))) if any(forms) else None


def _inside(block: Block, pattern: re.Pattern[str] | None, start: int = 0) -> list[Label]:
    """Labels within a block whose lines ran together."""
    if not pattern or block.kind != "paragraph" or (pattern is _OFFICE and ":" not in block.text):
        return []
    return [
        Label(match[match.lastgroup or 0], match.start(), match.end(), True)
        for match in pattern.finditer(block.text, start)
    ]


def _turns_of(
    block: Block, opening: Label | None, again: re.Pattern[str] | None
) -> tuple[Label, ...]:
    found = [opening] if opening else []
    return (*found, *_inside(block, again, opening.body if opening else 0))
