"""Measure `brief make` on folders of many documents: cold, warm, one changed; plain beside Dask.

    python -m benchmarks.scale [--sizes 1 10 100 1000 10000] [--compare 2000] [--texts FOLDER]
    python -m benchmarks.scale --sizes --compare 0 --dask 20000

Documents are synthetic reports of 40 sentences. With `--texts`, they are made of the lines of the
text files in that folder, one language a document. Prints Markdown tables: processor seconds of the
parent by stage (see `benchmarks.stages`) and of the workers, peak memory of the parent and of the
largest worker, and the sizes of the outputs. Exits with 1 if the outputs of two engines differ.
"""

import argparse
import hashlib
import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.cache import write
from benchmarks.synthetic import write_shuffled

STAGES = ("collect", "rank", "compose", "docx", "json", "rest")
COLUMNS = (
    "documents", "run", "s", *STAGES, "parent", "workers", "parent MiB", "worker MiB",
    "docx MB", "json MB",
)  # fmt: skip
PLAIN, DASK = ("--no-cache",), ("--no-cache", "--engine", "dask")


def measure(folder: Path, out: Path, name: str, *options: str) -> None:
    """Run `brief make` in a process of its own and print a row of the table."""
    arguments = ["make", str(folder), "-o", str(out), "--to", "docx,json", "-q", *options]
    start = time.perf_counter()
    command = [sys.executable, "-m", "benchmarks.stages", *arguments]
    done = subprocess.run(command, stderr=subprocess.PIPE, check=True)
    seconds = time.perf_counter() - start
    found = json.loads(done.stderr.splitlines()[-1])
    sizes = [(out / f"briefing.{suffix}").stat().st_size / 1e6 for suffix in ("docx", "json")]
    row = [f"{seconds:.1f}", *(f"{found.get(key, 0.0):.1f}" for key in (*STAGES, "parent"))]
    row += [f"{found['workers']:.1f}", f"{found['parent MiB']:.0f}", f"{found['worker MiB']:.0f}"]
    row += [f"{size:.2f}" for size in sizes]
    print("|", len(list(folder.iterdir())), "|", name, "|", " | ".join(row), "|", flush=True)


def print_head() -> None:
    """Print the head of a table."""
    print("\n|", " | ".join(COLUMNS), "|\n|" + "---|" * len(COLUMNS))


def write_documents(folder: Path, count: int, texts: Path | None) -> Path:
    """Make a folder of so many documents."""
    folder.mkdir()
    if texts:
        write_shuffled(folder, count, texts)
    else:
        write(folder, count)
    return folder


def measure_refresh(root: Path, count: int, texts: Path | None, jobs: str) -> None:
    """Print the rows of a folder: cold, warm, and warm with one document changed."""
    folder = write_documents(root / f"documents-{count}", count, texts)
    cache = ("--jobs", jobs, "--cache", str(root / f"cache-{count}"), "--cache-size", "4000")
    out = root / f"out-{count}"
    measure(folder, out, "cold", *cache)
    measure(folder, out, "warm", *cache)
    changed = min(folder.iterdir())
    text = changed.read_text(encoding="utf-8")
    changed.write_text(f"{text}\nThe parties will meet in Kobe in 2026.\n", encoding="utf-8")
    measure(folder, out, "one changed", *cache)


def compare_engines(root: Path, count: int, texts: Path | None, jobs: str) -> bool:
    """Print the rows of the plain run and of Dask; return whether their outputs are equal."""
    folder = write_documents(root / "compared", count, texts)
    measure(folder, root / "plain", "plain", "--jobs", jobs, *PLAIN)
    measure(folder, root / "dask", "Dask", "--jobs", jobs, *DASK)
    same = hash_outputs(root / "plain") == hash_outputs(root / "dask")
    print("\nthe outputs are " + ("the same bytes" if same else "DIFFERENT"))
    return same


def hash_outputs(out: Path) -> dict[str, str]:
    """Return the SHA-256 of each output by name."""
    return {p.name: hashlib.sha256(p.read_bytes()).hexdigest() for p in sorted(out.iterdir())}


def main() -> int:
    """Print the tables; return 1 if the outputs differ."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--sizes", type=int, nargs="*", default=[1, 10, 100, 1000, 10_000])
    parser.add_argument("--compare", type=int, default=2000, help="documents; 0: no comparison")
    parser.add_argument("--dask", type=int, default=0, help="documents of a run with Dask alone")
    parser.add_argument("--texts", type=Path)
    parser.add_argument("--jobs", default="2")
    given = parser.parse_args()
    same = True
    with tempfile.TemporaryDirectory() as temporary:
        root = Path(temporary)
        if given.sizes:
            print_head()
        for count in given.sizes:
            measure_refresh(root, count, given.texts, given.jobs)
        if given.compare or given.dask:
            print_head()
        if given.dask:
            folder = write_documents(root / "spread", given.dask, given.texts)
            measure(folder, root / "spread-out", "Dask", "--jobs", given.jobs, *DASK)
        if given.compare:
            same = compare_engines(root, given.compare, given.texts, given.jobs)
    return 0 if same else 1


if __name__ == "__main__":
    sys.exit(main())
