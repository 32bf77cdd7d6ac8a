"""Blocks → document: sections, sentences and their positions."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.models import Block, Document, Extract
from briefing.structure import build_document


def paragraphs(*texts: str) -> Document:
    return read(*(Block("paragraph", text) for text in texts))


def read(*blocks: Block, title: str = "A title", path: str = "notes.txt") -> Document:
    return build_document(Extract(blocks=blocks, title=title), path, "0" * 64, "en")


def shape(document: Document) -> list[tuple[str, str | None, list[str]]]:
    return [(s.heading, s.speaker, list(map(str, s.sentences))) for s in document.sections]


def test_headings_of_any_level_open_sections() -> None:
    document = read(
        Block("paragraph", "Before any heading."),
        Block("heading", "Trade", 2),
        Block("paragraph", "Trade grew. It will grow."),
        Block("heading", "Energy", 3),
        Block("paragraph", "A line will be built."),
    )
    assert shape(document) == [
        ("", None, ["Before any heading."]),
        ("Trade", None, ["Trade grew.", "It will grow."]),
        ("Energy", None, ["A line will be built."]),
    ]
    assert [section.level for section in document.sections] == [1, 2, 3]


def test_a_bold_line_opens_a_section_but_a_bold_sentence_does_not() -> None:
    document = read(
        Block("paragraph", "Deepening partnerships", strong=True),
        Block("paragraph", "We agreed on five projects.", strong=True),
    )
    assert shape(document) == [("Deepening partnerships", None, ["We agreed on five projects."])]


def test_several_short_lines_between_paragraphs_are_headings() -> None:
    long = "The two sides agreed to go on working together on all of these matters next year."
    document = paragraphs(long, "Trade and investment", long, "Energy", long)
    assert [section.heading for section in document.sections] == [
        "",
        "Trade and investment",
        "Energy",
    ]


def test_numbered_lines_before_paragraphs_are_headings() -> None:
    text = Block("paragraph", "The board agreed on it after a debate.")
    items = [Block("item", name, 1, f"{n}.") for n, name in enumerate(["Budget", "Staff"], 1)]
    assert [s.heading for s in read(items[0], text, items[1], text).sections][-1] == "Staff"
    assert [s.heading for s in read(text, *items, text).sections] == [""]


def test_keeps_a_lead_in_with_its_items() -> None:
    document = read(
        Block("paragraph", "The forum has two areas."),
        Block("item", "transport and logistics", 1, "–"),
        Block("item", "green energy", 1, "–"),
        Block("paragraph", "More will follow."),
    )
    (section,) = document.sections
    assert [s.kind for s in section.sentences] == ["paragraph", "item", "item", "paragraph"]
    assert document.text == (
        "The forum has two areas.\n\n– transport and logistics\n– green energy\n\nMore will follow."
    )
    assert section.sentences[1].text == "transport and logistics"


def test_makes_one_sentence_of_a_table_row() -> None:
    document = read(Block("row", "Trade. 2024 | 5 bn. USD | up"))
    assert shape(document) == [("", None, ["Trade. 2024 | 5 bn. USD | up"])]


def test_numbered_clauses_open_sections_without_their_number() -> None:
    clause = (
        "The leaders reaffirmed their shared resolve to work together on the matters of the region"
    )
    document = paragraphs(*(f"{n}. {clause}, as said in {n + 2000}." for n in range(1, 5)))
    assert [section.heading for section in document.sections] == ["1.", "2.", "3.", "4."]
    assert all(s.text.startswith("The leaders") for s in document.sentences)
    assert document.text.startswith("1. The leaders")


def test_uses_a_clause_title_as_heading() -> None:
    document = paragraphs(
        "Section 1. Purpose and Policy.", "It is the policy of the state to build rail links.",
        "Sec. 2. Rail Fund. (a) A fund is set up. (b) The minister runs it.",
        "Sec. 3. The minister shall report on it.",
    )  # fmt: skip
    assert shape(document) == [
        ("Section 1. Purpose and Policy.", None,
         ["It is the policy of the state to build rail links."]),
        ("Sec. 2. Rail Fund.", None, ["A fund is set up.", "The minister runs it."]),
        ("Sec. 3.", None, ["The minister shall report on it."]),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "language", "sentences"),
    [
        ("1. The leaders met. 2. They agreed.", "en", ["The leaders met.", "They agreed."]),
        ("(i) The fund is set up.", "en", ["The fund is set up."]),
        ("3. Oktober ist ein Feiertag.", "de", ["3. Oktober ist ein Feiertag."]),
        ("A. Gray was there.", "en", ["A. Gray was there."]),
    ],
)
def test_strips_list_numbers_from_sentences(text: str, language: str, sentences: list[str]) -> None:
    document = build_document(
        Extract(blocks=(Block("paragraph", text),), title="T"), "x", "", language
    )
    assert [str(s) for s in document.sentences] == sentences


def test_keeps_pages_paragraphs_and_kinds() -> None:
    document = read(
        Block("paragraph", "One. Two.", page=3), Block("note", "See the annex.", page=4)
    )
    assert [(s.paragraph, s.page, s.kind) for s in document.sentences] == [
        (0, 3, "paragraph"),
        (0, 3, "paragraph"),
        (1, 4, "note"),
    ]


def test_a_section_spans_its_heading_and_text() -> None:
    document = read(Block("heading", "Trade", 1), Block("paragraph", "It grew."))
    (section,) = document.sections
    assert document.text[section.start : section.end] == "Trade\n\nIt grew."


def test_splits_a_long_text_without_headings_by_topic() -> None:
    rail = "The railway needs new tracks, wagons and stations along the whole corridor."
    health = "Doctors and nurses in the hospitals ask for medicine and training."
    document = paragraphs(*[rail] * 40, *[health] * 40)
    assert len(document.sections) == 2
    assert {s.text for s in document.sections[1].sentences} == {health}


def test_builds_an_empty_document_of_an_empty_extract() -> None:
    document = build_document(Extract(), "folder/minutes-of-may.txt", "", "auto")
    assert (document.text, document.sections, document.language) == ("", (), "und")
    assert document.title == "Minutes of may"


def test_uses_the_declared_language_only_if_detection_fails() -> None:
    extract = Extract(
        blocks=(Block("paragraph", "Les ministres se sont réunis à Paris."),), language="en"
    )
    assert build_document(extract, "a.txt", "").language == "fr"
    assert (
        build_document(Extract(blocks=(Block("row", "1 2"),), language="kk"), "a", "").language
        == "kk"
    )


BLOCKS = st.builds(
    Block,
    kind=st.sampled_from(["heading", "paragraph", "item", "quote", "row", "note"]),
    text=st.text(
        st.sampled_from("AaQ: .?!1)—“”「」。é日\u0301\n\u00a0PRESIDENT X:"), min_size=1, max_size=40
    ),
    level=st.integers(0, 6),
    marker=st.sampled_from(["", "–", "1.", "(a)"]),
    strong=st.booleans(),
)


@given(st.lists(BLOCKS, max_size=12), st.sampled_from(["en", "ja", "auto"]))
@settings(max_examples=150, deadline=None)
def test_every_sentence_is_at_its_position(blocks: list[Block], language: str) -> None:
    document = build_document(Extract(blocks=tuple(blocks)), "any.txt", "", language)
    for sentence in document.sentences:
        assert document.text[sentence.start : sentence.end] == sentence.text
        assert sentence.text in blocks[sentence.paragraph].text
    starts = [sentence.start for sentence in document.sentences]
    assert starts == sorted(starts)
    for section in document.sections:
        assert all(section.start <= s.start and s.end <= section.end for s in section.sentences)


@pytest.mark.parametrize("text", ["A: ", "MR. X: ", "? ", "1. ", ".)", "((", "« ", "—", "Q "])
def test_reads_hostile_lines_in_linear_time(text: str) -> None:
    paragraphs(text * 20_000)
    paragraphs(*[text * 9 + "x"] * 2_000)


def test_rejects_a_salutation_as_title() -> None:
    blocks = (
        Block("paragraph", "Mr. President, Excellencies, ladies and gentlemen,"),
        Block("paragraph", "My country will host a conference on water in 2026."),
    )
    assert (
        build_document(Extract(blocks), "speeches/delegate-2024.txt", "").title == "Delegate 2024"
    )


def test_rejects_unbalanced_brackets_in_a_title() -> None:
    blocks = (Block("paragraph", "The ministers met in Aktau on Friday."),)
    document = build_document(Extract(blocks, title="Communiqu6 IF] DO"), "ministers.txt", "")
    assert document.title != "Communiqu6 IF] DO"


def test_a_numbered_heading_may_precede_its_subheading() -> None:
    text = Block("paragraph", "The board agreed on it after a debate.")
    document = read(
        Block("item", "Summary", 1, "1."), text, Block("item", "Findings", 1, "2."),
        Block("item", "Depth", 1, "2.1"), text, Block("paragraph", "References"),
        Block("paragraph", "Gray, B.: Silt. Harbour Press."),
    )  # fmt: skip
    assert [(s.heading, s.level) for s in document.sections] == [
        ("Summary", 1), ("Findings", 1), ("Depth", 2), ("References", 3),
    ]  # fmt: skip
