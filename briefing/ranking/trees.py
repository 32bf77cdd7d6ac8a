"""Ranking, step 6: boosted regression trees as flat arrays, evaluated with NumPy.

Instead of walking down each tree, every comparison of the ensemble is made at once, and each one
that fails removes the leaves to its left: what is left of a tree is its leaf. After Lucchese et
al., "QuickScorer: a fast algorithm to rank documents with additive ensembles of regression trees"
(SIGIR 2015).
"""

from collections.abc import Mapping
from typing import Any

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from briefing.ranking.folder import Floats

LEAVES = 16  # at most in a tree, one bit each
_AT_ONCE = 2**20  # comparisons


class Trees(Struct, frozen=True):
    """An ensemble of t trees; all have the same number of comparisons, padded where fewer."""

    features: NDArray[np.uint16]  # (t, comparisons) column that is compared
    thresholds: NDArray[np.float32]  # (t, comparisons) passed by values up to it; inf: padding
    masks: NDArray[np.uint16]  # (t, comparisons) leaves that remain where it is not passed
    values: NDArray[np.float32]  # (t, LEAVES) of the leaves, from left to right

    def predict(self, rows: Floats) -> Floats:
        """(n,): the sum of the trees' values. `rows`: (n, columns) without NaN."""
        few = max(1, _AT_ONCE // max(1, self.features.size))
        parts = [self._predict(rows[at : at + few]) for at in range(0, len(rows), few)]
        return np.concatenate(parts) if parts else np.zeros(0, np.float32)

    def _predict(self, rows: Floats) -> Floats:
        count, width = self.features.shape
        left = np.full((len(rows), count), 0xFFFF, np.uint16)
        for at in range(width):
            failed = rows[:, self.features[:, at]] > self.thresholds[:, at]
            left &= np.where(failed, self.masks[:, at], np.uint16(0xFFFF))
        lowest = left & (~left + np.uint16(1))
        leaf = _BIT[lowest]
        found: Floats = self.values[np.arange(count), leaf].sum(1, dtype=np.float64)
        return found.astype(np.float32)


_BIT = np.zeros(2**LEAVES, np.uint8)
_BIT[2 ** np.arange(LEAVES)] = np.arange(LEAVES)


def softmax(odds: Floats) -> Floats:
    """(n, classes): chances that sum to 1 from the log-odds of each class."""
    raised = np.exp(odds - odds.max(1, keepdims=True, initial=-30))
    shares: Floats = raised / raised.sum(1, keepdims=True)
    return shares.round(4)


def load_trees(arrays: Mapping[str, NDArray[Any]], name: str) -> Trees:
    """Trees from the arrays that `dump_trees` made."""
    parts = ("features", "thresholds", "masks", "values")
    found = [arrays[f"{name} {part}"] for part in parts]
    return Trees(found[0], found[1].astype(np.float32), found[2], found[3].astype(np.float32))


def dump_trees(trees: Trees, name: str) -> dict[str, NDArray[Any]]:
    """The arrays of an ensemble by name; leaf values in half precision."""
    return {
        f"{name} features": trees.features,
        f"{name} thresholds": trees.thresholds,
        f"{name} masks": trees.masks,
        f"{name} values": trees.values.astype(np.float16),
    }
