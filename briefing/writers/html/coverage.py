"""How many points each document gives to each area: the page's heat map, and its table."""

from collections import Counter

from msgspec import Struct

from briefing.model import Memo
from briefing.writers.html.view import View

CELL, LINE, LABELS = 34, 24, 110  # units of the drawing: a column, a row, the areas' names


class Row(Struct, frozen=True):
    place: int  # of the source among the memo's, counted from 1
    id: str
    title: str
    counts: tuple[int, ...]  # aligned with the columns


class Coverage(Struct, frozen=True):
    """A drawing `width` by `height` units; sources and areas without a point are left out."""

    columns: tuple[tuple[int, str], ...]  # place of the area among the memo's, and its label
    rows: tuple[Row, ...]
    most: int

    @property
    def width(self) -> int:
        return LABELS + CELL * len(self.columns) + LABELS

    @property
    def height(self) -> int:
        return LABELS + LINE * len(self.rows)

    def shade(self, count: int) -> int:
        """0 for none, then 1 to 5, the most being 5."""
        return -(-5 * count // self.most) if self.most else 0


def coverage(memo: Memo, view: View) -> Coverage:
    """A point that stands in several sections counts once for each document that says it."""
    counts = _counts(view)
    used = {area for _, area in counts}
    areas = [(at, name) for at, name in enumerate(memo.areas.values()) if at in used]
    rows = tuple(
        Row(
            place,
            source.id,
            source.title or source.path,
            tuple(counts[place, at] for at, _ in areas),
        )
        for place, source in enumerate(memo.sources, 1)
        if any(counts[place, at] for at, _ in areas)
    )
    return Coverage(tuple(areas), rows, max(counts.values(), default=0))


def _counts(view: View) -> Counter[tuple[int, int]]:
    seen = {
        (source, area, item.places[0].evidence)
        for item in view.items
        if item.places
        for source in item.sources
        for area in item.areas
    }
    return Counter((source, area) for source, area, _ in seen)
