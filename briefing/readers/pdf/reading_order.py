"""Sort the lines of a page into reading order: columns first, then rows."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median

from msgspec.structs import replace

from briefing.readers.pdf.chars import Line, Page

_LINES = 5  # minimum lines of a column on a page without columns known from other pages
_FEW_LINES = 2  # minimum lines of a column whose gutter other pages have
_FILL = 0.55  # share of a column's width that its lines fill: table cells fill less
_CROSSING = 0.25  # maximum share of lines that cross the gutter
_CANDIDATES = 30  # positions that are tried as the left edge of a column
_MIN_WIDTH = 0.1  # of the text's width, left of the first gutter
_TOLERANCE = 6.0  # points between the gutters of two pages with the same columns
_ALIGNED = 0.5  # share of a column's lines beside a line of another column, as in a table
_ROWS, _SPARSE = 0.9, 0.6  # alignment and density of a table's column beside wrapped cells
_COUNTED = 8  # minimum consecutive line numbers in the margin
_DEEPEST = 5  # maximum depth of columns within columns
_RECURRING = 0.3  # share of rows with a piece at one position, from which pieces are cells
_GLUED, _SPACED = 0.15, 0.6  # ems between two pieces of a word, and between words
_LEAD = re.compile(
    r"(?:[(\[]?(?:\d{1,3}(?:\.\d{1,2}){0,4}|[ivxlIVXL]{1,5}|[A-Za-z])[.)\]]?|[^\w\s])$"
)


def sort_pages(pages: Sequence[Page]) -> list[list[Line]]:
    """Return each page's lines in reading order, rows joined, columns numbered through.

    Columns are found by recursive cuts along white space (XY-cut: Nagy and Seth 1984), tested so
    that tables are not cut. Gutters of one page are tried on the others, where a column may have
    only a few lines.
    """
    texts = [_drop_line_numbers(page.lines) for page in pages]
    known = _find_shared_gutters(texts)
    ordered: list[list[Line]] = []
    column = 0
    for page, lines in zip(pages, texts, strict=True):
        columns = list(_split_columns(lines, 0, known))
        columns += [[line] for line in page.aside]
        ordered.append([])
        for number, lines_of_column in enumerate(columns, column):
            ordered[-1] += _join_rows(lines_of_column, number, is_part=len(columns) > 1)
        column += len(columns)
    return ordered


def _find_shared_gutters(pages: Sequence[list[Line]]) -> list[float]:
    """Return the gutters that a page has by itself, without those of its columns' columns."""
    found = (gutter for lines in pages for gutter in _find_gutters(lines, ()))
    return sorted(set(found))


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


def _split_columns(lines: list[Line], depth: int, known: Sequence[float]) -> Iterator[list[Line]]:
    """Yield runs of lines that are read from top to bottom."""
    gutters = _find_gutters(lines, known) if depth < _DEEPEST else []
    if not gutters:
        yield lines
        return
    gutter = min(gutters, key=lambda x: (sum(line.left < x < line.right for line in lines), x))
    left = [line for line in lines if line.right <= gutter]
    right = [line for line in lines if line.left >= gutter]
    across = sorted((x for x in lines if x.left < gutter < x.right), key=lambda x: x.top)
    above = float("-inf")
    for bar in [*across, None]:
        below = bar.top if bar else float("inf")
        for side in (left, right):
            band = [line for line in side if above <= line.top < below]
            if band:
                yield from _split_columns(band, depth + 1, gutters)
        if bar:
            yield [bar]
            above = bar.top


def _find_gutters(lines: Sequence[Line], known: Sequence[float]) -> list[float]:
    """Return the x between columns of text; [] for one column or a table.

    `known` are gutters of other pages or of the whole page.
    """
    if len(lines) < 2:
        return []
    outer, edge = min(line.left for line in lines), max(line.right for line in lines)
    starts = Counter(round(line.left / 3) for line in lines)
    common = [3 * at - 4.0 for at, n in starts.most_common(_CANDIDATES) if n >= _LINES]
    first = outer + _MIN_WIDTH * (edge - outer)
    gutters = [
        x
        for x in sorted({*common, *known})
        if first < x < edge and _is_clear(lines, x, _FEW_LINES if _is_known(x, known) else _LINES)
    ]
    gutters = _drop_close(gutters, known)
    while gutters and (worst := _find_non_text(lines, (outer, *gutters, edge), known)) is not None:
        del gutters[worst]
    return gutters


def _is_known(gutter: float, known: Sequence[float]) -> bool:
    return any(abs(gutter - x) <= _TOLERANCE for x in known)


def _is_clear(lines: Sequence[Line], gutter: float, fewest: int) -> bool:
    """Return whether few lines cross a gutter where there are lines on both sides of it."""
    right = [line for line in lines if line.left >= gutter]
    left = [line for line in lines if line.right <= gutter]
    if min(len(left), len(right)) < fewest:
        return False
    top, bottom = min(x.top for x in right), max(x.bottom for x in right)
    level = [line for line in lines if top - line.size < line.top < bottom]
    crossing = sum(line.left < gutter < line.right for line in level)
    beside = sum(top - line.size < line.top < bottom for line in left)
    return beside > 0 and crossing <= _CROSSING * len(level)


def _drop_close(gutters: Sequence[float], known: Sequence[float]) -> list[float]:
    """Drop gutters so close to another that no text fits between, the first one stays."""
    kept: list[float] = []
    for gutter in gutters:
        if not kept or gutter - kept[-1] > 5 * _TOLERANCE:
            kept.append(gutter)
    return kept


def _find_non_text(
    lines: Sequence[Line], edges: Sequence[float], known: Sequence[float]
) -> int | None:
    """Return the index of a gutter beside a column that is no running text; None if all are."""
    columns = [
        [line for line in lines if line.left >= a and line.right <= b + _TOLERANCE]
        for a, b in pairwise(edges)
    ]
    widths = [b - a for a, b in pairwise(edges)]
    fills = [_measure_fill(*each) for each in zip(columns, widths, strict=True)]
    for number, (column, fill) in enumerate(zip(columns, fills, strict=True)):
        near = [n for n in (number - 1, number) if 0 <= n < len(columns) - 1]
        beside = [columns[n + (n == number)] for n in near]
        few = len(column) < _LINES and not any(_is_known(edges[n + 1], known) for n in near)
        aligned = max(_measure_alignment(column, other) for other in beside)
        is_list = max(fills) > _FILL and aligned < _ALIGNED
        if few or not (fill > _FILL or is_list) or _is_table_column(column, beside):
            return min(near, key=lambda n: (_is_known(edges[n + 1], known), n))
    return None


def _is_table_column(column: Sequence[Line], beside: Sequence[Sequence[Line]]) -> bool:
    """Return whether a column has mostly figures, or an entry beside every few lines."""
    text = "".join(line.text for line in column)
    if sum(map(str.isdecimal, text)) > 0.4 * sum(map(str.isalnum, text)):
        return True
    top, bottom = min(x.top for x in column), max(x.bottom for x in column)
    return any(
        len(column) < _SPARSE * sum(top <= line.bottom <= bottom + line.size for line in other)
        and _measure_alignment(column, other) > _ROWS
        for other in beside
    )


def _measure_fill(column: Sequence[Line], width: float) -> float:
    """Return the median share of a column's width that its rows fill."""
    rows: dict[int, tuple[float, float]] = {}
    for line in column:
        place = round(line.bottom / max(line.size, 1.0))
        left, right = rows.get(place, (line.left, line.right))
        rows[place] = min(left, line.left), max(right, line.right)
    return median(right - left for left, right in rows.values()) / width if rows else 0.0


def _measure_alignment(column: Sequence[Line], beside: Sequence[Line]) -> float:
    """Return the share of a column's lines on the same baseline as a line beside it."""
    baselines = sorted(line.bottom for line in beside)
    aligned = 0
    for line in column:
        at = bisect_left(baselines, line.bottom - 0.15 * line.size)
        aligned += at < len(baselines) and baselines[at] <= line.bottom + 0.15 * line.size
    return aligned / len(column) if column else 1.0


def _join_rows(lines: Sequence[Line], column: int, is_part: bool) -> Iterator[Line]:
    """Yield lines from top to bottom, the pieces of a row joined to one line.

    In a column of several (`is_part`), pieces are cells only where they recur at one position:
    justified lines have wide spaces.
    """
    rows = list(_group_rows(lines))
    cells = Counter(round(piece.left / 3) for row in rows for piece in row[1:])
    for row in rows:
        recurring = max((cells[round(piece.left / 3)] for piece in row[1:]), default=0)
        yield _join_row(row, column, justified=is_part and recurring < _RECURRING * len(rows))


def _group_rows(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """Yield the pieces of each row from left to right, rows from top to bottom."""
    row: list[Line] = []
    for line in sorted(lines, key=lambda line: (line.bottom, line.left)):
        if row and not _is_same_row(row[-1], line):
            yield sorted(row, key=lambda piece: piece.left)
            row = []
        row.append(line)
    if row:
        yield sorted(row, key=lambda piece: piece.left)


def _is_same_row(a: Line, b: Line) -> bool:
    overlap = min(a.bottom, b.bottom) - max(a.top, b.top)
    return overlap > 0.5 * min(a.bottom - a.top, b.bottom - b.top)


def _join_row(row: list[Line], column: int, justified: bool) -> Line:
    """Join the pieces of a row; a list marker belongs to the piece after it."""
    row = _drop_overprint(row)
    longest = max(row, key=lambda line: len(line.text))
    cells = [row[0].text]
    for before, piece in pairwise(row):
        gap = abs(piece.left - before.right)
        near, same = gap < _GLUED * longest.size, gap < _SPACED * longest.size
        is_marker = len(cells) == 1 and _LEAD.match(cells[0]) and not piece.text[:1].isdecimal()
        if is_marker or not any(map(str.isalnum, piece.text)) or same or justified:
            cells[-1] += ("" if near else " ") + piece.text[piece.reference if near else 0 :]
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
