"""Columns, hashed words, regressions and the weights file."""

import io
from collections.abc import Callable

import numpy as np
import pytest

from briefing.classifier.context import BUCKETS, DocumentFeatures, build_context
from briefing.classifier.features import COLUMNS, compute_features, compute_ranks, hash_features
from briefing.classifier.lexicon_en import VERB_CLASSES, find_verb_class
from briefing.classifier.model import (
    CLIP,
    INPUTS,
    LINEAR_TARGETS,
    SHIPPED,
    Layer,
    Regression,
    build_inputs,
    dump,
    load,
    load_shipped,
)
from briefing.models import Document

Written = Callable[..., Document]
MEGABYTE = 2**20


def laid_out(document: Document) -> DocumentFeatures:
    return build_context(document, np.zeros(len(document.sentences), np.float32))


def column(document: Document, name: str) -> list[float]:
    return [
        round(float(x), 3) for x in compute_features(laid_out(document))[:, COLUMNS.index(name)]
    ]


def test_column_names_are_unique(written: Written) -> None:
    assert compute_features(laid_out(written("One sentence.", "Another."))).shape == (
        2,
        len(COLUMNS),
    )
    assert len(set(COLUMNS)) == len(COLUMNS)


def test_columns_describe_words_patterns_and_positions(written: Written) -> None:
    document = written("Is it true?", "We agreed to invest $5 million.", "It rained.")
    assert column(document, "question") == [1, 0, 0]
    assert column(document, "currency") == [0, 1, 0]
    assert column(document, "of a sum") == [0, 1, 0]
    assert column(document, "agree") == [0, 1, 0]
    assert column(document, "place share") == [0, 0.5, 1]
    assert column(document, "first verb: agreed") == [0, 1, 0]


def test_genre_is_a_column(written: Written) -> None:
    document = written("The leaders met.", "They agreed.", title="Readout of the call")
    assert column(document, "in a readout") == [1, 1]
    assert column(document, "in a joint-statement") == [0, 0]


def test_ranks_run_from_0_to_1() -> None:
    rows = np.array([[3.0], [1.0], [2.0]], np.float32)
    assert compute_ranks(rows).ravel().tolist() == [1, 0, 0.5]


def test_inputs_have_linear_scores_of_sentence_neighbours_and_document() -> None:
    columns, linear = (
        np.zeros((3, len(COLUMNS)), np.float32),
        np.zeros((3, len(LINEAR_TARGETS)), np.float32),
    )
    linear[:, LINEAR_TARGETS.index("outcome")] = [3, 1, 2]
    rows = build_inputs(columns, linear)
    assert rows.shape == (3, len(INPUTS))
    values_by_input = {name: rows[:, place].tolist() for place, name in enumerate(INPUTS)}
    assert values_by_input["outcome by words, of the sentence"] == [3, 1, 2]
    assert values_by_input["outcome by words, of the one before"] == [0, 3, 1]
    assert values_by_input["outcome by words, of the one after"] == [1, 2, 0]
    assert values_by_input["outcome by words, of the document"] == [2, 2, 2]


def test_inputs_have_patterns_by_genre(written: Written) -> None:
    texts = "The leaders met in Oslo.", "They agreed to build a port."
    readout = written(*texts, title="Readout of the call")
    rows = build_inputs(
        compute_features(laid_out(readout)), np.zeros((2, len(LINEAR_TARGETS)), np.float32)
    )
    assert rows[:, INPUTS.index("decided, told")].tolist() == [0, 1]
    assert rows[:, INPUTS.index("decided, spoken")].tolist() == [0, 0]


def test_regression_clips_outliers() -> None:
    one = np.ones(1, np.float32)
    found = Regression(one, 2 * one, Layer(np.ones((1, 1), np.float32), one))
    assert found.log_odds(np.array([[1], [3], [1e9]], np.float32)).ravel().tolist() == [
        1,
        2,
        CLIP + 1,
    ]


@pytest.mark.parametrize(
    ("word", "name"),
    [("will", "will"), ("announced", "agreed"), ("visited", "past"), ("condemn", "holds")],
)
def test_classifies_verbs(word: str, name: str) -> None:
    assert VERB_CLASSES[find_verb_class(word)] == name


def test_other_words_have_no_verb_class() -> None:
    assert [find_verb_class(word) for word in ("table", "red", "minister")] == [-1, -1, -1]


def test_weighted_sums_divide_by_norm(written: Written) -> None:
    found = hash_features(laid_out(written("The rail line.", "A port in the south, with a crane.")))
    weights = np.random.default_rng(1).normal(size=(BUCKETS, 3)).astype(np.float32)
    for row, start, count in zip(
        found.weighted_sums(weights), found.starts, found.counts, strict=True
    ):
        inside = found.bucket_ids[start : start + count]
        assert np.allclose(row, weights[inside].sum(0) / np.sqrt(count), atol=1e-4)


def test_shipped_weights_are_small_and_survive_round_trip() -> None:
    data = SHIPPED.read_bytes()
    assert len(data) < 2 * MEGABYTE
    assert dump(load(data)) == dump(load_shipped())


@pytest.mark.parametrize("key", ["version", "inputs"])
def test_load_rejects_weights_of_other_version_or_columns(key: str) -> None:
    with np.load(SHIPPED) as held:
        changed = dict(held) | {key: np.array(-1)}
    out = io.BytesIO()
    np.savez(out, **changed)
    with pytest.raises(ValueError, match="weights"):
        load(out.getvalue())
