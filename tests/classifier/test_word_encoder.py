"""Vectors that the word encoder learns from."""

import numpy as np
import pytest

pytest.importorskip("torch", reason="needs the packages of the extra `training`")

from training.word_encoder import WORD_SIZE, average_by_word, reduce_dimensions


def test_averages_piece_vectors_by_word() -> None:
    states = np.array([[9, 9], [1, 2], [3, 4], [5, 6], [9, 9]], np.float32)
    found = average_by_word(states, np.array([-1, 0, 0, 1, -1]), 3)
    assert found.tolist() == [[2, 3], [5, 6], [0, 0]]


def test_reduced_dimensions_keep_distances() -> None:
    vectors = np.random.default_rng(0).normal(size=(9000, 3)) @ np.eye(3, WORD_SIZE + 9)
    found = reduce_dimensions(vectors.astype(np.float16)).astype(np.float32)
    assert found.shape == (9000, WORD_SIZE)
    apart, kept = (np.linalg.norm(rows[0] - rows[1]) for rows in (vectors, found))
    assert kept == pytest.approx(apart, rel=0.01)
