"""Raised note references are left out, letters drawn twice are read once, titles are found."""

import pytest

from briefing.readers import read
from tests.readers.builders import Text, column, pdf

BODY = [f"The delegations reviewed item {n} of the long agenda in detail." for n in range(6)]


def blocks(*texts: Text) -> list[str]:
    return [block.text for block in read("a.pdf", pdf([texts])).blocks]


@pytest.mark.parametrize("size", [7.0, 9.0])
def test_leaves_out_a_raised_number_after_a_full_stop(size: float) -> None:
    first = Text(72, 700, "The mandate ends on 31 March 2026.")
    reference = Text(245, 704, "1", size=size)
    rest = Text(252, 700, "They will meet again in May.")
    (text,) = blocks(first, reference, rest)
    assert text == "The mandate ends on 31 March 2026. They will meet again in May."


def test_keeps_a_number_of_the_text() -> None:
    (text,) = blocks(Text(72, 700, "Resolution 1540 lists 3 steps."))
    assert text == "Resolution 1540 lists 3 steps."


def test_reads_letters_that_are_drawn_twice_once() -> None:
    letters: list[Text] = []
    x = 72.0
    for letter, advance in zip("illicit", (3.1, 3.1, 3.1, 3.1, 7.0, 3.1, 3.9), strict=True):
        letters += [Text(x, 700, letter, size=14), Text(x + 1.0, 700, letter, size=14)]
        x += advance
    (text,) = blocks(*letters)
    assert text == "illicit"


def test_keeps_letters_that_are_double_in_the_word() -> None:
    (text,) = blocks(Text(72, 700, "Effective illicit committee."))
    assert text == "Effective illicit committee."


def test_takes_the_largest_line_of_the_first_page_as_the_title() -> None:
    page = [Text(72, 780, "Annual report on transit", size=26), *column(BODY, 72, 700)]
    heading = Text(72, 720, "Executive summary", "Helvetica-Bold", 14)
    assert read("a.pdf", pdf([[*page, heading]])).title == "Annual report on transit"


def test_keeps_a_lowered_number() -> None:
    lowered = Text(89, 697, "2", size=6.0)
    (text,) = blocks(Text(72, 700, "CO"), lowered, Text(94, 700, "emissions fell."))
    assert text == "CO2 emissions fell."


def test_finds_the_places_of_words_after_letters_outside_the_basic_plane() -> None:
    """Mathematical letters have two units in UTF-16, in which pdfium counts."""
    cmap = (
        "/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <00> <FF> "
        "endcodespacerange 1 beginbfchar <78> <D835DC65> endbfchar endcmap"
    )
    font = (
        "<< /Type /Font /Subtype /Type1 /BaseFont /Times-Italic /Encoding /WinAnsiEncoding "
        "/ToUnicode 7 0 R >>"
    )
    objects = [font, f"<< /Length {len(cmap)} >>\nstream\n{cmap}\nendstream"]
    page = [
        Text(72, 720, "xxxxxxxxxxxx", "Extra"),
        Text(72, 700, "The mandate ends on 31 March 2026."),
        Text(245, 704, "1", size=7),
        Text(252, 700, "They meet again."),
    ]
    first, second = read("a.pdf", pdf([page], objects=objects)).blocks
    assert first.text == 12 * "\U0001d465"
    assert second.text == "The mandate ends on 31 March 2026. They meet again."


def test_keeps_exponents_apart_from_figures_and_units() -> None:
    (text,) = blocks(
        Text(72, 700, "It has 10"), Text(114.3, 704, "3", size=7),
        Text(121.3, 700, "lorries on 5 km"), Text(193.6, 704, "2", size=7),
        Text(200.6, 700, "of land in 2024."),
    )  # fmt: skip
    assert text == "It has 10³ lorries on 5 km² of land in 2024."
