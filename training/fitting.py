"""Labelled documents → the relevance model: linear scores, a forest over them, a network.

The forest learns from linear scores of documents that the linear scores had not seen (out of
fold), as it will meet them at run time; it starts from what the profile's cues say, so that the
cues and the trees add up to a probability.
"""

from collections.abc import Sequence

import lightgbm
import numpy as np
from sklearn.linear_model import LogisticRegression

from briefing.relevance.features import OWN
from briefing.relevance.hashing import BUCKETS
from briefing.relevance.learned import FIRST, STATUSES, TREES, Model, stacked
from briefing.relevance.scene import Floats
from briefing.relevance.stages import Stages, stages
from training.lessons import Lesson, targets
from training.network import Taught, learned, reader
from training.planting import planted
from training.staging import staged

INNER = 4  # folds of the out-of-fold linear scores
SMOOTH = 4.0  # inverse strength of the linear scores' penalty
RARE = 8  # areas with fewer labelled sentences are left to the cues
FAR = 0.5  # what a document counts that is of another kind than those to be judged
TREE_COUNT = 100
GROWTH = {
    "learning_rate": 0.1,
    "num_leaves": 12,
    "min_data_in_leaf": 25,
    "feature_fraction": 0.25,
    "extra_trees": True,
    "bagging_fraction": 0.8,
    "bagging_freq": 1,
    "lambda_l2": 5.0,
    "max_bin": 63,
    "objective": "binary",
    "num_threads": 1,
    "deterministic": True,
    "force_row_wise": True,
    "seed": 7,
    "verbose": -1,
}


def fit(taught: Sequence[Lesson], near: frozenset[str] = frozenset()) -> Model:
    """A model of all these documents; those of kinds that are not `near` count less.

    With no kinds, all count the same.
    """
    names = (*FIRST, *STATUSES, *_areas(taught))
    weights, bias = _linear(taught, names)
    scale = np.maximum(np.abs(weights).max(0), 1e-6) / 127
    small = np.round(weights / scale).astype(np.int8)
    apart = _out_of_fold(taught, names)
    rows = [stacked(t.columns, s) for t, s in zip(taught, apart, strict=True)]
    weights_of = [t.weight * (1.0 if not near or t.kind in near else FAR) for t in taught]
    counts = np.repeat(weights_of, [len(t.labels) for t in taught])
    boosters = [_boost(name, taught, rows, counts) for name in TREES]
    base = np.array([start for start, _ in boosters], np.float32)
    forest = planted([booster for _, booster in boosters])
    seen = [_taught(t, w, names) for t, w in zip(taught, weights_of, strict=True)]
    network = learned(seen, reader())
    along = _staged(taught, apart, weights_of)
    return Model(names, small, scale.astype(np.float32), bias, forest, base, network, along)


def _staged(
    taught: Sequence[Lesson], apart: Sequence[Floats], weights_of: Sequence[float]
) -> Stages:
    """The model of statuses, on top of what the cues say, from all that have one."""
    rows, wanted, start, counts = [], [], [], []
    for lesson, linear, weight in zip(taught, apart, weights_of, strict=True):
        known = [place for place, label in enumerate(lesson.labels) if label and label.status]
        if known:
            told = linear[:, len(FIRST) : len(FIRST) + len(STATUSES)]
            rows.append(stages(lesson.scene, lesson.columns, told, known))
            wanted.append(np.stack([targets(name, [lesson]) for name in STATUSES], 1)[known])
            start.append(np.stack([lesson.shift[name] for name in STATUSES], 1)[known])
            counts.append(np.full(len(known), weight))
    return staged(*(np.concatenate(each) for each in (rows, wanted, start, counts)))


def _taught(lesson: Lesson, weight: float, names: Sequence[str]) -> Taught:
    nothing = np.zeros(len(lesson.labels), np.float32)
    return Taught(
        words=lesson.words,
        columns=lesson.columns[:, :OWN],
        shift=np.stack([lesson.shift.get(name, nothing) for name in names], 1),
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
    model = LogisticRegression(C=SMOOTH, solver="liblinear", tol=1e-2, random_state=7)
    model.fit(matrix[known], wanted[known])
    return model.coef_[0].astype(np.float32), float(model.intercept_[0])


def _out_of_fold(taught: Sequence[Lesson], names: Sequence[str]) -> list[Floats]:
    """Linear scores of each document, learned from documents of the other folds."""
    scores: list[Floats] = [np.zeros(0)] * len(taught)
    for fold in range(INNER):
        rest = [each for place, each in enumerate(taught) if place % INNER != fold]
        weights, bias = _linear(rest, names[: len(FIRST) + len(STATUSES)])
        for place in range(fold, len(taught), INNER):
            scores[place] = taught[place].buckets.sums(weights) + bias
    return scores


# --- forest ------------------------------------------------------------------------------------


def _boost(
    name: str, taught: Sequence[Lesson], rows: Sequence[Floats], counts: Floats
) -> tuple[float, lightgbm.Booster]:
    wanted = targets(name, taught)
    known = ~np.isnan(wanted)
    nothing = [np.zeros(len(each.labels), np.float32) for each in taught]
    shift = np.concatenate([t.shift.get(name, n) for t, n in zip(taught, nothing, strict=True)])
    rate = wanted[known].mean()
    start = float(np.log(rate / (1 - rate)) - shift[known].mean())
    held = lightgbm.Dataset(
        np.vstack(rows)[known],
        wanted[known],
        weight=counts[known],
        init_score=start + shift[known],
    )
    return start, lightgbm.train(GROWTH, held, TREE_COUNT)
