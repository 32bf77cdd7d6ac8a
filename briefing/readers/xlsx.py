"""Read Excel workbooks (Office Open XML): the rows of each sheet, values as they are shown."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from itertools import islice
from posixpath import join, normpath
from typing import Any

from msgspec import Struct, field

from briefing.errors import Unreadable
from briefing.models import Block, Extract, Part
from briefing.readers.common import limits
from briefing.readers.common.blocks import sheet_blocks
from briefing.readers.common.limits import left_out_warnings
from briefing.readers.common.parts import embedded_part
from briefing.readers.common.text import collapse_whitespace
from briefing.readers.common.zipxml import (
    ZipContainer,
    diagram_texts,
    find_path,
    get_attr,
    local_name,
    read_office_metadata,
    read_relations,
)

_REFERENCE = re.compile(r"([A-Z]{1,3})\d*")
_RANGE = re.compile(r"([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})")
_LITERAL = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]|_.|\*.')
_DATE_FORMATS = frozenset({14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58})
_TIME_FORMATS = frozenset({18, 19, 20, 21, 45, 46, 47})
_BUILTIN = {1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%",
            37: "#,##0", 38: "#,##0", 39: "#,##0.00", 40: "#,##0.00"}  # fmt: skip
_MAX_COLUMNS = 300
_MAX_MERGED = 10_000


class _Workbook(Struct):
    strings: Sequence[str]
    formats: Sequence[str]  # of cells, by style: "date", "time" or a format code
    epoch: datetime
    cut: int = 0  # cells in columns that are not read
    formulas: int = 0  # without a stored value


class _Beside(Struct):
    """What sheets have beside their cells."""

    comments: int = 0
    charts: int = 0
    objects: int = 0  # embedded, that can't be opened
    parts: list[Part] = field(default_factory=list)


class _Sheet(Struct):
    name: str
    path: str
    hidden: bool


def read(data: bytes) -> Extract:
    package = ZipContainer(data)
    root = package.xml("xl/workbook.xml")
    if root is None:
        raise Unreadable("Excel: damaged, its sheets can't be found")
    workbook = _Workbook(
        list(_shared_strings(package.xml("xl/sharedStrings.xml"))),
        list(_cell_formats(package.xml("xl/styles.xml"))),
        datetime(1904, 1, 1) if _is_1904(root) else datetime(1899, 12, 30),
    )
    sheets = list(_sheets(root, package.xml("xl/_rels/workbook.xml.rels")))
    shown = [sheet for sheet in sheets if not sheet.hidden]
    warnings = list(left_out_warnings(len(sheets) - len(shown), "hidden sheet"))
    blocks: list[Block] = []
    left, hidden, damaged = limits.MAX_ROWS, 0, 0
    beside = _Beside()
    for sheet in shown:
        page = package.xml(sheet.path)
        damaged += page is None
        rows, dropped = _rows(page, workbook, left) if page is not None else ([], 0)
        left -= len(rows)
        hidden += dropped
        found = list(sheet_blocks(sheet.name, rows, named=len(shown) > 1))
        texts = list(_read_beside(package, sheet.path, beside))
        if texts and not found and sheet.name and len(shown) > 1:
            found.append(Block("heading", collapse_whitespace(sheet.name), 2))
        blocks += [*found, *texts]
    if damaged:
        warnings.append(f"{damaged} of {len(sheets)} sheets are damaged and were not read")
    warnings += left_out_warnings(hidden, "hidden row or column", "hidden rows and columns")
    warnings += left_out_warnings(beside.comments, "comment")
    warnings += left_out_warnings(beside.charts, "chart")
    warnings += left_out_warnings(beside.objects, "embedded object")
    warnings += left_out_warnings(workbook.cut, "cell beyond column 300", "cells beyond column 300")
    if bare := workbook.formulas:
        have = "formula has" if bare == 1 else "formulas have"
        warnings.append(f"{bare} {have} no stored value; open the file in Excel and save it")
    if left <= 0:
        warnings.append(f"only the first {limits.MAX_ROWS} rows were read")
    meta = read_office_metadata(package)
    return Extract(
        tuple(blocks),
        meta.title,
        author=meta.author,
        language=meta.language,
        warnings=tuple(warnings),
        parts=tuple(beside.parts[: limits.MAX_PARTS]),
        created=meta.date,
    )


def _read_beside(package: ZipContainer, sheet: str, beside: _Beside) -> Iterator[Block]:
    """Yield the texts of a sheet's text boxes and diagrams; collect what else is beside cells."""
    for path in read_relations(package, sheet).values():
        name = path.rpartition("/")[2]
        root = package.xml(path) if path.endswith(".xml") else None
        if root is None:
            if path.startswith("xl/embeddings/"):
                part = embedded_part(name, package.read(path))
                beside.parts += [part] if part else []
                beside.objects += part is None
        elif local_name(root) == "comments":
            beside.comments += sum(local_name(e) == "comment" for e in root.iter())
        elif local_name(root) == "wsDr":
            beside.charts += sum(local_name(e) == "chart" for e in root.iter())
            yield from _drawing_blocks(package, path, root)


def _drawing_blocks(package: ZipContainer, path: str, drawing: Any) -> Iterator[Block]:
    relations = read_relations(package, path)
    for shape in drawing.iter():
        if local_name(shape) == "relIds":
            for text in diagram_texts(package.xml(relations.get(get_attr(shape, "dm"), ""))):
                yield Block("item", text, 1, "•")
        elif local_name(shape) == "txBody":
            for paragraph in (e for e in shape if local_name(e) == "p"):
                pieces = (e.text or "" for e in paragraph.iter() if local_name(e) == "t")
                if any(map(str.isalnum, text := collapse_whitespace("".join(pieces)))):
                    yield Block("paragraph", text)


def _is_1904(root: Any) -> bool:
    properties = find_path(root, "workbookPr")
    return properties is not None and get_attr(properties, "date1904") in ("1", "true")


def _sheets(root: Any, relations: Any) -> Iterator[_Sheet]:
    """Yield the worksheets in the order of their tabs."""
    found = relations if relations is not None else ()
    targets = {get_attr(e, "Id"): get_attr(e, "Target") for e in found}
    listed = find_path(root, "sheets")
    for sheet in listed if listed is not None else ():
        keys = [value for key, value in sheet.attrib.items() if key.endswith("}id")]
        if keys and (target := targets.get(keys[0])):
            path = normpath(join("/xl", target)).lstrip("/")
            hidden = get_attr(sheet, "state") in ("hidden", "veryHidden")
            yield _Sheet(get_attr(sheet, "name"), path, hidden)


def _shared_strings(root: Any) -> Iterator[str]:
    for item in root if root is not None else ():
        yield _rich_text(item)


def _rich_text(item: Any) -> str:
    """Return a string's text without phonetic readings."""
    pieces = []
    for part in item:
        if local_name(part) == "t":
            pieces.append(part.text or "")
        elif local_name(part) == "r":
            text = find_path(part, "t")
            pieces.append(text.text or "" if text is not None else "")
    return "".join(pieces)


def _cell_formats(root: Any) -> Iterator[str]:
    """Yield the number format of each cell style."""
    if root is None:
        return
    custom = find_path(root, "numFmts")
    codes = {
        get_attr(e, "numFmtId"): get_attr(e, "formatCode")
        for e in (custom if custom is not None else ())
    }
    styles = find_path(root, "cellXfs")
    for style in styles if styles is not None else ():
        yield _number_format(get_attr(style, "numFmtId", "0"), codes)


def _number_format(key: str, codes: Mapping[str, str]) -> str:
    if key not in codes:
        number = int(key) if key.isdecimal() else 0
        if number in _DATE_FORMATS or number in _TIME_FORMATS:
            return "date" if number in _DATE_FORMATS else "time"
        return _BUILTIN.get(number, "")
    bare = _LITERAL.sub("", codes[key]).split(";")[0].lower()
    if re.search(r"[dy]", bare) or ("m" in bare and not re.search(r"[hs0#]", bare)):
        return "date"
    return "time" if re.search(r"[hs]", bare) and "0.0" not in bare else bare


_Grid = dict[int, dict[int, str]]  # texts by 1-based row and 0-based column
_Range = tuple[int, int, int, int]  # top, left, bottom, right


def _rows(page: Any, workbook: _Workbook, most: int) -> tuple[list[list[str]], int]:
    """Return the texts of the visible cells by row, and how many rows and columns are hidden."""
    columns = _hidden_columns(page)
    grid, unseen = _read_grid(page, workbook, most)
    hidden = sum(any(grid[number].values()) for number in unseen)
    left_out = unseen | _unmerge(grid, list(_merged_ranges(page)))
    dropped: set[int] = set()  # hidden columns with text
    rows: list[list[str]] = []
    last = 0
    for number, cells in grid.items():
        before, last = last, number
        if number in left_out:
            continue
        if rows and last > before + 1:
            rows.append([])  # empty rows are not stored
        dropped |= columns & cells.keys()
        shown = [at for at in range(max(cells, default=-1) + 1) if at not in columns]
        rows.append([cells.get(at, "") for at in shown])
    return rows, hidden + len(dropped)


def _read_grid(page: Any, workbook: _Workbook, most: int) -> tuple[_Grid, frozenset[int]]:
    """Return the first rows, and the numbers of hidden rows among them."""
    data = find_path(page, "sheetData")
    grid: _Grid = {}
    hidden: set[int] = set()
    last = 0
    for row in islice(data if data is not None else (), most):
        number = get_attr(row, "r")
        last = int(number) if number.isdecimal() else last + 1
        grid[last] = _cells(row, workbook)
        if get_attr(row, "hidden") in ("1", "true"):
            hidden.add(last)
    return grid, frozenset(hidden)


def _merged_ranges(page: Any) -> Iterator[_Range]:
    found = find_path(page, "mergeCells")
    for element in islice(found if found is not None else (), _MAX_MERGED):
        if match := _RANGE.fullmatch(get_attr(element, "ref")):
            left, top, right, bottom = match.groups()
            yield int(top), _column(left, 0), int(bottom), _column(right, 0)


def _unmerge(grid: _Grid, merged: Sequence[_Range]) -> frozenset[int]:
    """Repeat the text of cells that are merged downward, and join the rows of a header.

    A header has two rows where cells of the first are merged above several names. Returns the
    rows that were joined to the one below.
    """
    for top, left, bottom, _ in merged:
        text = grid.get(top, {}).get(left, "")
        for number in range(top + 1, min(bottom, top + limits.MAX_ROWS) + 1) if text else ():
            if number in grid:
                grid[number].setdefault(left, text)
    joined = set()
    for number in sorted({top for top, left, bottom, right in merged if top == bottom}):
        above, below = grid.get(number, {}), grid.get(number + 1, {})
        spans = {
            column: left
            for top, left, bottom, right in merged
            if top == bottom == number
            for column in range(left, min(right, _MAX_COLUMNS) + 1)
        }
        names = [below.get(column, "") for column in spans]
        if len(above) < 2 or not all(names) or any(name[:1].isdigit() for name in names):
            continue
        for column in {*above, *below}:
            texts = dict.fromkeys((above.get(spans.get(column, column)), below.get(column)))
            below[column] = " ".join(filter(None, texts))
        joined.add(number)
    return frozenset(joined)


def _hidden_columns(page: Any) -> frozenset[int]:
    """Return the 0-based numbers of hidden columns."""
    found: set[int] = set()
    columns = find_path(page, "cols")
    for column in columns if columns is not None else ():
        first, last = get_attr(column, "min"), get_attr(column, "max")
        if get_attr(column, "hidden") in ("1", "true") and (first + last).isdecimal():
            found |= set(range(int(first) - 1, min(int(last), _MAX_COLUMNS)))
    return frozenset(found)


def _cells(row: Any, workbook: _Workbook) -> dict[int, str]:
    cells: dict[int, str] = {}
    for cell in row:
        if local_name(cell) == "c":
            at = _column(get_attr(cell, "r"), len(cells))
            text = _cell_text(cell, workbook)
            if at < _MAX_COLUMNS and text:
                cells[at] = text
            workbook.cut += bool(text) and at >= _MAX_COLUMNS
    return cells


def _column(reference: str, default: int) -> int:
    """Return the 0-based column of a reference such as "BC12"."""
    found = _REFERENCE.match(reference)
    if not found:
        return default
    number = 0
    for letter in found[1]:
        number = 26 * number + ord(letter) - ord("A") + 1
    return number - 1


def _is_bare_formula(cell: Any) -> bool:
    """Return whether a program wrote a formula without its value."""
    value = find_path(cell, "v")
    return find_path(cell, "f") is not None and (value is None or not value.text)


def _cell_text(cell: Any, workbook: _Workbook) -> str:
    kind = get_attr(cell, "t", "n")
    workbook.formulas += _is_bare_formula(cell)
    if kind == "inlineStr":
        inline = find_path(cell, "is")
        return _rich_text(inline) if inline is not None else ""
    value = find_path(cell, "v")
    raw = value.text or "" if value is not None else ""
    if kind == "s":
        known = raw.isdecimal() and int(raw) < len(workbook.strings)
        return workbook.strings[int(raw)] if known else ""
    if kind == "b":
        return "yes" if raw == "1" else "no"
    if kind == "e" or not raw:
        return ""
    style = get_attr(cell, "s", "0")
    known = style.isdecimal() and int(style) < len(workbook.formats)
    form = workbook.formats[int(style)] if known else ""
    return raw if kind in ("str", "d") else format_number(raw, form, workbook.epoch)


def format_number(raw: str, form: str, epoch: datetime) -> str:
    """Format a stored number as a sheet shows it: as day, time, percentage or number.

    `form` is "date", "time" or a format code without literals, such as "#,##0.00".
    """
    try:
        number = float(raw)
        if form in ("date", "time"):
            moment = epoch + timedelta(seconds=round(number * 86_400))
            if form == "time" and number < 1:
                return moment.strftime("%H:%M")
            return moment.strftime("%Y-%m-%d %H:%M" if moment.hour or moment.minute else "%Y-%m-%d")
        if "%" in form:
            return f"{100 * number:.{_decimals(form)}f}%"
        if "0" in form and "e" not in form:
            return f"{number:{',' if ',' in form else ''}.{_decimals(form)}f}"
        return f"{number:.15g}" if abs(number) < 1e15 else raw
    except (ValueError, OverflowError):
        return raw


def _decimals(form: str) -> int:
    found = re.search(r"\.([0#?]+)", form)
    return len(found[1]) if found else 0
