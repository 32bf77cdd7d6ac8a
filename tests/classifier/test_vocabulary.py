"""What is worked out of a word, once for all documents."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.classifier import token_features as words
from briefing.classifier.token_features import BUCKETS, ROWS, vocabulary
from briefing.classifier.verb_classes import VERBS
from briefing.classifier.word_classes_en import CLASSES


def test_a_word_has_its_classes_its_verb_and_its_year() -> None:
    will, year, signed, the = vocabulary(["will", "2024", "signed", "the"])
    assert VERBS[will["verb"]] == "will"
    assert (year["year"], year["digits"], the["year"]) == (2024, True, 0)
    named = {name for n, name in enumerate(CLASSES) if int(signed["classes"]) >> n & 1}
    assert named == {"agree", "in ed"}
    assert (signed["telling"], the["telling"]) == (True, False)


def test_a_words_buckets_are_the_same_everywhere() -> None:
    assert words.buckets_of("rail") == (27521, 5716)


def test_words_of_one_beginning_share_a_stem() -> None:
    assert words.stem("cooperation") == words.stem("cooperative") != words.stem("coordination")


@given(st.lists(st.text(min_size=1), max_size=5))
def test_any_text_has_a_record_within_bounds(known: list[str]) -> None:
    found = vocabulary(known)
    assert len(found) == len(known)
    assert (found["buckets"] < BUCKETS).all()
    assert (found["pieces"] < ROWS).all()


def test_what_is_remembered_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(words, "_REMEMBERED", 3)
    vocabulary([f"unheard{n}" for n in range(9)])
    assert len(words._RECORDS) <= 3
