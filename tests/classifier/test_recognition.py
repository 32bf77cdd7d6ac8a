"""What a language without cue phrases says, and does not say."""

from pathlib import Path

import pytest

import briefing
from briefing.classifier import can_recognize
from briefing.languages import LANGUAGES
from briefing.profiles import load_profile

DUTCH = (
    "De ministers kwamen in Den Haag bijeen en spraken over de betrekkingen. Zij ondertekenden het"
    " verdrag over de haven en besloten tot verdere gesprekken over de spoorwegen.\n"
)


@pytest.mark.parametrize("name", ["memo", "digest"])
@pytest.mark.parametrize("code", sorted(LANGUAGES))
def test_outcomes_are_recognized_in_every_listed_language(code: str, name: str) -> None:
    assert can_recognize("outcome", code, load_profile(name))


def test_memo_claims_no_lack_of_outcomes_that_it_cannot_recognize(tmp_path: Path) -> None:
    source = tmp_path / "nl.txt"
    source.write_text(DUTCH, encoding="utf-8")
    memo = briefing.make([source])
    assert "outcomes" not in {section.id for section in memo.sections}
    assert any("outcomes are not recognized" in each for each in memo.sources[0].warnings)


def test_memo_says_that_there_is_no_outcome_where_it_would_be_recognized(tmp_path: Path) -> None:
    source = tmp_path / "en.txt"
    source.write_text("The weather in the capital was pleasant for the season. Trees bloom.\n")
    memo = briefing.make([source])
    assert [s.note for s in memo.sections if s.id == "outcomes"] == [
        "The documents report no outcome."
    ]
    assert not memo.sources[0].warnings
