"""How long commands take: start-up, one short document, folders of many files."""

import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from time import perf_counter

from benchmarks.synthetic import text


def command(*arguments: str) -> float:
    """Seconds that a command of this Python takes."""
    start = perf_counter()
    subprocess.run([sys.executable, *arguments], check=True, capture_output=True)
    return perf_counter() - start


def time_best(runs: int, *arguments: str) -> float:
    return min(command(*arguments) for _ in range(runs))


def start_up(folder: Path) -> None:
    """The table of short commands."""
    source = folder / "one.txt"
    source.write_text(text(20))
    make = ("-m", "briefing", "make", str(source), "-o", str(folder / "one"), "--no-cache")
    needed = ",".join(_loaded(make[2:]))
    rows = {
        "`import click`": time_best(15, "-c", "import click"),
        "`brief --version`": time_best(15, "-m", "briefing", "--version"),
        "`brief --help`": time_best(15, "-m", "briefing", "--help"),
        "imports that `brief make` needs for one short document": time_best(
            7, "-c", f"import {needed}"
        ),
        "`brief make`, one short document": time_best(7, *make),
    }
    print("\n| command | ms |\n|---|---|")
    for name, seconds in rows.items():
        print(f"| {name} | {1000 * seconds:.0f} |")


def _loaded(arguments: Iterable[str]) -> list[str]:
    """Packages that a run of `brief` has loaded at its end."""
    program = (
        "import sys, atexit; from briefing.cli import main; "
        "atexit.register(lambda: print(*sys.modules, sep='\\n', file=sys.stderr)); main()"
    )
    run = subprocess.run(
        [sys.executable, "-c", program, *arguments], check=True, capture_output=True, text=True
    )
    names = run.stderr.split()
    return [
        name for name in names if all(map(str.isidentifier, name.split("."))) and "__" not in name
    ]


def many(folder: Path, files: int) -> None:
    """The table of folders: one process and two, a quarter of the files and all."""
    for part in (files // 4, files):
        place = folder / str(part)
        place.mkdir()
        for number in range(part):
            (place / f"{number}.txt").write_text(text(20, seed=number))
    print("\n| `brief make` | s | peak of the largest process, MiB |\n|---|---|---|")
    for part, jobs in ((files // 4, 1), (files, 1), (files, 2)):
        made = [str(folder / str(part)), "-o", str(folder / f"out-{part}-{jobs}")]
        start = perf_counter()
        peak = _peak("-m", "briefing", "make", *made, "--no-cache", "--jobs", str(jobs))
        seconds = perf_counter() - start
        print(f"| {part:,} files, {jobs} process{'es' * (jobs > 1)} | {seconds:.1f} | {peak:.0f} |")


def _peak(*arguments: str) -> float:
    """Mebibytes that the largest process of a command took."""
    program = (
        "import resource, subprocess, sys; "
        "subprocess.run([sys.executable, *sys.argv[1:]], check=True, stdout=subprocess.DEVNULL); "
        "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024)"
    )
    run = subprocess.run(
        [sys.executable, "-c", program, *arguments], check=True, stdout=subprocess.PIPE
    )
    return float(run.stdout)
