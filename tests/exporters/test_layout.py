"""How a memo is laid out whatever its format."""

import pytest
from msgspec.structs import replace

from briefing.exporters import layout, load_exporters
from briefing.models import (
    AnnexEntry,
    AnnexSection,
    Evidence,
    Memo,
    MemoSection,
    Point,
    Skipped,
    Source,
)
from briefing.rendered import extract_rendered_text


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


def crowded_memo(count: int = 130) -> Memo:
    """A memo on many documents that cites the third, and the fifth as corroboration."""
    sources = tuple(
        Source(f"S{n}", f"{n}.txt", str(n), f"Report {n}", "", "en", "report", 1, 1, 10)
        for n in range(1, count + 1)
    )
    cited = tuple(Evidence(name, "", 1, 0, 4) for name in ("S3", "S5"))
    section = MemoSection("issues", "Issues", (Point("Rain", cited, number=1),))
    skipped = tuple(Skipped(f"{n}.bin", "no text") for n in range(count))
    return Memo("T", "2025-12-18", "en", "memo", 1, sources, skipped, (section,), ())


def test_of_many_sources_the_cited_ones_are_listed() -> None:
    memo = crowded_memo()
    assert [source.id for source in layout.list_sources(memo)] == ["S3", "S5"]
    assert layout.format_unlisted(memo) == "Other documents, not quoted here: 128"
    assert len(layout.list_skipped(memo)) == layout.MAX_SOURCES + 1
    assert layout.list_skipped(memo)[-1].reason == "+30"


def test_all_of_few_sources_are_listed() -> None:
    memo = crowded_memo(20)
    assert len(layout.list_sources(memo)) == 20
    assert layout.format_unlisted(memo) == ""


@pytest.mark.parametrize("name", ["md", "html", "docx"])
def test_exports_of_many_sources_list_the_cited_ones(name: str) -> None:
    exported = load_exporters()[name].export(crowded_memo())
    text = "\n".join(extract_rendered_text(load_exporters()[name].suffix, exported).lines)
    assert "Report 3" in text
    assert "Report 4" not in text
    assert "not quoted here: 128" in text
