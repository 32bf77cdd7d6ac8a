"""Labels of the memo and its page in fifteen languages."""

import re

import pytest
from msgspec.structs import replace

from briefing.exporters.i18n import LABELS, translate
from briefing.models import Memo
from briefing.profiles import load_profile

TRANSLATIONS = ("section.", "empty.", "area.")  # of the shipped profiles
PROFILES = [load_profile(name) for name in ("memo", "digest", "meeting", "report")]


def test_offers_fifteen_memo_languages() -> None:
    assert sorted(LABELS) == ("ar de en es fr it ja kk ky pt ru tr uk uz zh".split())


@pytest.mark.parametrize("code", LABELS)
def test_headings_and_areas_of_shipped_profiles_are_translated(code: str) -> None:
    words = LABELS[code]
    for profile in PROFILES:
        for section in profile.sections:
            assert code in section.heading or words[f"section.{section.id}"]
            if section.empty_text:
                assert code in section.empty_text or words[f"empty.{section.id}"]
        for area, spec in profile.areas.items():
            assert code in spec.label or words[f"area.{area}"]


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
