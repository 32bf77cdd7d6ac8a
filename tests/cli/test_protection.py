"""Documents are never overwritten, and nothing from a file controls the terminal."""

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from briefing.cli.terminal import escape_controls

Brief = Callable[..., Result]
NOTE = "The parties agreed to open a second berth in Aktau by March 2027.\n"


@pytest.mark.parametrize("name", ["briefing.md", "briefing.json", "briefing.html", "briefing.docx"])
def test_document_with_the_name_of_an_output_is_not_overwritten(
    brief: Brief, papers: Path, name: str
) -> None:
    (papers / name).write_text(NOTE)
    result = brief("make", papers, "-o", papers, "--to", "docx,md,json,html")
    assert result.exit_code == 2
    assert f"{name} is a document, not an earlier output; give another -o" in result.stderr
    assert (papers / name).read_text() == NOTE


def test_source_that_is_named_is_not_overwritten(brief: Brief, tmp_path: Path) -> None:
    (tmp_path / "briefing.md").write_text(NOTE)
    result = brief("make", tmp_path / "briefing.md", "-o", tmp_path, "--to", "md")
    assert result.exit_code == 2
    assert (tmp_path / "briefing.md").read_text() == NOTE


def test_earlier_outputs_among_the_sources_are_replaced(brief: Brief, papers: Path) -> None:
    for _ in range(2):
        assert brief("make", papers, "-o", papers, "--to", "docx,md,json,html").exit_code == 0


def test_output_folder_outside_the_sources_is_the_programs_own(brief: Brief, papers: Path) -> None:
    Path("out").mkdir()
    Path("out/briefing.md").write_text("<<<<<<< HEAD\n")
    assert brief("make", papers, "--to", "md").exit_code == 0


def test_control_characters_of_an_output_do_not_reach_the_terminal(
    brief: Brief, papers: Path
) -> None:
    brief("make", papers, "--to", "md,json")
    memo = Path("out/briefing.md")
    memo.write_text(memo.read_text() + "\n\x1b]0;owned\x07 \u202egnp.exe\n")
    shown = brief("check", papers, "--to", "md", "--diff").stdout
    assert "\\x1b]0;owned\\x07 \\u202egnp.exe" in shown
    assert not set("\x1b\x07\u202e") & set(shown)
    github = brief("check", papers, "--to", "md", "--diff", "--format", "github").stdout
    assert not set("\x1b\x07\u202e") & set(github)


def test_control_characters_of_an_earlier_memo_do_not_reach_the_terminal(
    brief: Brief, papers: Path
) -> None:
    brief("make", papers, "--to", "json")
    old = json.loads(Path("out/briefing.json").read_text())
    old["sections"][0]["points"][0]["text"] += "\x1b[31m red"
    Path("old.json").write_text(json.dumps(old))
    assert "\x1b" not in brief("diff", "old.json", "out/briefing.json").stdout


def test_escaping_keeps_lines_tabs_and_scripts() -> None:
    text = "Қазақстан\tالعربية\n二〇二六年"
    assert escape_controls(text) == text


# --- input that used to be reported as a bug -----------------------------------------------------

ODD_SETTINGS = {
    "a null character in sources": 'sources = ["a\\u0000b"]\n',
    "a null character in out": 'out = "a\\u0000b"\n',
    "deep nesting": "x = " + "[" * 5000 + "]" * 5000 + "\n",
}


@pytest.mark.parametrize("text", ODD_SETTINGS.values(), ids=ODD_SETTINGS)
def test_odd_settings_are_usage_errors(brief: Brief, papers: Path, text: str) -> None:
    Path("brief.toml").write_text(text)
    result = brief("make", papers)
    assert result.exit_code == 2, result.stderr
    assert result.stderr.startswith("brief: brief.toml: ")


@pytest.mark.parametrize("value", ["5", '"x"', "[1]", "true"])
def test_tool_brief_that_is_not_a_table_is_a_usage_error(brief: Brief, value: str) -> None:
    Path("pyproject.toml").write_text(f"[tool]\nbrief = {value}\n")
    result = brief("make", ".")
    assert result.exit_code == 2
    assert "pyproject.toml: tool.brief must be a table" in result.stderr


@pytest.mark.skipif(not hasattr(os, "dup2") or os.name == "nt", reason="closes a POSIX stream")
def test_closed_standard_output_is_not_a_bug(papers: Path, tmp_path: Path) -> None:
    import subprocess
    import sys

    root = Path(__file__).parents[2]
    command = f'"{sys.executable}" -m briefing make papers -o out --to md --no-cache >&-'
    done = subprocess.run(
        ["sh", "-c", command],
        cwd=papers.parent,
        env={**os.environ, "PYTHONPATH": str(root)},
        stderr=subprocess.PIPE,
        check=False,
    )
    assert done.returncode in (0, 2), done.stderr
    assert b"Traceback" not in done.stderr
    assert (papers.parent / "out" / "briefing.md").is_file()
