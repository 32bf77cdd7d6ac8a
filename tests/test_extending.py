"""Each kind of addition, made through a public table or an entry point, works in every command.

Details of entry points are tested in `readers/`, `exporters/` and `summarizers/`.
"""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path

import pytest

import briefing
from briefing.diff import diff
from briefing.exporters import load_exporters
from briefing.readers import load_readers
from briefing.rendered import extract_rendered_text
from briefing.section_kinds import SECTION_KINDS
from briefing.summarizers import SUMMARIZERS, Summarizer
from briefing.validation import load_memo
from briefing.verification import ProofOptions, verify

Run = Callable[..., str]

PACKAGE = """
import re

from briefing.exporters import Exporter
from briefing.languages.base import (
    DateFormat,
    Language,
    MemoWords,
    Vocabulary,
    phrases,
    word_set,
)
from briefing.models import make_span
from briefing.readers import Reader
from briefing.section_kinds import SectionKind

READER = Reader("note", "a title and paragraphs", "acme_reader")
EXPORTER = Exporter("txt", ".txt", "plain text", "acme_exporter")


def score_last(document):
    count = len(document.sentences)
    return [(place + 1) / count for place in range(count)]


def find_places(text, language, date):
    for match in re.finditer(r"\\b(?:Aktau|Baku)\\b", text):
        yield make_span("place", text, match.span(), match[0])


PLACE = SectionKind("mention", "entries", column="Place", finder="acme:find_places")
DUTCH = Language(
    code="nl",
    name="Dutch",
    stemmer="dutch",
    letters="éëï",
    stop_words=word_set("de het een en van in op te dat die voor met is zijn om aan bij ook"),
    negations=("niet",),
    vocabularies={
        "diplomacy": Vocabulary(
            cues={
                "outcome": phrases("ondertekenden, kwamen overeen"),
                "agreed": phrases("kwamen overeen"),
                "delivered": phrases("ondertekenden"),
            }
        )
    },
    memo=MemoWords(
        labels={"section.outcomes": "Resultaten"},
        date_format=DateFormat(
            months=phrases(
                "januari, februari, maart, april, mei, juni, juli, augustus, september, oktober,"
                "november, december"
            ),
            short_months=phrases(
                "jan, feb, mrt, apr, mei, jun, jul, aug, sep, okt, nov, dec"
            ),
        ),
    ),
)
"""
READER = """
from briefing.models import Block, Extract


def read(data):
    title, *rest = data.decode().split("\\n\\n")
    return Extract(tuple(Block("paragraph", text.strip()) for text in rest), title=title)
"""
EXPORTER = """
def export(memo, template=None):
    points = [point.text for section in memo.sections for point in section.points]
    return "\\n".join([memo.title, *points]).encode()
"""
ENTRY_POINTS = """\
[briefing.readers]
.note = acme:READER
[briefing.exporters]
txt = acme:EXPORTER
[briefing.summarizers]
last = acme:score_last
"""
COMMAND = """
from acme import DUTCH, PLACE
from briefing.languages import LANGUAGES
from briefing.section_kinds import SECTION_KINDS

LANGUAGES["nl"] = DUTCH
SECTION_KINDS["place"] = PLACE

if __name__ == "__main__":
    from briefing.cli import main

    main()
"""
NOTE = """Talks on the Caspian ferry

Aktau, 3 June 2025

The two ministries agreed to open a second berth in Aktau by March 2026. Freight on the line reached
1.2 million tonnes in 2024.

The parties signed a contract on a power cable to Baku. The study will cost 14 million dollars."""
DUTCH_NOTE = """Overleg over de veerdienst

De ministers ondertekenden een overeenkomst over de haven van Aktau en de veerdienst in de winter.
Het vervoer van graan is van belang voor de landen aan de zee, en dat is ook bij de havens bekend.
"""
PROFILE = """
name = "places"
vocabulary = "diplomacy"

[[sections]]
id = "outcomes"
content = "outcome"
max_share = 0.8
heading = { en = "Outcomes" }

[[sections]]
id = "places"
content = "place"
heading = { en = "Where" }
"""


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A folder with an installed package that has a reader, an exporter and a summarizer."""
    folder = tmp_path / "site"
    info = folder / "acme-1.0.dist-info"
    info.mkdir(parents=True)
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: acme\nVersion: 1.0\n")
    (info / "entry_points.txt").write_text(ENTRY_POINTS)
    (folder / "acme.py").write_text(PACKAGE)
    (folder / "acme_reader.py").write_text(READER)
    (folder / "acme_exporter.py").write_text(EXPORTER)
    (folder / "acme_command.py").write_text(COMMAND, encoding="utf-8")
    return folder


@pytest.fixture
def run(site: Path, tmp_path: Path) -> Run:
    """`run("briefing", "make", ...)`: a command where the package is installed, in a new process.

    Returns its output. `acme_command` is the same program with two more entries in its tables.
    """
    paths = os.pathsep.join([str(site), str(Path(__file__).parents[1])])
    environment = {**os.environ, "PYTHONPATH": paths, "XDG_CACHE_HOME": str(tmp_path / "cache")}

    def run(module: str, *words: object) -> str:
        command = [sys.executable, "-m", module, *map(str, words)]
        result = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True)
        assert result.returncode == 0, result.stderr.decode()
        return result.stdout.decode()

    return run


@pytest.fixture
def _installed(site: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The package, installed for this process."""
    monkeypatch.syspath_prepend(str(site))
    load_readers.cache_clear()
    load_exporters.cache_clear()
    yield
    load_readers.cache_clear()
    load_exporters.cache_clear()
    for name in [name for name in sys.modules if name.split("_")[0] == "acme"]:
        del sys.modules[name]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with one document in the format of the package."""
    path = tmp_path / "in"
    path.mkdir()
    (path / "ferry.note").write_text(NOTE, encoding="utf-8")
    return path


@pytest.fixture
def profile(tmp_path: Path) -> Path:
    """A profile with a section over places."""
    path = tmp_path / "places.toml"
    path.write_text(PROFILE, encoding="utf-8")
    return path


def test_commands_accept_reader_exporter_and_summarizer_of_package(
    tmp_path: Path, folder: Path, run: Run
) -> None:
    out = tmp_path / "out"
    run("briefing", "make", folder, "-o", out, "--to", "json,md,txt", "--scorer", "last")
    memo = load_memo(out / "briefing.json")
    assert (memo.sources[0].path, memo.sources[0].title) == ("ferry.note", NOTE.splitlines()[0])
    assert memo.options["scorer"] == "last"
    assert (out / "briefing.txt").read_text(encoding="utf-8").startswith(memo.title)
    run("briefing", "verify", out / "briefing.json", "--sources", folder)
    same = run("briefing", "diff", out / "briefing.json", out / "briefing.json")
    assert same == "no point differs\n"
    assert ".note" in run("briefing", "list", "formats")


@pytest.mark.usefixtures("_installed")
def test_library_accepts_reader_exporter_and_summarizer_of_package(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    last = Summarizer("last", "the last sentences", "acme", "acme:score_last")
    monkeypatch.setitem(SUMMARIZERS, "last", last)
    memo = briefing.make(folder, scorer="last")
    assert briefing.export(memo, "txt").decode().startswith(memo.title)
    assert verify(briefing.export(memo, "json"), folder).failures == ()
    assert diff(memo, memo) == ()


def test_memo_is_written_in_added_language(tmp_path: Path, folder: Path, run: Run) -> None:
    out = tmp_path / "out"
    run("acme_command", "make", folder, "-o", out, "--to", "md", "--memo-lang", "nl",
        "--date", "2025-05-04")  # fmt: skip
    memo = (out / "briefing.md").read_text(encoding="utf-8")
    assert "## Resultaten" in memo
    assert "4 mei 2025" in memo
    assert "## Sources" in memo  # a label that the language lacks is in English


def test_memo_on_document_in_added_language_has_outcome(tmp_path: Path, run: Run) -> None:
    out, source = tmp_path / "out", tmp_path / "overleg.txt"
    source.write_text(DUTCH_NOTE, encoding="utf-8")
    run("acme_command", "make", source, "-o", out)
    memo = load_memo(out / "briefing.json")
    assert memo.sources[0].language == "nl"
    assert memo.sources[0].warnings == ()
    assert [p.status for s in memo.sections for p in s.points if "ondertekenden" in p.text] == [
        "delivered"
    ]
    run("acme_command", "verify", out / "briefing.json", "--sources", source)
    assert "nl " in run("acme_command", "list", "languages")


@pytest.mark.usefixtures("_installed")
def test_section_over_new_kind_of_mention_is_in_every_output(
    folder: Path, profile: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(SECTION_KINDS, "place", import_module("acme").PLACE)
    memo = briefing.make(folder, profile=profile)
    section = next(each for each in memo.sections if each.id == "places")
    assert [entry.mention.value for entry in section.entries] == ["Aktau", "Baku"]
    for suffix in ("docx", "html", "md"):
        text = "\n".join(extract_rendered_text(f".{suffix}", briefing.export(memo, suffix)).facts)
        assert "Where" in text, suffix
        assert section.entries[1].text in text, suffix
        assert "Place" in text or suffix == "md", suffix  # a list, which has no columns
    data = briefing.export(memo, "json")
    assert b'"kind": "place"' in data or b'"kind":"place"' in data
    assert verify(data, folder, ProofOptions(profile)).failures == ()
    forged = data.replace(b'"value": "Baku"', b'"value": "Oslo"')
    assert forged != data
    assert verify(forged, folder, ProofOptions(profile)).failures != ()


def test_commands_make_verify_and_diff_section_over_new_kind(
    tmp_path: Path, folder: Path, profile: Path, run: Run
) -> None:
    old, new = tmp_path / "old", tmp_path / "new"
    run("acme_command", "make", folder, "-o", old, "--profile", profile, "--to", "json")
    added = NOTE + " The parties agreed to open a consulate in Baku."
    (folder / "ferry.note").write_text(added, encoding="utf-8")
    run(
        "acme_command", "make", folder, "-o", new, "--profile", profile, "--to", "json,md,docx,html"
    )
    checked = run(
        "acme_command", "verify", new / "briefing.json", "--sources", folder, "--profile", profile
    )
    assert "docx" in checked
    changes = run("acme_command", "diff", old / "briefing.json", new / "briefing.json")
    assert "new: The parties agreed to open a consulate in Baku." in changes
