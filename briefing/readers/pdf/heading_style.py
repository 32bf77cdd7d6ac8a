"""Which lines of a PDF look like headings: large, bold, capital, numbered, or set apart."""

import re
from collections.abc import Iterator, Mapping, Sequence
from statistics import median

from briefing.readers.pdf.model import Body, Line
from briefing.readers.plain.markers import split_marker

_LONGEST = 160  # characters of one heading line
_SPAN = 5  # lines that a heading may run over
_NUMBERED = re.compile(
    r"(?:\d{1,2}(?:\.\d{1,2}){0,4}\.?|[IVX]{1,5}\.|[A-H]\.|§\s?\d+)\s+[^\W\d_a-zà-ÿа-я]"
    r"|(?:Part|Chapter|Section|Annex|Appendix|Title|Teil|Kapitel|Anhang|Partie|Chapitre|Annexe|"
    r"Часть|Глава|Раздел|Приложение)\s+(?:\d+|[IVXLC]+|[A-Z])\b",
)
_ENUMERATED = re.compile(r"\(?(?:[a-z]|[ivx]{1,4}|\d{1,2})[.)]\s+\S")
_CAPTION = re.compile(r"(?:figure|fig\.|table|abbildung|abb\.|tableau|рис\.|таблица)\s*\d", re.I)
_IMPRINT = re.compile(r"\bISBN\b|all rights reserved|library of congress|nationalbibliothek", re.I)
_CLOSED = re.compile(r"[.;,:!…][\"'”’)]*$")
_FULL = 0.9  # of the text's width: a line of a paragraph that goes on
_LARGER = 1.12  # times the body's size
_APART = 1.35  # times the body's leading, above the line
_ALONE = 1.45  # times the body's leading, above and below
_FRONT = 6  # pages before which a book's covers and imprint stand
_BOOK = 8  # pages at least


def looking(lines: Sequence[Line], body: Body) -> dict[int, int]:
    """Levels from 1 to 6 by the place of the line, the larger the higher."""
    covers = _covers(lines)
    found = [
        place
        for place, line in enumerate(lines)
        if line.page not in covers and _looks(lines, place, body)
    ]
    ranks = _ranks([lines[place] for place in found])
    return {place: ranks[_set(lines[place])] for place in found}


def type_of(line: Line) -> tuple[str, float]:
    """Font and size."""
    return line.font, line.size


def _covers(lines: Sequence[Line]) -> set[int]:
    """The pages of a book before its text: nearly empty ones, and the imprint."""
    pages: dict[int, list[Line]] = {}
    for line in lines:
        pages.setdefault(line.page, []).append(line)
    if len(pages) < _BOOK:
        return set()
    usual = median(len(page) for page in pages.values())
    front = {number: page for number, page in pages.items() if number <= _FRONT}
    return {
        number
        for number, page in front.items()
        if any(_IMPRINT.search(line.text[:_LONGEST]) for line in page)
        or (len(page) < 0.5 * usual and not any(_is_prose(line, page) for line in page))
    }


def _is_prose(line: Line, page: Sequence[Line]) -> bool:
    return len(line.text) > 50 and line.right > _FULL * max(other.right for other in page)


def _set(line: Line) -> tuple[float, bool, bool]:
    """How a heading is set; the larger, the higher its rank."""
    return round(line.size), line.bold, line.text.isupper()


def _ranks(lines: Sequence[Line]) -> Mapping[tuple[float, bool, bool], int]:
    kinds = sorted({_set(line) for line in lines}, reverse=True)
    return {kind: min(rank, 6) for rank, kind in enumerate(kinds, 1)}


def _looks(lines: Sequence[Line], place: int, body: Body) -> bool:
    line = lines[place]
    if not _may(line) or (_is_listed(lines, place) and line.size < _LARGER * body.largest):
        return False
    if line.size >= _LARGER * body.largest:
        return True
    if _CLOSED.search(line.text) or line.size < 0.8 * body.size:
        return False
    if _stands_alone(lines, place, body):
        return True
    if not _apart(lines, place, body):
        return False
    return any(_signs(line, body)) and not _goes_on(lines, place, body)


def _may(line: Line) -> bool:
    """Mostly letters, not too many, no item, no row, no caption."""
    letters = sum(map(str.isalpha, line.text))
    if letters < 3 or 2 * letters < len(line.text.replace(" ", "")) or len(line.cells) > 1:
        return False
    if len(line.text) > _LONGEST or (line.text[0].islower() and not _ENUMERATED.match(line.text)):
        return False
    marker = split_marker(line.text)[0]
    is_item = bool(marker) and not any(map(str.isalnum, marker))
    return not is_item and not _CAPTION.match(line.text)


def _is_listed(lines: Sequence[Line], place: int) -> bool:
    """A numbered line right beside another marked one belongs to a list."""
    near = lines[max(place - 1, 0) : place + 2]
    return all(split_marker(line.text)[0] for line in near) and len(near) > 1


def _signs(line: Line, body: Body) -> Iterator[bool]:
    other_font = line.font != body.font and line.size >= body.size
    yield line.bold and not body.bold
    yield line.text.isupper() and len(line.text) > 5
    yield bool(_NUMBERED.match(line.text)) and len(line.text) < 100
    yield other_font and len(line.text) < 80 and not line.text[0].islower()


def _stands_alone(lines: Sequence[Line], place: int, body: Body) -> bool:
    """Up to three lines with room above and below, before a paragraph of prose."""
    first = last = place
    gap = _ALONE * body.leading
    while first and place - first < 2 and _close(lines[first - 1], lines[first], gap):
        first -= 1
    while last + 1 < len(lines) and last - place < 2 and _close(lines[last], lines[last + 1], gap):
        last += 1
    if last - first > 2 or first == 0 or last + 1 >= len(lines) or _CLOSED.search(lines[last].text):
        return False
    before, after = lines[first - 1], lines[last + 1]
    parted = _parted(before, lines[first], gap) and _parted(lines[last], after, gap)
    return parted and after.size == body.size and _is_prose(after, lines[last + 1 : last + 9])


def _close(a: Line, b: Line, gap: float) -> bool:
    return a.column == b.column and 0 <= b.top - a.top < gap


def _parted(a: Line, b: Line, gap: float) -> bool:
    """Room between them, or the end of a page after a sentence's."""
    if a.page != b.page:
        return bool(_CLOSED.search(a.text))
    return a.column == b.column and b.top - a.top >= gap


def _goes_on(lines: Sequence[Line], place: int, body: Body) -> bool:
    """The first line of a paragraph: the next one, close below, carries its sentence on."""
    run = lines[place : place + 4]
    line, after = run[0], run[1] if len(run) > 1 else None
    if after is None or after.column != line.column or after.top - line.top > 1.3 * body.leading:
        return False
    if type_of(after) != type_of(line):
        return after.text[0].islower()
    width = max(other.right for other in lines[max(place - 20, 0) : place + 20])
    paragraph = line.font == body.font or all(type_of(x) == type_of(line) for x in run)
    return paragraph and line.right > _FULL * width


def _apart(lines: Sequence[Line], place: int, body: Body) -> bool:
    """Whether the line, or the like-set ones that it continues, begins after a gap."""
    for at in range(place, max(place - _SPAN, 0), -1):
        line, before = lines[at], lines[at - 1]
        if before.column != line.column:
            return True
        if line.top - before.top > _APART * body.leading or _is_short(before, lines):
            return True
        if type_of(before) != type_of(line) or before.font == body.font:
            return False
    return place < _SPAN


def _is_short(before: Line, lines: Sequence[Line]) -> bool:
    """The line before ends its paragraph."""
    return bool(_CLOSED.search(before.text)) and before.right < 0.8 * max(
        line.right for line in lines[:50]
    )
