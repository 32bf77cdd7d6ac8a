"""Changes to sumy's methods."""

import pytest

from briefing.models import Document, Section, Sentence
from briefing.summarizers import SUMMARIZERS

HARBOUR = "The harbour master closed the old harbour."
PILOT = "A pilot boards each ship outside the harbour."
LUNCH = "Lunch was served."


def ratings(name: str, *texts: str, heading: str = "") -> list[float]:
    sentences = tuple(Sentence(text, 0, len(text)) for text in texts)
    document = Document("a", "", "", (Section(heading, sentences),), language="en")
    return SUMMARIZERS[name].score(document)


@pytest.mark.parametrize("name", ["sum-basic", "kl"])
def test_rates_repeated_sentences_by_position(name: str) -> None:
    first, _, second = ratings(name, HARBOUR, LUNCH, HARBOUR)
    assert first != second


@pytest.mark.parametrize("name", ["lex-rank", "text-rank"])
def test_unrelated_sentence_is_least_central(name: str) -> None:
    assert min(found := ratings(name, HARBOUR, PILOT, LUNCH)) == found[2]


def test_lex_rank_rates_hub_above_spokes() -> None:
    hub = "Crew, freight and storms worry the harbour."
    spokes = ["Crew sleep ashore.", "Freight waits.", "Storms come late.", "Harbour dues rise."]
    found = ratings("lex-rank", hub, *spokes)
    assert found[0] == 1.0 and max(found[1:]) < 1.0


def test_edmundson_uses_words_of_headings() -> None:
    headed = ratings("edmundson", LUNCH, PILOT, LUNCH, heading="Every pilot and every ship")
    assert headed[1] == max(headed)


def test_rates_all_sentences_of_long_documents_in_chunks() -> None:
    texts = [f"Ship{n % 7} carried freight{n % 11} past buoy{n % 5}." for n in range(500)]
    assert len(set(ratings("lex-rank", *texts))) > 10
