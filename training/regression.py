"""Rows of numbers → a regression that starts from what the profile's cues say.

Written out, as no library at hand lets a logistic regression start from given log-odds.
"""

from collections.abc import Callable

import numpy as np
from msgspec import Struct
from scipy.optimize import minimize

from briefing.classifier.context import Floats
from briefing.classifier.matmul import Layer, Regression, standardised

SMOOTH = 0.015  # inverse strength of the penalty on the weights of standardised numbers
_SURE = 30.0  # log-odds

Link = Callable[[Floats], Floats]


class Sample(Struct, frozen=True):
    """Sentences to learn from."""

    rows: Floats  # (sentences, numbers)
    wanted: Floats  # (sentences, targets): 1 or 0
    start: Floats  # (sentences, targets): log-odds to begin with
    counts: Floats  # (sentences,): what each counts


def each(scores: Floats) -> Floats:
    """Chances of targets that do not depend on each other."""
    return 1 / (1 + np.exp(-np.clip(scores, -_SURE, _SURE)))


def one(scores: Floats) -> Floats:
    """Chances of targets of which one alone is right."""
    raised = np.exp(np.maximum(scores - scores.max(1, keepdims=True), -_SURE))
    return raised / raised.sum(1, keepdims=True)


def regression(sample: Sample, chances: Link) -> Regression:
    """Fit by L-BFGS the weights that make `chances` likeliest, with a quadratic penalty."""
    mean, spread = sample.rows.mean(0), sample.rows.std(0) + np.float32(1e-3)
    plain = np.hstack((standardised(sample.rows, mean, spread), np.ones((len(sample.rows), 1))))
    shape = (plain.shape[1], sample.wanted.shape[1])

    def lost(flat: Floats) -> tuple[float, Floats]:
        weights = flat.reshape(shape)
        found = chances(plain @ weights + sample.start)
        kept = np.vstack((weights[:-1], np.zeros((1, shape[1]))))
        slope = plain.T @ (sample.counts[:, None] * (found - sample.wanted)) + kept / SMOOTH
        right = np.log(np.where(sample.wanted > 0, found, 1 - found))
        missed = right if chances is each else right * (sample.wanted > 0)
        total = -(sample.counts[:, None] * missed).sum() + (kept**2).sum() / 2 / SMOOTH
        return float(total), slope.ravel()

    found = minimize(lost, np.zeros(shape).ravel(), jac=True, method="L-BFGS-B").x
    weights = found.reshape(shape).astype(np.float32)
    return Regression(mean, spread, Layer(weights[:-1], weights[-1]))
