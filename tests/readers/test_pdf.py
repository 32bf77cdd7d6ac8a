"""PDF: reading order, paragraphs across lines and pages, headings, furniture, notes, pages."""

import os
from pathlib import Path

import pytest

from briefing.errors import Unreadable
from briefing.models import Block
from briefing.readers import read
from briefing.readers.common import limits
from tests.readers.builders import Text, column, pdf

LINES = [
    "The two ministers met in the capital on Monday to prepare the next round",
    "of talks. They went through the open questions and agreed to close the",
    "chapter on rail tariffs before the end of the year. Experts will meet in",
    "October to settle the text that remains.",
]
PROSE = " ".join(LINES)


def blocks(*pages: list[Text], info: str = "", root: str = "") -> list[Block]:
    return list(read("a.pdf", pdf(pages, info, root)).blocks)


def test_joins_lines_of_a_paragraph() -> None:
    assert [b.text for b in blocks(column(LINES, 72, 700))] == [PROSE]


def test_starts_paragraph_at_gap_or_indent() -> None:
    by_gap = column(LINES, 72, 700) + column(LINES, 72, 630)
    by_indent = [*column(LINES, 72, 700), Text(90, 648, LINES[0]), *column(LINES[1:], 72, 635)]
    assert [b.text for b in blocks(by_gap)] == [PROSE, PROSE]
    assert [b.text for b in blocks(by_indent)] == [PROSE, PROSE]


def test_continues_paragraph_over_page_break_and_keeps_first_page_number() -> None:
    found = blocks(column(LINES[:2], 72, 120), column(LINES[2:], 72, 700))
    assert [(b.text, b.page) for b in found] == [(PROSE, 1)]


def test_removes_line_end_hyphens_unless_text_has_hyphenated_word() -> None:
    lines = [
        "The well-known port is a long-term plan of the govern-",
        "ment and of its neighbours, who have asked for long-",
        "term loans since the beginning of the last decade.",
    ]
    text = blocks(column(lines, 72, 700))[0].text
    assert "government" in text
    assert "long-term loans" in text


def test_reads_two_columns_one_after_the_other() -> None:
    left = [f"Left line {n} with enough words to fill it" for n in range(12)]
    right = [f"Right line {n} with enough words to fill it" for n in range(12)]
    mixed = [
        text
        for a, b in zip(column(left, 60, 700), column(right, 310, 700), strict=True)
        for text in (a, b)
    ]
    joined = " ".join(b.text for b in blocks(mixed))
    assert joined.index("Left line 11") < joined.index("Right line 0")


def test_drops_running_headers_footers_and_page_numbers() -> None:
    pages = [
        [
            Text(72, 810, "Ministry of Transport - Annual report", size=9),
            *column([f"Page {n} opens like this.", *LINES], 72, 700),
            Text(290, 30, f"- {n} -", size=9),
        ]
        for n in range(1, 6)
    ]
    text = " ".join(b.text for b in blocks(*pages))
    assert "Annual report" not in text
    assert "- 3 -" not in text
    assert text.count(PROSE) == 5


def test_ranks_larger_and_bolder_lines_as_headings() -> None:
    found = blocks(
        [
            Text(72, 760, "Annual report of the port", size=20),
            *column(LINES, 72, 720),
            Text(72, 640, "Freight", "Helvetica-Bold", 14),
            *column(LINES, 72, 615),
            Text(72, 540, "Grain and timber", "Helvetica-Bold"),
            *column(LINES, 72, 520),
        ]
    )
    assert [(b.text, b.level) for b in found if b.kind == "heading"] == [
        ("Annual report of the port", 1),
        ("Freight", 2),
        ("Grain and timber", 3),
    ]


def test_does_not_take_bold_beginning_of_paragraph_for_heading() -> None:
    found = blocks([Text(72, 700, LINES[0], "Helvetica-Bold"), *column(LINES[1:], 72, 687)])
    assert [b.kind for b in found] == ["paragraph"]


def test_detects_separate_numbered_lines_as_headings() -> None:
    page = [
        Text(72, 760, "1. Freight"), *column(LINES, 72, 730),
        Text(72, 660, "1.1 Grain"), *column(LINES, 72, 630),
        Text(72, 560, "2. Passengers"), *column(LINES, 72, 530),
    ]  # fmt: skip
    assert [b.text for b in blocks(page) if b.kind == "heading"] == [
        "1. Freight",
        "1.1 Grain",
        "2. Passengers",
    ]


def test_separates_footnotes_with_their_numbers() -> None:
    page = [
        *column(LINES, 72, 700),
        Text(72, 120, "1 See the report of the port authority.", size=8),
        Text(72, 110, "2 Figures for the last year.", size=8),
    ]
    found = blocks(page)
    assert [(b.marker, b.text) for b in found if b.kind == "note"] == [
        ("1", "See the report of the port authority."),
        ("2", "Figures for the last year."),
    ]


def test_keeps_marker_and_continuation_lines_of_items() -> None:
    lines = [
        "1. a second berth in the old port, to be opened",
        "    next March by the minister",
        "2. a depot",
    ]
    found = blocks([*column(LINES, 72, 700), *column(lines, 90, 630)])
    assert [(b.marker, b.text) for b in found if b.kind == "item"] == [
        ("1.", "a second berth in the old port, to be opened next March by the minister"),
        ("2.", "a depot"),
    ]


def test_joins_cells_on_one_line_to_row() -> None:
    rows = [
        Text(x, y, text)
        for y, cells in ((600, ("Line", "Cost", "Year")), (586, ("North", "5 m", "2024")))
        for x, text in zip((72, 250, 400), cells, strict=True)
    ]
    found = blocks(column(LINES, 72, 700) + rows)
    assert [b.text for b in found if b.kind == "row"] == [
        "Line | Cost | Year",
        "North | 5 m | 2024",
    ]


def test_drops_table_of_contents_but_keeps_table_of_figures() -> None:
    def table(title: str, figures: list[int]) -> list[Text]:
        rows = [Text(72, 690 - 13 * n, f"Chapter on ports {f}") for n, f in enumerate(figures)]
        return [Text(72, 720, title, size=16), *rows]

    contents = table("Contents", [3, 4, 9, 12, 20])
    figures = table("Key figures", [812, 7, 44, 3, 19])
    text = " ".join(b.text for b in blocks(contents, figures, column(LINES, 72, 700)))
    assert "Contents" in text
    assert "ports 9" not in text
    assert "ports 44" in text


def test_drops_line_numbers_in_margin() -> None:
    numbers = [Text(40, 700 - 13 * n, str(n + 1)) for n in range(12)]
    text = blocks(numbers + column(LINES * 3, 72, 700))[0].text
    assert text.startswith(PROSE)


def test_reads_title_date_and_author_from_metadata() -> None:
    info = "/Title (Annual report) /Author (A. Bek) /CreationDate (D:20240506010000Z)"
    page = [Text(72, 760, "Annual report", size=20), *column(LINES, 72, 700)]
    extract = read("a.pdf", pdf([page], info))
    assert (extract.title, extract.author, extract.created) == (
        "Annual report",
        "A. Bek",
        "2024-05-06",
    )


def test_rejects_scan_without_ocr_with_reason(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(Unreadable, match="no text layer"):
        read("a.pdf", pdf([[]]))


def test_warns_of_empty_pages() -> None:
    extract = read("a.pdf", pdf([column(LINES, 72, 700), [], []]))
    assert extract.warnings == ("2 of 3 pages are empty: blank or damaged",)


def test_rejects_damaged_pdf_with_reason() -> None:
    with pytest.raises(Unreadable, match="damaged"):
        read("a.pdf", b"%PDF-1.4\nnothing of a PDF follows")


def test_recognizes_scan_where_tesseract_is_installed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A fake tesseract lists its languages, reads a page and prints a fixed text."""
    program = tmp_path / "tesseract"
    program.write_text(
        '#!/bin/sh\nif [ "$1" = --list-langs ]; then printf "List in here:\\neng\\nosd\\n"\n'
        'else head -c 2; echo " words in $4."; fi\n'
    )
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=os.pathsep)
    extract = read("a.pdf", pdf([[], []]))
    assert len(read("a.pdf", pdf([[]] * (limits.MAX_OCR_PAGES + 1))).warnings) == 2
    assert [(b.text, b.page) for b in extract.blocks] == [
        ("P5 words in eng.", 1),
        ("P5 words in eng.", 2),
    ]
    assert "recognised" in extract.warnings[0]


def test_keeps_numbers_of_a_row_in_cells_of_their_own() -> None:
    rows = [("Port", "Berth", "Length"), ("Aron", "0", "100"), ("Bern", "1", "101")]
    page = [
        Text(x, 700 - 14 * n, cell)
        for n, row in enumerate(rows)
        for x, cell in zip((72, 220, 330), row, strict=True)
    ]
    assert [b.text for b in read("a.pdf", pdf([page])).blocks][1:] == [
        "Aron | 0 | 100", "Bern | 1 | 101",
    ]  # fmt: skip


def test_small_text_that_begins_with_a_figure_is_no_footnote() -> None:
    body = [f"The delegations reviewed item {n} of the long agenda in detail." for n in range(6)]
    small = [Text(72, 500, "40 minutes for the crossing", size=9)]
    blocks = read("a.pdf", pdf([[*column(body, 72, 700), *small]])).blocks
    assert [b.text for b in blocks if b.kind == "note"] == []
    note = [Text(72, 500, "1 Order No. 14 of 2 March 2021.", size=9)]
    blocks = read("a.pdf", pdf([[*column(body, 72, 700), *note]])).blocks
    assert [b.text for b in blocks if b.kind == "note"] == ["Order No. 14 of 2 March 2021."]
