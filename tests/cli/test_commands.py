"""The command line itself: help, verbosity, standard input, pipes, switches."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from briefing.cli import main

Brief = Callable[..., Result]
ROOT = Path(__file__).parents[2]
COMMANDS = sorted(main.commands)


def test_help_shows_every_command_with_its_whole_summary(brief: Brief) -> None:
    printed = brief("--help").stdout
    for command in COMMANDS:
        assert f"\n  {command} " in printed
    assert "...\n" not in printed.partition("Commands:")[2]


@pytest.mark.parametrize("command", COMMANDS)
def test_help_command_prints_what_the_help_option_prints(brief: Brief, command: str) -> None:
    assert brief("help", command).stdout == brief(command, "--help").stdout
    assert brief("help").stdout == brief("--help").stdout


def test_help_suggests_the_closest_command(brief: Brief) -> None:
    result = brief("help", "mkae")
    assert result.exit_code == 2
    assert "no such command 'mkae'; did you mean 'make'?" in result.stderr


def test_quiet_prints_nothing_and_writes_the_memo(brief: Brief, papers: Path) -> None:
    result = brief("make", papers, "--to", "md", "-q")
    assert (result.exit_code, result.stdout, result.stderr) == (0, "", "")
    assert Path("out/briefing.md").is_file()
    assert brief("check", papers, "--to", "md", "--quiet").stdout == ""


def test_quiet_keeps_the_reports_for_programs(brief: Brief, papers: Path) -> None:
    assert json.loads(brief("make", papers, "--to", "md", "-q", "--format", "json").stdout)


def test_quiet_verify_prints_only_errors(brief: Brief, papers: Path) -> None:
    brief("make", papers, "--to", "json")
    assert brief("verify", "out/briefing.json", "--sources", papers, "-q").stdout == ""
    (papers / "ferry.md").unlink()
    result = brief("verify", "out/briefing.json", "--sources", papers, "-q")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "findings" in result.stderr


def test_verbose_lists_every_source(brief: Brief, tmp_path: Path) -> None:
    folder = tmp_path / "many"
    folder.mkdir()
    for number in range(45):
        text = f"The parties agreed to open port number {number} in May 2027.\n"
        (folder / f"note-{number:02}.txt").write_text(text)
    assert "and 5 more" in brief("make", folder, "--to", "json").stdout
    verbose = brief("make", folder, "--to", "json", "-v").stdout
    assert "note-44.txt" in verbose
    assert "more" not in verbose


def test_standard_input_is_a_source(here: Path) -> None:
    note = "The parties agreed to open a second berth in Aktau by March 2027.\n"
    for arguments in (["make", "-", "--to", "json"], ["show", "-"]):
        result = CliRunner().invoke(main, arguments, input=note)
        assert result.exit_code == 0, result.stderr
    assert "second berth" in result.stdout
    memo = json.loads(Path("out/briefing.json").read_text())
    assert [source["path"] for source in memo["sources"]] == ["stdin"]


@pytest.mark.parametrize("arguments", [["make", "papers", "-v"], ["list", "formats"]])
def test_closed_pipe_is_not_an_error(papers: Path, arguments: list[str]) -> None:
    command = [sys.executable, "-m", "briefing", *arguments]
    with subprocess.Popen(
        command,
        cwd=papers.parent,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    ) as run:
        assert run.stdout is not None
        assert run.stderr is not None
        run.stdout.close()
        assert run.stderr.read() == b""
    assert run.returncode == 0


@pytest.mark.parametrize(
    ("key", "switch"),
    [
        ("strict", "--no-strict"),
        ("diff", "--no-diff"),
        ("no-cache", "--with-cache"),
        ("no-previous", "--with-previous"),
        ("quiet", "--no-quiet"),
        ("verbose", "--no-verbose"),
    ],
)
def test_boolean_of_the_settings_can_be_switched_off(brief: Brief, key: str, switch: str) -> None:
    Path("brief.toml").write_text(f"{key} = true\n")
    assert f"\n{key} = true  # brief.toml\n" in brief("config").stdout
    assert f"\n{key} = false  # command line\n" in brief("config", switch).stdout


def test_line_end_in_the_output_folder_cannot_add_a_step_output(
    brief: Brief, papers: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    outputs = tmp_path / "outputs"
    monkeypatch.setenv("GITHUB_OUTPUT", str(outputs))
    brief("make", papers, "--to", "md", "-o", "o\nchanged=false", "--format", "github")
    lines = outputs.read_text().splitlines()
    assert [line.split("=")[0] for line in lines] == ["changed", "points", "skipped", "path"]
    assert lines[0] == "changed=true"


def test_cache_is_measured_and_cleared(brief: Brief, papers: Path, tmp_path: Path) -> None:
    folder = tmp_path / "own-cache"
    brief("make", papers, "--to", "md", "--cache", folder)
    (folder / "thesis.docx").write_bytes(b"not an entry")
    assert brief("cache", "--cache", folder).stdout.startswith("3 files (")
    assert brief("cache", "--cache", folder, "--clear").stdout.endswith(f"deleted from {folder}\n")
    assert [path.name for path in folder.iterdir()] == ["thesis.docx"]
    assert brief("cache", "--cache", folder).stdout == f"0 files (0.0 MB) in {folder}\n"
