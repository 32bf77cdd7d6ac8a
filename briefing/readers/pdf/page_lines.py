"""Read a page of a PDF into lines with position, size and font, in the file's order."""

import re
from collections.abc import Iterator
from typing import Any

from msgspec.structs import replace

from briefing.readers.common.text import collapse_whitespace
from briefing.readers.pdf.bidi import order_line
from briefing.readers.pdf.chars import PageChars, Style
from briefing.readers.pdf.garbled import is_garbled
from briefing.readers.pdf.hidden import REDACTED, hide_unseen
from briefing.readers.pdf.model import Line, Page

_LINE_END = re.compile("\r\n|\r|\n|[\x02\ufffe]")  # the last two: a hyphen at a line's end
_REFERENCE = re.compile(r"(?:^|(?<=[^\W\d_]) ?|(?<=[.,;:”’\"')\]]) ?)(\d{1,3})(?!\w)")
_REDACTIONS = re.compile(rf"{REDACTED}[{REDACTED}\s]*{REDACTED}")
_DOUBLED = re.compile(r"(\S)(?=\1)")
_LEFTWARDS = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_LIGATURES = str.maketrans(
    {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
)
_MIN_SHIFT = 0.2  # points: both letters of a ligature have the same place
_DIVIDED = re.compile(r"[^\W_][-\u2010\u00ad]\s*$")
_GAP = 1.5  # ems: wider than the spaces of justified text


def read_page(page: Any, number: int) -> Page:
    """Return the lines of a page in the file's order."""
    chars = PageChars(page)
    try:
        hidden = hide_unseen(chars, page)
        found = list(_read_lines(chars, number))
        lines = tuple(line for line, is_rotated in found if not is_rotated)
        aside = tuple(line for line, is_rotated in found if is_rotated)
        if _is_rtl(chars.text):
            lines = tuple(_mirror(line, chars.width) for line in lines)
        return Page(
            number, chars.width, chars.height, lines, aside, is_garbled(chars), tuple(hidden)
        )
    finally:
        chars.close()


def _is_rtl(text: str) -> bool:
    return len(_LEFTWARDS.findall(text)) > 0.5 * sum(map(str.isalpha, text))


def _mirror(line: Line, width: float) -> Line:
    """Mirror a right-to-left line, so that left is the beginning in every script."""
    return replace(line, left=width - line.right, right=width - line.left)


def _read_lines(chars: PageChars, number: int) -> Iterator[tuple[Line, bool]]:
    """Yield each line with whether it is rotated against most of the page."""
    start = 0
    for end in [*_LINE_END.finditer(chars.text), None]:
        stop = end.start() if end else len(chars.text)
        raw = chars.text[start:stop]
        ink = [at for at, c in enumerate(raw, start) if not c.isspace() and c.isprintable()]
        if ink:
            is_rotated = chars.is_rotated(ink[0])
            divided = bool(end and end[0] in "\x02\ufffe") or bool(_DIVIDED.search(raw[-9:]))
            span = ink[0], ink[-1] + 1
            yield from ((line, is_rotated) for line in _split_line(chars, span, number, divided))
        start = end.end() if end else stop


def _split_line(
    chars: PageChars, span: tuple[int, int], number: int, divided: bool
) -> Iterator[Line]:
    """Yield the pieces of a line; the last piece has the hyphen that divides a word."""
    style = _line_style(chars, span)
    for start, stop in _split_at_gaps(chars, *span, style):
        _, top, _, bottom = chars.loose_box(chars.first_visible((start + stop) // 2, stop))
        first, last = chars.box(start), chars.box(stop - 1)
        left, right = min(first[0], last[0]), max(first[2], last[2])
        text, reference = _clean_text(chars, start, stop, style.size)
        if text:
            yield Line(
                text, number, left, top, right, bottom, style.size, style.font, style.bold,
                divided and stop == span[1], reference=reference,
            )  # fmt: skip


def _line_style(chars: PageChars, span: tuple[int, int]) -> Style:
    """Return the style that three characters of a line share, else that of the middle one."""
    start, stop = span
    places = (start, chars.first_visible((start + stop) // 2, stop), stop - 1)
    first, middle, last = map(chars.style, places)
    return first if first == last else middle


def _split_at_gaps(
    chars: PageChars, start: int, stop: int, style: Style
) -> Iterator[tuple[int, int]]:
    """Yield spans between wide gaps: cells of a table, or lines of two columns."""
    begin = start
    for space in re.finditer(r"\s+", chars.text[start:stop]):
        before, after = start + space.start() - 1, start + space.end()
        if chars.box(after)[0] - chars.box(before)[2] > _GAP * style.size:
            yield begin, before + 1
            begin = after
    yield begin, stop


def _clean_text(chars: PageChars, start: int, stop: int, size: float) -> tuple[str, int]:
    """Return the text of a piece without note references, and the length of one at its start.

    A number at the start may belong to a footnote; it stays until the rows are joined.
    """
    text = chars.text[start:stop]
    if _is_rtl(text):
        return collapse_whitespace(order_line(chars, start, stop)), 0
    reference = 0
    for match in reversed(list(_REFERENCE.finditer(text))):
        if not _is_raised(chars, start + match.start(1), (start, stop), size):
            continue
        if match.start() == 0:
            reference = match.end()
        else:
            text = text[: match.start()] + text[match.end() :]
    text = _drop_doubled(chars, text, start) if text == chars.text[start:stop] else text
    text = _REDACTIONS.sub(REDACTED, text.translate(_LIGATURES))
    return collapse_whitespace(text), reference


def _is_raised(chars: PageChars, place: int, span: tuple[int, int], size: float) -> bool:
    """Return whether a number is smaller than its line, and raised unless it is much smaller."""
    own = chars.size(place)
    if own > 0.95 * size:
        return False
    others = [*range(place - 1, span[0] - 1, -1), *range(place + 1, span[1])]
    letter = next((at for at in others if chars.text[at].isalpha()), place)
    rise = chars.baseline(letter) - chars.baseline(place)
    return rise > (-0.05 if own < 0.8 * size else 0.15) * size


def _drop_doubled(chars: PageChars, text: str, start: int) -> str:
    """Drop the second of two equal characters drawn over each other to look bold."""
    doubled = set()
    for match in _DOUBLED.finditer(text):
        place = start + match.start()
        shift = chars.loose_box(place + 1)[0] - chars.loose_box(place)[0]
        if _MIN_SHIFT < shift < 0.1 * chars.size(place):
            doubled.add(match.start() + 1)
    return "".join(c for at, c in enumerate(text) if at not in doubled) if doubled else text
