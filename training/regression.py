"""Logistic regression with a given offset per sentence: the log-odds of the profile's cues.

Written here because scikit-learn fits no logistic regression with an offset.
"""

from collections.abc import Callable

import numpy as np
from msgspec import Struct
from msgspec.structs import replace
from scipy.optimize import minimize

from briefing.classifier.context import Floats
from briefing.classifier.model import Layer, Regression, zscore

VARIANCE = 0.015  # inverse strength of the quadratic penalty on the weights of z-scores
_MAX_LOGIT = 30.0

Link = Callable[[Floats], Floats]


class Sample(Struct, frozen=True):
    """Sentences to fit."""

    rows: Floats  # (sentences, inputs)
    targets: Floats  # (sentences, targets): 1 or 0
    offset: Floats  # (sentences, targets): log-odds
    weights: Floats  # (sentences,)


def sigmoid(scores: Floats) -> Floats:
    """Return probabilities of independent targets."""
    return 1 / (1 + np.exp(-np.clip(scores, -_MAX_LOGIT, _MAX_LOGIT)))


def softmax(scores: Floats) -> Floats:
    """Return probabilities of targets that exclude each other."""
    raised = np.exp(np.maximum(scores - scores.max(1, keepdims=True), -_MAX_LOGIT))
    return raised / raised.sum(1, keepdims=True)


def fit_regression(sample: Sample, link: Link) -> Regression:
    """Fit a regression on z-scores."""
    mean, std = sample.rows.mean(0), sample.rows.std(0) + np.float32(1e-3)
    rows = zscore(sample.rows, mean, std)
    return Regression(mean, std, fit_layer(replace(sample, rows=rows), link))


def fit_layer(sample: Sample, link: Link) -> Layer:
    """Minimize the penalized log loss by L-BFGS; the rows are z-scores."""
    rows = np.hstack((sample.rows, np.ones((len(sample.rows), 1))))
    shape = (rows.shape[1], sample.targets.shape[1])

    def compute_loss(flat: Floats) -> tuple[float, Floats]:
        weights = flat.reshape(shape)
        found = link(rows @ weights + sample.offset)
        penalized = np.vstack((weights[:-1], np.zeros((1, shape[1]))))
        errors = sample.weights[:, None] * (found - sample.targets)
        gradient = rows.T @ errors + penalized / VARIANCE
        likelihood = np.log(np.where(sample.targets > 0, found, 1 - found))
        if link is softmax:
            likelihood = likelihood * (sample.targets > 0)
        loss = -(sample.weights[:, None] * likelihood).sum()
        return float(loss + (penalized**2).sum() / 2 / VARIANCE), gradient.ravel()

    found = minimize(compute_loss, np.zeros(shape).ravel(), jac=True, method="L-BFGS-B").x
    weights = found.reshape(shape).astype(np.float32)
    return Layer(weights[:-1], weights[-1])
