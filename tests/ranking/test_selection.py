import numpy as np
from msgspec import structs

from briefing.ranking.folder import Floats
from briefing.ranking.selection import (
    BOTTOM_WORDS,
    Passages,
    Rule,
    Scores,
    choose_memo,
    choose_passages,
    is_question,
)

PLAIN = Rule(cost=0.5)


def passages(terms: list[list[float]], words: list[float]) -> Passages:
    table = np.array(terms, np.float32)
    owners, found = table.nonzero()
    places = np.arange(len(words))
    ones = np.ones(table.shape[1], np.float32)
    return Passages(places, places, np.array(words, np.float32), owners, found, ones)


def column(*values: float) -> Floats:
    return np.array(values, np.float32)


CLEAR = column(1, 1, 1, 1)
APART = passages(np.eye(4).tolist(), [20, 20, 20, 20])


def test_takes_the_greatest_gain_first() -> None:
    assert choose_passages(APART, column(1, 3, 2, 0.5), 60, PLAIN) == [1, 2, 0]


def test_stays_within_the_budget() -> None:
    assert len(choose_passages(APART, column(1, 1, 1, 1), 59, PLAIN)) == 2


def test_prefers_few_words() -> None:
    found = passages(np.eye(2).tolist(), [10, 40])
    assert choose_passages(found, column(1, 1), 40, PLAIN) == [0]


def test_leaves_out_a_repeat() -> None:
    found = passages([[1, 0, 0], [1, 0, 0], [0, 1, 1]], [10, 10, 10])
    assert choose_passages(found, column(3, 2.9, 1), 20, PLAIN) == [0, 2]


def test_leaves_out_what_states_the_same_in_other_words() -> None:
    pairs = structs.replace(APART, find_repeats=lambda place: np.array([place ^ 1]))
    assert choose_passages(pairs, column(4, 3, 2, 1), 80, PLAIN) == [0, 2]
    assert choose_passages(pairs, column(4, 3, 2, 1), 80, PLAIN, quoted=[1]) == [2]


def test_quotes_no_sentence_twice() -> None:
    found = passages([[1, 0], [1, 1]], [10, 20])
    overlapping = structs.replace(found, first=np.array([0, 0]), last=np.array([0, 1]))
    assert choose_passages(overlapping, column(1, 5), 100, PLAIN) == [1]


def test_leaves_out_what_adds_too_little() -> None:
    assert choose_passages(APART, column(1, 1, 0.001, 0), 100, Rule(least=0.05)) == [0, 1]


def test_bottom_line_is_chosen_by_headline_and_not_repeated_below() -> None:
    made = choose_memo(APART, Scores(column(1, 1, 3, 3), column(2, 0.1, 0, 0), CLEAR), 80)
    assert made.bottom_line[0] == 0
    assert not set(made.bottom_line) & set(made.body)


def test_bottom_line_takes_only_what_is_clear() -> None:
    clarity = column(0.3, 0.9, 0.9, 0.9)
    made = choose_memo(APART, Scores(column(1, 1, 1, 1), column(2, 1, 0, 0), clarity), 80)
    assert 0 not in made.bottom_line and 1 in made.bottom_line


def test_bottom_line_is_short() -> None:
    many = passages(np.eye(40).tolist(), [20.0] * 40)
    ones = np.ones(40, np.float32)
    made = choose_memo(many, Scores(ones, ones, ones), 700)
    assert many.words[made.bottom_line].sum() <= BOTTOM_WORDS


def test_chooses_nothing_from_nothing() -> None:
    none = passages([[]], [])
    assert choose_passages(none, column(), 100, PLAIN) == []


def test_never_quotes_what_has_no_clarity() -> None:
    gain, clarity = column(9, 1, 1, 1), column(0, 1, 1, 1)
    made = choose_memo(APART, Scores(gain, column(9, 1, 0, 0), clarity), 80)
    assert 0 not in [*made.bottom_line, *made.body]


def test_detects_questions() -> None:
    assert is_question("Will you send troops?") and is_question("Q Mr. President, one more")
    assert not is_question("The question was put twice.")
