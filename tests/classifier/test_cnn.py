"""The network: independent encoding of sentences, neighbours, batches."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.classifier import model
from briefing.classifier.context import Floats, compute_token_features
from briefing.classifier.model import MAX_TOKENS, load_shipped, matmul, sliding_windows
from briefing.classifier.tokens import build_token_table

NETWORK = load_shipped().network
SENTENCE = ("the", "ministers", "signed", "the", "agreement", "in", "astana")
word = st.text("abcdefghij", min_size=1, max_size=12)
sentence = st.lists(word, max_size=9).map(tuple)


def columns(count: int) -> Floats:
    return np.tile(NETWORK.mean, (count, 1))


def predict_rows(*sentences: tuple[str, ...]) -> Floats:
    laid = build_token_table(sentences)
    pieces = compute_token_features(laid.vocabulary)["subwords"]
    return NETWORK.log_odds(laid, pieces, columns(len(sentences)))


def read(*sentences: tuple[str, ...]) -> Floats:
    laid = build_token_table(sentences)
    return NETWORK.encode(laid, compute_token_features(laid.vocabulary)["subwords"])


def test_returns_row_per_sentence_and_column_per_target() -> None:
    assert predict_rows(SENTENCE, ("thank", "you")).shape == (2, len(load_shipped().targets))


def test_depends_on_word_order() -> None:
    assert not np.allclose(predict_rows(SENTENCE), predict_rows(SENTENCE[::-1]))


def test_depends_on_neighbouring_sentences() -> None:
    alone, beside = (
        predict_rows(SENTENCE)[0],
        predict_rows(SENTENCE, ("we", "discussed", "trade"))[0],
    )
    assert not np.allclose(alone, beside)


@settings(deadline=None, max_examples=40)
@given(st.lists(sentence, min_size=1, max_size=6))
def test_encodes_each_sentence_independently(
    sentences: list[tuple[str, ...]],
) -> None:
    together = read(*sentences)
    alone = np.vstack([read(each) for each in sentences])
    assert np.allclose(together, alone, atol=1e-4)


def test_batches_do_not_change_results(monkeypatch: pytest.MonkeyPatch) -> None:
    sentences = tuple((f"word{n}", "and", f"number{n}") for n in range(50))
    at_once = predict_rows(*sentences)
    monkeypatch.setattr(model, "_BATCH", 7)
    assert np.allclose(at_once, predict_rows(*sentences), atol=1e-4)


def test_accepts_empty_and_endless_sentences() -> None:
    endless = ("word",) * 100_000
    assert np.isfinite(predict_rows((), endless, ("\ud800",))).all()
    assert (read(endless) == read(endless[:MAX_TOKENS])).all()


@pytest.mark.parametrize("count", [0, 1, 7, 8, 9, 40])
def test_blockwise_matmul_equals_matmul(count: int) -> None:
    rows = np.linspace(-1, 1, count * 3, dtype=np.float32).reshape(count, 3)
    weights = np.arange(6, dtype=np.float32).reshape(3, 2)
    assert np.allclose(matmul(rows, weights), rows @ weights, atol=1e-5)


def test_sliding_windows_concatenate_neighbours() -> None:
    rows = np.array([[1], [2], [3]], np.float32)
    assert sliding_windows(rows, 3).tolist() == [[0, 1, 2], [1, 2, 3], [2, 3, 0]]


def test_exported_network_agrees_with_torch() -> None:
    torch = pytest.importorskip("torch", reason="needs the packages of the extra `training`")
    from training.network import SentenceClassifier, export_network, pad_words

    torch.manual_seed(1)
    classifier = SentenceClassifier(5, 3).eval()
    sentences = (SENTENCE, ("thank", "you"), ("they", "will", "meet", "again"))
    seen = np.linspace(-2, 2, 15, dtype=np.float32).reshape(3, 5)
    with torch.no_grad():
        wanted = classifier(*pad_words(sentences), torch.from_numpy(seen)).numpy()
    found = export_network(classifier, np.zeros(5, np.float32), np.ones(5, np.float32))
    laid = build_token_table(sentences)
    log_odds = found.log_odds(laid, compute_token_features(laid.vocabulary)["subwords"], seen)
    assert np.allclose(log_odds, wanted, atol=0.02)
