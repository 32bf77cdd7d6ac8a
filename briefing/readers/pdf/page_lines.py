"""A page of a PDF → lines with place, size and font, as the file orders them."""

import re
from collections.abc import Iterator
from typing import Any

from msgspec.structs import replace

from briefing.readers.common.whitespace import fold
from briefing.readers.pdf.chars import Characters, Style
from briefing.readers.pdf.model import Line, Page

_LINE_END = re.compile("\r\n|\r|\n|[\x02\ufffe]")  # the last two: a hyphen at a line's end
_RAISED = re.compile(r"(?<=[^\W\d_][.,;:”’\"')])\d{1,3}(?!\w)|(?<=[^\W\d_])\d{1,3}(?!\w)")
_LEFTWARDS = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_LIGATURES = str.maketrans(
    {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
)
_HYPHENS = "-\u2010\u00ad"
_GAP = 1.5  # ems: wider than the spaces of justified text


def page_of(page: Any, number: int) -> Page:
    """The lines of a page as the file orders them."""
    shown = Characters(page)
    try:
        found = list(_lines(shown, number))
        lines = tuple(line for line, tilted in found if not tilted)
        aside = tuple(line for line, tilted in found if tilted)
        if _runs_leftwards(shown.text):
            lines = tuple(_mirrored(line, shown.width) for line in lines)
        return Page(number, shown.width, shown.height, lines, aside)
    finally:
        shown.close()


def _runs_leftwards(text: str) -> bool:
    return len(_LEFTWARDS.findall(text)) > 0.5 * sum(map(str.isalpha, text))


def _mirrored(line: Line, width: float) -> Line:
    """As if it ran to the right: beginnings and ends are told alike for every script."""
    return replace(line, left=width - line.right, right=width - line.left)


def _lines(shown: Characters, number: int) -> Iterator[tuple[Line, bool]]:
    """Each with whether it stands at an angle to most of the page."""
    start = 0
    for end in [*_LINE_END.finditer(shown.text), None]:
        stop = end.start() if end else len(shown.text)
        raw = shown.text[start:stop]
        ink = [at for at, c in enumerate(raw, start) if not c.isspace() and c.isprintable()]
        if ink:
            tilted = shown.tilted(ink[0])
            divided = bool(end and end[0] in "\x02\ufffe") or raw.rstrip()[-1:] in _HYPHENS
            span = ink[0], ink[-1] + 1
            yield from ((line, tilted) for line in _parted(shown, span, number, divided))
        start = end.end() if end else stop


def _parted(shown: Characters, span: tuple[int, int], number: int, divided: bool) -> Iterator[Line]:
    """The pieces of a line; a hyphen divides the word at the end of the last one."""
    style = _usual_style(shown, span)
    for start, stop in _pieces(shown, *span, style):
        _, top, _, bottom = shown.room(shown.visible((start + stop) // 2, stop))
        first, last = shown.box(start), shown.box(stop - 1)
        left, right = min(first[0], last[0]), max(first[2], last[2])
        if text := _clean(shown, start, stop, style.size):
            yield Line(
                text, number, left, top, right, bottom, style.size, style.font, style.bold,
                divided and stop == span[1],
            )  # fmt: skip


def _usual_style(shown: Characters, span: tuple[int, int]) -> Style:
    """How a line is set: what three of its characters agree on, else what the middle one is."""
    start, stop = span
    places = (start, shown.visible((start + stop) // 2, stop), stop - 1)
    first, middle, last = map(shown.style, places)
    return first if first == last else middle


def _pieces(shown: Characters, start: int, stop: int, style: Style) -> Iterator[tuple[int, int]]:
    """Spans of a line that wide gaps part: cells of a table, or lines of two columns."""
    begin = start
    for space in re.finditer(r"\s+", shown.text[start:stop]):
        before, after = start + space.start() - 1, start + space.end()
        if shown.box(after)[0] - shown.box(before)[2] > _GAP * style.size:
            yield begin, before + 1
            begin = after
    yield begin, stop


def _clean(shown: Characters, start: int, stop: int, size: float) -> str:
    """The text of a piece without the raised numbers that refer to notes."""
    text = shown.text[start:stop]
    for match in reversed(list(_RAISED.finditer(text))):
        if shown.size(start + match.start()) < 0.8 * size:
            text = text[: match.start()] + text[match.end() :]
    return fold(text.translate(_LIGATURES))
