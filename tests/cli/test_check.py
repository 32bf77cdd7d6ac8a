"""`brief check`: would any output differ from what lies there?"""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Brief = Callable[..., Result]
FORMATS = "docx,md,json,html"


@pytest.fixture
def made(brief: Brief, papers: Path) -> Path:
    """The papers, with their memo in `out`."""
    assert brief("make", papers, "--to", FORMATS).exit_code == 0
    return papers


def edited(papers: Path) -> None:
    note = papers / "ferry.md"
    note.write_text(note.read_text().replace("March 2026", "October 2026"))


def test_a_fresh_memo_passes(brief: Brief, made: Path) -> None:
    result = brief("check", made, "--to", FORMATS)
    assert result.exit_code == 0
    assert result.stdout.count("is up to date") == 4


def test_a_changed_document_fails_and_nothing_is_written(brief: Brief, made: Path) -> None:
    before = {path: path.read_bytes() for path in Path("out").iterdir()}
    edited(made)
    result = brief("check", made, "--to", FORMATS)
    assert result.exit_code == 1
    assert result.stdout.count("is out of date") == 4
    assert result.stderr == "brief: 4 outputs are out of date; run `brief make`\n"
    assert {path: path.read_bytes() for path in Path("out").iterdir()} == before


def test_make_check_is_the_same(brief: Brief, made: Path) -> None:
    edited(made)
    assert brief("make", "--check", made, "--to", "md").exit_code == 1


def test_a_missing_output_fails(brief: Brief, made: Path) -> None:
    Path("out/briefing.md").unlink()
    result = brief("check", made)
    assert result.exit_code == 1
    assert "out/briefing.md is missing" in result.stdout


def test_an_output_that_was_tampered_with_fails(brief: Brief, made: Path) -> None:
    memo = Path("out/briefing.md")
    memo.write_text(memo.read_text() + "\nA line of somebody else.\n")
    result = brief("check", made, "--diff")
    assert result.exit_code == 1
    assert "-A line of somebody else." in result.stdout


def test_diff_shows_words_in_markdown_and_points_in_word_and_json(brief: Brief, made: Path) -> None:
    edited(made)
    shown = brief("check", made, "--to", FORMATS, "--diff").stdout
    assert "--- a/out/briefing.md" in shown
    word = shown[shown.index("briefing.docx") : shown.index("briefing.md")]
    assert "gone: " in word and "March 2026" in word
    assert "added: " in word and "October 2026" in word
    assert "updated: [" in shown[shown.index("briefing.json is out of date") :]


def test_diff_reports_a_point_that_only_moved(brief: Brief, made: Path) -> None:
    from docx import Document

    document = Document("out/briefing.docx")
    first, *_, last = [p for p in document.paragraphs if len(p.text) > 60]
    last._p.addnext(first._p)
    moved = " ".join(first.text.split())
    document.save("out/briefing.docx")
    shown = brief("check", made, "--to", "docx", "--diff").stdout
    assert f"moved: {moved}" in shown


@pytest.mark.parametrize("form", ["text", "json", "github", "sarif"])
def test_the_form_of_the_report_never_changes_the_exit_code(
    brief: Brief, made: Path, form: str
) -> None:
    assert brief("check", made, "--format", form).exit_code == 0
    edited(made)
    assert brief("check", made, "--format", form).exit_code == 1


def test_json_names_each_output_and_each_change(brief: Brief, made: Path) -> None:
    edited(made)
    report = json.loads(brief("check", made, "--format", "json").stdout)
    assert (report["command"], report["changed"], report["path"]) == ("check", True, "out")
    assert {output["state"] for output in report["outputs"]} == {"differs"}
    updated = [each for each in report["changes"] if each["kind"] == "updated"]
    assert any("October 2026" in e["text"] and "March 2026" in e["before"] for e in updated)


def test_github_gets_annotations(brief: Brief, made: Path) -> None:
    (made / "a,b: 100%.txt").write_bytes(b"")
    lines = brief("check", made, "--format", "github").stdout.splitlines()
    skipped = next(line for line in lines if line.startswith("::warning"))
    assert skipped.endswith("a%2Cb%3A 100%25.txt,title=brief::skipped: empty")
    assert any(
        line.startswith("::error file=out/briefing.md,title=brief::differs") for line in lines
    )


def test_sarif_is_one_run_with_located_results(brief: Brief, made: Path) -> None:
    edited(made)
    (made / "empty file.txt").write_bytes(b"")
    log = json.loads(brief("check", made, "--format", "sarif").stdout)
    (run,) = log["runs"]
    assert log["version"] == "2.1.0"
    known = {rule["id"] for rule in run["tool"]["driver"]["rules"]}
    assert {result["ruleId"] for result in run["results"]} == known == {"stale", "skipped"}
    places = [r["locations"][0]["physicalLocation"]["artifactLocation"] for r in run["results"]]
    assert "out/briefing.md" in [place["uri"] for place in places]
    assert any(place["uri"].endswith("empty%20file.txt") for place in places)


# --- what changed since the last briefing ------------------------------------------------------


def changes() -> dict[str, str]:
    memo = json.loads(Path("out/briefing.json").read_text())
    points = [point for section in memo["sections"] for point in section["points"]]
    return {point["text"]: point["change"] for point in points if point["change"]}


def test_a_previous_briefing_marks_what_is_new_updated_and_gone(brief: Brief, made: Path) -> None:
    Path("out/briefing.json").rename("old.json")
    edited(made)
    (made / "notes" / "education.txt").unlink()
    (made / "rail.txt").write_text("The parties agreed to open a rail link to Kuryk by May 2027.\n")
    assert brief("make", made, "--previous", "old.json", "--to", FORMATS).exit_code == 0
    report = changes()
    assert report["The parties agreed to open a rail link to Kuryk by May 2027."] == "new"
    assert report["The two ministries agreed to open a second berth in Aktau by October 2026."] == (
        "updated"
    )
    assert "gone" in {change for text, change in report.items() if "universities" in text}
    assert "## What changed" in Path("out/briefing.md").read_text()
    verify = ("verify", "out/briefing.json", "--sources", made)
    assert brief(*verify).exit_code == 1
    assert brief(*verify, "--previous", "old.json").exit_code == 0


def test_with_settings_the_last_output_is_the_previous_one(brief: Brief, papers: Path) -> None:
    Path("brief.toml").write_text(f'sources = "{papers}"\nto = "json,md"\n')
    brief("make")
    assert changes() == {}
    edited(papers)
    brief("make")
    assert list(changes().values()) == ["updated"]
    assert "October 2026" in next(iter(changes()))


def test_making_it_again_changes_nothing_and_check_agrees(brief: Brief, papers: Path) -> None:
    Path("brief.toml").write_text(f'sources = "{papers}"\n')
    brief("make")
    assert brief("check").exit_code == 0
    edited(papers)
    assert brief("check").exit_code == 1
    brief("make")
    made = {path: path.read_bytes() for path in Path("out").iterdir()}
    assert brief("check").exit_code == 0
    brief("make")
    assert {path: path.read_bytes() for path in Path("out").iterdir()} == made


def test_a_damaged_last_output_is_replaced(brief: Brief, papers: Path) -> None:
    Path("brief.toml").write_text(f'sources = "{papers}"\nto = "json"\n')
    Path("out").mkdir()
    Path("out/briefing.json").write_text("<<<<<<< HEAD\n")
    assert brief("make").exit_code == 0
    assert brief("check").exit_code == 0


def test_without_settings_nothing_is_compared(brief: Brief, made: Path) -> None:
    edited(made)
    brief("make", made, "--to", "json")
    assert changes() == {}


def test_no_previous_says_nothing_of_changes(brief: Brief, papers: Path) -> None:
    Path("brief.toml").write_text(f'sources = "{papers}"\nto = "json"\nno-previous = true\n')
    brief("make")
    edited(papers)
    brief("make")
    assert changes() == {}


def test_naming_the_output_itself_is_the_same(brief: Brief, made: Path) -> None:
    edited(made)
    words = (made, "--previous", "out/briefing.json")
    brief("make", *words)
    assert list(changes().values()) == ["updated"]
    assert brief("check", *words).exit_code == 0
