"""Ranking, step 5: runs of sentences with scores → the ones to quote, within a budget of words.

Budgeted maximisation of a monotone gain by the cost-scaled greedy rule: Lin and Bilmes,
"Multi-document summarization via budgeted maximization of submodular functions" (NAACL 2010).
The gain of a candidate falls with what is quoted already, both by the terms that are covered and
by likeness to the nearest quotation (maximal marginal relevance, Carbonell and Goldstein,
SIGIR 1998). The bottom line is a budget of its own, filled first, by the headline scores.
"""

from collections.abc import Callable, Sequence

import numpy as np
from msgspec import Struct
from msgspec.structs import replace

from briefing.ranking.folder import Flags, Floats, Folder, Numbers, Weights


class Passages(Struct, frozen=True):
    """p candidates; `first` and `last` are sentences counted through the folder, inclusive.

    `owners` and `terms` list the distinct terms of each candidate, ordered by candidate.
    """

    first: Numbers  # (p,)
    last: Numbers  # (p,)
    words: Floats  # (p,) what quoting it costs
    owners: Numbers  # (entries,)
    terms: Numbers  # (entries,) index in the folder's vocabulary
    rarity: Floats  # (vocabulary,)
    groups: Numbers | None = None  # (p,) subject of each candidate, -1 for none
    find_repeats: Callable[[int], Numbers] | None = None  # place → those that state the same

    def __len__(self) -> int:
        return len(self.first)

    def sum_over(self, values: Floats) -> Floats:
        """(p,): the sum of a value of the sentences of each candidate."""
        before = np.append(0.0, np.cumsum(values, dtype=np.float64))
        found: Floats = (before[self.last + 1] - before[self.first]).round(4)
        return found.astype(np.float32)

    def sum_terms(self, values: Floats) -> Floats:
        """(p,): the sum of a value of the terms of each candidate; `values`: (vocabulary,)."""
        return np.bincount(self.owners, values[self.terms], len(self)).astype(np.float32)

    def count_terms(self) -> Numbers:
        """(p,): distinct terms of each candidate."""
        return np.bincount(self.owners, minlength=len(self))

    def get_terms(self, place: int) -> Numbers:
        """Distinct terms of one candidate."""
        start, end = np.searchsorted(self.owners, [place, place + 1])
        return self.terms[start:end]

    def compute_lengths(self) -> Floats:
        """(p,): Euclidean length of the vector of rarities of each candidate."""
        return np.sqrt(np.maximum(1e-12, self.sum_terms(self.rarity**2))).astype(np.float32)

    def share_rarity(self, place: int, power: int = 1) -> Floats:
        """(p,): sum of rarity**power of the terms that each candidate shares with one."""
        values = np.zeros(len(self.rarity), np.float32)
        own = self.get_terms(place)
        values[own] = self.rarity[own] ** power
        return self.sum_terms(values)

    def find_touching(self, place: int) -> Flags:
        """(p,): which candidates share a sentence with one."""
        found = (self.first <= self.last[place]) & (self.last >= self.first[place])
        return np.asarray(found, bool)


def is_question(text: str) -> bool:
    """Whether a text is a question, or is marked as one of a transcript."""
    return text.rstrip(' "”’)»」').endswith(("?", "？")) or text.startswith(("Q ", "Q:", "Q."))


def lay_out_passages(
    folder: Folder, weights: Weights, spans: Sequence[tuple[int, int]], words: Sequence[float]
) -> Passages:
    """Candidates from (first, last) sentences, counted through the folder, and their words."""
    first, last = np.array(spans, np.intp).reshape(-1, 2).T
    starts = np.searchsorted(folder.bag.owners, first)
    sizes = np.searchsorted(folder.bag.owners, last, "right") - starts
    owners = np.repeat(np.arange(len(first)), sizes)
    entries = np.arange(len(owners)) + np.repeat(starts - (sizes.cumsum() - sizes), sizes)
    size = max(1, len(folder.vocabulary))
    distinct = np.unique(owners * size + folder.bag.terms[entries])
    return Passages(
        first, last, np.array(words, np.float32), distinct // size, distinct % size, weights.rarity
    )


SHORT = 8  # words below which a candidate costs no less


class Rule(Struct, frozen=True):
    """How gain, words and repetition are weighed."""

    cost: float = 0.6  # power of the words that a gain is divided by
    novelty: float = 1.0  # power of the share of rare terms that is new
    alike: float = 0.15  # likeness up to which a candidate is no repeat; at 1 nothing is left
    least: float = 0.0  # gain per scaled word below which the choice ends
    longest: float = 1e9  # words of one candidate


BODY = Rule(least=0.03)
BOTTOM_LINE = Rule(cost=0.6, alike=0.25, least=0.02, longest=60)
BOTTOM_WORDS = 140  # words of the bottom line
MIN_BODY = 4  # points
HEADLINES = 1.5  # what the headline score adds to the gain
FIRST_OF_GROUP = 2.5  # factor of the first candidate of a subject
CLEAR = 0.4  # clarity that the bottom line asks for; its scores count times clarity**0.5


class Scores(Struct, frozen=True):
    """What is known of p candidates, by the model or otherwise."""

    gain: Floats  # (p,) expected weight of the facts
    headline: Floats  # (p,) the same for facts of the bottom line
    clarity: Floats  # (p,) chance to be understood alone; 0: never quoted, as a question


class Choice(Struct, frozen=True):
    """Places of the chosen candidates, each list in the order of choice."""

    bottom_line: list[int]
    body: list[int]


def choose_memo(
    passages: Passages, scores: Scores, budget: int, quoted: Sequence[int] = (), limit: int = 5
) -> Choice:
    """The bottom line, of `limit` points, and the rest; `quoted`: what the memo contains anyhow.

    Below the bottom line are `MIN_BODY` points at least, or two thirds of fewer.
    """
    gain, headline, clarity = scores.gain, scores.headline, scores.clarity
    clear = np.where(clarity >= CLEAR, headline * np.sqrt(np.maximum(clarity, 0)), 0)
    left = budget - float(passages.words[list(quoted)].sum())
    alone = replace(passages, find_repeats=None)  # headlines are told apart by their terms
    lead = choose_passages(alone, clear, min(BOTTOM_WORDS, left / 2), BOTTOM_LINE, quoted)
    left -= float(passages.words[lead].sum())
    value = (gain + HEADLINES * headline) * np.maximum(clarity, 0)
    body = choose_passages(passages, value, left, BODY, (*quoted, *lead))
    points = len(lead) + len(body) + len(quoted)
    most = min(limit, points - min(MIN_BODY, 2 * points // 3))
    return Choice(lead[:most], lead[most:] + body)


def choose_passages(
    passages: Passages, gain: Floats, budget: float, rule: Rule, quoted: Sequence[int] = ()
) -> list[int]:
    """Candidates in the order of choice; none overlaps or repeats another or one `quoted`.

    The first candidate of a subject is preferred.
    """
    state = _Quoted(passages, rule)
    for place in quoted:
        state.quote(place)
    unknown = np.full(len(passages), -1, np.intp)
    group = unknown if passages.groups is None else passages.groups
    seen = set(group[list(quoted)].tolist())
    chosen: list[int] = []
    scale = np.maximum(SHORT, passages.words) ** rule.cost
    state.open &= (gain > 0) & (passages.words <= rule.longest)
    while (room := state.open & (passages.words <= budget)).any():
        first = (group >= 0) & ~np.isin(group, list(seen))
        key = np.where(room, gain * state.news() / scale, -1)
        key = np.where(room & first, key * FIRST_OF_GROUP, key).round(4)
        best = int(key.argmax())
        if key[best] <= rule.least:
            break
        chosen.append(best)
        budget -= float(passages.words[best])
        seen.add(int(group[best]))
        state.quote(best)
    return chosen


class _Quoted:
    """What is quoted already, and what that leaves of each candidate."""

    def __init__(self, passages: Passages, rule: Rule) -> None:
        self.passages, self.rule = passages, rule
        self.open = np.ones(len(passages), bool)
        self.total = np.maximum(1e-6, passages.sum_terms(passages.rarity))
        self.left = self.total.copy()  # rarity of the terms that nothing quoted has
        self.covered = np.zeros(len(passages.rarity), bool)
        self.lengths = passages.compute_lengths()
        self.nearest = np.zeros(len(passages), np.float32)

    def quote(self, place: int) -> None:
        """Add a candidate to what is quoted."""
        own = self.passages.get_terms(place)
        fresh = own[~self.covered[own]]
        lost = np.zeros(len(self.covered), np.float32)
        lost[fresh] = self.passages.rarity[fresh]
        self.left = self.left - self.passages.sum_terms(lost)
        self.covered[fresh] = True
        shared = self.passages.share_rarity(place, 2)
        alike = shared / (self.lengths * self.lengths[place])
        self.nearest = np.maximum(self.nearest, alike)
        self.open &= ~self.passages.find_touching(place)
        if self.passages.find_repeats:
            self.open[self.passages.find_repeats(place)] = False

    def news(self) -> Floats:
        """(p,): share of the gain that is left, 0..1."""
        fresh = np.clip(self.left / self.total, 0, 1) ** self.rule.novelty
        beyond = np.maximum(0, self.nearest - self.rule.alike) / (1 - self.rule.alike)
        left: Floats = fresh * np.clip(1 - beyond, 0, 1)
        return left
