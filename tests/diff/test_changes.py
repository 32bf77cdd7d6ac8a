"""What changed between two memos, and the marks that tell it."""

from itertools import count

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from briefing import profiles
from briefing.diff import annotate_changes, carry_changes, diff
from briefing.models import Evidence, Memo, MemoSection, Point, Source
from tests.fuzzing import count_examples

PROFILE = profiles.load_profile("memo")


def source(sha256: str = "a", text: str = "") -> Source:
    return Source("S1", "a.txt", sha256, "A", "", "en", "document", 1, 1, 9, text=text)


def memo(sha256: str = "a", text: str = "", **sections: list[str]) -> Memo:
    """A memo with these quotes in these sections, on one source."""
    made = tuple(
        MemoSection(name, name.title(), tuple(point(quote) for quote in quotes))
        for name, quotes in sections.items()
    )
    return Memo("T", "", "en", "memo", 9, (source(sha256, text),), (), made, ())


def point(text: str) -> Point:
    return Point(text, (Evidence("S1", "", 0, 0, len(text)),), language="en")


def list_changes(old: Memo, new: Memo) -> list[tuple[str, str, str]]:
    return [(each.kind, each.section, each.point.text) for each in diff(old, new)]


FERRY = "The ministries agreed to open a ferry line across the Caspian by March 2026."
LATER = "The ministries agreed to open a ferry line across the Caspian by October 2026."
REWORDED = "A ferry line across the Caspian is to open, the ministries agreed."
CABLE = "The parties will study a power cable under the sea."
SCHOOL = "Forty students left for the polytechnic."


def test_equal_memos_have_no_changes() -> None:
    assert diff(memo(issues=[FERRY]), memo(issues=[FERRY])) == ()


def test_a_point_is_new_or_gone() -> None:
    old, new = memo(issues=[FERRY]), memo(issues=[FERRY, CABLE])
    assert list_changes(old, new) == [("new", "issues", CABLE)]
    assert list_changes(new, old) == [("gone", "issues", CABLE)]


def test_the_same_fact_with_another_figure_is_updated() -> None:
    (change,) = diff(memo(outcomes=[FERRY]), memo(outcomes=[LATER]))
    assert (change.kind, change.point.text, change.before) == ("updated", LATER, FERRY)


def test_the_same_fact_in_other_words_is_updated() -> None:
    assert list_changes(memo(outcomes=[FERRY]), memo(outcomes=[REWORDED])) == [
        ("updated", "outcomes", REWORDED)
    ]


def test_another_fact_is_no_update() -> None:
    assert list_changes(memo(outcomes=[CABLE]), memo(outcomes=[SCHOOL])) == [
        ("new", "outcomes", SCHOOL),
        ("gone", "outcomes", CABLE),
    ]


def test_the_likeliest_pair_is_matched_first() -> None:
    (change,) = diff(memo(issues=[REWORDED, FERRY]), memo(issues=[REWORDED, LATER]))
    assert (change.point.text, change.before) == (LATER, FERRY)


def test_a_point_that_went_to_another_section_is_moved() -> None:
    (change,) = diff(
        memo(issues=[FERRY, CABLE], outcomes=[SCHOOL]),
        memo(issues=[CABLE], outcomes=[SCHOOL, FERRY]),
    )
    assert (change.kind, change.section, change.before) == ("moved", "outcomes", "Issues")


def test_a_point_that_changed_its_place_in_its_section_is_moved() -> None:
    old, new = memo(issues=[FERRY, CABLE, SCHOOL]), memo(issues=[CABLE, SCHOOL, FERRY])
    assert list_changes(old, new) == [("moved", "issues", FERRY)]


def test_changes_come_in_the_order_of_the_new_memos_sections() -> None:
    old = memo(positions=[SCHOOL])
    new = memo(outcomes=[FERRY], issues=[CABLE])
    assert [section for _, section, _ in list_changes(old, new)] == [
        "outcomes",
        "issues",
        "positions",
    ]


@settings(deadline=None, max_examples=count_examples(60))
@given(st.lists(st.sampled_from([FERRY, LATER, REWORDED, CABLE, SCHOOL])),
       st.lists(st.sampled_from([FERRY, LATER, REWORDED, CABLE, SCHOOL])))  # fmt: skip
def test_reports_every_differing_point_once(old: list[str], new: list[str]) -> None:
    changes = diff(memo(issues=old), memo(issues=new))
    assert {c.point.text for c in changes if c.kind in ("new", "updated")} == set(new) - set(old)
    left = {c.point.text if c.kind == "gone" else c.before for c in changes}
    assert set(old) - set(new) <= left


# --- marks -------------------------------------------------------------------------------------


def marks(marked: Memo) -> dict[str, str]:
    return {p.text: p.change for s in marked.sections if s.id != "changes" for p in s.points}


def listed(marked: Memo) -> list[tuple[str, str]]:
    return [(p.change, p.text) for s in marked.sections if s.id == "changes" for p in s.points]


def numbered(plain: Memo) -> Memo:
    numbers = count(1)
    return replace(
        plain,
        sections=tuple(
            replace(s, points=tuple(replace(p, number=next(numbers)) for p in s.points))
            for s in plain.sections
        ),
    )


def test_the_section_of_changes_refers_to_numbered_points() -> None:
    old = memo("old", summary=[FERRY], issues=[SCHOOL])
    new = numbered(memo("new", summary=[LATER], issues=[CABLE]))
    marked = annotate_changes(new, old, PROFILE)
    (section,) = (s for s in marked.sections if s.id == "changes")
    assert section.see == (1, 2)
    assert [(p.change, p.text, p.number) for p in section.points] == [("gone", SCHOOL, None)]


def test_an_updated_point_has_its_earlier_wording() -> None:
    old, new = memo("old", summary=[FERRY]), memo("new", summary=[LATER])
    marked = annotate_changes(new, old, PROFILE)
    assert [p.before for s in marked.sections for p in s.points if s.id == "summary"] == [FERRY]


def test_what_a_source_still_has_is_not_carried_as_gone() -> None:
    last = carry_changes(memo("new", issues=[LATER]), memo("old", issues=[SCHOOL]), PROFILE)
    again = carry_changes(memo("new", text=SCHOOL, issues=[LATER]), last, PROFILE)
    assert "gone" not in {change for change, _ in listed(again)}


def test_points_are_marked_and_listed() -> None:
    old = memo("old", summary=[FERRY], issues=[SCHOOL])
    new = memo("new", summary=[LATER], issues=[CABLE])
    marked = annotate_changes(new, old, PROFILE)
    assert marks(marked) == {LATER: "updated", CABLE: "new"}
    assert listed(marked) == [("updated", LATER), ("new", CABLE), ("gone", SCHOOL)]
    assert [section.id for section in marked.sections] == ["summary", "changes", "issues"]
    assert marked.sections[1].heading == "What changed"


def test_what_only_came_or_went_for_want_of_room_is_not_marked() -> None:
    old = memo("old", issues=[FERRY, CABLE])
    new = memo("new", text=f"{FERRY} {CABLE}", issues=[FERRY])
    assert listed(annotate_changes(new, old, PROFILE)) == []


def test_what_is_gone_cites_nothing() -> None:
    marked = annotate_changes(
        memo("new", issues=[CABLE]), memo("old", issues=[SCHOOL, CABLE]), PROFILE
    )
    (gone,) = (p for s in marked.sections for p in s.points if p.change == "gone")
    assert gone.evidence == ()


def test_a_profile_without_the_section_has_marks_alone() -> None:
    plain = replace(PROFILE, sections=tuple(s for s in PROFILE.sections if s.content != "changes"))
    marked = annotate_changes(memo("new", issues=[CABLE]), memo("old"), plain)
    assert marks(marked) == {CABLE: "new"}
    assert listed(marked) == []


def test_the_last_memo_on_the_same_documents_hands_its_marks_on() -> None:
    first = memo("old", issues=[FERRY, SCHOOL])
    second = carry_changes(memo("new", issues=[LATER]), first, PROFILE)
    assert listed(second) == [("updated", LATER), ("gone", SCHOOL)]
    assert carry_changes(memo("new", issues=[LATER]), second, PROFILE) == second


def test_without_a_last_memo_nothing_is_marked() -> None:
    assert carry_changes(memo(issues=[FERRY]), None, PROFILE) == memo(issues=[FERRY])
