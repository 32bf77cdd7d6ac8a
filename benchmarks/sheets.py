"""Measure spreadsheets: figures as shown, beside the name of their row and of their column.

The workbooks were made for the purpose and are written by openpyxl, where it is installed. Other
readers are measured where they are installed (markitdown).
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from datetime import datetime
from importlib import import_module
from io import BytesIO
from statistics import mean
from typing import Any

from msgspec import Struct

from briefing.errors import Unreadable
from briefing.readers import read

Reader = Callable[[bytes], str]

# Rows of a sheet, their cells separated by "|"; an empty row separates tables.
Rows = Sequence[str]


class Book(Struct, frozen=True):
    sheets: Mapping[str, Rows]
    facts: Sequence[tuple[str, str, str]]  # row, column and figure as shown
    merged: Sequence[str] = ()  # areas of the first sheet
    hidden: Sequence[int] = ()  # rows of the first sheet
    unseen: Sequence[str] = ()  # words of hidden rows and of sheets named "hidden …"


def measure_sheets() -> Iterator[tuple[object, ...]]:
    """Yield rows: workbook, share of figures that each reader gives with both names."""
    readers = dict(_find_readers())
    yield ("workbook", *readers)
    scores: list[list[float]] = []
    for name, data in _write_books():
        scores.append([_measure(find(data), _BOOKS[name]) for find in readers.values()])
        yield (name, *scores[-1])
    if scores:
        yield ("mean", *map(mean, zip(*scores, strict=True)))


def _measure(text: str, book: Book) -> float:
    """Share of the figures that are right: in a line with the row's name, below the column's.

    The column's name is before the figure in its line, or in the same place of a line above.
    A hidden word that is shown counts as a wrong figure.
    """
    lines = [re.split(r"\s*\|\s*", line.strip(" |")) for line in text.split("\n")]
    right = sum(_has_fact(lines, *fact) for fact in book.facts)
    unseen = sum(word in text for word in book.unseen)
    return right / (len(book.facts) + unseen)


def _has_fact(lines: Sequence[Sequence[str]], row: str, column: str, figure: str) -> bool:
    for number, cells in enumerate(lines):
        if row not in cells:
            continue
        if f"{column}: {figure}" in cells:
            return True
        places = [at for at, cell in enumerate(cells) if cell == figure]
        if any(len(a) > at and a[at] == column for a in lines[:number] for at in places):
            return True
    return False


def _find_readers() -> Iterator[tuple[str, Reader]]:
    yield "briefing", _read
    with suppress(ImportError):
        markitdown = import_module("markitdown").MarkItDown()

        yield (
            "markitdown",
            lambda data: str(
                markitdown.convert_stream(BytesIO(data), file_extension=".xlsx").text_content
            ),
        )


def _read(data: bytes) -> str:
    try:
        return "\n".join(block.text for block in read("a.xlsx", data).blocks)
    except Unreadable:
        return ""


def _write_books() -> Iterator[tuple[str, bytes]]:
    with suppress(ImportError):
        openpyxl = import_module("openpyxl")
        for name, book in _BOOKS.items():
            workbook = openpyxl.Workbook()
            workbook.remove(workbook.active)
            for title, rows in book.sheets.items():
                sheet = workbook.create_sheet(title)
                sheet.sheet_state = "hidden" if title.startswith("hidden") else "visible"
                for number, row in enumerate(rows, 1):
                    for column, text in enumerate(row.split("|"), 1):
                        _write_cell(sheet.cell(number, column), text)
            first = workbook[next(iter(book.sheets))]
            for area in book.merged:
                first.merge_cells(area)
            for number in book.hidden:
                first.row_dimensions[number].hidden = True
            buffer = BytesIO()
            workbook.save(buffer)
            yield name, buffer.getvalue()


def _write_cell(cell: Any, text: str) -> None:
    """Write a text, a number, a percentage ("5.5%") or a day ("2025-05-12")."""
    if re.fullmatch(r"\d{4}-\d\d-\d\d", text):
        cell.value, cell.number_format = datetime.fromisoformat(text), "yyyy-mm-dd"
    elif text.endswith("%"):
        cell.value, cell.number_format = float(text[:-1]) / 100, "0.0%"
    elif text.isdecimal():
        cell.value = int(text)
    elif text:
        cell.value = text


def _facts(names: str, *rows: str) -> list[tuple[str, str, str]]:
    return [
        (cells[0], name, figure)
        for cells in (row.split("|") for row in rows)
        for name, figure in zip(names.split("|")[1:], cells[1:], strict=True)
    ]


_PORTS = ("Port|Berths|Opened|Share", "Aron|4|2025-05-12|5.5%", "Bern|7|2019-11-30|12.0%")
_YEARS = ("Country|2022|2023|2024", "North|11|12|13", "South|21|22|23")
_PAIRS = (
    "Region|2023 Export|2023 Import|2024 Export|2024 Import", "North|5|6|7|8", "South|15|16|17|18",
)  # fmt: skip
_BOOKS = {
    "table": Book({"Ports": _PORTS}, _facts(*_PORTS)),
    "years as columns": Book({"Trade": _YEARS}, _facts(*_YEARS)),
    "header of two rows": Book(
        {"Trade": ("Region|2023||2024", "|Export|Import|Export|Import", *_PAIRS[1:])},
        _facts(*_PAIRS),
        merged=("A1:A2", "B1:C1", "D1:E1"),
    ),
    "rows in groups": Book(
        {"Trade": ("Region|Port|Tons", "North|Aron|5", "|Bern|6", "South|Cale|7", "|Dorn|8")},
        [("North", "Tons", "6"), ("South", "Tons", "8")],
        merged=("A2:A3", "A4:A5"),
    ),
    "text above": Book(
        {"Ports": ("Ports of the coast", "Figures of the ministry, May 2025", "", *_PORTS)},
        _facts(*_PORTS),
    ),
    "two tables": Book({"All": (*_PORTS, "", *_YEARS)}, [*_facts(*_PORTS), *_facts(*_YEARS)]),
    "two sheets": Book({"Ports": _PORTS, "Trade": _YEARS}, [*_facts(*_PORTS), *_facts(*_YEARS)]),
    "hidden parts": Book(
        {"Ports": (*_PORTS, "Unseen|9"), "hidden draft": ("Draft|Never", "shown|1")},
        _facts(*_PORTS),
        hidden=(4,),
        unseen=("Unseen", "Never"),
    ),
}
