"""The characters of a PDF's page, asked of pdfium one by one: place, size, font."""

import ctypes
import math
import re
from collections import Counter
from typing import Any

import pypdfium2.raw as pdfium
from msgspec import Struct

_BOLD_NAME = re.compile(r"bold|black|heavy|semibold|demi|(?:[-,_]|MT)Bd\b", re.I)
_FORCED_BOLD = 1 << 18
_TILTED = 5.0  # degrees


class Style(Struct, frozen=True):
    size: float
    font: str
    bold: bool


class Characters:
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
        self.text: str = self._whole()
        self._mapped = len(self.text) == self._text.count_chars()
        self.turn = self._usual_turn()
        left, bottom, right, top = self._crop
        across = self.turn in (90, 270)
        self.width = top - bottom if across else right - left
        self.height = right - left if across else top - bottom

    def _whole(self) -> str:
        if not self._text.count_chars():
            return ""
        return str(self._text.get_text_range(errors="surrogatepass"))

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
        left, right, bottom, top = (_finite(value.value) for value in self._box)
        return self._upright(left, top, right, bottom)

    def room(self, place: int) -> tuple[float, float, float, float]:
        """Left, top, right, bottom of the room that its font gives a character."""
        pdfium.FPDFText_GetLooseCharBox(self.raw, self._at(place), self._loose)
        r = self._loose
        return self._upright(*map(_finite, (r.left, r.top, r.right, r.bottom)))

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

    def style(self, place: int) -> Style:
        at = self._at(place)
        pdfium.FPDFText_GetFontInfo(self.raw, at, self._name, 256, self._flags)
        name = self._name.value.decode("utf-8", "replace").rpartition("+")[2]
        bold = bool(_BOLD_NAME.search(name)) or bool(self._flags.value & _FORCED_BOLD)
        return Style(self.size(place), name, bold)

    def size(self, place: int) -> float:
        """Points, as drawn: a font's own size may be scaled by its matrix."""
        at = self._at(place)
        scale = 1.0
        if pdfium.FPDFText_GetMatrix(self.raw, at, self._matrix):
            scale = math.hypot(self._matrix.c, self._matrix.d) or 1.0
        return round(_finite(pdfium.FPDFText_GetFontSize(self.raw, at) * scale), 1)

    def turned(self, place: int) -> float:
        """Degrees, clockwise, from 0 to 360, by which a character is turned in the file."""
        angle = pdfium.FPDFText_GetCharAngle(self.raw, self._at(place))
        return math.degrees(angle) % 360 if math.isfinite(angle) else 0.0

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


def _finite(value: float) -> float:
    """Damaged fonts put characters nowhere."""
    return value if math.isfinite(value) else 0.0
