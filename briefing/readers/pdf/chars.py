"""Access the characters of a PDF page through pdfium: position, size, font."""

import ctypes
import math
import re
from collections import Counter
from typing import Any

import pypdfium2.raw as pdfium
from msgspec import Struct

_BOLD_NAME = re.compile(r"bold|black|heavy|semibold|demi|(?:[-,_]|MT)Bd\b", re.I)
_IDEOGRAPHS = re.compile("[\u3005-\u30ff\u3400-\u9fff](?=[\u3005-\u30ff\u3400-\u9fff])")
_FORCED_BOLD = 1 << 18
_MIN_TILT = 5.0  # degrees


Box = tuple[float, float, float, float]  # left, bottom, right, top in the file's points


class Style(Struct, frozen=True):
    size: float  # points
    font: str
    bold: bool


class PageChars:
    """The characters of one page, by index in the page's text. Lengths in points."""

    def __init__(self, page: Any) -> None:
        self._text = page.get_textpage()
        self.raw = self._text.raw
        self._crop = page.get_cropbox()
        self._box = [ctypes.c_double() for _ in range(4)]
        self._loose = pdfium.FS_RECTF()
        self._matrix = pdfium.FS_MATRIX()
        self._name = ctypes.create_string_buffer(256)
        self._flags = ctypes.c_int()
        self.text: str = self._read_text()
        self._mapped = len(self.text) == self._text.count_chars()
        self.is_vertical = False
        self.page_rotation = self._find_page_rotation()
        self.is_vertical = self._find_vertical()
        left, bottom, right, top = self._crop
        across = self.page_rotation in (90, 270) or self.is_vertical
        self.width = top - bottom if across else right - left
        self.height = right - left if across else top - bottom

    def _read_text(self) -> str:
        if not self._text.count_chars():
            return ""
        return str(self._text.get_text_range(errors="surrogatepass"))

    def close(self) -> None:
        self._text.close()

    def _char_index(self, place: int) -> int:
        """Map a text index to pdfium's character index: some characters have no text."""
        if self._mapped:
            return place
        return int(pdfium.FPDFText_GetCharIndexFromTextIndex(self.raw, place))

    def first_visible(self, place: int, stop: int) -> int:
        """Return the first index in [place, stop) that is not a space: spaces may have no size."""
        return next((at for at in range(place, stop) if not self.text[at].isspace()), stop - 1)

    def box(self, place: int) -> tuple[float, float, float, float]:
        """Return left, top, right, bottom of a character's ink."""
        pdfium.FPDFText_GetCharBox(self.raw, self._char_index(place), *self._box)
        left, right, bottom, top = (_finite(value.value) for value in self._box)
        return self._to_upright(left, top, right, bottom)

    def ink_box(self, place: int) -> Box:
        """Return the box of a character's ink in the file's points."""
        pdfium.FPDFText_GetCharBox(self.raw, self._char_index(place), *self._box)
        left, right, bottom, top = (_finite(value.value) for value in self._box)
        return left, bottom, right, top

    def is_on_page(self, box: Box) -> bool:
        """Return whether a part of a box is inside the page's visible area."""
        x0, y0, x1, y1 = self._crop
        left, bottom, right, top = box
        return bool(right > x0 and left < x1 and top > y0 and bottom < y1)

    def text_object(self, place: int) -> Any:
        return pdfium.FPDFText_GetTextObject(self.raw, self._char_index(place))

    def loose_box(self, place: int) -> tuple[float, float, float, float]:
        """Return left, top, right, bottom of the box that the font reserves for a character."""
        pdfium.FPDFText_GetLooseCharBox(self.raw, self._char_index(place), self._loose)
        r = self._loose
        return self._to_upright(*map(_finite, (r.left, r.top, r.right, r.bottom)))

    def _to_upright(
        self, left: float, top: float, right: float, bottom: float
    ) -> tuple[float, float, float, float]:
        """Convert from the file's upward y axis to the page as it is read."""
        x0, y0, x1, y1 = self._crop
        if self.page_rotation == 90 or self.is_vertical:
            return y1 - top, x1 - right, y1 - bottom, x1 - left
        if self.page_rotation == 180:
            return x1 - right, bottom - y0, x1 - left, top - y0
        if self.page_rotation == 270:
            return bottom - y0, left - x0, top - y0, right - x0
        return left - x0, y1 - top, right - x0, y1 - bottom

    def baseline(self, place: int) -> float:
        """Return the distance of a character's baseline from the top of the page."""
        x, y = ctypes.c_double(), ctypes.c_double()
        pdfium.FPDFText_GetCharOrigin(self.raw, self._char_index(place), x, y)
        left, top = _finite(x.value), _finite(y.value)
        return self._to_upright(left, top, left, top)[1]

    def style(self, place: int) -> Style:
        at = self._char_index(place)
        pdfium.FPDFText_GetFontInfo(self.raw, at, self._name, 256, self._flags)
        name = self._name.value.decode("utf-8", "replace").rpartition("+")[2]
        bold = bool(_BOLD_NAME.search(name)) or bool(self._flags.value & _FORCED_BOLD)
        return Style(self.size(place), name, bold)

    def size(self, place: int) -> float:
        """Return the size as drawn, in points: the text matrix may scale the font's size."""
        at = self._char_index(place)
        scale = 1.0
        if pdfium.FPDFText_GetMatrix(self.raw, at, self._matrix):
            scale = math.hypot(self._matrix.c, self._matrix.d) or 1.0
        return round(_finite(pdfium.FPDFText_GetFontSize(self.raw, at) * scale), 1)

    def rotation(self, place: int) -> float:
        """Return the clockwise rotation of a character in the file: degrees from 0 to 360."""
        angle = pdfium.FPDFText_GetCharAngle(self.raw, self._char_index(place))
        return math.degrees(angle) % 360 if math.isfinite(angle) else 0.0

    def is_rotated(self, place: int) -> bool:
        """Return whether a character is rotated against most of the page's text."""
        off = (self.rotation(place) - self.page_rotation) % 360
        return min(off, 360 - off) > _MIN_TILT

    def _find_page_rotation(self) -> int:
        """Return the rotation of most of the text: 0, 90, 180 or 270. The page entry is ignored."""
        step = max(len(self.text) // 50, 1)
        seen = [at for at in range(0, len(self.text), step) if self.text[at].isalnum()]
        turns = Counter(round(self.rotation(at) / 90) % 4 * 90 for at in seen)
        return turns.most_common(1)[0][0] if turns else 0

    def _find_vertical(self) -> bool:
        """Return whether most of the text is Chinese or Japanese in columns from the right.

        Such a page is read as if it was turned: its columns are lines.
        """
        pairs = list(_IDEOGRAPHS.finditer(self.text))
        if self.page_rotation or 4 * len(pairs) < len(self.text):
            return False
        step = max(len(pairs) // 60, 1)
        downward = 0
        for match in pairs[::step]:
            a, b = self.ink_box(match.start()), self.ink_box(match.start() + 1)
            downward += a[1] + a[3] - b[1] - b[3] > abs(a[0] + a[2] - b[0] - b[2])
        return downward > 0.7 * len(pairs[::step])


def _finite(value: float) -> float:
    """Replace infinity and NaN, which damaged fonts give, by 0."""
    return value if math.isfinite(value) else 0.0
