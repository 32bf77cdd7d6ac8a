"""The house as docs/ARCHITECTURE.md draws it: imports go one way."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "briefing"

LEVELS = {
    "errors": 0, "models": 0, "resources": 1, "languages": 2, "profiles": 2, "text": 3,
    "readers": 4, "summarizers": 4, "classifier": 4, "mentions": 4, "exporters": 4,
    "runtime": 4, "structure": 5, "composer": 5, "rendered": 5, "diff": 6, "loading": 6,
    "analysis": 7, "digest": 6, "verification": 7, "api": 8,
    "cli": 9, "__main__": 10, "__init__": 10,
}  # fmt: skip


def room(module: str) -> str:
    return module.split(".")[1] if "." in module else "__init__"


def imports(path: Path) -> Iterator[str]:
    """The rooms that a file imports, wherever in it."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (room(a.name) for a in node.names if a.name.startswith("briefing."))
        elif isinstance(node, ast.ImportFrom) and node.module == "briefing":
            yield from (a.name for a in node.names if (PACKAGE / f"{a.name}.py").exists()
                        or (PACKAGE / a.name).is_dir())  # fmt: skip
        elif isinstance(node, ast.ImportFrom) and (node.module or "").startswith("briefing."):
            yield room(node.module or "")


def files() -> list[Path]:
    return sorted(p for p in PACKAGE.rglob("*.py") if p != PACKAGE / "__init__.py")


@pytest.mark.parametrize("path", files(), ids=lambda p: p.relative_to(PACKAGE).as_posix())
def test_a_room_imports_only_rooms_below_it(path: Path) -> None:
    own = path.relative_to(PACKAGE).parts[0].removesuffix(".py")
    for other in imports(path):
        assert other == own or LEVELS[other] < LEVELS[own], f"{own} imports {other}"


def test_every_room_has_its_level() -> None:
    rooms = {p.relative_to(PACKAGE).parts[0].removesuffix(".py") for p in PACKAGE.rglob("*.py")}
    assert rooms <= set(LEVELS)
