"""Word documents of 1997 to 2003. The sample was written for the tests, with LibreOffice."""

from pathlib import Path

import pytest

from briefing.errors import Unreadable
from briefing.readers import read

SAMPLE = (Path(__file__).parent / "samples" / "ferry.doc").read_bytes()


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
    )


def test_reads_file_with_wrong_suffix() -> None:
    assert read("ferry.docx", SAMPLE).title == "Ferry talks"


@pytest.mark.parametrize("cut", [600, 2000, 5000, 9000])
def test_damaged_file_is_read_or_rejected_with_advice(cut: int) -> None:
    try:
        assert read("ferry.doc", SAMPLE[:cut]).blocks
    except Unreadable as error:
        assert "save it as .docx" in str(error) or "Word 97" in str(error)
