"""How a memo is laid out whatever its format."""

import pytest
from msgspec.structs import replace

from briefing.exporters import layout
from briefing.models import AnnexEntry, AnnexSection, Memo, Source


def test_groups_keep_the_order_of_their_first_points(memo: Memo) -> None:
    cooperation = memo.sections[3]
    groups = layout.group_points(memo, cooperation)
    assert [(group.name, len(group.points)) for group in groups] == [
        ("Transport and logistics", 2),
        ("Energy", 1),
    ]


def test_what_is_of_no_group_comes_last(memo: Memo) -> None:
    cooperation = memo.sections[3]
    first, *others = cooperation.points
    mixed = replace(cooperation, points=(replace(first, group=""), *others))
    assert [group.name for group in layout.group_points(memo, mixed)] == [
        "Transport and logistics",
        "Energy",
        "Other",
    ]


@pytest.mark.parametrize(
    ("place", "keys"),
    [
        (2, ("what", "status", "area", "source")),
        (5, ("date", "what", "source")),
        (6, ("figure", "what", "source")),
        (1, ("what", "source")),
    ],
)
def test_a_table_has_the_columns_that_its_points_fill(
    memo: Memo, place: int, keys: tuple[str, ...]
) -> None:
    assert layout.table_columns(memo.sections[place]) == keys


def test_a_point_covers_its_area_once_wherever_it_stands(memo: Memo) -> None:
    areas, counts = layout.count_coverage(memo)
    assert areas == ["transport", "energy", "education"]  # none of security
    assert counts["S1"] == [2, 2, 0]  # the ferry stands in three sections
    assert counts["S3"] == [0, 0, 0]


def test_a_section_under_the_title_needs_no_heading(memo: Memo) -> None:
    source: Source = memo.sources[0]
    headings = ["", source.title, "A", "A", "B", ""]
    entry = AnnexEntry("S1", tuple(AnnexSection(heading, ()) for heading in headings))
    shown = [heading for heading, _ in layout.annex_headings(memo, entry, source)]
    assert shown == ["", "", "A", "", "B", "Other"]
