"""The token table: distinct words and their occurrences."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from briefing.classifier.tokens import any_per_sentence, build_token_table, count_per_sentence

sentences = st.lists(st.lists(st.text("abc", min_size=1, max_size=2), max_size=5), max_size=6)


def test_vocabulary_has_each_word_once_in_order_of_first_use() -> None:
    laid = build_token_table([("the", "port"), (), ("the", "rail", "port")])
    assert laid.vocabulary == ("the", "port", "rail")
    assert laid.token_ids.tolist() == [0, 1, 0, 2, 1]
    assert laid.lengths.tolist() == [2, 0, 3]
    assert laid.sentence_ids.tolist() == [0, 0, 2, 2, 2]


@given(sentences)
def test_table_reproduces_sentences(given: list[list[str]]) -> None:
    laid = build_token_table(given)
    assert [list(words) for words in laid.sentences] == given
    assert [turn for words in given for turn in range(len(words))] == laid.positions.tolist()


def test_capitalized_word_has_same_id() -> None:
    laid = build_token_table([("The", "port"), ("the", "US")])
    assert laid.vocabulary == ("the", "port", "us")
    assert laid.token_ids.tolist() == [0, 1, 0, 2]
    assert laid.is_capitalized.tolist() == [True, False, False, True]


@given(sentences, st.data())
def test_counts_and_combines_flags_by_sentence(given: list[list[str]], data: st.DataObject) -> None:
    laid = build_token_table(given)
    flags = np.array(
        [data.draw(st.tuples(st.booleans(), st.booleans())) for _ in laid.vocabulary], bool
    )
    flags = flags.reshape(-1, 2)
    told = [
        sum((flags[laid.vocabulary.index(word)] for word in words), np.zeros(2, int))
        for words in given
    ]
    assert count_per_sentence(flags, laid).tolist() == [row.tolist() for row in told]
    assert any_per_sentence(flags[laid.token_ids], laid).tolist() == [
        (row > 0).tolist() for row in told
    ]
