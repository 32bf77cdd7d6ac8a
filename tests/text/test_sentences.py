"""Text → sentences with offsets, and the words and terms of a sentence."""

import itertools
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.languages import LANGUAGES
from briefing.text import (
    count_words,
    extract_terms,
    extract_terms_many,
    split_many,
    split_sentences,
    split_words,
)

SAMPLES = sorted((Path(__file__).parent).glob("*.txt"))
TRAPS = st.text(st.sampled_from("Ab é.!?…。「」“”\"«»()1a) \n\u00a0—-Mr日はـ'"), max_size=60)


def split_marked(text: str, language: str = "en") -> list[str]:
    return [text[start:end] for start, end in split_sentences(text, language)]


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.stem)
def test_one_sentence_a_line_joined_is_split_back(sample: Path) -> None:
    lines = sample.read_text(encoding="utf-8").splitlines()
    gap = " " if LANGUAGES[sample.stem].uses_spaces else ""
    assert split_marked(gap.join(lines), sample.stem) == lines


def test_every_language_in_the_table_has_a_sample() -> None:
    assert {path.stem for path in SAMPLES} == set(LANGUAGES)


@pytest.mark.parametrize(
    ("text", "language", "sentences"),
    [
        ("Қ. К. Тоқаев келді.", "kk", 1),
        ("U.S. and Japan-U.S. alliances matter.", "en", 1),
        ("In Washington, D.C., they met Mr. Lee of St. Kitts.", "en", 1),
        ("He came in 2004. In 2005 he left.", "en", 2),
        ("It rose by 3.5 percent to $1.5 billion.", "en", 1),
        ("(He said so.) Nobody knew.", "en", 2),
        ("They agreed. (Laughter.) And so it was.", "en", 3),
        ("Он приехал 5 мая 2024 г. Она осталась.", "ru", 2),
        ("Это показано ниже (см. рис. 3).", "ru", 1),
        ("「行きます。」と述べた。", "ja", 1),
        ("他说：“好。”会议结束。", "zh", 2),
        ("1. The leaders met. 2. They agreed.", "en", 2),
        ("1. the first item 2. the second item 3. the third", "en", 3),
        ("a) rail b) roads c) ports", "en", 3),
        ("1. See art. 2 of the law. It was agreed.", "en", 2),
        ("The path led to Com. & Adm. through the dark.", "en", 1),
        ("The group (Lee et al. [2014]) found it. Roe et al. [2004] agreed.", "en", 2),
        ("Selon Roe et al. [2004], la valeur change.", "fr", 1),
        ("It fell in May. [12] Then it rose.", "en", 2),
        ("They adopted doc. A/79/L.80/Rev.1 and docs. CCPR/C/5 and E/2024/1. They left.", "en", 2),
        ("Согласно док. A/79/L.80 решение принято.", "ru", 1),
        ("She flew from Ft. Wayne to Mt. Vernon.", "en", 1),
        ("The tower is 300 ft. The bridge is longer.", "en", 2),
        ("It began at 5 p.m. EST. It ended late.", "en", 2),
        ("L'art. 5 co. 2 si applica anche ai casi previsti.", "it", 1),
        ("Le rapport cite l’art. 5, al. 2. Il est long.", "fr", 2),
    ],
)
def test_stops_that_end_nothing_do_not_split(text: str, language: str, sentences: int) -> None:
    assert len(split_marked(text, language)) == sentences


def test_closing_marks_stay_with_the_sentence_they_close() -> None:
    assert split_marked('He said: "We won." They left.') == ['He said: "We won."', "They left."]
    assert split_marked('It was late. "We won," he said.') == ["It was late.", '"We won," he said.']


def test_a_question_is_not_cut_from_the_clause_that_reports_it() -> None:
    assert split_marked('"Who pays?" asked the minister.') == ['"Who pays?" asked the minister.']


@pytest.mark.parametrize(
    "text", ["", "   ", "\n\n", "…", "12.", "word", " \u00a0.\u200b a", "\n. b"]
)
def test_little_text_makes_no_trouble(text: str) -> None:
    assert len(split_sentences(text, "en")) <= (2 if text.strip() else 0)


@given(TRAPS, st.sampled_from(["en", "ru", "ja", "de", "und"]))
@settings(max_examples=150, deadline=None)
def test_spans_are_in_order_trimmed_and_lose_nothing_but_space(text: str, language: str) -> None:
    spans = split_sentences(text, language)
    assert all(text[a:b] == text[a:b].strip() != "" for a, b in spans)
    assert all(b <= c for (_, b), (c, _) in itertools.pairwise(spans))
    kept = "".join(text[a:b] for a, b in spans)
    assert "".join(kept.split()) == "".join(text.split())


@given(st.lists(TRAPS, max_size=6), st.sampled_from(["en", "fr", "zh"]))
@settings(max_examples=60, deadline=None)
def test_many_paragraphs_split_as_each_alone(texts: list[str], language: str) -> None:
    folded = [" ".join(text.split()) for text in texts]
    assert split_many(folded, language) == [split_sentences(text, language) for text in folded]


@pytest.mark.parametrize("mark", list(".?!…。\"«('-1aA\u0300 "))
def test_long_runs_of_one_character_are_split_in_one_pass(mark: str) -> None:
    text = mark * 50_000
    assert sum(end - start for start, end in split_sentences(text, "en")) <= len(text)
    split_words(text)
    extract_terms(text, "ja")


def test_words_count_letters_where_nothing_parts_words() -> None:
    assert split_words("Japan’s co-operation, 2025.") == ["Japan’s", "co-operation", "2025"]
    assert split_words("東京で") == ["東", "京", "で"]
    assert split_words("हिन्दी भाषा") == ["हिन्दी", "भाषा"]
    assert len(split_words("ภาษาไทยง่าย")) == 3


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("The visits of the visiting ministers", "en", ["visit", "visit", "minist"]),
        ("L’accord et d’autres accords", "fr", ["accord", "accord"]),
        ("Die Minister und das Abkommen", "de", ["minist", "abkomm"]),
        ("Қазақстан және Жапония", "kk", ["қазақстан", "жапония"]),
        ("日本の協力", "ja", ["日本", "本の", "の協", "協力"]),
        ("양국의 협력", "ko", ["양국", "국의", "협력"]),
        ("grote scholen", "nl", ["grote", "school"]),
        ("Ещё партнёрство и партнерства", "ru", ["партнерств", "партнерств"]),
        ("IŞIK İstanbul", "tr", ["ışık", "istanbul"]),
        ("of the and", "en", []),
    ],
)
def test_terms_are_stems_of_what_carries_meaning(
    text: str, language: str, expected: list[str]
) -> None:
    assert extract_terms(text, language) == expected


def test_terms_of_many_texts_are_those_of_each() -> None:
    texts = ["Trade and energy.", "", "Energy ministers met in Astana.", "日本"]
    assert extract_terms_many(texts, "en") == [extract_terms(text, "en") for text in texts]


def test_an_unknown_language_still_has_sentences_and_terms() -> None:
    assert split_marked("Ena beseda. Druga beseda.", "sl") == ["Ena beseda.", "Druga beseda."]
    assert extract_terms("Druga beseda", "sl") == ["druga", "beseda"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", 0),
        ("The ministers met – twice.", 5),
        ("Министры встретились.", 2),
        ("两国签署协议。", 4),
        ("両国は合意した。", 4),
        ("2024年5月，APEC会议", 5),
        ("ภาษาไทย", 3),
        ("합의했다 오늘", 2),
    ],
)
def test_counts_two_characters_without_spaces_as_one_word(text: str, words: int) -> None:
    assert count_words(text) == words


def test_size_of_mixed_text_adds_up() -> None:
    assert count_words("NATO 峰会 NATO") == 3
