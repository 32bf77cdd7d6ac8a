"""Profiles: the shipped ones are valid, and errors name file, key and remedy."""

from collections.abc import Callable
from pathlib import Path

import pytest

from briefing import resources
from briefing.classifier.context import tokenize_texts
from briefing.classifier.cues import build_lexicon, match_cues
from briefing.errors import UsageError
from briefing.profiles import Profile, load_profile, localized

MINIMAL = """
name = "mine"
[[sections]]
id = "hypotheses"
content = "hypothesis"
heading = { en = "Hypotheses" }
[cues.hypothesis]
en = ["we assume"]
"""


@pytest.fixture(params=list(resources.profiles()))
def profile(request: pytest.FixtureRequest) -> Profile:
    return load_profile(request.param)


@pytest.fixture
def write_profile(tmp_path: Path) -> Callable[[str], str]:
    def write(text: str) -> str:
        path = tmp_path / "mine.toml"
        path.write_text(text)
        return str(path)

    return write


def test_ships_four_profiles() -> None:
    assert {"memo", "meeting", "digest", "report"} <= set(resources.profiles())


def test_loads_profile_of_user(write_profile: Callable[[str], str]) -> None:
    profile = load_profile(write_profile(MINIMAL))
    assert profile.cues == {"hypothesis": {"en": ("we assume",)}}
    assert profile.sections[0].get_layout() == "list"


def test_extends_shipped_profile(write_profile: Callable[[str], str]) -> None:
    text = """
    name = "mine"
    extends = "memo"
    omit = ["figures"]
    [[sections]]
    id = "issues"
    limit = 3
    [[sections]]
    id = "risks"
    after = "issues"
    content = "risk"
    heading = { en = "Risks" }
    [cues.risk]
    en = ["risk*"]
    [cues.issue]
    en = ["quarrel*"]
    """
    base, mine = load_profile("memo"), load_profile(write_profile(text))
    ids = [section.id for section in base.sections if section.id != "figures"]
    ids.insert(ids.index("issues") + 1, "risks")
    assert [section.id for section in mine.sections] == ids
    issues = mine.sections[ids.index("issues")]
    assert (issues.limit, issues.content) == (3, "issue")
    assert mine.cues["issue"]["en"] == (*base.cues["issue"]["en"], "quarrel*")
    assert mine.areas == base.areas


@pytest.mark.parametrize(
    "word",
    [
        "significant", "importance", "committee", "investigation", "fundamental", "courtesy",
        "Crimea", "roadmap", "hospitality", "significatif",
    ],
)  # fmt: skip
def test_no_phrase_finds_a_word_that_only_begins_like_it(word: str) -> None:
    profile = load_profile("memo")
    named = {**profile.cues, **{name: area.cues for name, area in profile.areas.items()}}
    language = "fr" if word == "significatif" else "en"
    assert match_cues(build_lexicon(named, language), [word], tokenize_texts([word])) == [{}]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("name = 3", "name"),
        ('name = "x"', "sections"),
        (MINIMAL.replace("content", "contnt"), "contnt.*did you mean 'content'"),
        (MINIMAL + "oops", "Expected '='"),
        (MINIMAL.replace("[cues.hypothesis]", "[cue.hypothesis]"), "'cue'.*did you mean 'cues'"),
        (MINIMAL + '[negative_cues.guess]\nen = ["no"]', "negative_cues.guess.*choose from back"),
        (
            MINIMAL.replace("hypothesis]", "guess]"),
            "hypotheses.*content = 'hypothesis' has no cues",
        ),
        (MINIMAL.replace('"hypotheses"', '"sources"'), "'sources'.*reserved"),
        (MINIMAL.replace('"hypotheses"', '"changes"'), "'changes'.*belong together"),
        (MINIMAL.replace('"hypotheses"', '""'), "section 1: id must be"),
        (MINIMAL.replace("[cues", "limit = 0\n[cues"), "limit = 0 is too small"),
        (MINIMAL.replace("[cues", "max_share = 7\n[cues"), "max_share = 7.0 is no share"),
        (MINIMAL.replace("[cues", "max_share = nan\n[cues"), "max_share = nan is no share"),
        ("words = -5" + MINIMAL, "words = -5 is too small"),
        (MINIMAL.replace("en = [", "english = ["), "'english' is no language code; use one like"),
        (
            MINIMAL.replace("we assume", "we*assume"),
            "'we\\*assume', '\\*' may only begin or end a word",
        ),
        (MINIMAL.replace("we assume", " * "), "phrase ' \\* ' is empty"),
        (MINIMAL.replace("we assume", ""), "phrase '' is empty"),
        (MINIMAL.replace('"Hypotheses"', '""'), "heading is empty"),
        ('extends = "mem"', "extends = 'mem' names no shipped profile"),
        ('extends = "memo"\nomit = ["tables"]', "omit names 'tables'"),
    ],
)
def test_reports_error_with_file_and_key(
    write_profile: Callable[[str], str], text: str, message: str
) -> None:
    with pytest.raises(UsageError, match=f"mine.toml.*(?:{message})"):
        load_profile(write_profile(text))


def test_reports_two_sections_with_one_id(write_profile: Callable[[str], str]) -> None:
    section = MINIMAL[MINIMAL.index("[[") : MINIMAL.index("[cues")]
    with pytest.raises(UsageError, match="'hypotheses': there are two sections"):
        load_profile(write_profile(MINIMAL.replace("[cues", section + "[cues")))


def test_suggests_nearest_profile() -> None:
    with pytest.raises(UsageError, match="did you mean 'meeting'"):
        load_profile("meetings")


def test_reports_missing_file() -> None:
    with pytest.raises(UsageError, match=r"cannot read profile nowhere\.toml"):
        load_profile("nowhere.toml")


def test_falls_back_to_english_wording() -> None:
    assert localized({"en": "Sources", "de": "Quellen"}, "de") == "Quellen"
    assert localized({"en": "Sources", "de": "Quellen"}, "pt") == "Sources"
