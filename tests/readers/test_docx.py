"""Word files: structure by style and outline level, and the text as its reader sees it."""

import io
import zipfile

import pytest

from briefing.models import Block, Extract
from briefing.readers import read
from tests.readers.builders import archive, docx, p

STYLES = """
<w:style w:type="paragraph" w:default="1" w:styleId="Standard"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/></w:style>
<w:style w:type="paragraph" w:styleId="berschrift2"><w:name w:val="heading 2"/></w:style>
<w:style w:type="paragraph" w:styleId="Kapitel"><w:name w:val="Kapitel"/>
  <w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Unter"><w:name w:val="Unter"/>
  <w:basedOn w:val="Kapitel"/></w:style>
<w:style w:type="paragraph" w:styleId="Liste"><w:name w:val="List"/>
  <w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="V1"><w:name w:val="toc 1"/></w:style>
<w:style w:type="paragraph" w:styleId="Fett"><w:name w:val="Fett"/><w:rPr><w:b/></w:rPr></w:style>
"""
NUMBERING = """
<w:abstractNum w:abstractNumId="0">
  <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
  <w:lvl w:ilvl="1"><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1%2)"/></w:lvl>
</w:abstractNum>
<w:abstractNum w:abstractNumId="1">
  <w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="&#xF0B7;"/></w:lvl>
</w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="0"/>
  <w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>
"""


def number(key: int, level: int = 0) -> str:
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{key}"/></w:numPr>'


def extract(body: str, **parts: str) -> Extract:
    return read("a.docx", docx(body, **{"styles": STYLES, "numbering": NUMBERING, **parts}))


def blocks(body: str, **parts: str) -> list[Block]:
    return list(extract(body, **parts).blocks)


def texts(body: str) -> list[str]:
    return [block.text for block in blocks(body)]


@pytest.mark.parametrize(
    ("paragraph", "level"),
    [
        (p("Rail", "berschrift2"), 2),
        (p("Rail", "Kapitel"), 1),
        (p("Rail", "Unter"), 1),
        (p("Rail", properties='<w:outlineLvl w:val="3"/>'), 4),
        (p("Rail", "Kapitel", '<w:outlineLvl w:val="9"/>'), 0),
        (p("Rail"), 0),
    ],
)
def test_finds_headings_by_style_and_outline_level_in_any_language(
    paragraph: str, level: int
) -> None:
    (block,) = blocks(paragraph)
    assert (block.kind == "heading", block.level) == (level > 0, level)


def test_uses_title_style_as_title() -> None:
    found = extract(p("Ferry talks", "Titel") + p("Text."), core="<w:title>Other</w:title>")
    assert found.title == "Ferry talks"


@pytest.mark.parametrize("title", ["Microsoft Word - draft.doc", "Untitled", "Document1", "a.docx"])
def test_ignores_titles_set_by_programs(title: str) -> None:
    assert extract(p("Text."), core=f"<w:title>{title}</w:title>").title == ""


def test_reads_core_properties() -> None:
    core = (
        "<w:title>Ferry</w:title><w:creator>A. Bek</w:creator>"
        "<w:created>2024-05-06T01:00:00Z</w:created>"
    )
    found = extract(p("Text."), core=core)
    assert (found.title, found.author, found.created) == ("Ferry", "A. Bek", "2024-05-06")


def test_ignores_date_and_author_of_library_template() -> None:
    core = "<w:creator>python-docx</w:creator><w:created>2013-12-23T23:15:00Z</w:created>"
    found = extract(p("Text."), core=core)
    assert (found.author, found.created) == ("", "")


def test_numbers_lists_as_printed() -> None:
    found = blocks(
        p("rail", properties=number(1))
        + p("freight", properties=number(1, 1))
        + p("people", properties=number(1, 1))
        + p("road", properties=number(1))
        + p("ports", properties=number(3))
        + p("air", "Liste")
        + p("no item", "Liste", '<w:numPr><w:numId w:val="0"/></w:numPr>')
    )
    assert [(b.marker, b.level, b.text) for b in found] == [
        ("1.", 1, "rail"),
        ("1a)", 2, "freight"),
        ("1b)", 2, "people"),
        ("2.", 1, "road"),
        ("5.", 1, "ports"),
        ("•", 1, "air"),
        ("", 0, "no item"),
    ]


def test_nests_second_level_list_style() -> None:
    style = (
        '<w:style w:type="paragraph" w:styleId="LB2"><w:name w:val="List Bullet 2"/>'
        '<w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>'
    )
    assert [b.level for b in blocks(p("air", "LB2"), styles=STYLES + style)] == [2]


def test_reads_typed_markers_as_items() -> None:
    assert [(b.kind, b.marker) for b in blocks(p("– rail") + p("(a) road"))] == [
        ("item", "–"),
        ("item", "(a)"),
    ]


def cell(text: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{p(text)}</w:tc>"


def test_repeats_header_and_merged_cells_in_rows() -> None:
    found = blocks(
        "<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr>"
        + cell("Line") + cell("Cost") + cell("Year") + "</w:tr><w:tr>"
        + cell("North", '<w:vMerge w:val="restart"/>') + cell("5 m") + cell("2024")
        + "</w:tr><w:tr>"
        + cell("", "<w:vMerge/>") + cell("open", '<w:gridSpan w:val="2"/>') + "</w:tr></w:tbl>"
    )  # fmt: skip
    assert [b.text for b in found] == [
        "Line | Cost | Year",
        "North | Cost: 5 m | Year: 2024",
        "North | Cost: open",
    ]
    assert {b.kind for b in found} == {"row"}


def test_detects_header_of_short_names() -> None:
    rows = [("Step", "Who"), ("Open a second berth in Aktau", "Port authority of Aktau"),
            ("Agree on common dues for grain", "Ministries of transport")]  # fmt: skip
    body = "".join(f"<w:tr>{''.join(map(cell, row))}</w:tr>" for row in rows)
    assert [b.text for b in blocks(f"<w:tbl>{body}</w:tbl>")][1:] == [
        "Open a second berth in Aktau | Who: Port authority of Aktau",
        "Agree on common dues for grain | Who: Ministries of transport",
    ]


def test_reads_one_column_table_as_text() -> None:
    assert blocks(f"<w:tbl><w:tr>{cell('Framed.')}</w:tr></w:tbl>")[0].kind == "paragraph"


def test_accepts_tracked_changes_and_drops_comments() -> None:
    assert texts(
        "<w:p><w:r><w:t>Tariffs </w:t></w:r><w:del><w:r><w:delText>rise</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>fall</w:t></w:r></w:ins><w:moveFrom><w:r><w:t>gone</w:t></w:r></w:moveFrom>"
        '<w:r><w:commentReference w:id="1"/></w:r><w:r><w:t>.</w:t></w:r></w:p>'
    ) == ["Tariffs fall."]


def test_reads_fields_breaks_and_tabs_but_not_hidden_runs() -> None:
    assert texts(
        "<w:p><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:t>one</w:t><w:br/><w:t>two</w:t>"
        "<w:tab/><w:t>three</w:t><w:noBreakHyphen/><w:t>four</w:t></w:r>"
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r></w:p>"
    ) == ["one two three-four"]


def test_orders_notes_by_reference() -> None:
    found = blocks(
        '<w:p><w:r><w:t>Text</w:t></w:r><w:r><w:footnoteReference w:id="3"/></w:r>'
        '<w:r><w:footnoteReference w:id="2"/></w:r></w:p>',
        footnotes=f'<w:footnote w:id="2">{p("Second.")}</w:footnote>'
        f'<w:footnote w:id="3">{p("First.")}</w:footnote>',
    )
    assert [(b.kind, b.marker, b.text) for b in found[1:]] == [
        ("note", "1", "First."),
        ("note", "2", "Second."),
    ]


def test_reads_text_box_once() -> None:
    box = f"<w:txbxContent>{p('Boxed.')}</w:txbxContent>"
    assert texts(
        "<w:p><w:r><w:t>Text.</w:t></w:r><w:r><w:AlternateContent>"
        f"<w:Choice>{box}</w:Choice><w:Fallback>{box}</w:Fallback></w:AlternateContent></w:r></w:p>"
    ) == ["Text.", "Boxed."]


def test_drops_table_of_contents() -> None:
    assert texts(p("Rail 3", "V1") + p("Text.")) == ["Text."]


@pytest.mark.parametrize(
    ("paragraph", "strong"),
    [
        (p("Rail", run="<w:b/>"), True),
        (p("Rail", "Fett"), True),
        (p("Rail", "Fett", run='<w:b w:val="0"/>'), False),
        (p("Rail"), False),
    ],
)
def test_marks_bold_paragraphs_as_strong(paragraph: str, strong: bool) -> None:
    assert blocks(paragraph)[0].strong is strong


def test_joins_paragraphs_whose_mark_is_deleted() -> None:
    mark = '<w:rPr><w:del w:id="1" w:author="A"/></w:rPr>'
    body = p("The ferry line opens ", properties=mark) + p("in May.") + p("It closes in June.")
    assert [b.text for b in extract(body).blocks] == [
        "The ferry line opens in May.",
        "It closes in June.",
    ]


def test_joins_drop_cap_to_its_paragraph() -> None:
    body = p("T", properties='<w:framePr w:dropCap="drop" w:lines="3"/>') + p("he ferry leaves.")
    assert [b.text for b in extract(body).blocks] == ["The ferry leaves."]


def test_leaves_out_struck_text_and_comments_with_warning() -> None:
    body = (
        "<w:p><w:r><w:t>The ferry leaves. </w:t></w:r><w:r><w:rPr><w:strike/></w:rPr>"
        "<w:t>Not today.</w:t></w:r><w:r><w:commentReference w:id='0'/></w:r></w:p>"
    )
    found = extract(body)
    assert [b.text for b in found.blocks] == ["The ferry leaves."]
    assert found.warnings == ("1 struck-out passage left out", "1 comment left out")


@pytest.mark.parametrize(
    "run",
    [
        "<w:vanish/>", "<w:webHidden/>", '<w:color w:val="FFFFFF"/>', '<w:sz w:val="2"/>',
        '<w:rStyle w:val="Secret"/>',
    ],
)  # fmt: skip
def test_leaves_out_hidden_text_with_warning(run: str) -> None:
    styles = (
        '<w:style w:type="character" w:styleId="Secret"><w:name w:val="Secret"/>'
        "<w:rPr><w:vanish/></w:rPr></w:style>"
    )
    found = extract(p("Shown.") + p("Secret.", run=run), styles=styles)
    assert [b.text for b in found.blocks] == ["Shown."]
    assert found.warnings == ("hidden text was left out (1 passage)",)


def test_leaves_out_text_of_hidden_paragraph_style() -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="Hid"><w:name w:val="Hid"/>'
        "<w:rPr><w:vanish/></w:rPr></w:style>"
    )
    found = extract(p("Shown.") + p("Secret.", style="Hid"), styles=styles)
    assert [b.text for b in found.blocks] == ["Shown."]


def test_keeps_white_text_on_dark_ground() -> None:
    white = '<w:color w:val="FFFFFF"/>'
    cells = "".join(f"<w:tc><w:tcPr/>{p(text, run=white)}</w:tc>" for text in ("Port", "Day"))
    body = f"<w:tbl><w:tr>{cells}</w:tr></w:tbl>" + p(
        "Banner.", run=white + '<w:shd w:val="clear" w:fill="003366"/>'
    )
    found = extract(body)
    assert [b.text for b in found.blocks] == ["Port | Day", "Banner."]
    assert found.warnings == ()


def pack(body: str, relations: str, **files: str | bytes) -> Extract:
    """Read a Word file with relations and further members by path (`__` for `/`)."""
    data = docx(body)
    with zipfile.ZipFile(io.BytesIO(data)) as old:
        members: dict[str, str | bytes] = {name: old.read(name) for name in old.namelist()}
    members["word/_rels/document.xml.rels"] = f"<Relationships>{relations}</Relationships>"
    members |= {name.replace("__", "/"): content for name, content in files.items()}
    return read("a.docx", archive(members))


def test_reads_embedded_page_in_place() -> None:
    found = pack(
        p("Before.") + '<w:altChunk r:id="r1"/>' + p("After."),
        '<Relationship Id="r1" Type="x/aFChunk" Target="chunk.htm"/>',
        **{"word__chunk.htm": "<html><body><p>Inside the page.</p></body></html>"},
    )
    assert [b.text for b in found.blocks] == ["Before.", "Inside the page.", "After."]


def test_reads_embedded_file_as_source() -> None:
    box = '<w:p><w:r><w:object><o:OLEObject xmlns:o="o" r:id="r1"/></w:object></w:r></w:p>'
    relation = '<Relationship Id="r1" Type="x/package" Target="embeddings/Plan.docx"/>'
    inner = docx(p("The plan."))
    found = pack(p("See the plan.") + box, relation, **{"word__embeddings__Plan.docx": inner})
    assert [(part.name, part.data) for part in found.parts] == [("Plan.docx", inner)]


def test_warns_of_embedded_object_that_is_not_read() -> None:
    box = '<w:p><w:r><w:object><o:OLEObject xmlns:o="o" r:id="r9"/></w:object></w:r></w:p>'
    assert pack(p("See the plan.") + box, "").warnings == ("1 embedded object left out",)


def test_reads_pasted_mail_head_as_title_author_and_date() -> None:
    lines = [
        "From: Harbour Office &lt;office@harbour.example&gt;",
        "Sent: Monday, 12 May 2025 18:00",
        "To: Desk",
        "Subject: Ferry line",
    ]
    for body in (
        "".join(map(p, lines)),
        f"<w:p><w:r><w:t>{'</w:t><w:br/><w:t>'.join(lines)}</w:t></w:r></w:p>",
    ):
        found = extract(body + p("The ferry leaves."))
        assert [b.text for b in found.blocks] == ["The ferry leaves."]
        assert (found.title, found.author, found.date) == (
            "Ferry line", "Harbour Office", "2025-05-12",
        )  # fmt: skip


def test_leaves_out_placeholders_of_fields() -> None:
    field = "<w:sdt><w:sdtPr>{}</w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>"
    style = '<w:rStyle w:val="PlaceholderText"/>'
    empty = field.format("<w:showingPlcHdr/>", p("Click or tap here to enter text.", run=style))
    run = "<w:r><w:rPr>{}</w:rPr><w:t>{}</w:t></w:r>"
    inside = field.format("<w:showingPlcHdr/>", run.format(style, "Choose a date."))
    typed = field.format("<w:showingPlcHdr/>", p("Typed by the program."))
    body = f"{empty}<w:p>{run.format('', 'Due: ')}{inside}</w:p>{typed}"
    assert texts(body) == ["Due:", "Typed by the program."]


def test_reads_sentences_of_a_form_as_paragraphs_with_their_labels() -> None:
    rows = [
        ("Office", "Directorate for Transit"),
        ("Purpose:", "The ports want to agree on a common tariff before the summer."),
    ]
    table = "".join(f"<w:tr>{cell(label)}{cell(text)}</w:tr>" for label, text in rows)
    assert [(b.kind, b.text) for b in blocks(f"<w:tbl>{table}</w:tbl>")] == [
        ("row", "Office | Directorate for Transit"),
        ("paragraph", "Purpose: The ports want to agree on a common tariff before the summer."),
    ]


def test_keeps_exponents_apart_from_figures() -> None:
    raised = '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>{}</w:t></w:r>'
    run = "<w:r><w:t>{}</w:t></w:r>"
    body = run.format("It has 10") + raised.format("3") + run.format(" lorries on 5 km")
    body += raised.format("2") + run.format(" of land on the 1") + raised.format("st")
    assert texts(f"<w:p>{body}</w:p>") == ["It has 10³ lorries on 5 km² of land on the 1st"]
