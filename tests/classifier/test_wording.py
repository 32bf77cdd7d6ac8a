"""Every word once, and where it stands: what is worked out of words comes back to sentences."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from briefing.classifier.tokens import any_of, counted, wording

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
    assert [list(words) for words in laid.sentences] == given
    assert [turn for words in given for turn in range(len(words))] == laid.turns.tolist()


def test_a_word_with_a_capital_letter_is_the_same_word() -> None:
    laid = wording([("The", "port"), ("the", "US")])
    assert laid.known == ("the", "port", "us")
    assert laid.places.tolist() == [0, 1, 0, 2]
    assert laid.capital.tolist() == [True, False, False, True]


@given(sentences, st.data())
def test_flags_of_words_are_counted_and_joined_by_sentence(
    given: list[list[str]], data: st.DataObject
) -> None:
    laid = wording(given)
    flags = np.array([data.draw(st.tuples(st.booleans(), st.booleans())) for _ in laid.known], bool)
    flags = flags.reshape(-1, 2)
    told = [
        sum((flags[laid.known.index(word)] for word in words), np.zeros(2, int)) for words in given
    ]
    assert counted(flags, laid).tolist() == [row.tolist() for row in told]
    assert any_of(flags[laid.places], laid).tolist() == [(row > 0).tolist() for row in told]
