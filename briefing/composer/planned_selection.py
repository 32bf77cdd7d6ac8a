"""The plan of a language model → selected passages; every rule of composition still holds.

The model names sentences. A sentence that depends on the one before is quoted with it, one that
can't be quoted is left out, and so is one that repeats what is selected. Cuts apply to single
sentences only.
"""

from collections.abc import Iterator, Sequence
from itertools import chain, zip_longest
from typing import Protocol

from msgspec.structs import replace

from briefing.composer.passages import Passage
from briefing.composer.selection import Selected, compute_overlap
from briefing.judge.choices import MemoChoice, MemoPlan
from briefing.models import AnalyzedDocument
from briefing.profiles import SectionSpec
from briefing.text import count_words

FULL = 0.9  # share of the budget from which a plan is not filled up
_REPEATED = 0.95  # share of the smaller passage's terms above which two passages are the same


class Select(Protocol):
    """A selection that waits for the budget."""

    def __call__(self, *, budget: int) -> list[Selected]: ...


def select_planned(
    documents: Sequence[AnalyzedDocument],
    passages: Sequence[Passage],
    specs: Sequence[SectionSpec],
    plan: MemoPlan,
    budget: int,
) -> list[Selected]:
    """Return the passages of a plan that fit in `budget` words, the bottom line's first."""
    indices = {each.document.sha256: index for index, each in enumerate(documents)}
    groups = {location: n for n, group in enumerate(plan.same) for location in group}
    selected: list[Selected] = []
    quoted: set[int] = set()  # groups of sentences that report the same fact
    words = 0
    for place, (section, choice) in enumerate(_iter_choices(specs, plan)):
        passage = _find_passage(indices.get(choice.document), choice, passages)
        group = groups.get((choice.document, choice.start))
        if passage is None or group in quoted or words + passage.words > budget:
            continue
        if any(_repeats(passage, each.passage) for each in selected):
            continue
        quoted |= {group} if group is not None else set()
        selected.append(Selected(passage, section, round(1 - place / 10_000, 4)))
        words += passage.words
    return selected


def fill_up(plan: Select, others: Select, budget: int) -> list[Selected]:
    """Return a plan's passages and, if much room is left, the built-in judgement's next ones.

    A bottom line is the plan's alone, unless it has none.
    """
    selected = plan(budget=budget)
    words = sum(each.passage.words for each in selected)
    if selected and words > FULL * budget:
        return selected
    summaries = {each.section for each in selected[:1]}
    for each in others(budget=budget):
        repeats = any(_repeats(each.passage, other.passage) for other in selected)
        if repeats or each.section in summaries or words + each.passage.words > budget:
            continue
        selected.append(replace(each, score=0.0))
        words += each.passage.words
    return selected


def _iter_choices(specs: Sequence[SectionSpec], plan: MemoPlan) -> Iterator[tuple[str, MemoChoice]]:
    """Yield the bottom line's choices, then the first of each section, the second, and so on."""
    summaries = {spec.id for spec in specs if spec.content == "best"}
    for spec in specs:
        if spec.id in summaries:
            yield from ((spec.id, choice) for choice in plan.sections.get(spec.id, ()))
    others = [
        [(spec.id, choice) for choice in plan.sections.get(spec.id, ())]
        for spec in specs
        if spec.id not in summaries
    ]
    yield from (each for each in chain.from_iterable(zip_longest(*others)) if each)


def _find_passage(
    document: int | None, choice: MemoChoice, passages: Sequence[Passage]
) -> Passage | None:
    """Return the shortest passage that quotes a sentence as its last one or in a list."""
    found = [
        each
        for each in passages
        if each.document == document and each.start < choice.end and choice.end <= each.end
    ]
    ending = [each for each in found if each.end == choice.end] or found
    passage = min(ending, key=lambda each: (each.words, each.start), default=None)
    if passage is None:
        return None
    passage = replace(passage, status=choice.status or passage.status)
    return _shorten(passage, choice) if passage.end == choice.end else passage


def _shorten(passage: Passage, choice: MemoChoice) -> Passage:
    """Return the passage without what the plan cuts; its start is cut only in one sentence."""
    is_single = passage.start >= choice.start
    start = max(passage.start, choice.keep_start) if is_single else passage.start
    end = choice.keep_end
    if (start, end) == (passage.start, passage.end) or not passage.start <= start < end:
        return passage
    text = passage.text[start - passage.start : end - passage.start]
    return replace(
        passage,
        text=text,
        start=start,
        end=end,
        words=count_words(text) or 1,
        mentions=tuple(each for each in passage.mentions if each.text in text),
        leading_ellipsis=passage.leading_ellipsis or start > passage.start,
        trailing_ellipsis=end < passage.end,
        clip_at=0,
    )


def _repeats(passage: Passage, other: Passage) -> bool:
    if passage.document == other.document and passage.start < other.end:
        return other.start < passage.end
    return compute_overlap(passage.terms, other.terms) >= _REPEATED
