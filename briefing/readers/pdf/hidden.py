"""Find text that a page contains but doesn't show.

Colour, render mode, layers and what is painted over a text object raise a suspicion, and only then
its words are examined; the rendered page decides: a word is hidden where its place shows one
colour. Text off the page or too small to be read needs no rendering.
"""

import ctypes
import math
import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import reduce
from itertools import islice
from typing import Any

import numpy as np
import pypdfium2.raw as pdfium
from msgspec import Struct
from numpy.typing import NDArray
from pypdfium2 import PdfiumError, PdfPosConv

from briefing.readers.pdf.chars import Box, PageChars

REDACTED = "█"
_WORD = re.compile(r"\S+")
_MIN_HEIGHT = 0.9  # points of a letter's ink
_WHITE = 225  # the least of red, green and blue
_SEE_THROUGH = 32  # alpha of 255
_OPAQUE = 240
_COVER = (6.0, 3.0)  # points: smaller areas are rules and borders
_SLACK = 1.0  # points: letters extend over the box of their text object
_SMALL = 3.0  # points: letters of a larger font are no smaller than _MIN_HEIGHT
_SCALE = 2.0  # pixels per point
_MARGIN = 4  # pixels around what is rendered
_MAX_PIXELS = 3_000  # of the longer side
_CONTRAST = 24  # of 255, in any colour
_DARK = 100  # mean of a box that covers text, in a scan
_PICTURE = 0.1  # of the page's area: smaller ones are logos
_DRAWINGS = 30  # more than a frame or a logo has
_SCAN_AREA, _SCAN_SHARE = 0.5, 0.8  # of the page's area and of its words
_MAX_OBJECTS = 20_000
_MAX_DEPTH = 4  # forms within forms
_OPTIONAL_CONTENT = "OC\0".encode("utf-16-le")
_UNSHOWN_MODES = (3, 7)  # neither filled nor stroked
_FULL_STOP = re.compile(r"[.!?。！？]\W*$")


_Matrix = tuple[float, float, float, float, float, float]
_UPRIGHT: _Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
# Filled by pdfium.
_EDGES = tuple(ctypes.c_float() for _ in range(4))
_COLOURS = tuple(ctypes.c_uint() for _ in range(4))
_SIZE = ctypes.c_float()
_MATRIX = pdfium.FS_MATRIX()


class _Word(Struct, frozen=True):
    start: int
    stop: int
    box: Box
    is_covered: bool  # something may be painted over it


class _Text(Struct, frozen=True):
    """What the page's objects say about the words of one text object."""

    covers: Sequence[Box] = ()  # what is painted over a part of it
    is_pale: bool = False  # its colour, render mode or layer may not show
    is_misplaced: bool = False  # a part may be off the page, or too small


class _Canvas(Struct):
    """What a page paints."""

    doubtful: dict[int, _Text] = {}  # by address; the words of other text objects are shown
    has_covers: bool = False
    image_area: float = 0.0  # of the largest picture, in square points


def hide_unseen(chars: PageChars, page: Any) -> list[str]:
    """Blank the text that the page doesn't show; return the passages that were left out.

    Text under a box becomes a black square, so that no sentence closes over it.
    """
    hidden = dict(_find_hidden(chars, page))
    if not hidden:
        return []
    before = chars.text
    text = list(before)
    for (start, stop), mark in hidden.items():
        text[start:stop] = [mark] + [" " if mark == " " else mark] * (stop - start - 1)
    chars.text = "".join(text)
    return _collect_passages(before, sorted(hidden))


def _collect_passages(text: str, spans: Sequence[tuple[int, int]]) -> list[str]:
    """Join hidden words of a line, and the lines of an unfinished sentence."""
    passages: list[str] = []
    last = 0
    for start, stop in spans:
        word, gap = text[start:stop], text[last:start]
        ends = bool(passages) and bool(_FULL_STOP.search(passages[-1]))
        is_next_line = "\n" in gap and (ends or not word[0].islower())
        if passages and not gap.strip() and not is_next_line:
            passages[-1] += " " + word
        else:
            passages.append(word)
        last = stop
    return [each for each in passages if any(map(str.isalnum, each))]


def shows_picture(page: Any) -> bool:
    """Return whether a page without text shows pictures, or drawings that may be letters."""
    width, height = page.get_size()
    drawings = 0
    for shown, kind, matrix in islice(_iter_objects(page.raw), _MAX_OBJECTS):
        drawings += kind in (pdfium.FPDF_PAGEOBJ_PATH, pdfium.FPDF_PAGEOBJ_SHADING)
        box = _bounds(shown, matrix) if kind == pdfium.FPDF_PAGEOBJ_IMAGE else None
        if box and (box[2] - box[0]) * (box[3] - box[1]) > _PICTURE * width * height:
            return True
        if drawings > _DRAWINGS:
            return True
    return False


def _find_hidden(chars: PageChars, page: Any) -> Iterator[tuple[tuple[int, int], str]]:
    """Yield the span of each hidden word, and what is to be put in its place."""
    canvas = _read_canvas(page, chars)
    if not canvas.doubtful:
        return
    suspects: list[_Word] = []
    words = [match.span() for match in _WORD.finditer(chars.text)]
    outside: list[tuple[int, int]] = []
    for start, stop in words:
        text = canvas.doubtful.get(_address(chars.text_object(start)))
        if text is None:
            continue
        first, last = chars.ink_box(start), chars.ink_box(stop - 1)
        box = _unite(first, last)
        if box[0] == box[2] and box[1] == box[3]:
            continue
        if text.is_misplaced and not chars.is_on_page(box):
            outside.append((start, stop))
        elif text.is_misplaced and chars.text[start].isalnum() and _is_tiny(first):
            yield (start, stop), " "
        elif (is_covered := _is_covered(box, text.covers)) or text.is_pale:
            box = reduce(_unite, map(chars.ink_box, range(start, stop)))
            suspects.append(_Word(start, stop, box, is_covered))
    if len(outside) < len(words):  # otherwise the page's box is wrong
        yield from ((span, " ") for span in outside)
    if suspects:
        is_layer = len(suspects) == len(words) and not canvas.has_covers
        is_scan = canvas.image_area > _SCAN_AREA * chars.width * chars.height
        is_scan = is_scan and len(suspects) > _SCAN_SHARE * len(words)
        yield from _judge(suspects, page, is_scan or is_layer)


def _unite(a: Box, b: Box) -> Box:
    return min(a[0], b[0]), min(a[1], b[1]), max(a[2], b[2]), max(a[3], b[3])


def _is_tiny(letter: Box) -> bool:
    left, bottom, right, top = letter
    return 0 < max(right - left, top - bottom) < _MIN_HEIGHT


def _is_covered(box: Box, covers: Sequence[Box]) -> bool:
    x, y = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
    return any(left <= x <= right and low <= y <= top for left, low, right, top in covers)


def _judge(
    suspects: Sequence[_Word], page: Any, is_scan: bool
) -> Iterator[tuple[tuple[int, int], str]]:
    """Yield the suspects whose place on the rendered page shows one colour only."""
    scale = min(_SCALE, _MAX_PIXELS / max(*page.get_size(), 1.0))
    place = reduce(_unite, (word.box for word in suspects))
    try:
        crop = _find_margins(page, place, scale)
        bitmap = page.render(scale=scale, crop=crop, may_draw_forms=False)
    except (PdfiumError, ValueError, MemoryError):
        return
    pixels = bitmap.to_numpy()
    convert = bitmap.get_posconv(page)
    for word in suspects:
        left, bottom, right, top = word.box
        corners = [convert.to_bitmap(x, y) for x, y in ((left, bottom), (right, top))]
        (x0, x1), (y0, y1) = (sorted(pair) for pair in zip(*corners, strict=True))
        area = pixels[max(y0, 0) : y1 + 1, max(x0, 0) : x1 + 1, :3]
        if area.size and _is_plain(area, is_scan):
            yield (word.start, word.stop), REDACTED if word.is_covered else " "


def _find_margins(page: Any, place: Box, scale: float) -> tuple[float, float, float, float]:
    """Return what to cut off from left, bottom, right and top to render only a place."""
    width, height = (math.ceil(length * scale) for length in page.get_size())
    convert = PdfPosConv(page, (0, 0, width, height, 0))
    corners = [convert.to_bitmap(place[n], place[n + 1]) for n in (0, 2)]
    (left, right), (top, bottom) = (sorted(pair) for pair in zip(*corners, strict=True))
    cut = (left, height - bottom, width - right, top)
    margins = [max(pixels - _MARGIN, 0) / scale for pixels in cut]
    return margins[0], margins[1], margins[2], margins[3]


def _is_plain(area: NDArray[np.uint8], is_scan: bool) -> bool:
    """Return whether an area shows one colour; of a scan, which has blank spots, a dark one."""
    flat = area.reshape(-1, area.shape[-1]).astype(np.int16)
    if int((flat.max(axis=0) - flat.min(axis=0)).max()) >= _CONTRAST:
        return False
    return not is_scan or float(flat.mean()) < _DARK


# --- the page's objects ---------------------------------------------------------------------------


def _read_canvas(page: Any, chars: PageChars) -> _Canvas:
    canvas = _Canvas({})
    texts: list[tuple[Any, _Matrix]] = []
    covers: list[Box] = []
    orders: list[int] = []  # of the covers: how many texts are painted before
    for shown, kind, matrix in islice(_iter_objects(page.raw), _MAX_OBJECTS):
        if kind == pdfium.FPDF_PAGEOBJ_TEXT:
            texts.append((shown, matrix))
            continue
        is_picture = kind == pdfium.FPDF_PAGEOBJ_IMAGE
        if not (texts or is_picture) or not (box := _bounds(shown, matrix)):
            continue
        if is_picture and matrix is _UPRIGHT:
            area = (box[2] - box[0]) * (box[3] - box[1])
            canvas.image_area = max(canvas.image_area, area)
        if texts and _may_cover(shown, kind, box):
            covers.append(box)
            orders.append(len(texts))
    marked = list(_annotation_boxes(page))
    covers += marked
    orders += [len(texts)] * len(marked)
    canvas.has_covers = bool(covers)
    places = np.array(covers or [(0.0, 0.0, 0.0, 0.0)])
    for order, (shown, matrix) in enumerate(texts):
        above = places[bisect_right(orders, order) :] if covers else places[:0]
        text = _examine(shown, matrix, above, chars)
        if text.covers or text.is_pale or text.is_misplaced:
            canvas.doubtful[_address(shown)] = text
    return canvas


def _examine(shown: Any, matrix: _Matrix, above: NDArray[np.float64], chars: PageChars) -> _Text:
    """Return what may hide a text object; `above` are the boxes painted after it."""
    colour = _fill_colour(shown)
    is_pale = (
        pdfium.FPDFTextObj_GetTextRenderMode(shown) in _UNSHOWN_MODES
        or (colour is not None and (min(colour[:3]) > _WHITE or colour[3] < _SEE_THROUGH))
        or _is_in_layer(shown)
    )
    box = _bounds(shown, matrix)
    if not box:
        return _Text(above.tolist(), is_pale, True)
    left, low, right, top = box
    is_misplaced = (
        not chars.is_within(box)
        or min(right - left, top - low) < _SMALL
        or _is_small(shown, matrix)
    )
    if len(above):
        over = (above[:, 0] <= right + _SLACK) & (above[:, 2] >= left - _SLACK)
        over &= (above[:, 1] <= top + _SLACK) & (above[:, 3] >= low - _SLACK)
        above = above[over]
    return _Text(above.tolist(), is_pale, is_misplaced)


def _is_small(shown: Any, matrix: _Matrix) -> bool:
    """Return whether the font of a text object is small; its box may not be, if it is turned."""
    pdfium.FPDFTextObj_GetFontSize(shown, _SIZE)
    _, _, c, d, _, _ = _multiply(_read_matrix(shown), matrix)
    return abs(_SIZE.value) * math.hypot(c, d) < _SMALL


def _iter_objects(
    parent: Any, matrix: _Matrix = _UPRIGHT, depth: int = 0
) -> Iterator[tuple[Any, int, _Matrix]]:
    """Yield a page's objects with their kind and the matrix of the forms around them.

    They are in the order of painting. `parent` is the page or, if `depth` is not 0, a form.
    """
    count = pdfium.FPDFFormObj_CountObjects if depth else pdfium.FPDFPage_CountObjects
    get = pdfium.FPDFFormObj_GetObject if depth else pdfium.FPDFPage_GetObject
    for at in range(count(parent)):
        if not (shown := get(parent, at)):
            continue
        kind = pdfium.FPDFPageObj_GetType(shown)
        if kind != pdfium.FPDF_PAGEOBJ_FORM:
            yield shown, kind, matrix
        elif depth < _MAX_DEPTH:
            inner = _multiply(_read_matrix(shown), matrix)
            yield from _iter_objects(shown, inner, depth + 1)


def _may_cover(shown: Any, kind: int, box: Box) -> bool:
    if box[2] - box[0] < _COVER[0] or box[3] - box[1] < _COVER[1]:
        return False
    if kind != pdfium.FPDF_PAGEOBJ_PATH:
        return True
    fill, stroke = ctypes.c_int(), pdfium.FPDF_BOOL()
    pdfium.FPDFPath_GetDrawMode(shown, fill, stroke)
    colour = _fill_colour(shown)
    return bool(fill.value) and (colour is None or colour[3] >= _OPAQUE)


def _annotation_boxes(page: Any) -> Iterator[Box]:
    """Yield the places of annotations: a box that marks a redaction covers the text as well."""
    rect = pdfium.FS_RECTF()
    kinds = (pdfium.FPDF_ANNOT_SQUARE, pdfium.FPDF_ANNOT_REDACT, pdfium.FPDF_ANNOT_STAMP,
             pdfium.FPDF_ANNOT_INK, pdfium.FPDF_ANNOT_POLYGON)  # fmt: skip
    for at in range(min(pdfium.FPDFPage_GetAnnotCount(page.raw), 1000)):
        if annotation := pdfium.FPDFPage_GetAnnot(page.raw, at):
            if pdfium.FPDFAnnot_GetSubtype(annotation) in kinds:
                pdfium.FPDFAnnot_GetRect(annotation, rect)
                yield rect.left, rect.bottom, rect.right, rect.top
            pdfium.FPDFPage_CloseAnnot(annotation)


def _bounds(shown: Any, matrix: _Matrix) -> Box | None:
    """Return the box of an object on the page; `matrix` is that of the forms around it."""
    left, bottom, right, top = _EDGES
    if not pdfium.FPDFPageObj_GetBounds(shown, left, bottom, right, top):
        return None
    box = left.value, bottom.value, right.value, top.value
    if matrix is _UPRIGHT:
        return box
    a, b, c, d, e, f = matrix
    corners = [
        (a * x + c * y + e, b * x + d * y + f) for x in (box[0], box[2]) for y in (box[1], box[3])
    ]
    across, upward = zip(*corners, strict=True)
    return min(across), min(upward), max(across), max(upward)


def _read_matrix(shown: Any) -> _Matrix:
    pdfium.FPDFPageObj_GetMatrix(shown, _MATRIX)
    return _MATRIX.a, _MATRIX.b, _MATRIX.c, _MATRIX.d, _MATRIX.e, _MATRIX.f


def _multiply(inner: _Matrix, outer: _Matrix) -> _Matrix:
    a, b, c, d, e, f = inner
    g, h, i, j, k, m = outer
    return (
        a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j,
        e * g + f * i + k, e * h + f * j + m,
    )  # fmt: skip


def _fill_colour(shown: Any) -> tuple[int, int, int, int] | None:
    red, green, blue, alpha = _COLOURS
    if not pdfium.FPDFPageObj_GetFillColor(shown, red, green, blue, alpha):
        return None
    return red.value, green.value, blue.value, alpha.value


def _is_in_layer(shown: Any) -> bool:
    """Return whether an object is marked as the content of an optional layer."""
    name, length = (pdfium.FPDF_WCHAR * 4)(), ctypes.c_ulong()
    for at in range(max(pdfium.FPDFPageObj_CountMarks(shown), 0)):
        mark = pdfium.FPDFPageObj_GetMark(shown, at)
        found = pdfium.FPDFPageObjMark_GetName(mark, name, ctypes.sizeof(name), length)
        if found and bytes(name)[: length.value] == _OPTIONAL_CONTENT:
            return True
    return False


def _address(shown: Any) -> int:
    return ctypes.cast(shown, ctypes.c_void_p).value or 0
