"""What the reader of words is taught: of each word the mean of its pieces, in few numbers."""

import numpy as np
import pytest

pytest.importorskip("torch", reason="needs the packages of the extra `training`")

from training.reader import KEPT, by_word, principal


def test_a_words_state_is_the_mean_of_its_pieces_and_nothing_where_it_was_not_read() -> None:
    states = np.array([[9, 9], [1, 2], [3, 4], [5, 6], [9, 9]], np.float32)
    found = by_word(states, np.array([-1, 0, 0, 1, -1]), 3)
    assert found.tolist() == [[2, 3], [5, 6], [0, 0]]


def test_the_principal_numbers_keep_what_parts_the_rows() -> None:
    told = np.random.default_rng(0).normal(size=(9000, 3)) @ np.eye(3, KEPT + 9)
    found = principal(told.astype(np.float16)).astype(np.float32)
    assert found.shape == (9000, KEPT)
    apart, kept = (np.linalg.norm(rows[0] - rows[1]) for rows in (told, found))
    assert kept == pytest.approx(apart, rel=0.01)
