"""Run every benchmark on the documents in a folder: `python -m benchmarks DATA`.

DATA has one subfolder per set: `summaries/`, `languages/`, `reading/`, `train/` and `gold/`,
`diplomatic/`. A benchmark whose subfolder is missing is skipped; those on synthetic texts always
run. `--only NAME` runs one of them.
"""

import argparse
import subprocess
import sys
from pathlib import Path

RUNS: dict[str, tuple[str, ...]] = {  # module -> its arguments: subfolders of DATA
    "speed": (),
    "cache": (),
    "sentences": ("languages",),
    "languages": ("languages",),
    "reading": ("reading",),
    "analysis": ("diplomatic",),
    "summaries": ("summaries",),
    "memos": ("train", "gold"),
}


def main() -> int:
    """Run the benchmarks; return the number that failed."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("data", nargs="?", type=Path, default=Path())
    parser.add_argument("--only", choices=sorted(RUNS))
    arguments = parser.parse_args()
    failed = 0
    for name, folders in RUNS.items():
        paths = [arguments.data / folder for folder in folders]
        missing = [str(path) for path in paths if not path.is_dir()]
        if arguments.only not in (None, name):
            continue
        print(f"\n## {name}\n", flush=True)
        if missing:
            print(f"skipped: no folder {', '.join(missing)}", flush=True)
            continue
        command = [sys.executable, "-m", f"benchmarks.{name}", *map(str, paths)]
        failed += subprocess.call(command) != 0
    return failed


if __name__ == "__main__":
    sys.exit(main())
