"""The page's coverage: points per document and area, as a heat map and a table."""

from msgspec import Struct

from briefing.exporters import layout
from briefing.models import Memo, Source

CELL, LINE = 34, 24  # units of the drawing: a column, a row
NAMES, IDS, TITLES = 110, 44, 300  # room for the areas above, for ids and titles beside
TITLED = 8  # columns that leave room for titles
SHADES = 5


class Row(Struct, frozen=True):
    place: int  # of the source among the memo's, counted from 1
    source: Source
    counts: tuple[int, ...]  # aligned with the columns


class Coverage(Struct, frozen=True):
    """A drawing of `width` by `height` units; sources and areas without a point are left out."""

    columns: tuple[tuple[int, str], ...]  # place of the area among the memo's, and its label
    rows: tuple[Row, ...]
    most: int

    @property
    def titled(self) -> bool:
        """Return whether there is room for the documents' titles."""
        return len(self.columns) <= TITLED

    @property
    def width(self) -> int:
        return IDS + CELL * len(self.columns) + (TITLES if self.titled else NAMES)

    @property
    def height(self) -> int:
        return NAMES + LINE * len(self.rows)

    def shade(self, count: int) -> int:
        """Return the shade of a count: 0 for none, then 1 to 5."""
        return -(-SHADES * count // self.most) if self.most else 0


def build_coverage(memo: Memo) -> Coverage:
    """Arrange the counts of points for drawing."""
    areas, counts = layout.count_coverage(memo)
    order = list(memo.areas)
    rows = tuple(
        Row(place, source, tuple(counts[source.id]))
        for place, source in enumerate(memo.sources, 1)
        if any(counts[source.id])
    )
    most = max((count for row in rows for count in row.counts), default=0)
    return Coverage(tuple((order.index(one), memo.areas[one]) for one in areas), rows, most)
