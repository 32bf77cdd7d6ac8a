"""Running headers repeat from page to page; the first sentence of a page is no header."""

import pytest

from briefing.readers import read
from briefing.readers.pdf.chars import Line, Page
from briefing.readers.pdf.headers_footers import strip_running_headers
from tests.readers.builders import Text, column, pdf

TOWNS = ("Almaty", "Osaka", "Strelsau", "Zenda", "Kyoto", "Aktau")


def line(text: str, page: int, top: float, size: float = 12.0) -> Line:
    return Line(text, page, 40.0, top, 480.0, top + size, size)


def read_body(first_lines: list[str], size: float = 12.0) -> list[list[str]]:
    pages = []
    for number, text in enumerate(first_lines, 1):
        body = [line(f"Body {number} {n} goes on.", number, 330 + 14.0 * n) for n in range(5)]
        pages.append(Page(number, 600, 840, (line(text, number, 31.0, size), *body)))
    return [
        [each.text for each in lines]
        for lines in strip_running_headers(pages, [p.lines for p in pages])
    ]


def test_keeps_a_different_sentence_at_the_top_of_each_page() -> None:
    sentences = [f"The ministers signed an agreement in {town} on 3 May." for town in TOWNS]
    assert [lines[0] for lines in read_body(sentences)] == sentences


def test_drops_a_header_whose_page_number_changes() -> None:
    found = read_body([f"Annual report of the commission {n}" for n in range(1, 7)])
    assert all(lines[0].startswith("Body") for lines in found)


def test_drops_a_small_header_that_names_each_chapter() -> None:
    found = read_body([f"Chapter on {town}" for town in TOWNS], size=8.0)
    assert all(lines[0].startswith("Body") for lines in found)


@pytest.mark.parametrize("address", ["https://coast.example/ferry 1/1", "https://coast.example/f"])
def test_drops_what_a_browser_prints_around_a_page(address: str) -> None:
    around = [
        Text(40, 815, "5/12/25, 6:00 PM"), Text(200, 815, "Ports agree on a line"),
        Text(40, 25, address),
    ]  # fmt: skip
    body = column(["The ports agreed on a line.", "We use cookies. Manage your privacy."], 72, 700)
    data = pdf([[*around, *body]], "/Creator (Mozilla/5.0 Chrome/120) /Producer (Skia/PDF)")
    assert [block.text for block in read("a.pdf", data).blocks] == ["The ports agreed on a line."]


def test_keeps_first_line_with_day_and_time_of_other_documents() -> None:
    lines = [Text(72, 815, "12.05.2025, 10:00 Meeting of the council"), Text(72, 700, "It met.")]
    assert "Meeting of the council" in read("a.pdf", pdf([lines])).blocks[0].text
