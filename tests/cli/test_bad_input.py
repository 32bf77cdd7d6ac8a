"""Wrong input: one line that says what, where and what would do, the right code, no traceback."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Brief = Callable[..., Result]

WRONG: dict[str, tuple[list[str], int, str]] = {
    "a missing path": (["make", "nowhere"], 2, "nowhere: no such file or folder; check the path"),
    "an empty folder": (["make", "empty"], 3, "nothing could be read in empty (no files)"),
    "no source": (["make"], 2, "no SOURCES given; name files or folders"),
    "an unknown format": (["make", "in", "--to", "pdff"], 2, "unknown format 'pdff'; did you mean"),
    "a mistyped format": (["make", "in", "--to", "doxc"], 2, "did you mean 'docx'?"),
    "no format": (["make", "in", "--to", ","], 2, "no format given; choose from docx, md"),
    "an unknown profile": (["make", "in", "--profile", "mem"], 2, "did you mean 'memo'?"),
    "a missing profile": (["make", "in", "--profile", "no.toml"], 2, "cannot read profile no.toml"),
    "a broken profile": (["make", "in", "--profile", "bad.toml"], 2, "bad.toml: "),
    "an unknown scorer": (["make", "in", "--scorer", "lexrang"], 2, "unknown scorer 'lexrang'"),
    "an unknown language": (["make", "in", "--lang", "klingon"], 2, "unknown language 'klingon'"),
    "a memo in no language": (["make", "in", "--memo-lang", "xx"], 2, "no memo labels in"),
    "no day": (["make", "in", "--date", "18.12.2025"], 2, "'18.12.2025' is not a date"),
    "too few words": (["make", "in", "--words", "5"], 2, "5 is not in the range x>=20"),
    "no number": (["make", "in", "--words", "many"], 2, "'many' is not a valid integer"),
    "an unknown option": (["make", "in", "--wrods", "50"], 2, "no such option"),
    "an unknown command": (["mkae", "in"], 2, "no such command 'mkae'"),
    "a template of no format": (["make", "in", "--template", "x.odt"], 2, "x.odt fits no format"),
    "a missing template": (["make", "in", "--template", "x.docx"], 2, "x.docx can't be read"),
    "a broken template": (["make", "in", "--to", "md", "--template", "bad.md.j2"], 2, "line 2"),
    "a broken Word template": (["make", "in", "--template", "bad.docx"], 2, "bad.docx"),
    "two templates for one": (["make", "in", "--template", "bad.md.j2", "--template", "bad.md.j2"],
                              2, "md already has one"),
    "an output that is a file": (["make", "in", "-o", "file.txt"], 2, "can't be written"),
    "an output below a file": (["make", "in", "-o", "file.txt/out"], 2, "can't be written"),
    "a cache that is a file": (["make", "in", "--cache", "file.txt"], 2, "--cache file.txt can't"),
    "a missing briefing": (["verify", "no.json"], 2, "no.json can't be read: No such file"),
    "a broken briefing": (["verify", "broken.json"], 2, "not a briefing in JSON"),
    "another schema": (["verify", "other.json"], 2, "unsupported schema 'other/9'"),
    "a folder for a briefing": (["verify", "in"], 2, "in can't be read: Is a directory"),
    "missing sources": (["verify", "good.json", "--sources", "nowhere"], 2, "nowhere: no such"),
    "nothing to compare": (["diff", "no.json", "no.json"], 2, "no.json can't be read"),
    "a previous that is none": (["make", "in", "--previous", "broken.json"], 2, "broken.json: not"),
    "showing a folder": (["show", "in"], 2, "in is a folder; name one file"),
    "showing nothing": (["show", "nowhere.txt"], 2, "nowhere.txt: no such file"),
    "showing a binary": (["show", "binary.txt"], 3, "binary.txt: "),
    "listing the unknown": (["list", "things"], 2, "'things' is not one of"),
    "a missing configuration": (["make", "in", "--config", "no.toml"], 2, "no.toml can't be read"),
    "an unknown profile to copy": (["init", "new", "--profile", "memos"], 2, "did you mean 'memo'"),
}  # fmt: skip


@pytest.fixture
def mess(here: Path) -> Path:
    """A folder with good and bad things in it."""
    (here / "in").mkdir()
    (here / "in" / "note.txt").write_text("The parties agreed to meet again in May. They parted.")
    (here / "empty").mkdir()
    (here / "file.txt").write_text("The delegations met in Aktau and parted as friends.")
    (here / "binary.txt").write_bytes(bytes(range(256)) * 40)
    (here / "bad.toml").write_text("name = 3\n")
    (here / "bad.md.j2").write_text("# {{ memo.title }}\n{{ memo.nothing.at.all }}\n")
    (here / "bad.docx").write_bytes(b"PK\x03\x04 not really")
    (here / "broken.json").write_text('{"schema": "briefing/1", "title": ')
    empty = {"title": "", "date": "", "language": "en", "profile": "memo", "words": 0}
    empty |= {"sources": [], "skipped": [], "sections": [], "annex": []}
    (here / "good.json").write_text(json.dumps({"schema": "briefing/1", **empty}))
    (here / "other.json").write_text(json.dumps({"schema": "other/9", **empty}))
    return here


@pytest.mark.parametrize("wrong", WRONG.values(), ids=WRONG)
def test_one_line_says_what_is_wrong(
    brief: Brief, mess: Path, wrong: tuple[list[str], int, str]
) -> None:
    words, code, message = wrong
    result = brief(*words)
    assert result.exit_code == code, result.output
    assert message.casefold() in result.stderr.casefold()
    assert result.stderr.count("\n") == 1
    assert result.stderr.startswith("brief: ")
    assert result.stdout == ""


def test_no_bad_file_costs_the_others_their_memo(brief: Brief, mess: Path) -> None:
    folder = mess / "in"
    (folder / "binary.txt").write_bytes(bytes(range(256)) * 40)
    (folder / "empty.md").write_bytes(b"")
    (folder / "blank.txt").write_text(" \n\t\n")
    (folder / "word.docx").write_bytes(b"this is no Word file, whatever its name says")
    (folder / "torn.docx").write_bytes(b"PK\x03\x04" + b"\x00" * 60)
    (folder / "locked.docx").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600)
    (folder / "thing.xyz").write_text("Of no known kind.")
    (folder / "copy.txt").write_bytes((folder / "note.txt").read_bytes())
    result = brief("make", "in", "--to", "json")
    assert result.exit_code == 0, result.stderr
    memo = json.loads(Path("out/briefing.json").read_text())
    skipped = {each["path"]: each["reason"] for each in memo["skipped"]}
    assert {"binary.txt", "empty.md", "blank.txt", "torn.docx", "locked.docx"} <= set(skipped)
    assert all(reason and "\n" not in reason for reason in skipped.values())
    assert skipped["note.txt"] == "the same content as copy.txt"


def test_a_file_given_twice_is_read_once(brief: Brief, mess: Path) -> None:
    brief("make", "in", "in/note.txt", "--to", "json")
    memo = json.loads(Path("out/briefing.json").read_text())
    assert len(memo["sources"]) == 1
    assert memo["skipped"] == [{"path": "note.txt", "reason": "the same file as note.txt"}]


def test_reports_and_skips_a_loop_of_links(brief: Brief, mess: Path) -> None:
    (mess / "in" / "loop").symlink_to("..")
    (mess / "in" / "self").symlink_to("self")
    assert brief("make", "in", "--to", "json").exit_code == 0
    memo = json.loads(Path("out/briefing.json").read_text())
    reasons = {each["path"]: each["reason"] for each in memo["skipped"]}
    assert reasons["loop"] == "a link to a folder; give the folder itself"
    assert reasons["self"] == "a broken link"


def test_nothing_is_written_where_something_is_wrong(brief: Brief, mess: Path) -> None:
    brief("make", "in", "--to", "md,json", "--template", "bad.md.j2")
    assert not Path("out").exists()


def test_reports_a_bug_as_one(brief: Brief, mess: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise ZeroDivisionError("by chance")

    monkeypatch.setattr("briefing.runtime.atomic_write.write_files", fail)
    result = brief("make", "in")
    assert result.exit_code == 70
    assert "please report it" in result.stderr


def test_an_interrupt_is_no_bug(brief: Brief, mess: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("briefing.api.make", interrupt)
    result = brief("make", "in")
    assert result.exit_code == 130
    assert result.stderr.startswith("brief: interrupted")
