"""Blocks → speakers' turns: which labels of a document are truly speakers, and who asks.

One line that ends in a colon proves nothing ("Note: …"), so labels are weighed over the whole
document: offices and titles count at once, other names when they come back.
"""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Sequence

from msgspec import Struct, structs

from briefing.model import Block
from briefing.outline import labels
from briefing.outline.labels import Label

_ASKED = re.compile(r"[?？؟](?:\s*\([^()]{0,40}\))?[\"”’»)\s]*\Z")
_OFFICE = re.compile(
    r"(?<=\S )(?P<office>(?:PRESIDENT|PRIME MINISTER|SECRETARY|M[RS]S?\.|DR\."
    r"|SENIOR ADMINISTRATION OFFICIAL)"
    r"(?: [A-Z][A-Z.’'-]+){0,3}):\s"
)
_CLOSED = r"[.?!…)\]”\"—]"
_INTERVIEW = 3  # speakers, if one of them asks and the others answer
_MOST = 99  # speakers looked for inside blocks
_SPEECH = 8  # words that follow a label if it is no headline
_MARKED = ("colon", "line", "dash")


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
    first = [_opening(block) for block in blocks]
    inside = [label for block in blocks for label in _inside(block, _OFFICE)]
    accepted = _accepted([*first, *inside]) | _introduced(blocks, first)
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
    return Cast(turns, _journalists(blocks, turns, 0.15 if announced else 0.3))


def _introduced(blocks: Sequence[Block], first: Sequence[Label | None]) -> frozenset[str]:
    """Full names with an office that open a paragraph: "President of Utopia A. Name: Friends"."""
    return frozenset(
        label.name
        for block, label in zip(blocks, first, strict=True)
        if label
        and block.kind == "paragraph"
        and labels.is_full(label)
        and len(block.text[label.body :].split()) >= _SPEECH
    )


def _full_names(accepted: frozenset[str]) -> dict[str, str]:
    """Each label with the one longer label that ends in it: "Putin" is "Vladimir Putin"."""
    longer = _longer(accepted)
    full = {}
    for name in sorted(accepted):
        one = len(longer.get(name, ())) == 1 and not labels.is_office(name)
        full[name] = longer[name][0] if one else name
    return {name: full[other] for name, other in full.items()}


def _longer(names: Collection[str]) -> dict[str, list[str]]:
    """What names end in → those names; only of endings that are names themselves."""
    longer: dict[str, list[str]] = {}
    for name in sorted(names, key=lambda name: (-len(name), name)):
        parts = name.split()
        for cut in range(1, len(parts)):
            if (ending := " ".join(parts[cut:])) in names:
                longer.setdefault(ending, []).append(name)
    return longer


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
    longer = _longer(marked)
    again = {name for name, count in marked.items() if count > 1 or name in longer}
    again.update(*longer.values())
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


def _journalists(
    blocks: Sequence[Block], turns: Sequence[tuple[Label, ...]], rate: float
) -> frozenset[str]:
    """Speakers labelled as such, else those who ask at this rate, and far more than others."""
    spoken = _spoken(blocks, turns)
    named = {name for name in spoken if labels.is_journalist(name)}
    if named:
        return frozenset(named)
    if len(spoken) > _INTERVIEW:
        return frozenset()
    talk = {
        name: _Talk(len(s), sum(map(_is_question, s)), sum(map(len, s)))
        for name, s in spoken.items()
    }
    return frozenset(name for name, own in talk.items() if _asks(own, talk.values(), rate))


class _Talk(Struct, frozen=True):
    """How much somebody says: turns, those that end in a question, and code points."""

    turns: int
    questions: int
    length: int


def _is_question(text: str) -> bool:
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
        for label, end in stretches(block, found):
            current = [block.text[label.body : end]]
            spoken.setdefault(label.name, []).append(current)
    return {name: [" ".join(filter(None, said)) for said in s] for name, s in spoken.items()}
