"""Tables → row blocks, for every format that has tables."""

from collections.abc import Iterator, Sequence

from briefing.models import Block
from briefing.readers.common.whitespace import collapse_whitespace

CELL_SEPARATOR = " | "
_ROWS = 3  # at least, in a table whose header is told by its look
_NAME = 25  # characters of a name in such a header
_LABEL = 40  # characters: a column's name that is longer is not repeated with its cells


def table_blocks(
    table: Sequence[Sequence[str]], header: bool, page: int | None = None
) -> Iterator[Block]:
    """A block a row: `first cell | Column: cell | …`, empty cells left out.

    The columns' names stand before their cells where the table has a header of short names; the
    header is a (strong) row of its own.
    """
    folded = [[collapse_whitespace(cell) for cell in row] for row in table]
    header = header or _looks_headed(folded)
    names = folded[0] if header and folded and _are_names(folded) else []
    for at, row in enumerate(folded):
        is_header = bool(header and at == 0 and len(folded) > 1)
        text = CELL_SEPARATOR.join(_cells(row, [] if is_header else names))
        if any(map(str.isalnum, text)):
            yield Block("row", text, page=page, strong=is_header)


def _looks_headed(table: Sequence[Sequence[str]]) -> bool:
    """Words without figures above cells that say much more: a header that is not marked as one."""
    if len(table) < _ROWS or len(table[0]) < 2 or not all(table[0]):
        return False
    cells = [cell for row in table[1:] for cell in row if cell]
    names = table[0]
    wordy = all(len(name) <= _NAME and name.replace(" ", "").isalpha() for name in names)
    longer = sum(map(len, cells)) / max(len(cells), 1) > 2 * sum(map(len, names)) / len(names)
    return wordy and longer


def _are_names(table: Sequence[Sequence[str]]) -> bool:
    names = [name for name in table[0] if name]
    short = all(len(name) <= _LABEL and not name[0].isdigit() for name in names)
    return len(table) > 1 and len(names) > 1 and len(set(names)) == len(names) and short


def _cells(row: Sequence[str], names: Sequence[str]) -> list[str]:
    """What a row shows: each cell with its column's name, but the first, which names the row."""
    named = [(names[at] if 0 < at < len(names) else "", cell) for at, cell in enumerate(row)]
    return [f"{name}: {cell}" if name else cell for name, cell in named if cell]
