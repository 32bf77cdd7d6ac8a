"""The learned model's parts: columns, buckets, trees, and the file that holds them."""

import io
from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.model import Document
from briefing.relevance.features import COLUMNS, after, before, features, ranks
from briefing.relevance.forest import LEAVES, Forest
from briefing.relevance.hashing import BUCKETS, buckets, pieces
from briefing.relevance.learned import SHIPPED, dump, load, shipped
from briefing.relevance.scene import Scene, scene
from briefing.relevance.verbs import VERBS, verb_class

Written = Callable[..., Document]
MEGABYTE = 2**20


def laid_out(document: Document) -> Scene:
    return scene(document, np.zeros(len(document.sentences), np.float32))


def column(document: Document, name: str) -> list[float]:
    return [round(float(x), 3) for x in features(laid_out(document))[:, COLUMNS.index(name)]]


def test_every_column_has_a_name_of_its_own(written: Written) -> None:
    assert features(laid_out(written("One sentence.", "Another."))).shape == (2, len(COLUMNS))
    assert len(set(COLUMNS)) == len(COLUMNS)


def test_columns_tell_words_forms_places_and_neighbours(written: Written) -> None:
    document = written("Is it true?", "We agreed to invest $5 million.", "It rained.")
    assert column(document, "question") == [1, 0, 0]
    assert column(document, "money") == [0, 1, 0]
    assert column(document, "agree") == [0, 1, 0]
    assert column(document, "place share") == [0, 0.5, 1]
    assert column(document, "money, sentence before") == [0, 0, 1]
    assert column(document, "first verb: agreed") == [0, 1, 0]


def test_the_kind_of_the_document_is_told(written: Written) -> None:
    document = written("The leaders met.", "They agreed.", title="Readout of the call")
    assert column(document, "in a readout") == [1, 1]
    assert column(document, "in a joint-statement") == [0, 0]


def test_neighbours_and_ranks() -> None:
    rows = np.array([[3.0], [1.0], [2.0]], np.float32)
    assert before(rows).ravel().tolist() == [0, 3, 1]
    assert after(rows).ravel().tolist() == [1, 2, 0]
    assert ranks(rows).ravel().tolist() == [1, 0, 0.5]


@pytest.mark.parametrize(
    ("word", "name"),
    [("will", "will"), ("announced", "agreed"), ("visited", "past"), ("condemn", "holds")],
)
def test_verbs_are_known_by_class(word: str, name: str) -> None:
    assert VERBS[verb_class(word)] == name


def test_other_words_are_no_verbs() -> None:
    assert [verb_class(word) for word in ("table", "red", "minister")] == [-1, -1, -1]


def test_a_words_buckets_are_the_same_everywhere() -> None:
    assert pieces("rail")[:2] == (27521, 5716)
    assert all(0 <= number < BUCKETS for number in pieces("extraordinarily"))


def test_the_sum_over_buckets_is_each_sentences_mean_direction(written: Written) -> None:
    found = buckets(laid_out(written("The rail line.", "A port in the south, with a crane.")))
    weights = np.random.default_rng(1).normal(size=(BUCKETS, 3)).astype(np.float32)
    for row, start, count in zip(found.sums(weights), found.starts, found.counts, strict=True):
        inside = found.numbers[start : start + count]
        assert np.allclose(row, weights[inside].sum(0) / np.sqrt(count), atol=1e-4)


def walk(tree: tuple, row: list[float]) -> float:  # type: ignore[type-arg]
    while len(tree) == 4:
        tree = tree[2] if row[tree[0]] <= tree[1] else tree[3]
    return float(tree[0])


def planted(trees: list[tuple]) -> Forest:  # type: ignore[type-arg]
    splits, leaves = [], []
    for tree in trees:
        values: list[float] = []
        found: list = []  # type: ignore[type-arg]
        _plant(tree, values, found)
        splits.append(found + [(0, float("inf"), 2**LEAVES - 1)] * (LEAVES - len(found)))
        leaves.append(values + [0.0] * (LEAVES - len(values)))
    columns, limits, masks = zip(*(split for tree in splits for split in tree), strict=True)
    return Forest(
        np.array(columns, np.uint16),
        np.array(limits, np.float32),
        np.arange(len(columns), dtype=np.uint16).reshape(-1, LEAVES).T,
        np.array(masks, np.uint16).reshape(-1, LEAVES).T,
        np.array(leaves, np.float32),
    )


def _plant(tree: tuple, values: list[float], splits: list) -> None:  # type: ignore[type-arg]
    if len(tree) == 1:
        values.append(tree[0])
        return
    first = len(values)
    _plant(tree[2], values, splits)
    ruled_out = sum(1 << leaf for leaf in range(first, len(values)))
    splits.append((tree[0], tree[1], (2**LEAVES - 1) & ~ruled_out))
    _plant(tree[3], values, splits)


LEAF = st.tuples(st.integers(-9, 9).map(float))
TREE = st.recursive(
    LEAF,
    lambda inner: st.tuples(st.integers(0, 2), st.integers(-3, 3).map(float), inner, inner),
    max_leaves=LEAVES,
).filter(lambda tree: len(tree) == 4)


@settings(deadline=None, max_examples=60)
@given(
    st.lists(TREE, min_size=1, max_size=4),
    st.lists(st.lists(st.integers(-4, 4).map(float), min_size=3, max_size=3), min_size=1),
)
def test_all_trees_at_once_give_what_each_gives_alone(
    trees: list[tuple],
    rows: list[list[float]],  # type: ignore[type-arg]
) -> None:
    found = planted(trees).sums(np.array(rows, np.float32), targets=1)
    wanted = [[sum(walk(tree, row) for tree in trees)] for row in rows]
    assert np.allclose(found, wanted)


def test_the_shipped_weights_are_small_and_come_back_the_same() -> None:
    data = SHIPPED.read_bytes()
    assert len(data) < 2 * MEGABYTE
    assert dump(load(data)) == dump(shipped())


@pytest.mark.parametrize("key", ["version", "columns"])
def test_weights_that_do_not_fit_the_program_are_refused(key: str) -> None:
    with np.load(SHIPPED) as held:
        changed = dict(held) | {key: np.array(-1)}
    out = io.BytesIO()
    np.savez(out, **changed)
    with pytest.raises(ValueError, match="weights"):
        load(out.getvalue())
