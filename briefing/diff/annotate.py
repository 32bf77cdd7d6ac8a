"""Mark what changed in a memo since an earlier one, and list it in the section of changes."""

from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from briefing.diff.memos import SECTION, diff
from briefing.exporters.wording import translate_wording
from briefing.models import Memo, MemoSection, Point
from briefing.profiles import Profile


class _Changes(Struct, frozen=True):
    """Changes by the text of the point that they concern."""

    new: frozenset[str]
    updated: Mapping[str, str]  # text -> its earlier wording
    gone: tuple[Point, ...]


def annotate_changes(memo: Memo, previous: Memo, profile: Profile) -> Memo:
    """Mark the memo's points against an earlier memo, and add the section of changes.

    A point is new if the earlier memo had it nowhere, its annex included. It is gone if neither
    this memo nor any of its sources has it. Points that only the word budget added or displaced
    are not marked.
    """
    differences = diff(previous, memo)
    known = {point.text for point in _iter_points(previous)}
    return _annotate(
        memo,
        _Changes(
            frozenset(d.point.text for d in differences if d.kind == "new") - known,
            {d.point.text: d.before for d in differences if d.kind == "updated"},
            tuple(d.point for d in differences if d.kind == "gone" and not _has(memo, d.point)),
        ),
        profile,
    )


def carry_changes(memo: Memo, last: Memo | None, profile: Profile) -> Memo:
    """Mark the memo against the last one written to the same place, if there is one.

    If both were made from the same documents, the marks of the last one are kept, so that a memo
    made twice in a row is the same. Only marks of its own points are kept, and as gone only what
    no source has: see `verification.changes` for their proof.
    """
    if last is None:
        return memo
    if {source.sha256 for source in last.sources} != {source.sha256 for source in memo.sources}:
        return annotate_changes(memo, last, profile)
    points = list(_iter_points(last))
    return _annotate(
        memo,
        _Changes(
            frozenset(point.text for point in points if point.change == "new"),
            {point.text: point.before for point in points if point.change == "updated"},
            tuple(p for p in points if p.change == "gone" and not _has(memo, p)),
        ),
        profile,
    )


def _iter_points(memo: Memo) -> Iterator[Point]:
    for section in memo.sections:
        yield from section.points
    for entry in memo.annex:
        for part in entry.sections:
            yield from part.points


def _has(memo: Memo, point: Point) -> bool:
    """Return whether the memo or one of its sources has a point's text."""
    is_quoted = any(other.text == point.text for other in _iter_points(memo))
    return is_quoted or any(point.text in source.text for source in memo.sources)


def _annotate(memo: Memo, changes: _Changes, profile: Profile) -> Memo:
    sections = tuple(
        replace(section, points=tuple(_mark(point, changes) for point in section.points))
        for section in memo.sections
    )
    marked = {p.text: p for section in sections for p in section.points if p.change}
    gone = {
        p.text: replace(
            p, change="gone", number=None, evidence=(), conflicting_evidence=(), score=0.0
        )
        for p in changes.gone
    }
    added = _build_section(memo, list(marked.values()), list(gone.values()), profile)
    return replace(memo, sections=_insert(sections, added, profile))


def _mark(point: Point, changes: _Changes) -> Point:
    if point.text in changes.updated:
        return replace(point, change="updated", before=changes.updated[point.text])
    return replace(point, change="new") if point.text in changes.new else point


def _build_section(
    memo: Memo, marked: Sequence[Point], gone: Sequence[Point], profile: Profile
) -> MemoSection | None:
    """Return the section of changes: numbers of marked points, and what is gone.

    Points without a number are listed themselves. None if nothing changed, or if the profile has
    no such section.
    """
    spec = next((spec for spec in profile.sections if spec.content == SECTION), None)
    if spec is None or not (marked or gone):
        return None
    numbers = tuple(p.number for p in marked if p.number is not None)
    listed = [*(p for p in marked if p.number is None), *gone]
    heading = translate_wording(spec.heading, f"section.{spec.id}", memo.language, profile)
    points = tuple(listed[: spec.limit])
    return MemoSection(spec.id, heading, points, spec.get_layout(), see=numbers)


def _insert(
    sections: tuple[MemoSection, ...], added: MemoSection | None, profile: Profile
) -> tuple[MemoSection, ...]:
    """Insert the section of changes where the profile has it."""
    if added is None:
        return sections
    ids = [spec.id for spec in profile.sections]
    before = set(ids[: ids.index(added.id)])
    place = sum(section.id in before for section in sections)
    return (*sections[:place], added, *sections[place:])
