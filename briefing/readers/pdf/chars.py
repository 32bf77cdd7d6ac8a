r"""The values of the PDF reader, and the characters of a page: position, size, font, legibility.

Fonts without a map to Unicode give private-use characters, control characters or, where the codes
are shifted, letters and signs mixed at random: "3HQtSURVWHGN\QD".
"""

import ctypes
import math
import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from itertools import accumulate
from typing import Any

import pypdfium2.raw as pdfium
from msgspec import Struct

from briefing.readers.ocr import count_common_words, count_mixed_words


class Line(Struct, frozen=True):
    """A run of text on one baseline. Lengths in points from the page's upper left corner."""

    text: str
    page: int  # 1-based
    left: float
    top: float
    right: float
    bottom: float
    size: float  # of the font, as drawn
    font: str = ""
    bold: bool = False
    hyphen: bool = False  # ends with a hyphen that may only divide a word
    cells: tuple[str, ...] = ()  # the texts between wide gaps; () where there are none
    reference: int = 0  # characters of a raised number at its start: of a note, or to one
    column: int = 0  # counted over the whole document: changes with page and column


class Page(Struct, frozen=True):
    number: int  # 1-based
    width: float
    height: float
    lines: tuple[Line, ...]  # in the file's order
    aside: tuple[Line, ...] = ()  # lines that are rotated against the others
    is_garbled: bool = False  # its characters aren't the letters that the page shows
    hidden: tuple[str, ...] = ()  # passages that the page doesn't show
    is_picture: bool = False  # it shows something and has no text


class BodyStyle(Struct, frozen=True):
    """The style of a document's running text."""

    size: float
    largest: float  # the largest size of whole paragraphs
    font: str
    bold: bool
    leading: float  # from a line's top to the next one's


# --- characters -----------------------------------------------------------------------------------

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
        self._units = _utf16_offsets(self.text)
        units = self._units[-1] if self._units else len(self.text)
        self._mapped = units == self._text.count_chars()
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
        at = self._units[place] if self._units else place
        return at if self._mapped else int(pdfium.FPDFText_GetCharIndexFromTextIndex(self.raw, at))

    def first_visible(self, place: int, stop: int) -> int:
        """Return the first index in [place, stop) that is not a space: spaces may have no size."""
        return next((at for at in range(place, stop) if not self.text[at].isspace()), stop - 1)

    def box(self, place: int) -> Box:
        """Return left, top, right, bottom of a character's ink."""
        left, bottom, right, top = self.ink_box(place)
        return self._to_upright(left, top, right, bottom)

    def ink_box(self, place: int) -> Box:
        """Return the box of a character's ink in the file's points."""
        left, right, bottom, top = self._box
        pdfium.FPDFText_GetCharBox(self.raw, self._char_index(place), left, right, bottom, top)
        box = left.value, bottom.value, right.value, top.value
        if math.isfinite(sum(box)):
            return box
        return _finite(box[0]), _finite(box[1]), _finite(box[2]), _finite(box[3])

    def is_on_page(self, box: Box) -> bool:
        """Return whether a part of a box is inside the page's visible area."""
        x0, y0, x1, y1 = self._crop
        left, bottom, right, top = box
        return bool(right > x0 and left < x1 and top > y0 and bottom < y1)

    def is_within(self, box: Box) -> bool:
        """Return whether a box is inside the page's visible area as a whole."""
        x0, y0, x1, y1 = self._crop
        left, bottom, right, top = box
        return bool(left > x0 and right < x1 and bottom > y0 and top < y1)

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


def _is_astral(character: str) -> bool:
    return character > "\uffff"


def _utf16_offsets(text: str) -> Sequence[int]:
    """Return each character's offset in UTF-16, in which pdfium counts; () where all are equal."""
    if not any(map(_is_astral, text)):
        return ()
    return list(accumulate((1 + _is_astral(c) for c in text), initial=0))


def _finite(value: float) -> float:
    """Replace infinity and NaN, which damaged fonts give, by 0."""
    return value if math.isfinite(value) else 0.0


# --- text layers whose characters aren't the letters that the page shows --------------------------

_MIN_CHARACTERS = 20
_MIN_WORDS = 5
_SHARE = 0.3  # of characters without a letter's meaning
_MIXED = 0.4  # of words with letters and signs mixed
_STRANGE = frozenset({"Co", "Cn", "Cc", "Cs"})  # categories of characters that no text has
# Glyph numbers in place of codes: TrueType fonts begin with three glyphs before the space.
_SHIFT = {code: code + 29 for code in range(3, 98)}
_COMMON = 0.02  # share of the words
_DIFFERENT, _SHIFTED = 3, 0.1  # common words, and their share
_SEPARATOR = re.compile(r"[\s\x00-\x1f]+")
_WEB = re.compile(r"://|www\.|@")
_SAMPLE = 400  # characters of a page that are examined one by one


def is_garbled(chars: PageChars) -> bool:
    """Return whether a page's text can't be read as letters."""
    visible = [c for c in chars.text if not c.isspace() and c != "\x02" and c != "\ufffe"]
    if len(visible) < _MIN_CHARACTERS:
        return False
    strange = sum(c == "\ufffd" or unicodedata.category(c) in _STRANGE for c in visible)
    if strange > _SHARE * len(visible):
        return True
    return _is_scrambled(chars.text, _MIXED / 2 if _has_unmapped(chars) else _MIXED)


def _has_unmapped(chars: PageChars) -> bool:
    """Return whether many characters have no Unicode value according to their font."""
    step = max(len(chars.text) // _SAMPLE, 1)
    places = [at for at in range(0, len(chars.text), step) if not chars.text[at].isspace()]
    unmapped = sum(pdfium.FPDFText_HasUnicodeMapError(chars.raw, at) == 1 for at in places)
    return bool(unmapped > _SHARE * len(places))


def _is_scrambled(text: str, share: float) -> bool:
    """Return whether a share of the words is no word, and hardly one is a common word."""
    words = [each for each in _SEPARATOR.split(text) if each and not _WEB.search(each)]
    mixed = count_mixed_words(words)
    if count_common_words(words) >= max(_COMMON * len(words), 1):
        return False
    if len(words) >= _MIN_WORDS:
        return mixed >= share * len(words) or _is_shifted(words)
    return 0 < len(words) == mixed


def _is_shifted(words: Sequence[str]) -> bool:
    """Return whether common words appear where glyph numbers are taken for codes."""
    found = [word.translate(_SHIFT) for word in words if sum(map(str.isalpha, word)) > 1]
    different = count_common_words({word.casefold() for word in found})
    return different >= _DIFFERENT and count_common_words(found) >= _SHIFTED * len(words)
