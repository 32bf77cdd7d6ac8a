"""Read PDF files into blocks with page numbers."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import suppress
from itertools import groupby, islice, pairwise
from statistics import median
from typing import Any

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c
from msgspec.structs import replace

from briefing.errors import Unreadable
from briefing.models import Block, Extract
from briefing.readers.common import limits
from briefing.readers.common.boilerplate import is_boilerplate
from briefing.readers.common.limits import hidden_warnings, left_out_warnings
from briefing.readers.common.metadata import clean_author, clean_title, parse_date
from briefing.readers.common.text import collapse_whitespace
from briefing.readers.ocr import Recognition, ocr_pages
from briefing.readers.pdf.annotations import (
    Annotations,
    FormFields,
    place_values,
    read_annotations,
    read_attachments,
)
from briefing.readers.pdf.chars import BodyStyle, Line, Page
from briefing.readers.pdf.headers_footers import strip_running_headers, strip_toc
from briefing.readers.pdf.headings import OutlineEntry, find_headings
from briefing.readers.pdf.page_lines import read_page
from briefing.readers.pdf.paragraphs import (
    build_blocks,
    build_notes,
    split_footnotes,
)
from briefing.readers.pdf.reading_order import sort_pages
from briefing.readers.unwrap import collect_words

_MIN_BODY_SHARE = 0.15  # share of the letters of a size that counts as body text
_MAX_OUTLINE_ENTRIES = 3_000
_TITLE_SIZE = 1.2  # times the next largest line
_TITLE_PAGES = 3  # first pages that are searched for a title
_BROWSER = re.compile(r"Mozilla|Chrom|Safari|Firefox|wkhtmltopdf", re.I)  # printed a web page
_PLACEHOLDER = 1_500  # characters
_PASSWORD_ERROR = 4  # FPDF_ERR_PASSWORD


def read(data: bytes) -> Extract:
    document = _open(data)
    try:
        pages, extras, warnings = _read_pages(document)
        parts = (*read_attachments(document), *(file for each in extras for file in each.files))
        values = [value for each in extras for value in each.values]
        if not values and _is_xfa_placeholder(document, pages):
            raise Unreadable("PDF: an XFA form; open it in Adobe Reader and print it to PDF")
        about = _read_metadata(document)
        title = clean_title(about.get("Title", ""))
        has_text = any(page.lines for page in pages)
        if has_text:
            scanned, unreadable = _recognize_unread(document, pages)
            pages = [page for page in pages if page.number not in {b.page for b in scanned}]
            blocks = _build_blocks(pages, list(_read_outline(document)), title)
            blocks = sorted([*blocks, *scanned], key=lambda b: b.page or 0) if scanned else blocks
            title = title or _find_largest_line(pages)
            warnings += unreadable
        else:
            found = ocr_pages(document, range(1, len(document) + 1))
            if not (found.blocks or parts or values):
                raise Unreadable(_describe_scan(found))
            blocks, warnings = list(found.blocks), list(found.warnings)
        if _BROWSER.search(about.get("Creator", "")):
            blocks = [block for block in blocks if not is_boilerplate(block.text)]
        blocks = place_values(blocks, values)
    finally:
        document.close()
    title = _choose_title(title, blocks)
    return Extract(
        tuple(_set_title_level(blocks, title)),
        title,
        author=clean_author(about.get("Author", "")),
        warnings=(*warnings, *left_out_warnings(sum(each.comments for each in extras), "comment")),
        parts=parts[: limits.MAX_PARTS],
        created=parse_date(about.get("CreationDate", "").removeprefix("D:")[:8]),
    )


def _is_xfa_placeholder(document: Any, pages: Sequence[Page]) -> bool:
    """Return whether the pages only say that the program can't show the form ("Please wait…")."""
    if document.get_formtype() != pdfium_c.FORMTYPE_XFA_FULL or len(pages) > 1:
        return False
    return sum(len(line.text) for page in pages for line in page.lines) < _PLACEHOLDER


def _recognize_unread(document: Any, pages: Sequence[Page]) -> tuple[Sequence[Block], list[str]]:
    """Return recognized blocks of pages that are pictures or whose text layer can't be read.

    The second value are warnings.
    """
    garbled = [page.number for page in pages if page.is_garbled]
    pictures = [page.number for page in pages if page.is_picture]
    if not (garbled or pictures):
        return (), []
    found = ocr_pages(document, sorted({*garbled, *pictures}))
    done = {block.page for block in found.blocks}
    warnings: list[str] = []
    if garbled:
        warnings.append(
            f"the text layer of {len(garbled)} of {len(pages)} pages can't be read as letters "
            "(fonts without a Unicode map)"
        )
    if missed := len(set(pictures) - done):
        warnings.append(f"{missed} of {len(pages)} pages have no text: pictures or scans")
    if warnings and not done:
        warnings[-1] += "; they are recognised where tesseract is installed"
    return found.blocks, [*warnings, *found.warnings]


def _describe_scan(found: Recognition) -> str:
    if "too long" in found.reason:
        return "PDF: a scan, its recognition took too long; save it with a text layer"
    if found.reason:
        return f"PDF: a scan; {found.reason}"
    return "PDF: no text layer; a scan is recognised where tesseract is installed"


def _open(data: bytes) -> Any:
    try:
        return pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        if getattr(error, "err_code", 0) == _PASSWORD_ERROR:
            raise Unreadable("PDF: encrypted; save it without its password") from error
        raise Unreadable("PDF: damaged, it can't be opened") from error


def _read_pages(document: Any) -> tuple[list[Page], list[Annotations], list[str]]:
    """Return the readable pages, their annotations, and warnings about the others."""
    total = len(document)
    pages: list[Page] = []
    extras: list[Annotations] = []
    broken: list[int] = []
    fields = FormFields(document)
    for number in range(1, min(total, limits.MAX_PAGES) + 1):
        try:
            page = document[number - 1]
            pages.append(read_page(page, number))
            extras.append(read_annotations(page, number, fields))
            page.close()
        except pdfium.PdfiumError:
            broken.append(number)
    hidden = sum(len(page.hidden) for page in pages) + sum(each.hidden for each in extras)
    return pages, extras, list(_page_warnings(pages, broken, total, hidden))


def _page_warnings(
    pages: Sequence[Page], broken: Sequence[int], total: int, hidden: int
) -> Iterator[str]:
    if broken:
        yield f"{len(broken)} of {total} pages are damaged and were not read"
    if total > limits.MAX_PAGES:
        yield f"only the first {limits.MAX_PAGES} of {total} pages were read"
    yield from hidden_warnings(hidden)
    empty = sum(not (page.lines or page.aside or page.is_picture) for page in pages)
    if empty > 1 and empty > 0.1 * len(pages):
        yield f"{empty} of {total} pages are empty: blank or damaged"


def _read_metadata(document: Any) -> dict[str, str]:
    """Return the document information that can be decoded."""
    about: dict[str, str] = {}
    for key in ("Title", "Author", "Creator", "CreationDate"):
        with suppress(UnicodeError):
            about[key] = document.get_metadata_value(key)
    return about


def _read_outline(document: Any) -> Iterator[OutlineEntry]:
    """Yield the file's outline (bookmarks), up to where it is damaged."""
    try:
        for bookmark in islice(document.get_toc(max_depth=6), _MAX_OUTLINE_ENTRIES):
            target = bookmark.get_dest()
            index = target.get_index() if target else None
            if index is not None and (title := collapse_whitespace(bookmark.get_title())):
                yield OutlineEntry(title, bookmark.level + 1, index + 1)
    except (pdfium.PdfiumError, UnicodeError, ValueError):
        return


def _build_blocks(
    pages: Sequence[Page], entries: Sequence[OutlineEntry], title: str
) -> list[Block]:
    ordered = sort_pages(pages)
    body = _measure_body([line for lines in ordered for line in lines])
    texts, notes = [], []
    for lines in strip_toc(strip_running_headers(pages, ordered)):
        for _, column in groupby(lines, key=lambda line: line.column):
            text, at_foot = split_footnotes(list(column), body)
            texts += text
            notes += at_foot
    words = collect_words((line.text, line.hyphen) for line in texts)
    levels = find_headings(texts, body, entries, title)
    return [*build_blocks(texts, levels, body, words), *build_notes(notes, words)]


def _measure_body(lines: Sequence[Line]) -> BodyStyle:
    """Return size, font, weight and leading of most of the letters."""
    sizes: Counter[float] = Counter()
    fonts: Counter[tuple[str, bool]] = Counter()
    for line in lines:
        sizes[line.size] += len(line.text)
        fonts[line.font, line.bold] += len(line.text)
    size = sizes.most_common(1)[0][0] if sizes else 10.0
    largest = max(
        (at for at, n in sizes.items() if n > _MIN_BODY_SHARE * sizes.total()), default=size
    )
    font, bold = fonts.most_common(1)[0][0] if fonts else ("", False)
    steps = [
        b.top - a.top
        for a, b in pairwise(lines)
        if a.column == b.column and a.size == b.size == size and 0 < b.top - a.top < 3 * size
    ]
    return BodyStyle(size, largest, font, bold, median(steps) if steps else 1.2 * size)


def _set_title_level(blocks: Sequence[Block], title: str) -> Iterator[Block]:
    """Set level 1 for the heading that is the title, whatever the size of the others."""
    first = next((at for at, b in enumerate(blocks) if b.kind == "heading"), -1)
    for at, block in enumerate(blocks):
        yield replace(block, level=1) if at == first and block.text == title else block


def _find_largest_line(pages: Sequence[Page]) -> str:
    """Return the line of page 1 that is larger than any other line; "" if several are largest."""
    sizes = sorted((line.size for page in pages for line in page.lines), reverse=True)
    if len(sizes) < 2 or sizes[0] < _TITLE_SIZE * sizes[1]:
        return ""
    first = (line.text for line in pages[0].lines if line.size == sizes[0])
    return clean_title(next(first, ""))


def _choose_title(declared: str, blocks: Sequence[Block]) -> str:
    """Return the declared title if the text contains it, else the highest heading near the start.

    A declared title that the text doesn't contain is used only if no heading is found.
    """
    opening = " ".join(block.text for block in blocks[:40]).casefold()
    if declared and declared.casefold() in opening:
        return declared
    if blocks and blocks[0].kind == "heading":
        return blocks[0].text
    first = [b for b in blocks if b.kind == "heading" and (b.page or 0) <= _TITLE_PAGES]
    highest = min(first, key=lambda b: b.level, default=None)
    worded = " " in declared and 2 * sum(map(str.isalpha, declared)) > len(declared)
    return highest.text if highest else declared if worded else ""
