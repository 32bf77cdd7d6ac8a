"""The words of help texts, messages and docs: plain technical English."""

from pathlib import Path

import pytest
from click import Group
from click.testing import CliRunner

from briefing.cli import main
from tools.odd_wording import find_files, find_odd, iter_messages, measure

ROOT = Path(__file__).parents[1]
MAX_RATE = 1.5  # odd turns per 1,000 words
RESEARCH = ROOT / "docs" / "research"  # notes, kept as they were written


@pytest.mark.parametrize("command", ["", *sorted(main.commands)])
def test_help_texts_have_no_odd_wording(command: str) -> None:
    assert isinstance(main, Group)
    printed = CliRunner().invoke(main, [*([command] if command else []), "--help"]).output
    assert find_odd(printed) == []


def test_messages_have_no_odd_wording() -> None:
    found = {
        path.relative_to(ROOT).as_posix(): message
        for path in find_files([ROOT / "briefing"])
        if path.suffix == ".py"
        for message in iter_messages(path)
        if find_odd(message)
    }
    assert found == {}


@pytest.mark.parametrize("folder", ["briefing", "docs", "benchmarks", "tools", "training"])
def test_prose_has_little_odd_wording(folder: str) -> None:
    files = [path for path in find_files([ROOT / folder]) if not path.is_relative_to(RESEARCH)]
    odd, words = measure(files)
    assert words > 500
    assert 1000 * odd / words < MAX_RATE, f"run `python -m tools.odd_wording {folder}`"


def test_odd_wording_is_found_outside_quotations() -> None:
    assert find_odd("The order of words tells what stands where.") == ["tells", "stands"]
    assert find_odd('Quote "as he told them"; a name stands for a value; there is none.') == []
