"""Find text that a page contains but doesn't show.

Colour, render mode, layers and what is painted over a word raise a suspicion; the rendered page
decides: a word is hidden where its place shows one colour. Text off the page or too small to be
read needs no rendering.
"""

import ctypes
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
from pypdfium2 import PdfiumError

from briefing.readers.pdf.chars import Box, PageChars

REDACTED = "█"
_WORD = re.compile(r"\S+")
_MIN_HEIGHT = 0.9  # points of a letter's ink
_WHITE = 225  # the least of red, green and blue
_SEE_THROUGH = 32  # alpha of 255
_OPAQUE = 240
_COVER = (6.0, 3.0)  # points: smaller areas are rules and borders
_SCALE = 2.0  # pixels per point
_MAX_PIXELS = 3_000  # of the longer side
_CONTRAST = 24  # of 255, in any colour
_DARK = 100  # mean of a box that covers text, in a scan
_SCAN_AREA, _SCAN_SHARE = 0.5, 0.8  # of the page's area and of its words
_MAX_OBJECTS = 20_000
_MAX_DEPTH = 4  # forms within forms
_OPTIONAL_CONTENT = "OC\0".encode("utf-16-le")
_UNSHOWN_MODES = (3, 7)  # neither filled nor stroked
_FULL_STOP = re.compile(r"[.!?。！？]\W*$")


class _Cover(Struct, frozen=True):
    order: int
    box: Box | None  # left, bottom, right, top; None in a form: anywhere


class _Word(Struct, frozen=True):
    start: int
    stop: int
    box: Box
    is_covered: bool  # something may be painted over it


class _Canvas(Struct):
    """What a page paints, in its order."""

    text_order: dict[int, int] = {}  # address of a text object → its place in the order
    covers: list[_Cover] = []
    orders: list[int] = []  # of the covers
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


def _find_hidden(chars: PageChars, page: Any) -> Iterator[tuple[tuple[int, int], str]]:
    """Yield the span of each hidden word, and what is to be put in its place."""
    canvas = _read_canvas(page)
    suspects: list[_Word] = []
    words = list(_WORD.finditer(chars.text))
    outside: list[tuple[int, int]] = []
    for start, stop in (match.span() for match in words):
        first, last = chars.ink_box(start), chars.ink_box(stop - 1)
        box = _unite(first, last)
        if box[0] == box[2] and box[1] == box[3]:
            continue
        if not chars.is_on_page(box):
            outside.append((start, stop))
        elif chars.text[start].isalnum() and _is_tiny(first):
            yield (start, stop), " "
        elif (reason := _suspect(chars.text_object(start), box, canvas)) is not None:
            box = reduce(_unite, map(chars.ink_box, range(start, stop)))
            suspects.append(_Word(start, stop, box, reason))
    if len(outside) < len(words):  # otherwise the page's box is wrong
        yield from ((span, " ") for span in outside)
    if suspects:
        is_layer = len(suspects) == len(words) and not canvas.covers
        is_scan = canvas.image_area > _SCAN_AREA * chars.width * chars.height
        is_scan = is_scan and len(suspects) > _SCAN_SHARE * len(words)
        yield from _judge(suspects, page, is_scan or is_layer)


def _unite(a: Box, b: Box) -> Box:
    return min(a[0], b[0]), min(a[1], b[1]), max(a[2], b[2]), max(a[3], b[3])


def _is_tiny(letter: Box) -> bool:
    left, bottom, right, top = letter
    return 0 < max(right - left, top - bottom) < _MIN_HEIGHT


def _suspect(shown: Any, box: Box, canvas: _Canvas) -> bool | None:
    """Return whether a suspicious word may be covered; None if nothing is suspicious."""
    order = canvas.text_order.get(_address(shown), -1) if shown else -1
    x, y = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
    for cover in islice(canvas.covers, bisect_right(canvas.orders, order), None):
        if cover.box is None or _contains(cover.box, x, y):
            return True
    if not shown:
        return None
    if pdfium.FPDFTextObj_GetTextRenderMode(shown) in _UNSHOWN_MODES:
        return False
    colour = _fill_colour(shown)
    is_pale = colour is not None and (min(colour[:3]) > _WHITE or colour[3] < _SEE_THROUGH)
    return False if is_pale or _is_in_layer(shown) else None


def _contains(box: Box, x: float, y: float) -> bool:
    return box[0] <= x <= box[2] and box[1] <= y <= box[3]


def _judge(
    suspects: Sequence[_Word], page: Any, is_scan: bool
) -> Iterator[tuple[tuple[int, int], str]]:
    """Yield the suspects whose place on the rendered page shows one colour only."""
    scale = min(_SCALE, _MAX_PIXELS / max(*page.get_size(), 1.0))
    try:
        bitmap = page.render(scale=scale, may_draw_forms=False)
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


def _is_plain(area: NDArray[np.uint8], is_scan: bool) -> bool:
    """Return whether an area shows one colour; of a scan, which has blank spots, a dark one."""
    flat = area.reshape(-1, area.shape[-1]).astype(np.int16)
    if int((flat.max(axis=0) - flat.min(axis=0)).max()) >= _CONTRAST:
        return False
    return not is_scan or float(flat.mean()) < _DARK


def _read_canvas(page: Any) -> _Canvas:
    canvas = _Canvas({}, [], [])
    order = 0
    has_text = False
    for shown, depth in _iter_objects(page):
        kind = pdfium.FPDFPageObj_GetType(shown)
        order += 1
        if kind == pdfium.FPDF_PAGEOBJ_TEXT:
            has_text = True
            canvas.text_order[_address(shown)] = order
            continue
        if kind == pdfium.FPDF_PAGEOBJ_FORM or not (box := _bounds(shown)):
            continue
        if kind == pdfium.FPDF_PAGEOBJ_IMAGE and not depth:
            area = (box[2] - box[0]) * (box[3] - box[1])
            canvas.image_area = max(canvas.image_area, area)
        if has_text and _may_cover(shown, kind, box):
            canvas.covers.append(_Cover(order, None if depth else box))
    _add_annotations(page, order + 1, canvas)
    canvas.orders = [cover.order for cover in canvas.covers]
    return canvas


def _iter_objects(page: Any) -> Iterator[tuple[Any, int]]:
    """Yield the page's objects with the number of forms around each, in the order of painting."""
    stack = [(page.raw, 0, 0)]
    for _ in range(_MAX_OBJECTS):
        if not stack:
            return
        parent, depth, at = stack.pop()
        count = pdfium.FPDFFormObj_CountObjects if depth else pdfium.FPDFPage_CountObjects
        get = pdfium.FPDFFormObj_GetObject if depth else pdfium.FPDFPage_GetObject
        if at >= count(parent):
            continue
        stack.append((parent, depth, at + 1))
        if shown := get(parent, at):
            yield shown, depth
            is_form = pdfium.FPDFPageObj_GetType(shown) == pdfium.FPDF_PAGEOBJ_FORM
            if is_form and depth < _MAX_DEPTH:
                stack.append((shown, depth + 1, 0))


def _may_cover(shown: Any, kind: int, box: Box) -> bool:
    if box[2] - box[0] < _COVER[0] or box[3] - box[1] < _COVER[1]:
        return False
    if kind != pdfium.FPDF_PAGEOBJ_PATH:
        return True
    fill, stroke = ctypes.c_int(), pdfium.FPDF_BOOL()
    pdfium.FPDFPath_GetDrawMode(shown, fill, stroke)
    colour = _fill_colour(shown)
    return bool(fill.value) and (colour is None or colour[3] >= _OPAQUE)


def _add_annotations(page: Any, order: int, canvas: _Canvas) -> None:
    """Add the places of annotations: a box that marks a redaction covers the text as well."""
    rect = pdfium.FS_RECTF()
    kinds = (pdfium.FPDF_ANNOT_SQUARE, pdfium.FPDF_ANNOT_REDACT, pdfium.FPDF_ANNOT_STAMP,
             pdfium.FPDF_ANNOT_INK, pdfium.FPDF_ANNOT_POLYGON)  # fmt: skip
    for at in range(min(pdfium.FPDFPage_GetAnnotCount(page.raw), 1000)):
        if annotation := pdfium.FPDFPage_GetAnnot(page.raw, at):
            if pdfium.FPDFAnnot_GetSubtype(annotation) in kinds:
                pdfium.FPDFAnnot_GetRect(annotation, rect)
                box = (rect.left, rect.bottom, rect.right, rect.top)
                canvas.covers.append(_Cover(order, box))
            pdfium.FPDFPage_CloseAnnot(annotation)


def _bounds(shown: Any) -> Box | None:
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    if not pdfium.FPDFPageObj_GetBounds(shown, left, bottom, right, top):
        return None
    return left.value, bottom.value, right.value, top.value


def _fill_colour(shown: Any) -> tuple[int, int, int, int] | None:
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
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
