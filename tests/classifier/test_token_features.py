"""Features of words are computed once for all documents."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.classifier import context
from briefing.classifier.context import BUCKETS, EMBEDDING_ROWS, compute_token_features
from briefing.classifier.lexicon_en import VERB_CLASSES, WORD_CLASSES


def test_computes_classes_verb_and_year() -> None:
    will, year, signed, the = compute_token_features(["will", "2024", "signed", "the"])
    assert VERB_CLASSES[will["verb"]] == "will"
    assert (year["year"], year["is_number"], the["year"]) == (2024, True, 0)
    named = {name for n, name in enumerate(WORD_CLASSES) if int(signed["classes"]) >> n & 1}
    assert named == {"agree", "in ed"}
    assert (signed["is_content"], the["is_content"]) == (True, False)


def test_buckets_are_stable() -> None:
    assert context.hash_buckets("rail") == (27521, 5716)


def test_words_with_same_beginning_share_stem() -> None:
    assert (
        context.hash_stem("cooperation")
        == context.hash_stem("cooperative")
        != context.hash_stem("coordination")
    )


@given(st.lists(st.text(min_size=1), max_size=5))
def test_features_of_any_text_are_within_bounds(known: list[str]) -> None:
    found = compute_token_features(known)
    assert len(found) == len(known)
    assert (found["buckets"] < BUCKETS).all()
    assert (found["subwords"] < EMBEDDING_ROWS).all()


def test_cache_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(context, "_CACHE_SIZE", 3)
    compute_token_features([f"unheard{n}" for n in range(9)])
    assert len(context._CACHE) <= 3
