"""Profiles: what ships is sound, and what users get wrong is told with file and key."""

from pathlib import Path

import pytest

from briefing import resources
from briefing.classifier.context import laid_out
from briefing.classifier.cues import find, lexicon_of
from briefing.errors import UsageError
from briefing.profiles import Profile, in_language, load

LANGUAGES = {"en", "ru", "kk", "ja", "fr", "de", "es"}
FIXED = {"best", "changes", "speaker", "date", "figure"}
MINIMAL = """
name = "mine"
[[sections]]
id = "hypotheses"
takes = "hypothesis"
heading = { en = "Hypotheses" }
[cues.hypothesis]
en = ["we assume"]
"""


@pytest.fixture(params=list(resources.profiles()))
def profile(request: pytest.FixtureRequest) -> Profile:
    return load(request.param)


def test_three_profiles_ship() -> None:
    assert {"memo", "meeting", "digest"} <= set(resources.profiles())


def test_every_heading_is_in_seven_languages(profile: Profile) -> None:
    for section in profile.sections:
        assert set(section.heading) == LANGUAGES
        assert not section.empty or set(section.empty) == LANGUAGES


def test_every_section_takes_what_can_be_told(profile: Profile) -> None:
    assert {section.takes for section in profile.sections} <= FIXED | set(profile.cues)


def test_sections_have_their_own_ids(profile: Profile) -> None:
    ids = [section.id for section in profile.sections]
    assert len(ids) == len(set(ids))


def test_a_user_writes_a_profile_of_their_own(tmp_path: Path) -> None:
    mine = tmp_path / "mine.toml"
    mine.write_text(MINIMAL)
    assert load(str(mine)).cues == {"hypothesis": {"en": ("we assume",)}}


@pytest.mark.parametrize(
    "word",
    [
        "significant", "importance", "committee", "investigation", "fundamental", "courtesy",
        "Crimea", "roadmap", "hospitality", "significatif",
    ],
)  # fmt: skip
def test_no_phrase_finds_a_word_that_only_begins_like_it(word: str) -> None:
    profile = load("memo")
    named = {**profile.cues, **{name: area.cues for name, area in profile.areas.items()}}
    language = "fr" if word == "significatif" else "en"
    assert find(lexicon_of(named, language), [word], laid_out([word])) == [{}]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("name = 3", "name"),
        ('name = "x"', "sections"),
        (MINIMAL.replace("takes", "taks"), "taks"),
        (MINIMAL + "oops", "Expected '='"),
        (MINIMAL.replace("[cues.hypothesis]", "[cue.hypothesis]"), "cue"),
        (MINIMAL + '[against.guess]\nen = ["no"]', "against.guess.*take background or"),
        (MINIMAL.replace("hypothesis]", "guess]"), "hypotheses.*takes.*hypothesis"),
    ],
)
def test_an_error_names_the_file_and_the_key(tmp_path: Path, text: str, told: str) -> None:
    path = tmp_path / "mine.toml"
    path.write_text(text)
    with pytest.raises(UsageError, match=f"mine.toml.*{told}"):
        load(str(path))


def test_an_unknown_profile_is_told_the_nearest_one() -> None:
    with pytest.raises(UsageError, match="did you mean 'meeting'"):
        load("meetings")


def test_a_missing_file_is_told() -> None:
    with pytest.raises(UsageError, match=r"nowhere\.toml can't be read"):
        load("nowhere.toml")


def test_a_wording_falls_back_to_english() -> None:
    assert in_language({"en": "Sources", "de": "Quellen"}, "de") == "Quellen"
    assert in_language({"en": "Sources", "de": "Quellen"}, "pt") == "Sources"
