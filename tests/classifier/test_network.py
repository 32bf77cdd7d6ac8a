"""The network reads each sentence by itself, its words in their order, then its neighbours."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.classifier import cnn
from briefing.classifier.cnn import READ, windows
from briefing.classifier.context import Floats
from briefing.classifier.matmul import product
from briefing.classifier.model import shipped
from briefing.classifier.token_features import vocabulary
from briefing.classifier.tokens import wording

NETWORK = shipped().network
SENTENCE = ("the", "ministers", "signed", "the", "agreement", "in", "astana")
word = st.text("abcdefghij", min_size=1, max_size=12)
sentence = st.lists(word, max_size=9).map(tuple)


def columns(count: int) -> Floats:
    return np.tile(NETWORK.mean, (count, 1))


def told(*sentences: tuple[str, ...]) -> Floats:
    laid = wording(sentences)
    pieces = vocabulary(laid.known)["pieces"]
    return NETWORK.log_odds(laid, pieces, columns(len(sentences)))


def read(*sentences: tuple[str, ...]) -> Floats:
    laid = wording(sentences)
    return NETWORK.read(laid, vocabulary(laid.known)["pieces"])


def test_one_row_for_each_sentence_and_one_column_for_each_target() -> None:
    assert told(SENTENCE, ("thank", "you")).shape == (2, len(shipped().names))


def test_the_order_of_words_counts() -> None:
    assert not np.allclose(told(SENTENCE), told(SENTENCE[::-1]))


def test_the_sentence_beside_counts() -> None:
    alone, beside = told(SENTENCE)[0], told(SENTENCE, ("we", "discussed", "trade"))[0]
    assert not np.allclose(alone, beside)


@settings(deadline=None, max_examples=40)
@given(st.lists(sentence, min_size=1, max_size=6))
def test_the_words_of_one_sentence_do_not_leak_into_the_next(
    sentences: list[tuple[str, ...]],
) -> None:
    together = read(*sentences)
    alone = np.vstack([read(each) for each in sentences])
    assert np.allclose(together, alone, atol=1e-4)


def test_a_long_document_is_read_in_parts_as_it_is_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    sentences = tuple((f"word{n}", "and", f"number{n}") for n in range(50))
    at_once = told(*sentences)
    monkeypatch.setattr(cnn, "_AT_ONCE", 7)
    assert np.allclose(at_once, told(*sentences), atol=1e-4)


def test_a_sentence_without_words_and_one_without_end_are_read() -> None:
    endless = ("word",) * 100_000
    assert np.isfinite(told((), endless, ("\ud800",))).all()
    assert (read(endless) == read(endless[:READ])).all()


@pytest.mark.parametrize("count", [0, 1, 7, 8, 9, 40])
def test_a_product_in_parts_is_the_product(count: int) -> None:
    rows = np.linspace(-1, 1, count * 3, dtype=np.float32).reshape(count, 3)
    weights = np.arange(6, dtype=np.float32).reshape(3, 2)
    assert np.allclose(product(rows, weights), rows @ weights, atol=1e-5)


def test_windows_put_each_row_between_its_neighbours() -> None:
    rows = np.array([[1], [2], [3]], np.float32)
    assert windows(rows, 3).tolist() == [[0, 1, 2], [1, 2, 3], [2, 3, 0]]


def test_what_was_learned_is_what_the_program_says() -> None:
    torch = pytest.importorskip("torch", reason="needs the packages of the extra `training`")
    from training.network import Judge, exported, padded

    torch.manual_seed(1)
    judge = Judge(5, 3).eval()
    sentences = (SENTENCE, ("thank", "you"), ("they", "will", "meet", "again"))
    seen = np.linspace(-2, 2, 15, dtype=np.float32).reshape(3, 5)
    with torch.no_grad():
        wanted = judge(*padded(sentences), torch.from_numpy(seen)).numpy()
    found = exported(judge, np.zeros(5, np.float32), np.ones(5, np.float32))
    laid = wording(sentences)
    said = found.log_odds(laid, vocabulary(laid.known)["pieces"], seen)
    assert np.allclose(said, wanted, atol=0.02)
