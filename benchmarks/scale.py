"""Measure runs over many documents: the plain run beside Dask, with the memory of each.

    python -m benchmarks.scale [--documents 2000] [--jobs 2]

Documents are synthetic reports of 40 sentences. Prints a Markdown table: wall-clock and processor
seconds, the peak memory of the parent and of the largest worker, and the sizes of the outputs.
Exits with 1 if the outputs of the two engines differ.
"""

import argparse
import hashlib
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.cache import write

RUN = """\
import resource, sys
from briefing.cli import main
try:
    main(sys.argv[1:])
except SystemExit as stop:
    assert not stop.code, stop.code
used = [resource.getrusage(each) for each in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
print(*(each.ru_utime + each.ru_stime for each in used), *(each.ru_maxrss for each in used))
"""


def run_make(folder: Path, out: Path, *options: str) -> str:
    """Run `brief make` in a process of its own; return a row of the table."""
    arguments = ["make", str(folder), "-o", str(out), "--to", "docx,json", "--no-cache", "-q"]
    start = time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-c", RUN, *arguments, *options], stdout=subprocess.PIPE, check=True
    )
    seconds = time.perf_counter() - start
    own, children, peak, worker = map(float, done.stdout.split()[-4:])
    sizes = sum(path.stat().st_size for path in out.iterdir()) / 2**20
    return (
        f"| {' '.join(options)} | {seconds:.1f} | {own:.1f} | {children:.1f} "
        f"| {peak / 1024:.0f} | {worker / 1024:.0f} | {sizes:.1f} |"
    )


def hash_outputs(out: Path) -> dict[str, str]:
    """Return the SHA-256 of each output by name."""
    return {p.name: hashlib.sha256(p.read_bytes()).hexdigest() for p in sorted(out.iterdir())}


def main() -> int:
    """Print the table; return 1 if the outputs differ."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--documents", type=int, default=2000)
    parser.add_argument("--jobs", type=int, default=2)
    arguments = parser.parse_args()
    jobs = ("--jobs", str(arguments.jobs))
    print(f"{arguments.documents:,} documents\n")
    print("| run | s | CPU s, parent | CPU s, workers | MiB, parent | MiB, worker | MiB, outputs |")
    print("|---|---|---|---|---|---|---|")
    with tempfile.TemporaryDirectory() as temporary:
        root = Path(temporary)
        (root / "reports").mkdir()
        write(root / "reports", arguments.documents)
        print(run_make(root / "reports", root / "plain", *jobs), flush=True)
        print(run_make(root / "reports", root / "dask", *jobs, "--engine", "dask"), flush=True)
        same = hash_outputs(root / "plain") == hash_outputs(root / "dask")
    print("\nthe outputs are " + ("the same bytes" if same else "DIFFERENT"))
    return 0 if same else 1


if __name__ == "__main__":
    sys.exit(main())
