"""Running headers repeat from page to page; the first sentence of a page is no header."""

from briefing.readers.pdf.chars import Line, Page
from briefing.readers.pdf.headers_footers import strip_running_headers

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
