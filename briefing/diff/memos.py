"""Compare two memos: what is new, updated, moved or gone. The sources are not read."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from typing import Literal

from msgspec import Struct

from briefing.models import Memo, MemoSection, Point
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


class _Placed(Struct, frozen=True):
    """A point and its section."""

    section: MemoSection
    point: Point

    @property
    def where(self) -> tuple[str, str]:
        return self.section.id, self.point.text


_Pair = tuple[_Placed, _Placed]


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


def _iter_placed(memo: Memo) -> Iterator[_Placed]:
    for section in memo.sections:
        if section.id != SECTION:
            yield from (_Placed(section, p) for p in section.points if p.change != "gone")


def _find_moved(was: Sequence[_Placed], now: Sequence[_Placed]) -> Iterator[Change]:
    """Yield points that are in the same section, but after points they preceded."""
    places, others = [p.where for p in was], {p.where for p in now}
    kept = [where for where in places if where in others]
    stays = [p for p in now if p.where in set(kept)]
    matcher = SequenceMatcher(None, kept, [p.where for p in stays], autojunk=False)
    for operation, _, _, start, end in matcher.get_opcodes():
        if operation in ("insert", "replace"):
            yield from (_change("moved", p, p) for p in stays[start:end])


def _unmatched(
    was: Sequence[_Placed], now: Sequence[_Placed]
) -> tuple[list[_Placed], list[_Placed]]:
    """Return the points of each that are not in the same section of the other."""
    before, after = Counter(p.where for p in was), Counter(p.where for p in now)
    return _without(was, after), _without(now, before)


def _without(points: Sequence[_Placed], known: Mapping[tuple[str, str], int]) -> list[_Placed]:
    return [p for p in points if not known.get(p.where)]


def _match_sections(was: Sequence[_Placed], now: Sequence[_Placed]) -> list[_Pair]:
    """Pair points with the same text in other sections."""
    left = list(was)
    pairs = []
    for after in now:
        before = next((p for p in left if p.point.text == after.point.text), None)
        if before:
            left.remove(before)
            pairs.append((before, after))
    return pairs


def _match_wording(was: Sequence[_Placed], now: Sequence[_Placed]) -> list[_Pair]:
    """Pair points that state the same fact in other words or figures, the most similar first."""
    said, says = [_terms(p.point) for p in was], [_terms(p.point) for p in now]
    ranked = sorted(
        (-_jaccard(one, other), was[i].section.id != now[j].section.id, i, j)
        for i, one in enumerate(said)
        for j, other in enumerate(says)
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


def _change(kind: Kind, before: _Placed, after: _Placed) -> Change:
    was = before.point.text if kind == "updated" else before.section.heading
    return Change(kind, after.section.id, after.section.heading, after.point, was)


PAIRINGS: dict[Kind, Callable[[Sequence[_Placed], Sequence[_Placed]], list[_Pair]]] = {
    "moved": _match_sections,
    "updated": _match_wording,
}
