"""Salience load_shipped from documents that people summarised: the default.

The features need no word list of any language: how frequent and central the terms of a sentence are
(Radev et al. 2004; Erkan & Radev 2004), its position in the document, the paragraph and the
speaker's turn (Edmundson 1969), its length and characters. A small network combines them (after
Kupiec, Pedersen & Chen 1995), each also as a z-score within the document and beside the document's
means, which distinguish news, transcripts, orders and earnings calls.
"""

from briefing.models import Document
from briefing.summarizers.normalize import min_max
from briefing.summarizers.salience.features import extract_features
from briefing.summarizers.salience.mlp import load_shipped


def score(document: Document) -> list[float]:
    """Return how likely a summary has the words of each sentence, 0 to 1 within the document."""
    if not document.sentences:
        return []
    return min_max(load_shipped().predict(extract_features(document)).tolist())
