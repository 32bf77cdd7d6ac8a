"""Templates with a place for the memo, fields, letterheads and other furniture of their house."""

import io
import re
from collections.abc import Callable

import docx
import pytest
from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Mm
from lxml import etree
from msgspec.structs import replace

from briefing.exporters.docx import export
from briefing.models import Memo
from tests.exporters.ooxml_rules import NAMES, broken, parts, tree


def saved(document: Document) -> bytes:
    made = io.BytesIO()
    document.save(made)
    return made.getvalue()


def lines(made: bytes, part: str = "word/document.xml") -> list[str]:
    blocks = tree(made, part).xpath("//w:p", namespaces=NAMES)
    return ["".join(p.xpath(".//w:t/text()", namespaces=NAMES)) for p in blocks]


def find(made: bytes, path: str, part: str = "word/document.xml") -> list[etree._Element]:
    return list(tree(made, part).xpath(path, namespaces=NAMES))


# --- a place for the memo -----------------------------------------------------------------------


def form() -> Document:
    """A form: attendees before the memo, a signature after it."""
    document = docx.Document()
    document.add_paragraph("Attendees: the undersigned")
    document.add_paragraph("{{ brief }}")
    document.add_paragraph("Signature: ______")
    return document


def test_text_around_the_marker_stays(memo: Memo) -> None:
    made = export(memo, saved(form()))
    assert broken(made) == []
    found = lines(made)
    assert found[0] == "Attendees: the undersigned"
    assert found[-1] == "Signature: ______"
    assert any("Bottom line" in line for line in found[1:-1])
    assert "{{ brief }}" not in found


def test_a_content_control_is_a_marker_too(memo: Memo) -> None:
    document = docx.Document()
    document.add_paragraph("Before")
    control = parse_xml(
        f'<w:sdt {nsdecls("w")}><w:sdtPr><w:tag w:val="brief"/></w:sdtPr><w:sdtContent>'
        "<w:p><w:r><w:t>Here</w:t></w:r></w:p></w:sdtContent></w:sdt>"
    )
    document.element.body.insert(1, control)
    found = lines(export(memo, saved(document)))
    assert found[0] == "Before"
    assert "Here" not in found


def test_without_a_marker_sample_text_goes(memo: Memo) -> None:
    document = docx.Document()
    document.add_paragraph("Type your text here.")
    assert "Type your text here." not in lines(export(memo, saved(document)))


def table_letterhead(document: Document) -> None:
    table = document.add_table(rows=1, cols=2)
    table.rows[0].cells[0].text = "Agency for Rivers"


def paragraph_letterhead(document: Document) -> None:
    document.add_paragraph("Agency for Rivers")
    document.add_heading("Sample heading", 1)
    document.add_paragraph("Sample text.")


def official_form(document: Document) -> None:
    """A Chinese official form: the issuer in red, a number, the text, an addressee."""
    document.add_paragraph("Agency for Rivers 河流管理局文件")
    document.add_paragraph("〔{{ date }}〕{{ reference }}号")
    document.add_paragraph("{{ brief }}")
    document.add_paragraph("抄送：{{ to }}")


@pytest.mark.parametrize("build", [table_letterhead, paragraph_letterhead, official_form])
def test_a_letterhead_stays(memo: Memo, build: Callable[[Document], None]) -> None:
    document = docx.Document()
    build(document)
    made = export(memo, saved(document))
    assert broken(made) == []
    assert any("Agency for Rivers" in line for line in lines(made)[:2])
    assert not any("Sample" in line for line in lines(made))


# --- fields -------------------------------------------------------------------------------------


def test_fields_are_filled_anywhere(memo: Memo) -> None:
    document = form()
    document.paragraphs[0].text = "{{title}}: to {{ to }} on {{ date }}, ref. {{ reference }}."
    document.sections[0].header.paragraphs[0].text = "{{ marking }} | {{ pages }}"
    table = document.add_table(rows=1, cols=1)
    table.rows[0].cells[0].text = "From {{ from }}"
    document.add_paragraph("End")
    made = export(memo, saved(document))
    assert broken(made) == []
    assert lines(made)[0] == (
        "Visit of the Kazakh delegation to Japan: to Director, Asia on 18 December 2025, ref. ."
    )
    assert "From Desk 4" in lines(made)
    header = next(name for name in parts(made) if re.match(r"word/header\d", name))
    assert lines(made, header) == ["RESTRICTED | Page 1 of 1"]


def test_a_field_may_cross_runs(memo: Memo) -> None:
    document = form()
    first = document.paragraphs[0]
    first.text = "For {{ t"
    first.add_run("o }}").bold = True
    first.add_run(" only")
    assert lines(export(memo, saved(document)))[0] == "For Director, Asia only"


def test_what_a_field_says_is_not_said_again(memo: Memo) -> None:
    document = form()
    document.paragraphs[0].text = "{{ title }} {{ to }}"
    found = lines(export(memo, saved(document)))
    assert sum("Visit of the Kazakh delegation" in line for line in found) == 1
    assert not any(line.startswith("To") and "Director" in line for line in found[1:])


def test_other_braces_stay(memo: Memo) -> None:
    document = form()
    document.paragraphs[0].text = "{{ unknown }} {{}} { title }"
    assert lines(export(memo, saved(document)))[0] == "{{ unknown }} {{}} { title }"


@pytest.mark.parametrize("code", ["DDEAUTO c:\\\\x", "INCLUDEPICTURE http://x.example/a.png"])
def test_fields_that_load_something_are_dropped(memo: Memo, code: str) -> None:
    document = docx.Document()
    document.sections[0].header.paragraphs[0]._p.append(
        parse_xml(f"<w:r {nsdecls('w')}><w:instrText> {code} </w:instrText></w:r>")
    )
    made = export(memo, saved(document))
    assert not any(code.split()[0].encode() in data for data in parts(made).values())


# --- pages --------------------------------------------------------------------------------------


def test_headings_that_start_a_page_do_not_in_the_memo(memo: Memo) -> None:
    document = docx.Document()
    document.styles["Heading 1"].paragraph_format.page_break_before = True
    made = export(memo, saved(document))
    assert broken(made) == []
    first = find(made, "//w:p[w:pPr/w:pStyle/@w:val='Heading1']/w:pPr/w:pageBreakBefore/@w:val")
    assert first[0] == "0"


@pytest.mark.parametrize("margin", [10, 60])
def test_tables_fit_narrow_and_wide_pages(memo: Memo, margin: int) -> None:
    document = docx.Document()
    section = document.sections[0]
    section.left_margin = section.right_margin = Mm(margin)
    made = export(memo, saved(document))
    text = (section.page_width - section.left_margin - section.right_margin) / 635
    for table in find(made, "//w:tbl"):
        widths = [int(w) for w in table.xpath("w:tblGrid/w:gridCol/@w:w", namespaces=NAMES)]
        assert abs(sum(widths) - text) < 20
        assert min(widths) > 300


def test_the_marking_is_at_the_top_and_the_bottom(memo: Memo) -> None:
    made = export(memo, saved(docx.Document()))
    for kind in ("header", "footer"):
        names = [name for name in parts(made) if re.match(rf"word/{kind}\d", name)]
        assert any("RESTRICTED" in line for name in names for line in lines(made, name))


def test_the_marking_is_readable_on_any_background(memo: Memo) -> None:
    made = export(memo, saved(docx.Document()))
    path = "//w:style[@w:styleId='BriefingMarking']"
    (fill,) = find(made, f"{path}/w:pPr/w:shd/@w:fill", "word/styles.xml")
    (color,) = find(made, f"{path}/w:rPr/w:color/@w:val", "word/styles.xml")
    assert contrast(color, fill) >= 4.5


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours (WCAG 2.2)."""

    def luminance(color: str) -> float:
        channels = [int(color[at : at + 2], 16) / 255 for at in (0, 2, 4)]
        linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def test_shades_are_tints_of_the_theme(memo: Memo) -> None:
    theme = (
        '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="x">'
        '<a:themeElements><a:clrScheme name="x"><a:accent1><a:srgbClr val="006633"/></a:accent1>'
        "</a:clrScheme></a:themeElements></a:theme>"
    )
    from briefing.exporters.docx.package import zip_parts

    held = parts(saved(docx.Document()))
    name = next(name for name in held if "theme" in name)
    held[name] = theme.encode()
    made = export(memo, zip_parts(held))
    fills = find(made, "//w:tc/w:tcPr/w:shd/@w:fill")
    assert fills
    for fill in fills:
        red, green, blue = (int(fill[at : at + 2], 16) for at in (0, 2, 4))
        assert green > blue > red
        assert contrast("000000", fill) > 7


def test_an_arabic_memo_keeps_the_letterhead(memo: Memo) -> None:
    document = docx.Document()
    table_letterhead(document)
    made = export(replace(memo, language="ar"), saved(document))
    assert broken(made) == []
    assert any("Agency for Rivers" in line for line in lines(made))


# --- reading it elsewhere -----------------------------------------------------------------------


def test_no_style_of_the_memo_is_under_10_point(memo: Memo) -> None:
    made = export(memo)
    sizes = [int(size) for size in find(made, "//w:rPr/w:sz/@w:val", "word/styles.xml")]
    assert min(sizes) >= 20
    (body,) = find(made, "//w:style[@w:styleId='Normal']/w:rPr/w:sz/@w:val", "word/styles.xml")
    assert body == "24"


def test_lists_are_linked_to_their_paragraph_styles(memo: Memo) -> None:
    levels = find(export(memo), "//w:abstractNum/w:lvl/w:pStyle/@w:val", "word/numbering.xml")
    assert levels == ["ListBullet", "ListBullet2"]


def test_author_and_keywords_are_properties(memo: Memo) -> None:
    core = docx.Document(io.BytesIO(export(memo))).core_properties
    assert core.author == "Desk 4"
    assert core.keywords == (
        "Transport and logistics, Energy, Education and exchanges, Security and disarmament"
    )
