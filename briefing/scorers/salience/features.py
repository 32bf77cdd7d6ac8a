"""Document → the numbers that the network weighs: a row per sentence."""

import numpy as np
from numpy.typing import NDArray

from briefing.model import Document
from briefing.scorers.salience.forms import FORMS, forms
from briefing.scorers.salience.frequency import FREQUENCIES, cells, frequencies, numbered
from briefing.scorers.salience.places import PLACES, edges, places
from briefing.sentences import terms_of

Columns = NDArray[np.float64]

_NEIGHBOURS = ("centroid", "length", "figures")  # also told of the sentences around
_REACH = 5
BASE = FORMS + FREQUENCIES + PLACES
_AROUND = tuple(f"{name}, {where}" for name in _NEIGHBOURS for where in ("before", "after", "near"))
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
_SEEN = [BASE.index(name) for name in _NEIGHBOURS]


def features(document: Document) -> Columns:
    """`len(FEATURES)` columns: each measure as it is, against the document's other sentences, and
    on average, which tells the kind of text; what stands around; and the document's own size."""
    sentences = document.sentences
    texts = [sentence.text for sentence in sentences]
    shape = forms(texts)
    row, term, terms = numbered(terms_of(texts, document.language))
    starts = edges(document)
    table = cells(row, term, len(texts), terms)
    base = np.column_stack(
        [
            shape,
            frequencies(row, term, table, starts),
            places(document, np.expm1(shape[:, 0]), starts),
        ]
    )
    mean, spread = base.mean(0), base.std(0)
    around = _around(base[:, _SEEN])
    paragraphs = int((base[:, BASE.index("in paragraph")] == 0).sum())
    kind = np.log(
        [
            len(texts),
            1 + spread[0],
            len(texts) / max(1, paragraphs),
            (1 + terms) / (1 + len(term)),
            len(starts),
        ]
    )
    whole = np.broadcast_to(np.r_[mean[_TOLD], kind], (len(texts), len(_TELLING) + len(_KIND)))
    return np.hstack([base, around, (base - mean) / (spread + 1e-6), whole])


def _around(columns: Columns) -> Columns:
    """Of each column: the sentence before, the one after, the mean of those near."""
    before = np.vstack([columns[:1], columns[:-1]])
    after = np.vstack([columns[1:], columns[-1:]])
    total = len(columns)
    sums = np.vstack([np.zeros((1, columns.shape[1])), np.cumsum(columns, axis=0)])
    low = np.maximum(np.arange(total) - _REACH, 0)
    high = np.minimum(np.arange(total) + _REACH + 1, total)
    near = (sums[high] - sums[low]) / (high - low)[:, None]
    return np.stack([before, after, near], axis=2).reshape(total, -1)
