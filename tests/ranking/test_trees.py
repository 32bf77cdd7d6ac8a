import numpy as np

from briefing.ranking.trees import LEAVES, Trees, dump_trees, load_trees

NONE = 0xFFFF


def one_tree() -> Trees:
    """column 0 <= 1 ? (column 1 <= 5 ? 10 : 20) : 30"""
    values = np.zeros((1, LEAVES), np.float32)
    values[0, :3] = 10, 20, 30
    return Trees(
        np.array([[0, 1, 0]], np.uint16),
        np.array([[1, 5, np.inf]], np.float32),
        np.array([[NONE & ~0b11, NONE & ~0b1, NONE]], np.uint16),
        values,
    )


def test_follows_the_comparisons_to_a_leaf() -> None:
    rows = np.array([[0, 0], [1, 6], [2, 0], [2, 9]], np.float32)
    assert one_tree().predict(rows).tolist() == [10, 20, 30, 30]


def test_sums_all_trees() -> None:
    tree = one_tree()
    parts = (tree.features, tree.thresholds, tree.masks, tree.values)
    both = Trees(*(np.vstack([part, part]) for part in parts))
    assert both.predict(np.array([[0, 0]], np.float32)).tolist() == [20]


def test_predicts_nothing_for_no_rows() -> None:
    assert one_tree().predict(np.zeros((0, 2), np.float32)).tolist() == []


def test_dumped_trees_predict_the_same() -> None:
    rows = np.array([[0, 0], [1, 6], [2, 0]], np.float32)
    loaded = load_trees(dump_trees(one_tree(), "gain"), "gain")
    assert loaded.predict(rows).tolist() == one_tree().predict(rows).tolist()
