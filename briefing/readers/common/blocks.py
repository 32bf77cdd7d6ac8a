"""Build the row blocks of tables; find and format the markers of list items."""

import re
from collections.abc import Iterator, Sequence

from briefing.models import Block
from briefing.readers.common.text import collapse_whitespace

CELL_SEPARATOR = " | "
_MIN_ROWS = 3  # minimum rows of a table whose header is not marked
_MAX_HEADER_CELL = 25  # characters of a cell in such a header
_YEAR = re.compile(r"(?:19|20)\d\d(?:[/–-]\d\d(?:\d\d)?)?(?:\s?[^\W\d].*)?\Z")  # a name too
_PROSE_WORDS = 8  # of a sentence in a form
_SENTENCE = re.compile(r"[.!?…。！？][\"'”’»)]*$")
_MAX_COLUMN_NAME = 40  # characters: a longer column name is not repeated in each row


def table_blocks(
    table: Sequence[Sequence[str]], header: bool, page: int | None = None
) -> Iterator[Block]:
    """Yield a block per row: `first cell | Column: cell | …`, without empty cells.

    Column names precede their cells where the table has a header of short names; the
    header is a (strong) row of its own.
    """
    cleaned = [[collapse_whitespace(cell) for cell in row] for row in table]
    header = header or _has_header_row(cleaned)
    names = cleaned[0] if header and cleaned and _are_column_names(cleaned) else []
    is_form = not header and all(len([cell for cell in row if cell]) <= 2 for row in cleaned)
    for at, row in enumerate(cleaned):
        if is_form and (answer := _form_answer([cell for cell in row if cell])):
            yield Block("paragraph", answer, page=page)
            continue
        is_header = bool(header and at == 0 and len(cleaned) > 1)
        text = CELL_SEPARATOR.join(_format_cells(row, [] if is_header else names))
        if any(map(str.isalnum, text)):
            yield Block("row", text, page=page, strong=is_header)


def _form_answer(cells: Sequence[str]) -> str:
    """Return "Label: sentence" for a row of a form; "" for other rows."""
    if len(cells) != 2 or len(cells[0]) > _MAX_COLUMN_NAME:
        return ""
    label, text = cells
    is_prose = len(text.split()) >= _PROSE_WORDS and bool(_SENTENCE.search(text))
    return f"{label.rstrip(' :')}: {text}" if is_prose else ""


def _has_header_row(table: Sequence[Sequence[str]]) -> bool:
    """Detect an unmarked header: words without digits above cells that are much longer."""
    if len(table) < _MIN_ROWS or len(table[0]) < 2 or not all(table[0]):
        return False
    cells = [cell for row in table[1:] for cell in row if cell]
    names = table[0]
    wordy = all(len(name) <= _MAX_HEADER_CELL and name.replace(" ", "").isalpha() for name in names)
    longer = sum(map(len, cells)) / max(len(cells), 1) > 2 * sum(map(len, names)) / len(names)
    return wordy and longer


def _are_column_names(table: Sequence[Sequence[str]]) -> bool:
    names = [name for name in table[0] if name]
    short = all(len(name) <= _MAX_COLUMN_NAME and _may_be_name(name) for name in names)
    return len(table) > 1 and len(names) > 1 and len(set(names)) == len(names) and short


def _may_be_name(cell: str) -> bool:
    return not cell[:1].isdigit() or bool(_YEAR.match(cell))


def _format_cells(row: Sequence[str], names: Sequence[str]) -> list[str]:
    """Return a row's cells with column names, except the first cell, which names the row."""
    named = [(names[at] if 0 < at < len(names) else "", cell) for at, cell in enumerate(row)]
    return [f"{name}: {cell}" if name else cell for name, cell in named if cell]


def sheet_blocks(name: str, table: Sequence[Sequence[str]], named: bool) -> Iterator[Block]:
    """Yield the blocks of a spreadsheet's sheet: its name (if `named`), then text and tables.

    Empty rows and columns separate tables. A row with one cell is a paragraph, not a row.
    """
    if named and name and any(any(row) for row in table):
        yield Block("heading", collapse_whitespace(name), 2)
    rows = [[collapse_whitespace(cell) for cell in row] for row in table]
    region: list[list[str]] = []
    for row in [*rows, []]:
        filled = [cell for cell in row if cell]
        if len(filled) > 1 or (filled and len(region) > 1):
            region.append(row)
            continue
        yield from _region_blocks(region)
        region = []
        if filled and any(map(str.isalnum, filled[0])):
            yield Block("paragraph", filled[0])


def _region_blocks(region: Sequence[Sequence[str]]) -> Iterator[Block]:
    """Yield the rows of one table of a sheet; its first row is the header if it has no numbers."""
    if not region:
        return
    width = max(map(len, region))
    padded = [[*row, *[""] * (width - len(row))] for row in region]
    used = [at for at in range(width) if any(row[at] for row in padded)]
    cells = [[row[at] for at in used] for row in padded]
    yield from table_blocks(cells, header=all(map(_may_be_name, cells[0][1:])))


# --- list markers ---------------------------------------------------------------------------------

_MARKER = re.compile(
    r"(?P<marker>[-–—•*·▪▫◦‣⁃●○■□►▶➢➤✓✔\uf0b7\uf0a7\uf0d8]"
    r"|\(?\d{1,3}[.)]|\d{1,2}(?:\.\d{1,2}){1,4}\.?(?=\s+[^\W\d_a-z])|\(?[a-z][.)]|\(?[ivxlc]{1,5}\)|[IVX]{1,5}\.)"
    r"[ \t\u00a0]+(?=\S)"
)
_TIGHT = re.compile(r"(?P<marker>[•▪▫◦‣⁃●○■□►▶➢➤✓✔\uf0b7\uf0a7\uf0d8])(?=\S)")
_LABEL = re.compile(
    r"(?:[A-ZÀ-ÞЀ-ЯӘ-Ӳ][\w.’'‑-]*\.?,?[ ]+){0,6}(?:(?:of|the|and|for|de|du)[ ]+)?"
    r"(?:[A-ZÀ-ÞЀ-ЯӘ-Ӳ][\w.’'‑-]*[ ]+){0,5}[A-ZÀ-ÞЀ-ЯӘ-Ӳ][\w.’'‑-]*"
    r"(?:[ ]?\([^()]{1,60}\))?:(?:\s|$)"
)
_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_MAX_NUMBER = 4_000  # a larger number is damage and would be a long word


def split_marker(line: str) -> tuple[str, str]:
    """Return an item's marker and the rest of the line; ("", line) if there is no marker."""
    stripped = line.lstrip()
    found = _MARKER.match(stripped) or _TIGHT.match(stripped)
    if not found:
        return "", stripped
    return found["marker"], stripped[found.end() :]


def has_speaker_label(line: str) -> bool:
    """Return whether a line begins with a speaker label: capitalized words and a colon."""
    return line[:1].isupper() and bool(_LABEL.match(line[:120]))


def format_list_number(number: int, form: str) -> str:
    """Format a number. Forms are Word's: decimal, lowerLetter, upperLetter, lowerRoman, none …"""
    if form == "none":
        return ""
    if form[5:] not in ("Letter", "Roman") or not 0 < number < _MAX_NUMBER:
        return str(number)
    written = _format_letters(number) if form.endswith("Letter") else _format_roman(number)
    return written.upper() if form.startswith("upper") else written


def _format_letters(number: int) -> str:
    """Return a … z, aa, bb …"""
    return chr(ord("a") + (number - 1) % 26) * min((number - 1) // 26 + 1, 10)


def _format_roman(number: int) -> str:
    written = ""
    for value, letters in _ROMAN:
        written += letters * (number // value)
        number %= value
    return written
