"""A memo → the same memo with what changed since an earlier one marked, and listed."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Literal

from msgspec.structs import replace

from briefing.diff.memos import diff
from briefing.models import Memo, MemoSection, Point
from briefing.profiles import Profile, SectionSpec, localized

Mark = Literal["new", "updated"]


def annotate_changes(memo: Memo, previous: Memo, profile: Profile) -> Memo:
    """The memo with its points marked against an earlier one, and its section of changes.

    New is what the earlier briefing said nowhere, its annex included; gone is what neither this
    briefing nor any of its sources says any longer. What only came or went for want of room is
    not marked.
    """
    differences = diff(previous, memo)
    said = {point.text for point in _points(previous)}
    marks: dict[str, Mark] = {
        d.point.text: "new" for d in differences if d.kind == "new" and d.point.text not in said
    }
    marks |= {d.point.text: "updated" for d in differences if d.kind == "updated"}
    gone = [d.point for d in differences if d.kind == "gone" and not _says(memo, d.point.text)]
    return _annotate(memo, marks, gone, profile)


def carry_changes(memo: Memo, last: Memo | None, profile: Profile) -> Memo:
    """The memo marked against the last one that was written to the same place.

    Where that rests on the very same documents, nothing has changed since, and what it said had
    changed still stands: so a memo that is made twice in a row comes out the same.
    """
    if last is None:
        return memo
    if {source.sha256 for source in last.sources} != {source.sha256 for source in memo.sources}:
        return annotate_changes(memo, last, profile)
    marks: dict[str, Mark] = {
        p.text: p.change for p in _points(last) if p.change in ("new", "updated")
    }
    return _annotate(memo, marks, [p for p in _points(last) if p.change == "gone"], profile)


def _points(memo: Memo) -> Iterator[Point]:
    """Every point of body and annex."""
    yield from (point for section in memo.sections for point in section.points)
    yield from (point for e in memo.annex for section in e.sections for point in section.points)


def _says(memo: Memo, text: str) -> bool:
    return any(p.text == text for p in _points(memo)) or any(text in s.text for s in memo.sources)


def _annotate(
    memo: Memo, marks: Mapping[str, Mark], gone: Iterable[Point], profile: Profile
) -> Memo:
    sections = tuple(
        replace(section, points=tuple(_with_mark(p, marks) for p in section.points))
        for section in memo.sections
    )
    marked = {p.text: p for s in sections for p in s.points if p.change}
    lost = {p.text: replace(p, change="gone", evidence=(), conflicting_evidence=()) for p in gone}
    changed = (*marked.values(), *lost.values())
    return replace(memo, sections=_with_changes(sections, changed, (profile, memo.language)))


def _with_mark(point: Point, marks: Mapping[str, Mark]) -> Point:
    return replace(point, change=marks[point.text]) if point.text in marks else point


def _with_changes(
    sections: Sequence[MemoSection], points: Sequence[Point], told: tuple[Profile, str]
) -> tuple[MemoSection, ...]:
    """The sections with that of changes in its place; without, where the profile has none."""
    profile, language = told
    spec = next((spec for spec in profile.sections if spec.content == "changes"), None)
    if spec is None or not points:
        return tuple(sections)
    before = {spec.id for spec in profile.sections[: profile.sections.index(spec)]}
    place = sum(section.id in before for section in sections)
    return (*sections[:place], _section(spec, points, language), *sections[place:])


def _section(spec: SectionSpec, points: Sequence[Point], language: str) -> MemoSection:
    heading = localized(spec.heading, language)
    return MemoSection(spec.id, heading, tuple(points[: spec.limit]), spec.get_layout())
