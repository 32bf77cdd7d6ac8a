"""Who asks the questions: by label, or by asking."""

import re
from collections.abc import Collection, Sequence

from msgspec import Struct

from briefing.models import Block
from briefing.structure import speaker_labels
from briefing.structure.speaker_labels import Label

_ASKED = re.compile(r"(?:[?？؟]|か。)(?:\s*\([^()]{0,40}\))?[\"”’»)\s]*\Z")
_INTERVIEW = 3  # speakers of more than two turns, if one of them asks and the others answer


def journalists(
    blocks: Sequence[Block], turns: Sequence[tuple[Label, ...]], rate: float
) -> frozenset[str]:
    """Speakers labelled as such, else those who ask at this rate, and far more than others."""
    spoken = _spoken(blocks, turns)
    named = {name for name in spoken if speaker_labels.is_journalist(name)}
    if named:
        return frozenset(named)
    if sum(len(said) > 2 for said in spoken.values()) > _INTERVIEW:
        return frozenset()
    talk = {
        name: _Talk(len(s), sum(map(is_question, s)), sum(map(len, s)))
        for name, s in spoken.items()
    }
    return frozenset(name for name, own in talk.items() if _asks(own, talk.values(), rate))


class _Talk(Struct, frozen=True):
    """How much somebody says: turns, those that end in a question, and code points."""

    turns: int
    questions: int
    length: int


def is_question(text: str) -> bool:
    """Whether a turn ends by asking; stage directions and closing marks may follow."""
    return bool(_ASKED.search(text.strip()))


def _asks(own: _Talk, everybody: Collection[_Talk], rate: float) -> bool:
    """Whether somebody's turns are questions far oftener than others', and shorter."""
    turns = sum(talk.turns for talk in everybody) - own.turns
    if own.turns < 3 or not turns:
        return False
    questions = sum(talk.questions for talk in everybody) - own.questions
    length = sum(talk.length for talk in everybody) - own.length
    asked = own.questions / own.turns
    return asked >= max(rate, 2.5 * questions / turns) and own.length / own.turns < length / turns


def _spoken(blocks: Sequence[Block], turns: Sequence[tuple[Label, ...]]) -> dict[str, list[str]]:
    """What each speaker says, turn by turn."""
    spoken: dict[str, list[list[str]]] = {}
    current: list[str] = []
    for block, found in zip(blocks, turns, strict=True):
        current.append(block.text[: found[0].start] if found else block.text)
        for label, end in speaker_labels.stretches(block.text, found):
            current = [block.text[label.body : end]]
            spoken.setdefault(label.name, []).append(current)
    return {name: [" ".join(filter(None, said)) for said in s] for name, s in spoken.items()}
