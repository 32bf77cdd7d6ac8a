"""Lines → pieces: what part each stretch of the text plays."""

from collections.abc import Iterator, Sequence
from typing import Literal

from msgspec import Struct, structs

from briefing.models import BlockKind
from briefing.structure import (
    headings,
    interview,
    numbered_clauses,
    speaker_labels,
    speakers,
    stage_directions,
)
from briefing.structure.single_speaker import interviewee
from briefing.structure.text import Line

Part = Literal["heading", "question", "turn", "clause", "text", "aside"]


_CLOSING = 3  # blocks that may follow an interview
_WORD_OR_TWO = 3  # words of an interjection


class Piece(Struct, frozen=True):
    """A stretch of the text: `text[start:end]` are its words, its label stands at `outset`."""

    part: Part
    outset: int
    start: int
    end: int
    text: str
    kind: BlockKind = "paragraph"
    place: int = 0
    page: int | None = None
    level: int = 0
    label: str = ""  # the speaker of a turn, the number of a clause


class Script(Struct, frozen=True):
    """A document in pieces, and what they show of its form."""

    pieces: tuple[Piece, ...]
    interviewee: str = ""  # who answers where nobody is labelled
    speakers: frozenset[str] = frozenset()
    journalists: frozenset[str] = frozenset()
    asked: int = 0  # questions put as plain paragraphs


def cut(lines: Sequence[Line], title: str) -> Script:
    """Give every line its part: by speakers' labels if there are any, else by bare questions."""
    blocks = [line.block for line in lines]
    cast = speakers.find(blocks, interview.announced(blocks, title))
    if cast.speakers:
        pieces = tuple(_without_interjections(tuple(_conversation(lines, cast))))
        return Script(pieces, speakers=cast.speakers, journalists=cast.journalists)
    asked = interview.asked(blocks, title)
    lede = [block.text for block in blocks[: min(asked, default=0)]]
    return Script(tuple(_plain(lines, asked)), interviewee(lede), asked=len(asked))


def _plain(lines: Sequence[Line], asked: frozenset[int]) -> Iterator[Piece]:
    blocks = [line.block for line in lines]
    numbers = numbered_clauses.numbers(blocks)
    headed = frozenset() if asked else headings.written_as_text(blocks)
    spoken = any(interview.is_dashed(blocks[at]) for at in asked)  # dashes are speech, not lists
    for at, line in enumerate(lines):
        block = line.block
        if at in asked:
            yield _piece("question", line)
        elif _is_aside(line, bool(asked) and at >= len(lines) - _CLOSING):
            yield _piece("aside", line)
        elif block.kind == "heading" or headings.is_run_in(block) or at in headed:
            yield _piece("heading", line)
        elif at in numbers:
            yield _piece("clause", line, numbers[at])
        elif spoken and interview.is_dashed(block):
            yield structs.replace(_piece("text", line), kind="paragraph")
        else:
            yield _piece("text", line)


def _is_aside(line: Line, closing: bool) -> bool:
    text = line.block.text
    if stage_directions.is_aside(text) or not headings.says_something(line.block):
        return True
    return closing and stage_directions.is_cross_reference(text)


def _conversation(lines: Sequence[Line], cast: speakers.Cast) -> Iterator[Piece]:
    begun = asking = False
    answered = _answers_are_labelled(cast)
    for line, found in zip(lines, cast.turns, strict=True):
        block = line.block
        at = found[0].start if found else len(block.text)
        if at:  # what stands before the block's first label
            part = _unlabelled(line, begun, asking)
            yield _piece(part, line, end=line.body + at)
            asking = asking and (part != "heading")
        for label, end in speaker_labels.stretches(block.text, found):
            begun, asking = True, label.name in cast.journalists
            nameless = asking or bool(cast.journalists and speaker_labels.is_answer(label.name))
            yield _turn(line, label, line.body + end, (asking, nameless))
        if asking and found and not answered:
            asking = not block.text.rstrip().endswith("?")


def _without_interjections(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """Turns of a word or two that break into another's speech count for nothing."""
    floor = ""  # who has it
    talking = False
    for piece, after in zip(pieces, (*pieces[1:], None), strict=True):
        resumed = after is not None and after.part == "turn" and after.label == floor
        short = piece.part == "turn" and len(piece.text.split()) <= _WORD_OR_TWO
        if short and talking and resumed and piece.label != floor:
            yield structs.replace(piece, part="aside")
            continue
        floor = piece.label if piece.part == "turn" else floor
        talking = piece.part in ("turn", "text")
        yield piece


def _answers_are_labelled(cast: speakers.Cast) -> bool:
    return bool(cast.speakers - cast.journalists)


def _unlabelled(line: Line, begun: bool, asking: bool) -> Part:
    text = line.block.text
    if stage_directions.is_aside(text) or not headings.says_something(line.block):
        return "aside"
    if not begun and stage_directions.is_scene(text):
        return "aside"
    if line.block.kind == "heading":
        return "heading"
    return "question" if asking else "text"


def _turn(line: Line, label: speaker_labels.Label, end: int, role: tuple[bool, bool]) -> Piece:
    """What follows a label; `role`: whether it asks, and whether the label names nobody."""
    asking, nameless = role
    words = line.block.text[label.body : end - line.body]
    skip = stage_directions.opening_stage_direction(words)
    start = line.body + label.body + skip
    outset = line.start if not label.start else line.body + label.start
    return Piece(
        "question" if asking else "turn",
        outset,
        start,
        end,
        words[skip:],
        "paragraph" if line.block.kind == "heading" else line.block.kind,
        line.place,
        line.block.page,
        label="" if nameless else label.name,
    )


def _piece(part: Part, line: Line, skip: int = 0, end: int = 0) -> Piece:
    block = line.block
    end = end or line.end
    return Piece(
        part,
        line.start,
        line.body + skip,
        end,
        block.text[skip : end - line.body],
        block.kind,
        line.place,
        block.page,
        block.level or (headings.RUN_IN if part == "heading" else 0),
        block.marker if part == "clause" and not skip else block.text[:skip].strip(),
    )
