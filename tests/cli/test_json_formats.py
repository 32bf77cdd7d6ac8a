"""What programs read keeps its form: briefing.json its schema, the reports their keys."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from click.testing import Result

import briefing
from briefing.exporters.json import SCHEMA

Brief = Callable[..., Result]
ROOT = Path(__file__).parents[2]


def valid(file: str) -> None:
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator(schema).validate(json.loads(Path(file).read_bytes()))


def test_a_briefing_follows_the_schema(brief: Brief, papers: Path) -> None:
    (papers / "empty.txt").write_bytes(b"")
    assert brief("make", papers, "--to", "json", "--marking", "RESTRICTED").exit_code == 0
    valid("out/briefing.json")


def test_so_does_one_that_lists_changes(brief: Brief, papers: Path) -> None:
    brief("make", papers, "--to", "json", "-o", "old")
    (papers / "water.html").unlink()
    (papers / "new.txt").write_text("The parties agreed to open a rail link to Kuryk by May 2027.")
    brief("make", papers, "--to", "json", "--previous", "old/briefing.json")
    valid("out/briefing.json")
    assert '"change": "gone"' in Path("out/briefing.json").read_text()


def test_the_schema_ships_with_the_package() -> None:
    assert SCHEMA.is_relative_to(Path(briefing.__file__).parent)


@pytest.fixture
def reports(brief: Brief, papers: Path) -> dict[str, Any]:
    """What each command prints as JSON, after a document has changed."""
    brief("make", papers, "--to", "json,md", "-o", "old")
    note = papers / "ferry.md"
    note.write_text(note.read_text().replace("March 2026", "October 2026"))
    brief("make", papers, "--to", "json", "-o", "new")
    commands = {
        "briefing-report/1": ("check", papers, "-o", "old", "--to", "json,md", "--diff"),
        "briefing-diff/1": ("diff", "old/briefing.json", "new/briefing.json"),
        "briefing-verification/1": ("verify", "old/briefing.json", "--sources", papers),
    }
    return {
        schema: json.loads(brief(*words, "--format", "json").stdout)
        for schema, words in commands.items()
    }


def test_each_report_names_its_schema(reports: dict[str, Any]) -> None:
    assert {schema: content["schema"] for schema, content in reports.items()} == {
        schema: schema for schema in reports
    }


def keys(content: Any) -> set[str]:
    """Every key of a report, however deep."""
    if isinstance(content, dict):
        return set(content).union(*(keys(each) for each in content.values()))
    return set().union(*(keys(each) for each in content)) if isinstance(content, list) else set()


def test_the_docs_name_every_key_of_every_report(reports: dict[str, Any]) -> None:
    docs = (ROOT / "docs" / "reference" / "json.md").read_text(encoding="utf-8")
    content = set().union(*(keys(report) for report in reports.values())) - {"schema"}
    assert {key for key in content if f"`{key}`" not in docs} == set()
    assert set(reports) <= set(docs.split("`"))


def test_show_prints_a_document_its_judgement_and_with_why_the_reasons(
    brief: Brief, papers: Path
) -> None:
    content = json.loads(brief("show", papers / "ferry.md", "--json", "--why").stdout)
    sentences = [s for section in content["document"]["sections"] for s in section["sentences"]]
    text = content["document"]["text"]
    assert all(text[s["start"] : s["end"]] == s["text"] for s in sentences)
    assert len(content["candidates"]) == len(content["reasons"]) == len(sentences)


def test_show_prints_it_for_people(brief: Brief, papers: Path) -> None:
    shown = brief("show", papers / "ferry.md").stdout
    assert "# Transport" in shown
    assert "salience" in shown
    assert len(brief("show", papers / "ferry.md", "--why").stdout) > len(shown)


def test_diff_in_markdown_and_text(brief: Brief, reports: dict[str, Any]) -> None:
    words = ("diff", "old/briefing.json", "new/briefing.json")
    markdown, text = brief(*words, "--format", "markdown").stdout, brief(*words).stdout
    assert "- **updated:** The two ministries agreed" in markdown
    assert "  - before: The two ministries agreed" in markdown
    assert "  updated: The two ministries agreed" in text
    assert brief("diff", "old/briefing.json", "old/briefing.json").stdout == "no point differs\n"


@pytest.mark.parametrize("what", ["formats", "scorers", "profiles", "languages"])
def test_list_reads_the_tables(brief: Brief, what: str) -> None:
    result = brief("list", what)
    assert result.exit_code == 0
    assert len(result.stdout.splitlines()) > 1


@pytest.mark.parametrize("command", ["make", "check", "config"])
def test_every_key_is_explained_in_the_docs(brief: Brief, command: str) -> None:
    from briefing.cli.options import options_by_key as settings

    docs = (ROOT / "docs" / "reference" / "settings.md").read_text(encoding="utf-8")
    assert {key for key in settings() if f"\n{key} = " not in docs} == set()
    assert brief(command, "--help").exit_code == 0
