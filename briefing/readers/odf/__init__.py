"""Read OpenDocument files: texts, presentations and spreadsheets, packed or flat."""

from collections.abc import Iterator, Mapping
from typing import Any

from briefing.errors import Unreadable
from briefing.models import Block, Extract
from briefing.readers.common import limits
from briefing.readers.common.blocks import sheet_blocks
from briefing.readers.common.limits import left_out_warnings
from briefing.readers.common.metadata import clean_author, clean_title, parse_date
from briefing.readers.common.text import collapse_whitespace
from briefing.readers.common.zipxml import (
    ZipContainer,
    find_path,
    get_attr,
    local_name,
    parse_xml,
)
from briefing.readers.odf.styles import Lists, Style, read_styles
from briefing.readers.odf.text import TextWalk
from briefing.readers.plain.unwrap import join_printed_lines

_TITLE_CLASSES = ("title", "subtitle")
_FURNITURE = ("date-time", "footer", "header", "page-number", "notes")
_MAX_REPEATED_CELLS = 200  # columns or rows that one element may represent


def read(data: bytes) -> Extract:
    package = ZipContainer(data) if data.startswith(b"PK") else None
    root = package.xml("content.xml") if package else parse_xml(data)
    body = find_path(root, "body") if root is not None else None
    if body is None or not len(body):
        raise Unreadable("OpenDocument: damaged or encrypted, its text can't be found")
    sheet = package.xml("styles.xml") if package else None
    walk = TextWalk(read_styles(root, sheet), Lists(root, sheet))
    content = body[0]
    warnings: list[str] = []
    if local_name(content) == "presentation":
        blocks = list(_slides(content, walk, warnings))
    elif local_name(content) == "spreadsheet":
        blocks = list(_sheets(content, walk, warnings))
    else:
        blocks = join_printed_lines(list(walk.blocks(content)))
    meta = _metadata(package.xml("meta.xml") if package else root)
    first = next((b.text for b in blocks[:3] if b.kind == "heading" and b.level == 1), "")
    return Extract(
        (*blocks, *walk.notes),
        walk.title or clean_title(meta.get("title", "")) or first,
        author=clean_author(meta.get("initial-creator", "") or meta.get("creator", "")),
        language=meta.get("language", ""),
        warnings=(*walk.warnings(), *warnings),
        created=parse_date(meta.get("creation-date", "")[:10]),
    )


def _metadata(root: Any) -> Mapping[str, str]:
    meta = find_path(root, "meta") if root is not None else None
    found = meta if meta is not None else ()
    return {local_name(e): collapse_whitespace(e.text or "") for e in found}


def _slides(content: Any, walk: TextWalk, warnings: list[str]) -> Iterator[Block]:
    """Yield the title and the text of each slide; its number is the page."""
    pages = [element for element in content if local_name(element) == "page"]
    hidden = notes = 0
    for number, page in enumerate(pages, 1):
        if _style_value(page, walk, "visibility") == "hidden":
            hidden += 1
            continue
        speaker = find_path(page, "notes")
        notes += speaker is not None and any(map(str.strip, _frame_texts(speaker)))
        frames = [e for e in page if local_name(e) != "notes"]
        for frame in sorted(frames, key=lambda e: get_attr(e, "class") not in _TITLE_CLASSES):
            kind = get_attr(frame, "class")
            if kind in _FURNITURE:
                continue
            for block in walk.blocks([frame]):
                level = 1 if number == 1 else 2
                if kind == "title":
                    yield Block("heading", block.text, level, page=number)
                else:
                    yield _on_page(block, number)
    warnings += left_out_warnings(hidden, "hidden slide")
    warnings += left_out_warnings(notes, "slide's speaker notes", "slides' speaker notes")


def _frame_texts(element: Any) -> Iterator[str]:
    return (text for e in element.iter() if local_name(e) == "p" for text in e.itertext())


def _on_page(block: Block, number: int) -> Block:
    return Block(block.kind, block.text, block.level, block.marker, number, block.strong)


def _style_value(element: Any, walk: TextWalk, name: str) -> str:
    style = walk.styles.get(get_attr(element, "style-name"), Style())
    return style.properties.get(name, "")


def _sheets(content: Any, walk: TextWalk, warnings: list[str]) -> Iterator[Block]:
    """Yield the rows of each sheet below its name."""
    tables = [element for element in content if local_name(element) == "table"]
    shown = [t for t in tables if _style_value(t, walk, "display") != "false"]
    left = limits.MAX_ROWS
    for table in shown:
        rows = list(_rows(table, walk, left))
        left -= len(rows)
        yield from sheet_blocks(get_attr(table, "name"), rows, named=len(shown) > 1)
    warnings += left_out_warnings(len(tables) - len(shown), "hidden sheet")
    if left <= 0:
        warnings.append(f"only the first {limits.MAX_ROWS} rows were read")


def _rows(table: Any, walk: TextWalk, most: int) -> Iterator[list[str]]:
    for element in table.iter():
        if local_name(element) != "table-row" or most <= 0:
            continue
        cells: list[str] = []
        for cell in element:
            if local_name(cell) in ("table-cell", "covered-table-cell"):
                text = " ".join(block.text for block in walk.blocks(cell))
                cells += [text] * _repeated(cell, "number-columns-repeated")
        while cells and not cells[-1]:
            cells.pop()
        times = _repeated(element, "number-rows-repeated") if cells else 1
        for _ in range(min(times, most)):
            yield cells
        most -= times


def _repeated(element: Any, name: str) -> int:
    value = get_attr(element, name, "1")
    return min(int(value), _MAX_REPEATED_CELLS) if value.isdecimal() else 1
