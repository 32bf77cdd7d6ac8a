"""Build row blocks of tables, for every format that has tables."""

from collections.abc import Iterator, Sequence

from briefing.models import Block
from briefing.readers.common.whitespace import collapse_whitespace

CELL_SEPARATOR = " | "
_MIN_ROWS = 3  # minimum rows of a table whose header is not marked
_MAX_HEADER_CELL = 25  # characters of a cell in such a header
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
    for at, row in enumerate(cleaned):
        is_header = bool(header and at == 0 and len(cleaned) > 1)
        text = CELL_SEPARATOR.join(_format_cells(row, [] if is_header else names))
        if any(map(str.isalnum, text)):
            yield Block("row", text, page=page, strong=is_header)


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
    short = all(len(name) <= _MAX_COLUMN_NAME and not name[0].isdigit() for name in names)
    return len(table) > 1 and len(names) > 1 and len(set(names)) == len(names) and short


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
    numbers = any(cell[:1].isdigit() for cell in cells[0][1:])
    yield from table_blocks(cells, header=not numbers)
