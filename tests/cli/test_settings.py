"""brief.toml and [tool.brief]: every option of `make`; the command line goes before them."""

import json
import os
import re
import subprocess
from collections.abc import Callable
from importlib import metadata
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result

import briefing
from briefing.cli.options import OPTIONS, options_by_key
from briefing.cli.requirements import pin_requirements
from briefing.summarizers import SUMMARIZERS

Brief = Callable[..., Result]


def written(folder: str = "out") -> dict[str, Any]:
    memo: dict[str, Any] = json.loads(Path(folder, "briefing.json").read_text(encoding="utf-8"))
    return memo


def test_with_a_file_brief_make_needs_no_words(brief: Brief, papers: Path) -> None:
    Path("brief.toml").write_text(f'''
sources = ["{papers}"]
out = "memo"
to = ["json", "md"]
words = 60
title = "Weekly"
date = 2025-06-09
marking = "RESTRICTED"
memo-lang = "ru"
''')
    assert brief("make").exit_code == 0
    memo = written("memo")
    assert (memo["title"], memo["date"], memo["language"]) == ("Weekly", "2025-06-09", "ru")
    assert memo["header"] == {"marking": "RESTRICTED"}
    assert memo["words"] <= 60
    assert sorted(path.suffix for path in Path("memo").iterdir()) == [".json", ".md"]


def test_the_command_line_goes_before_the_file(brief: Brief, papers: Path) -> None:
    Path("brief.toml").write_text('sources = ["nowhere"]\ntitle = "File"\nto = "json"\n')
    assert brief("make", papers, "--title", "Line").exit_code == 0
    assert written()["title"] == "Line"


def test_a_table_in_pyproject_does_the_same_and_brief_toml_goes_before_it(
    brief: Brief, papers: Path
) -> None:
    Path("pyproject.toml").write_text(f'[tool.brief]\nsources = "{papers}"\ntitle = "Shared"\n')
    brief("make", "--to", "json")
    assert written()["title"] == "Shared"
    Path("brief.toml").write_text(f'sources = "{papers}"\ntitle = "Own"\n')
    brief("make", "--to", "json")
    assert written()["title"] == "Own"


def test_a_pyproject_without_the_table_says_nothing(brief: Brief, papers: Path) -> None:
    Path("pyproject.toml").write_text('[project]\nname = "other"\n')
    assert brief("make", papers, "--to", "json").exit_code == 0


def test_paths_are_relative_to_the_file(brief: Brief, papers: Path) -> None:
    folder = papers.parent
    (folder / "own.md.j2").write_text("Own look\n")
    lines = 'sources = "papers"\nout = "o"\ntemplate = "own.md.j2"\nto = "md,json"\n'
    (folder / "brief.toml").write_text(lines)
    assert brief("make", "--config", folder / "brief.toml").exit_code == 0
    assert (folder / "o" / "briefing.md").read_text() == "Own look\n"


WRONG = {
    'wrods = 50': "brief.toml: unknown key 'wrods'; did you mean 'words'?",
    'zzz = 1': "brief.toml: unknown key 'zzz'; choose from addressee, annex",
    'words = "many"': "brief.toml: words: must be a whole number, not 'many'",
    'words = true': "brief.toml: words: must be a whole number, not True",
    'words = 5': "brief.toml: words: 5 is not in the range x>=20",
    'strict = "yes"': "brief.toml: strict: must be true or false, not 'yes'",
    'title = 7': "brief.toml: title: must be text, not 7",
    'to = ["docx", 3]': "brief.toml: to: must be text, not 3",
    'to = "pdff"': "brief.toml: to: unknown format 'pdff'",
    'lang = "klingon"': "brief.toml: lang: unknown language 'klingon'",
    'format = "xml"': "brief.toml: format: 'xml' is not one of",
    'date = "June"': "brief.toml: date: 'June' is not a date",
    'sources = 3': "brief.toml: sources: must be text, not 3",
    '[make]\nwords = 3': "brief.toml: unknown key 'make'",
    'words = ': "brief.toml: invalid TOML: Invalid value (at line 1",
}  # fmt: skip


@pytest.mark.parametrize("text, message", WRONG.items(), ids=WRONG)
def test_an_error_names_file_and_key(brief: Brief, papers: Path, text: str, message: str) -> None:
    Path("brief.toml").write_text(text + "\n")
    result = brief("make", papers)
    assert result.exit_code == 2
    assert result.stderr.startswith(f"brief: {message}")
    assert result.stderr.count("\n") == 1


def test_config_prints_what_is_in_force_and_where_it_comes_from(brief: Brief) -> None:
    Path("brief.toml").write_text('sources = ["notes"]\nwords = 500\ntitle = "Weekly"\n')
    lines = brief("config", "--title", "Daily").stdout.splitlines()
    assert 'sources = ["notes"]  # brief.toml' in lines
    assert "words = 500  # brief.toml" in lines
    assert 'title = "Daily"  # command line' in lines
    assert 'to = ["docx", "md", "json"]  # default' in lines
    assert "# marking is not set" in lines


def test_what_config_prints_is_a_brief_toml(brief: Brief) -> None:
    Path("brief.toml").write_text('sources = ["notes"]\nmarking = "NUR FÜR \\"X\\""\njobs = 2\n')
    before = brief("config").stdout
    Path("brief.toml").write_text(before)
    after = brief("config").stdout
    assert [line.split("  #")[0] for line in after.splitlines()] == [
        line.split("  #")[0] for line in before.splitlines()
    ]


def test_the_example_in_the_docs_is_in_order(brief: Brief) -> None:
    docs = (Path(__file__).parents[2] / "docs" / "reference" / "settings.md").read_text(
        encoding="utf-8"
    )
    example = docs.partition("```toml\n")[2].partition("```")[0]
    Path("brief.toml").write_text(example, encoding="utf-8")
    result = brief("config")
    assert result.exit_code == 0, result.stderr
    assert "not set" not in result.stdout
    scorer = next(line for line in result.stdout.splitlines() if line.startswith("scorer"))
    assert scorer.split('"')[1] in SUMMARIZERS


def test_every_option_of_make_is_a_key(brief: Brief) -> None:
    assert len(options_by_key()) == len(OPTIONS) + 1
    assert {"sources", "out", "to", "words", "template", "memo-lang", "no-cache"} <= set(
        options_by_key()
    )


def test_show_takes_the_profile_of_the_file(brief: Brief, papers: Path) -> None:
    Path("brief.toml").write_text('profile = "nosuch"\n')
    assert "unknown profile 'nosuch'" in brief("show", papers / "ferry.md").stderr


# --- brief init --------------------------------------------------------------------------------


def test_init_writes_settings_a_profile_and_templates_to_edit(brief: Brief, papers: Path) -> None:
    assert brief("init").exit_code == 0
    assert Path("brief.toml").is_file()
    names = {path.name for path in Path("templates").iterdir()}
    assert {"memo.toml", "memo.docx", "memo.md.j2"} <= names
    assert brief("make", papers, "--to", "docx,md,json").exit_code == 0


def test_what_init_copies_is_used(brief: Brief, papers: Path) -> None:
    brief("init", "desk")
    profile = Path("desk/templates/memo.toml")
    profile.write_text(profile.read_text().replace('"Key issues"', '"Matters"'))
    brief("make", papers, "--config", "desk/brief.toml", "--to", "json", "-o", "out")
    assert "Matters" in [section["heading"] for section in written()["sections"]]


def test_init_sets_the_sources_it_is_given_as_seen_from_its_folder(
    brief: Brief, papers: Path
) -> None:
    assert brief("init", "desk/asia", "--sources", papers, "--sources", "more").exit_code == 0
    text = Path("desk/asia/brief.toml").read_text()
    assert '\nsources = ["../../../papers", "../../more"]\n' in text


def test_every_line_that_init_leaves_as_a_comment_can_be_uncommented(brief: Brief) -> None:
    brief("init")
    text = Path("brief.toml").read_text()
    for key in options_by_key():
        assert f"\n# {key} = " in text or f"\n{key} = " in text


def test_init_overwrites_nothing(brief: Brief) -> None:
    Path("brief.toml").write_text("# mine\n")
    result = brief("init")
    assert result.exit_code == 2
    assert "brief.toml already exists" in result.stderr
    assert Path("brief.toml").read_text() == "# mine\n"
    assert not Path("templates").exists()


def test_init_pins_the_versions_in_use(brief: Brief) -> None:
    brief("init")
    pinned = Path("briefing-requirements.txt").read_text().splitlines()
    lines = [line for line in pinned if not line.startswith("#")]
    assert f"briefing-memo=={briefing.__version__}" in lines
    assert f"lxml=={metadata.version('lxml')}" in lines
    assert all(re.fullmatch(r"[a-z0-9-]+==[^=\s]+", line) for line in lines)


UV = """\
#!/bin/sh
for line in $(cat); do
    printf '%s \\\\\n    --hash=sha256:1111 \\\\\n    --hash=sha256:2222\n' "$line"
done
"""
INCOMPLETE_UV = """\
#!/bin/sh
echo "lxml==5.4.0 \\\\"; echo "    --hash=sha256:1111"
"""
FAILING_UV = """\
#!/bin/sh
echo "no such version" >&2; exit 1
"""


def install_uv(monkeypatch: pytest.MonkeyPatch, script: str) -> None:
    Path("bin").mkdir()
    Path("bin/uv").write_text(script)
    Path("bin/uv").chmod(0o755)
    monkeypatch.setenv("PATH", str(Path("bin").absolute()), prepend=os.pathsep)


@pytest.mark.skipif(os.name == "nt", reason="a shell script stands in for uv")
def test_init_adds_hashes_of_all_files(brief: Brief, monkeypatch: pytest.MonkeyPatch) -> None:
    install_uv(monkeypatch, UV)
    assert brief("init", "new", "--generate-hashes").exit_code == 0
    text = Path("new/briefing-requirements.txt").read_text()
    assert f"briefing-memo=={briefing.__version__} \\\n    --hash=sha256:1111 \\\n" in text
    assert text.count("    --hash=sha256:2222\n") == len(pin_requirements())


def test_init_takes_the_hashes_of_pip_without_uv(
    brief: Brief, monkeypatch: pytest.MonkeyPatch
) -> None:
    def report(command: list[str], **_: object) -> "subprocess.CompletedProcess[str]":
        pinned = [word.split("==") for word in command if "==" in word]
        install = [
            {"metadata": {"name": n, "version": v}, "download_info": {
                "archive_info": {"hashes": {"sha256": "3333"}}}}
            for n, v in pinned
        ]  # fmt: skip
        return subprocess.CompletedProcess(command, 0, json.dumps({"install": install}), "")

    monkeypatch.setattr("shutil.which", lambda name: None)
    monkeypatch.setattr("subprocess.run", report)
    assert brief("init", "new", "--generate-hashes").exit_code == 0
    text = Path("new/briefing-requirements.txt").read_text()
    assert text.count("    --hash=sha256:3333\n") == len(pin_requirements())


@pytest.mark.skipif(os.name == "nt", reason="a shell script stands in for uv")
@pytest.mark.parametrize(
    ("script", "message"), [(INCOMPLETE_UV, "have no hash"), (FAILING_UV, "no such version")]
)
def test_init_writes_nothing_where_a_hash_is_missing(
    brief: Brief, monkeypatch: pytest.MonkeyPatch, script: str, message: str
) -> None:
    install_uv(monkeypatch, script)
    result = brief("init", "new", "--generate-hashes")
    assert (result.exit_code, message in result.stderr) == (2, True)
    assert not Path("new").exists()


def test_init_writes_gitattributes_and_keeps_an_own_one(brief: Brief) -> None:
    brief("init", "new")
    assert "out/briefing.md text eol=lf\n" in Path("new/.gitattributes").read_text()
    Path(".gitattributes").write_text("*.pdf binary\n")
    assert "kept .gitattributes" in brief("init").stdout
    assert Path(".gitattributes").read_text() == "*.pdf binary\n"
