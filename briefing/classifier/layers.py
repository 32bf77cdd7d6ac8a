"""Layers of the network and of the regressions, with the same results on every processor."""

import numpy as np
from msgspec import Struct

from briefing.classifier.context import Floats

CLIP = 4.0  # standard deviations
_BLOCK = 2**18  # multiplications


class Layer(Struct, frozen=True):
    """A linear layer, followed by ReLU when called."""

    weights: Floats  # (inputs, outputs)
    bias: Floats

    def linear(self, rows: Floats) -> Floats:
        """Return (rows, outputs)."""
        found = matmul(rows, self.weights)
        found += self.bias
        return found

    def __call__(self, rows: Floats) -> Floats:
        """Return (rows, outputs), at least 0."""
        found = self.linear(rows)
        return np.maximum(found, 0, out=found)


class Regression(Struct, frozen=True):
    """A linear layer on z-scores."""

    mean: Floats
    std: Floats
    layer: Layer

    def log_odds(self, rows: Floats) -> Floats:
        """Return (rows, targets), in hundredths: the last bits depend on the processor."""
        return self.layer.linear(zscore(rows, self.mean, self.std)).round(2)


def zscore(rows: Floats, mean: Floats, std: Floats) -> Floats:
    """Return the distance of each number from its mean in standard deviations, clipped."""
    scores: Floats = np.clip((rows - mean) / std, -CLIP, CLIP)
    return scores


def matmul(rows: Floats, weights: Floats) -> Floats:
    """Compute `rows @ weights` in small blocks.

    On a larger product BLAS starts its threads, which then compete with the other processes that
    read documents.
    """
    size = max(1, _BLOCK // weights.size)
    even = len(rows) - len(rows) % size
    found = np.empty((len(rows), weights.shape[1]), np.float32)
    blocks = found[:even].reshape(even // size, size, weights.shape[1])
    np.matmul(rows[:even].reshape(even // size, size, rows.shape[1]), weights, out=blocks)
    np.matmul(rows[even:], weights, out=found[even:])
    return found
