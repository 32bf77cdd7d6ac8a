"""Run the tests of what changed since the merge base with main: `python -m tools.changed_tests`.

A test file is run if it changed, or if it imports a changed module or a module that does.
"""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
CODE = ("briefing", "training", "benchmarks", "tools", "tests")


def changed_files(base: str = "main") -> set[Path]:
    """Return the files that differ from the merge base with `base`, untracked ones included."""
    start = _run_git("merge-base", "HEAD", base) or ["HEAD"]
    names = _run_git("diff", "--name-only", start[0])
    names += _run_git("ls-files", "--others", "--exclude-standard")
    return {ROOT / name for name in names}


def select_tests(changed: set[Path]) -> list[Path]:
    """Return the test files that depend on a changed file."""
    files = [path for folder in CODE for path in (ROOT / folder).rglob("*.py")]
    imports = {path: set(_imported_files(path)) for path in files}
    affected = set(changed)
    while grown := {p for p in files if p not in affected and imports[p] & affected}:
        affected |= grown
    return sorted(p for p in affected if p.name.startswith("test_") and p in imports)


def _imported_files(path: Path) -> Iterator[Path]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        names: list[str] = []
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module:
            names = [node.module, *(f"{node.module}.{alias.name}" for alias in node.names)]
        for name in names:
            module = ROOT.joinpath(*name.split("."))
            yield from (
                p for p in (module.with_suffix(".py"), module / "__init__.py") if p.exists()
            )


def _run_git(*arguments: str) -> list[str]:
    done = subprocess.run(
        ["git", *arguments], cwd=ROOT, capture_output=True, text=True, check=False
    )
    return done.stdout.split("\n")[:-1] if done.returncode == 0 else []


def main() -> int:
    """Run pytest on the selected tests; return its exit code."""
    tests = select_tests(changed_files())
    if not tests:
        print("no test depends on what changed")
        return 0
    return subprocess.call(
        [sys.executable, "-m", "pytest", "-n", "auto", *map(str, tests)], cwd=ROOT
    )


if __name__ == "__main__":
    sys.exit(main())
