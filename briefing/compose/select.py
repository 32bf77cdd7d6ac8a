"""Units → the ones that the memo carries, each in its section, within the word budget.

A lazy greedy choice by gain per word to a power: Lin and Bilmes, "A class of submodular functions
for document summarization" (ACL 2011), with Minoux's lazy evaluation (1978). The gain of a unit
only falls as others are chosen, since what they say and the areas and sources they cover count
less the second time; so the greedy choice is within a constant factor of the best one.
"""

import heapq
from collections import Counter
from collections.abc import Sequence

from msgspec import Struct

from briefing.compose.units import Unit
from briefing.compose.worth import strictness, worth
from briefing.profiles import SectionSpec

COST = 0.3  # power of a unit's words that its gain is divided by
SECOND = 0.9  # what a further point on the same area or from the same source is worth
SAME = 0.7  # share of the smaller unit's terms above which two units say the same


class Choice(Struct, frozen=True):
    """A unit in the section that carries it."""

    unit: Unit
    section: str
    worth: float


def choose(units: Sequence[Unit], specs: Sequence[SectionSpec], budget: int) -> list[Choice]:
    """The choices in the order they were made; each unit stands in one section at most."""
    tray = _Tray(budget)
    heap = _first_gains(units, specs, budget)
    while heap:
        _, place, number = heapq.heappop(heap)
        unit, spec = units[place], specs[number]
        if not tray.takes(unit, spec):
            continue
        gain = tray.gain(unit, spec)
        if heap and gain < -heap[0][0]:
            if gain > 0:
                heapq.heappush(heap, (-gain, place, number))
        elif gain > 0:
            tray.add(unit, spec)
    return tray.choices


def _first_gains(
    units: Sequence[Unit], specs: Sequence[SectionSpec], budget: int
) -> list[tuple[float, int, int]]:
    strict = strictness(budget)
    heap = [
        (-round(value / unit.size**COST, 6), place, number)
        for place, unit in enumerate(units)
        if unit.size <= budget
        for number, spec in enumerate(specs)
        if (value := worth(unit, spec.takes, strict)) > 0
    ]
    heapq.heapify(heap)
    return heap


class _Tray:
    """What has been chosen, and what room is left."""

    def __init__(self, budget: int) -> None:
        self.budget, self.left = budget, budget
        self.strict = strictness(budget)
        self.choices: list[Choice] = []
        self.points: Counter[str] = Counter()
        self.words: Counter[str] = Counter()
        self.seen: Counter[tuple[str, str | int]] = Counter()

    def takes(self, unit: Unit, spec: SectionSpec) -> bool:
        """Whether there is room for a unit, in all and in its section."""
        touched = self._touched(unit)
        cost = unit.size - sum(c.unit.size for c in touched)
        room = self.words[spec.id] + cost <= spec.share * self.budget
        return (
            all(_covers(unit, c.unit) for c in touched)
            and cost <= self.left
            and self.points[spec.id] < spec.limit
            and (room or not self.points[spec.id])
        )

    def gain(self, unit: Unit, spec: SectionSpec) -> float:
        """What a unit would add now, per word."""
        again = sum(self.seen[spec.id, area] for area in unit.areas[:1])
        again += self.seen["", unit.document]
        value = worth(unit, spec.takes, self.strict) * SECOND ** float(min(again, 12))
        return float(round(value * self._news(unit) / unit.size**COST, 6))

    def add(self, unit: Unit, spec: SectionSpec) -> None:
        """Choose a unit; one that it contains is chosen no more."""
        for choice in self._touched(unit):
            self.choices.remove(choice)
            self._count(choice, -1)
        self.choices.append(Choice(unit, spec.id, worth(unit, spec.takes, self.strict)))
        self._count(self.choices[-1], 1)

    def _count(self, choice: Choice, sign: int) -> None:
        unit, section = choice.unit, choice.section
        self.left -= sign * unit.size
        self.points[section] += sign
        self.words[section] += sign * unit.size
        self.seen["", unit.document] += sign
        for area in unit.areas[:1]:
            self.seen[section, area] += sign

    def _touched(self, unit: Unit) -> list[Choice]:
        return [
            c
            for c in self.choices
            if c.unit.document == unit.document
            and unit.start < c.unit.end
            and c.unit.start < unit.end
        ]

    def _news(self, unit: Unit) -> float:
        """1 for what nobody has said yet, 0 for what stands there already."""
        others = (c.unit for c in self.choices if not _covers(unit, c.unit))
        most = max((likeness(unit.terms, other.terms) for other in others), default=0.0)
        return 0.0 if most >= SAME else 1.0 - most


def _covers(unit: Unit, other: Unit) -> bool:
    """Whether a unit is more than another, and holds all of it."""
    return (
        unit.document == other.document
        and unit.start <= other.start
        and other.end <= unit.end
        and unit.size > other.size
    )


def likeness(one: frozenset[str], other: frozenset[str]) -> float:
    """Share of the smaller set of terms that the larger one has too, 0..1."""
    return len(one & other) / min(len(one), len(other)) if one and other else 0.0
