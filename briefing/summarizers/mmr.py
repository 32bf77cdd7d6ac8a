"""Scores → the sentences of a summary, without redundancy.

Maximal marginal relevance (Carbonell & Goldstein 1998) against everything selected so far, by lazy
greedy selection (Minoux 1978): a score only falls as others are selected, so most sentences are
never rescored and time stays linear in the text.
"""

import heapq
from collections.abc import Sequence
from math import inf, sqrt

from briefing.models import Document
from briefing.text import count_words, extract_terms

_REDUNDANCY_PENALTY = 2.5  # for nothing new, in standard deviations of the scores
_DUPLICATE_PENALTY = 100.0  # for the same terms as one selected sentence


def select_mmr(
    document: Document, scores: Sequence[float], words: int | None, sentences: int | None
) -> list[int]:
    """Return the indices of the selected sentences, in document order.

    Selection ends with the sentence that reaches the budget of `words`, or with as many as
    `sentences`; None is no limit.
    """
    found = document.sentences
    left = len(found) if sentences is None else sentences
    room = inf if words is None else words
    queue = _CandidateQueue(document, scores)
    chosen: list[int] = []
    while left > 0 and room > 0 and queue.heap:
        place = queue.pop_best()
        chosen.append(place)
        left -= 1
        room -= count_words(found[place].text)
    return sorted(chosen)


class _CandidateQueue:
    """Sentences that are not selected, ordered by a bound of their scores."""

    def __init__(self, document: Document, scores: Sequence[float]) -> None:
        self._document, self._sentences = document, document.sentences
        self._scores = _zscores(scores)
        self._terms: dict[int, frozenset[str]] = {}
        self._seen_terms: set[str] = set()
        self._selected: set[frozenset[str]] = set()
        self.heap = [(-score, place) for place, score in enumerate(self._scores)]
        heapq.heapify(self.heap)

    def pop_best(self) -> int:
        """Remove and return the sentence with the highest current score; of equals, the first."""
        _, place = self.heap[0]
        while (now := (-self._current_score(place), place)) > min(self.heap[1:3], default=now):
            heapq.heapreplace(self.heap, now)
            _, place = self.heap[0]
        heapq.heappop(self.heap)
        own = self._terms.pop(place)
        self._seen_terms |= own
        self._selected.add(own)
        return place

    def _current_score(self, place: int) -> float:
        own = self._terms.get(place)
        if own is None:
            text = self._sentences[place].text
            own = self._terms[place] = frozenset(extract_terms(text, self._document.language))
        score = self._scores[place]
        if own.isdisjoint(self._seen_terms):
            return score
        if own in self._selected:
            return score - _DUPLICATE_PENALTY
        return score - _REDUNDANCY_PENALTY * len(own & self._seen_terms) / (len(own) + 1)


def _zscores(scores: Sequence[float]) -> list[float]:
    """Return scores in standard deviations from their mean, rounded so that ties are exact."""
    mean = sum(scores) / max(1, len(scores))
    apart = [score - mean for score in scores]
    spread = sqrt(sum(each * each for each in apart) / max(1, len(scores)))
    return [round(each / (spread or 1), 6) for each in apart]
