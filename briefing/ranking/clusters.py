"""Ranking, step 10: which passages report the same fact.

A logistic regression over what two passages share: rare terms, figures, names. It was learned
from pairs that people marked as reporting one fact. A negation in only one of them, or a change
of names and of little else, keeps them apart; other figures are returned as a conflict.
"""

import re
from collections.abc import Sequence

import numpy as np
from msgspec import Struct

from briefing.ranking.folder import Flags, Floats, Numbers
from briefing.ranking.passages import Passages
from briefing.text import split_words

SAME = 0.8  # chance from which two passages are taken to report one fact
CONFLICT = 0.9  # the same, figures apart, if their figures differ
FEWEST = 4  # terms of a passage that is compared at all
PAIR = (
    "likeness", "share of the first", "share of the second", "rarity shared", "figures in conflict",
    "figures shared", "names shared", "labels apart",
)  # fmt: skip
_FIGURE = re.compile(r"\d+(?:[.,]\d+)*")
_NAME = re.compile(r"(?<=\s)[^\W\d_a-z][\w’'-]+")
_NEGATION = re.compile(
    r"\b(?:not|no|never|without|refus\w+|den(?:y|ied)|не|нет|без|nicht|kein\w*|ohne|ne|pas|sans|no"
    r"|sin|nunca)\b|n['’]t\b|емес|ない|不|没有",
    re.IGNORECASE,
)


class Signs(Struct, frozen=True):
    """What is read from the texts of p passages."""

    figures: tuple[frozenset[str], ...]
    names: tuple[frozenset[str], ...]
    words: tuple[frozenset[str], ...]
    negated: Flags  # (p,)
    labels: Floats  # (p, labels) chances of issue, outcome, cooperation


class Repeats(Struct, frozen=True):
    """Passages of other documents that report the fact of a quotation, one per document."""

    same: tuple[int, ...] = ()
    differs: tuple[int, ...] = ()  # with other figures


def read_signs(texts: Sequence[str], labels: Floats) -> Signs:
    """Figures, names and negation of each text; `labels`: see `Signs`."""
    figures = tuple(frozenset(_FIGURE.findall(text)) for text in texts)
    names = tuple(frozenset(_NAME.findall(text)) for text in texts)
    words = tuple(frozenset(split_words(text)) for text in texts)
    negated = np.array([bool(_NEGATION.search(text)) for text in texts], bool)
    return Signs(figures, names, words, negated, labels)


def compare(passages: Passages, signs: Signs, place: int, others: Numbers) -> Floats:
    """(others, PAIR): what a passage shares with each of the others."""
    rarity, lengths = passages.sum_terms(passages.rarity), passages.compute_lengths()
    both = passages.share_rarity(place)[others]
    own = signs.figures[place]
    figures = [(_is_conflict(own, signs.figures[o]), len(own & signs.figures[o])) for o in others]
    names = [_compute_share(signs.names[place], signs.names[o]) for o in others]
    columns = (
        passages.share_rarity(place, 2)[others] / (lengths[others] * lengths[place]),
        both / max(1e-6, float(rarity[place])),
        both / np.maximum(1e-6, rarity[others]),
        np.log1p(both),
        np.array([conflict for conflict, _ in figures], np.float32),
        np.minimum(3, np.array([shared for _, shared in figures], np.float32)),
        np.array(names, np.float32),
        np.abs(signs.labels[others] - signs.labels[place]).sum(1),
    )
    return np.stack(columns, 1).astype(np.float32)


def predict_chances(rows: Floats, weights: Floats) -> Floats:
    """(rows,): that the pairs report one fact. `weights`: (PAIR + 1,), the last is the bias."""
    odds = rows @ weights[:-1] + weights[-1]
    found: Floats = 1 / (1 + np.exp(-np.clip(odds, -30, 30)))
    return found.round(4)


def find_repeats(
    passages: Passages, signs: Signs, document: Numbers, place: int, weights: Floats
) -> Repeats:
    """The likeliest passage of each other document that reports what passage `place` does.

    `document`: (p,) number of the document of each passage.
    """
    enough = passages.count_terms() >= FEWEST
    lengths = passages.compute_lengths()
    near = passages.share_rarity(place, 2) > 0.15 * lengths * lengths[place]
    others = np.flatnonzero((document != document[place]) & enough & near)
    if not len(others) or not enough[place]:
        return Repeats()
    rows = compare(passages, signs, place, others)
    rows[:, PAIR.index("figures in conflict")] = 0
    apart = np.array([_is_conflict(signs.figures[place], signs.figures[other]) for other in others])
    found = predict_chances(rows, weights)
    found = np.where(found >= np.where(apart, CONFLICT, SAME), found, 0)
    renamed = np.array([_differ_by_names(signs, place, int(other)) for other in others])
    found = np.where((signs.negated[others] == signs.negated[place]) & ~renamed, found, 0)
    best: dict[int, int] = {}
    for at in np.argsort(-found, kind="stable"):
        if found[at] >= SAME:
            best.setdefault(int(document[others[at]]), int(others[at]))
    chosen = [best[number] for number in sorted(best)]
    differing = set(others[apart].tolist())
    return Repeats(
        tuple(place for place in chosen if place not in differing),
        tuple(place for place in chosen if place in differing),
    )


def pick_quotation(
    members: Sequence[int], words: Floats, alone: Floats, gain: Floats, formal: Floats
) -> int:
    """The member of a cluster to quote: clear, well attributed, rich for its words.

    All but `members` are (p,): words, chance to be understood alone, gain, and how formal the
    document is, 0..1.
    """
    score = gain[list(members)] * alone[list(members)] * (1 + 0.3 * formal[list(members)])
    score = score / np.maximum(8, words[list(members)]) ** 0.6
    return members[int(score.round(5).argmax())]


def _is_conflict(one: frozenset[str], other: frozenset[str]) -> bool:
    """Each names a figure that the other does not."""
    return bool(one - other and other - one)


def _differ_by_names(signs: Signs, one: int, other: int) -> bool:
    """Whether most words that only one of two texts has are names, in both of them."""
    only = signs.words[one] - signs.words[other], signs.words[other] - signs.words[one]
    names = only[0] & signs.names[one], only[1] & signs.names[other]
    pairs = zip(names, only, strict=True)
    return all(bool(named) and 2 * len(named) > len(words) for named, words in pairs)


def _compute_share(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / len(one) if one else 0.0
