"""Word templates of twelve kinds of houses, made for the tests; every name in them is invented.

Each function returns a template as a person would make it in Word: with a letterhead, with sample
text, and with the habits of its house, which a memo in it has to cope with.
"""

import io
from collections.abc import Callable

import docx
from docx.document import Document
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm, Mm, Pt, RGBColor
from docx.table import _Cell
from docx.text.paragraph import Paragraph

HOUSE = "Agency for Rivers"  # in every template
SAMPLE = "Type the text of the note here."  # in every template without a place for the memo


def _blank(font: str = "Liberation Sans", size: float = 11) -> Document:
    document = docx.Document()
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = font, Pt(size)
    normal.element.rPr.rFonts.set(qn("w:eastAsia"), font)
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    return document


def _shade(cell: _Cell, color: str) -> None:
    cell._tc.get_or_add_tcPr().append(
        parse_xml(f'<w:shd {nsdecls("w")} w:val="clear" w:color="auto" w:fill="{color}"/>')
    )


def _rule(paragraph: Paragraph, color: str, size: int = 12, side: str = "bottom") -> None:
    border = parse_xml(
        f'<w:pBdr {nsdecls("w")}><w:{side} w:val="single" w:sz="{size}" w:space="4" '
        f'w:color="{color}"/></w:pBdr>'
    )
    after = ("w:shd", "w:tabs", "w:spacing", "w:ind", "w:jc", "w:rPr")
    paragraph._p.get_or_add_pPr().insert_element_before(border, *after)


def _line(
    document: Document, text: str, size: float = 11, *, bold: bool = False, color: str = ""
) -> Paragraph:
    paragraph = document.add_paragraph()
    run = paragraph.add_run(text)
    run.font.size, run.bold = Pt(size), bold
    if color:
        run.font.color.rgb = RGBColor.from_string(color)
    return paragraph


def table_letterhead() -> Document:
    """A letterhead that is a table: the house left, its address right; then sample text."""
    document = _blank()
    table = document.add_table(1, 2)
    left, right = table.rows[0].cells
    left.text = HOUSE
    left.paragraphs[0].runs[0].bold = True
    left.paragraphs[0].runs[0].font.size = Pt(18)
    right.text = "1 Quay Street\nPort Harbour\nrivers.example"
    right.paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.RIGHT
    document.add_heading("Subject of the note", 1)
    document.add_paragraph(SAMPLE)
    return document


def paragraph_letterhead() -> Document:
    """A letterhead of centred paragraphs with a rule below; then a title and sample text."""
    document = _blank("Liberation Serif", 12)
    for text, size in ((f"THE {HOUSE.upper()}", 16), ("Directorate of Ports", 12)):
        _line(document, text, size, bold=True).alignment = WD_ALIGN_PARAGRAPH.CENTER
    last = _line(document, f"{HOUSE}, 1 Quay Street, Port Harbour", 9)
    last.alignment = WD_ALIGN_PARAGRAPH.CENTER
    _rule(last, "003366")
    document.add_paragraph("Title of the note", style="Title")
    document.add_paragraph(SAMPLE)
    return document


def submission_form() -> Document:
    """A form: fields, tick boxes and a recommendation before the memo, a signature after it."""
    document = _blank(size=10.5)
    _line(document, f"{HOUSE}: submission", 15, bold=True)
    grid = document.add_table(0, 2, style="Table Grid")
    grid.autofit = False
    fields = (("To", "to"), ("From", "from"), ("Date", "date"), ("Reference", "reference"))
    for label, field in (*fields, ("Title", "title")):
        cells = grid.add_row().cells
        cells[0].text, cells[1].text = label, f"{{{{ {field} }}}}"
        cells[0].width, cells[1].width = Cm(3), Cm(12)
        _shade(cells[0], "E7E6E6")
    grid.columns[0].width, grid.columns[1].width = Cm(3), Cm(12)
    document.add_paragraph("☐ For decision    ☐ For information    ☐ For signature")
    box = document.add_table(1, 1, style="Table Grid").cell(0, 0)
    box.text = "Recommendation:\n\n"
    document.add_paragraph("{{ brief }}")
    document.add_paragraph("Approved / not approved / discuss")
    document.add_paragraph("Signature: ____________________    Date: ____________")
    document.add_paragraph("{{ annex }}")
    return document


def chapters() -> Document:
    """Every Heading 1 starts a page and is numbered, as in a report."""
    document = _blank("Liberation Serif", 11)
    numbering = document.part.numbering_part.element
    levels = "".join(
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
        f'<w:pStyle w:val="Heading{level + 1}"/><w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/>'
        '<w:pPr><w:ind w:left="567" w:hanging="567"/></w:pPr></w:lvl>'
        for level, text in enumerate(("%1", "%1.%2", "%1.%2.%3"))
    )
    numbering.insert(
        0,
        parse_xml(
            f'<w:abstractNum {nsdecls("w")} w:abstractNumId="90"><w:multiLevelType '
            f'w:val="multilevel"/>{levels}</w:abstractNum>'
        ),
    )
    numbering.append(
        parse_xml(f'<w:num {nsdecls("w")} w:numId="90"><w:abstractNumId w:val="90"/></w:num>')
    )
    for level in (1, 2, 3):
        numbers = document.styles[f"Heading {level}"].element.get_or_add_pPr().get_or_add_numPr()
        numbers.get_or_add_ilvl().val = level - 1
        numbers.get_or_add_numId().val = 90
    document.styles["Heading 1"].paragraph_format.page_break_before = True
    document.sections[0].header.paragraphs[0].text = f"{HOUSE} | Reports"
    document.add_heading("First chapter", 1)
    document.add_paragraph(SAMPLE)
    return document


def pocket() -> Document:
    """A5 with narrow margins, for a folder that is carried."""
    document = _blank(size=9.5)
    section = document.sections[0]
    section.page_width, section.page_height = Mm(148), Mm(210)
    section.left_margin = section.right_margin = Mm(12)
    section.top_margin = section.bottom_margin = Mm(14)
    section.header_distance = section.footer_distance = Mm(6)
    section.header.paragraphs[0].text = HOUSE
    document.add_paragraph(SAMPLE)
    return document


def banner() -> Document:
    """A dark banner across the header of the first page, and a line on the others."""
    document = _blank()
    section = document.sections[0]
    section.different_first_page_header_footer = True
    table = section.first_page_header.add_table(1, 1, Mm(146.5))
    cell = table.cell(0, 0)
    cell.text = HOUSE
    cell.paragraphs[0].runs[0].font.size = Pt(22)
    cell.paragraphs[0].runs[0].font.color.rgb = RGBColor(255, 255, 255)
    _shade(cell, "12304F")
    section.header.paragraphs[0].text = f"{HOUSE} · {{{{ title }}}}"
    section.footer.paragraphs[0].text = "{{ pages }}"
    section.first_page_footer.paragraphs[0].text = "rivers.example"
    document.add_paragraph("Title of the note", style="Title")
    document.add_paragraph(SAMPLE)
    return document


def right_to_left() -> Document:
    """An Arabic letterhead: right to left, the house right and its address left."""
    document = _blank("DejaVu Sans", 11)
    page = document.sections[0]._sectPr
    page.insert_element_before(parse_xml(f"<w:bidi {nsdecls('w')}/>"), "w:docGrid")
    normal = document.styles["Normal"].element.get_or_add_pPr()
    normal.append(parse_xml(f"<w:bidi {nsdecls('w')}/>"))
    table = document.add_table(1, 2)
    visual = parse_xml(f"<w:bidiVisual {nsdecls('w')}/>")
    table._tbl.tblPr.insert_element_before(visual, "w:tblW")
    for cell, text in zip(table.rows[0].cells, ("هيئة الأنهار", HOUSE), strict=True):
        cell.text = text
        cell.paragraphs[0].runs[0].bold = True
    _rule(document.add_paragraph(), "006633")
    document.add_heading("عنوان المذكرة", 1)
    document.add_paragraph(SAMPLE)
    return document


def chinese_form() -> Document:
    """A Chinese official form: the issuer in red, a number, the text on a grid, copies below."""
    document = _blank("Noto Serif CJK SC", 16)
    section = document.sections[0]
    section.top_margin, section.bottom_margin = Mm(37), Mm(35)
    section.left_margin, section.right_margin = Mm(28), Mm(26)
    grid = section._sectPr.find(qn("w:docGrid"))
    if grid is not None:
        section._sectPr.remove(grid)
    section._sectPr.append(
        parse_xml(f'<w:docGrid {nsdecls("w")} w:type="lines" w:linePitch="579"/>')
    )
    format = document.styles["Normal"].paragraph_format
    format.line_spacing_rule, format.line_spacing = WD_LINE_SPACING.EXACTLY, Pt(28.5)
    format.first_line_indent = Pt(32)
    format.space_after = Pt(0)
    head = _line(document, "河流管理局文件", 36, bold=True, color="CC0000")
    head.alignment = WD_ALIGN_PARAGRAPH.CENTER
    head.paragraph_format.line_spacing = 1.0
    head.paragraph_format.first_line_indent = Pt(0)
    number = _line(document, f"河管发〔2025〕{{{{ reference }}}}号  {HOUSE}", 16)
    number.alignment = WD_ALIGN_PARAGRAPH.CENTER
    number.paragraph_format.first_line_indent = Pt(0)
    _rule(number, "CC0000", 24)
    document.add_paragraph("{{ brief }}")
    copies = document.add_table(1, 1).cell(0, 0)
    copies.text = "抄送：{{ to }}"
    return document


def technical_standard() -> Document:
    """The habits of a technical standard: 14 pt, 1.5 lines, justified, a first-line indent."""
    document = _blank("Liberation Serif", 14)
    section = document.sections[0]
    section.left_margin, section.right_margin = Mm(30), Mm(15)
    format = document.styles["Normal"].paragraph_format
    format.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
    format.line_spacing = 1.5
    format.first_line_indent = Cm(1.25)
    format.space_after = Pt(0)
    for text in ("АГЕНТСТВО РЕК", HOUSE):
        line = _line(document, text, 14, bold=True)
        line.alignment = WD_ALIGN_PARAGRAPH.CENTER
    document.add_heading("ВВЕДЕНИЕ", 1)
    document.add_paragraph(SAMPLE)
    return document


def landscape() -> Document:
    """Landscape in two columns, as a bulletin."""
    document = _blank(size=10)
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Mm(297), Mm(210)
    columns = section._sectPr.find(qn("w:cols"))
    columns.set(qn("w:num"), "2")
    columns.set(qn("w:space"), "567")
    section.header.paragraphs[0].text = f"{HOUSE} bulletin"
    document.add_paragraph(SAMPLE)
    return document


def window_letter() -> Document:
    """A business letter for a window envelope: address and details in frames beside the text."""
    document = _blank()
    document.sections[0].header.paragraphs[0].text = HOUSE
    for text, x, y, width in (
        ("{{ to }}\n1 Quay Street", 1134, 2835, 4820),
        ("Ref.: {{ reference }}\nDate: {{ date }}", 7088, 2835, 3400),
    ):
        paragraph = document.add_paragraph(text)
        paragraph._p.get_or_add_pPr().insert(
            0,
            parse_xml(
                f'<w:framePr {nsdecls("w")} w:w="{width}" w:hSpace="141" w:wrap="around" '
                f'w:vAnchor="page" w:hAnchor="page" w:x="{x}" w:y="{y}"/>'
            ),
        )
    spacer = document.add_paragraph()
    spacer.paragraph_format.space_before = Cm(4.5)
    document.add_paragraph("{{ brief }}")
    document.add_paragraph("Yours sincerely")
    document.add_paragraph("{{ annex }}")
    return document


def cover_page() -> Document:
    """A cover with content controls, a section of its own, then the text with another header."""
    document = _blank()
    document.sections[0].header.paragraphs[0].text = ""
    for _ in range(6):
        document.add_paragraph()
    _line(document, HOUSE, 14, color="5B2C6F")
    for tag, words in (("briefing:title", "Title"), ("briefing:date", "Date")):
        document.element.body.insert(
            len(document.element.body) - 1,
            parse_xml(
                f'<w:sdt {nsdecls("w")}><w:sdtPr><w:tag w:val="{tag}"/></w:sdtPr><w:sdtContent>'
                f'<w:p><w:r><w:rPr><w:b/><w:sz w:val="44"/></w:rPr><w:t>{words}</w:t></w:r></w:p>'
                "</w:sdtContent></w:sdt>"
            ),
        )
    text = document.add_section(WD_SECTION.NEW_PAGE)
    text.header.is_linked_to_previous = False
    text.header.paragraphs[0].text = f"{HOUSE} · {{{{ marking }}}}"
    document.element.body.insert(
        len(document.element.body) - 1,
        parse_xml(
            f'<w:sdt {nsdecls("w")}><w:sdtPr><w:tag w:val="brief"/></w:sdtPr><w:sdtContent><w:p>'
            "<w:r><w:t>The memo</w:t></w:r></w:p></w:sdtContent></w:sdt>"
        ),
    )
    return document


HOUSES: dict[str, Callable[[], Document]] = {
    build.__name__: build
    for build in (
        table_letterhead, paragraph_letterhead, submission_form, chapters, pocket, banner,
        right_to_left, chinese_form, technical_standard, landscape, window_letter, cover_page,
    )
}  # fmt: skip
LANGUAGES = {"right_to_left": "ar", "chinese_form": "zh", "technical_standard": "ru"}


def build_house(name: str) -> bytes:
    """Return one of the templates as .docx."""
    made = io.BytesIO()
    HOUSES[name]().save(made)
    return made.getvalue()
