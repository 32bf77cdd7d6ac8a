"""Recognize scanned pages where an engine is installed."""

from collections.abc import Iterator, Sequence
from typing import Any

from msgspec.structs import replace
from pypdfium2 import PdfiumError

from briefing.models import Block
from briefing.readers import plain
from briefing.readers.common import limits, tesseract

_SCALE = 300 / 72  # dots per point: the resolution that the engine is trained on


def ocr_pages(document: Any) -> list[Block]:
    """Return the blocks of the first pages; [] without an engine or where it finds no text."""
    engine = tesseract.find_engine()
    if not engine:
        return []
    pages = range(min(len(document), limits.MAX_OCR_PAGES))
    blocks = [block for at in pages for block in _page(document, at + 1, engine)]
    letters = sum(sum(map(str.isalpha, block.text)) for block in blocks)
    return blocks if letters >= tesseract.MIN_LETTERS else []


def _page(document: Any, number: int, engine: Sequence[str]) -> Iterator[Block]:
    try:
        picture = _picture(document[number - 1])
    except (PdfiumError, ValueError):
        return
    text = tesseract.recognize(picture, engine)
    for block in plain.split_blocks(text, titled=number == 1):
        yield replace(block, page=number)


def _picture(page: Any) -> bytes:
    """Render the page in grey as PGM, which needs no image library."""
    bitmap = page.render(scale=_SCALE, grayscale=True)
    raw = bytes(bitmap.buffer)
    rows = (raw[at : at + bitmap.width] for at in range(0, len(raw), bitmap.stride))
    return b"P5 %d %d 255\n" % (bitmap.width, bitmap.height) + b"".join(rows)
