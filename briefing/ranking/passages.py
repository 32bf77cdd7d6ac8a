"""Ranking, step 8: runs of sentences that may be quoted, as arrays."""

from collections.abc import Sequence

import numpy as np
from msgspec import Struct

from briefing.ranking.folder import Flags, Floats, Folder, Numbers
from briefing.ranking.terms import Weights


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
