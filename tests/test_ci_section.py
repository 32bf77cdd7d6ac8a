"""The README's section "In CI" does what it says, line by line."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
SECTION = README.partition("### In CI")[2].partition("\n### ")[0]
LINES = re.findall(r"^\$ (.*)$", SECTION, re.MULTILINE)

pytestmark = pytest.mark.skipif(
    not (shutil.which("git") and shutil.which("bash")), reason="needs git and bash"
)


@pytest.fixture
def shell(
    tmp_path: Path, write_papers: Callable[[Path], Path]
) -> Callable[[str], "subprocess.CompletedProcess[str]"]:
    """Runs a line in a repository that holds documents and nothing else."""
    work, bins = tmp_path / "work", tmp_path / "bin"
    write_papers(work / "documents")
    bins.mkdir()
    (bins / "brief").write_text(f'#!/bin/sh\nexec "{sys.executable}" -m briefing "$@"\n')
    (bins / "pip").write_text("#!/bin/sh\n")
    for program in bins.iterdir():
        program.chmod(0o755)
    who = ("AUTHOR_NAME", "AUTHOR_EMAIL", "COMMITTER_NAME", "COMMITTER_EMAIL")
    variables = {f"GIT_{name}": "desk@example.org" for name in who}
    variables |= {"PATH": f"{bins}:{os.environ['PATH']}", "PYTHONPATH": str(ROOT)}
    variables |= {"XDG_CACHE_HOME": str(tmp_path / "cache"), "HOME": str(tmp_path)}

    def run(line: str) -> "subprocess.CompletedProcess[str]":
        return subprocess.run(
            ["bash", "-c", line],
            cwd=work,
            env={**os.environ, **variables},
            capture_output=True,
            text=True,
            check=False,
            timeout=120,
        )

    run("git init -q .")
    return run


def test_five_lines_go_from_nothing_to_a_briefing_in_a_repository(
    shell: Callable[[str], "subprocess.CompletedProcess[str]"],
) -> None:
    assert len(LINES) == 5
    for line in LINES:
        done = shell(line)
        assert done.returncode == 0, (line, done.stderr)
    assert "out/briefing.docx" in shell("git ls-files").stdout
    shell("sed -i.old 's/March 2026/October 2026/' documents/ferry.md")
    assert shell(LINES[-1]).returncode == 1
