"""Group the lines of a PDF into paragraphs, items, rows and footnotes."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from briefing.models import Block
from briefing.readers.common.blocks import CELL_SEPARATOR, split_marker
from briefing.readers.common.text import is_cjk_break
from briefing.readers.pdf.chars import BodyStyle, Line
from briefing.readers.unwrap import join_divided

_CLOSED = re.compile(r"[.!?…:;。][\"'”’»)\]]*$")
_NOTE = re.compile(r"(?P<marker>\d{1,3}|[*†‡])\.?\s*(?=\S)")
_CITED = re.compile(r"(?:ibid|id|see|cf|supra|op|loc|vgl|siehe|voir|voy|véase|cfr|см|там)\b", re.I)
_LEADER = re.compile(r"(?:[.·…_]\s?){4,}\s*(?:\d{1,4}|[ivxlc]{1,6})?$")
_SMALLER = 0.93  # times the body's size: footnotes
_GAP = 1.4  # times the leading: space between two paragraphs
_DIVIDED_GAP = 2.5  # times the leading, after a hyphen
_SHORT = 0.88  # share of the column's width: a full line is longer
_INDENT = 0.7  # ems


def split_footnotes(lines: Sequence[Line], body: BodyStyle) -> tuple[list[Line], list[Line]]:
    """Split a page's lines into text and the footnotes below it."""
    start = len(lines)
    while start and lines[start - 1].size < _SMALLER * body.size:
        start -= 1
    first = next((i for i in range(start, len(lines)) if _is_note(lines[i])), len(lines))
    if first == 0 or not any(line.size >= _SMALLER * body.size for line in lines[:first]):
        return list(lines), []
    return list(lines[:first]), list(lines[first:])


def _is_note(line: Line) -> bool:
    """Return whether a small line begins a footnote, unlike "40 minutes"."""
    marker = _NOTE.match(line.text)
    if marker is None:
        return False
    rest = line.text[marker.end() :]
    return bool(line.reference) or not rest[:1].islower() or bool(_CITED.match(rest))


def build_notes(lines: Sequence[Line], words: frozenset[str]) -> Iterator[Block]:
    """Yield a block per footnote; each begins with its number or sign."""
    note: list[Line] = []
    for line in lines:
        if note and _NOTE.match(line.text) and _starts_note(note, line):
            yield _build_note(note, words)
            note = []
        note.append(line)
    if note:
        yield _build_note(note, words)


def _starts_note(note: Sequence[Line], line: Line) -> bool:
    """Return whether a line begins with the next number or a sign, not with a year or a figure."""
    before, here = _NOTE.match(note[0].text), _NOTE.match(line.text)
    if not (before and here and before["marker"].isdecimal() and here["marker"].isdecimal()):
        return True
    return int(here["marker"]) in (1, int(before["marker"]) + 1)


def _build_note(lines: Sequence[Line], words: frozenset[str]) -> Block:
    text = join_lines(lines, words)
    marker = _NOTE.match(text)
    rest = text[marker.end() :] if marker else text
    return Block(
        "note", rest or text, marker=marker["marker"] if marker else "", page=lines[0].page
    )


def build_blocks(
    lines: Sequence[Line], levels: Mapping[int, int], body: BodyStyle, words: frozenset[str]
) -> list[Block]:
    """Return headings, paragraphs, items and rows in the lines' order."""
    blocks: list[Block] = []
    for level, places in groupby(range(len(lines)), key=lambda place: levels.get(place, 0)):
        run = [lines[place] for place in places]
        parted = _group_headings(run) if level else _group_paragraphs(run, body)
        blocks.extend(_build_block(part, level, words) for part in parted)
    return [block for block in blocks if any(map(str.isalnum, block.text))]


def _group_headings(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """Group consecutive lines of one level that have the same style and are close together."""
    heading: list[Line] = []
    for line in lines:
        if heading and not _is_same_heading(heading[-1], line):
            yield heading
            heading = []
        heading.append(line)
    yield heading


def _is_same_heading(a: Line, b: Line) -> bool:
    alike = a.font == b.font and a.size == b.size and a.column == b.column
    return alike and b.top - a.top < 1.8 * a.size and not split_marker(b.text)[0]


def _group_paragraphs(lines: Sequence[Line], body: BodyStyle) -> Iterator[list[Line]]:
    margins = _column_margins(lines)
    part: list[Line] = []
    for line in lines:
        if _LEADER.search(line.text[-200:]):
            continue
        if part and not _is_continuation(part, line, body, margins[line.column]):
            yield part
            part = []
        part.append(line)
    if part:
        yield part


def _column_margins(lines: Sequence[Line]) -> dict[int, tuple[float, float]]:
    """Return the left and right edge of each column's text, in points."""
    margins: dict[int, tuple[float, float]] = {}
    for line in lines:
        left, right = margins.get(line.column, (line.left, line.right))
        margins[line.column] = min(left, line.left), max(right, line.right)
    return margins


def _is_continuation(
    part: Sequence[Line], line: Line, body: BodyStyle, margins: tuple[float, float]
) -> bool:
    """Return whether a line belongs to the paragraph before it."""
    last = part[-1]
    closed = bool(_CLOSED.search(last.text))
    if _is_divided(last, line, body):
        return True
    if line.cells or last.cells or abs(line.size - last.size) > 1:
        return last.hyphen and line.text[0].islower()
    if line.column != last.column:
        return not closed and (line.text[0].islower() or last.hyphen)
    left, right = margins
    short = last.right < left + _SHORT * (right - left)
    if split_marker(line.text)[0] and (closed or short or line.left > last.left + 2):
        return False
    if line.top - last.top > _GAP * max(body.leading, 1.15 * line.size):
        return False
    if (closed or (last.bold and not line.bold)) and (short or _is_indented(part, line)):
        return False
    return not (short and not line.text[0].islower() and last.right < left + 0.6 * (right - left))


def _is_divided(last: Line, line: Line, body: BodyStyle) -> bool:
    """Return whether a line ends in a hyphen and the next one may have the rest of its word."""
    if not (last.hyphen and line.text[0].isalnum()) or line.cells or abs(line.size - last.size) > 1:
        return False
    near = line.top - last.top < _DIVIDED_GAP * max(body.leading, 1.15 * line.size)
    return line.text[0].islower() if line.column != last.column else near


def _is_indented(part: Sequence[Line], line: Line) -> bool:
    """Return whether a first line is indented, or moves back from an item's hanging indent."""
    if split_marker(part[0].text)[0]:
        return line.left < part[0].left + _INDENT * line.size
    return line.left > part[-1].left + _INDENT * line.size


def _build_block(lines: Sequence[Line], level: int, words: frozenset[str]) -> Block:
    text, page = join_lines(lines, words), lines[0].page
    if level:
        return Block("heading", text, level, page=page)
    if lines[0].cells:
        return Block("row", CELL_SEPARATOR.join(lines[0].cells), page=page)
    marker, rest = split_marker(text)
    if marker and rest and len(lines[0].text) > len(marker):
        return Block("item", rest, 1, marker if marker.isprintable() else "•", page)
    return Block("paragraph", text, page=page, strong=all(line.bold for line in lines))


def join_lines(lines: Sequence[Line], words: frozenset[str]) -> str:
    """Join lines to one text, and words that a hyphen divides at a line's end.

    `words` are the document's words, which decide whether the hyphen stays.
    """
    text = ""
    for line, after in zip(lines, [*lines[1:], None], strict=True):
        text += line.text
        if after is None:
            break
        if line.hyphen and after.text[0].isalnum():
            text = join_divided(text, after.text, words)
        elif not is_cjk_break(text, after.text):
            text += " "
    return text
