"""Every command of the README and the documentation runs as it is written.

The commands of a block are typed into a shell, in order, in a folder with the documents that they
name. Those of the tutorial, which builds on its own steps, share one folder.
"""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.exporters.house_templates import build_house
from tests.readers.builders import Text, pdf
from tools.update_docs import find_documents

ROOT = Path(__file__).parents[1]
SHELLS = ("console", "sh", "bash", "shell")
PROGRAMS = ("brief", "git", "python", "pip", "pipx", "uv", "make", "docker", "npm", "export")
BLOCK = re.compile(r"^```(\w*)\n(.*?)^```", re.MULTILINE | re.DOTALL)
# parts of commands that cannot run here → why
NOT_RUN = {
    "pip install": "installs from a package index",
    "pipx install": "installs from a package index",
    "--judge": "asks a language model",
    "--scheduler": "needs a Dask cluster",
    "export BRIEF_JUDGE_KEY": "is a secret",
}
READOUT = "The ministers agreed to open a ferry line in May 2026."
FOLDERS = ("seeds", "interviews", "statements", "visit", "documents", "FOLDER")


class Block(NamedTuple):
    page: str
    number: int
    commands: tuple[str, ...]

    def __str__(self) -> str:
        return f"{self.page}-{self.number}"


def list_commands(language: str, body: str) -> tuple[str, ...]:
    """Return the commands of a block: after a prompt, or every line of a script."""
    lines = body.replace("\\\n", " ").splitlines()
    if language in ("console", ""):
        return tuple(line[2:] for line in lines if line.startswith("$ "))
    return tuple(line for line in lines if line.split()[:1] and line.split()[0] in PROGRAMS)


def find_blocks() -> Iterator[Block]:
    for path in find_documents():
        page = path.relative_to(ROOT).as_posix()
        text = path.read_text(encoding="utf-8")
        found = [
            list_commands(kind, body) for kind, body in BLOCK.findall(text) if kind in ("", *SHELLS)
        ]
        indented = re.findall(r"(?:^    .*\n)+", BLOCK.sub("", text), re.MULTILINE)
        found += [list_commands("sh", re.sub("^    ", "", each, flags=re.M)) for each in indented]
        if page == "docs/tutorial.md":
            found = [tuple(command for commands in found for command in commands)]
        yield from (Block(page, n, each) for n, each in enumerate(filter(None, found), 1))


BLOCKS = list(find_blocks())


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A folder under version control with the documents that the commands name."""
    place = tmp_path / "place"
    for name in FOLDERS:
        shutil.copytree(ROOT / "seeds", place / name)
    (place / "visit" / "02-chronology.txt").unlink()
    (place / "readout.pdf").write_bytes(pdf([[Text(72, 700, READOUT)]]))
    (place / "HOUSE.dotx").write_bytes(build_house("banner"))
    binaries = tmp_path / "bin"
    binaries.mkdir()
    for name, words in (("brief", "-m briefing"), ("python", "")):
        (binaries / name).write_text(f'#!/bin/sh\nexec "{sys.executable}" {words} "$@"\n')
        (binaries / name).chmod(0o755)
    subprocess.run(["git", "init", "-q", place], check=True)
    return place


def run(command: str, place: Path) -> "subprocess.CompletedProcess[str]":
    path = os.pathsep.join([str(place.parent / "bin"), os.environ["PATH"]])
    names = {f"GIT_{who}_{what}": "A. Clerk" if what == "NAME" else "clerk@rivers.example"
             for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}  # fmt: skip
    environment = {
        **os.environ, **names, "PATH": path, "PYTHONPATH": str(ROOT),
        "XDG_CACHE_HOME": str(place.parent / "cache"),
    }  # fmt: skip
    return subprocess.run(
        ["sh", "-c", command], cwd=place, env=environment, capture_output=True, text=True,
        timeout=240, check=False,
    )  # fmt: skip


def check_help(command: str, place: Path) -> None:
    """Check a command over the project's own data sets: its program and options exist."""
    module = command.split()[2]
    done = run(f"python -m {module} --help", place)
    if "ModuleNotFoundError" in done.stderr:
        pytest.skip(f"{module} needs an extra")
    assert done.returncode == 0, done.stderr
    assert [o for o in re.findall(r"--[\w-]+", command) if o not in done.stdout] == []


def test_pages_have_commands() -> None:
    assert len(BLOCKS) > 15
    assert {"README.md", "docs/tutorial.md"} <= {block.page for block in BLOCKS}


@pytest.mark.parametrize("block", BLOCKS, ids=str)
def test_commands_run_as_written(block: Block, place: Path) -> None:
    if any("old.json" in command for command in block.commands):
        for name, folder in (("old", "visit"), ("new", "seeds")):
            assert run(f"brief make {folder} -o {name} --to json", place).returncode == 0
            (place / name / "briefing.json").rename(place / f"{name}.json")
    for command in block.commands:
        if any(part in command for part in NOT_RUN):
            continue
        if "--engine dask" in command and not find_spec("distributed"):
            continue
        if command.startswith("python tools/"):
            assert (ROOT / command.split()[1]).exists()
        elif command.startswith("python -m"):
            check_help(command, place)
        else:
            done = run(command, place)
            assert done.returncode == 0, f"{command}\n{done.stdout}\n{done.stderr}"


@pytest.mark.parametrize("page", ["README.md", "docs/reference/python.md"])
def test_python_of_page_runs_as_written(page: str, place: Path) -> None:
    blocks = re.findall(r"^```python\n(.*?)^```", (ROOT / page).read_text("utf-8"), re.M | re.S)
    assert blocks
    for number, block in enumerate(blocks):
        (place / f"block_{number}.py").write_text(block, encoding="utf-8")
        done = run(f"python block_{number}.py", place)
        assert done.returncode == 0, f"{block}\n{done.stderr}"
    assert (place / "memo.docx").exists()
