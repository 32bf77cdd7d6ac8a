"""The README says what the program does today."""

import re
from pathlib import Path

import pytest

import briefing
from tools.update_docs import find_documents, update

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("path", find_documents(), ids=lambda p: p.name)
def test_help_texts_are_up_to_date(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert update(text) == text, "run `python -m tools.update_docs`"


def test_excerpt_quotes_the_sample_documents() -> None:
    texts = [document.text for document in map(briefing.read, sample_files())]
    excerpt = README.partition("<!-- excerpt -->")[2].partition("<!-- end of excerpt -->")[0]
    quoted = re.findall(r"^> - (.+?)(?: \[S\d+.*)?$", excerpt, re.MULTILINE)
    assert len(quoted) >= 8
    assert [q for q in quoted if not any(q in " ".join(text.split()) for text in texts)] == []


def sample_files() -> list[Path]:
    return sorted(p for p in (ROOT / "seeds").iterdir() if p.suffix and p.stem != "README")
