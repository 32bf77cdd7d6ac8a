"""The token table: distinct words and their occurrences."""

from itertools import product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.classifier.tokens import (
    PhraseMatcher,
    WordListIndex,
    any_per_sentence,
    build_token_table,
    count_per_sentence,
)

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
    matched = [
        sum((flags[laid.vocabulary.index(word)] for word in words), np.zeros(2, int))
        for words in given
    ]
    assert count_per_sentence(flags, laid).tolist() == [row.tolist() for row in matched]
    assert any_per_sentence(flags[laid.token_ids], laid).tolist() == [
        (row > 0).tolist() for row in matched
    ]


def match(form: str, *texts: str) -> list[bool]:
    """Whether a sequence is met in each text."""
    sought, laid = PhraseMatcher({"it": form}), build_token_table([text.split() for text in texts])
    masks = np.frombuffer(b"".join(map(sought.token_mask, laid.vocabulary)), "<u8")
    hits = sought.match_starts(laid, masks.reshape(-1, *sought.shape))
    return [bool(row[0]) for row in sought.matches(hits, laid)]


@pytest.mark.parametrize(
    ("form", "texts", "found"),
    [
        ("port", ["a port", "Port", "ports", ""], [True, True, False, False]),
        ("port*", ["a port", "ports", "sport"], [True, True, False]),
        ("*ed", ["signed", "red", "edit"], [True, False, False]),
        ("sign* ..1 the a", ["sign the", "sign of the", "the sign"], [True, False, False]),
        (
            "have ..3 signed",
            ["have now both signed", "have now both at last signed"],
            [True, False],
        ),
        ("we ..2 have ..2 met", ["we all have met", "we have", "have met"], [True, False, False]),
        ("^we", ["we met", "then we met"], [True, False]),
        ("Name ..1 will", ["In Norway will rise", "in norway will rise"], [True, False]),
        ("co-operate*", ["co-operated"], [True]),
        ("operat*", ["co-operated"], [True]),
    ],
)
def test_matches_words_in_order_within_gaps(form: str, texts: list[str], found: list[bool]) -> None:
    assert match(form, *texts) == found


def test_does_not_match_across_sentences() -> None:
    assert match("we ..7 met", "now we", "met again", "we met") == [False, False, True]


WORDS = ("a", "b", "c")
texts = st.lists(st.lists(st.sampled_from(WORDS), max_size=8).map(" ".join), max_size=5)


@settings(deadline=None, max_examples=80)
@given(texts, st.integers(1, 5), st.integers(1, 5))
def test_agrees_with_brute_force_search(texts: list[str], near: int, far: int) -> None:
    def tried(text: str) -> bool:
        words = text.split()
        places = product(range(len(words)), repeat=3)
        return any(
            [words[n] for n in three] == list(WORDS)
            and 0 < three[1] - three[0] <= near
            and 0 < three[2] - three[1] <= far
            for three in places
        )

    assert match(f"a ..{near} b ..{far} c", *texts) == [tried(text) for text in texts]


@pytest.mark.parametrize("word", ["we", "have", "now"])
def test_searches_long_repetition_in_linear_time(word: str) -> None:
    endless = f"{word} " * 200_000
    assert match("we have ..5 we have ..5 met", endless, f"{endless} we have met") == [False, True]


def test_distinguishes_more_patterns_than_bits_of_a_number() -> None:
    named = {f"form {n}": f"word{n} ..1 end" for n in range(150)}
    sought, laid = PhraseMatcher(named), build_token_table([("word149", "end"), ("word3", "end")])
    masks = np.frombuffer(b"".join(map(sought.token_mask, laid.vocabulary)), "<u8")
    found = sought.matches(sought.match_starts(laid, masks.reshape(-1, *sought.shape)), laid)
    assert np.argwhere(found).tolist() == [[0, 149], [1, 3]]


def test_finds_lists_of_word_and_of_its_parts() -> None:
    book = WordListIndex(["sign*", "*ing", "sea air"])
    assert [book[word] for word in ("signing", "ring", "air-sea", "port")] == [(0, 1), (), (2,), ()]
