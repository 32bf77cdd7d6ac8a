"""Blocks → the document's text → segments, each with its role.

Roles are heading, question, turn, clause, text and aside.
"""

from collections.abc import Iterator, Sequence
from typing import Literal

from msgspec import Struct, structs

from briefing.models import Block, BlockKind
from briefing.structure import headings, speaker_labels, speakers
from briefing.text import count_words


class PlacedBlock(Struct, frozen=True):
    """A block in the document's text: `text[body:end] == block.text`, its marker before it."""

    block: Block
    place: int  # 0-based position in the extract
    start: int
    body: int
    end: int


def render_text(blocks: Sequence[Block]) -> tuple[str, tuple[PlacedBlock, ...]]:
    """Join blocks with blank lines; join consecutive items and rows with line ends."""
    pieces: list[str] = []
    placed: list[PlacedBlock] = []
    at = 0
    for place, block in enumerate(blocks):
        if place:
            listed = blocks[place - 1].kind == block.kind and block.kind in ("item", "row")
            pieces.append("\n" if listed else "\n\n")
            at += len(pieces[-1])
        marker = f"{block.marker} " if block.marker else ""
        pieces.append(marker + block.text)
        body = at + len(marker)
        placed.append(PlacedBlock(block, place, at, body, body + len(block.text)))
        at = placed[-1].end
    return "".join(pieces), tuple(placed)


SegmentRole = Literal["heading", "question", "turn", "clause", "text", "aside"]

_CLOSING_BLOCKS = 3  # last blocks of an interview, which may recall earlier reports
_INTERJECTION_WORDS = 3


class Segment(Struct, frozen=True):
    """A part of the text: `document.text[start:end] == text`; its label begins at `label_start`."""

    role: SegmentRole
    label_start: int
    start: int
    end: int
    text: str
    kind: BlockKind = "paragraph"
    place: int = 0  # 0-based position of the block
    page: int | None = None
    level: int = 0
    label: str = ""  # the speaker of a turn, the number of a clause


class SegmentedDocument(Struct, frozen=True):
    """A document's segments in order, and the speakers found in it."""

    segments: tuple[Segment, ...]
    interviewee: str = ""  # who answers, in interviews without labels
    speakers: frozenset[str] = frozenset()
    interviewers: frozenset[str] = frozenset()
    questions: int = 0  # questions without labels


def segment(placed: Sequence[PlacedBlock], title: str, language: str) -> SegmentedDocument:
    """Assign every block its role: by speakers' labels if there are any, else by questions."""
    blocks = [line.block for line in placed]
    turns = speakers.find_turns(blocks, speakers.is_interview(blocks, title))
    if turns.speakers:
        segments = _drop_interjections(tuple(_segment_conversation(placed, turns)))
        return SegmentedDocument(
            tuple(segments), speakers=turns.speakers, interviewers=turns.interviewers
        )
    questions = speakers.find_questions(blocks, title)
    lede = [block.text for block in blocks[: min(questions, default=0)]]
    return SegmentedDocument(
        tuple(_segment_prose(placed, questions, language)),
        speakers.interviewee_from_lede(lede),
        questions=len(questions),
    )


def _segment_prose(
    placed: Sequence[PlacedBlock], questions: frozenset[int], language: str
) -> Iterator[Segment]:
    blocks = [line.block for line in placed]
    numbers = headings.number_clauses(blocks)
    headed = frozenset() if questions else headings.find_unmarked_headings(blocks, language)
    dialogue = any(speakers.is_dashed(blocks[at]) for at in questions)  # dashes mark speech
    for at, line in enumerate(placed):
        block = line.block
        if at in questions:
            yield _make_segment("question", line)
        elif _is_aside(line, bool(questions) and at >= len(placed) - _CLOSING_BLOCKS):
            yield _make_segment("aside", line)
        elif block.kind == "heading" or headings.is_bold_heading(block) or at in headed:
            yield _make_segment("heading", line)
        elif at in numbers:
            yield _make_segment("clause", line, numbers[at])
        elif dialogue and speakers.is_dashed(block):
            yield structs.replace(_make_segment("text", line), kind="paragraph")
        else:
            yield _make_segment("text", line)


def _is_aside(line: PlacedBlock, closing: bool) -> bool:
    text = line.block.text
    if speaker_labels.is_non_speech(text) or not headings.has_words(line.block):
        return True
    return closing and speaker_labels.is_cross_reference(text)


def _segment_conversation(
    placed: Sequence[PlacedBlock], turns: speakers.SpeakerTurns
) -> Iterator[Segment]:
    begun = asking = False
    answers_labelled = bool(turns.speakers - turns.interviewers)
    for line, labels in zip(placed, turns.turns, strict=True):
        block = line.block
        at = labels[0].start if labels else len(block.text)
        if at:  # text before the block's first label
            role = _unlabelled_role(line, begun, asking)
            yield _make_segment(role, line, end=line.body + at)
            asking = asking and (role != "heading")
        for label, end in speaker_labels.label_spans(block.text, labels):
            begun, asking = True, label.name in turns.interviewers
            nameless = asking or bool(turns.interviewers and speaker_labels.is_answer(label.name))
            turn = _make_turn(line, label, line.body + end)
            yield structs.replace(
                turn,
                role="question" if asking else "turn",
                label="" if nameless else label.name,
            )
        if asking and labels and not answers_labelled:
            asking = not block.text.rstrip().endswith("?")


def _drop_interjections(segments: Sequence[Segment]) -> Iterator[Segment]:
    """Make asides of turns of a few words that interrupt another speaker."""
    current = ""  # speaker
    talking = False
    for part, after in zip(segments, (*segments[1:], None), strict=True):
        resumed = after is not None and after.role == "turn" and after.label == current
        short = part.role == "turn" and count_words(part.text) <= _INTERJECTION_WORDS
        if short and talking and resumed and part.label != current:
            yield structs.replace(part, role="aside")
            continue
        current = part.label if part.role == "turn" else current
        talking = part.role in ("turn", "text")
        yield part


def _unlabelled_role(line: PlacedBlock, begun: bool, asking: bool) -> SegmentRole:
    text = line.block.text
    if speaker_labels.is_non_speech(text) or not headings.has_words(line.block):
        return "aside"
    if not begun and speaker_labels.is_location_line(text):
        return "aside"
    if line.block.kind == "heading":
        return "heading"
    return "question" if asking else "text"


def _make_turn(line: PlacedBlock, label: speaker_labels.SpeakerLabel, end: int) -> Segment:
    """Return what follows a label up to `end`, without an opening stage direction."""
    words = line.block.text[label.body : end - line.body]
    skip = speaker_labels.opening_stage_direction(words)
    return Segment(
        "turn",
        line.start if not label.start else line.body + label.start,
        line.body + label.body + skip,
        end,
        words[skip:],
        "paragraph" if line.block.kind == "heading" else line.block.kind,
        line.place,
        line.block.page,
    )


def _make_segment(role: SegmentRole, line: PlacedBlock, skip: int = 0, end: int = 0) -> Segment:
    block = line.block
    end = end or line.end
    return Segment(
        role,
        line.start,
        line.body + skip,
        end,
        block.text[skip : end - line.body],
        block.kind,
        line.place,
        block.page,
        (block.level + block.marker.strip(".)").count("."))
        or (headings.UNMARKED_LEVEL if role == "heading" else 0),
        block.marker if role == "clause" and not skip else block.text[:skip].strip(),
    )
