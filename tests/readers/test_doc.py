"""Word documents of 1997 to 2003. LibreOffice wrote the samples for the tests."""

from pathlib import Path

import pytest

from briefing.errors import Unreadable
from briefing.readers import read

SAMPLES = Path(__file__).parent / "samples"
SAMPLE = (SAMPLES / "ferry.doc").read_bytes()


def test_reads_headings_tables_notes_and_any_script() -> None:
    extract = read("ferry.doc", SAMPLE)
    assert extract.title == "Ferry talks"
    assert [(b.kind, b.level, b.text) for b in extract.blocks] == [
        ("heading", 1, "Ferry talks"),
        ("paragraph", 0, "The two ports agreed on a new line. It opens in May."),
        ("paragraph", 0, "The fees will fall by 10 per cent."),
        ("heading", 2, "Tariffs"),
        ("row", 0, "Port | Berths"),
        ("row", 0, "Aktau | 4"),
        ("paragraph", 0, "Порт откроется весной — «завтра»."),
        ("note", 0, "The text is not public."),
    ]


def test_leaves_out_hidden_deleted_and_struck_text_with_warning() -> None:
    extract = read("ferry.doc", SAMPLE)
    assert extract.warnings == (
        "hidden text was left out (1 passage)",
        "1 struck-out passage left out",
        "1 tracked deletion left out",
    )


def test_reads_text_boxes_and_counts_comments_and_deletions() -> None:
    extract = read("boxes.doc", (SAMPLES / "boxes.doc").read_bytes())
    assert [block.text for block in extract.blocks] == [
        "The port opens in May.",
        "The quay has five berths.",
        "The end of the text.",
        "The box says that the ferry is free.",
    ]
    assert extract.warnings == ("1 tracked deletion left out", "1 comment left out")


def test_reads_file_with_wrong_suffix() -> None:
    assert read("ferry.docx", SAMPLE).title == "Ferry talks"


@pytest.mark.parametrize("cut", [600, 2000, 5000, 9000])
def test_damaged_file_is_read_or_rejected_with_advice(cut: int) -> None:
    try:
        assert read("ferry.doc", SAMPLE[:cut]).blocks
    except Unreadable as error:
        assert "save it as .docx" in str(error) or "Word 97" in str(error)
