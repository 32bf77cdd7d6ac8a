"""A profile's phrases, found in the words of a sentence."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.classifier.context import laid_out
from briefing.classifier.cues import find, lexicon, phrases_of


def met(phrases: list[str], text: str, language: str = "en") -> list[str]:
    book = lexicon((("it", tuple(phrases)),), language)
    return find(book, [text], laid_out([text]))[0].get("it", [])


@pytest.mark.parametrize(
    ("phrase", "text", "shown"),
    [
        ("signed", "Both ministers signed the plan.", ["signed"]),
        ("sign*", "They are signing now, and signed before.", ["sign…", "sign…"]),
        ("memorandum of understanding", "A Memorandum of Understanding was signed.",
         ["memorandum of understanding"]),
        ("memorand* of understanding", "Two memorandums of understanding wait.",
         ["memorand… of understanding"]),
        ("sign", "A significant sum.", []),
        ("at stake", "At last, the stake is sold.", []),
        ("s’engag*", "Le pays s'engage à payer.", ["s'engag…"]),
    ],
)  # fmt: skip
def test_a_phrase_is_found_at_the_bounds_of_words(phrase: str, text: str, shown: list[str]) -> None:
    assert met([phrase], text) == shown


def test_where_no_space_parts_the_words_a_phrase_is_found_anywhere() -> None:
    assert met(["合意"], "両国は投資で合意した。", "ja") == ["合意"]


def test_phrases_are_taken_by_language_and_those_for_all_languages_added() -> None:
    cues = {"en": ("fish*",), "ru": ("рыб*",), "*": ("FAO",)}
    assert phrases_of(cues, "en-GB") == ("fish*", "FAO")
    assert phrases_of(cues, "de") == ("FAO",)


@pytest.mark.parametrize("phrase", ["", "*", " * ", "…", "***"])
def test_a_phrase_without_letters_is_never_found(phrase: str) -> None:
    assert met([phrase], "Any text * at all … here.") == []


WORDS = st.text("abcd", min_size=1, max_size=4)


@settings(deadline=None, max_examples=60)
@given(st.lists(WORDS, min_size=1, max_size=3), st.lists(WORDS, max_size=12))
def test_a_closed_phrase_is_found_as_often_as_its_words_follow_each_other(
    phrase: list[str], tokens: list[str]
) -> None:
    runs = [tokens[at : at + len(phrase)] for at in range(len(tokens))]
    assert len(met([" ".join(phrase)], " ".join(tokens))) == runs.count(phrase)
