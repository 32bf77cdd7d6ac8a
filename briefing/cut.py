"""Scores → the sentences that fit the budget and don't repeat each other."""

from collections.abc import Sequence

from briefing.model import Document
from briefing.sentences import terms


def cut(
    document: Document, scores: Sequence[float], words: int | None, sentences: int | None
) -> list[int]:
    """Places of the chosen sentences, in order."""
    found = document.sentences
    left = len(found) if sentences is None else sentences
    room = float("inf") if words is None else words
    chosen: list[int] = []
    said: set[str] = set()
    for place in sorted(range(len(found)), key=lambda i: (-scores[i], i)):
        if left <= 0 or room <= 0:
            break
        new = set(terms(found[place].text, document.language))
        if len(new - said) * 2 < len(new):
            continue
        said |= new
        chosen.append(place)
        left -= 1
        room -= len(found[place].text.split())
    return sorted(chosen)
