"""Relevance, step 10: weighted sums, alike on every processor."""

import numpy as np
from msgspec import Struct

from briefing.relevance.scene import Floats

CLIP = 4.0  # standard deviations beyond which a number says no more
_A_FEW = 8  # rows of a product


class Layer(Struct, frozen=True):
    """A weighted sum and its rectification."""

    weights: Floats  # (inputs, outputs)
    bias: Floats

    def sums(self, rows: Floats) -> Floats:
        """(rows, outputs)."""
        return product(rows, self.weights) + self.bias

    def __call__(self, rows: Floats) -> Floats:
        """The sums that are above zero, zero for the others."""
        return np.maximum(self.sums(rows), 0)


class Regression(Struct, frozen=True):
    """A weighted sum of numbers in their standard deviations."""

    mean: Floats
    spread: Floats
    sum: Layer

    def scores(self, rows: Floats) -> Floats:
        """(rows, targets), in hundredths: the last bits depend on the processor."""
        return self.sum.sums(standardised(rows, self.mean, self.spread)).round(2)


def standardised(rows: Floats, mean: Floats, spread: Floats) -> Floats:
    """How far each number is from its mean, in standard deviations, `CLIP` at most."""
    even: Floats = np.clip((rows - mean) / spread, -CLIP, CLIP)
    return even


def product(rows: Floats, weights: Floats) -> Floats:
    """`rows @ weights`, a few rows at a time.

    Over a larger product BLAS wakes its threads, which then stand in the way of the other
    processes that read documents.
    """
    even = len(rows) - len(rows) % _A_FEW
    blocks = rows[:even].reshape(even // _A_FEW, _A_FEW, rows.shape[1]) @ weights
    return np.vstack((blocks.reshape(even, weights.shape[1]), rows[even:] @ weights))
