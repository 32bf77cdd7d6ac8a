"""Relevance, step 8: small trees over the columns, all of them at once.

Every split of every tree is asked of every sentence; a split that answers no rules out the leaves
on its left, and the leaf of a tree is the leftmost that nobody ruled out: Lucchese et al.,
"QuickScorer" (SIGIR 2015).
"""

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from briefing.relevance.scene import Floats

LEAVES = 16  # of a tree, at most: as many as bits of a mask
_ALL = 2**LEAVES - 1


class Forest(Struct, frozen=True):
    """Trees of several targets, each target's after the other, as many for each."""

    column: NDArray[np.uint16]  # of each question, which several splits may ask
    limit: Floats  # a value above it rules out what stands left
    question: NDArray[np.uint16]  # (splits, trees): of each tree's first split, second, ...
    left: NDArray[np.uint16]  # (splits, trees): bits of the leaves that stay when it does
    leaves: Floats  # (trees, LEAVES)

    def sums(self, rows: Floats, targets: int) -> Floats:
        """(sentences, targets): the sum of the trees' leaves."""
        across = np.ascontiguousarray(rows.T)
        above = across[self.column] > self.limit[:, None]
        kept = np.where(above, np.uint16(0), np.uint16(_ALL))
        alive = np.full((len(self.leaves), len(rows)), _ALL, np.uint16)
        for question, left in zip(self.question, self.left, strict=True):
            alive &= kept[question] | left[:, None]
        values = self.leaves[np.arange(len(alive))[:, None], _LOWEST[alive]]
        total: Floats = values.reshape(targets, -1, len(rows)).sum(1, dtype=np.float64)
        return total.T.astype(np.float32)


def _lowest_bits() -> NDArray[np.uint8]:
    numbers = np.arange(2**LEAVES, dtype=np.int64)
    return np.log2(np.maximum(1, numbers & -numbers)).astype(np.uint8)


_LOWEST = _lowest_bits()
