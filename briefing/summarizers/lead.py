"""Salience by place alone: first things first.

What newspapers do, and hard to beat on news (Brandow, Mitze & Rau 1995, "Automatic condensation
of electronic publications by sentence selection").
"""

from briefing.models import Document
from briefing.summarizers.normalize import scaled


def score(document: Document) -> list[float]:
    """First sentences of all sections before any second one; earlier sections first."""
    places = [
        (rank, section_place)
        for section_place, section in enumerate(document.sections)
        for rank in range(len(section.sentences))
    ]
    order = {place: turn for turn, place in enumerate(sorted(places))}
    return scaled([-order[place] for place in places])
