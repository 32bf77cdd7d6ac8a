"""Which language a text is in: by script, letters and common words, and last by langdetect."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.languages import LANGUAGES, Language, detect, get_language

TEXTS = {
    "ar": "التقى الوزيران في طوكيو وناقشا العلاقات بين البلدين.",
    "az": "Nazirlər Bakıda görüşüb və iki ölkə arasında əməkdaşlığı müzakirə ediblər.",
    "cs": "Ministři se sešli v Praze a jednali o vztazích mezi oběma zeměmi.",
    "de": "Die Minister trafen sich in Berlin und sprachen über die Beziehungen.",
    "en": "The ministers met in London and talked about relations between the two.",
    "es": "Los ministros se reunieron en Madrid y hablaron de las relaciones.",
    "fr": "Les ministres se sont réunis à Paris et ont parlé des relations.",
    "it": "I ministri si sono incontrati a Roma e hanno parlato delle relazioni.",
    "ja": "両国の外相は東京で会談し、協力について話し合った。",
    "kk": "Министрлер Астанада кездесіп, екі елдің ынтымақтастығын талқылады.",
    "ko": "양국 장관은 서울에서 만나 협력에 대해 논의했다.",
    "ky": "Министрлер Бишкекте жолугуп, эки өлкөнүн кызматташтыгын талкуулады.",
    "nl": "De ministers kwamen in Den Haag bijeen en spraken over de betrekkingen.",
    "pl": "Ministrowie spotkali się w Warszawie i rozmawiali o stosunkach.",
    "pt": "Os ministros reuniram-se em Lisboa e falaram sobre as relações.",
    "ru": "Министры встретились в Москве и обсудили отношения между двумя странами.",
    "tr": "Bakanlar Ankara’da bir araya geldi ve iki ülke arasındaki ilişkileri görüştü.",
    "uk": "Міністри зустрілися в Києві та обговорили відносини між двома країнами.",
    "uz": "Vazirlar Toshkentda uchrashdi va ikki davlat o‘rtasidagi hamkorlikni muhokama qildi.",
    "zh": "两国外长在东京举行会谈，讨论了合作。",
}


@pytest.mark.parametrize(("code", "text"), TEXTS.items())
def test_a_sentence_is_enough(code: str, text: str) -> None:
    assert detect(text) == code


@pytest.mark.parametrize("text", ["", " \n", "12 345,67", "…!?", "\x00", "—"])
def test_no_letters_is_no_error_and_no_language(text: str) -> None:
    assert detect(text) == "und"


@pytest.mark.parametrize("text", ["OK", "Hello", "Astana", "Memorandum"])
def test_a_name_or_a_word_is_not_guessed_at(text: str) -> None:
    assert detect(text) == "und"


def test_place_and_date_are_not_taken_for_a_remote_language() -> None:
    assert detect("Astana, 5 May") in ("en", "und")


def test_uzbek_is_known_in_both_alphabets() -> None:
    assert detect("Вазирлар Тошкентда учрашди ва ҳамкорликни муҳокама қилди.") == "uz"
    assert detect(TEXTS["uz"]) == "uz"


def test_names_in_another_script_do_not_change_the_language() -> None:
    assert detect(TEXTS["en"] + " 東京 (Tokyo), Тоқаев") == "en"
    assert detect(TEXTS["ja"] + " Kazakhstan NATO") == "ja"


def test_the_sample_is_bounded_and_the_same_text_gives_the_same_code() -> None:
    text = TEXTS["kk"] * 5000
    assert detect(text) == detect(text) == "kk"


@given(st.text(max_size=80))
@settings(max_examples=60, deadline=None)
def test_any_text_has_a_code_and_none_raises(text: str) -> None:
    assert detect(text).isalpha()


def test_a_region_is_ignored_and_an_unknown_language_is_bare() -> None:
    assert get_language("en-GB") is LANGUAGES["en"]
    assert get_language("th").uses_spaces is False
    assert get_language("sl").stop_words == frozenset()
    assert get_language("").code == "und"


@pytest.mark.parametrize("language", LANGUAGES.values(), ids=lambda language: language.code)
def test_word_lists_are_lower_case_and_abbreviations_bare(language: Language) -> None:
    for word in language.stop_words | language.abbreviations | language.numbered_abbreviations:
        assert word == word.lower() and not word.endswith(".")


def test_initials_are_no_words_of_another_language() -> None:
    text = "This post requires U.S. Government clearance. The rule covers U.K. Government staff."
    assert detect(text) == "en"


def test_detects_short_text_in_a_language_without_stop_words() -> None:
    assert detect("Заседанието се отлага за четвъртък. Моля, потвърдете участието си.") == "bg"
    assert detect("Объём товарооборота вырос. Площадь объекта увеличена.") == "ru"
