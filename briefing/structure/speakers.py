"""Blocks → speakers' turns; interviews: questions without labels, interviewers, the interviewee.

A label may open a block or occur inside one. One line that ends in a colon proves nothing
("Note: …"), so labels are weighed over the whole document: offices and titles count at once, other
names when they recur.
"""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from difflib import get_close_matches

from msgspec import Struct, structs

from briefing.languages import merge_patterns
from briefing.models import Block
from briefing.structure import speaker_labels
from briefing.structure.speaker_labels import SpeakerLabel
from briefing.text import count_words, split_words

_ASKED = re.compile(r"(?:[?？؟;]|か。)[\"”’»)\s]*\Z")
_INTERVIEW = re.compile(merge_patterns(lambda known: known.documents.interview), re.IGNORECASE)
_LEAD = 4  # first blocks that may announce an interview
_MAX_OPENING = 600  # code points of each of them
_MAX_QUESTION_WORDS = 130  # words of the longest question
_TURN_ASKED = re.compile(r"(?:[?？؟]|か。)(?:\s*\([^()]{0,40}\))?[\"”’»)\s]*\Z")
_MAX_SPEAKERS = 3  # speakers with more than two turns, if one of them asks and the others answer
_NAME = r"((?:[^\W\d_a-zа-я][\w’'.-]*\s){1,3}[^\W\d_a-zа-я][\w’'-]+)"
_INTERVIEWEE = re.compile(
    rf"{_NAME},?\s(?:{merge_patterns(lambda known: known.documents.interviewee_verbs)})\b"
)
_NO_PERSON = re.compile(
    r"\b(?:Agency|News|Times|Post|Press|Television|TV|Radio|Ministry|Magazine|Embassy|Government"
    r"|The|An?|He|She|In|Агентств\w+|Министерств\w+)\b"
)
_WORD = r"(?:[A-ZÀ-ÞА-Я][\w’'.-]*|of|the|de|du|van|von|al|bin)"
_REMARKS_BY = re.compile(
    r"\b(?:[Rr]emarks|REMARKS|[Ss]peech|SPEECH|[Aa]ddress|[Ss]tatement|[Kk]eynote|[Mm]essage|[Ll]ecture)"
    rf"\s(?:as delivered\s)?(?:by|from|BY)\s(?:the\s)?({_WORD}(?:\s{_WORD}){{1,11}})(\sand\b|,)?"
)
_MAX_LEDE = 1200  # code points


def is_interview(blocks: Sequence[Block], title: str) -> bool:
    """Return whether the title or the first lines announce an interview."""
    return any(
        _INTERVIEW.search(text)
        for text in (title, *(b.text[:_MAX_OPENING] for b in blocks[:_LEAD]))
    )


def find_questions(blocks: Sequence[Block], title: str) -> frozenset[int]:
    """Return the positions of blocks that ask, if they alternate with answers; else none."""
    places = frozenset(place for place, block in enumerate(blocks) if _may_ask(block))
    answers = [at for at, block in enumerate(blocks) if at not in places and _may_answer(block)]
    followed = sum(place + 1 < len(blocks) and place + 1 not in places for place in places)
    expected = is_interview(blocks, title) or _is_typeset_apart(blocks, places)
    enough = len(places) >= (2 if expected else 4) and 8 * len(places) >= (
        0 if expected else len(answers)
    )
    alternating = followed >= 0.6 * len(places) and len(answers) >= 0.8 * len(places)
    return places if enough and alternating else frozenset()


def is_dashed(block: Block) -> bool:
    """Return whether a block is an item with a dash: a list item, or speech."""
    return block.kind == "item" and block.marker in ("–", "—", "-")


def _may_ask(block: Block) -> bool:
    if block.kind not in ("paragraph", "heading") and not block.strong and not is_dashed(block):
        return False
    return (
        bool(_ASKED.search(block.text))
        and not block.text.endswith(";")
        and count_words(block.text) <= _MAX_QUESTION_WORDS
        and block.text[0] not in '"“«„'
    )


def _may_answer(block: Block) -> bool:
    return block.kind in ("paragraph", "item", "quote")


def _is_typeset_apart(blocks: Sequence[Block], places: Collection[int]) -> bool:
    """Return whether most blocks of one style ask.

    Magazines print questions in bold or as headings; else every other item of a list whose
    dashes mark speech asks.
    """
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


def find_interviewers(
    blocks: Sequence[Block], turns: Sequence[tuple[SpeakerLabel, ...]], rate: float
) -> frozenset[str]:
    """Return speakers labelled as journalists, else those who ask at this rate.

    They have to ask far more often than others.
    """
    spoken = _group_turns(blocks, turns)
    named = {name for name in spoken if speaker_labels.is_journalist(name)}
    if named:
        return frozenset(named)
    if sum(len(speech) > 2 for speech in spoken.values()) > _MAX_SPEAKERS:
        return frozenset()
    stats = {
        name: _SpeakerStats(len(s), sum(map(is_question, s)), sum(map(len, s)))
        for name, s in spoken.items()
    }
    return frozenset(
        name for name, own in stats.items() if _is_interviewer(own, stats.values(), rate)
    )


class _SpeakerStats(Struct, frozen=True):
    """A speaker's number of turns, of turns that end in a question, and of code points."""

    turns: int
    questions: int
    length: int


def is_question(text: str) -> bool:
    """Return whether a turn ends with a question; a stage direction may follow."""
    return bool(_TURN_ASKED.search(text.strip()))


def _is_interviewer(own: _SpeakerStats, everybody: Collection[_SpeakerStats], rate: float) -> bool:
    """Return whether a speaker's turns are questions far more often than others', and shorter."""
    turns = sum(stats.turns for stats in everybody) - own.turns
    if own.turns < 3 or not turns:
        return False
    questions = sum(stats.questions for stats in everybody) - own.questions
    length = sum(stats.length for stats in everybody) - own.length
    asked = own.questions / own.turns
    return asked >= max(rate, 2.5 * questions / turns) and own.length / own.turns < length / turns


def _group_turns(
    blocks: Sequence[Block], turns: Sequence[tuple[SpeakerLabel, ...]]
) -> dict[str, list[str]]:
    """Return the turns of each speaker."""
    spoken: dict[str, list[list[str]]] = {}
    current: list[str] = []
    for block, found in zip(blocks, turns, strict=True):
        current.append(block.text[: found[0].start] if found else block.text)
        for label, end in speaker_labels.label_spans(block.text, found):
            current = [block.text[label.body : end]]
            spoken.setdefault(label.name, []).append(current)
    return {name: [" ".join(filter(None, speech)) for speech in s] for name, s in spoken.items()}


def interviewee_from_lede(lede: Iterable[str]) -> str:
    """Return the one name said to speak before the first question; "" if none or several."""
    found = {
        _strip_country(match[1])
        for text in lede
        for match in _INTERVIEWEE.finditer(text[:_MAX_LEDE])
        if not _NO_PERSON.search(match[1])
    }
    return found.pop() if len(found) == 1 else ""


def speaker_from_title(title: str) -> str:
    """Return the one person whose remarks a title announces; "" if none or several."""
    match = _REMARKS_BY.search(title)
    if not match or match[2] or "joint" in title[: match.start()].casefold():
        return ""
    return re.sub(r"(?:\s(?:of|the|de|du))+\Z", "", match[1])


def _strip_country(name: str) -> str:
    """Strip the country that Russian puts between office and name: "посол Японии …"."""
    cyrillic = any("\u0400" <= letter <= "\u04ff" for letter in name)
    return " ".join(name.split()[-2:]) if cyrillic else name.strip()


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
_MAX_NAME = 62  # code points of a name on a line of its own
_MISPRINT = 0.93  # likeness from which one name is another with a misprint


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
    first = drop_addresses(blocks, first)
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
    """Match a confirmed name in capitals on a line of its own, without its office.

    A full name may contain a misprint.
    """
    line = block.text.strip(" .:")
    if not line.isupper() or not 3 < len(line) <= _MAX_NAME:
        return None
    near = [line] if line in names else []
    if not near and " " in line:
        near = get_close_matches(line, sorted(filter(str.isupper, names)), 1, _MISPRINT)
    return SpeakerLabel(near[0], 0, len(block.text), True, "line") if near else None


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
    if any(label.sure and _is_line_in_capitals(label) for label in present):
        good |= {label.name for label in present if _is_line_in_capitals(label)}
    if any(map(speaker_labels.is_journalist, good)) or len(again) > 2:
        good |= {name for name in marked if name.isupper() and len(name) > 3}
    return frozenset(good | sure if len(good | sure) > 1 else good)


def drop_form_fields(
    blocks: Sequence[Block], first: Sequence[SpeakerLabel | None]
) -> list[SpeakerLabel | None]:
    """Drop the fields of forms, which hold a few words and no sentence: "Capital: X"."""
    speech: dict[str, list[str]] = {}
    for block, label in zip(blocks, first, strict=True):
        if label and label.form == "colon" and not label.sure and label.body < len(block.text):
            speech.setdefault(label.name, []).append(block.text[label.body :])
    fields = {name for name, texts in speech.items() if _are_form_fields(texts)}
    return [label if label and label.name not in fields else None for label in first]


def drop_addresses(
    blocks: Sequence[Block], first: Sequence[SpeakerLabel | None]
) -> list[SpeakerLabel | None]:
    """Drop lines that address somebody, "President X:", where labels are lines in capitals."""
    lines = sum(label is not None and _is_line_in_capitals(label) for label in first)
    return [
        label if label and not (lines > 1 and _is_line_in_mixed_case(label, block.text)) else None
        for block, label in zip(blocks, first, strict=True)
    ]


def _is_line_in_capitals(label: SpeakerLabel) -> bool:
    return label.form == "line" and label.name.isupper()


def _is_line_in_mixed_case(label: SpeakerLabel, text: str) -> bool:
    """Whether a label with a colon is a whole line, and has letters that could be capitals."""
    return label.form == "colon" and label.body == len(text) and label.name != label.name.upper()


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
