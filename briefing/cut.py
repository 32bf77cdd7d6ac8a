"""Scores → the sentences that fill the budget without saying the same twice.

Maximal marginal relevance (Carbonell & Goldstein 1998) against all that was said so far, chosen
lazily (Minoux 1978): what a sentence is worth only falls as others are taken, so most are never
looked at again, and time stays linear in the text.
"""

import heapq
from collections.abc import Sequence
from math import inf
from statistics import fmean, pstdev

from briefing.model import Document
from briefing.sentences import terms

_REPEATED = 1.25  # what saying only what was said costs, in standard deviations of the scores


def cut(
    document: Document, scores: Sequence[float], words: int | None, sentences: int | None
) -> list[int]:
    """Places of the chosen sentences, in order: the best one by one, repeats set back, until one
    reaches the budget of `words` or there are as many as `sentences`. None is no limit."""
    found = document.sentences
    left = len(found) if sentences is None else sentences
    room = inf if words is None else words
    worth = _standard(scores)
    heap = [(-value, place) for place, value in enumerate(worth)]
    heapq.heapify(heap)
    chosen: list[int] = []
    said: set[str] = set()
    own: dict[int, set[str]] = {}
    while heap and left > 0 and room > 0:
        _, place = heap[0]
        if place not in own:
            own[place] = set(terms(found[place].text, document.language))
        now = worth[place] - _REPEATED * len(own[place] & said) / (len(own[place]) + 1)
        if len(heap) > 1 and (-now, place) > min(heap[1:3]):
            heapq.heapreplace(heap, (-now, place))
            continue
        heapq.heappop(heap)
        chosen.append(place)
        said |= own.pop(place)
        left -= 1
        room -= len(found[place].text.split())
    return sorted(chosen)


def _standard(scores: Sequence[float]) -> list[float]:
    """Scores in standard deviations from their mean, rounded, so that ties are ties."""
    if not scores:
        return []
    mean, spread = fmean(scores), pstdev(scores)
    return [round((score - mean) / (spread or 1), 6) for score in scores]
