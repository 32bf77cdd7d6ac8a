"""Rows of numbers → the model of statuses: a multinomial logistic regression that starts from cues.

Written out, as no library at hand lets a regression of several classes start from given log-odds.
"""

import numpy as np
from scipy.optimize import minimize

from briefing.relevance.scene import Floats
from briefing.relevance.stages import Stages

SMOOTH = 0.01  # inverse strength of the penalty on the weights of standardised numbers


def staged(rows: Floats, wanted: Floats, start: Floats, counts: Floats) -> Stages:
    """Fit by L-BFGS.

    `rows` (sentences, numbers); `wanted` (sentences, statuses), 1 for the right one; `start`
    (sentences, statuses), log-odds to begin with; `counts` (sentences,), what each counts.
    """
    mean, spread = rows.mean(0), rows.std(0) + 1e-3
    plain = np.hstack([(rows - mean) / spread, np.ones((len(rows), 1))]).astype(float)
    shape = (plain.shape[1], wanted.shape[1])

    def loss(flat: Floats) -> tuple[float, Floats]:
        weights = flat.reshape(shape)
        scores = plain @ weights + start
        scores -= scores.max(1, keepdims=True)
        logs = scores - np.log(np.exp(scores).sum(1, keepdims=True))
        kept = np.vstack([weights[:-1], np.zeros((1, shape[1]))])
        slope = plain.T @ (counts[:, None] * (np.exp(logs) - wanted)) + kept / SMOOTH
        return float(-(counts * (logs * wanted).sum(1)).sum() + (kept**2).sum() / 2 / SMOOTH), (
            slope.ravel()
        )

    found = minimize(loss, np.zeros(shape).ravel(), jac=True, method="L-BFGS-B").x.reshape(shape)
    weights = found[:-1] / spread[:, None]
    bias = found[-1] - mean @ weights
    return Stages(weights.astype(np.float32), bias.astype(np.float32))
