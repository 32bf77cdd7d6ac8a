"""Compare two memos, and mark in one what changed since the other. The sources are not read."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from briefing.exporters.wording import translate_wording
from briefing.models import Memo, MemoSection, Point
from briefing.profiles import Profile
from briefing.text import extract_terms

SECTION = "changes"  # the id of the section that lists changes; it is not compared itself
MATCH_THRESHOLD = 0.5  # Jaccard index of stems from which two points state the same fact
MIN_SHARED_TERMS = 2

Kind = Literal["new", "updated", "moved", "gone"]


class Change(Struct, frozen=True):
    """One difference between two memos."""

    kind: Kind
    section: str  # id of the point's section; of the old memo if it is gone
    heading: str  # of that section
    point: Point  # of the new memo; of the old one if it is gone
    before: str = ""  # updated: the earlier wording; moved: the earlier section's heading


class _PlacedPoint(Struct, frozen=True):
    """A point and its section."""

    section: MemoSection
    point: Point

    @property
    def where(self) -> tuple[str, str]:
        return self.section.id, self.point.text


_Pair = tuple[_PlacedPoint, _PlacedPoint]


def diff(old: Memo, new: Memo) -> tuple[Change, ...]:
    """List the differences between the bodies of two memos, in the new one's order."""
    was, now = list(_iter_placed(old)), list(_iter_placed(new))
    found = list(_find_moved(was, now))
    was, now = _unmatched(was, now)
    for kind, pair in PAIRINGS.items():
        for before, after in pair(was, now):
            found.append(_change(kind, before, after))
            was.remove(before)
            now.remove(after)
    found += [Change("new", p.section.id, p.section.heading, p.point) for p in now]
    found += [Change("gone", p.section.id, p.section.heading, p.point) for p in was]
    order = [section.id for memo in (new, old) for section in memo.sections]
    return tuple(sorted(found, key=lambda each: order.index(each.section)))


# --- pairing -----------------------------------------------------------------------------------


def _iter_placed(memo: Memo) -> Iterator[_PlacedPoint]:
    for section in memo.sections:
        if section.id != SECTION:
            yield from (_PlacedPoint(section, p) for p in section.points if p.change != "gone")


def _find_moved(was: Sequence[_PlacedPoint], now: Sequence[_PlacedPoint]) -> Iterator[Change]:
    """Yield points that are in the same section, but after points they preceded."""
    places, others = [p.where for p in was], {p.where for p in now}
    kept = [where for where in places if where in others]
    stays = [p for p in now if p.where in set(kept)]
    matcher = SequenceMatcher(None, kept, [p.where for p in stays], autojunk=False)
    for operation, _, _, start, end in matcher.get_opcodes():
        if operation in ("insert", "replace"):
            yield from (_change("moved", p, p) for p in stays[start:end])


def _unmatched(
    was: Sequence[_PlacedPoint], now: Sequence[_PlacedPoint]
) -> tuple[list[_PlacedPoint], list[_PlacedPoint]]:
    """Return the points of each that are not in the same section of the other."""
    before, after = Counter(p.where for p in was), Counter(p.where for p in now)
    return _without(was, after), _without(now, before)


def _without(
    points: Sequence[_PlacedPoint], known: Mapping[tuple[str, str], int]
) -> list[_PlacedPoint]:
    return [p for p in points if not known.get(p.where)]


def _match_sections(was: Sequence[_PlacedPoint], now: Sequence[_PlacedPoint]) -> list[_Pair]:
    """Pair points with the same text in other sections."""
    left = list(was)
    pairs = []
    for after in now:
        before = next((p for p in left if p.point.text == after.point.text), None)
        if before:
            left.remove(before)
            pairs.append((before, after))
    return pairs


def _match_wording(was: Sequence[_PlacedPoint], now: Sequence[_PlacedPoint]) -> list[_Pair]:
    """Pair points that state the same fact in other words or figures, the most similar first."""
    old_terms, new_terms = [_terms(p.point) for p in was], [_terms(p.point) for p in now]
    ranked = sorted(
        (-_jaccard(one, other), was[i].section.id != now[j].section.id, i, j)
        for i, one in enumerate(old_terms)
        for j, other in enumerate(new_terms)
        if _jaccard(one, other) >= MATCH_THRESHOLD
    )
    pairs: dict[int, int] = {}
    for _, _, i, j in ranked:
        if i not in pairs and j not in pairs.values():
            pairs[i] = j
    return [(was[i], now[j]) for i, j in pairs.items()]


def _terms(point: Point) -> frozenset[str]:
    """Return a point's stems without figures, which may change in the same fact."""
    return frozenset(t for t in extract_terms(point.text, point.language) if not t[0].isdigit())


def _jaccard(one: frozenset[str], other: frozenset[str]) -> float:
    """Return the Jaccard index; 0 if too few terms are shared."""
    shared = len(one & other)
    return round(shared / len(one | other), 4) if shared >= MIN_SHARED_TERMS else 0.0


def _change(kind: Kind, before: _PlacedPoint, after: _PlacedPoint) -> Change:
    was = before.point.text if kind == "updated" else before.section.heading
    return Change(kind, after.section.id, after.section.heading, after.point, was)


PAIRINGS: dict[Kind, Callable[[Sequence[_PlacedPoint], Sequence[_PlacedPoint]], list[_Pair]]] = {
    "moved": _match_sections,
    "updated": _match_wording,
}


# --- marks of changes, and the section that lists them --------------------------------------------


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
    no source has: see `check_changes` of the verification for their proof.
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
