"""Which lines of a PDF are headings: those that its outline names, those that look it."""

import re
from collections.abc import Sequence

from msgspec import Struct

from briefing.readers.pdf.heading_style import looking, type_of
from briefing.readers.pdf.model import Body, Line

_SPAN = 5  # lines that a heading may run over
_ENOUGH = 3  # lines that the outline must lead to, to be believed
_SAID = 400  # characters of a line that may say a title
_FIRST = 6  # letters in which a title and its first line agree
_NUMBERING = re.compile(
    r"^(?:\d{1,3}(?:\.\d{1,3})*[.)]?|[ivxlc]{1,6}[.)]|[a-h][.)]|chapter \d+[.:]?)\s"
)
_CLOSED = re.compile(r"[.;,:!…][\"'”’)]*$")
_HANGING = re.compile(r"(?:[,:–—-]|\b[a-zà-ÿ]{1,4})$")


class Entry(Struct, frozen=True):
    """A line of the file's outline ("bookmarks")."""

    title: str
    level: int  # from 1
    page: int  # 1-based


def headings(
    lines: Sequence[Line], body: Body, entries: Sequence[Entry], title: str
) -> dict[int, int]:
    """Levels from 1 to 6 by the place of the line.

    Where the outline leads to headings, those set like them are headings too: outlines tend to
    leave out what stands before and after the chapters.
    """
    named, cover = _named(lines, entries), _named(lines, [Entry(title, 1, 1)])
    looks = looking(lines, body)
    if len(named) < _ENOUGH or 2 * len(named) < len(entries):
        return _run_on(lines, {**looks, **cover, **named})
    levels: dict[tuple[str, float], int] = {}
    for place, level in sorted(named.items(), reverse=True):
        levels[type_of(lines[place])] = level
    alike = {at: levels[type_of(lines[at])] for at in looks if type_of(lines[at]) in levels}
    return _run_on(lines, {**alike, **cover, **named})


def _run_on(lines: Sequence[Line], found: dict[int, int]) -> dict[int, int]:
    """With the further lines of headings that run over several."""
    for place in sorted(found):
        for after in range(place + 1, min(place + _SPAN, len(lines))):
            line, last = lines[after], lines[after - 1]
            near = line.column == last.column and line.top - last.top < 1.6 * line.size
            if (
                after in found
                or not near
                or type_of(line) != type_of(last)
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
