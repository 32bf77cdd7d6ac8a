"""Relevance, step 10: what the regressions see: columns, genre, and what words say all around.

Stacking: Wolpert, "Stacked generalization" (Neural Networks, 1992).
"""

import numpy as np

from briefing.classifier.context import KINDS, Floats
from briefing.classifier.evidence import STATUSES
from briefing.classifier.features import COLUMNS
from briefing.classifier.outcome_features import COLUMNS as STAGES
from briefing.classifier.patterns_en import TIMES

FIRST = ("must", "useful", "issue", "outcome", "cooperation", "background", "noise", "standalone")
SAID = (*FIRST, *STATUSES)  # whose linear scores are seen
_CROSSED = ("head: will", "will", "has done", "is doing", "decided")
_GENRES = {
    "spoken": ("press-conference", "interview", "remarks", "debate"),
    "agreed": ("joint-statement",),
    "listed": ("fact-sheet",),
    "told": ("readout",),
}
_AROUND = ("of the sentence", "of the one before", "of the one after", "of the document")
INPUTS = (
    *COLUMNS,
    *(f"{form}, {genre}" for form in _CROSSED for genre in _GENRES),
    *(f"{name} by words, {whose}" for whose in _AROUND for name in SAID),
)
_FORMS = [COLUMNS.index(form) for form in _CROSSED]
_KINDS = [[COLUMNS.index(f"in a {kind}") for kind in kinds] for kinds in _GENRES.values()]
_PLACED = (
    "place share", "section share", "speaker named", "answers a question", "list item",
    "words, logarithm", *(f"in a {kind}" for kind in KINDS),
)  # fmt: skip
TOLD_BY = [  # inputs that tell how far along an outcome is
    place
    for place, name in enumerate(INPUTS)
    if name.startswith(("first verb: ", "second verb: ", *(f"{s} by words" for s in STATUSES)))
    or name in (*TIMES, *STAGES, *_PLACED)
    or name.endswith(tuple(f", {genre}" for genre in _GENRES))
]


def inputs(columns: Floats, linear: Floats) -> Floats:
    """(sentences, INPUTS): the columns' logarithms, forms by genre, and the linear scores.

    `linear` begins with a score for each of SAID.
    """
    said = linear[:, : len(SAID)]
    genres = np.stack([columns[:, kinds].max(1) for kinds in _KINDS], 1)
    crossed = columns[:, _FORMS, None] * genres[:, None]
    whole = np.tile(said.mean(0), (len(said), 1))
    even = np.sign(columns) * np.log1p(np.abs(columns))
    parts = (even, crossed.reshape(len(columns), -1), said, _before(said), _after(said), whole)
    return np.hstack(parts).astype(np.float32)


def _before(rows: Floats) -> Floats:
    """Each row's predecessor; zeros for the first."""
    return np.vstack([np.zeros_like(rows[:1]), rows[:-1]])


def _after(rows: Floats) -> Floats:
    """Each row's successor; zeros for the last."""
    return np.vstack([rows[1:], np.zeros_like(rows[:1])])
