"""`brief make`: documents in, memo out."""

import json
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result

Brief = Callable[..., Result]
Run = Callable[..., "subprocess.CompletedProcess[bytes]"]


def written(folder: Path = Path("out")) -> dict[str, Any]:
    memo: dict[str, Any] = json.loads((folder / "briefing.json").read_text(encoding="utf-8"))
    return memo


def test_a_folder_becomes_a_memo_in_word_markdown_and_json(brief: Brief, papers: Path) -> None:
    result = brief("make", papers)
    assert result.exit_code == 0
    assert sorted(path.name for path in Path("out").iterdir()) == [
        "briefing.docx",
        "briefing.json",
        "briefing.md",
    ]
    assert [source["path"] for source in written()["sources"]] == [
        "ferry.md",
        "water.html",
        "notes/education.txt",
    ]


def test_it_says_what_was_read_what_was_skipped_and_where_the_memo_is(
    brief: Brief, papers: Path
) -> None:
    (papers / "scan.bin").write_bytes(b"\x00\x01\x02" * 99)
    result = brief("make", papers, "--to", "md")
    assert "ferry.md" in result.stdout
    assert "skipped scan.bin: " in result.stdout
    assert "wrote out/briefing.md" in result.stdout.replace("\\", "/")
    assert result.stderr == ""


def test_formats_and_folder_are_chosen(brief: Brief, papers: Path) -> None:
    assert brief("make", papers, "-o", "memo", "--to", "html,md").exit_code == 0
    assert sorted(path.name for path in Path("memo").iterdir()) == ["briefing.html", "briefing.md"]


def test_the_memo_head_comes_from_the_options(brief: Brief, papers: Path) -> None:
    head = ["--marking", "RESTRICTED", "--addressee", "The Minister", "--from", "Asia desk"]
    head += ["--subject", "Ferry", "--reference", "A-7", "--title", "Weekly"]
    head += ["--date", "2025-06-09"]
    assert brief("make", papers, "--to", "json,md", *head).exit_code == 0
    memo = written()
    assert memo["header"] == {
        "marking": "RESTRICTED",
        "to": "The Minister",
        "from": "Asia desk",
        "subject": "Ferry",
        "reference": "A-7",
    }
    assert (memo["title"], memo["date"]) == ("Weekly", "2025-06-09")
    assert "The Minister" in Path("out/briefing.md").read_text(encoding="utf-8")


def test_the_memo_speaks_another_language_and_its_quotes_their_own(
    brief: Brief, papers: Path
) -> None:
    assert brief("make", papers, "--to", "json", "--memo-lang", "fr").exit_code == 0
    memo = written()
    assert memo["language"] == "fr"
    assert "L’essentiel" in [section["heading"] for section in memo["sections"]]
    assert "Aktau" in json.dumps(memo["sections"])


def test_the_date_is_the_one_given_then_the_epochs_then_the_newest_documents(
    brief: Brief, papers: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    brief("make", papers, "--to", "json")
    newest = max(source["date"] for source in written()["sources"])
    assert written()["date"] == newest
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1750000000")
    brief("make", papers, "--to", "json")
    assert written()["date"] == "2025-06-15"
    brief("make", papers, "--to", "json", "--date", "2025-07-01")
    assert written()["date"] == "2025-07-01"


def test_words_bound_the_body(brief: Brief, papers: Path) -> None:
    brief("make", papers, "--to", "json", "--words", "40")
    assert 0 < written()["words"] <= 40


def test_a_template_is_used_for_the_format_of_its_suffix(brief: Brief, papers: Path) -> None:
    Path("mine.md.j2").write_text("Own look: {{ memo.sources | length }} documents\n")
    assert brief("make", papers, "--to", "md,json", "--template", "mine.md.j2").exit_code == 0
    assert Path("out/briefing.md").read_text() == "Own look: 3 documents\n"


def test_strict_keeps_the_memo_and_exits_with_3_where_a_file_was_skipped(
    brief: Brief, papers: Path
) -> None:
    (papers / "empty.txt").write_bytes(b"")
    result = brief("make", papers, "--to", "md", "--strict")
    assert result.exit_code == 3
    assert Path("out/briefing.md").exists()
    assert "1 files skipped" in result.stderr


def test_the_output_folder_is_no_source(brief: Brief, papers: Path) -> None:
    brief("make", papers, "-o", papers / "out", "--to", "md,json")
    first = written(papers / "out")
    brief("make", papers, "-o", papers / "out", "--to", "md,json")
    assert written(papers / "out") == first


def test_neither_are_outputs_that_lie_among_the_sources(brief: Brief, papers: Path) -> None:
    brief("make", papers, "-o", papers, "--to", "md,json,html")
    brief("make", papers, "-o", papers, "--to", "md,json,html")
    names = [source["path"] for source in written(papers)["sources"]]
    assert names == ["ferry.md", "water.html", "notes/education.txt"]


def test_the_report_for_programs_is_json(brief: Brief, papers: Path) -> None:
    (papers / "empty.txt").write_bytes(b"")
    report = json.loads(brief("make", papers, "--to", "md,json", "--format", "json").stdout)
    assert report["schema"] == "briefing-report/1"
    assert report["changed"] is True
    assert report["points"] > 0
    assert [skipped["path"] for skipped in report["skipped"]] == ["empty.txt"]
    assert [output["state"] for output in report["outputs"]] == ["missing", "missing"]


def test_documents_are_read_as_of_the_language_that_is_given(brief: Brief, papers: Path) -> None:
    brief("make", papers, "--to", "json", "--lang", "de")
    assert {source["language"] for source in written()["sources"]} == {"de"}


def test_what_the_terminal_cannot_show_is_written_out(
    papers: Path, run_brief: Run, tmp_path: Path
) -> None:
    (papers / "Қазақстан.txt").write_text("The parties agreed to meet again in Almaty in May.")
    result = run_brief("make", papers, "-o", tmp_path / "o", PYTHONIOENCODING="ascii")
    assert result.returncode == 0, result.stderr
    assert b"\\u049a" in result.stdout


def test_a_folder_that_is_called_like_the_profile_is_a_source(
    brief: Brief, papers: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (papers / "notes").rename(papers / "memo")
    monkeypatch.chdir(papers)
    brief("make", ".", "--to", "json")
    assert "memo/education.txt" in [source["path"] for source in written()["sources"]]


def test_settings_profile_and_templates_are_no_sources(
    brief: Brief, papers: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(papers)
    brief("init")
    assert brief("make", ".", "--to", "json,docx").exit_code == 0
    memo = written()
    assert [source["path"] for source in memo["sources"]] == [
        "ferry.md",
        "water.html",
        "notes/education.txt",
    ]
    assert memo["skipped"] == []


def test_a_user_without_a_home_gets_no_cache_in_the_working_folder(
    brief: Brief, papers: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("HOME", "XDG_CACHE_HOME"):
        monkeypatch.delenv(name)
    monkeypatch.setattr("os.path.expanduser", lambda path: path)
    assert brief("make", papers, "--to", "md").exit_code == 0
    assert [path.name for path in Path().iterdir()] == ["out"]


# --- steering ------------------------------------------------------------------------------------


def test_annex_is_switched_by_option_and_settings(brief: Brief, papers: Path) -> None:
    brief("make", papers, "--to", "json", "--no-annex")
    assert written()["annex"] == []
    Path("brief.toml").write_text("annex = false\nno-previous = true\n")
    brief("make", papers, "--to", "json", "--annex", "--words", "60")
    assert written()["annex"] != []
    brief("make", papers, "--to", "json")
    assert written()["annex"] == []


def test_passages_are_pinned_and_dropped(brief: Brief, papers: Path) -> None:
    pin = ["--pin", "Freight on the line"]
    brief("make", papers, "--to", "json", "--words", "100", *pin, "--drop", "second berth")
    text = json.dumps(written()["sections"])
    assert "Freight on the line" in text
    assert "second berth" not in text


def test_files_are_excluded_by_pattern_path_and_date(brief: Brief, papers: Path) -> None:
    (papers / "old.md").write_text("---\ntitle: Old\ndate: 2019-05-01\n---\n\nThey met.\n")
    words = ["--exclude", "*.html", "--exclude", papers / "notes", "--since", "2025-01-01"]
    brief("make", papers, "--to", "json", *words)
    assert [source["path"] for source in written()["sources"]] == ["ferry.md"]
    assert [skipped["path"] for skipped in written()["skipped"]] == ["old.md"]
