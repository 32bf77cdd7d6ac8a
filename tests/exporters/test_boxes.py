"""Empty boxes for what only a person can write, lines of the header, a page without texts."""

import io
from pathlib import Path

import docx
import pytest
from msgspec.structs import replace

import briefing
from briefing.errors import UsageError
from briefing.exporters import load_exporters
from briefing.models import Memo
from briefing.verification import ProofOptions, verify
from tests.exporters.ooxml_rules import broken

SEEDS = Path(__file__).parents[2] / "seeds"
PROFILE = """
name = "desk"
extends = "memo"

[[sections]]
id = "recommendation"
after = "summary"
content = "box"
heading = { en = "Recommendation", fr = "Recommandation" }
empty_text = { en = "What the addressee is asked to decide." }
"""


@pytest.fixture(scope="module")
def profile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("profile") / "desk.toml"
    path.write_text(PROFILE, encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def boxed(profile: Path) -> Memo:
    header = {"to": "Director", "through": "Head of unit", "cc": "Legal", "purpose": "For decision"}
    return briefing.make(SEEDS, profile=profile, header=header, annex=False, source_texts=False)


def test_box_follows_the_section_that_the_profile_names(boxed: Memo) -> None:
    sections = [section.id for section in boxed.sections]
    assert sections[:2] == ["summary", "recommendation"]
    assert boxed.sections[1].note == "What the addressee is asked to decide."
    assert boxed.sections[1].points == ()


def test_word_has_an_empty_frame(boxed: Memo) -> None:
    data = briefing.export(boxed, "docx")
    assert broken(data) == []
    table = docx.Document(io.BytesIO(data)).tables[0]
    assert len(table.rows) == len(table.columns) == 1
    assert table.cell(0, 0).text.strip() == "What the addressee is asked to decide."


@pytest.mark.parametrize(("name", "frame"), [("md", "\n> What the addr"), ("html", '"box"')])
def test_markdown_and_page_have_an_empty_frame(boxed: Memo, name: str, frame: str) -> None:
    text = briefing.export(boxed, name).decode()
    assert "Recommendation" in text
    assert frame in text


def test_header_lines_are_in_order(boxed: Memo) -> None:
    text = briefing.export(boxed, "md").decode()
    lines = ["**To:** Director", "**Through:** Head of unit", "**Copy:** Legal", "**Purpose:** For"]
    places = [text.index(line) for line in lines]
    assert places == sorted(places)


def test_box_needs_no_words_and_is_proven(boxed: Memo, profile: Path) -> None:
    data = briefing.export(boxed, "json")
    assert verify(data, SEEDS, ProofOptions(profile)).failures == ()


def test_layout_of_a_box_needs_its_content(tmp_path: Path) -> None:
    path = tmp_path / "wrong.toml"
    path.write_text(PROFILE.replace('content = "box"', 'content = "issue"\nlayout = "box"'))
    with pytest.raises(UsageError, match="belong together"):
        briefing.make(SEEDS, profile=path)


def test_page_without_texts_has_quotes_only(boxed: Memo) -> None:
    page = briefing.export(boxed, "html").decode()
    unquoted = "The falling level of the Caspian Sea adds to the problem"
    assert any(unquoted in source.text for source in boxed.sources)
    assert unquoted not in page
    assert "not included in the page" in page
    assert 'print-texts"' not in page
    assert unquoted in load_exporters()["html"].export(replace(boxed, show_texts=True)).decode()


def test_page_without_texts_is_compared_by_verify(
    boxed: Memo, profile: Path, tmp_path: Path
) -> None:
    for name in ("json", "html"):
        (tmp_path / f"briefing.{name}").write_bytes(briefing.export(boxed, name))
    proof = verify(tmp_path / "briefing.json", SEEDS, ProofOptions(profile))
    assert proof.files == ("briefing.html",)
    assert proof.failures == ()
