"""Recognize the text of pictures and of scanned pages with Tesseract where it is installed.

Smith, "An overview of the Tesseract OCR engine", ICDAR 2007.
"""

import shutil
import subprocess
import time
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import Any

import pypdfium2 as pdfium
from msgspec import Struct
from msgspec.structs import replace

from briefing.errors import Unreadable
from briefing.languages import merge_words
from briefing.models import Block, Extract
from briefing.readers import plain
from briefing.readers.common import limits

WARNING = "a scan: its text was recognised and may have errors"
MIN_LETTERS = 12  # fewer are found in any picture
_PAGE_SECONDS = 60
_MAX_LANGUAGES = 4  # at once: each makes it slower
_NOT_LANGUAGES = ("osd", "equ")


def find_engine() -> tuple[str, ...]:
    """Return the command that recognizes a picture given on stdin; () where there is none."""
    program = shutil.which("tesseract")
    return (program, "stdin", "stdout", *_options(program)) if program else ()


def recognize(picture: bytes, engine: Sequence[str]) -> str:
    """Return the text of a picture, its pages separated by form feeds; "" where it fails.

    Raises TimeoutError if the engine needs more than a minute.
    """
    return _run(engine, picture)


def is_upside_down(picture: bytes, engine: Sequence[str]) -> bool:
    """Return whether the engine takes a picture for upside down; False if it can't judge.

    Quarter turns are corrected by the engine itself. Raises TimeoutError as `recognize` does.
    """
    if "--psm" not in engine:  # no data about orientation
        return False
    command = (*engine[:3], "--psm", "0", "-c", f"min_characters_to_try={MIN_LETTERS}")
    return "Rotate: 180" in _run(command, picture)


def _run(command: Sequence[str], picture: bytes) -> str:
    try:
        done = subprocess.run(
            command, input=picture, capture_output=True, timeout=_PAGE_SECONDS, check=False
        )
    except subprocess.TimeoutExpired as error:
        raise TimeoutError(f"tesseract needed more than {_PAGE_SECONDS} s for a page") from error
    except (OSError, ValueError):
        return ""
    return done.stdout.decode("utf-8", "replace")


def _options(program: str) -> list[str]:
    """Return options for the installed languages and, where installed, page orientation."""
    listing = subprocess.run([program, "--list-langs"], capture_output=True, text=True, check=False)
    known = [line.strip() for line in listing.stdout.splitlines()[1:]]  # below a heading
    languages = [name for name in known if name and name not in _NOT_LANGUAGES][:_MAX_LANGUAGES]
    upright = ["--psm", "1"] if "osd" in known else []
    return ["-l", "+".join(languages) or "eng", *upright]


def count_common_words(words: Iterable[str]) -> int:
    """Return how many words are stop words of a language."""
    known = _common_words()
    return sum(word.casefold() in known for word in words)


@cache
def _common_words() -> frozenset[str]:
    return merge_words(lambda language: language.stop_words)


# --- pictures -------------------------------------------------------------------------------------


def read_picture(data: bytes) -> Extract:
    """Recognize a picture; a TIFF file may have several pages."""
    engine = find_engine()
    if not engine:
        raise Unreadable(
            "a picture (PNG, JPEG, TIFF): its text is recognised where tesseract is installed"
        )
    try:
        text = recognize(data, engine)
    except TimeoutError as error:
        raise Unreadable(f"a picture: {error}") from error
    pages = text.rstrip("\f").split("\f")[: limits.MAX_OCR_PAGES]
    blocks = [
        replace(block, page=number)
        for number, text in enumerate(pages, 1)
        for block in plain.split_blocks(text, titled=number == 1)
    ]
    if sum(sum(map(str.isalpha, block.text)) for block in blocks) < MIN_LETTERS:
        raise Unreadable("a picture without text that can be recognised")
    title = blocks[0].text if blocks[0].kind == "heading" else ""
    return Extract(tuple(blocks), title, warnings=(WARNING,))


# --- pages of a PDF -------------------------------------------------------------------------------

_SCALE = 300 / 72  # dots per point: the resolution that the engine is trained on


class Recognition(Struct, frozen=True):
    blocks: tuple[Block, ...] = ()
    warnings: tuple[str, ...] = ()
    is_timed_out: bool = False


def ocr_pages(document: Any, numbers: Sequence[int]) -> Recognition:
    """Recognize the first of the numbered pages, in limited time; nothing without an engine."""
    engine = find_engine()
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
            blocks += _recognize_page(document, number, engine)
            done += 1
        except TimeoutError:
            late += 1
    letters = sum(sum(map(str.isalpha, block.text)) for block in blocks)
    if letters < MIN_LETTERS:
        return Recognition(is_timed_out=late > 0)
    return Recognition(tuple(blocks), tuple(_warnings(len(numbers), late)), late > 0)


def _warnings(total: int, late: int) -> Iterator[str]:
    yield WARNING
    if total > limits.MAX_OCR_PAGES:
        yield f"only the first {limits.MAX_OCR_PAGES} of {total} pages were recognised"
    if late:
        yield f"{late} of {total} pages were not recognised: it took too long"


def _recognize_page(document: Any, number: int, engine: Sequence[str]) -> Iterator[Block]:
    try:
        width, height, pixels = _render(document[number - 1])
    except (pdfium.PdfiumError, ValueError):
        return
    picture = _pack(width, height, pixels)
    text = recognize(picture, engine)
    if is_upside_down(picture, engine):
        turned = recognize(_pack(width, height, pixels[::-1]), engine)
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
