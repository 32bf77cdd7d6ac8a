"""Regenerate the help texts in README.md and docs/: `python -m tools.update_docs`.

Each help text follows a line `<!-- help: brief COMMAND -->`, in a fenced block.
"""

import re
from pathlib import Path

from click.testing import CliRunner

from briefing.cli import main

ROOT = Path(__file__).resolve().parents[1]
BLOCK = re.compile(r"<!-- help: brief ?(\w*) -->\n```text\n.*?```\n", re.DOTALL)
WIDTH = 80


def find_documents() -> list[Path]:
    """Return the documents that may hold help texts."""
    return [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]


def help_text(command: str) -> str:
    """Return what `brief COMMAND --help` prints, `brief --help` for ""."""
    arguments = [*([command] if command else []), "--help"]
    result = CliRunner().invoke(main, arguments, prog_name="brief", terminal_width=WIDTH)
    return result.output


def update(text: str) -> str:
    """Return a document with its help texts as they are printed today."""

    def replace(block: re.Match[str]) -> str:
        name = f"brief {block[1]}".strip()
        return f"<!-- help: {name} -->\n```text\n{help_text(block[1])}```\n"

    return BLOCK.sub(replace, text)


if __name__ == "__main__":
    for _path in find_documents():
        _path.write_text(update(_path.read_text(encoding="utf-8")), encoding="utf-8")
