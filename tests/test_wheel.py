"""The built wheel carries all that the command needs: templates, looks, weights."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder into which the wheel, and nothing else of this project, was installed."""
    folder = tmp_path_factory.mktemp("wheel")
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "--quiet"]
    subprocess.run([*pip, "wheel", "--no-deps", "-w", folder, ROOT], check=True)
    (wheel,) = folder.glob("*.whl")
    with zipfile.ZipFile(wheel) as names:
        assert "briefing/templates/memo.docx" in names.namelist()
    subprocess.run([*pip, "install", "--no-deps", "--target", folder / "site", wheel], check=True)
    return folder / "site"


def test_brief_make_runs_from_the_wheel(installed: Path, tmp_path: Path) -> None:
    (tmp_path / "note.txt").write_text("The ministers signed an agreement on solar power.\n")
    run = subprocess.run(
        [sys.executable, "-P", "-m", "briefing", "make", "note.txt"],
        cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": str(installed)},
        capture_output=True,
        text=True,
    )
    assert run.returncode == 0, run.stderr
    made = sorted(path.name for path in (tmp_path / "out").iterdir())
    assert made == ["briefing.docx", "briefing.json", "briefing.md"]


def test_the_wheel_runs_its_own_code(installed: Path, tmp_path: Path) -> None:
    where = subprocess.run(
        [sys.executable, "-P", "-c", "import briefing; print(briefing.__file__)"],
        cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": str(installed)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert Path(where.stdout.strip()).is_relative_to(installed)
