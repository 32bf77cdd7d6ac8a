"""The README says what the program does today."""

import re
from pathlib import Path

import pytest
from click.testing import CliRunner

import briefing
from briefing.cli import main

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_the_help_of_brief_make_is_printed_as_it_is() -> None:
    told = CliRunner().invoke(main, ["make", "--help"], prog_name="brief").output
    assert folded(told) in folded(README), "paste what `brief make --help` prints"


def folded(text: str) -> str:
    """Without line ends: how wide help is printed depends on the terminal."""
    return " ".join(text.split())


def test_the_excerpt_quotes_the_memo_on_the_sample_documents() -> None:
    memo = briefing.make([ROOT / "seeds"])
    points = {point.text for section in memo.sections for point in section.points}
    excerpt = README.partition("<!-- excerpt -->")[2].partition("<!-- end of excerpt -->")[0]
    quoted = re.findall(r"^> - (.+?)(?: \[S\d+.*)?$", excerpt, re.MULTILINE)
    quoted += re.findall(r"^> \| (.+?) \| (?:Delivered|Agreed|Planned) ", excerpt, re.MULTILINE)
    assert len(quoted) >= 8
    assert not [text for text in quoted if text not in points]


@pytest.mark.parametrize("target", sorted(set(re.findall(r"\]\(((?!http)[^)#]+)\)", README))))
def test_every_link_leads_to_a_file(target: str) -> None:
    assert (ROOT / target).exists()
