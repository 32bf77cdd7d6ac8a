"""Salience, learned from documents that people summarised: the default.

The features need no word list of any language: how frequent and central the terms of a sentence are
(Radev et al. 2004; Erkan & Radev 2004), its position in the document, the paragraph and the
speaker's turn (Edmundson 1969), its length and characters. A small network combines them (after
Kupiec, Pedersen & Chen 1995), each also as a z-score within the document and beside the document's
means, which distinguish news, transcripts, orders and earnings calls.
"""

from functools import cache
from pathlib import Path

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from briefing.models import Document
from briefing.summarizers import min_max
from briefing.summarizers.salience.base_features import (
    FREQUENCY_FEATURES,
    POSITION_FEATURES,
    SURFACE_FEATURES,
    compute_frequencies,
    compute_positions,
    compute_surface,
    document_starts,
    index_terms,
    tfidf,
)
from briefing.text import extract_terms_many


def score(document: Document) -> list[float]:
    """Return how likely a summary has the words of each sentence, 0 to 1 within the document."""
    if not document.sentences:
        return []
    return min_max(load_shipped().predict(extract_features(document)).tolist())


Numbers = NDArray[np.floating]

WEIGHTS = Path(__file__).with_name("weights.npz")
CLIP = 5.0  # standard deviations
_BATCH = 1024  # sentences computed together: they fit in the processor's cache
_BLOCK = 8  # sentences multiplied together: too few for BLAS to start its threads, which would
# cost more than they save and make the last digits depend on their number


class MLP(Struct, frozen=True):
    """Weights: `mean`, `scale` (features); `inner` (features, units); `bias`, `outer` (units)."""

    mean: Numbers
    scale: Numbers
    inner: Numbers
    bias: Numbers
    outer: Numbers

    def predict(self, features: Numbers) -> Numbers:
        """Return a score per sentence of (features, sentences), higher if likelier in a summary."""
        total = features.shape[1]
        parts = [self._predict(features[:, at : at + _BATCH].T) for at in range(0, total, _BATCH)]
        return np.concatenate(parts)

    def _predict(self, rows: Numbers) -> Numbers:
        count, width = rows.shape
        padded = np.zeros((-(-count // _BLOCK), _BLOCK, width))
        flat = padded.reshape(-1, width)[:count]
        np.clip((rows - self.mean) / self.scale, -CLIP, CLIP, out=flat)
        hidden = padded @ self.inner + self.bias
        scores: Numbers = np.maximum(hidden, 0, out=hidden) @ self.outer
        return scores.ravel()[:count]


@cache
def load_shipped() -> MLP:
    """Load the network that comes with the package."""
    with np.load(WEIGHTS) as arrays:
        names = MLP.__struct_fields__
        return MLP(**{name: arrays[name].astype(np.float64) for name in names})


def save(network: MLP, path: Path) -> None:
    """Write a network; the same weights give the same bytes."""
    names = MLP.__struct_fields__
    arrays = {name: getattr(network, name).astype(np.float32) for name in names}
    np.savez_compressed(path, allow_pickle=False, **arrays)


_NEIGHBOURS = ("centroid", "length", "figures")  # also of the sentences around
_REACH = 5
BASE = SURFACE_FEATURES + FREQUENCY_FEATURES + POSITION_FEATURES
_AROUND = tuple(f"{name}, {at}" for at in ("before", "after", "near") for name in _NEIGHBOURS)
_GENRE_FEATURES = (  # their means distinguish news, transcripts, orders and earnings calls
    "length", "capitals", "all capitals", "figures", "money", "question", "stop", "opens low",
    "opens unlettered", "commas", "quotes", "brackets", "dashes", "letters", "short words",
    "centroid", "label",
)  # fmt: skip
_DOCUMENT_FEATURES = ("sentences", "spread of length", "per paragraph", "variety", "documents")
FEATURES = (
    *BASE,
    *_AROUND,
    *(f"{name}, against the rest" for name in BASE),
    *(f"{name}, mean" for name in _GENRE_FEATURES),
    *_DOCUMENT_FEATURES,
)
_GENRE_ROWS = [BASE.index(name) for name in _GENRE_FEATURES]
_IN_PARAGRAPH = BASE.index("in paragraph")
_NEIGHBOUR_ROWS = [BASE.index(name) for name in _NEIGHBOURS]


def extract_features(document: Document) -> NDArray[np.float32]:
    """Return (FEATURES, sentences).

    Each base feature as it is and as a z-score within the document, some of the sentences around,
    and means over the document.
    """
    sentences = document.sentences
    texts = [sentence.text for sentence in sentences]
    total = len(texts)
    row, term, terms = index_terms(extract_terms_many(texts, document.language))
    starts = document_starts(document)
    shape = compute_surface(texts)
    frequent = compute_frequencies(row, term, tfidf(row, term, total, terms), starts)
    base = np.array([*shape, *frequent, *compute_positions(document, np.expm1(shape[0]), starts)])
    mean = base.sum(1) / total
    apart = base - mean[:, None]
    spread = np.sqrt(np.einsum("fs,fs->f", apart, apart) / total)
    paragraphs = max(1, int((base[_IN_PARAGRAPH] == 0).sum()))
    kind = (total, 1 + spread[0], total / paragraphs, (1 + terms) / (1 + len(term)), len(starts))
    found = np.empty((len(FEATURES), total), np.float32)
    parts = (base, _around(base[_NEIGHBOUR_ROWS]), apart / (spread + 1e-6)[:, None])
    tail = np.concatenate([mean[_GENRE_ROWS], np.log(kind)])
    np.concatenate(parts, out=found[: -len(tail)])
    found[-len(tail) :] = tail[:, None]
    return found


def _around(rows: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return each row of the sentence before, of the one after, and the mean of those near."""
    total = rows.shape[1]
    padded = np.concatenate([rows[:, :1], rows, rows[:, -1:]], axis=1)
    sums = np.zeros((len(rows), total + 1))
    np.cumsum(rows, axis=1, out=sums[:, 1:])
    here = np.arange(total)
    low, high = np.maximum(here - _REACH, 0), np.minimum(here + _REACH + 1, total)
    near = (sums[:, high] - sums[:, low]) / (high - low)
    return np.concatenate([padded[:, :-2], padded[:, 2:], near])
