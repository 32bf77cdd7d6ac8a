"""The same fact in several sources: one point with all its evidence, other figures beside it."""

from collections import Counter, defaultdict
from collections.abc import Sequence

from msgspec import Struct

from briefing.composer.passages import Unit, numbers
from briefing.text import split_words

COMMON = 200  # a term in more units than this tells nothing about repeats
SAME = 0.6  # Jaccard index of the terms without numbers
FEWEST = 4  # terms a unit must have to be compared at all


class Repeats(Struct, frozen=True):
    """Where else a unit is said, and where with other figures."""

    same: tuple[Unit, ...] = ()
    other: tuple[Unit, ...] = ()


class Index:
    """Finds the units of other documents that say what a unit says."""

    def __init__(self, units: Sequence[Unit]) -> None:
        self.units = units
        self.by_term: dict[str, list[int]] = defaultdict(list)
        for place, unit in enumerate(units):
            for term in unit.terms:
                self.by_term[term].append(place)

    def of(self, unit: Unit) -> Repeats:
        """One unit a document at most, in the documents' order."""
        found: dict[int, Unit] = {}
        for place in sorted(self._near(unit)):
            found.setdefault(self.units[place].document, self.units[place])
        figures = numbers(unit.text)
        same = [u for u in found.values() if not _conflict(figures, numbers(u.text))]
        other = [u for u in found.values() if _conflict(figures, numbers(u.text))]
        return Repeats(tuple(same), tuple(other))

    def _near(self, unit: Unit) -> list[int]:
        if len(unit.terms) < FEWEST:
            return []
        shared = Counter(
            place
            for term in unit.terms
            if len(self.by_term[term]) <= COMMON
            for place in self.by_term[term]
        )
        return [
            place
            for place, count in shared.items()
            if count >= FEWEST - 1
            and self.units[place].document != unit.document
            and _alike(unit.terms, self.units[place].terms)
            and not _conflict(names(unit.text), names(self.units[place].text))
        ]


def _alike(one: frozenset[str], other: frozenset[str]) -> bool:
    """Jaccard's index of the terms that are no numbers."""
    a, b = (frozenset(t for t in terms if not t[0].isdigit()) for terms in (one, other))
    return len(a & b) >= SAME * len(a | b) > 0


def names(text: str) -> frozenset[str]:
    """The words that begin with a capital, the first one apart: who met whom, and where."""
    return frozenset(word for word in split_words(text)[1:] if word[0].isupper())


def _conflict(one: frozenset[str], other: frozenset[str]) -> bool:
    """Each names what the other doesn't: other people, or other figures."""
    return bool(one - other and other - one)
