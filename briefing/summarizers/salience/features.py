"""Document → the numbers that the network weighs: a row per sentence."""

import numpy as np
from numpy.typing import NDArray

from briefing.models import Document
from briefing.summarizers.salience.frequency import FREQUENCIES, cells, frequencies, numbered
from briefing.summarizers.salience.position import PLACES, edges, places
from briefing.summarizers.salience.surface import FORMS, forms
from briefing.text import extract_terms_many

_NEIGHBOURS = ("centroid", "length", "figures")  # also told of the sentences around
_REACH = 5
BASE = FORMS + FREQUENCIES + PLACES
_AROUND = tuple(f"{name}, {at}" for at in ("before", "after", "near") for name in _NEIGHBOURS)
_TELLING = (  # their means tell news from transcripts, and orders from earnings calls
    "length", "capitals", "all capitals", "figures", "money", "question", "stop", "opens low",
    "opens unlettered", "commas", "quotes", "brackets", "dashes", "letters", "short words",
    "centroid", "label",
)  # fmt: skip
_KIND = ("sentences", "spread of length", "per paragraph", "variety", "documents")
FEATURES = (
    *BASE,
    *_AROUND,
    *(f"{name}, against the rest" for name in BASE),
    *(f"{name}, mean" for name in _TELLING),
    *_KIND,
)
_TOLD = [BASE.index(name) for name in _TELLING]
_HEAD = BASE.index("in paragraph")
_SEEN = [BASE.index(name) for name in _NEIGHBOURS]


def measure(document: Document) -> NDArray[np.float32]:
    """A row per feature, a column per sentence: each measure as it is, what stands around, each
    against the document's other sentences, and what tells the kind of document."""
    sentences = document.sentences
    texts = [sentence.text for sentence in sentences]
    total = len(texts)
    row, term, terms = numbered(extract_terms_many(texts, document.language))
    starts = edges(document)
    shape = forms(texts)
    frequent = frequencies(row, term, cells(row, term, total, terms), starts)
    base = np.array([*shape, *frequent, *places(document, np.expm1(shape[0]), starts)])
    mean = base.sum(1) / total
    apart = base - mean[:, None]
    spread = np.sqrt(np.einsum("fs,fs->f", apart, apart) / total)
    paragraphs = max(1, int((base[_HEAD] == 0).sum()))
    kind = (total, 1 + spread[0], total / paragraphs, (1 + terms) / (1 + len(term)), len(starts))
    found = np.empty((len(FEATURES), total), np.float32)
    parts = (base, _around(base[_SEEN]), apart / (spread + 1e-6)[:, None])
    np.concatenate(parts, out=found[: -len(_TOLD) - len(_KIND)])
    found[-len(_TOLD) - len(_KIND) :] = np.concatenate([mean[_TOLD], np.log(kind)])[:, None]
    return found


def _around(rows: NDArray[np.float64]) -> NDArray[np.float64]:
    """Of each row: the sentence before, the one after, the mean of those near."""
    total = rows.shape[1]
    padded = np.concatenate([rows[:, :1], rows, rows[:, -1:]], axis=1)
    sums = np.zeros((len(rows), total + 1))
    np.cumsum(rows, axis=1, out=sums[:, 1:])
    here = np.arange(total)
    low, high = np.maximum(here - _REACH, 0), np.minimum(here + _REACH + 1, total)
    near = (sums[:, high] - sums[:, low]) / (high - low)
    return np.concatenate([padded[:, :-2], padded[:, 2:], near])
