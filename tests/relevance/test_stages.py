"""How far along an outcome is: the forms that tell it, the chances, and what is left open."""

from collections.abc import Callable

import numpy as np
import pytest

from briefing.model import Document, Relevance
from briefing.profiles import Profile
from briefing.relevance.features import features
from briefing.relevance.judging import log_odds, one_of
from briefing.relevance.scene import Scene, scene
from briefing.relevance.signs import STATUSES
from briefing.relevance.stages import FORMS, stages

Written = Callable[..., Document]
Judged = Callable[..., list[Relevance]]


def laid_out(document: Document) -> Scene:
    return scene(document, np.zeros(len(document.sentences), np.float32))


def rows_of(laid: Scene, chosen: list[int], after: float = 7.0) -> np.ndarray:  # type: ignore[type-arg]
    told = np.arange(3 * len(laid.texts), dtype=np.float32).reshape(-1, 3)
    told[-1] = after
    return stages(laid, features(laid), told, chosen)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Both sides have now agreed to open a port.", "has decided"),
        ("They applauded Norway's recent decision to join.", "welcomes a decision"),
        ("The ministers will negotiate a treaty.", "will settle"),
        ("Canada will remove the tariff.", "will do"),
        ("Canada will remove the tariff.", "names will"),
        ("The fund was announced three weeks ago.", "past time"),
        ("We are building a bridge.", "is doing"),
        ("A summit is to be held in Oslo.", "which will"),
        ("They look forward to the visit.", "looks forward"),
    ],
)
def test_a_form_is_met_in_what_it_names(text: str, name: str) -> None:
    assert FORMS[name].search(text)
    assert not FORMS[name].search("The harbour is cold.")


def test_each_chosen_sentence_has_one_row_that_its_neighbours_share_in(written: Written) -> None:
    laid = laid_out(written("Norway will host it.", "We signed it in 2019.", "It was cold."))
    assert rows_of(laid, [0, 2]).shape == (2, rows_of(laid, [1]).shape[1])
    assert np.array_equal(rows_of(laid, [0, 2])[1], rows_of(laid, [2])[0])
    assert not np.array_equal(rows_of(laid, [1], after=7.0), rows_of(laid, [1], after=9.0))


def test_a_year_is_past_beside_the_one_the_document_names_most(written: Written) -> None:
    usual = ("The 2022 budget was read in the spring of 2022.", "A summit followed in May 2022.")
    early = laid_out(written("The new port opened in May 2019.", *usual))
    late = laid_out(written("The new port opened in May 2022.", *usual))
    assert not np.array_equal(rows_of(early, [0]), rows_of(late, [0]))


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
    ],
)
def test_tense_and_time_tell_how_far_it_is(
    judged: Judged, memo: Profile, text: str, status: str
) -> None:
    assert judged(memo, "The ministers met in Oslo.", text)[-1].status == status


def test_what_has_no_majority_of_the_chances_is_left_open(judged: Judged, memo: Profile) -> None:
    assert judged(memo, "The harbour is cold and its cranes are old.")[0].status is None


@pytest.mark.parametrize(
    ("scores", "phrases", "told"),
    [
        ((2.0, 0.0, 0.0), (0, 0, 0), "delivered"),
        ((0.1, 0.0, 0.0), (0, 0, 0), "unclear"),
        ((0.1, 0.0, 0.0), (0, 1, 0), "agreed"),
        ((0.1, 0.0, 0.0), (1, 1, 1), "planned"),
        ((2.0, 0.0, 0.0), (0, 0, 1), "delivered"),
    ],
)
def test_the_latest_stage_with_a_phrase_settles_what_has_no_majority(
    scores: tuple[float, ...], phrases: tuple[int, ...], told: str
) -> None:
    odds, added = (
        {name: np.array([one], np.float32) for name, one in zip(STATUSES, each, strict=True)}
        for each in (scores, phrases)
    )
    found = one_of(odds, added)
    assert max(found, key=lambda name: found[name][0]) == told


def test_the_regression_adds_to_what_the_phrases_say_already() -> None:
    pytest.importorskip("scipy", reason="needs the packages of briefing[training]")
    from training.staging import staged

    rows = np.tile(np.eye(3, dtype=np.float32), (40, 1))
    wanted, nothing = rows.copy(), np.zeros_like(rows)
    alone = staged(rows, wanted, nothing, np.ones(len(rows)))
    assert (alone.scores(np.eye(3, dtype=np.float32)).argmax(1) == [0, 1, 2]).all()
    helped = staged(rows, wanted, 9 * wanted, np.ones(len(rows)))
    assert np.abs(helped.weights).max() < np.abs(alone.weights).max()
