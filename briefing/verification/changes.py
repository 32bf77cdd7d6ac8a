"""Prove change marks: what is new, updated or gone since an earlier briefing."""

from collections.abc import Iterator
from pathlib import Path

from msgspec.structs import replace

from briefing.diff import annotate_changes
from briefing.diff.memos import SECTION
from briefing.models import Memo, Point
from briefing.profiles import load_profile
from briefing.verification.findings import Finding

Marks = dict[tuple[str, str], str]  # (kind of change, text of the point) -> its earlier wording


def check_changes(
    memo: Memo, previous: Memo | None, profile: str | Path | None = None
) -> Iterator[Finding]:
    """Report marks that a comparison with the earlier briefing does not give.

    Today's documents cannot prove what an earlier briefing had: without it every mark is unproven.
    """
    marks = _list_marks(memo)
    if not marks:
        return
    if previous is None:
        for kind, text in marks:
            yield Finding(
                "unproven", f"marked {kind}", text, "give the earlier briefing to prove it"
            )
        return
    plain = strip_changes(memo)
    expected = _list_marks(
        annotate_changes(plain, previous, load_profile(str(profile or memo.profile)))
    )
    for kind, text in marks.keys() - expected.keys():
        yield Finding("broken", f"marked {kind}", text, "the earlier briefing gives no such change")
    for kind, text in expected.keys() - marks.keys():
        yield Finding(
            "broken", f"not marked {kind}", text, "the earlier briefing gives this change"
        )
    for kind, text in marks.keys() & expected.keys():
        if marks[kind, text] != expected[kind, text]:
            before = expected[kind, text]
            yield Finding("broken", f"marked {kind}", text, f"its earlier wording was: {before}")


def strip_changes(memo: Memo) -> Memo:
    """Return the memo without change marks, and without the section that lists them."""
    sections = tuple(
        replace(section, points=tuple(replace(p, change="", before="") for p in section.points))
        for section in memo.sections
        if section.id != SECTION
    )
    return replace(memo, sections=sections)


def _list_marks(memo: Memo) -> Marks:
    points: list[Point] = [p for section in memo.sections for p in section.points if p.change]
    return {(point.change, point.text): point.before for point in points}
