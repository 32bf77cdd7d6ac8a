"""Salience learned from documents that people summarised: the default.

What a sentence says is measured without a word list of any one language: how frequent and how
central its terms are (Radev et al. 2004; Erkan & Radev 2004), where it stands in the document, the
paragraph and the speaker's turn (Edmundson 1969), what it looks like. A small network weighs the
measures (after Kupiec, Pedersen & Chen 1995), each also against the document's other sentences and
beside the document's averages: these tell news from a transcript, and an order from an earnings
call, so nobody has to name the kind.
"""

from briefing.models import Document
from briefing.summarizers.normalize import scaled
from briefing.summarizers.salience.features import measure
from briefing.summarizers.salience.mlp import learned


def score(document: Document) -> list[float]:
    """How far a sentence's words are those a summary would have, 0 to 1 within the document."""
    if not document.sentences:
        return []
    return scaled(learned().weigh(measure(document)).tolist())
