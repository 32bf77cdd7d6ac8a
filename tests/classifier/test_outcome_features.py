"""Status of outcomes: patterns, probabilities, and no status without evidence."""

from collections.abc import Callable

import numpy as np
import pytest

from briefing.classifier.context import DocumentFeatures, build_context
from briefing.classifier.cues import STATUSES
from briefing.classifier.features import COLUMNS, compute_features
from briefing.classifier.predict import predict_log_odds, status_softmax
from briefing.models import Document, Relevance
from briefing.profiles import Profile

Written = Callable[..., Document]
Classify = Callable[..., list[Relevance]]


def laid_out(document: Document) -> DocumentFeatures:
    return build_context(document, np.zeros(len(document.sentences), np.float32))


def list_features(text: str, document: Document) -> dict[str, bool]:
    laid = laid_out(document)
    row = compute_features(laid)[laid.texts.index(text)].tolist()
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
def test_matches_tense_patterns(text: str, name: str, written: Written) -> None:
    document = written(text, "The harbour is cold.")
    assert list_features(text, document)[name]
    assert not list_features("The harbour is cold.", document)[name]


def test_ignores_subordinate_clauses_in_main_clause_columns(written: Written) -> None:
    main = "The ministers signed a treaty, which will be ratified soon."
    found_features = list_features(main, written(main, "The harbour is cold."))
    assert found_features["will be"]
    assert not found_features["head: will"]


def test_compares_years_with_commonest_year_of_document(written: Written) -> None:
    usual = ("The 2022 budget was read in the spring of 2022.", "A summit followed in May 2022.")
    early, late = "The new port opened in May 2019.", "The new port opened in May 2022."
    assert list_features(early, written(early, *usual))["years past"]
    assert not list_features(late, written(late, *usual))["years past"]


def test_status_probabilities_sum_to_one(written: Written, memo: Profile) -> None:
    odds = predict_log_odds(laid_out(written("We signed a treaty today.", "It rained.")), memo)
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
def test_predicts_status_from_tense_and_time(
    classify: Classify, memo: Profile, text: str, status: str
) -> None:
    assert classify(memo, "The ministers met in Oslo.", text)[-1].status == status


def test_leaves_status_open_without_evidence(classify: Classify, memo: Profile) -> None:
    assert classify(memo, "The harbour is cold and its cranes are old.")[0].status is None


@pytest.mark.parametrize(
    ("scores", "status"),
    [((2.0, 0.0, 0.0), "delivered"), ((0.0, 0.0, 2.0), "planned"), ((0.1, 0.0, 0.0), "unclear")],
)
def test_selects_status_only_above_threshold(scores: tuple[float, ...], status: str) -> None:
    odds = {n: np.array([one], np.float32) for n, one in zip(STATUSES, scores, strict=True)}
    found = status_softmax(odds)
    assert max(found, key=lambda name: found[name][0]) == status


def test_regression_adds_to_offset_of_cues() -> None:
    pytest.importorskip("scipy", reason="needs the packages of briefing[training]")
    from training.regression import Sample, fit_regression, softmax

    rows = np.tile(np.eye(3, dtype=np.float32), (40, 1))
    nothing, counts = np.zeros_like(rows), np.ones(len(rows))
    alone = fit_regression(Sample(rows, rows, nothing, counts), softmax)
    assert (alone.log_odds(np.eye(3, dtype=np.float32)).argmax(1) == [0, 1, 2]).all()
    helped = fit_regression(Sample(rows, rows, 9 * rows, counts), softmax)
    assert np.abs(helped.layer.weights).max() < np.abs(alone.layer.weights).max()
