"""A memo in templates of twelve kinds of houses: sound, with the house's parts, whole words."""

import io
import re
import shutil
from pathlib import Path

import docx
import pypdfium2
import pytest
from msgspec.structs import replace

from briefing.exporters.docx import export
from briefing.exporters.docx.tables import measure_word
from briefing.models import Memo
from tests.exporters.house_templates import HOUSE, HOUSES, LANGUAGES, SAMPLE, build_house
from tests.exporters.ooxml_rules import NAMES, broken, parts, tree
from tools.render_docx import pdf

MARKING = "RESTRICTED"


def make(memo: Memo, house: str) -> bytes:
    return export(replace(memo, language=LANGUAGES.get(house, "en")), build_house(house))


def text_of(made: bytes, part: str = "word/document.xml") -> str:
    return "\n".join("".join(p.itertext()) for p in tree(made, part).iter(f"{{{NAMES['w']}}}p"))


@pytest.fixture(scope="module", params=sorted(HOUSES))
def house(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def made(memo: Memo, house: str) -> bytes:
    return make(memo, house)


def test_memo_in_house_is_sound(made: bytes) -> None:
    assert broken(made) == []


def test_letterhead_stays_and_sample_text_goes(made: bytes) -> None:
    names = [name for name in parts(made) if re.match(r"word/(document|header\d*)\.xml", name)]
    everything = "\n".join(text_of(made, name) for name in names)
    assert HOUSE.lower() in everything.lower()
    assert SAMPLE not in everything


def test_every_section_has_the_marking_above_and_below(made: bytes) -> None:
    for section in docx.Document(io.BytesIO(made)).sections:
        first = section.different_first_page_header_footer
        headers = [section.header, section.footer]
        headers += [section.first_page_header, section.first_page_footer] if first else []
        for part in headers:
            assert MARKING in "".join(p.text for p in part.paragraphs)


def test_columns_are_wide_enough_for_their_words(made: bytes) -> None:
    for table in tree(made).iterfind(".//w:tbl", NAMES):
        if table.find("w:tblPr/w:tblCaption", NAMES) is None:
            continue  # of the template
        grid = table.find("w:tblGrid", NAMES)
        widths = [int(column.get(f"{{{NAMES['w']}}}w")) for column in grid]
        for row in table.iterfind("w:tr", NAMES):
            for cell, width in zip(row.iterfind("w:tc", NAMES), widths, strict=True):
                longest = max(map(measure_word, re.split(r"\s|-", "".join(cell.itertext()))))
                assert longest * 180 <= width or longest > 8, "".join(cell.itertext())


def test_signature_precedes_the_annex(memo: Memo) -> None:
    words = text_of(make(memo, "submission_form"))
    assert words.index("Recommendation:") < words.index("Bottom line")
    assert words.index("Sources") < words.index("Signature:") < words.rindex("Annex: by document")


def test_text_of_template_keeps_off_the_tables_of_the_memo(memo: Memo) -> None:
    body = list(tree(make(memo, "submission_form")).find("w:body", NAMES))
    after = next(n for n, e in enumerate(body) if "Approved" in "".join(e.itertext()))
    assert body[after - 1].tag.endswith("}p")


def test_tables_on_a_narrow_page_have_fewer_columns(memo: Memo) -> None:
    narrow, wide = (docx.Document(io.BytesIO(make(memo, name))) for name in ("landscape", "banner"))
    heads = [[cell.text for cell in t.rows[0].cells] for t in narrow.tables]
    assert ["No.", "Title", "Kind", "Date"] in heads
    assert not any("Area" in head and "Status" in head for head in heads)
    assert any("Share of memo" in cell.text for t in wide.tables for cell in t.rows[0].cells)


def test_paths_keep_their_order_among_arabic_words(memo: Memo) -> None:
    assert "\u200enotes/tokyo.docx\u200e" in text_of(make(memo, "right_to_left"))


def test_source_tags_do_not_break_among_chinese_words(memo: Memo) -> None:
    tags = tree(make(memo, "chinese_form")).xpath(
        "//w:hyperlink//w:r[w:t='S1']/w:rPr/w:lang/@w:val", namespaces=NAMES
    )
    assert set(tags) == {"en-GB"}


@pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is missing")
def test_pages_in_house_show_memo_and_letterhead(made: bytes, house: str, tmp_path: Path) -> None:
    file = tmp_path / f"{house}.docx"
    file.write_bytes(made)
    document = pypdfium2.PdfDocument(pdf(file, tmp_path))
    pages = [" ".join(page.get_textpage().get_text_range().split()) for page in document]
    document.close()
    assert HOUSE.lower() in pages[0].lower()
    assert all(MARKING in page for page in pages)
    assert "Visit of the Kazakh delegation" in pages[0]
    first = pages[1 if house == "cover_page" else 0]
    assert "The consultations in Tokyo closed" in first
