"""Reasons for a sentence's relevance."""

from collections.abc import Callable

from briefing.classifier import explain
from briefing.models import Document
from briefing.profiles import Profile

Written = Callable[..., Document]


def test_explains_cues_of_labels_and_areas(written: Written, memo: Profile) -> None:
    (why,) = explain(written("The ministers signed a pact on railways."), [0.5], memo)
    reasons = "; ".join(why)
    assert "outcome: “signed”" in reasons
    assert "area transport: “rail" in reasons


def test_explains_negative_cues(written: Written, memo: Profile) -> None:
    (why,) = explain(written("The ministers failed to sign the pact."), [0.5], memo)
    assert "not outcome: “failed to”" in why


def test_explains_boilerplate_and_dependence_on_context(written: Written, memo: Profile) -> None:
    thanks, hanging = explain(written("Thank you.", "It also covers the ports."), [0.5, 0.5], memo)
    assert "boilerplate: thanks" in thanks
    assert "needs context: opens with a pronoun" in hanging


def test_explains_words_the_model_weighs(written: Written, memo: Profile) -> None:
    (why,) = explain(written("We will invest $2 billion in a joint programme."), [0.25], memo)
    assert any(each.startswith("words for it: ") for each in why)
    assert why[-1] == "salience 0.25"


def test_explains_every_sentence(written: Written, memo: Profile) -> None:
    document = written("One thing. Two things.", "Третье предложение.")
    salience = [0.0] * len(document.sentences)
    assert len(explain(document, salience, memo)) == len(document.sentences)
