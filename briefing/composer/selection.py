"""Passages → those that the memo's body contains, each in one section, within the word budget.

A lazy greedy selection by gain: Lin and Bilmes, "A class of submodular functions for document
summarization" (ACL 2011), with Minoux's lazy evaluation (1978). A passage's gain only falls as
others are selected, since what they say and the areas and sources they cover count less the second
time. A low power of the words divides the gain: on labelled folders, powers of 0.1 to 0.3 carried
more facts than none, and higher ones fewer.
"""

import heapq
from collections import Counter
from collections.abc import Mapping, Sequence
from math import fsum

from msgspec import Struct

from briefing.composer.passages import Passage
from briefing.composer.scoring import (
    Calendar,
    compute_fit,
    compute_priority,
    compute_scarcity,
    compute_strictness,
    score_external,
    score_passage,
)
from briefing.profiles import SectionSpec
from briefing.section_kinds import get_section_kind

REPEAT_FACTOR = 0.985  # for each point on the same area or from the same source before
MIN_ROOM, RELAXATION = 0.04, 0.8  # share of words left from which the threshold is lowered
SAME_STATEMENT = 0.7  # share of the smaller passage's terms above which two say the same
ACTOR_BONUS, ACTOR_POINTS = 0.3, 2  # for the first positions of an actor
SUBJECT_BONUS = 0.6  # for the first passage of a subject, in a folder about several
PINNED_SCORE = 10.0
LENGTH_POWER, MIN_PASSAGE_WORDS = 0.2, 22  # gain is divided by words**power; a minimum of words

# Negative gain and priority, indices of passage and section, score, external score.
Offer = tuple[float, int, int, float, float]


class Selected(Struct, frozen=True):
    """A passage in the section that it was selected for."""

    passage: Passage
    section: str
    score: float
    external_score: float = 0.0  # part of the score that other documents add


class SelectionContext(Struct, frozen=True):
    """What the selection needs to know besides the passages."""

    calendar: Calendar = Calendar()
    pins: tuple[str, ...] = ()  # passages that contain one are always selected
    subjects: Mapping[int, int] = {}  # document -> subject, in a folder about several
    occasion: Passage | None = None  # printed above the points, which do not repeat it


def select_passages(
    passages: Sequence[Passage],
    specs: Sequence[SectionSpec],
    budget: int,
    context: SelectionContext | None = None,
) -> list[Selected]:
    """Return the selected passages in the order of selection, each in one section.

    A memo that would leave much of its room empty accepts passages with lower scores.
    """
    selection = _Selection(budget, context or SelectionContext())
    selection.add_pinned(passages, specs)
    strictness = compute_strictness(budget)
    _fill(selection, specs, passages, _build_queue(passages, specs, selection, strictness))
    if selection.words_left > MIN_ROOM * budget:
        relaxed = RELAXATION * strictness
        _fill(selection, specs, passages, _build_queue(passages, specs, selection, relaxed))
    return selection.selected


def compute_overlap(one: frozenset[str], other: frozenset[str]) -> float:
    """Return the share of the smaller set of terms that the larger one has too, 0..1."""
    return len(one & other) / min(len(one), len(other)) if one and other else 0.0


def _fill(
    selection: "_Selection",
    specs: Sequence[SectionSpec],
    passages: Sequence[Passage],
    queue: list[Offer],
) -> None:
    while queue:
        _, position, number, score, external = heapq.heappop(queue)
        passage, spec = passages[position], specs[number]
        if not selection.has_room(passage, spec):
            continue
        gain = selection.compute_gain(passage, spec, score)
        key = selection.compute_key(gain, passage, spec)
        if gain > 0 and queue and key > queue[0][0]:
            heapq.heappush(queue, (key, position, number, score, external))
        elif gain > 0:
            selection.add(Selected(passage, spec.id, score, external))


def _build_queue(
    passages: Sequence[Passage],
    specs: Sequence[SectionSpec],
    selection: "_Selection",
    strictness: float,
) -> list[Offer]:
    """Return a heap of what each passage would bring to each section that it suits."""
    calendar = selection.context.calendar
    queue = []
    for position, external in enumerate(score_external(passages)):
        passage = passages[position]
        if passage.words > selection.budget:
            continue
        for number, spec in enumerate(specs):
            own = score_passage(passage, spec.content, strictness, calendar)
            if own > 0:
                key = selection.compute_key(own + external, passage, spec)
                queue.append((key, position, number, own + external, external))
    heapq.heapify(queue)
    return queue


class _Selection:
    """The passages selected so far, and the room left."""

    def __init__(self, budget: int, context: SelectionContext) -> None:
        self.budget, self.words_left = budget, budget
        self.context, self.scarcity = context, compute_scarcity(budget)
        self.selected: list[Selected] = []
        self._points: Counter[str] = Counter()
        self._words: Counter[str] = Counter()
        self._seen: Counter[tuple[str, str | int]] = Counter()
        self._overlaps: dict[tuple[int, int], float] = {}  # of two passages, by identity

    def add_pinned(self, passages: Sequence[Passage], specs: Sequence[SectionSpec]) -> None:
        """Select the shortest passage that contains each pinned text."""
        for pin in self.context.pins:
            found = [p for p in passages if pin in p.text and p.words <= self.words_left]
            if found and specs and not any(pin in s.passage.text for s in self.selected):
                passage = min(found, key=lambda p: p.words)
                spec = max(specs, key=lambda spec: compute_fit(passage, spec.content))
                if not self._find_touching(passage):
                    self.add(Selected(passage, spec.id, PINNED_SCORE))

    def has_room(self, passage: Passage, spec: SectionSpec) -> bool:
        """Whether a passage fits in the budget and in its section."""
        touching = self._find_touching(passage)
        cost = passage.words - sum(s.passage.words for s in touching)
        fits = self._words[spec.id] + cost <= spec.max_share * self.budget
        return (
            all(_contains(passage, s.passage) for s in touching)
            and cost <= self.words_left
            and self._points[spec.id] < spec.limit
            and (fits or not self._points[spec.id])
        )

    def compute_gain(self, passage: Passage, spec: SectionSpec, score: float) -> float:
        """Return what remains of a passage's score, minus that of what it would replace."""
        before = sum(self._seen[spec.id, area] for area in passage.areas[:1])
        before += self._seen["", passage.document]
        rest = score - fsum(s.score for s in self._find_touching(passage))
        factor = REPEAT_FACTOR ** float(min(before, 12))
        return float(round(rest * factor * self._compute_novelty(passage), 6))

    def compute_key(self, gain: float, passage: Passage, spec: SectionSpec) -> float:
        """Return the position of an offer in the queue, lowest first."""
        priority = compute_priority(passage, spec.content, self.scarcity)
        if get_section_kind(spec.content).selects == "actor":
            seen = self._seen["actor", passage.speaker or ""]
            priority += ACTOR_BONUS if seen < ACTOR_POINTS else 0.0
        subject = self.context.subjects.get(passage.document)
        if subject is not None and not self._seen["subject", subject]:
            priority += SUBJECT_BONUS
        length = max(passage.words, MIN_PASSAGE_WORDS) / MIN_PASSAGE_WORDS
        return float(round(-gain / length**LENGTH_POWER - priority, 6))

    def add(self, new: Selected) -> None:
        """Select a passage, in place of those that it contains."""
        for other in self._find_touching(new.passage):
            self.selected.remove(other)
            self._count(other, -1)
        self.selected.append(new)
        self._count(new, 1)

    def _count(self, each: Selected, sign: int) -> None:
        passage, section = each.passage, each.section
        self.words_left -= sign * passage.words
        self._points[section] += sign
        self._words[section] += sign * passage.words
        self._seen["", passage.document] += sign
        if passage.document in self.context.subjects:
            self._seen["subject", self.context.subjects[passage.document]] += sign
        for area in passage.areas[:1]:
            self._seen[section, area] += sign
        self._seen["actor", passage.speaker or ""] += sign

    def _find_touching(self, passage: Passage) -> list[Selected]:
        return [
            s
            for s in self.selected
            if s.passage.document == passage.document
            and passage.start < s.passage.end
            and s.passage.start < passage.end
        ]

    def _compute_novelty(self, passage: Passage) -> float:
        """Return 1 for what no selected passage says, 0 for what one says already."""
        others = (s.passage for s in self.selected if not _contains(passage, s.passage))
        most = max((self._cached_overlap(passage, other) for other in others), default=0.0)
        return 0.0 if most >= SAME_STATEMENT else 1.0 - most

    def _cached_overlap(self, passage: Passage, other: Passage) -> float:
        """Compute the overlap once for each pair: a passage returns after every selection."""
        pair = id(passage), id(other)
        if pair not in self._overlaps:
            self._overlaps[pair] = compute_overlap(passage.terms, other.terms)
        return self._overlaps[pair]


def _contains(passage: Passage, other: Passage) -> bool:
    """Whether a passage holds all of another, and more."""
    return (
        passage.document == other.document
        and passage.start <= other.start
        and other.end <= passage.end
        and passage.words > other.words
    )
