"""Document → the inputs of the network: a row per feature, a column per sentence."""

import numpy as np
from numpy.typing import NDArray

from briefing.models import Document
from briefing.summarizers.salience.frequency import (
    FREQUENCY_FEATURES,
    compute_frequencies,
    index_terms,
    tfidf,
)
from briefing.summarizers.salience.position import (
    POSITION_FEATURES,
    compute_positions,
    document_starts,
)
from briefing.summarizers.salience.surface import SURFACE_FEATURES, compute_surface
from briefing.text import extract_terms_many

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
