"""Salience by position alone.

A strong baseline on news (Brandow, Mitze & Rau 1995, "Automatic condensation
of electronic publications by sentence selection").
"""

from briefing.models import Document
from briefing.summarizers import min_max


def score(document: Document) -> list[float]:
    """Score first sentences of all sections before second ones, earlier sections first."""
    places = [
        (rank, section_place)
        for section_place, section in enumerate(document.sections)
        for rank in range(len(section.sentences))
    ]
    order = {place: rank for rank, place in enumerate(sorted(places))}
    return min_max([-order[place] for place in places])
