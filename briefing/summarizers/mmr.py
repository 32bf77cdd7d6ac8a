"""Scores → the sentences that fill the budget without saying the same twice.

Maximal marginal relevance (Carbonell & Goldstein 1998) against all that was said so far, chosen
lazily (Minoux 1978): what a sentence is worth only falls as others are taken, so most are never
looked at again, and time stays linear in the text.
"""

import heapq
from collections.abc import Sequence
from math import inf, sqrt

from briefing.models import Document
from briefing.text import extract_terms

_REPEATED = 2.5  # what saying only what was said costs, in standard deviations of the scores
_SAME = 100.0  # likewise, in the very words of one sentence: only where there is nothing else


def cut(
    document: Document, scores: Sequence[float], words: int | None, sentences: int | None
) -> list[int]:
    """Places of the chosen sentences, in order: the best one by one, repeats set back, until one
    reaches the budget of `words` or there are as many as `sentences`. None is no limit."""
    found = document.sentences
    left = len(found) if sentences is None else sentences
    room = inf if words is None else words
    waiting = _Waiting(document, scores)
    chosen: list[int] = []
    while left > 0 and room > 0 and waiting.heap:
        place = waiting.best()
        chosen.append(place)
        left -= 1
        room -= len(found[place].text.split())
    return sorted(chosen)


class _Waiting:
    """Sentences not yet taken, and what was said by those that were."""

    def __init__(self, document: Document, scores: Sequence[float]) -> None:
        self._document, self._sentences = document, document.sentences
        self._worth = _standard(scores)
        self._terms: dict[int, frozenset[str]] = {}
        self._said: set[str] = set()
        self._taken: set[frozenset[str]] = set()
        self.heap = [(-worth, place) for place, worth in enumerate(self._worth)]
        heapq.heapify(self.heap)

    def best(self) -> int:
        """Take the sentence that is worth most now; of equals, the first."""
        _, place = self.heap[0]
        while (now := (-self._now(place), place)) > min(self.heap[1:3], default=now):
            heapq.heapreplace(self.heap, now)
            _, place = self.heap[0]
        heapq.heappop(self.heap)
        own = self._terms.pop(place)
        self._said |= own
        self._taken.add(own)
        return place

    def _now(self, place: int) -> float:
        own = self._terms.get(place)
        if own is None:
            text = self._sentences[place].text
            own = self._terms[place] = frozenset(extract_terms(text, self._document.language))
        worth = self._worth[place]
        if own.isdisjoint(self._said):
            return worth
        if own in self._taken:
            return worth - _SAME
        return worth - _REPEATED * len(own & self._said) / (len(own) + 1)


def _standard(scores: Sequence[float]) -> list[float]:
    """Scores in standard deviations from their mean, rounded, so that ties are ties."""
    mean = sum(scores) / max(1, len(scores))
    apart = [score - mean for score in scores]
    spread = sqrt(sum(each * each for each in apart) / max(1, len(scores)))
    return [round(each / (spread or 1), 6) for each in apart]
