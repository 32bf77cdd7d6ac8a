"""Regenerate the help texts in README.md and docs/, and the README's excerpt of a memo.

    python -m tools.update_docs

Each help text follows a line `<!-- help: brief COMMAND -->`, in a fenced block. The excerpt is made
from the sample documents, between `<!-- excerpt -->` and `<!-- end of excerpt -->`.
"""

import re
from pathlib import Path

from click.testing import CliRunner

import briefing
from briefing.cli import main

ROOT = Path(__file__).resolve().parents[1]
BLOCK = re.compile(r"<!-- help: brief ?(\w*) -->\n```text\n.*?```\n", re.DOTALL)
EXCERPT = re.compile(r"(?<=<!-- excerpt -->\n).*?(?=<!-- end of excerpt -->)", re.DOTALL)
SECTIONS = {"summary": 4, "issues": 4, "outcomes": 5}  # id -> points in the excerpt
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


def build_excerpt() -> str:
    """Return the first points of the memo on the sample documents, as a quotation in Markdown."""
    memo = briefing.make(ROOT / "seeds")
    lines: list[str] = []
    for section in memo.sections:
        points = section.points[: SECTIONS.get(section.id, 0)]
        if points:
            lines += [f"**{section.heading}**", ""]
            lines += [f"- {point.text} [{point.evidence[0].source}]" for point in points]
            lines += [""]
    return "".join(f"> {line}".rstrip() + "\n" for line in lines[:-1])


if __name__ == "__main__":
    for _path in find_documents():
        _path.write_text(update(_path.read_text(encoding="utf-8")), encoding="utf-8")
    _readme = ROOT / "README.md"
    _excerpt = f"\n{build_excerpt()}\n"
    _text = EXCERPT.sub(lambda _: _excerpt, _readme.read_text(encoding="utf-8"))
    _readme.write_text(_text, encoding="utf-8")
