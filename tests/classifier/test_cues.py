"""Cue phrases are found in the words of a sentence."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.classifier.context import tokenize_texts
from briefing.classifier.cues import compile_lexicon, match_cues, select_phrases


def find_cues(phrases: list[str], text: str, language: str = "en") -> list[str]:
    book = compile_lexicon((("it", tuple(phrases)),), language)
    return match_cues(book, [text], tokenize_texts([text]))[0].get("it", [])


@pytest.mark.parametrize(
    ("phrase", "text", "expected"),
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
def test_matches_phrases_at_word_boundaries(phrase: str, text: str, expected: list[str]) -> None:
    assert find_cues([phrase], text) == expected


def test_matches_substrings_in_scripts_without_spaces() -> None:
    assert find_cues(["合意"], "両国は投資で合意した。", "ja") == ["合意"]


def test_selects_phrases_of_language_and_of_all_languages() -> None:
    cues = {"en": ("fish*",), "ru": ("рыб*",), "*": ("FAO",)}
    assert select_phrases(cues, "en-GB") == ("fish*", "FAO")
    assert select_phrases(cues, "de") == ("FAO",)


@pytest.mark.parametrize("phrase", ["", "*", " * ", "…", "***"])
def test_never_matches_phrase_without_letters(phrase: str) -> None:
    assert find_cues([phrase], "Any text * at all … here.") == []


WORDS = st.text("abcd", min_size=1, max_size=4)


@settings(deadline=None, max_examples=60)
@given(st.lists(WORDS, min_size=1, max_size=3), st.lists(WORDS, max_size=12))
def test_counts_every_occurrence_of_a_phrase(phrase: list[str], tokens: list[str]) -> None:
    runs = [tokens[at : at + len(phrase)] for at in range(len(tokens))]
    assert len(find_cues([" ".join(phrase)], " ".join(tokens))) == runs.count(phrase)
