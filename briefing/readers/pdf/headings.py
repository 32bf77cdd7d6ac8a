"""Which lines of a PDF are headings: those that its outline names, else those that look it."""

import re
from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from briefing.readers.markers import split_marker
from briefing.readers.pdf.model import Body, Line

_LONGEST = 160  # characters of one heading line
_SPAN = 5  # lines that a heading may run over
_NUMBERED = re.compile(
    r"(?:\d{1,2}(?:\.\d{1,2}){0,4}\.?|[IVX]{1,5}\.|[A-H]\.|§\s?\d+)\s+[^\W\d_a-zà-ÿа-я]"
)
_NUMBERING = re.compile(
    r"^(?:\d{1,3}(?:\.\d{1,3})*[.)]?|[ivxlc]{1,6}[.)]|[a-h][.)]|chapter \d+[.:]?)\s"
)
_CLOSED = re.compile(r"[.;,:!…][\"'”’)]*$")
_SAID = 400  # characters of a line that may say a title
_FIRST = 6  # letters in which a title and its first line agree
_HANGING = re.compile(r"(?:[,:–—-]|\b[a-zà-ÿ]{1,4})$")
_FULL = 0.9  # of the text's width: a line of a paragraph that goes on
_LARGER = 1.12  # times the body's size
_APART = 1.35  # times the body's leading, above the line
_ENOUGH = 3  # headings that the outline must lead to, to be believed


class Entry(Struct, frozen=True):
    """A line of the file's outline ("bookmarks")."""

    title: str
    level: int  # from 1
    page: int  # 1-based


def headings(lines: Sequence[Line], body: Body, entries: Sequence[Entry]) -> dict[int, int]:
    """Levels from 1 to 6 by the place of the line.

    Where the outline leads to headings, those set like them are headings too: outlines tend to
    leave out what stands before and after the chapters.
    """
    named = _named(lines, entries)
    looking = _looking(lines, body)
    if len(named) < _ENOUGH or 2 * len(named) < len(entries):
        return _run_on(lines, {**looking, **named})
    levels: dict[tuple[str, float], int] = {}
    for place, level in sorted(named.items(), reverse=True):
        levels[_type(lines[place])] = level
    alike = {
        place: levels[_type(lines[place])] for place in looking if _type(lines[place]) in levels
    }
    return _run_on(lines, {**alike, **named})


def _type(line: Line) -> tuple[str, float]:
    return line.font, line.size


def _run_on(lines: Sequence[Line], found: dict[int, int]) -> dict[int, int]:
    """With the further lines of headings that run over several."""
    for place in sorted(found):
        for after in range(place + 1, min(place + _SPAN, len(lines))):
            line, last = lines[after], lines[after - 1]
            near = line.column == last.column and line.top - last.top < 1.6 * line.size
            if (
                after in found
                or not near
                or _type(line) != _type(last)
                or _CLOSED.search(last.text)
            ):
                break
            if not (line.text[0].islower() or _HANGING.search(last.text)):
                break
            found[after] = found[place]
    return found


def _named(lines: Sequence[Line], entries: Sequence[Entry]) -> dict[int, int]:
    """The lines that outline entries name, each run of lines at its first page that has it."""
    starts: dict[int, list[int]] = {}
    bare = [_bare(line.text[:_SAID]) for line in lines]
    for place, line in enumerate(lines):
        starts.setdefault(line.page, []).append(place)
    found: dict[int, int] = {}
    for entry in entries:
        title = _bare(entry.title)
        near = (p for n in (0, 1, -1) for p in starts.get(entry.page + n, ()) if p not in found)
        likely = (p for p in near if bare[p] and title.startswith(bare[p][:_FIRST]))
        span = next((s for place in likely if (s := _match(lines, place, title))), range(0))
        found.update({place: min(entry.level, 6) for place in span})
    return found


def _match(lines: Sequence[Line], place: int, wanted: str) -> range:
    """The lines from a place on that say the bare title; an empty range where they don't."""
    said = ""
    for end in range(place, min(place + _SPAN, len(lines))):
        said = f"{said} {lines[end].text[:_SAID]}"
        bare = _bare(said)
        if bare == wanted and wanted:
            return range(place, end + 1)
        if len(bare) > len(wanted) + 3:
            break
    return range(0)


def _bare(text: str) -> str:
    """Letters and digits alone, a number before them left out."""
    return "".join(c for c in _NUMBERING.sub("", text.casefold().strip()) if c.isalnum())


def _looking(lines: Sequence[Line], body: Body) -> dict[int, int]:
    found = [place for place in range(len(lines)) if _looks(lines, place, body)]
    ranks = _ranks([lines[place] for place in found])
    return {place: ranks[_set(lines[place])] for place in found}


def _set(line: Line) -> tuple[float, bool, bool]:
    """How a heading is set; the larger, the higher its rank."""
    return round(line.size), line.bold, line.text.isupper()


def _ranks(lines: Sequence[Line]) -> Mapping[tuple[float, bool, bool], int]:
    kinds = sorted({_set(line) for line in lines}, reverse=True)
    return {kind: min(rank, 6) for rank, kind in enumerate(kinds, 1)}


def _looks(lines: Sequence[Line], place: int, body: Body) -> bool:
    """Short, set apart, and larger, bolder, capital, numbered or in another font than the body."""
    line = lines[place]
    letters = sum(map(str.isalpha, line.text))
    if letters < 3 or len(line.text) > _LONGEST or len(line.cells) > 1 or line.text[0].islower():
        return False
    if _is_item(line) or (_is_listed(lines, place) and line.size < _LARGER * body.largest):
        return False
    if 2 * letters < len(line.text.replace(" ", "")):
        return False
    if line.size >= _LARGER * body.largest:
        return True
    if _CLOSED.search(line.text) or not _apart(lines, place, body) or line.size < 0.8 * body.size:
        return False
    return any(_signs(line, body)) and not _goes_on(lines, place, body)


def _is_item(line: Line) -> bool:
    """Begins with a bullet; a number may open a heading too."""
    marker = split_marker(line.text)[0]
    return bool(marker) and not any(map(str.isalnum, marker))


def _is_listed(lines: Sequence[Line], place: int) -> bool:
    """A numbered line right beside another marked one belongs to a list."""
    near = lines[max(place - 1, 0) : place + 2]
    return all(split_marker(line.text)[0] for line in near) and len(near) > 1


def _goes_on(lines: Sequence[Line], place: int, body: Body) -> bool:
    """The first line of a paragraph: the next one, close below, carries its sentence on."""
    run = lines[place : place + 4]
    line, after = run[0], run[1] if len(run) > 1 else None
    if after is None or after.column != line.column or after.top - line.top > 1.3 * body.leading:
        return False
    if _type(after) != _type(line):
        return after.text[0].islower()
    width = max(other.right for other in lines[max(place - 20, 0) : place + 20])
    paragraph = line.font == body.font or all(_type(x) == _type(line) for x in run)
    return paragraph and line.right > _FULL * width


def _signs(line: Line, body: Body) -> Iterator[bool]:
    other_font = line.font != body.font and line.size >= body.size
    yield line.bold and not body.bold
    yield line.text.isupper() and len(line.text) > 5
    yield bool(_NUMBERED.match(line.text)) and len(line.text) < 100
    yield other_font and len(line.text) < 80


def _apart(lines: Sequence[Line], place: int, body: Body) -> bool:
    """Whether the line, or the like-set ones that it continues, begins after a gap."""
    for at in range(place, max(place - _SPAN, 0), -1):
        line, before = lines[at], lines[at - 1]
        if before.column != line.column:
            return True
        if line.top - before.top > _APART * body.leading or _is_short(before, lines):
            return True
        if _type(before) != _type(line) or before.font == body.font:
            return False
    return place < _SPAN


def _is_short(before: Line, lines: Sequence[Line]) -> bool:
    """The line before ends its paragraph."""
    return bool(_CLOSED.search(before.text)) and before.right < 0.8 * max(
        line.right for line in lines[:50]
    )
