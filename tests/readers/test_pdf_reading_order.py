"""Columns are read one after the other, tables row by row."""

import re
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.readers.pdf.chars import Line, Page
from briefing.readers.pdf.reading_order import sort_pages

LEADING = 12.0


def line(text: str, left: float, top: float, width: float) -> Line:
    return Line(text, 1, left, top, left + width, top + 10.0, 10.0, "Serif", False, False)


def column(name: str, left: float, width: float, count: int, top: float = 100.0) -> Iterator[Line]:
    """Lines of running text: full but for the last one of each paragraph of four lines."""
    for n in range(count):
        fill = 0.5 if n % 4 == 3 else 0.97
        yield line(f"{name}{n} goes on and on", left, top + n * LEADING, fill * width)


def page(*lines: Line) -> Page:
    return Page(1, 600.0, 800.0, tuple(lines), ())


def texts(*pages: Page) -> list[str]:
    return [each.text.split()[0] for lines in sort_pages(pages) for each in lines]


def names(name: str, count: int) -> list[str]:
    return [f"{name}{n}" for n in range(count)]


@pytest.mark.parametrize("count", [2, 3, 4, 5])
def test_reads_columns_one_after_the_other(count: int) -> None:
    width = 500 / count - 20
    lines = [
        each
        for number in range(count)
        for each in column("abcde"[number], 50 + number * (width + 20), width, 12)
    ]
    by_row = sorted(lines, key=lambda each: (each.top, each.left))
    expected = [name for letter in "abcde"[:count] for name in names(letter, 12)]
    assert texts(page(*by_row)) == expected


def test_a_title_across_the_page_comes_before_the_columns_below_it() -> None:
    title = line("Title of everything on this page", 50, 60, 500)
    lines = [*column("a", 50, 150, 8), *column("b", 220, 150, 8), *column("c", 390, 150, 8)]
    assert texts(page(title, *lines)) == ["Title", *names("a", 8), *names("b", 8), *names("c", 8)]


def test_reads_a_short_list_beside_a_column_after_it() -> None:
    entries = [line(f"l{n} name", 400, 100 + n * 17.0, 45 + 9 * (n % 5)) for n in range(8)]
    assert texts(page(*column("a", 50, 320, 14), *entries)) == [*names("a", 14), *names("l", 8)]


def test_few_lines_are_columns_where_other_pages_have_the_same_ones() -> None:
    full = page(*column("a", 50, 240, 12), *column("b", 310, 240, 12))
    last = page(*column("c", 50, 240, 3), *column("d", 310, 240, 3))
    assert texts(full, last)[24:] == [*names("c", 3), *names("d", 3)]
    assert len(texts(last)) == 3  # alone, three rows of two cells


def test_reads_a_table_with_wrapped_cells_row_by_row() -> None:
    lines: list[Line] = []
    for row in range(8):
        top = 100 + 4 * row * LEADING
        lines += [line(f"cell{row} wrapped text", 50, top + n * LEADING, 220) for n in range(3)]
        lines.append(line(f"note{row} end", 300, top, 60))
    assert texts(page(*lines))[:3] == ["cell0", "cell0", "cell0"]
    assert sort_pages([page(*lines)])[0][0].cells == ("cell0 wrapped text", "note0 end")


def test_reads_a_table_of_figures_row_by_row() -> None:
    rows = [
        each
        for n in range(10)
        for each in (
            line(f"item{n} of the budget", 50, 100 + n * LEADING, 180),
            line(f"{n}12.50 1{n}3.75 8{n}0.00", 240, 100 + n * LEADING, 170),
        )
    ]
    assert texts(page(*rows)) == names("item", 10)


def test_wide_spaces_of_a_justified_line_in_a_column_make_no_cells() -> None:
    left = [*column("a", 50, 240, 11), line("wide", 50, 232, 40), line("space", 130, 232, 150)]
    found = sort_pages([page(*left, *column("b", 310, 240, 12))])[0]
    assert found[11].text == "wide space"
    assert found[11].cells == ()


PLACE = st.tuples(st.integers(0, 500), st.integers(0, 700), st.integers(5, 300))


@given(st.lists(PLACE, max_size=40))
def test_loses_no_line_and_reads_none_twice(places: list[tuple[int, int, int]]) -> None:
    lines = [line(f"w{n}x", float(x), float(y), float(w)) for n, (x, y, w) in enumerate(places)]
    found = re.findall(r"w\d+x", " ".join(each.text for each in sort_pages([page(*lines)])[0]))
    assert sorted(found) == sorted(each.text for each in lines)
