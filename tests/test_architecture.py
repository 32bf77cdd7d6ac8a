"""Imports point one way, as docs/ARCHITECTURE.md draws them."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "briefing"

LEVELS = {
    "errors": 0, "models": 0, "resources": 1, "section_kinds": 1, "languages": 2, "profiles": 3,
    "text": 3,
    "readers": 4, "summarizers": 4, "classifier": 4, "mentions": 4, "exporters": 4,
    "runtime": 4, "judge": 4, "structure": 5, "ranking": 5, "composer": 6, "rendered": 5, "diff": 7,
    "loading": 6, "validation": 7, "analysis": 7, "dask_engine": 8, "api": 9,
    "verification": 10, "cli": 11, "__main__": 12, "__init__": 12,
}  # fmt: skip
PACKAGE_LEVELS = {"briefing": 0, "training": 1, "tools": 1, "benchmarks": 2}


def iter_modules(path: Path) -> Iterator[str]:
    """Yield every module that a file imports, anywhere in it; `from a import b` yields "a.b"."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def room_of(module: str) -> str:
    """Return the room of a module such as "briefing.text.splitter"."""
    name = module.split(".")[1] if "." in module else "__init__"
    exists = (PACKAGE / f"{name}.py").exists() or (PACKAGE / name).is_dir()
    return name if exists else "__init__"  # a name that `briefing` itself exports


def python_files(folder: Path) -> list[Path]:
    return sorted(folder.rglob("*.py"))


@pytest.mark.parametrize(
    "path",
    [p for p in python_files(PACKAGE) if p != PACKAGE / "__init__.py"],
    ids=lambda p: p.relative_to(PACKAGE).as_posix(),
)
def test_room_imports_only_rooms_below_it(path: Path) -> None:
    own = path.relative_to(PACKAGE).parts[0].removesuffix(".py")
    for module in iter_modules(path):
        if module.split(".")[0] == "briefing" and module != "briefing.__version__":
            other = room_of(module)
            assert other == own or LEVELS[other] < LEVELS[own], f"{own} imports {other}"


def test_every_room_has_a_level() -> None:
    rooms = {p.relative_to(PACKAGE).parts[0].removesuffix(".py") for p in PACKAGE.rglob("*.py")}
    assert rooms == set(LEVELS)


@pytest.mark.parametrize("package", PACKAGE_LEVELS)
def test_package_imports_only_packages_below_it(package: str) -> None:
    for path in python_files(ROOT / package):
        for module in iter_modules(path):
            other = module.split(".")[0]
            allowed = other == package or PACKAGE_LEVELS.get(other, -1) < PACKAGE_LEVELS[package]
            assert allowed, f"{path.relative_to(ROOT)} imports {other}"


def test_architecture_page_gives_every_room_with_its_level() -> None:
    page = (ROOT / "docs" / "ARCHITECTURE.md").read_text(encoding="utf-8")
    rooms = {name: level for name, level in LEVELS.items() if not name.startswith("__")}
    rows = re.findall(r"^\| (\d+) \| `(\w+)` \|", page, re.MULTILINE)
    assert {name: int(level) for level, name in rows} == rooms
