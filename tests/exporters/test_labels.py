"""Labels of the memo and its page in fifteen languages."""

import re

import pytest
from msgspec.structs import replace

from briefing.exporters.wording import (
    get_memo_words,
    list_memo_languages,
    translate,
    translate_wording,
)
from briefing.models import Memo
from briefing.profiles import load_profile

TRANSLATIONS = ("section.", "empty.", "area.")  # of the shipped profiles
LABELS = {code: get_memo_words(code).labels for code in list_memo_languages()}
PROFILES = [load_profile(name) for name in ("memo", "digest", "meeting", "report")]


def test_offers_fifteen_memo_languages() -> None:
    assert sorted(LABELS) == ("ar de en es fr it ja kk ky pt ru tr uk uz zh".split())


@pytest.mark.parametrize("code", sorted(LABELS.keys() - {"en"}))
def test_headings_and_areas_of_shipped_profiles_are_translated(code: str) -> None:
    labels = LABELS[code]
    for profile in PROFILES:
        keys = [f"section.{section.id}" for section in profile.sections]
        keys += [f"empty.{section.id}" for section in profile.sections if section.empty_text]
        keys += [f"area.{area}" for area in profile.areas]
        assert [key for key in keys if key not in labels] == []


def test_profile_of_user_goes_before_the_translation() -> None:
    words = {"en": "Results of the visit", "fr": "Bilan de la visite"}
    assert translate_wording(words, "section.outcomes", "fr", PROFILES[0]) == "Bilan de la visite"
    assert translate_wording(words, "section.outcomes", "de", PROFILES[0]) == "Ergebnisse"
    assert translate_wording(words, "section.other", "de", PROFILES[0]) == "Results of the visit"


@pytest.mark.parametrize("code", LABELS)
def test_every_language_has_every_word(code: str) -> None:
    own = {key for key in LABELS[code] if not key.startswith(TRANSLATIONS)}
    assert own == LABELS["en"].keys()
    assert all(words.strip() for words in LABELS[code].values())


@pytest.mark.parametrize("code", LABELS)
def test_a_translation_takes_what_the_english_takes(code: str) -> None:
    for key, words in LABELS[code].items():
        if key.startswith(TRANSLATIONS):
            continue
        assert sorted(re.findall(r"\{\w+\}", words)) == sorted(
            re.findall(r"\{\w+\}", LABELS["en"][key])
        )


def test_a_memos_own_words_go_first(memo: Memo) -> None:
    own = replace(memo, language="ru", labels={"sources": "Папка"})
    assert (translate(own, "sources"), translate(own, "annex")) == (
        "Папка",
        "Приложение: по документам",
    )


def test_regions_and_unknown_languages_are_no_trouble(memo: Memo) -> None:
    assert translate(replace(memo, language="fr-CA"), "contents") == "Sommaire"
    assert translate(replace(memo, language="xx"), "contents") == "Contents"


def test_a_word_that_nobody_has_is_a_bug(memo: Memo) -> None:
    with pytest.raises(KeyError):
        translate(memo, "horoscope")
