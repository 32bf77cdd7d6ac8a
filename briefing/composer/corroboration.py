"""The same fact in several sources: one point with all its evidence, other figures beside it."""

from collections.abc import Sequence
from contextlib import suppress

from msgspec import Struct

from briefing.composer.passages import Passage
from briefing.composer.ranks import FolderRanks

MAX_RATIO = 2.0  # of two figures for one thing; figures further apart measure two things


class Corroboration(Struct, frozen=True):
    """Passages of other documents that repeat a passage, with the same or other figures."""

    same: tuple[Passage, ...] = ()
    conflicting: tuple[Passage, ...] = ()


class RepeatIndex:
    """Finds the passages of other documents that state the same fact."""

    def __init__(self, passages: Sequence[Passage], ranks: FolderRanks) -> None:
        self._passages, self._ranks = passages, ranks
        self._places = {(p.document, p.start, p.end): at for at, p in enumerate(passages)}
        self._starts = {(p.document, p.start): at for at, p in enumerate(passages)}

    def find(self, passage: Passage) -> Corroboration:
        """Return at most one passage per document, in the documents' order."""
        key = passage.document, passage.start
        place = self._places.get((*key, passage.end), self._starts.get(key))
        if place is None:
            return Corroboration()
        found = self._ranks.find_repeats(place)
        same = [self._passages[at] for at in found.same]
        conflicting = []
        for other in (self._passages[at] for at in found.differs):
            if gives_other_figure(passage, other):
                conflicting.append(other)
            elif not is_about_other_event(passage, other):
                same.append(other)
        same.sort(key=lambda each: each.document)
        return Corroboration(tuple(same), tuple(conflicting))


def gives_other_figure(passage: Passage, other: Passage) -> bool:
    """Whether two passages give figures of the same unit that contradict each other."""
    pairs = _pair_figures(passage, other)
    return any(
        not one & two and any(max(a, b) <= MAX_RATIO * min(a, b) for a in one for b in two)
        for one, two in pairs
    )


def is_about_other_event(passage: Passage, other: Passage) -> bool:
    """Whether two passages have days, or figures of a unit, and none of them in common.

    The same words with another day, or with a figure of another size, report another fact.
    """
    days, other_days = (
        {m.value for m in each.mentions if m.kind == "date" and m.value.count("-") > 1}
        for each in (passage, other)
    )
    figures = _pair_figures(passage, other)
    apart = (days and other_days and not days & other_days) or any(not a & b for a, b in figures)
    return bool(apart) and not days & other_days and not any(a & b for a, b in figures)


def _pair_figures(passage: Passage, other: Passage) -> list[tuple[set[float], set[float]]]:
    """Return the values of each unit in which both passages have a figure."""
    one, two = _group_figures(passage), _group_figures(other)
    return [(one[unit], two[unit]) for unit in sorted(one.keys() & two.keys())]


def _group_figures(passage: Passage) -> dict[str, set[float]]:
    """Return unit → the values of a passage's figures that are positive numbers."""
    found: dict[str, set[float]] = {}
    for mention in passage.mentions:
        if mention.kind == "figure":
            with suppress(ValueError):
                if (value := float(mention.value)) > 0:
                    found.setdefault(mention.unit.casefold(), set()).add(value)
    return found
