"""The memo's fixed words in seven languages."""

import re

import pytest
from msgspec.structs import replace

from briefing.exporters.i18n import LABELS, translate
from briefing.models import Memo


def test_the_memo_speaks_seven_languages() -> None:
    assert sorted(LABELS) == ["de", "en", "es", "fr", "ja", "kk", "ru"]


@pytest.mark.parametrize("code", LABELS)
def test_every_language_has_every_word(code: str) -> None:
    assert LABELS[code].keys() == LABELS["en"].keys()
    assert all(words.strip() for words in LABELS[code].values())


@pytest.mark.parametrize("code", LABELS)
def test_a_translation_takes_what_the_english_takes(code: str) -> None:
    for key, words in LABELS[code].items():
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
