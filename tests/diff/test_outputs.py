"""What would be written against what lies there."""

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
        for exporter in EXPORTERS.values()
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


def test_details_are_told_where_they_are_asked_for(files: dict[Path, bytes]) -> None:
    page = of(files, ".html")
    page.write_bytes(page.read_bytes().replace(b"second berth", b"third berth"))
    (plain,) = [o for o in compare_outputs(files) if o.state == "differs"]
    (told,) = [o for o in compare_outputs(files, detailed=True) if o.state == "differs"]
    assert plain.lines == ()
    assert any(line.startswith("gone: ") and "third berth" in line for line in told.lines)
    assert any(line.startswith("added: ") and "second berth" in line for line in told.lines)


def test_layout_alone_is_told_too(files: dict[Path, bytes]) -> None:
    page = of(files, ".html")
    page.write_bytes(page.read_bytes().replace(b"<body>", b"<body >"))
    (told,) = [o for o in compare_outputs(files, detailed=True) if o.state == "differs"]
    assert told.lines == ("nothing that reads differs; the layout or the properties do",)


@pytest.mark.parametrize("suffix", [".docx", ".json"])
def test_what_cannot_be_read_is_told(files: dict[Path, bytes], suffix: str) -> None:
    of(files, suffix).write_bytes(b"{ nothing")
    (told,) = [o for o in compare_outputs(files, detailed=True) if o.state == "differs"]
    assert told.lines[0].startswith("what lies there can't be read: ")


def test_a_long_difference_is_cut(tmp_path: Path) -> None:
    (tmp_path / "memo.md").write_text("old\n")
    new = "".join(f"line {number}\n" for number in range(2 * MAX_DIFF_LINES)).encode()
    (told,) = compare_outputs({tmp_path / "memo.md": new}, detailed=True)
    assert len(told.lines) == MAX_DIFF_LINES + 1
    assert told.lines[-1].endswith("lines more")
