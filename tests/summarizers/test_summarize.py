"""Selection within a budget, without redundancy."""

from briefing.summarizers.summarize import merge_documents, select_mmr

FERRY = "The ferry carries freight to Baku."
AGAIN = "To Baku the ferry carries freight."
STORM = "Storms closed the port."
CRANE = "A crane was hired."


def chosen(scores: list[float], *texts: str, words: int | None = None,
           sentences: int | None = None) -> list[int]:  # fmt: skip
    return select_mmr(merge_documents("\n".join(texts), "en"), scores, words, sentences)


def test_returns_best_sentences_in_document_order() -> None:
    assert chosen([0.1, 1.0, 0.9], FERRY, STORM, CRANE, sentences=2) == [1, 2]


def test_prefers_new_content_to_repetition() -> None:
    assert chosen([1.0, 0.9, 0.5, 0.0], FERRY, AGAIN, STORM, CRANE, sentences=2) == [0, 2]


def test_ends_with_sentence_that_reaches_budget() -> None:
    assert chosen([1.0, 0.8, 0.0], FERRY, STORM, CRANE, words=7) == [0, 1]
    assert chosen([1.0, 0.8, 0.0], FERRY, STORM, CRANE, words=6) == [0]


def test_respects_both_limits() -> None:
    assert chosen([1.0, 0.8, 0.0], FERRY, STORM, CRANE, words=99, sentences=1) == [0]


def test_breaks_ties_by_document_order() -> None:
    assert chosen([0.5, 0.5, 0.5], STORM, CRANE, FERRY, sentences=1) == [0]


def test_selects_nothing_without_budget() -> None:
    assert chosen([1.0], FERRY, words=0) == []
    assert chosen([1.0], FERRY, sentences=0) == []
    assert chosen([]) == []
