"""The page's drawings: dates along a line, and documents against areas."""

import pytest

from briefing.exporters.html.charts import (
    MARGIN,
    WIDTH,
    Timeline,
    build_coverage,
    build_timeline,
    date_range,
)
from briefing.exporters.html.view_model import build_view
from briefing.models import Evidence, Memo, MemoSection, Mention, Point, Source
from tests.browser.memos import AREAS, sample


def drawn(*dates: str, today: str = "") -> Timeline | None:
    """The timeline of points that name these dates."""
    points = tuple(
        Point(f"Point {at}.", (Evidence("S1", "", at, at, at + 1),),
              mentions=(Mention("date", value, value),))
        for at, value in enumerate(dates)
    )  # fmt: skip
    memo = Memo("A memo", today, "en", "memo", 0, (), (),
                (MemoSection("calendar", "Dates", points),), ())  # fmt: skip
    return build_timeline(memo, build_view(memo))


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2026-02-11", "2026-02-11", "2026-02-11"),
        ("2026-02", "2026-02-01", "2026-02-28"),
        ("2026", "2026-01-01", "2026-12-31"),
        ("2026-02-11/2026-02-13", "2026-02-11", "2026-02-13"),
        ("2026-11/2027", "2026-11-01", "2027-12-31"),
    ],
)
def test_a_date_covers_days(value: str, first: str, last: str) -> None:
    found = date_range(value)
    assert found is not None
    assert [day.isoformat() for day in found] == [first, last]


@pytest.mark.parametrize(
    "value", ["", "spring", "2026-13", "2026-02-30", "2026-03/2026-01", "1/2/3/4"]
)
def test_what_is_no_date_covers_none(value: str) -> None:
    assert date_range(value) is None


def test_events_stand_in_order_of_time_within_the_drawing() -> None:
    line = drawn("2026-03-01", "2026-01-10", "2026-02-05/2026-02-09")
    assert line is not None
    assert [event.label.split()[0].split("–")[0] for event in line.events] == ["10", "5", "1"]
    xs = [event.x for event in line.events]
    assert xs == sorted(xs)
    assert (xs[0], xs[-1]) == (MARGIN, WIDTH - MARGIN)
    assert line.events[1].width > 0 == line.events[0].width


def test_days_apart_are_drawn_apart_in_proportion() -> None:
    line = drawn("2026-01-01", "2026-01-11", "2026-01-31")
    assert line is not None
    first, second, third = (event.x for event in line.events)
    assert (third - second) == pytest.approx(2 * (second - first))
    assert line.breaks == ()


def test_a_long_silence_is_cut_short_and_marked() -> None:
    line = drawn("1999-05-01", "2026-01-01", "2026-01-21", "2026-02-10")
    assert line is not None
    (at,) = line.breaks
    assert line.events[0].x < at < line.events[1].x
    assert line.events[1].x < 0.6 * WIDTH


def test_labels_never_cover_each_other() -> None:
    line = drawn(*(f"2026-01-{day:02}" for day in range(1, 11)))
    assert line is not None
    assert len({event.y for event in line.events}) > 1
    assert line.height > max(event.y for event in line.events)


def test_the_memos_own_day_is_drawn_where_it_lies_between_the_others() -> None:
    between, after = (
        drawn("2026-01-01", "2026-01-31", today="2026-01-16"),
        drawn("2026-01-01", "2026-01-31", today="2027-01-01"),
    )
    assert between is not None
    assert after is not None
    assert between.today == pytest.approx(WIDTH / 2)
    assert after.today is None


def test_one_date_alone_makes_no_line() -> None:
    assert drawn("2026-01-01", "2026-01-01") is None
    assert drawn("2026-01-01", "soon") is None


def test_hundreds_of_dates_stay_within_a_few_lanes() -> None:
    line = drawn(*(f"2026-{month:02}-{day:02}" for month in range(1, 13) for day in range(1, 25)))
    assert line is not None
    assert line.height < 400


def test_coverage_leaves_out_documents_and_areas_without_a_point() -> None:
    memo = sample()
    found = build_coverage(memo)
    assert [row.source.id for row in found.rows] == ["S1", "S2", "S3", "S4", "S5"]
    assert [name for _, name in found.columns] == list(AREAS.values())
    assert all(len(row.counts) == len(found.columns) for row in found.rows)


def test_the_most_has_the_darkest_shade_and_none_has_none() -> None:
    found = build_coverage(sample())
    assert found.shade(found.most) == 5
    assert found.shade(1) >= 1
    assert found.shade(0) == 0


def test_a_memo_without_areas_has_an_empty_coverage() -> None:
    source = Source("S1", "a.txt", "", "", "", "en", "news", 1, 1, 1)
    found = build_coverage(Memo("A memo", "", "en", "memo", 0, (source,), (), (), ()))
    assert (found.rows, found.columns, found.most) == ((), (), 0)
