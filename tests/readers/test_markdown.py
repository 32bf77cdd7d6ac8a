"""Markdown: what a reader of the rendered page sees, as blocks."""

import pytest

from briefing.models import Block
from briefing.readers import read


def blocks(text: str) -> list[Block]:
    return list(read("a.md", text.encode()).blocks)


def one(text: str) -> Block:
    (block,) = blocks(text)
    return block


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        ("A line\nwrapped *hard*, with **weight**.", "A line wrapped hard, with weight."),
        ("See [the *text*](https://example.org) and <https://example.org>.", None),
        (r"A \[note\], 5 \* 3 and snake\_case.", "A [note], 5 * 3 and snake_case."),
        ("Rail &amp; road &mdash; 3&nbsp;km", "Rail & road — 3 km"),
        ('A <span style="x">span</span> and<br>a break.', "A span and a break."),
        ("Text with `code` and words.", "Text with code and words."),
        ("A picture ![of a port](port.png) here.", "A picture here."),
        ("*Loosely closed emphasis * goes on.", "Loosely closed emphasis goes on."),
    ],
)
def test_removes_markup(source: str, shown: str | None) -> None:
    assert one(source).text == (shown or "See the text and https://example.org.")


def test_reads_heading_levels() -> None:
    found = blocks("# One\n\nTwo\n---\n\n### Three ###\n")
    assert [(b.kind, b.level, b.text) for b in found] == [
        ("heading", 1, "One"),
        ("heading", 2, "Two"),
        ("heading", 3, "Three"),
    ]


def test_nests_lists_and_keeps_numbers() -> None:
    found = blocks("- rail\n\n  3. freight\n  4. people\n- road\n\n  and bridges\n")
    assert [(b.marker, b.level, b.text) for b in found] == [
        ("•", 1, "rail"),
        ("3.", 2, "freight"),
        ("4.", 2, "people"),
        ("•", 1, "road"),
        ("", 1, "and bridges"),
    ]
    assert {b.kind for b in found} == {"item"}


def test_reads_quotes() -> None:
    assert one("> Said and\n> done.").kind == "quote"


def test_names_columns_in_rows_and_drops_empty_cells() -> None:
    table = "| Line | Cost | Owner |\n|---|---|---|\n| North | 5 m | |\n| South | | State |\n"
    found = blocks(table)
    assert [b.text for b in found] == [
        "Line | Cost | Owner",
        "North | Cost: 5 m",
        "South | Owner: State",
    ]
    assert [b.strong for b in found] == [True, False, False]


def test_separates_footnotes() -> None:
    found = blocks("Tariffs fell.[^1]\n\n[^1]: By a tenth,\n    since May.\n")
    assert [(b.kind, b.marker, b.text) for b in found] == [
        ("paragraph", "", "Tariffs fell."),
        ("note", "1", "By a tenth, since May."),
    ]


@pytest.mark.parametrize(
    ("source", "strong"),
    [
        ("**Rail and road**", True),
        ("***Rail:*** **road**", True),
        ("**<span>RAIL</span>**", True),
        ("**Rail** and road", False),
    ],
)
def test_marks_all_bold_paragraph_as_strong(source: str, strong: bool) -> None:
    assert one(source).strong is strong


def test_bold_line_with_hard_break_is_a_heading_above_its_paragraph() -> None:
    found = blocks("**Ports and ferries**  \nThe ministers met in Arland.\n")
    assert [(b.text, b.strong) for b in found] == [
        ("Ports and ferries", True),
        ("The ministers met in Arland.", False),
    ]


@pytest.mark.parametrize("text", ["**MS SATO:**  \nWe met.", "**Ports**\nand ferries"])
def test_bold_label_or_word_stays_in_its_paragraph(text: str) -> None:
    assert len(blocks(text)) == 1


def test_splits_paragraphs_at_line_of_non_breaking_spaces() -> None:
    assert len(blocks("First.\n\u00a0\nSecond.\n")) == 2


def test_reads_indented_paragraphs_as_text() -> None:
    assert one("    An indented paragraph of text.").text == "An indented paragraph of text."


def test_drops_scripts_and_comments() -> None:
    found = blocks("<script>alert(1)</script>\n\n<!-- hidden -->\n\n<p>Shown.</p>\n")
    assert [b.text for b in found] == ["Shown."]


def test_reads_front_matter() -> None:
    source = (
        "---\ntags: x\ndate: '2021-04-16'\ntitle: \"A long title that is \\\n  \\ wrapped\"\n"
        "author:\n  - A. Bek\n  - C. Dan\nlang: fr\n---\n\nText.\n"
    )
    extract = read("a.md", source.encode())
    assert extract.title == "A long title that is wrapped"
    assert (extract.date, extract.author, extract.language) == (
        "2021-04-16",
        "A. Bek, C. Dan",
        "fr",
    )


@pytest.mark.parametrize(
    "matter", ["title: [broken", "title: ok\n\tbad", "a: &a [*a, *a]", "- just\n- a list"]
)
def test_ignores_broken_front_matter(matter: str) -> None:
    extract = read("a.md", f"---\n{matter}\n---\n\nText.\n".encode())
    assert [b.text for b in extract.blocks] == ["Text."]


def test_uses_first_heading_as_title() -> None:
    assert read("a.md", b"# Ferry talks\n\nText.\n").title == "Ferry talks"


def test_reads_deeply_nested_markdown() -> None:
    assert read("a.md", b">" * 50_000 + b" deep\n\nshallow").blocks


HIDDEN = "hidden text was left out (1 passage)"


@pytest.mark.parametrize(
    ("source", "warning"),
    [
        ('<div style="display:none">\n\nSecret words.\n\n</div>', HIDDEN),
        ("Shown. <span hidden>Secret words.</span>", HIDDEN),
        ("Shown.\n\n[^u]: Secret words.", HIDDEN),
        ("Shown. ~~Secret words.~~", "1 struck-out passage left out"),
    ],
)
def test_leaves_out_what_a_browser_does_not_show(source: str, warning: str) -> None:
    extract = read("a.md", f"First words.\n\n{source}\n\nLast words.\n".encode())
    assert "Secret" not in " ".join(block.text for block in extract.blocks)
    assert extract.blocks[-1].text == "Last words."
    assert extract.warnings == (warning,)
