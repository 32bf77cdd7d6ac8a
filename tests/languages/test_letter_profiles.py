"""The profiles of letters that are added to langdetect's own, and the script that learns them."""

import json
from importlib import util
from pathlib import Path
from types import ModuleType

import pytest

from briefing.languages import langdetect_backend

SCRIPT = Path(__file__).parents[2] / "training" / "letter_profiles.py"
PROFILES = sorted(Path(str(langdetect_backend.PROFILES_FOLDER)).glob("*.json"))


@pytest.fixture(scope="module")
def training() -> ModuleType:
    spec = util.spec_from_file_location("letter_profiles", SCRIPT)
    assert spec and spec.loader
    module = util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_a_profile_counts_runs_of_one_to_three_letters(training: ModuleType) -> None:
    learned = training.profile("xx", ["ana, ana!"])
    assert learned["freq"] == {
        "a": 4, "n": 2, " a": 2, "an": 2, "na": 2, "a ": 2, " an": 2, "ana": 2, "na ": 2,
    }  # fmt: skip
    assert learned["n_words"] == [6, 8, 6]


@pytest.mark.parametrize("path", PROFILES, ids=lambda path: path.stem)
def test_every_profile_has_langdetect_s_form(path: Path) -> None:
    profile = json.loads(path.read_text(encoding="utf-8"))
    assert profile["name"] == path.stem
    assert len(profile["n_words"]) == 3 and all(count > 0 for count in profile["n_words"])
    assert all(1 <= len(run) <= 3 for run in profile["freq"])


def test_the_profiles_are_those_the_script_names(training: ModuleType) -> None:
    wanted = {
        code if number == 0 else f"{code}-{number}"
        for code, names in training.NAMES.items()
        for number in range(len(names))
    }
    assert {path.stem for path in PROFILES} == wanted
