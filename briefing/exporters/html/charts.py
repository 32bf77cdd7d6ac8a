"""Drawings of the web page: the timeline and the coverage map."""

import calendar
from collections.abc import Iterable
from datetime import date
from itertools import pairwise
from statistics import median

from msgspec import Struct

from briefing.exporters import formatting, layout
from briefing.exporters.html.view_model import PageView, PointView, SectionView
from briefing.models import Memo, Source

# --- ranges of dates ------------------------------------------------------------------------------


Days = tuple[date, date]  # first and last, both included


def date_range(value: str) -> Days | None:
    """Return the first and last day of a day, month, year or interval; None for any other text."""
    first, _, last = value.partition("/")
    begin, end = _parse_span(first), _parse_span(last or first)
    return (begin[0], end[1]) if begin and end and begin[0] <= end[1] else None


def _parse_span(value: str) -> Days | None:
    try:
        numbers = [int(part) for part in value.split("-")]
        match numbers:
            case [year]:
                return date(year, 1, 1), date(year, 12, 31)
            case [year, month]:
                return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])
            case [year, month, day]:
                return date(year, month, day), date(year, month, day)
    except ValueError:
        pass
    return None


# --- the timeline ---------------------------------------------------------------------------------


WIDTH, MARGIN, LANE, TOP = 720.0, 14.0, 22.0, 14.0  # units of the drawing
LETTER = 7.2  # a label's width is guessed from its letters; wide scripts count double
LANES = 12


class Event(Struct, frozen=True):
    """A dot, or a bar where the days are several, with the label beside it."""

    item: PointView
    label: str
    x: float
    width: float
    y: float
    left: bool  # the label is on the left


class Timeline(Struct, frozen=True):
    part: int  # place of the section it illustrates, counted from 0
    events: tuple[Event, ...]
    breaks: tuple[float, ...]  # x where time was cut short
    today: float | None  # x of the memo's own date, where it lies within
    height: float
    width: float = WIDTH


def build_timeline(memo: Memo, view: PageView) -> Timeline | None:
    """Build the drawing; None if points mention fewer than two dates."""
    found = [_dated(part) for part in view.parts]
    part = max(range(len(found)), key=lambda at: len(found[at]), default=0)
    if not found or len({dated.days for dated in found[part]}) < 2:
        return None
    scale = _Scale(dated.days for dated in found[part])
    events = _lanes(scale, found[part], memo)
    own = date_range(memo.date)
    lowest = max(event.y for event in events)
    return Timeline(
        part, events, scale.breaks, scale.within(own[0]) if own else None, lowest + LANE
    )


class _Dated(Struct, frozen=True):
    days: Days
    value: str  # ISO 8601
    item: PointView


def _dated(part: SectionView) -> list[_Dated]:
    """Return the first date of each point, in order of time."""
    found = []
    for item in part.items:
        values = [mention.value for mention in item.point.mentions if mention.kind == "date"]
        span = date_range(values[0]) if values else None
        if span:
            found.append(_Dated(span, values[0], item))
    return sorted(found, key=lambda dated: dated.days)


class _Scale:
    """Maps days to units; a gap is at most a few times as long as the median one."""

    def __init__(self, spans: Iterable[Days]) -> None:
        ordered = sorted({day for span in spans for day in span})
        gaps = [(b - a).days for a, b in pairwise(ordered)]
        cap = max(31.0, 2 * median(gaps)) if gaps else 1.0
        at, places = 0.0, [0.0]
        for gap in gaps:
            at += min(gap, cap)
            places.append(at)
        unit = (WIDTH - 2 * MARGIN) / at if at else 0.0
        xs = [MARGIN + place * unit for place in places]
        self._x = dict(zip(ordered, xs, strict=True))
        self.breaks = tuple(
            (a + b) / 2 for gap, (a, b) in zip(gaps, pairwise(xs), strict=True) if gap > cap
        )

    def x(self, day: date) -> float:
        return self._x[day]

    def within(self, day: date) -> float | None:
        """Return the position of a day between its neighbours; None outside of them."""
        for (a, left), (b, right) in pairwise(self._x.items()):
            if a <= day <= b:
                return left + (right - left) * ((day - a).days / (b - a).days)
        return None


def _lanes(scale: _Scale, found: Iterable[_Dated], memo: Memo) -> tuple[Event, ...]:
    """Put each event into the first lane with room for it and its label, or into the last."""
    ends: list[float] = []
    events = []
    for dated in found:
        label = formatting.format_day(memo, dated.value)
        x, right = (scale.x(day) for day in dated.days)
        wide = LETTER * sum(1 if ord(c) < 0x2E80 else 2 for c in label) + 16
        left = right + wide > WIDTH
        begin, end = (x - wide, right + 8) if left else (x - 8, right + wide)
        lane = next((at for at, taken in enumerate(ends) if taken <= begin), len(ends))
        lane = min(lane, LANES - 1)
        ends[lane : lane + 1] = [end]
        events.append(Event(dated.item, label, x, right - x, TOP + LANE * lane, left))
    return tuple(events)


# --- the coverage map -----------------------------------------------------------------------------


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
