"""Every word once, and where it stands: what is worked out of words comes back to sentences."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from briefing.relevance.wording import gathered, wording

sentences = st.lists(st.lists(st.text("abc", min_size=1, max_size=2), max_size=5), max_size=6)


def test_each_word_is_known_once_in_the_order_of_first_use() -> None:
    laid = wording([("the", "port"), (), ("the", "rail", "port")])
    assert laid.known == ("the", "port", "rail")
    assert laid.places.tolist() == [0, 1, 0, 2, 1]
    assert laid.sizes.tolist() == [2, 0, 3]
    assert laid.owners.tolist() == [0, 0, 2, 2, 2]


@given(sentences)
def test_the_sentences_can_be_told_again(given: list[list[str]]) -> None:
    laid = wording(given)
    told: list[list[str]] = [[] for _ in given]
    for owner, place in zip(laid.owners, laid.places, strict=True):
        told[owner].append(laid.known[place])
    assert told == given


@given(st.lists(st.lists(st.integers(0, 9), max_size=3), min_size=1, max_size=4), st.data())
def test_lists_are_gathered_in_a_row(lists: list[list[int]], data: st.DataObject) -> None:
    places = data.draw(st.lists(st.integers(0, len(lists) - 1), max_size=8))
    numbers, counts = gathered(lists, np.array(places, np.intp))
    assert numbers.tolist() == [number for place in places for number in lists[place]]
    assert counts.tolist() == [len(lists[place]) for place in places]
