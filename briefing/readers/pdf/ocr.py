"""Scanned pages → blocks, by Tesseract where it is installed. An extra: nothing needs it.

Smith: An overview of the Tesseract OCR engine (ICDAR 2007).
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

_DOTS = 300 / 72  # per point: what the engine is trained on
_LETTERS = 12  # fewer are seen in any picture
_SECONDS = 60  # a page may take
_LANGUAGES = 4  # at once: each makes it slower
_NO_LANGUAGE = ("osd", "equ")


def recognised(document: Any) -> list[Block]:
    """The blocks of the first pages; none where Tesseract is missing or finds nothing."""
    program = shutil.which("tesseract")
    if program is None:
        return []
    command = [program, "stdin", "stdout", *_options(program)]
    pages = range(min(len(document), limits.SCANNED))
    blocks = [block for at in pages for block in _page(document, at + 1, command)]
    letters = sum(sum(map(str.isalpha, block.text)) for block in blocks)
    return blocks if letters >= _LETTERS else []


def _options(program: str) -> list[str]:
    """The installed languages, and pages turned upright where that is installed."""
    said = subprocess.run([program, "--list-langs"], capture_output=True, text=True, check=False)
    known = [line.strip() for line in said.stdout.splitlines()[1:]]  # below a heading
    languages = [name for name in known if name and name not in _NO_LANGUAGE][:_LANGUAGES]
    upright = ["--psm", "1"] if "osd" in known else []
    return ["-l", "+".join(languages) or "eng", *upright]


def _page(document: Any, number: int, command: list[str]) -> Iterator[Block]:
    try:
        picture = _picture(document[number - 1])
        done = subprocess.run(
            command, input=picture, capture_output=True, timeout=_SECONDS, check=False
        )
    except (OSError, ValueError, subprocess.TimeoutExpired, PdfiumError):
        return
    for block in plain.blocks(done.stdout.decode("utf-8", "replace"), titled=number == 1):
        yield replace(block, page=number)


def _picture(page: Any) -> bytes:
    """The page in grey, in the format that needs no library (PGM)."""
    bitmap = page.render(scale=_DOTS, grayscale=True)
    raw = bytes(bitmap.buffer)
    rows = (raw[at : at + bitmap.width] for at in range(0, len(raw), bitmap.stride))
    return b"P5 %d %d 255\n" % (bitmap.width, bitmap.height) + b"".join(rows)
