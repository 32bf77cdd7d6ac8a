"""What a quotation is worth: more room asks for less, and what other documents echo counts more."""

from briefing.composer.passages import units
from briefing.composer.scoring import LEAST_STRICT, scarcity, strictness, turn, worth
from briefing.composer.support import echoes
from tests.composer.conftest import digest_of

OUTCOME = {"labels": {"outcome": 0.9}, "importance": 0.6, "alone": 0.9}


def unit(**judged: object):  # type: ignore[no-untyped-def]
    (made,) = units([digest_of([("The ministers signed a pact on rail.", OUTCOME | judged)])])
    return made


def test_a_memo_of_a_page_is_the_strictest() -> None:
    assert strictness(100) == strictness(300) == 1
    assert 1 > strictness(400) > strictness(600) == strictness(9_000) == LEAST_STRICT


def test_a_unit_is_worth_most_to_the_section_that_it_suits() -> None:
    assert worth(unit(), "outcome") > 0
    assert worth(unit(), "issue") == 0


def test_less_is_enough_where_there_is_more_room() -> None:
    slight = unit(importance=0.2, labels={"issue": 0.5})
    assert worth(slight, "issue") <= 0 < worth(slight, "issue", LEAST_STRICT)


def test_what_is_hardly_an_outcome_is_not_listed_as_one_whatever_the_room() -> None:
    doubtful = unit(importance=0.9, labels={"outcome": 0.3, "issue": 0.3})
    assert worth(doubtful, "outcome", LEAST_STRICT) == 0 < worth(doubtful, "issue", LEAST_STRICT)


def test_what_dangles_or_may_be_furniture_is_worth_less() -> None:
    noisy = unit(labels={"outcome": 0.9, "noise": 0.6})
    assert worth(unit(alone=0.2), "outcome") < worth(unit(), "outcome")
    assert worth(noisy, "outcome") < worth(unit(), "outcome")


def test_a_sure_outcome_is_quoted_though_little_else_speaks_for_it() -> None:
    assert worth(unit(importance=0.2), "outcome") > 0
    assert worth(unit(importance=0.2, labels={"issue": 0.9}), "issue") <= 0


def test_outcomes_are_served_before_the_rest() -> None:
    assert turn(unit(), "outcome") > turn(unit(labels={"outcome": 0.5}), "outcome") > 0
    assert turn(unit(labels={"issue": 0.9}), "issue") == 0


def test_where_room_is_scarce_short_outcomes_are_served_before_long_ones() -> None:
    text = "The ministers signed a pact" + " on rail and road" * 9 + "."
    (long,) = units([digest_of([(text, OUTCOME)])])
    assert scarcity(300) == 1 and scarcity(700) == 0
    assert turn(long, "outcome", scarcity(300)) < turn(unit(), "outcome", scarcity(300))
    assert turn(long, "outcome", scarcity(700)) == turn(unit(), "outcome", scarcity(700))


def test_echoes_come_from_other_documents_alone() -> None:
    rail, fish = "A new railway crosses the border.", "Trawlers need licences in winter."
    assert echoes(units([digest_of([rail, rail])])) == [0, 0]
    both = echoes(units([digest_of([rail, fish]), digest_of([rail], "b.txt")]))
    assert both == [1, 0, 1]
