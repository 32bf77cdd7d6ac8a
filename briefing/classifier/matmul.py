"""Relevance, step 11: weighted sums, alike on every processor."""

import numpy as np
from msgspec import Struct

from briefing.classifier.context import Floats

CLIP = 4.0  # standard deviations beyond which a number says no more
_AT_ONCE = 2**18  # multiplications


class Layer(Struct, frozen=True):
    """A weighted sum and its rectification."""

    weights: Floats  # (inputs, outputs)
    bias: Floats

    def sums(self, rows: Floats) -> Floats:
        """(rows, outputs)."""
        found = product(rows, self.weights)
        found += self.bias
        return found

    def __call__(self, rows: Floats) -> Floats:
        """The sums that are above zero, zero for the others."""
        found = self.sums(rows)
        return np.maximum(found, 0, out=found)


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
    few = max(1, _AT_ONCE // weights.size)
    even = len(rows) - len(rows) % few
    found = np.empty((len(rows), weights.shape[1]), np.float32)
    blocks = found[:even].reshape(even // few, few, weights.shape[1])
    np.matmul(rows[:even].reshape(even // few, few, rows.shape[1]), weights, out=blocks)
    np.matmul(rows[even:], weights, out=found[even:])
    return found
