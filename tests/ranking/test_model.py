import numpy as np
import pytest

from briefing.ranking.features import build_features
from briefing.ranking.folder import gather_folder
from briefing.ranking.model import dump_model, load_model, load_shipped, rank_sentences
from briefing.ranking.terms import BUCKETS
from tests.ranking.samples import make_documents

DOCUMENTS = make_documents()
TEXTS = [sentence.text for each in DOCUMENTS for sentence in each.document.sentences]


def place(start: str) -> int:
    return next(at for at, text in enumerate(TEXTS) if text.startswith(start))


def test_ranks_a_signed_treaty_above_small_talk() -> None:
    ranks = rank_sentences(DOCUMENTS)
    treaty = place("Arland and Borland signed")
    for start in ("Good evening", "Please enjoy", "The weather"):
        assert ranks.gain[treaty] > ranks.gain[place(start)]
        assert ranks.headline[treaty] > ranks.headline[place(start)]


def test_ranks_one_value_per_sentence_and_none_below_zero() -> None:
    ranks = rank_sentences(DOCUMENTS)
    assert len(ranks.gain) == len(ranks.headline) == len(TEXTS)
    assert (ranks.gain >= 0).all() and (ranks.headline >= 0).all()


def test_ranks_the_same_twice() -> None:
    assert (rank_sentences(DOCUMENTS).gain == rank_sentences(DOCUMENTS).gain).all()


def test_accepts_an_empty_folder() -> None:
    assert len(rank_sentences([]).gain) == 0


def test_accepts_a_single_document() -> None:
    assert len(rank_sentences(DOCUMENTS[:1]).gain) == len(DOCUMENTS[0].analyses)


def test_all_features_are_finite() -> None:
    names, rows = build_features(gather_folder(DOCUMENTS), np.zeros(BUCKETS, np.uint8))
    assert rows.shape == (len(TEXTS), len(names)) and len(set(names)) == len(names)
    assert np.isfinite(rows).all()


def test_counts_the_documents_that_report_a_fact() -> None:
    names, rows = build_features(gather_folder(DOCUMENTS), np.zeros(BUCKETS, np.uint8))
    several = rows[:, names.index("documents that have it")]
    assert several[place("Arland and Borland signed")] >= 1
    assert several[place("Please enjoy")] == 0


def test_dumped_weights_are_the_same_bytes_after_loading() -> None:
    data = dump_model(load_shipped())
    assert dump_model(load_model(data)) == data


def test_refuses_weights_of_other_columns() -> None:
    shipped = load_shipped()
    other = type(shipped)(("other",), *(getattr(shipped, f) for f in shipped.__struct_fields__[1:]))
    with pytest.raises(ValueError, match="train again"):
        rank_sentences(DOCUMENTS, other)
