"""The outputs of a run against the files in the output folder."""

import json
from pathlib import Path

import pytest

import briefing
from briefing.diff.outputs import MAX_DIFF_LINES, compare_outputs
from briefing.exporters import EXPORTERS


@pytest.fixture
def files(papers: Path, tmp_path: Path) -> dict[Path, bytes]:
    """What belongs into `out`, where it lies already."""
    memo = briefing.make(papers)
    made = {
        tmp_path / "out" / f"b{exporter.suffix}": exporter.export(memo)
        for exporter in (EXPORTERS[name] for name in ("docx", "md", "json", "html"))
    }
    (tmp_path / "out").mkdir()
    for path, data in made.items():
        path.write_bytes(data)
    return made


def of(files: dict[Path, bytes], suffix: str) -> Path:
    return next(path for path in files if path.suffix == suffix)


def test_equal_bytes_are_the_same(files: dict[Path, bytes]) -> None:
    assert {output.state for output in compare_outputs(files, detailed=True)} == {"same"}


def test_what_is_not_there_is_missing(files: dict[Path, bytes]) -> None:
    of(files, ".md").unlink()
    assert [o.path.suffix for o in compare_outputs(files) if o.state == "missing"] == [".md"]


def test_lists_details_on_request(files: dict[Path, bytes]) -> None:
    page = of(files, ".html")
    page.write_bytes(page.read_bytes().replace(b"second berth", b"third berth"))
    (plain,) = [o for o in compare_outputs(files) if o.state == "differs"]
    (change,) = [o for o in compare_outputs(files, detailed=True) if o.state == "differs"]
    assert plain.lines == ()
    assert any(line.startswith("gone: ") and "third berth" in line for line in change.lines)
    assert any(line.startswith("added: ") and "second berth" in line for line in change.lines)


def test_another_layout_is_equivalent(files: dict[Path, bytes]) -> None:
    page = of(files, ".html")
    page.write_bytes(page.read_bytes().replace(b"<body>", b"<body >"))
    (found,) = [o for o in compare_outputs(files, detailed=True) if o.state != "same"]
    assert (found.state, found.note) == (
        "equivalent", "the same text; rendered by other versions",
    )  # fmt: skip


@pytest.mark.parametrize("suffix", [".html", ".json", ".md"])
def test_line_ends_of_windows_are_equivalent(files: dict[Path, bytes], suffix: str) -> None:
    file = of(files, suffix)
    file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))
    (found,) = [o for o in compare_outputs(files) if o.state != "same"]
    assert (found.state, found.note) == ("equivalent", "line ends differ")


def test_a_memo_of_other_versions_is_equivalent(files: dict[Path, bytes]) -> None:
    file = of(files, ".json")
    memo = json.loads(file.read_bytes())
    memo["versions"]["lxml"] = "0.1"
    file.write_text(json.dumps(memo))
    (found,) = [o for o in compare_outputs(files) if o.state != "same"]
    assert (found.state, found.note) == (
        "equivalent", "the same points; made by other versions",
    )  # fmt: skip


def test_other_points_of_other_versions_are_named_with_the_versions(
    files: dict[Path, bytes],
) -> None:
    file = of(files, ".json")
    memo = json.loads(file.read_bytes())
    version = memo["versions"]["lxml"]
    memo["versions"] |= {"lxml": "0.1", "added\n": "2"}
    memo["sections"][0]["points"][0]["text"] = "Another sentence was quoted."
    file.write_text(json.dumps(memo))
    (found,) = [o for o in compare_outputs(files) if o.state != "same"]
    assert found.state == "differs"
    assert found.note == f"made by other versions: added\\n 2 → none, lxml 0.1 → {version}"


def test_a_word_file_with_compressed_parts_is_equivalent(files: dict[Path, bytes]) -> None:
    from docx import Document

    Document(str(of(files, ".docx"))).save(str(of(files, ".docx")))
    (found,) = [o for o in compare_outputs(files) if o.state != "same"]
    assert found.state == "equivalent"


def test_differences_show_no_control_characters(tmp_path: Path) -> None:
    (tmp_path / "memo.md").write_text("\x1b]0;title\x07 \u202eold\n")
    (found,) = compare_outputs({tmp_path / "memo.md": b"new\n"}, detailed=True)
    assert "-\\x1b]0;title\\x07 \\u202eold" in found.lines


@pytest.mark.parametrize("suffix", [".docx", ".json"])
def test_reports_what_cannot_be_read(files: dict[Path, bytes], suffix: str) -> None:
    of(files, suffix).write_bytes(b"{ nothing")
    (change,) = [o for o in compare_outputs(files, detailed=True) if o.state == "differs"]
    assert change.lines[0].startswith("the existing file can't be read: ")


def test_a_long_difference_is_cut(tmp_path: Path) -> None:
    (tmp_path / "memo.md").write_text("old\n")
    new = "".join(f"line {number}\n" for number in range(2 * MAX_DIFF_LINES)).encode()
    (change,) = compare_outputs({tmp_path / "memo.md": new}, detailed=True)
    assert len(change.lines) == MAX_DIFF_LINES + 1
    assert change.lines[-1].endswith("lines more")
