"""Units → the ones that the memo carries, each in its section, within the word budget.

A lazy greedy choice by gain: Lin and Bilmes, "A class of submodular functions for document
summarization" (ACL 2011), with Minoux's lazy evaluation (1978). The gain of a unit only falls as
others are chosen, since what they say and the areas and sources they cover count less the second
time. Gains are not divided by words: what a unit must bring to be quoted is settled in `worth`,
and on labelled documents a cost by words, at any power, chose worse. Which of them is served
first is settled by `turn` too, which stays the same throughout.
"""

import heapq
from collections import Counter
from collections.abc import Sequence

from msgspec import Struct

from briefing.composer.authority import ranks
from briefing.composer.passages import Unit
from briefing.composer.scoring import scarcity, strictness, turn, worth
from briefing.composer.support import echoes
from briefing.profiles import SectionSpec

ECHO = 0.5  # worth of what the other documents speak of too
RANK = 0.85  # worth of standing in an agreed text, where others are speeches
SECOND = 0.985  # what a further point on the same area or from the same source is worth
ROOM, LESS = 0.04, 0.8  # share of the words left from which it asks for less, and how much less
SAME = 0.7  # share of the smaller unit's terms above which two units say the same


# Negative gain and turn, places of unit and section, worth, and what of it others lend.
Offer = tuple[float, int, int, float, float]


class Choice(Struct, frozen=True):
    """A unit in the section that carries it."""

    unit: Unit
    section: str
    worth: float
    lent: float = 0.0  # what of it other documents lend: they echo it, or rank below


def choose(units: Sequence[Unit], specs: Sequence[SectionSpec], budget: int) -> list[Choice]:
    """The choices in the order they were made; each unit stands in one section at most.

    A memo that would leave much of its room empty takes what is a little less sure.
    """
    tray, strict = _Tray(budget), strictness(budget)
    _fill(tray, specs, units, _offers(units, specs, tray, strict))
    if tray.left > ROOM * budget:
        _fill(tray, specs, units, _offers(units, specs, tray, LESS * strict))
    return tray.choices


def _fill(
    tray: "_Tray", specs: Sequence[SectionSpec], units: Sequence[Unit], heap: list[Offer]
) -> None:
    while heap:
        _, place, number, value, lent = heapq.heappop(heap)
        unit, spec = units[place], specs[number]
        if not tray.takes(unit, spec):
            continue
        gain = tray.gain(unit, spec, value)
        key = tray.order(gain, unit, spec)
        if gain > 0 and heap and key > heap[0][0]:
            heapq.heappush(heap, (key, place, number, value, lent))
        elif gain > 0:
            tray.add(Choice(unit, spec.id, value, lent))


def _offers(
    units: Sequence[Unit], specs: Sequence[SectionSpec], tray: "_Tray", strict: float
) -> list[Offer]:
    """A heap of what each unit would bring to each section that it suits."""
    extra = [
        ECHO * echoed + RANK * ranked
        for echoed, ranked in zip(echoes(units), ranks(units), strict=True)
    ]
    heap = [
        (tray.order(value := own + extra[place], unit, spec), place, number, value, extra[place])
        for place, unit in enumerate(units)
        if unit.size <= tray.budget
        for number, spec in enumerate(specs)
        if (own := worth(unit, spec.content, strict)) > 0
    ]
    heapq.heapify(heap)
    return heap


class _Tray:
    """What has been chosen, and what room is left."""

    def __init__(self, budget: int) -> None:
        self.budget, self.left, self.scarce = budget, budget, scarcity(budget)
        self.choices: list[Choice] = []
        self.points: Counter[str] = Counter()
        self.words: Counter[str] = Counter()
        self.seen: Counter[tuple[str, str | int]] = Counter()
        self.alike: dict[tuple[int, int], float] = {}  # of two units, by their identities

    def takes(self, unit: Unit, spec: SectionSpec) -> bool:
        """Whether there is room for a unit, in all and in its section."""
        touched = self._touched(unit)
        cost = unit.size - sum(c.unit.size for c in touched)
        room = self.words[spec.id] + cost <= spec.max_share * self.budget
        return (
            all(_covers(unit, c.unit) for c in touched)
            and cost <= self.left
            and self.points[spec.id] < spec.limit
            and (room or not self.points[spec.id])
        )

    def gain(self, unit: Unit, spec: SectionSpec, value: float) -> float:
        """What is left now of a unit's worth to a section, less what it would replace."""
        again = sum(self.seen[spec.id, area] for area in unit.areas[:1])
        again += self.seen["", unit.document]
        more = value - sum(c.worth for c in self._touched(unit))
        return float(round(more * SECOND ** float(min(again, 12)) * self._news(unit), 6))

    def order(self, gain: float, unit: Unit, spec: SectionSpec) -> float:
        """Where an offer stands in the heap, the least first."""
        return round(-gain - turn(unit, spec.content, self.scarce), 6)

    def add(self, choice: Choice) -> None:
        """Choose a unit; one that it contains is chosen no more."""
        for other in self._touched(choice.unit):
            self.choices.remove(other)
            self._count(other, -1)
        self.choices.append(choice)
        self._count(choice, 1)

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
        most = max((self._likeness(unit, other) for other in others), default=0.0)
        return 0.0 if most >= SAME else 1.0 - most

    def _likeness(self, unit: Unit, other: Unit) -> float:
        """Worked out once for each pair: a unit comes up again after every choice."""
        pair = id(unit), id(other)
        if pair not in self.alike:
            self.alike[pair] = likeness(unit.terms, other.terms)
        return self.alike[pair]


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
