"""Ranked passages → those that the memo contains, each in one section, within the word budget.

The choice itself is `briefing.ranking.selection`; this module turns the profile's sections, pins
and subjects into its terms, and gives each chosen passage a section.
"""

from collections import Counter
from collections.abc import Sequence

import numpy as np
from msgspec.structs import replace

from briefing.composer.passages import Passage
from briefing.composer.ranks import FolderRanks
from briefing.composer.selection import PINNED_SCORE, Selected, SelectionContext
from briefing.profiles import SectionSpec
from briefing.ranking.clusters import pick_quotation
from briefing.ranking.folder import Floats
from briefing.ranking.model import SECTION
from briefing.ranking.selection import Choice, Scores, choose_memo
from briefing.section_kinds import get_section_kind

MIN_ACTORS = 2  # of a section of positions
MIN_OUTCOME = 0.45  # probability from which a passage is listed with a status
MIN_FALLBACK = 0.2  # share of the best section's score, for a passage whose section is full
LABEL_FLOOR = 0.2  # of a label's probability, so that the ranking can overrule the classifier
HIGHEST_GAIN = 4.0  # gain that counts as the score 1


def select_ranked(
    passages: Sequence[Passage],
    ranks: FolderRanks,
    specs: Sequence[SectionSpec],
    budget: int,
    context: SelectionContext,
) -> list[Selected]:
    """Return the bottom line, then the other passages in the order of choice.

    None repeats the occasion.
    """
    pinned = _find_pinned(passages, context.pins, budget)
    scores = _leave_out_occasion(ranks, _find_place(passages, context.occasion))
    subjects = np.array([context.subjects.get(p.document, -1) for p in passages], np.intp)
    summary = next((s for s in specs if get_section_kind(s.content).selects == "summary"), None)
    limit = summary.limit if summary else 0
    table = replace(ranks.table, groups=subjects, find_repeats=ranks.find_sure_repeats)
    made = choose_memo(table, scores, budget, pinned, limit)
    made = _prefer_best_quotations(made, ranks)
    lead = sorted(made.bottom_line, key=lambda at: -ranks.formality[at]) if summary else []
    rest = [*pinned, *([] if summary else made.bottom_line), *made.body]
    rows = _score_sections(passages, rest, ranks, specs)
    counts: Counter[str] = Counter()
    gains = ranks.scores.gain
    selected = [Selected(passages[at], summary.id, _scale(gains[at])) for at in lead if summary]
    for at, row in zip(rest, rows, strict=True):
        fits = [(score, spec) for score, spec in row if counts[spec.id] < spec.limit]
        chance, home = max(fits, key=lambda each: each[0], default=(0.0, None))
        if home is None or chance < MIN_FALLBACK * max(score for score, _ in row):
            continue  # its section is full, and no other one suits it
        counts[home.id] += 1
        score = PINNED_SCORE if at in pinned else _scale(gains[at])
        selected.append(Selected(passages[at], home.id, score))
    return selected


def _find_place(passages: Sequence[Passage], occasion: Passage | None) -> list[int]:
    """Return the place of the occasion among the passages, if there is one."""
    return [
        at
        for at, each in enumerate(passages)
        if occasion
        and (each.document, each.start, each.end)
        == (occasion.document, occasion.start, occasion.end)
    ]


def _leave_out_occasion(ranks: FolderRanks, places: Sequence[int]) -> Scores:
    """Return the scores without what shares a sentence with the occasion or repeats it."""
    clarity = ranks.scores.clarity.copy()
    for place in places:
        clarity[ranks.table.find_touching(place)] = 0
        clarity[ranks.find_sure_repeats(place)] = 0
    return replace(ranks.scores, clarity=clarity)


def _prefer_best_quotations(made: Choice, ranks: FolderRanks) -> Choice:
    """Return the choice with the clearest, most formal and shortest wording of each fact.

    No wording is taken that states what another point of the choice does.
    """
    table, clarity = ranks.table, ranks.scores.clarity
    chosen = [*made.bottom_line, *made.body]
    for scores, places in (
        (ranks.scores.headline, made.bottom_line),
        (ranks.scores.gain, made.body),
    ):
        for index, place in enumerate(places):
            taken = np.zeros(len(table), bool)
            others = [each for each in chosen if each != place]
            for other in others:
                taken |= table.find_touching(other)
            fits = [
                at
                for at in ranks.find_repeats(place).same
                if not taken[at]
                and table.words[at] <= table.words[place]
                and not np.isin(ranks.find_sure_repeats(at), others).any()
            ]
            best = pick_quotation([place, *fits], table.words, clarity, scores, ranks.formality)
            chosen[chosen.index(place)] = best
            places[index] = best
    return made


def _scale(gain: np.float32) -> float:
    return round(min(1.0, float(gain) / HIGHEST_GAIN), 4)


def _find_pinned(passages: Sequence[Passage], pins: Sequence[str], budget: int) -> list[int]:
    """Return the shortest passage that contains each pinned text."""
    chosen: list[int] = []
    for pin in pins:
        found = [i for i, p in enumerate(passages) if pin in p.text and p.words <= budget]
        if found and not any(pin in passages[i].text for i in chosen):
            chosen.append(min(found, key=lambda i: (passages[i].words, i)))
            budget -= passages[chosen[-1]].words
    return chosen


def _score_sections(
    passages: Sequence[Passage],
    chosen: Sequence[int],
    ranks: FolderRanks,
    specs: Sequence[SectionSpec],
) -> list[list[tuple[float, SectionSpec]]]:
    """Return for each chosen passage how well each section suits it.

    A speaker's issue is a position, if two speakers or more have one.
    """
    labels = [spec for spec in specs if get_section_kind(spec.content).selects == "label"]
    actor = next((s for s in specs if get_section_kind(s.content).selects == "actor"), None)
    chances: Floats = ranks.section[list(chosen)]
    issue = SECTION.index("issue")
    columns = [SECTION.index(spec.content) for spec in labels]
    speakers = [
        passages[at].speaker if max(columns, key=lambda c: row[c]) == issue else None
        for at, row in zip(chosen, chances.tolist(), strict=True)
    ]
    several = len(set(speakers) - {None}) >= MIN_ACTORS
    found = []
    for at, row, speaker in zip(chosen, chances.tolist(), speakers, strict=True):
        own = passages[at].labels  # by the classifier, from the sentence alone
        scores = [
            (row[column] * (LABEL_FLOOR + own.get(spec.content, 0.0)), spec)
            for column, spec in zip(columns, labels, strict=True)
            if row[column] >= MIN_OUTCOME or not get_section_kind(spec.content).has_status
        ]
        if actor and speaker and several:
            scores.insert(0, (1.0, actor))
        found.append(scores)
    return found
