"""Interviews: questions without labels, the interviewers among the speakers, the interviewee."""

import re
from collections.abc import Collection, Iterable, Sequence

from msgspec import Struct

from briefing.languages import merge_patterns
from briefing.models import Block
from briefing.structure import speaker_labels
from briefing.structure.speaker_labels import SpeakerLabel
from briefing.text import count_words

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
    if sum(len(said) > 2 for said in spoken.values()) > _MAX_SPEAKERS:
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
    return {name: [" ".join(filter(None, said)) for said in s] for name, s in spoken.items()}


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
