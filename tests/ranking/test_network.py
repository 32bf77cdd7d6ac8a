import numpy as np

from briefing.ranking.model import STATUS, pick_statuses
from briefing.ranking.network import Network, dump_network, load_network
from briefing.ranking.trees import softmax


def small() -> Network:
    ones = np.ones(2, np.float32)
    weights = np.eye(2, dtype=np.float32)
    return Network(0 * ones, ones, weights, 0 * ones, np.array([1, -1, 0.5], np.float32))


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
