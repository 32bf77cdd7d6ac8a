"""How central a sentence is to the outline of a report."""

import numpy as np

from briefing.ranking.folder import gather_folder, weigh_terms
from briefing.ranking.relations import LEAST_CENTRAL, MOST_CENTRAL, compute_centrality
from tests.ranking.samples import make_documents

REPORT = """# Ferries

The ferries of Lake Orre connect three villages, and the ferries are old.

## Crews

The ferries of the villages have few crews in winter.
The cook of one vessel collects butterflies and stamps.

## Fares

The villages pay high fares for ferries in winter.
A stamp costs ninety cents at the kiosk.
"""
NOTHING = np.zeros(2**15, np.uint8)


def test_what_the_opening_and_other_sections_share_counts_more() -> None:
    folder = gather_folder(make_documents({"report.md": REPORT}))
    opening = folder.section == 0
    found = compute_centrality(folder, weigh_terms(folder, NOTHING), opening)
    rated = dict(zip(folder.texts, found.tolist(), strict=True))
    crews, cook, fares, stamp = folder.texts[1:]
    assert min(rated[crews], rated[fares]) > 1 > max(rated[cook], rated[stamp])
    assert ((found >= LEAST_CENTRAL) & (found <= MOST_CENTRAL)).all()


def test_accepts_an_empty_folder() -> None:
    folder = gather_folder([])
    none = np.zeros(0, bool)
    assert not len(compute_centrality(folder, weigh_terms(folder, NOTHING), none))
