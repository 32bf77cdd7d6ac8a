"""The learned model's parts: columns, buckets, regressions, and the file that holds them."""

import io
from collections.abc import Callable

import numpy as np
import pytest

from briefing.classifier.context import Scene, scene
from briefing.classifier.feature_hashing import buckets
from briefing.classifier.features import COLUMNS, features, ranks
from briefing.classifier.matmul import CLIP, Layer, Regression
from briefing.classifier.model import SHIPPED, dump, load, shipped
from briefing.classifier.stacking import INPUTS, SAID, inputs
from briefing.classifier.token_features import BUCKETS
from briefing.classifier.verb_classes import VERBS, verb_class
from briefing.models import Document

Written = Callable[..., Document]
MEGABYTE = 2**20


def laid_out(document: Document) -> Scene:
    return scene(document, np.zeros(len(document.sentences), np.float32))


def column(document: Document, name: str) -> list[float]:
    return [round(float(x), 3) for x in features(laid_out(document))[:, COLUMNS.index(name)]]


def test_every_column_has_a_name_of_its_own(written: Written) -> None:
    assert features(laid_out(written("One sentence.", "Another."))).shape == (2, len(COLUMNS))
    assert len(set(COLUMNS)) == len(COLUMNS)


def test_columns_tell_words_forms_and_places(written: Written) -> None:
    document = written("Is it true?", "We agreed to invest $5 million.", "It rained.")
    assert column(document, "question") == [1, 0, 0]
    assert column(document, "currency") == [0, 1, 0]
    assert column(document, "of a sum") == [0, 1, 0]
    assert column(document, "agree") == [0, 1, 0]
    assert column(document, "place share") == [0, 0.5, 1]
    assert column(document, "first verb: agreed") == [0, 1, 0]


def test_the_kind_of_the_document_is_told(written: Written) -> None:
    document = written("The leaders met.", "They agreed.", title="Readout of the call")
    assert column(document, "in a readout") == [1, 1]
    assert column(document, "in a joint-statement") == [0, 0]


def test_ranks_go_from_nothing_to_one() -> None:
    rows = np.array([[3.0], [1.0], [2.0]], np.float32)
    assert ranks(rows).ravel().tolist() == [1, 0, 0.5]


def test_a_row_holds_what_words_say_of_the_sentence_its_neighbours_and_the_document() -> None:
    columns, linear = np.zeros((3, len(COLUMNS)), np.float32), np.zeros((3, len(SAID)), np.float32)
    linear[:, SAID.index("outcome")] = [3, 1, 2]
    rows = inputs(columns, linear)
    assert rows.shape == (3, len(INPUTS))
    told = {name: rows[:, place].tolist() for place, name in enumerate(INPUTS)}
    assert told["outcome by words, of the sentence"] == [3, 1, 2]
    assert told["outcome by words, of the one before"] == [0, 3, 1]
    assert told["outcome by words, of the one after"] == [1, 2, 0]
    assert told["outcome by words, of the document"] == [2, 2, 2]


def test_a_form_counts_apart_in_each_genre(written: Written) -> None:
    texts = "The leaders met in Oslo.", "They agreed to build a port."
    readout = written(*texts, title="Readout of the call")
    rows = inputs(features(laid_out(readout)), np.zeros((2, len(SAID)), np.float32))
    assert rows[:, INPUTS.index("decided, told")].tolist() == [0, 1]
    assert rows[:, INPUTS.index("decided, spoken")].tolist() == [0, 0]


def test_a_regression_is_moved_by_no_number_beyond_its_bounds() -> None:
    one = np.ones(1, np.float32)
    found = Regression(one, 2 * one, Layer(np.ones((1, 1), np.float32), one))
    assert found.scores(np.array([[1], [3], [1e9]], np.float32)).ravel().tolist() == [
        1,
        2,
        CLIP + 1,
    ]


@pytest.mark.parametrize(
    ("word", "name"),
    [("will", "will"), ("announced", "agreed"), ("visited", "past"), ("condemn", "holds")],
)
def test_verbs_are_known_by_class(word: str, name: str) -> None:
    assert VERBS[verb_class(word)] == name


def test_other_words_are_no_verbs() -> None:
    assert [verb_class(word) for word in ("table", "red", "minister")] == [-1, -1, -1]


def test_the_sum_over_buckets_is_each_sentences_mean_direction(written: Written) -> None:
    found = buckets(laid_out(written("The rail line.", "A port in the south, with a crane.")))
    weights = np.random.default_rng(1).normal(size=(BUCKETS, 3)).astype(np.float32)
    for row, start, count in zip(found.sums(weights), found.starts, found.counts, strict=True):
        inside = found.numbers[start : start + count]
        assert np.allclose(row, weights[inside].sum(0) / np.sqrt(count), atol=1e-4)


def test_the_shipped_weights_are_small_and_come_back_the_same() -> None:
    data = SHIPPED.read_bytes()
    assert len(data) < 2 * MEGABYTE
    assert dump(load(data)) == dump(shipped())


@pytest.mark.parametrize("key", ["version", "inputs"])
def test_weights_that_do_not_fit_the_program_are_refused(key: str) -> None:
    with np.load(SHIPPED) as held:
        changed = dict(held) | {key: np.array(-1)}
    out = io.BytesIO()
    np.savez(out, **changed)
    with pytest.raises(ValueError, match="weights"):
        load(out.getvalue())
