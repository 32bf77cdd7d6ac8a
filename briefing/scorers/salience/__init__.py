"""Salience by nearness to the document's centroid and by place: the default.

Radev et al. 2004, "Centroid-based summarization of multiple documents".
"""

from collections import Counter
from math import log

from briefing.model import Document
from briefing.scorers.scale import scaled
from briefing.sentences import terms


def score(document: Document) -> list[float]:
    """Weight of a sentence's terms in the whole, shared out over its length; openings first."""
    found = [terms(sentence.text, document.language) for sentence in document.sentences]
    weight = {term: log(1 + count) for term, count in Counter(t for f in found for t in f).items()}
    return scaled([
        sum(weight[t] for t in set(f)) / (8 + len(f)) + 0.5 / (1 + place / 5)
        for place, f in enumerate(found)
    ])
