"""Scores: more room asks for less, and what other documents mention counts more."""

from briefing.composer.passages import Passage, extract_passages
from briefing.composer.scoring import (
    MIN_STRICTNESS,
    Calendar,
    compute_fit,
    compute_priority,
    compute_scarcity,
    compute_strictness,
    compute_support,
    score_passage,
)
from briefing.models import Mention
from tests.composer.conftest import analyze

OUTCOME = {"labels": {"outcome": 0.9}, "importance": 0.6, "alone": 0.9}


def build_passage(text: str = "The ministers signed a pact on rail.", **values: object) -> Passage:
    (made,) = extract_passages([analyze([(text, OUTCOME | values)])])
    return made


def test_memo_of_one_page_is_the_strictest() -> None:
    assert compute_strictness(100) == compute_strictness(300) == 1
    assert 1 > compute_strictness(400) > compute_strictness(600) == MIN_STRICTNESS
    assert compute_strictness(9_000) == MIN_STRICTNESS


def test_scores_passage_highest_in_the_section_that_it_suits() -> None:
    assert score_passage(build_passage(), "outcome") > 0
    assert score_passage(build_passage(), "issue") == 0


def test_accepts_lower_scores_where_there_is_more_room() -> None:
    slight = build_passage(importance=0.2, labels={"issue": 0.5})
    assert score_passage(slight, "issue") <= 0 < score_passage(slight, "issue", MIN_STRICTNESS)


def test_rejects_doubtful_outcome_whatever_the_room() -> None:
    doubtful = build_passage(importance=0.9, labels={"outcome": 0.3, "issue": 0.3})
    assert score_passage(doubtful, "outcome", MIN_STRICTNESS) == 0
    assert score_passage(doubtful, "issue", MIN_STRICTNESS) > 0


def test_penalizes_dependent_and_noisy_passages() -> None:
    noisy = build_passage(labels={"outcome": 0.9, "noise": 0.6})
    best = score_passage(build_passage(), "outcome")
    assert score_passage(build_passage(alone=0.4), "outcome") < best
    assert score_passage(noisy, "outcome") < best


def test_penalizes_first_person_without_a_speaker() -> None:
    line = ("We signed a pact on rail.", OUTCOME)
    (unnamed,) = extract_passages([analyze([line], kind="fact-sheet")])
    (named,) = extract_passages([analyze([line], kind="remarks", title="Speech at sea")])
    assert (unnamed.speaker, named.speaker) == (None, "Speech at sea")
    assert score_passage(unnamed, "outcome") < score_passage(named, "outcome")


def test_accepts_certain_outcome_of_low_importance() -> None:
    assert score_passage(build_passage(importance=0.2), "outcome") > 0
    issue = build_passage(importance=0.2, labels={"issue": 0.9})
    assert score_passage(issue, "issue") <= 0


def test_selects_outcomes_before_the_rest() -> None:
    doubtful = build_passage(labels={"outcome": 0.5})
    assert compute_priority(build_passage(), "outcome") > compute_priority(doubtful, "outcome") > 0
    assert compute_priority(build_passage(labels={"issue": 0.9}), "issue") == 0


def test_selects_short_outcomes_before_long_ones_where_room_is_scarce() -> None:
    long = build_passage("The ministers signed a pact" + " on rail and road" * 9 + ".")
    scarce, free = compute_scarcity(300), compute_scarcity(700)
    assert (scarce, free) == (1, 0)
    assert compute_priority(long, "outcome", scarce) < compute_priority(
        build_passage(), "outcome", scarce
    )
    assert compute_priority(long, "outcome", free) == compute_priority(
        build_passage(), "outcome", free
    )


def test_counts_support_from_other_documents_only() -> None:
    rail, fish = "A new railway crosses the border.", "Trawlers need licences in winter."
    assert compute_support(extract_passages([analyze([rail, rail])])) == [0, 0]
    both = extract_passages([analyze([rail, fish]), analyze([rail], "b.txt")])
    assert compute_support(both) == [1, 0, 1]


def test_history_and_reversed_offers_are_no_outcomes() -> None:
    old = build_passage(mentions=(Mention("date", "1991", "1991"),))
    assert compute_fit(old, "outcome") == 0
    lines = [("The ministry has offered 20 buses. The offer was declined.", OUTCOME)]
    offer, *_ = extract_passages([analyze(lines)])
    assert offer.is_reversed and compute_fit(offer, "outcome") == 0


def test_a_passage_whose_second_sentence_takes_back_the_first_is_reversed() -> None:
    document = analyze(["A summit was planned for May. It was postponed until autumn."])
    (pair,) = [p for p in extract_passages([document]) if "planned" in p.text and "It" in p.text]
    assert pair.is_reversed


def test_only_coming_dates_and_those_of_the_event_count() -> None:
    calendar = Calendar("2025-12-18", frozenset({"2025-12-17"}))
    found = {
        value: calendar.is_relevant(Mention("date", value, value))
        for value in ("2025-12-16", "2025-12-17", "2025-12-19", "2025-11", "2026", "--12-20")
    }
    assert [value for value, relevant in found.items() if relevant] == [
        "2025-12-17", "2025-12-19", "2026",
    ]  # fmt: skip
    assert not calendar.is_relevant(Mention("date", "2030", "2030", role="birth"))
