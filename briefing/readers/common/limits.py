"""Limits on what a file may contain, so that a small file cannot exhaust the machine.

Also the wording of the warnings about what is left out.
"""

from collections.abc import Iterator, Sequence

from briefing.models import Block

MAX_PARTS = 500  # members, attachments or entries of one file
MAX_UNPACKED = 256 * 1024 * 1024  # bytes of all members of one file together when unpacked
MAX_MEMBER = 64 * 1024 * 1024  # bytes of one member
MAX_RATIO = 250  # maximum ratio of unpacked to packed size for members over a megabyte
MAX_PAGES = 2_000  # pages of a PDF that are read
MAX_OCR_PAGES = 20  # pages of a scan that are recognised: each takes seconds
MAX_OCR_SECONDS = 60  # for the pages of one scan together
WORDS_OF_PICTURE = 40  # a document with fewer words for each picture may have its text in them
MAX_ROWS = 5_000  # of a table or workbook: more is a database, not a document


def hidden_warnings(number: int) -> Iterator[str]:
    """Yield a warning that hidden passages were left out; nothing if there are none."""
    if number:
        passages = "passage" if number == 1 else "passages"
        yield f"hidden text was left out ({number} {passages})"


def left_out_warnings(number: int, what: str, plural: str = "") -> Iterator[str]:
    """Yield a warning that parts of a kind were left out; nothing if there are none."""
    if number:
        yield f"{number} {what if number == 1 else plural or what + 's'} left out"


def picture_warnings(pictures: int, blocks: Sequence[Block]) -> Iterator[str]:
    """Yield a warning about pictures where they make up most of a document: they may be scans."""
    if sum(len(block.text.split()) for block in blocks) < WORDS_OF_PICTURE * pictures:
        yield from left_out_warnings(pictures, "picture")
