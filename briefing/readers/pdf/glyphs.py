"""A page of a PDF → lines with place, size and font. Knows pypdfium2 and nothing else does."""

import ctypes
import math
import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

import pypdfium2.raw as pdfium
from msgspec import Struct
from msgspec.structs import replace

from briefing.readers.pdf.model import Line, Page
from briefing.readers.tidy import fold

_LINE_END = re.compile("\r\n|\r|\n|[\x02\ufffe]")  # the last two: a hyphen at a line's end
_BOLD_NAME = re.compile(r"bold|black|heavy|semibold|demi|(?:[-,_]|MT)Bd\b", re.I)
_FORCED_BOLD = 1 << 18
_RAISED = re.compile(r"(?<=[^\W\d_][.,;:”’\"')])\d{1,3}(?!\w)|(?<=[^\W\d_])\d{1,3}(?!\w)")
_LEFTWARDS = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_LIGATURES = str.maketrans(
    {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
)
_HYPHENS = "-\u2010\u00ad"
_GAP = 1.5  # ems: wider than the spaces of justified text
_TILTED = 5.0  # degrees


class _Style(Struct, frozen=True):
    size: float
    font: str
    bold: bool


class Glyphs:
    """The characters of one page, asked for by their place in its text."""

    def __init__(self, page: Any) -> None:
        self._text = page.get_textpage()
        self.raw = self._text.raw
        self._crop = page.get_cropbox()
        self._box = [ctypes.c_double() for _ in range(4)]
        self._loose = pdfium.FS_RECTF()
        self._matrix = pdfium.FS_MATRIX()
        self._name = ctypes.create_string_buffer(256)
        self._flags = ctypes.c_int()
        self.text: str = self._text.get_text_range() if self._text.count_chars() else ""
        self._mapped = len(self.text) == self._text.count_chars()
        self.turn = self._usual_turn()
        left, bottom, right, top = self._crop
        across = self.turn in (90, 270)
        self.width = top - bottom if across else right - left
        self.height = right - left if across else top - bottom

    def close(self) -> None:
        self._text.close()

    def _at(self, place: int) -> int:
        """A text index as an index of characters, of which some have no text."""
        if self._mapped:
            return place
        return int(pdfium.FPDFText_GetCharIndexFromTextIndex(self.raw, place))

    def visible(self, place: int, stop: int) -> int:
        """The first character from a place on that is no space: spaces may have no size."""
        return next((at for at in range(place, stop) if not self.text[at].isspace()), stop - 1)

    def box(self, place: int) -> tuple[float, float, float, float]:
        """Left, top, right, bottom of one character's ink."""
        pdfium.FPDFText_GetCharBox(self.raw, self._at(place), *self._box)
        left, right, bottom, top = (value.value for value in self._box)
        return self._upright(left, top, right, bottom)

    def room(self, place: int) -> tuple[float, float, float, float]:
        """Left, top, right, bottom of the room that its font gives a character."""
        pdfium.FPDFText_GetLooseCharBox(self.raw, self._at(place), self._loose)
        r = self._loose
        return self._upright(r.left, r.top, r.right, r.bottom)

    def _upright(
        self, left: float, top: float, right: float, bottom: float
    ) -> tuple[float, float, float, float]:
        """From the file's upward axis to the page as its text is read."""
        x0, y0, x1, y1 = self._crop
        if self.turn == 90:
            return y1 - top, x1 - right, y1 - bottom, x1 - left
        if self.turn == 180:
            return x1 - right, bottom - y0, x1 - left, top - y0
        if self.turn == 270:
            return bottom - y0, left - x0, top - y0, right - x0
        return left - x0, y1 - top, right - x0, y1 - bottom

    def style(self, place: int) -> _Style:
        at = self._at(place)
        pdfium.FPDFText_GetFontInfo(self.raw, at, self._name, 256, self._flags)
        name = self._name.value.decode("utf-8", "replace").rpartition("+")[2]
        bold = bool(_BOLD_NAME.search(name)) or bool(self._flags.value & _FORCED_BOLD)
        return _Style(self.size(place), name, bold)

    def size(self, place: int) -> float:
        """Points, as drawn: a font's own size may be scaled by its matrix."""
        at = self._at(place)
        scale = 1.0
        if pdfium.FPDFText_GetMatrix(self.raw, at, self._matrix):
            scale = math.hypot(self._matrix.c, self._matrix.d) or 1.0
        return round(float(pdfium.FPDFText_GetFontSize(self.raw, at)) * scale, 1)

    def turned(self, place: int) -> float:
        """Degrees, clockwise, from 0 to 360, by which a character is turned in the file."""
        return math.degrees(pdfium.FPDFText_GetCharAngle(self.raw, self._at(place))) % 360

    def tilted(self, place: int) -> bool:
        """Whether a character stands at an angle to most of the page's text."""
        off = (self.turned(place) - self.turn) % 360
        return min(off, 360 - off) > _TILTED

    def _usual_turn(self) -> int:
        """0, 90, 180 or 270: which way most of the text runs, whatever the page says of itself."""
        step = max(len(self.text) // 50, 1)
        seen = [at for at in range(0, len(self.text), step) if self.text[at].isalnum()]
        turns = Counter(round(self.turned(at) / 90) % 4 * 90 for at in seen)
        return turns.most_common(1)[0][0] if turns else 0


def page_of(page: Any, number: int) -> Page:
    """The lines of a page as the file orders them."""
    glyphs = Glyphs(page)
    try:
        found = list(_lines(glyphs, number))
        lines = tuple(line for line, tilted in found if not tilted)
        aside = tuple(line for line, tilted in found if tilted)
        if _runs_leftwards(glyphs.text):
            lines = tuple(_mirrored(line, glyphs.width) for line in lines)
        return Page(number, glyphs.width, glyphs.height, lines, aside)
    finally:
        glyphs.close()


def _runs_leftwards(text: str) -> bool:
    return len(_LEFTWARDS.findall(text)) > 0.5 * sum(map(str.isalpha, text))


def _mirrored(line: Line, width: float) -> Line:
    """As if it ran to the right: beginnings and ends are told alike for every script."""
    return replace(line, left=width - line.right, right=width - line.left)


def _lines(glyphs: Glyphs, number: int) -> Iterator[tuple[Line, bool]]:
    """Each with whether it stands at an angle to most of the page."""
    start = 0
    for end in [*_LINE_END.finditer(glyphs.text), None]:
        stop = end.start() if end else len(glyphs.text)
        raw = glyphs.text[start:stop]
        shown = [at for at, c in enumerate(raw, start) if not c.isspace() and c.isprintable()]
        if shown:
            tilted = glyphs.tilted(shown[0])
            divided = bool(end and end[0] in "\x02\ufffe") or raw.rstrip()[-1:] in _HYPHENS
            span = shown[0], shown[-1] + 1
            yield from ((line, tilted) for line in _parted(glyphs, span, number, divided))
        start = end.end() if end else stop


def _parted(glyphs: Glyphs, span: tuple[int, int], number: int, divided: bool) -> Iterator[Line]:
    """The pieces of a line; a hyphen divides the word at the end of the last one."""
    style = _usual_style(glyphs, span)
    for start, stop in _pieces(glyphs, *span, style):
        _, top, _, bottom = glyphs.room(glyphs.visible((start + stop) // 2, stop))
        first, last = glyphs.box(start), glyphs.box(stop - 1)
        left, right = min(first[0], last[0]), max(first[2], last[2])
        if text := _clean(glyphs, start, stop, style.size):
            yield Line(
                text, number, left, top, right, bottom, style.size, style.font, style.bold,
                divided and stop == span[1],
            )  # fmt: skip


def _usual_style(glyphs: Glyphs, span: tuple[int, int]) -> _Style:
    """How a line is set: what three of its characters agree on, else what the middle one is."""
    start, stop = span
    places = (start, glyphs.visible((start + stop) // 2, stop), stop - 1)
    first, middle, last = map(glyphs.style, places)
    return first if first == last else middle


def _pieces(glyphs: Glyphs, start: int, stop: int, style: _Style) -> Iterator[tuple[int, int]]:
    """Spans of a line that wide gaps part: cells of a table, or lines of two columns."""
    begin = start
    for space in re.finditer(r"\s+", glyphs.text[start:stop]):
        before, after = start + space.start() - 1, start + space.end()
        if glyphs.box(after)[0] - glyphs.box(before)[2] > _GAP * style.size:
            yield begin, before + 1
            begin = after
    yield begin, stop


def _clean(glyphs: Glyphs, start: int, stop: int, size: float) -> str:
    """The text of a piece without the raised numbers that refer to notes."""
    text = glyphs.text[start:stop]
    for match in reversed(list(_RAISED.finditer(text))):
        if glyphs.size(start + match.start()) < 0.8 * size:
            text = text[: match.start()] + text[match.end() :]
    return fold(text.translate(_LIGATURES))
