"""Relevance, step 6: small trees over the columns, all of them at once.

Every split of every tree is asked of every sentence; a split that answers no rules out the leaves
on its left, and the leaf of a tree is the leftmost that nobody ruled out: Lucchese et al.,
"QuickScorer" (SIGIR 2015).
"""

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from briefing.relevance.scene import Floats

LEAVES = 16  # of a tree, at most: as many as bits of a mask


class Forest(Struct, frozen=True):
    """Trees of several targets, each target's after the other, as many for each."""

    column: NDArray[np.uint16]  # of each question, which several splits may ask
    limit: Floats  # a value above it rules out what stands left
    question: NDArray[np.uint16]  # of each split
    left: NDArray[np.uint16]  # bits of the leaves that stay when it does
    starts: NDArray[np.int32]  # first split of each tree
    leaves: Floats  # (trees, LEAVES)

    def sums(self, rows: Floats, targets: int) -> Floats:
        """(sentences, targets): the sum of the trees' leaves."""
        if not len(rows):
            return np.zeros((0, targets), np.float32)
        across = np.ascontiguousarray(rows.T)
        above = across[self.column] > self.limit[:, None]
        masks = np.where(above[self.question], self.left[:, None], np.uint16(0xFFFF))
        alive = np.bitwise_and.reduceat(masks, self.starts, axis=0)
        values = self.leaves[np.arange(len(self.starts))[:, None], _LOWEST[alive]]
        total: Floats = values.reshape(targets, -1, len(rows)).sum(1, dtype=np.float64)
        return total.T.astype(np.float32)


def _lowest_bits() -> NDArray[np.uint8]:
    numbers = np.arange(2**LEAVES, dtype=np.int64)
    return np.log2(np.maximum(1, numbers & -numbers)).astype(np.uint8)


_LOWEST = _lowest_bits()
