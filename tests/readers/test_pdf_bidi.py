"""Right-to-left lines of PDFs are read in their order, whatever the order of the file."""

from types import SimpleNamespace
from typing import cast

import pytest

from briefing.readers.pdf.chars import PageChars
from briefing.readers.pdf.page_lines import order_line

Box = tuple[float, float, float, float]


def order(text: str, places: list[int]) -> str:
    """Order a text whose characters have the given places, from left to right."""

    def ink_box(at: int) -> Box:
        return 10.0 * places[at] + 1, 700.0, 10.0 * places[at] + 9, 710.0

    page = SimpleNamespace(text=text, page_rotation=0, ink_box=ink_box)
    return order_line(cast(PageChars, page), 0, len(text))


def order_as_drawn(text: str) -> str:
    """Order a text that the file has as it looks."""
    return order(text, list(range(len(text))))


@pytest.mark.parametrize(
    "expected",
    [
        "تقرير جديد عن الميناء.",
        "وقع الطرفان المذكرة (المادة الخامسة)، ولا سيما بند النقل.",
        "השרים הסכימו לפתוח קונסוליה חדשה בעיר.",
    ],
)
def test_reverses_words_that_are_in_the_order_of_the_page(expected: str) -> None:
    mirror = str.maketrans("()", ")(")
    assert order_as_drawn(expected[::-1].translate(mirror)) == expected


def test_keeps_words_that_are_in_reading_order() -> None:
    text = "تقرير جديد عن الميناء."
    assert order(text, list(range(len(text), 0, -1))) == text


def test_numbers_and_latin_words_are_read_from_left_to_right() -> None:
    assert order_as_drawn("رالود نويلم (USD) 200 هغلبم") == "مبلغه 200 (USD) مليون دولار"
    assert order_as_drawn(".2025 ،ويام 12 يف") == "في 12 مايو، 2025."


def test_a_span_of_years_begins_at_the_right_in_arabic() -> None:
    assert order_as_drawn("ماع 2025-2024 ىتح") == "حتى 2024-2025 عام"


def test_lam_comes_before_alef_where_both_are_one_sign() -> None:
    assert order("دوالر", [4, 3, 2, 2, 1]) == "دولار"
    assert order("مالم", [4, 3, 2, 1]) == "مالم"


def test_a_stop_at_the_right_of_a_line_set_from_left_to_right_ends_it() -> None:
    assert order_as_drawn("ديدج ريرقت يف انركذ.") == "ذكرنا في تقرير جديد."
