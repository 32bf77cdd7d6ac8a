"""Recognize the text of pictures and of scanned pages with Tesseract where it is installed.

Smith, "An overview of the Tesseract OCR engine", ICDAR 2007.
"""

import re
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


# --- words that are none --------------------------------------------------------------------------

_NO_WORD = (
    re.compile(r"[^\W\d_](?:[\\~|{}\[\]^<>#$%&*+=_!?;:\"]+|\d+)[^\W\d_]"),
    re.compile(r"[a-zà-öø-ÿа-я][A-ZÀ-ÖØ-ÞА-Я]"),
    re.compile(r"[b-df-hj-np-tv-xz]{5}", re.I),
)
_MIN_TRUSTED = 8  # words of at least three letters, in which common words are expected
_RARE, _FREQUENT = 0.05, 0.1  # shares of common words in nonsense and in text
_MIXED = 0.15  # share of words with letters and signs mixed, in nonsense


def count_mixed_words(words: Iterable[str]) -> int:
    """Return how many words mix letters, signs and capitals as no language does."""
    return sum(any(pattern.search(word) for pattern in _NO_WORD) for word in words)


def count_common_words(words: Iterable[str]) -> int:
    """Return how many words are stop words of a language."""
    known = _common_words()
    return sum(word.casefold() in known for word in words)


@cache
def _common_words() -> frozenset[str]:
    return merge_words(lambda language: language.stop_words)


def _is_text(text: str) -> bool:
    """Return whether a text has as many common words as text of a known language has."""
    words = _long_words(text)
    return count_common_words(words) >= max(_FREQUENT * len(words), 2)


def _is_nonsense(text: str) -> bool:
    """Return whether a text is what an engine makes of a script that it does not know."""
    words = _long_words(text)
    return (
        len(words) >= _MIN_TRUSTED
        and count_common_words(words) < _RARE * len(words)
        and count_mixed_words(words) >= _MIXED * len(words)
    )


def _long_words(text: str) -> list[str]:
    return [word for word in re.findall(r"[^\s.,;:!?()«»“”]+", text) if len(word) > 2]


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
    pages = text.rstrip("\f").split("\f")
    blocks = [
        replace(block, page=number)
        for number, text in enumerate(pages[: limits.MAX_OCR_PAGES], 1)
        if not _is_nonsense(text)
        for block in plain.split_blocks(text, titled=number == 1)
    ]
    nonsense = sum(map(_is_nonsense, pages[: limits.MAX_OCR_PAGES]))
    if sum(sum(map(str.isalpha, block.text)) for block in blocks) < MIN_LETTERS:
        raise Unreadable(_describe_picture(data, engine, nonsense))
    title = blocks[0].text if blocks[0].kind == "heading" else ""
    warnings = (WARNING, *_warnings(len(pages), 0, nonsense, engine))
    return Extract(tuple(blocks), title, warnings=warnings)


def _describe_picture(data: bytes, engine: Sequence[str], nonsense: int) -> str:
    if not nonsense:
        return "a picture without text that can be recognised"
    if is_upside_down(data, engine):
        return "a picture that lies upside down: turn it"
    return f"a picture whose words are not recognised; {_name_languages(engine)}"


def _name_languages(engine: Sequence[str]) -> str:
    names = engine[engine.index("-l") + 1].replace("+", ", ") if "-l" in engine else "eng"
    return f"tesseract has the languages {names}"


# --- pages of a PDF -------------------------------------------------------------------------------

_SCALE = 300 / 72  # dots per point: the resolution that the engine is trained on
_MAX_SIDE = 8_000  # pixels of a poster's longer side


class Recognition(Struct, frozen=True):
    blocks: tuple[Block, ...] = ()
    warnings: tuple[str, ...] = ()
    reason: str = ""  # why nothing was recognized; "" without an engine and without text


def ocr_pages(document: Any, numbers: Sequence[int]) -> Recognition:
    """Recognize the first of the numbered pages, in limited time; nothing without an engine."""
    engine = find_engine()
    if not engine:
        return Recognition()
    deadline = time.monotonic() + limits.MAX_OCR_SECONDS
    texts: dict[int, str] = {}
    late = 0
    for at, number in enumerate(numbers[: limits.MAX_OCR_PAGES]):
        if time.monotonic() > deadline:
            late += len(numbers[: limits.MAX_OCR_PAGES]) - at
            break
        try:
            texts[number] = _recognize_page(document, number, engine)
        except TimeoutError:
            late += 1
    nonsense = sum(map(_is_nonsense, texts.values()))
    warnings = tuple(_warnings(len(numbers), late, nonsense, engine))
    blocks = [
        replace(block, page=number)
        for number, text in texts.items()
        if not _is_nonsense(text)
        for block in plain.split_blocks(text, titled=number == 1)
    ]
    if sum(sum(map(str.isalpha, block.text)) for block in blocks) < MIN_LETTERS:
        return Recognition((), warnings, "; ".join(warnings[-1:]))
    return Recognition(tuple(blocks), (WARNING, *warnings))


def _warnings(total: int, late: int, nonsense: int, engine: Sequence[str]) -> Iterator[str]:
    if total > limits.MAX_OCR_PAGES:
        yield f"only the first {limits.MAX_OCR_PAGES} of {total} pages were recognised"
    if late:
        yield f"{late} of {total} pages were not recognised: it took too long"
    if nonsense:
        yield (
            f"{nonsense} of {total} pages were left out: their words are not recognised; "
            f"{_name_languages(engine)}"
        )


def _recognize_page(document: Any, number: int, engine: Sequence[str]) -> str:
    """Return the text of a page, which may be upside down; "" where it can't be rendered."""
    try:
        width, height, pixels = _render(document[number - 1])
    except (pdfium.PdfiumError, ValueError):
        return ""
    picture = _pack(width, height, pixels)
    text = recognize(picture, engine)
    if not _is_text(text) and is_upside_down(picture, engine):
        turned = recognize(_pack(width, height, pixels[::-1]), engine)
        text = max(turned, text, key=lambda each: count_common_words(each.split()))
    return text


def _render(page: Any) -> tuple[int, int, bytes]:
    """Return width, height and the pixels of a page in grey."""
    scale = min(_SCALE, _MAX_SIDE / max(*page.get_size(), 1.0))
    bitmap = page.render(scale=scale, grayscale=True)
    raw = bytes(bitmap.buffer)
    rows = (raw[at : at + bitmap.width] for at in range(0, len(raw), bitmap.stride))
    return bitmap.width, bitmap.height, b"".join(rows)


def _pack(width: int, height: int, pixels: bytes) -> bytes:
    """Return a picture in grey as PGM, which needs no image library."""
    return b"P5 %d %d 255\n" % (width, height) + pixels
