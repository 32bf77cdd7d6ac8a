"""Compare memos made with the lowest and the newest versions: `python -m tools.compare_versions`.

    python -m tools.compare_versions [--python LOWEST NEWEST] [--exact] [FOLDER...]

Two environments are built with uv: the lowest versions of the dependencies that are allowed, and
the newest. The memo of each folder is made in the first and checked in the second: the same points,
with `--exact` the same bytes but for `briefing.json`, which records the versions. Exits with 1 if
one differs.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
FORMATS = "docx,md,json,html"
COMPILED = (  # the lowest version with a wheel: their sources need compilers
    "charset-normalizer", "lxml", "msgspec", "numpy", "pypdfium2", "pystemmer", "pyyaml", "regex",
    "sentencex",
)  # fmt: skip


def build_environment(folder: Path, python: str, resolution: str) -> list[str]:
    """Install the program and its dependencies; return the command that starts it."""
    uv = shutil.which("uv") or sys.exit("uv is not installed; run `pip install uv`")
    wheels = [word for name in COMPILED for word in ("--only-binary", name)]
    subprocess.run([uv, "venv", "--quiet", "--python", python, str(folder)], check=True)
    target = ["--python", str(folder), "--resolution", resolution]
    subprocess.run([uv, "pip", "install", "--quiet", *target, *wheels, str(ROOT)], check=True)
    scripts = folder / ("Scripts" if os.name == "nt" else "bin")
    return [str(scripts / "brief")]


def compare_folder(folder: Path, lowest: list[str], newest: list[str], exact: bool) -> bool:
    """Make a folder's memo with the lowest versions; return whether the newest agree."""
    checks = [["--to", FORMATS], *([["--to", "docx,md,html", "--exact"]] if exact else [])]
    with tempfile.TemporaryDirectory() as out:
        options = [str(folder.resolve()), "--out", out, "--no-cache"]
        subprocess.run([*lowest, "make", *options, *checks[0], "--quiet"], check=True, cwd=out)
        codes = [
            subprocess.run([*newest, "check", *options, *more], check=False, cwd=out).returncode
            for more in checks
        ]
    return not any(codes)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folders", nargs="*", type=Path, default=[ROOT / "seeds"])
    parser.add_argument("--python", nargs=2, default=["3.11", "3.13"], metavar="VERSION")
    parser.add_argument("--exact", action="store_true", help="compare bytes too")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as place:
        lowest = build_environment(Path(place, "lowest"), arguments.python[0], "lowest-direct")
        newest = build_environment(Path(place, "newest"), arguments.python[1], "highest")
        differing = [
            folder
            for folder in arguments.folders
            if not compare_folder(folder, lowest, newest, arguments.exact)
        ]
    print(f"{len(arguments.folders)} folders compared, {len(differing)} differ", *differing)
    sys.exit(1 if differing else 0)


if __name__ == "__main__":
    main()
