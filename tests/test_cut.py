"""Scores become a choice: the best, no repeats, within the budget."""

from briefing.summarizers.mmr import cut
from briefing.summarizers.summarize import whole

FERRY = "The ferry carries freight to Baku."
AGAIN = "To Baku the ferry carries freight."
STORM = "Storms closed the port."
CRANE = "A crane was hired."


def chosen(scores: list[float], *texts: str, words: int | None = None,
           sentences: int | None = None) -> list[int]:  # fmt: skip
    return cut(whole("\n".join(texts), "en"), scores, words, sentences)


def test_the_best_come_out_in_document_order() -> None:
    assert chosen([0.1, 1.0, 0.9], FERRY, STORM, CRANE, sentences=2) == [1, 2]


def test_what_was_said_already_gives_way_to_news() -> None:
    assert chosen([1.0, 0.9, 0.5, 0.0], FERRY, AGAIN, STORM, CRANE, sentences=2) == [0, 2]


def test_the_sentence_that_reaches_the_words_is_the_last() -> None:
    assert chosen([1.0, 0.8, 0.0], FERRY, STORM, CRANE, words=7) == [0, 1]
    assert chosen([1.0, 0.8, 0.0], FERRY, STORM, CRANE, words=6) == [0]


def test_both_limits_hold() -> None:
    assert chosen([1.0, 0.8, 0.0], FERRY, STORM, CRANE, words=99, sentences=1) == [0]


def test_equals_go_by_place() -> None:
    assert chosen([0.5, 0.5, 0.5], STORM, CRANE, FERRY, sentences=1) == [0]


def test_no_room_is_no_choice() -> None:
    assert chosen([1.0], FERRY, words=0) == []
    assert chosen([1.0], FERRY, sentences=0) == []
    assert chosen([]) == []
