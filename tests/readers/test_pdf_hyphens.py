"""Hyphens at line ends stay in compounds and go from divided words."""

import pytest

from briefing.readers import read
from tests.readers.builders import column, pdf

PAIRS = [
    ("price-", "determining factors", "price-determining factors"),
    ("the long-", "term contracts", "long-term contracts"),
    ("a well-", "known programme", "well-known programme"),
    ("the imple-", "mentation of it", "implementation of it"),
    ("the Euro-", "Atlantic partners", "Euro-Atlantic partners"),
    ("in 2024-", "2025 and later", "2024-2025 and later"),
    ("Resolution 1540-", "A on arms", "1540-A on arms"),
    ("the North-", "South corridor", "North-South corridor"),
    ("an under-", "standing of it", "understanding of it"),
    ("the govern-", "ment of it", "government of it"),
    ("the IMPLE-", "MENTATION of it", "IMPLEMENTATION of it"),
    ("an up-to-", "date list", "up-to-date list"),
    ("the frame-", "work of it", "framework of it"),
    ("the part-", "ners of it", "partners of it"),
    ("they control-", "led it", "controlled it"),
    ("a govern-", "ment-led effort", "government-led effort"),
    ("a five-", "year plan", "five-year plan"),
]


def read_lines(*lines: str) -> list[str]:
    return [block.text for block in read("a.pdf", pdf([column(lines, 72, 700)])).blocks]


@pytest.mark.parametrize(("end", "start", "expected"), PAIRS)
def test_decides_hyphen_at_line_end(end: str, start: str, expected: str) -> None:
    opening = "The delegations of the two countries discussed at length"
    (text,) = read_lines(f"{opening} {end}", f"{start} which the ministers will sign in May.")
    assert expected in text


def test_keeps_hyphen_between_two_words_of_the_document() -> None:
    (text,) = read_lines(
        "The customs office and the union of harbours met, and the customs-",
        "union talks went on until the evening of the second day in May.",
    )
    assert "customs-union talks" in text


def test_joins_a_word_that_the_document_writes_as_one() -> None:
    (text,) = read_lines(
        "The customs office and the union of harbours met as customsunion, and the customs-",
        "union talks went on until the evening of the second day in May.",
    )
    assert "customsunion talks" in text


def test_a_hyphen_at_a_short_line_splits_no_paragraph() -> None:
    assert read_lines(
        "The two sides agreed on the text of the memorandum on transit and on the",
        "North-",
        "South corridor, which the ministers will sign in the capital in May.",
    ) == [
        "The two sides agreed on the text of the memorandum on transit and on the North-South "
        "corridor, which the ministers will sign in the capital in May."
    ]
