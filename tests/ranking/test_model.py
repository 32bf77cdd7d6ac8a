import numpy as np
import pytest

from briefing.ranking.features import build_features
from briefing.ranking.folder import BUCKETS, gather_folder
from briefing.ranking.model import (
    LEAVES,
    STATUS,
    NetworkEnsemble,
    Trees,
    dump_model,
    dump_network,
    dump_trees,
    load_model,
    load_network,
    load_shipped,
    load_trees,
    pick_statuses,
    rank_sentences,
    softmax,
)
from tests.ranking.samples import make_documents

DOCUMENTS = make_documents()
TEXTS = [sentence.text for each in DOCUMENTS for sentence in each.document.sentences]


def place(start: str) -> int:
    return next(at for at, text in enumerate(TEXTS) if text.startswith(start))


def test_ranks_a_signed_treaty_above_small_talk() -> None:
    ranks = rank_sentences(DOCUMENTS)
    treaty = place("Arland and Borland signed")
    for start in ("Good evening", "Please enjoy", "The weather"):
        assert ranks.gain[treaty] > ranks.gain[place(start)]
        assert ranks.headline[treaty] > ranks.headline[place(start)]


def test_ranks_one_value_per_sentence_and_none_below_zero() -> None:
    ranks = rank_sentences(DOCUMENTS)
    assert len(ranks.gain) == len(ranks.headline) == len(TEXTS)
    assert (ranks.gain >= 0).all() and (ranks.headline >= 0).all()


def test_ranks_the_same_twice() -> None:
    assert (rank_sentences(DOCUMENTS).gain == rank_sentences(DOCUMENTS).gain).all()


def test_accepts_an_empty_folder() -> None:
    assert len(rank_sentences([]).gain) == 0


def test_accepts_a_single_document() -> None:
    assert len(rank_sentences(DOCUMENTS[:1]).gain) == len(DOCUMENTS[0].analyses)


def test_all_features_are_finite() -> None:
    names, rows = build_features(gather_folder(DOCUMENTS), np.zeros(BUCKETS, np.uint8))
    assert rows.shape == (len(TEXTS), len(names)) and len(set(names)) == len(names)
    assert np.isfinite(rows).all()


def test_counts_the_documents_that_report_a_fact() -> None:
    names, rows = build_features(gather_folder(DOCUMENTS), np.zeros(BUCKETS, np.uint8))
    several = rows[:, names.index("documents that have it")]
    assert several[place("Arland and Borland signed")] >= 1
    assert several[place("Please enjoy")] == 0


def test_dumped_weights_are_the_same_bytes_after_loading() -> None:
    data = dump_model(load_shipped())
    assert dump_model(load_model(data)) == data


def test_refuses_weights_of_other_columns() -> None:
    shipped = load_shipped()
    other = type(shipped)(("other",), *(getattr(shipped, f) for f in shipped.__struct_fields__[1:]))
    with pytest.raises(ValueError, match="train again"):
        rank_sentences(DOCUMENTS, other)


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


def small() -> NetworkEnsemble:
    ones = np.ones(2, np.float32)
    weights = np.eye(2, dtype=np.float32)
    return NetworkEnsemble(0 * ones, ones, weights, 0 * ones, np.array([1, -1, 0.5], np.float32))


def test_rectifies_and_sums() -> None:
    rows = np.expm1(np.array([[1, 0], [0, 1], [-1, 0]], np.float32) * 1.0)
    rows[2] = [-np.expm1(1), 0]
    assert small().predict(rows).round(3).tolist() == [1.5, -0.5, 0.5]


def test_a_number_far_out_counts_no_more_than_the_limit() -> None:
    far = np.array([[1e9, 0], [1e6, 0]], np.float32)
    found = small().predict(far)
    assert found[0] == found[1]


def test_dumped_network_predicts_the_same() -> None:
    rows = np.array([[1, 2], [3, 0]], np.float32)
    loaded = load_network(dump_network(small(), "gain"), "gain")
    assert loaded.predict(rows).tolist() == small().predict(rows).tolist()


def test_softmax_sums_to_one() -> None:
    shares = softmax(np.array([[0, 0, 3], [-50, 0, 0]], np.float32))
    assert np.allclose(shares.sum(1), 1, atol=1e-3)
    assert shares[0].argmax() == 2


def test_picks_the_middle_stage_between_two_that_are_as_likely() -> None:
    chances = np.array([[0.9, 0.05, 0.05], [0.34, 0.32, 0.34], [0.1, 0.1, 0.8]], np.float32)
    assert pick_statuses(chances) == ["delivered", "agreed", "planned"]
    assert set(pick_statuses(chances)) == set(STATUS)
