"""Blocks → speakers' turns, whether a label opens a block or occurs inside one.

One line that ends in a colon proves nothing ("Note: …"), so labels are weighed over the whole
document: offices and titles count at once, other names when they recur.
"""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Sequence

from msgspec import Struct, structs

from briefing.models import Block
from briefing.structure import speaker_labels
from briefing.structure.interview import find_interviewers
from briefing.structure.speaker_labels import SpeakerLabel
from briefing.text import count_words, split_words

_INNER_OFFICE = re.compile(
    r"(?<=\S )(?P<office>(?:PRESIDENT|PRIME MINISTER|SECRETARY|M[RS]S?\.|DR\."
    r"|SENIOR ADMINISTRATION OFFICIAL)"
    r"(?: [A-Z][A-Z.’'-]+){0,3}):\s"
)
_CLOSED = r"[.?!…)\]”\"—]"
_MAX_NAMES = 99  # names searched inside blocks
_SENTENCE_END = re.compile(r"[.!?:…。！？—-][\"”’»)\]]*\Z")
_FIELD_WORDS = 6  # a form's field has fewer words on average
_MIN_SPEECH_WORDS = 8  # fewer words after a label make a headline
_MARKED = ("colon", "line", "dash")


class SpeakerTurns(Struct, frozen=True):
    """The turns in each block, and the speakers who ask."""

    turns: tuple[tuple[SpeakerLabel, ...], ...]  # aligned with the blocks
    interviewers: frozenset[str]

    @property
    def speakers(self) -> frozenset[str]:
        return frozenset(label.name for turn in self.turns for label in turn)


def find_turns(blocks: Sequence[Block], announced: bool) -> SpeakerTurns:
    """Return the speakers' turns of a document; none if its labels form no conversation.

    `announced`: the document calls itself an interview.
    """
    first = drop_form_fields(blocks, [_match_label(block) for block in blocks])
    inside = [label for block in blocks for label in _find_inner_labels(block, _INNER_OFFICE)]
    confirmed = confirmed_names([*first, *inside]) | introduced_once(blocks, first)
    canonical = _add_notes(canonical_names(confirmed), first)
    inner = _inner_label_pattern(confirmed)
    first = [
        label or _match_confirmed(b, confirmed) for b, label in zip(blocks, first, strict=True)
    ]
    turns = tuple(
        tuple(
            structs.replace(label, name=canonical[label.name])
            for label in _block_turns(block, opening, inner)
            if label.name in canonical
        )
        for block, opening in zip(blocks, first, strict=True)
    )
    return SpeakerTurns(turns, find_interviewers(blocks, turns, 0.15 if announced else 0.3))


def _add_notes(canonical: dict[str, str], labels: Sequence[SpeakerLabel | None]) -> dict[str, str]:
    """Add the country or office that a label gives in brackets to the speaker's name."""
    notes: dict[str, str] = {}
    for label in labels:
        if label and label.note and label.name in canonical:
            notes.setdefault(canonical[label.name], label.note)
    return {
        name: f"{full} ({notes[full]})" if full in notes and _is_person(full) else full
        for name, full in canonical.items()
    }


def _is_person(name: str) -> bool:
    return not (speaker_labels.is_journalist(name) or speaker_labels.is_moderator(name))


def _match_label(block: Block) -> SpeakerLabel | None:
    if block.kind not in ("paragraph", "heading", "quote", "item") or block.marker:
        return None
    text = block.text
    return (
        speaker_labels.match_colon(text)
        or speaker_labels.match_brackets(text)
        or speaker_labels.match_line(text)
        or speaker_labels.match_dash(text)
        or speaker_labels.match_letter(text)
        or speaker_labels.match_capitals(text)
    )


def _match_confirmed(block: Block, names: frozenset[str]) -> SpeakerLabel | None:
    """Match a confirmed name in capitals on a line of its own, without its office."""
    name = block.text.strip(" .:")
    is_line = name.isupper() and len(name) > 3 and name in names
    return SpeakerLabel(name, 0, len(block.text), True, "line") if is_line else None


def _inner_label_pattern(names: frozenset[str]) -> re.Pattern[str] | None:
    """Match a confirmed label inside a block whose lines were joined."""
    long = sorted((name for name in names if len(name) > 3), reverse=True)[:_MAX_NAMES]
    capitals = "|".join(re.escape(name) for name in long if name.isupper())
    open_ended = "|".join(re.escape(name) for name in long if name.isupper() and " " in name)
    written = "|".join(map(re.escape, long))
    forms = [
        rf"(?<=\S )(?P<capitals>{capitals}):\s?" if capitals else "",
        rf"(?:(?<={_CLOSED} )|(?<=\s-))(?P<written>{written}):\s" if written else "",
        rf"(?<={_CLOSED} )(?P<bare>{open_ended})\s(?=[A-Z][a-z’' ])" if open_ended else "",
        rf"(?<={_CLOSED} )(?P<letter>Q)\s(?=[A-Z“(])" if "Q" in names else "",
    ]
    return re.compile("|".join(filter(None, forms))) if any(forms) else None


def _find_inner_labels(
    block: Block, pattern: re.Pattern[str] | None, start: int = 0
) -> list[SpeakerLabel]:
    """Return labels within a block whose lines were joined."""
    if (
        not pattern
        or block.kind != "paragraph"
        or (pattern is _INNER_OFFICE and ":" not in block.text)
    ):
        return []
    return [
        SpeakerLabel(match[match.lastgroup or 0], match.start(), match.end(), True)
        for match in pattern.finditer(block.text, start)
    ]


def _block_turns(
    block: Block, opening: SpeakerLabel | None, again: re.Pattern[str] | None
) -> tuple[SpeakerLabel, ...]:
    found = [opening] if opening else []
    return (*found, *_find_inner_labels(block, again, opening.body if opening else 0))


def confirmed_names(found: Iterable[SpeakerLabel | None]) -> frozenset[str]:
    """Return the names that are speakers': offices in capitals at once, others when they recur."""
    present = _drop_rarer_style([label for label in found if label])
    marked = Counter(label.name for label in present if label.form in _MARKED)
    sure = {label.name for label in present if label.sure and label.name in marked}
    good = {name for name in sure if name.isupper()}
    longer = _names_ending_in(marked)
    again = {name for name, count in marked.items() if count > 1 or name in longer}
    again.update(*longer.values())
    titled = sure | {label.name for label in present if label.form == "dash"}
    asked = any(map(speaker_labels.is_journalist, sure))
    good |= again if asked or len(again | good) > 1 else again & titled
    good |= _confirm_unmarked(present, bool(good))
    if any(map(speaker_labels.is_journalist, good)) or len(again) > 2:
        good |= {name for name in marked if name.isupper() and len(name) > 3}
    return frozenset(good | sure if len(good | sure) > 1 else good)


def drop_form_fields(
    blocks: Sequence[Block], first: Sequence[SpeakerLabel | None]
) -> list[SpeakerLabel | None]:
    """Drop the fields of forms, which hold a few words and no sentence: "Capital: X"."""
    said: dict[str, list[str]] = {}
    for block, label in zip(blocks, first, strict=True):
        if label and label.form == "colon" and not label.sure and label.body < len(block.text):
            said.setdefault(label.name, []).append(block.text[label.body :])
    fields = {name for name, texts in said.items() if _are_form_fields(texts)}
    return [label if label and label.name not in fields else None for label in first]


def _are_form_fields(texts: Sequence[str]) -> bool:
    ended = sum(bool(_SENTENCE_END.search(text)) for text in texts)
    return 3 * ended < len(texts) and sum(
        len(split_words(text)) for text in texts
    ) < _FIELD_WORDS * len(texts)


def _drop_rarer_style(present: list[SpeakerLabel]) -> list[SpeakerLabel]:
    """Drop dashed labels unless they are more frequent than labels with colons."""
    dashes = sum(label.form == "dash" for label in present)
    colons = sum(label.form in ("colon", "line") for label in present)
    return [label for label in present if label.form != "dash" or dashes > colons]


def _confirm_unmarked(present: Iterable[SpeakerLabel], talking: bool) -> set[str]:
    """Confirm labels without a mark: "Q", and names in capitals if one of them asks."""
    counts = Counter(label.name for label in present if label.form not in _MARKED)
    letters = (
        {"Q", "A", "R"} & set(counts) if counts["Q"] > 1 or (talking and counts["Q"]) else set()
    )
    again = {name for name, count in counts.items() if count > 1 and len(name) > 1}
    return letters | (again if talking or any(map(speaker_labels.is_journalist, again)) else set())


def introduced_once(
    blocks: Sequence[Block], first: Sequence[SpeakerLabel | None]
) -> frozenset[str]:
    """Return full names with an office that open a paragraph: "President of Utopia A. Name: …"."""
    return frozenset(
        label.name
        for block, label in zip(blocks, first, strict=True)
        if label
        and block.kind == "paragraph"
        and speaker_labels.has_office_and_name(label)
        and count_words(block.text[label.body :]) >= _MIN_SPEECH_WORDS
    )


def canonical_names(known: frozenset[str]) -> dict[str, str]:
    """Map each label to the one longer label that ends in it: "Gray" → "Boris Gray"."""
    longer = _names_ending_in(known)
    full = {}
    for name in sorted(known):
        one = len(longer.get(name, ())) == 1 and not speaker_labels.is_office(name)
        full[name] = longer[name][0] if one else name
    return {name: full[other] for name, other in full.items()}


def _names_ending_in(names: Collection[str]) -> dict[str, list[str]]:
    """Return name → the longer names that end in it."""
    longer: dict[str, list[str]] = {}
    for name in sorted(names, key=lambda name: (-len(name), name)):
        parts = name.split()
        for cut in range(1, len(parts)):
            if (ending := " ".join(parts[cut:])) in names:
                longer.setdefault(ending, []).append(name)
    return longer
