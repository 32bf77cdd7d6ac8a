"""How far along an outcome is: the forms that tell it, the chances, and what is left open."""

from collections.abc import Callable

import numpy as np
import pytest

from briefing.classifier.context import Scene, scene
from briefing.classifier.evidence import STATUSES
from briefing.classifier.features import COLUMNS, features
from briefing.classifier.predict import log_odds, one_of
from briefing.models import Document, Relevance
from briefing.profiles import Profile

Written = Callable[..., Document]
Judged = Callable[..., list[Relevance]]


def laid_out(document: Document) -> Scene:
    return scene(document, np.zeros(len(document.sentences), np.float32))


def met(text: str, document: Document) -> dict[str, bool]:
    laid = laid_out(document)
    row = features(laid)[laid.texts.index(text)].tolist()
    return {name: bool(x) for name, x in zip(COLUMNS, row, strict=True)}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Both sides have now agreed to open a port.", "has decided"),
        ("They applauded Norway's recent decision to join.", "welcomes a decision"),
        ("They welcomed the successful launch of a fund.", "welcomes a deed"),
        ("The tariff is lowered from January.", "takes effect"),
        ("The ministers will negotiate a treaty.", "will settle"),
        ("Canada will remove the tariff.", "will do"),
        ("Canada will remove the tariff.", "names will"),
        ("The fund was announced three weeks ago.", "ago"),
        ("We are building a bridge.", "is doing"),
        ("A summit is to be held in Oslo.", "be done"),
        ("They look forward to the visit.", "looks forward"),
    ],
)
def test_a_form_is_met_in_what_it_names(text: str, name: str, written: Written) -> None:
    document = written(text, "The harbour is cold.")
    assert met(text, document)[name]
    assert not met("The harbour is cold.", document)[name]


def test_what_is_said_aside_does_not_count_as_the_main_thing(written: Written) -> None:
    main = "The ministers signed a treaty, which will be ratified soon."
    told = met(main, written(main, "The harbour is cold."))
    assert told["will be"]
    assert not told["head: will"]


def test_a_year_is_past_beside_the_one_the_document_names_most(written: Written) -> None:
    usual = ("The 2022 budget was read in the spring of 2022.", "A summit followed in May 2022.")
    early, late = "The new port opened in May 2019.", "The new port opened in May 2022."
    assert met(early, written(early, *usual))["years past"]
    assert not met(late, written(late, *usual))["years past"]


def test_the_chances_of_the_statuses_sum_to_one(written: Written, memo: Profile) -> None:
    odds = log_odds(laid_out(written("We signed a treaty today.", "It rained.")), memo)
    chances = 1 / (1 + np.exp(-np.stack([odds[name] for name in STATUSES]).astype(float)))
    assert np.allclose(chances.sum(0), 1, atol=1e-3)


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The two governments signed an agreement on fisheries last month.", "delivered"),
        ("The two governments have agreed to set up a fund for fisheries.", "agreed"),
        ("The two governments plan to sign an agreement on fisheries next year.", "planned"),
        ("They confirmed that seven agreements are ready and will be signed in May.", "planned"),
    ],
)
def test_tense_and_time_tell_how_far_it_is(
    judged: Judged, memo: Profile, text: str, status: str
) -> None:
    assert judged(memo, "The ministers met in Oslo.", text)[-1].status == status


def test_where_nothing_tells_a_status_it_is_left_open(judged: Judged, memo: Profile) -> None:
    assert judged(memo, "The harbour is cold and its cranes are old.")[0].status is None


@pytest.mark.parametrize(
    ("scores", "told"),
    [((2.0, 0.0, 0.0), "delivered"), ((0.0, 0.0, 2.0), "planned"), ((0.1, 0.0, 0.0), "unclear")],
)
def test_a_status_is_told_where_it_is_likely_enough(scores: tuple[float, ...], told: str) -> None:
    odds = {n: np.array([one], np.float32) for n, one in zip(STATUSES, scores, strict=True)}
    found = one_of(odds)
    assert max(found, key=lambda name: found[name][0]) == told


def test_the_regression_adds_to_what_the_phrases_say_already() -> None:
    pytest.importorskip("scipy", reason="needs the packages of briefing[training]")
    from training.regression import Sample, one, regression

    rows = np.tile(np.eye(3, dtype=np.float32), (40, 1))
    nothing, counts = np.zeros_like(rows), np.ones(len(rows))
    alone = regression(Sample(rows, rows, nothing, counts), one)
    assert (alone.scores(np.eye(3, dtype=np.float32)).argmax(1) == [0, 1, 2]).all()
    helped = regression(Sample(rows, rows, 9 * rows, counts), one)
    assert np.abs(helped.sum.weights).max() < np.abs(alone.sum.weights).max()
