"""Recognize pages without readable text where an engine is installed."""

import time
from collections.abc import Iterator, Sequence
from typing import Any

from msgspec import Struct
from msgspec.structs import replace
from pypdfium2 import PdfiumError

from briefing.models import Block
from briefing.readers import plain
from briefing.readers.common import limits, tesseract
from briefing.readers.pdf.garbled import count_common_words

_SCALE = 300 / 72  # dots per point: the resolution that the engine is trained on


class Recognition(Struct, frozen=True):
    blocks: tuple[Block, ...] = ()
    warnings: tuple[str, ...] = ()
    is_timed_out: bool = False


def ocr_pages(document: Any, numbers: Sequence[int]) -> Recognition:
    """Recognize the first of the numbered pages, in limited time; nothing without an engine."""
    engine = tesseract.find_engine()
    if not engine:
        return Recognition()
    deadline = time.monotonic() + limits.MAX_OCR_SECONDS
    blocks: list[Block] = []
    done = late = 0
    for number in numbers[: limits.MAX_OCR_PAGES]:
        if time.monotonic() > deadline:
            late = len(numbers[: limits.MAX_OCR_PAGES]) - done
            break
        try:
            blocks += _page(document, number, engine)
            done += 1
        except TimeoutError:
            late += 1
    letters = sum(sum(map(str.isalpha, block.text)) for block in blocks)
    if letters < tesseract.MIN_LETTERS:
        return Recognition(is_timed_out=late > 0)
    return Recognition(tuple(blocks), tuple(_warnings(len(numbers), late)), late > 0)


def _warnings(total: int, late: int) -> Iterator[str]:
    yield tesseract.WARNING
    if total > limits.MAX_OCR_PAGES:
        yield f"only the first {limits.MAX_OCR_PAGES} of {total} pages were recognised"
    if late:
        yield f"{late} of {total} pages were not recognised: it took too long"


def _page(document: Any, number: int, engine: Sequence[str]) -> Iterator[Block]:
    try:
        width, height, pixels = _render(document[number - 1])
    except (PdfiumError, ValueError):
        return
    picture = _pack(width, height, pixels)
    text = tesseract.recognize(picture, engine)
    if tesseract.is_upside_down(picture, engine):
        turned = tesseract.recognize(_pack(width, height, pixels[::-1]), engine)
        text = max(turned, text, key=lambda each: count_common_words(each.split()))
    for block in plain.split_blocks(text, titled=number == 1):
        yield replace(block, page=number)


def _render(page: Any) -> tuple[int, int, bytes]:
    """Return width, height and the pixels of a page in grey."""
    bitmap = page.render(scale=_SCALE, grayscale=True)
    raw = bytes(bitmap.buffer)
    rows = (raw[at : at + bitmap.width] for at in range(0, len(raw), bitmap.stride))
    return bitmap.width, bitmap.height, b"".join(rows)


def _pack(width: int, height: int, pixels: bytes) -> bytes:
    """Return a picture in grey as PGM, which needs no image library."""
    return b"P5 %d %d 255\n" % (width, height) + pixels
