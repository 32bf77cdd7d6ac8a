"""PDF files → blocks with page numbers."""

from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import suppress
from itertools import islice, pairwise
from statistics import median
from typing import Any

import pypdfium2 as pdfium
from msgspec.structs import replace

from briefing.errors import Unreadable
from briefing.models import Block, Extract
from briefing.readers.common import limits
from briefing.readers.common.dates import dateline, day
from briefing.readers.common.office_metadata import believable_author, believable_title
from briefing.readers.common.whitespace import fold
from briefing.readers.pdf.headers_footers import without_contents, without_furniture
from briefing.readers.pdf.headings import Entry, headings
from briefing.readers.pdf.model import Body, Line, Page
from briefing.readers.pdf.ocr import recognised
from briefing.readers.pdf.page_lines import page_of
from briefing.readers.pdf.paragraphs import note_blocks, notes_apart, text_blocks
from briefing.readers.pdf.reading_order import in_order

_TOP = 12  # blocks among which a date may stand
_SHARE = 0.15  # of the letters: more than headings come to
_RECOGNISED = "a scan: its text was recognised and may have errors"
_ENTRIES = 3_000  # of an outline
_TITLED = 3  # pages on which a title may stand
_PASSWORD = 4  # pdfium's number for it


def read(data: bytes) -> Extract:
    document = _open(data)
    try:
        pages, warnings = _pages(document)
        about = _about(document)
        title = believable_title(about.get("Title", ""))
        if any(page.lines for page in pages):
            blocks = _blocks(pages, list(_outline(document)), title)
        else:
            blocks, warnings = _scanned(document), list(_scan_doubts(len(document)))
    finally:
        document.close()
    title = _title(title, blocks)
    return Extract(
        tuple(_titled(blocks, title)),
        title,
        dateline(b.text for b in blocks[:_TOP]) or day(about.get("CreationDate", "")[2:10]),
        believable_author(about.get("Author", "")),
        warnings=tuple(warnings),
    )


def _open(data: bytes) -> Any:
    try:
        return pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        if getattr(error, "err_code", 0) == _PASSWORD:
            raise Unreadable("PDF: encrypted; save it without its password") from error
        raise Unreadable("PDF: damaged, it can't be opened") from error


def _pages(document: Any) -> tuple[list[Page], list[str]]:
    """The pages that can be read, and what is wrong with the others."""
    total = len(document)
    pages: list[Page] = []
    broken: list[int] = []
    for number in range(1, min(total, limits.PAGES) + 1):
        try:
            page = document[number - 1]
            pages.append(page_of(page, number))
            page.close()
        except pdfium.PdfiumError:
            broken.append(number)
    return pages, list(_doubts(pages, broken, total))


def _scanned(document: Any) -> list[Block]:
    """The text of a scan, where it can be recognised."""
    blocks = recognised(document)
    if not blocks:
        raise Unreadable("PDF: no text layer; a scan is recognised where tesseract is installed")
    return blocks


def _scan_doubts(total: int) -> Iterator[str]:
    yield _RECOGNISED
    if total > limits.SCANNED:
        yield f"only the first {limits.SCANNED} of {total} pages were recognised"


def _doubts(pages: Sequence[Page], broken: Sequence[int], total: int) -> Iterator[str]:
    if broken:
        yield f"{len(broken)} of {total} pages are damaged and were not read"
    if total > limits.PAGES:
        yield f"only the first {limits.PAGES} of {total} pages were read"
    empty = sum(not page.lines for page in pages)
    if empty > 1 and empty > 0.1 * len(pages):
        yield f"{empty} of {total} pages have no text: pictures, scans or damage"


def _about(document: Any) -> dict[str, str]:
    """What the file says of itself, but what can't be decoded."""
    about: dict[str, str] = {}
    for key in ("Title", "Author", "CreationDate"):
        with suppress(UnicodeError):
            about[key] = document.get_metadata_value(key)
    return about


def _outline(document: Any) -> Iterator[Entry]:
    """The file's outline; nothing where it is damaged."""
    try:
        for bookmark in islice(document.get_toc(max_depth=6), _ENTRIES):
            target = bookmark.get_dest()
            index = target.get_index() if target else None
            if index is not None and (title := fold(bookmark.get_title())):
                yield Entry(title, bookmark.level + 1, index + 1)
    except (pdfium.PdfiumError, UnicodeError, ValueError):
        return


def _blocks(pages: Sequence[Page], entries: Sequence[Entry], title: str) -> list[Block]:
    ordered: list[list[Line]] = []
    column = 0
    for page in pages:
        lines = in_order(page, column)
        column = lines[-1].column + 1 if lines else column
        ordered.append(lines)
    body = _body([line for lines in ordered for line in lines])
    texts, notes = [], []
    for lines in without_contents(without_furniture(pages, ordered)):
        text, at_foot = notes_apart(lines, body)
        texts += text
        notes += at_foot
    words = frozenset(w.casefold() for line in texts for w in line.text.split() if "-" in w)
    levels = headings(texts, body, entries, title)
    return [*text_blocks(texts, levels, body, words), *note_blocks(notes, words)]


def _body(lines: Sequence[Line]) -> Body:
    """How most of the letters are set."""
    sizes: Counter[float] = Counter()
    fonts: Counter[tuple[str, bool]] = Counter()
    for line in lines:
        sizes[line.size] += len(line.text)
        fonts[line.font, line.bold] += len(line.text)
    size = sizes.most_common(1)[0][0] if sizes else 10.0
    largest = max((at for at, n in sizes.items() if n > _SHARE * sizes.total()), default=size)
    font, bold = fonts.most_common(1)[0][0] if fonts else ("", False)
    steps = [
        b.top - a.top
        for a, b in pairwise(lines)
        if a.column == b.column and a.size == b.size == size and 0 < b.top - a.top < 3 * size
    ]
    return Body(size, largest, font, bold, median(steps) if steps else 1.2 * size)


def _titled(blocks: Sequence[Block], title: str) -> Iterator[Block]:
    """The title is the highest heading, however large those below it are set."""
    first = next((at for at, b in enumerate(blocks) if b.kind == "heading"), -1)
    for at, block in enumerate(blocks):
        yield replace(block, level=1) if at == first and block.text == title else block


def _title(declared: str, blocks: Sequence[Block]) -> str:
    """The declared title if the document says it too, else its highest heading near the start."""
    opening = " ".join(block.text for block in blocks[:40]).casefold()
    if declared and declared.casefold() in opening:
        return declared
    if blocks and blocks[0].kind == "heading":
        return blocks[0].text
    first = [b for b in blocks if b.kind == "heading" and (b.page or 0) <= _TITLED]
    highest = min(first, key=lambda b: b.level, default=None)
    worded = " " in declared and 2 * sum(map(str.isalpha, declared)) > len(declared)
    return highest.text if highest else declared if worded else ""
