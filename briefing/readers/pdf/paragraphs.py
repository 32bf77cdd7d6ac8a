"""Lines of a PDF → blocks: paragraphs across lines, columns and pages; notes apart."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from briefing.models import Block
from briefing.readers.common.tables import BETWEEN
from briefing.readers.common.whitespace import is_unspaced
from briefing.readers.pdf.model import Body, Line
from briefing.readers.plain.markers import split_marker

_CLOSED = re.compile(r"[.!?…:;。][\"'”’»)\]]*$")
_NOTE = re.compile(r"(?P<marker>\d{1,3}|[*†‡])\.?\s*(?=\S)")
_LEADER = re.compile(r"(?:[.·…_]\s?){4,}\s*(?:\d{1,4}|[ivxlc]{1,6})?$")
_SMALLER = 0.93  # times the body's size: notes
_GAP = 1.4  # times the leading between two paragraphs
_SHORT = 0.88  # of the column's width: a full line reaches further
_INDENT = 0.7  # ems


def notes_apart(lines: Sequence[Line], body: Body) -> tuple[list[Line], list[Line]]:
    """The lines of a page's text and those of the notes at its foot."""
    start = len(lines)
    while start and lines[start - 1].size < _SMALLER * body.size:
        start -= 1
    first = next((i for i in range(start, len(lines)) if _NOTE.match(lines[i].text)), len(lines))
    if first == 0 or not any(line.size >= _SMALLER * body.size for line in lines[:first]):
        return list(lines), []
    return list(lines[:first]), list(lines[first:])


def note_blocks(lines: Sequence[Line], words: frozenset[str]) -> Iterator[Block]:
    """A block a note, each beginning with its number or sign."""
    note: list[Line] = []
    for line in lines:
        if note and _NOTE.match(line.text) and _opens_note(note, line):
            yield _note(note, words)
            note = []
        note.append(line)
    if note:
        yield _note(note, words)


def _opens_note(note: Sequence[Line], line: Line) -> bool:
    """The next number, or a sign; a year or a figure at a line's beginning is neither."""
    before, here = _NOTE.match(note[0].text), _NOTE.match(line.text)
    if not (before and here and before["marker"].isdecimal() and here["marker"].isdecimal()):
        return True
    return int(here["marker"]) in (1, int(before["marker"]) + 1)


def _note(lines: Sequence[Line], words: frozenset[str]) -> Block:
    text = join(lines, words)
    marker = _NOTE.match(text)
    rest = text[marker.end() :] if marker else text
    return Block(
        "note", rest or text, marker=marker["marker"] if marker else "", page=lines[0].page
    )


def text_blocks(
    lines: Sequence[Line], levels: Mapping[int, int], body: Body, words: frozenset[str]
) -> list[Block]:
    """Headings, paragraphs, items and rows in the lines' order."""
    blocks: list[Block] = []
    for level, places in groupby(range(len(lines)), key=lambda place: levels.get(place, 0)):
        run = [lines[place] for place in places]
        parted = _headings(run) if level else _paragraphs(run, body)
        blocks.extend(_block(part, level, words) for part in parted)
    return [block for block in blocks if any(map(str.isalnum, block.text))]


def _headings(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """Consecutive lines of one level are one heading if they are set alike and close."""
    heading: list[Line] = []
    for line in lines:
        if heading and not _same_heading(heading[-1], line):
            yield heading
            heading = []
        heading.append(line)
    yield heading


def _same_heading(a: Line, b: Line) -> bool:
    alike = a.font == b.font and a.size == b.size and a.column == b.column
    return alike and b.top - a.top < 1.8 * a.size and not split_marker(b.text)[0]


def _paragraphs(lines: Sequence[Line], body: Body) -> Iterator[list[Line]]:
    margins = _margins(lines)
    part: list[Line] = []
    for line in lines:
        if _LEADER.search(line.text[-200:]):
            continue
        if part and not _continues(part, line, body, margins[line.column]):
            yield part
            part = []
        part.append(line)
    if part:
        yield part


def _margins(lines: Sequence[Line]) -> dict[int, tuple[float, float]]:
    """The left and right edge of each column's text."""
    margins: dict[int, tuple[float, float]] = {}
    for line in lines:
        left, right = margins.get(line.column, (line.left, line.right))
        margins[line.column] = min(left, line.left), max(right, line.right)
    return margins


def _continues(part: Sequence[Line], line: Line, body: Body, margins: tuple[float, float]) -> bool:
    """Whether a line belongs to the paragraph before it."""
    last = part[-1]
    closed = bool(_CLOSED.search(last.text))
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
    if (closed or (last.bold and not line.bold)) and (short or _indented(part, line)):
        return False
    return not (short and not line.text[0].islower() and last.right < left + 0.6 * (right - left))


def _indented(part: Sequence[Line], line: Line) -> bool:
    """A first line's indent; what hangs in after an item's marker is none, but going back is."""
    if split_marker(part[0].text)[0]:
        return line.left < part[0].left + _INDENT * line.size
    return line.left > part[-1].left + _INDENT * line.size


def _block(lines: Sequence[Line], level: int, words: frozenset[str]) -> Block:
    text, page = join(lines, words), lines[0].page
    if level:
        return Block("heading", text, level, page=page)
    if lines[0].cells:
        return Block("row", BETWEEN.join(lines[0].cells), page=page)
    marker, rest = split_marker(text)
    if marker and rest and len(lines[0].text) > len(marker):
        return Block("item", rest, 1, marker if marker.isprintable() else "•", page)
    return Block("paragraph", text, page=page, strong=all(line.bold for line in lines))


def join(lines: Sequence[Line], words: frozenset[str]) -> str:
    """The lines as one text, words mended that a hyphen divides at a line's end.

    A hyphen stays where the document writes the word with it elsewhere (`words`), or before a
    capital or a digit.
    """
    text = ""
    for line, after in zip(lines, [*lines[1:], None], strict=True):
        text += line.text
        if after is None:
            break
        if line.hyphen and after.text[0].isalpha():
            text = _mended(text, after.text, words)
        elif not is_unspaced(text, after.text):
            text += " "
    return text


def _mended(text: str, after: str, words: frozenset[str]) -> str:
    bare = text.rstrip("-\u2010\u00ad")
    head, tail = bare.split()[-1:] or [""], after.split()[0]
    hyphened = f"{head[0]}-{tail}".casefold().strip('.,;:)”"')
    keep = after[0].isupper() or hyphened in words
    return f"{bare}-" if keep else bare
