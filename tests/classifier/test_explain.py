"""Why a sentence was judged as it was, for people to read."""

from collections.abc import Callable

from briefing.classifier import explain
from briefing.models import Document
from briefing.profiles import Profile

Written = Callable[..., Document]


def test_the_phrases_of_labels_and_areas_are_named(written: Written, memo: Profile) -> None:
    (why,) = explain(written("The ministers signed a pact on railways."), [0.5], memo)
    told = "; ".join(why)
    assert "outcome: “signed”" in told
    assert "area transport: “rail" in told


def test_what_speaks_against_a_label_is_named(written: Written, memo: Profile) -> None:
    (why,) = explain(written("The ministers failed to sign the pact."), [0.5], memo)
    assert "not outcome: “failed to”" in why


def test_furniture_and_dangling_openings_are_named(written: Written, memo: Profile) -> None:
    thanks, hanging = explain(written("Thank you.", "It also covers the ports."), [0.5, 0.5], memo)
    assert "furniture: thanks" in thanks
    assert "not alone: opens with a pronoun" in hanging


def test_the_words_that_the_model_counts_are_named(written: Written, memo: Profile) -> None:
    (why,) = explain(written("We will invest $2 billion in a joint programme."), [0.25], memo)
    assert any(each.startswith("words for it: ") for each in why)
    assert why[-1] == "salience 0.25"


def test_there_are_reasons_for_every_sentence(written: Written, memo: Profile) -> None:
    document = written("One thing. Two things.", "Третье предложение.")
    salience = [0.0] * len(document.sentences)
    assert len(explain(document, salience, memo)) == len(document.sentences)
