"""Recognize scanned pages with Tesseract where it is installed.

Smith, "An overview of the Tesseract OCR engine", ICDAR 2007.
"""

import shutil
import subprocess
from collections.abc import Iterator
from typing import Any

from msgspec.structs import replace
from pypdfium2 import PdfiumError

from briefing.models import Block
from briefing.readers import plain
from briefing.readers.common import limits

_SCALE = 300 / 72  # dots per point: the resolution that the engine is trained on
_MIN_LETTERS = 12  # fewer are found in any picture
_PAGE_SECONDS = 60
_MAX_LANGUAGES = 4  # at once: each makes it slower
_NOT_LANGUAGES = ("osd", "equ")


def ocr_pages(document: Any) -> list[Block]:
    """Return the blocks of the first pages; [] where Tesseract is missing or finds no text."""
    program = shutil.which("tesseract")
    if program is None:
        return []
    command = [program, "stdin", "stdout", *_options(program)]
    pages = range(min(len(document), limits.MAX_OCR_PAGES))
    blocks = [block for at in pages for block in _page(document, at + 1, command)]
    letters = sum(sum(map(str.isalpha, block.text)) for block in blocks)
    return blocks if letters >= _MIN_LETTERS else []


def _options(program: str) -> list[str]:
    """Return options for the installed languages and, where installed, page orientation."""
    listing = subprocess.run([program, "--list-langs"], capture_output=True, text=True, check=False)
    known = [line.strip() for line in listing.stdout.splitlines()[1:]]  # below a heading
    languages = [name for name in known if name and name not in _NOT_LANGUAGES][:_MAX_LANGUAGES]
    upright = ["--psm", "1"] if "osd" in known else []
    return ["-l", "+".join(languages) or "eng", *upright]


def _page(document: Any, number: int, command: list[str]) -> Iterator[Block]:
    try:
        picture = _picture(document[number - 1])
        done = subprocess.run(
            command, input=picture, capture_output=True, timeout=_PAGE_SECONDS, check=False
        )
    except (OSError, ValueError, subprocess.TimeoutExpired, PdfiumError):
        return
    for block in plain.split_blocks(done.stdout.decode("utf-8", "replace"), titled=number == 1):
        yield replace(block, page=number)


def _picture(page: Any) -> bytes:
    """Render the page in grey as PGM, which needs no image library."""
    bitmap = page.render(scale=_SCALE, grayscale=True)
    raw = bytes(bitmap.buffer)
    rows = (raw[at : at + bitmap.width] for at in range(0, len(raw), bitmap.stride))
    return b"P5 %d %d 255\n" % (bitmap.width, bitmap.height) + b"".join(rows)
