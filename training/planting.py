"""LightGBM's trees → the forest that the program walks."""

from collections.abc import Sequence

import lightgbm
import numpy as np

from briefing.relevance.forest import LEAVES, Forest


def planted(boosters: Sequence[lightgbm.Booster]) -> Forest:
    """The trees of all boosters, one after the other; each must have as many as the others."""
    trees = [
        _Tree(found["tree_structure"])
        for booster in boosters
        for found in booster.dump_model()["tree_info"]
    ]
    most = max(len(tree.splits) for tree in trees)
    splits = [split for tree in trees for split in tree.filled(most)]
    asked = sorted({(column, float(np.float32(limit))) for column, limit, _ in splits})
    place = {question: number for number, question in enumerate(asked)}
    questions = [place[column, float(np.float32(limit))] for column, limit, _ in splits]
    masks = [mask for _, _, mask in splits]
    return Forest(
        np.array([column for column, _ in asked], np.uint16),
        np.array([limit for _, limit in asked], np.float32),
        np.array(questions, np.uint16).reshape(-1, most).T.copy(),
        np.array(masks, np.uint16).reshape(-1, most).T.copy(),
        np.array([tree.padded() for tree in trees], np.float32),
    )


class _Tree:
    """A tree's leaves from left to right, and its splits with the leaves that stay beyond them."""

    def __init__(self, root: dict) -> None:  # type: ignore[type-arg]
        self.leaves: list[float] = []
        self.splits: list[tuple[int, float, int]] = []
        self._walk(root)

    def _walk(self, node: dict) -> None:  # type: ignore[type-arg]
        if "leaf_value" in node:
            self.leaves.append(node["leaf_value"])
            return
        first = len(self.leaves)
        self._walk(node["left_child"])
        ruled_out = sum(1 << leaf for leaf in range(first, len(self.leaves)))
        mask = (2**LEAVES - 1) & ~ruled_out
        self.splits.append((node["split_feature"], node["threshold"], mask))
        self._walk(node["right_child"])

    def filled(self, count: int) -> list[tuple[int, float, int]]:
        """The splits, and as many that rule out nothing as make up the count."""
        return self.splits + [(0, float("inf"), 2**LEAVES - 1)] * (count - len(self.splits))

    def padded(self) -> list[float]:
        return self.leaves + [0.0] * (LEAVES - len(self.leaves))
