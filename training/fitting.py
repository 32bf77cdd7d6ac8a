"""Labelled documents → the relevance model: linear scores, regressions over them, a network.

The regressions learn from linear scores of documents that the linear scores had not seen (out of
fold), as they will meet them at run time; they start from what the profile's cues say, so that
the cues and the regressions add up to a probability.
"""

from collections.abc import Sequence

import numpy as np
from sklearn.linear_model import LogisticRegression

from briefing.classifier.context import Floats
from briefing.classifier.evidence import STATUSES
from briefing.classifier.feature_hashing import BUCKETS
from briefing.classifier.matmul import Regression
from briefing.classifier.model import COUNTED, Model
from briefing.classifier.stacking import FIRST, SAID, TOLD_BY, inputs
from training.lessons import Lesson, targets
from training.network import Taught, learned, reader
from training.regression import Link, Sample, each, one, regression

INNER = 4  # folds of the out-of-fold linear scores
PENALTY = 4.0  # inverse strength of the linear scores' penalty
RARE = 8  # areas with fewer labelled sentences are left to the cues
FAR = 0.5  # what a document counts that is of another kind than those to be judged


def fit(taught: Sequence[Lesson], near: frozenset[str] = frozenset()) -> Model:
    """A model of all these documents; those of kinds that are not `near` count less.

    With no kinds, all count the same.
    """
    names = (*FIRST, *STATUSES, *_areas(taught))
    weights, bias = _linear(taught, names)
    scale = np.maximum(np.abs(weights).max(0), 1e-6) / 127
    small = np.round(weights / scale).astype(np.int8)
    apart = _out_of_fold(taught)
    rows = np.vstack([inputs(t.columns, s) for t, s in zip(taught, apart, strict=True)])
    weights_of = [t.weight * (1.0 if not near or t.kind in near else FAR) for t in taught]
    counts = np.repeat(weights_of, [len(t.labels) for t in taught])
    counted = _regression(taught, COUNTED, (rows, counts), each)
    stages = _regression(taught, STATUSES, (rows[:, TOLD_BY], counts), one)
    seen = [_taught(t, w, names) for t, w in zip(taught, weights_of, strict=True)]
    network = learned(seen, reader())
    return Model(names, small, scale.astype(np.float32), bias, counted, stages, network)


def _regression(
    taught: Sequence[Lesson], names: Sequence[str], seen: tuple[Floats, Floats], chances: Link
) -> Regression:
    """From all sentences of which the targets are known; `seen` are rows and what each counts."""
    rows, counts = seen
    wanted = np.stack([targets(name, taught) for name in names], 1)
    start = np.concatenate([_start(lesson, names) for lesson in taught])
    known = ~np.isnan(wanted).any(1)
    return regression(Sample(rows[known], wanted[known], start[known], counts[known]), chances)


def _start(lesson: Lesson, names: Sequence[str]) -> Floats:
    """(sentences, names): what the cues say."""
    nothing = np.zeros(len(lesson.labels), np.float32)
    return np.stack([lesson.shift.get(name, nothing) for name in names], 1)


def _taught(lesson: Lesson, weight: float, names: Sequence[str]) -> Taught:
    return Taught(
        words=lesson.words,
        columns=lesson.columns,
        shift=_start(lesson, names),
        wanted=np.stack([targets(name, [lesson]) for name in names], 1),
        weight=weight,
    )


def _areas(taught: Sequence[Lesson]) -> list[str]:
    named = [a for each in taught for label in each.labels if label for a in label.areas]
    return sorted(area for area in set(named) if named.count(area) >= RARE)


# --- linear scores -----------------------------------------------------------------------------


def _linear(taught: Sequence[Lesson], names: Sequence[str]) -> tuple[Floats, Floats]:
    """((BUCKETS, names), (names,)): weights and biases."""
    matrix = _matrix(taught)
    fitted = [_logistic(matrix, targets(name, taught)) for name in names]
    return np.stack([w for w, _ in fitted], 1), np.array([b for _, b in fitted], np.float32)


def _matrix(taught: Sequence[Lesson]):  # type: ignore[no-untyped-def]
    from scipy.sparse import csr_matrix

    numbers = np.concatenate([each.buckets.numbers for each in taught])
    counts = np.concatenate([each.buckets.counts for each in taught])
    pointers = np.concatenate([[0], counts.cumsum()])
    values = np.repeat(1 / np.sqrt(counts), counts)
    return csr_matrix((values, numbers, pointers), shape=(len(counts), BUCKETS))


def _logistic(matrix, wanted: Floats) -> tuple[Floats, float]:  # type: ignore[no-untyped-def]
    known = ~np.isnan(wanted)
    model = LogisticRegression(C=PENALTY, solver="liblinear", tol=1e-2, random_state=7)
    model.fit(matrix[known], wanted[known])
    return model.coef_[0].astype(np.float32), float(model.intercept_[0])


def _out_of_fold(taught: Sequence[Lesson]) -> list[Floats]:
    """Linear scores of each document, learned from documents of the other folds."""
    scores: list[Floats] = [np.zeros(0)] * len(taught)
    for fold in range(INNER):
        rest = [each for place, each in enumerate(taught) if place % INNER != fold]
        weights, bias = _linear(rest, SAID)
        for place in range(fold, len(taught), INNER):
            scores[place] = taught[place].buckets.sums(weights) + bias
    return scores
