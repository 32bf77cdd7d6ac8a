"""Sort the lines of a page into reading order: columns first, then rows."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median

from msgspec.structs import replace

from briefing.readers.pdf.model import Line, Page

_LINES = 5  # minimum lines of a column
_FILL = 0.55  # share of a column's width that its lines fill: table cells fill less
_CROSSING = 0.25  # maximum share of lines that cross the gutter
_CANDIDATES = 30  # positions that are tried as the left edge of a column
_COUNTED = 8  # minimum consecutive line numbers in the margin
_DEEPEST = 3  # maximum depth of columns within columns
_LEAD = re.compile(
    r"(?:[(\[]?(?:\d{1,3}(?:\.\d{1,2}){0,4}|[ivxlIVXL]{1,5}|[A-Za-z])[.)\]]?|[^\w\s])$"
)


def sort_lines(page: Page, first_column: int) -> list[Line]:
    """Return lines in reading order, rows joined, columns numbered from `first_column`."""
    columns = list(_split_columns(_drop_line_numbers(page.lines), 0))
    columns += [[line] for line in page.aside]
    return [
        line
        for number, column in enumerate(columns, first_column)
        for line in _join_rows(column, number)
    ]


def _drop_line_numbers(lines: Sequence[Line]) -> list[Line]:
    """Drop the line numbers that transcripts and bills have in the margin."""
    numbers = sorted((x for x in lines if x.text.isdecimal()), key=lambda line: line.top)
    edge = min((line.left for line in lines), default=0.0)
    margin = [line for line in numbers if line.left < edge + 3 * line.size]
    steps = sum(int(b.text) == int(a.text) + 1 for a, b in pairwise(margin))
    if steps < _COUNTED:
        return list(lines)
    counted = set(margin)
    return [line for line in lines if line not in counted]


def _split_columns(lines: list[Line], depth: int) -> Iterator[list[Line]]:
    """Yield runs of lines that are read from top to bottom."""
    gutter = _find_gutter(lines) if depth < _DEEPEST else None
    if gutter is None:
        yield lines
        return
    left = [line for line in lines if line.right <= gutter]
    right = [line for line in lines if line.left >= gutter]
    across = sorted((x for x in lines if x.left < gutter < x.right), key=lambda x: x.top)
    above = float("-inf")
    for bar in [*across, None]:
        below = bar.top if bar else float("inf")
        for side in (left, right):
            band = [line for line in side if above <= line.top < below]
            if band:
                yield from _split_columns(band, depth + 1)
        if bar:
            yield [bar]
            above = bar.top


def _find_gutter(lines: Sequence[Line]) -> float | None:
    """Return the x where a second column begins; None for one column or a table's columns."""
    if len(lines) < 2 * _LINES:
        return None
    outer, edge = min(line.left for line in lines), max(line.right for line in lines)
    starts = Counter(round(line.left / 3) for line in lines)
    common = [3 * at for at, times in starts.most_common(_CANDIDATES) if times >= _LINES]
    inner = [x for x in common if outer + 0.2 * (edge - outer) < x < edge]
    found = [x - 4.0 for x in inner if _splits_columns(lines, x - 4.0, outer, edge)]
    return min(found, default=None)


def _splits_columns(lines: Sequence[Line], gutter: float, outer: float, edge: float) -> bool:
    left = [line.right - line.left for line in lines if line.right <= gutter]
    right = [line.right - line.left for line in lines if line.left >= gutter]
    if min(len(left), len(right)) < _LINES:
        return False
    across = len(lines) - len(left) - len(right)
    fills = median(left) > _FILL * (gutter - outer) and median(right) > _FILL * (edge - gutter)
    return fills and across <= _CROSSING * len(lines)


def _join_rows(lines: Sequence[Line], column: int) -> Iterator[Line]:
    """Yield lines from top to bottom, the pieces of a row joined to one line."""
    row: list[Line] = []
    for line in sorted(lines, key=lambda line: (line.bottom, line.left)):
        if row and not _is_same_row(row[-1], line):
            yield _join_row(row, column)
            row = []
        row.append(line)
    if row:
        yield _join_row(row, column)


def _is_same_row(a: Line, b: Line) -> bool:
    overlap = min(a.bottom, b.bottom) - max(a.top, b.top)
    return overlap > 0.5 * min(a.bottom - a.top, b.bottom - b.top)


def _join_row(row: list[Line], column: int) -> Line:
    """Join the pieces of a row; a list marker belongs to the piece after it."""
    row = _drop_overprint(sorted(row, key=lambda line: line.left))
    longest = max(row, key=lambda line: len(line.text))
    cells = [row[0].text]
    for before, piece in pairwise(row):
        near = abs(piece.left - before.right) < 0.3 * longest.size
        if _LEAD.match(cells[-1]) or not any(map(str.isalnum, piece.text)) or near:
            cells[-1] += ("" if near else " ") + piece.text
        else:
            cells.append(piece.text)
    return replace(
        longest,
        text=" ".join(cells),
        left=row[0].left,
        right=max(line.right for line in row),
        hyphen=row[-1].hyphen,
        cells=tuple(cells) if len(cells) > 1 else (),
        column=column,
    )


def _drop_overprint(row: list[Line]) -> list[Line]:
    """Drop text that is printed twice, slightly shifted, to look bold."""
    return [
        line
        for before, line in pairwise([None, *row])
        if line and not (before and before.text == line.text and line.left < before.right)
    ]
