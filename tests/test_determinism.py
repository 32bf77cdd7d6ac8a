"""Equal input, equal bytes, whatever surrounds the run."""

import hashlib
import os
import random
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., "subprocess.CompletedProcess[bytes]"]
FORMATS = "docx,md,json,html"


def digests(folder: Path) -> dict[str, str]:
    return {p.name: hashlib.sha256(p.read_bytes()).hexdigest() for p in sorted(folder.iterdir())}


@pytest.fixture(scope="module")
def expected(
    run_brief: Run,
    write_papers: Callable[[Path], Path],
    tmp_path_factory: pytest.TempPathFactory,
) -> dict[str, str]:
    """The digests of a run in plain surroundings, which has filled the cache too."""
    folder = tmp_path_factory.mktemp("plain")
    write_papers(folder / "papers")
    result = run_brief("make", folder / "papers", "-o", folder / "out", "--to", FORMATS)
    assert result.returncode == 0, result.stderr
    return digests(folder / "out")


SURROUNDINGS: dict[str, tuple[list[str], dict[str, str | None]]] = {
    "another hash seed": (["--no-cache"], {"PYTHONHASHSEED": "1"}),
    "a third hash seed": (["--no-cache"], {"PYTHONHASHSEED": "4242"}),
    "another time zone": (["--no-cache"], {"TZ": "Pacific/Kiritimati"}),
    "a Turkish locale": (["--no-cache"], {"LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8"}),
    "no locale at all": (["--no-cache"], {"LC_ALL": "C", "PYTHONUTF8": "0", "LANG": None}),
    "one process": (["--no-cache", "--jobs", "1"], {}),
    "three processes": (["--no-cache", "--jobs", "3"], {}),
    "a warm cache": ([], {"PYTHONHASHSEED": "7"}),
    "optimised code": (["--no-cache"], {"PYTHONOPTIMIZE": "2"}),
}  # fmt: skip


@pytest.mark.parametrize("around", SURROUNDINGS.values(), ids=SURROUNDINGS)
def test_surroundings_leave_the_bytes_alone(
    run_brief: Run,
    papers: Path,
    expected: dict[str, str],
    around: tuple[list[str], dict[str, str | None]],
) -> None:
    words, variables = around
    out = papers.parent / "out"
    result = run_brief("make", papers, "-o", out, "--to", FORMATS, *words, **variables)
    assert result.returncode == 0, result.stderr
    assert digests(out) == expected


def test_so_does_the_working_folder_and_how_paths_are_written(
    run_brief: Run, papers: Path, expected: dict[str, str]
) -> None:
    for cwd, source in ((papers, "."), (papers.parent, "papers/"), (papers / "notes", "..")):
        out = papers.parent / "out"
        assert run_brief("make", source, "-o", out, "--to", FORMATS, cwd=cwd).returncode == 0
        assert digests(out) == expected


def test_so_do_file_times_and_the_order_in_which_files_were_made(
    run_brief: Run, papers: Path, expected: dict[str, str]
) -> None:
    copy = papers.parent / "copy"
    files = sorted(path for path in papers.rglob("*") if path.is_file())
    random.Random(5).shuffle(files)
    for age, path in enumerate(reversed(files)):
        place = copy / path.relative_to(papers)
        place.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(path, place)
        os.utime(place, (10**9 + age, 10**9 - age))
    out = papers.parent / "out"
    assert run_brief("make", copy, "-o", out, "--to", FORMATS, "--no-cache").returncode == 0
    assert digests(out) == expected
