"""The GitHub action and the hooks: their steps run in a shell, with what a runner sets."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml
from click.testing import CliRunner

from briefing.cli import main

ROOT = Path(__file__).parents[1]
ACTION: dict[str, Any] = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
STEPS = {step.get("name", step.get("uses")): step for step in ACTION["runs"]["steps"]}
EXPRESSION = re.compile(r"\$\{\{ *([\w.-]+) *\}\}")

pytestmark = pytest.mark.skipif(shutil.which("bash") is None, reason="the steps are bash's")


class Runner:
    """A job's folder, files and variables."""

    def __init__(self, folder: Path) -> None:
        self.workspace, self.temp = folder / "work", folder / "temp"
        self.output, self.summary = folder / "output", folder / "summary"
        for each in (self.workspace, self.temp / "brief" / "bin"):
            each.mkdir(parents=True)
        self.program("temp/brief/bin/brief", f'exec "{sys.executable}" -m briefing "$@"')

    def program(self, name: str, script: str) -> None:
        place = self.temp.parent / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(f"#!/bin/bash\n{script}\n")
        place.chmod(0o755)

    def step(self, name: str, **inputs: str) -> "subprocess.CompletedProcess[str]":
        """Run a step as a runner does: expressions filled in, each step a bash of its own."""
        step = STEPS[name]
        for file in (self.output, self.summary):
            file.write_text("")
        own = {key: self.filled(value, inputs) for key, value in step.get("env", {}).items()}
        bins = f"{self.temp.parent / 'bin'}:{os.environ['PATH']}"
        variables = {
            "GITHUB_OUTPUT": str(self.output),
            "GITHUB_STEP_SUMMARY": str(self.summary),
            "RUNNER_TEMP": str(self.temp),
            "XDG_CACHE_HOME": str(self.temp / "cache"),
            "PYTHONPATH": str(ROOT),
            "PATH": bins,
        }
        return subprocess.run(
            ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]],
            cwd=self.workspace,
            env={**os.environ, **variables, **own},
            capture_output=True,
            text=True,
            check=False,
            timeout=120,
        )

    def filled(self, text: str, inputs: dict[str, str]) -> str:
        known = {f"inputs.{name}": each["default"] for name, each in ACTION["inputs"].items()}
        known |= {f"inputs.{name.replace('_', '-')}": each for name, each in inputs.items()}
        known["github.action_path"] = str(ROOT)
        return EXPRESSION.sub(lambda found: known[found[1]], text)

    @property
    def outputs(self) -> dict[str, str]:
        return dict(line.split("=", 1) for line in self.output.read_text().splitlines())


@pytest.fixture
def runner(tmp_path: Path, write_papers: Callable[[Path], Path]) -> Runner:
    made = Runner(tmp_path)
    write_papers(made.workspace / "documents")
    return made


def edit(runner: Runner) -> None:
    note = runner.workspace / "documents" / "ferry.md"
    note.write_text(note.read_text().replace("March 2026", "October 2026"))


def test_write_makes_the_briefing_and_sets_outputs(runner: Runner) -> None:
    (runner.workspace / "documents" / "empty.txt").write_bytes(b"")
    done = runner.step("Brief", sources="documents", mode="write", output="memo")
    assert done.returncode == 0, done.stderr
    assert (runner.workspace / "memo" / "briefing.docx").is_file()
    written = runner.outputs
    assert (written["changed"], written["skipped"], written["path"]) == ("true", "1", "memo")
    assert int(written["points"]) > 0
    assert "::warning file=documents/empty.txt,title=brief::skipped: empty" in done.stdout


def test_the_summary_has_the_bottom_line_and_the_changes(runner: Runner) -> None:
    runner.step("Brief", sources="documents", mode="write")
    assert "### Bottom line\n\n- " in runner.summary.read_text()
    assert "This is the first briefing." in runner.summary.read_text()
    edit(runner)
    runner.step("Brief", sources="documents", mode="write")
    changed = re.search(r"- \*\*updated\*\* \(.*\): .*October 2026", runner.summary.read_text())
    assert changed


def test_check_passes_while_the_briefing_is_fresh_and_fails_after(runner: Runner) -> None:
    runner.step("Brief", sources="documents", mode="write")
    assert runner.step("Brief", sources="documents").returncode == 0
    assert runner.outputs["changed"] == "false"
    edit(runner)
    done = runner.step("Brief", sources="documents")
    assert done.returncode == 1
    assert runner.outputs["changed"] == "true"
    assert "::error file=out/briefing.md,title=brief::differs" in done.stdout


def test_fail_on_diff_can_be_turned_off(runner: Runner) -> None:
    done = runner.step("Brief", sources="documents", fail_on_diff="false")
    assert done.returncode == 0
    assert runner.outputs["changed"] == "true"


def test_other_errors_fail_whatever_fail_on_diff_says(runner: Runner) -> None:
    assert runner.step("Brief", sources="nowhere", fail_on_diff="false").returncode == 2
    assert runner.step("Brief", sources="documents", mode="wirte").returncode == 2


def test_sources_come_on_lines_too_and_none_means_brief_toml(runner: Runner) -> None:
    lines = "documents/ferry.md\ndocuments/water.html\n"
    assert runner.step("Brief", sources=lines, mode="write").returncode == 0
    (runner.workspace / "brief.toml").write_text('sources = "documents"\nout = "memo"\n')
    assert runner.step("Brief", mode="write").returncode == 0
    assert runner.outputs["path"] == "memo"


def test_an_input_is_never_run_as_a_command(runner: Runner) -> None:
    runner.step("Brief", sources="documents; touch hacked $(touch hacked)", mode="write")
    assert not (runner.workspace / "hacked").exists()


@pytest.mark.parametrize("version, what", [("", str(ROOT)), ("1.2.3", "briefing-memo==1.2.3")])
def test_install_takes_the_version_asked_for(runner: Runner, version: str, what: str) -> None:
    pip = runner.temp / "brief" / "bin" / "python"
    runner.program("bin/python", 'test "$1 $2" = "-m venv" && mkdir -p "$3/bin"')
    runner.program(str(pip.relative_to(runner.temp.parent)), 'echo "$@"')
    done = runner.step("Install", version=version)
    assert done.returncode == 0, done.stderr
    assert done.stdout == f"-m pip install --quiet {what}\n"


def test_install_takes_the_pinned_versions_of_the_repository(runner: Runner) -> None:
    pip = runner.temp / "brief" / "bin" / "python"
    runner.program("bin/python", 'test "$1 $2" = "-m venv" && mkdir -p "$3/bin"')
    runner.program(str(pip.relative_to(runner.temp.parent)), 'echo "$@"')
    (runner.workspace / "briefing-requirements.txt").write_text("briefing-memo==0.2.0\n")
    assert runner.step("Install").stdout.endswith("--quiet -r briefing-requirements.txt\n")


def test_the_actions_outputs_are_those_of_its_step(runner: Runner) -> None:
    runner.step("Brief", sources="documents", mode="write")
    for name, output in ACTION["outputs"].items():
        assert output["value"] == f"${{{{ steps.brief.outputs.{name} }}}}"
    assert set(ACTION["outputs"]) == set(runner.outputs)


def test_the_hooks_name_commands_that_are_there() -> None:
    hooks = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text())
    assert [hook["id"] for hook in hooks] == ["brief-check", "brief-make"]
    for hook in hooks:
        words = hook["entry"].split()
        assert words[0] == "brief"
        assert CliRunner().invoke(main, [*words[1:], "--help"]).exit_code == 0
