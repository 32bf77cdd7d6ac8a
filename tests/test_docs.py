"""The documentation is complete: every key, option and page."""

import re
import tomllib
from pathlib import Path

import pytest

from briefing.profiles import Area, Profile, SectionSpec
from tools.update_docs import find_documents

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"
LINK = re.compile(r"\]\((?!https?:|#|mailto:)([^)#\s]+)")


@pytest.mark.parametrize("struct", [Profile, SectionSpec, Area], ids=lambda s: s.__name__)
def test_every_key_of_a_profile_is_documented(struct: type) -> None:
    page = (DOCS / "profiles.md").read_text(encoding="utf-8")
    names: tuple[str, ...] = struct.__struct_fields__  # type: ignore[attr-defined]
    missing = [name for name in names if not re.search(rf"`\[?\[?{name}[`.\]]", page)]
    assert missing == []


def test_every_page_is_in_the_navigation() -> None:
    navigation = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    pages = [path.relative_to(DOCS).as_posix() for path in DOCS.rglob("*.md")]
    assert [page for page in pages if f": {page}\n" not in navigation] == []


@pytest.mark.parametrize("path", find_documents(), ids=lambda p: p.name)
def test_every_link_leads_to_a_file(path: Path) -> None:
    text = re.sub(r"```.*?```", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
    assert [t for t in LINK.findall(text) if not (path.parent / t).exists()] == []


@pytest.mark.parametrize("path", find_documents(), ids=lambda p: p.name)
def test_no_page_has_a_merge_conflict(path: Path) -> None:
    assert not re.search(r"^(<<<<<<<|>>>>>>>) ", path.read_text(encoding="utf-8"), re.MULTILINE)


def test_every_dependency_is_explained() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    page = (DOCS / "reference" / "dependencies.md").read_text(encoding="utf-8")
    names = [re.split("[><=!]", each)[0] for each in project["dependencies"]]
    rows = re.findall(r"^\| ([\w-]+) \| .+ \| .+ \| .+ \| \d+ ms \|$", page, re.MULTILINE)
    assert rows == names
