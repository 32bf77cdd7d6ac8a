"""The Word memo: sound parts, real notes, links that lead somewhere, and nothing borrowed."""

import io
import re
from collections.abc import Callable
from datetime import UTC, datetime
from itertools import pairwise

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from msgspec.structs import replace

from briefing.exporters.docx import export
from briefing.exporters.docx.xml import default_locale, is_rtl
from briefing.models import AnnexEntry, AnnexSection, Memo, MemoSection, Point, Skipped
from tests.exporters.ooxml_rules import NAMES, broken, parts, tree
from tests.fuzzing import count_examples


@pytest.fixture(scope="module")
def made(memo: Memo) -> bytes:
    return export(memo)


@pytest.fixture(scope="module")
def body(made: bytes) -> etree._Element:
    return tree(made)


def find(root: etree._Element, path: str) -> list[etree._Element]:
    return list(root.xpath(path, namespaces=NAMES))


def words(element: etree._Element) -> str:
    return "".join(find(element, ".//w:t/text()"))


def styled(body: etree._Element, style: str) -> list[str]:
    return [words(p) for p in find(body, f"//w:p[w:pPr/w:pStyle/@w:val='{style}']")]


# --- a sound document --------------------------------------------------------------------------


def test_every_part_keeps_to_the_rules(made: bytes) -> None:
    assert broken(made) == []


@pytest.mark.parametrize("count", [1, 5, 70])
def test_so_does_a_memo_of_any_size(many: Callable[[int], Memo], count: int) -> None:
    assert broken(export(many(count))) == []


def test_python_docx_opens_it(made: bytes) -> None:
    document = docx.Document(io.BytesIO(made))
    assert document.paragraphs[0].style.name == "Title"
    assert len(document.tables) == 5


def test_a_memo_of_nothing_is_still_a_document() -> None:
    assert broken(export(Memo("", "", "en", "memo", 0, (), (), (), ()))) == []


def test_equal_memos_give_equal_bytes(memo: Memo, made: bytes) -> None:
    assert export(memo) == made


@settings(deadline=None, max_examples=count_examples(15))
@given(text=st.text(min_size=1, max_size=40))
def test_any_text_can_be_quoted(memo: Memo, text: str) -> None:
    point = Point(text, memo.sections[0].points[0].evidence)
    sections = tuple(replace(memo.sections[n], points=(point,)) for n in (0, 2, 3))
    bare = replace(memo, title=text, sections=sections, annex=())
    assert broken(export(bare)) == []


@settings(deadline=None, max_examples=count_examples(25))
@given(
    text=st.text(max_size=20), code=st.sampled_from(["", "und", "xx", "en_US", "zh-Hant-TW", "?"])
)
def test_whatever_others_say_the_document_is_sound(memo: Memo, text: str, code: str) -> None:
    point = replace(
        memo.sections[3].points[0], text=f"x{text}", group=text, speaker=text, language=code
    )
    source = replace(memo.sources[0], title=text, path=text, kind=text, date=text, language=code)
    table = replace(memo.sections[2], points=(replace(point, status="agreed", areas=(text,)),))
    odd = replace(
        memo, title=text, date=text, language=code, sources=(source,),
        skipped=(Skipped(text, text),), annex=(AnnexEntry("S1", (AnnexSection(text, (point,)),)),),
        sections=(replace(memo.sections[3], heading=text, points=(point,)), table),
        header=dict.fromkeys(("to", "subject", "marking", "reference"), text), areas={text: text},
    )  # fmt: skip
    assert broken(export(odd)) == []


# --- what it says ------------------------------------------------------------------------------


def test_head_and_sections_stand_in_order(body: etree._Element) -> None:
    assert styled(body, "Title") == ["Visit of the Kazakh delegation to Japan"]
    head = styled(body, "BriefingHead")
    assert head == ["ToDirector, Asia", "FromDesk 4", "Date18 December 2025"]
    assert styled(body, "Heading1") == [
        "Bottom line", "Key issues", "Outcomes", "Cooperation areas", "Positions on record",
        "Dates to note", "Key figures", "What changed", "Sources", "Annex: by document",
    ]  # fmt: skip


def test_the_bottom_line_stands_before_the_contents(body: etree._Element) -> None:
    text = words(body)
    assert text.index("list of twelve projects") < text.index("Contents")


def test_heading_levels_step_down_by_one(body: etree._Element) -> None:
    styles = find(body, "//w:pStyle/@w:val[starts-with(., 'Heading')]")
    levels = [int(style[-1]) for style in styles]
    assert levels[0] == 1
    assert all(b - a <= 1 for a, b in pairwise(levels))


def test_a_list_is_one_quote_with_its_items_below(body: etree._Element) -> None:
    lead = find(body, "//w:p[contains(., 'names three fields')]")[0]
    items = [lead.getnext(), lead.getnext().getnext(), lead.getnext().getnext().getnext()]
    assert [words(item)[:24] for item in items] == [
        "railway ferries and port", "training of dispatchers", "customs papers without p",
    ]  # fmt: skip
    assert find(lead, "w:pPr/w:keepNext")
    assert [words(item)[-3:] for item in items] == ["rts", "ers", "\u00a0S1"]


def test_an_empty_line_within_a_quote_makes_no_paragraph(memo: Memo) -> None:
    point = Point("Three fields:\n\n• ports\n• crews", memo.sections[0].points[0].evidence)
    body = tree(export(replace(memo, sections=(replace(memo.sections[1], points=(point,)),))))
    assert styled(body, "ListBullet2")[0] == "ports"
    assert [p for p in find(body, "//w:p") if not words(p).strip()] == []


def test_changes_and_elisions_are_marked(body: etree._Element) -> None:
    assert any(p.startswith("New  The working paper") for p in styled(body, "ListBullet"))
    assert any(p.startswith("Updated  […] And the grid") for p in styled(body, "ListBullet"))


@pytest.mark.parametrize("layout", ["list", "table", "groups"])
def test_a_point_that_is_gone_cites_nothing(memo: Memo, layout: str) -> None:
    lost = replace(memo.sections[0].points[0], change="gone", evidence=())
    section = replace(memo.sections[0], id="changes", layout=layout, points=(lost,))
    made = export(replace(memo, sections=(section,), annex=()))
    assert broken(made) == []
    assert "No longer in the sources  The consultations in Tokyo" in words(tree(made))
    assert [p for p in find(tree(made), "//w:p") if not words(p).strip()] == []


def test_shows_status_by_word_and_shade(body: etree._Element) -> None:
    cells = find(body, "(//w:tbl)[1]//w:tr/w:tc[2]")
    assert [words(cell) for cell in cells] == ["Status", "Delivered", "Agreed", "Planned"]
    shades = [find(cell, "w:tcPr/w:shd/@w:fill") for cell in cells]
    assert shades[0] == []
    assert len({shade[0] for shade in shades[1:]}) == 3


def test_coverage_reads_as_numbers_and_as_shades(body: etree._Element) -> None:
    rows = find(body, "//w:tbl[w:tblPr/w:tblCaption/@w:val='Coverage']/w:tr")
    assert [words(cell) for cell in find(rows[0], "w:tc")] == [
        "Area", "S1", "S2", "S3", "S4", "S5", "Total",
    ]  # fmt: skip
    assert [words(cell) for cell in find(rows[1], "w:tc")] == [
        "Transport and logistics", "2", "0", "0", "1", "0", "3",
    ]  # fmt: skip
    fills = [bool(find(cell, "w:tcPr/w:shd")) for cell in find(rows[1], "w:tc")]
    assert fills == [False, True, False, False, True, False, False]


def test_many_documents_are_listed_by_area(many: Callable[[int], Memo]) -> None:
    rows = find(tree(export(many(40))), "//w:tbl[w:tblPr/w:tblCaption/@w:val='Coverage']/w:tr")
    assert [words(cell) for cell in find(rows[0], "w:tc")] == ["Area", "Total", "Sources"]
    assert words(find(rows[1], "w:tc")[2]).startswith("S1 ")


def test_no_text_is_turned(body: etree._Element) -> None:
    assert find(body, "//w:textDirection") == []


def test_lists_what_was_not_read(body: etree._Element) -> None:
    assert "notes/locked.docx: it is protected by a password" in styled(body, "ListBullet")


def test_labels_and_dates_follow_the_memos_language(memo: Memo) -> None:
    text = words(tree(export(replace(memo, language="fr"))))
    assert "18 décembre 2025" in text
    assert "Diffère dans" in text


# --- notes, links, fields ----------------------------------------------------------------------


def test_a_source_tag_names_document_date_and_section(body: etree._Element) -> None:
    ferry = find(body, "//w:p[contains(., 'A ferry timetable')]")[0]
    assert find(ferry, "w:hyperlink/@w:tooltip")[0] == (
        "Notes on the Tokyo consultations, 12 December 2025, “The two governments have spoken of "
        "a corridor…”"
    )


def test_word_has_no_footnotes(made: bytes) -> None:
    assert "word/footnotes.xml" not in parts(made)


def test_a_page_is_named_where_the_source_has_pages(memo: Memo) -> None:
    point = memo.sections[0].points[0]
    paged = replace(point, evidence=(replace(point.evidence[0], page=7),))
    made = export(replace(memo, sections=(replace(memo.sections[0], points=(paged,)),)))
    assert "S1\u00a0p.\u00a07" in words(tree(made))


# --- numbers, references, speakers, entries ----------------------------------------------------


def test_points_are_numbered_and_other_sections_link_to_them(numbered: Memo) -> None:
    body = tree(export(numbered))
    assert broken(export(numbered)) == []
    (target,) = find(body, "//w:p[w:bookmarkStart/@w:name='point_1']")
    assert words(target).startswith("1")
    assert "Key issues" in styled(body, "Heading1")
    see = find(body, "//w:p[w:hyperlink/@w:anchor='point_1']")
    assert "See also 1" in "".join(map(words, see))


def test_a_speaker_precedes_quoted_speech(numbered: Memo) -> None:
    text = words(tree(export(numbered)))
    assert "President Doe: “A ferry timetable was agreed" in text


def test_the_only_speaker_is_named_once(numbered: Memo) -> None:
    spoken = tuple(
        replace(s, points=tuple(replace(p, is_speech=True, speaker="Mr Roe") for p in s.points))
        for s in numbered.sections
    )
    text = words(tree(export(replace(numbered, sections=spoken))))
    assert text.count("Mr Roe") == 1
    assert "Quotations: Mr Roe" in text


def test_entries_name_what_and_the_number_of_their_point(numbered: Memo) -> None:
    body = tree(export(numbered))
    rows = find(body, "//w:tbl[w:tblPr/w:tblCaption/@w:val='Dates to note']/w:tr")
    assert [words(cell) for cell in find(rows[1], "w:tc")] == [
        "March 2026", "publish their tariffs", "The ports", "1",
    ]  # fmt: skip


def test_an_entry_that_no_point_has_names_its_source(numbered: Memo) -> None:
    sections = tuple(
        replace(each, entries=tuple(replace(entry, number=None) for entry in each.entries))
        for each in numbered.sections
    )
    body = tree(export(replace(numbered, sections=sections)))
    rows = find(body, "//w:tbl[w:tblPr/w:tblCaption/@w:val='Dates to note']/w:tr")
    assert words(find(rows[1], "w:tc")[-1]) == "S1"


def test_a_memo_of_one_page_has_its_sources_in_a_paragraph(numbered: Memo) -> None:
    compact = replace(numbered, compact_sources=True, show_contents=False, annex=())
    body = tree(export(compact))
    assert broken(export(compact)) == []
    assert "Sources" not in styled(body, "Heading1")
    assert any(
        p.startswith("Sources: S1 Notes on the Tokyo") for p in styled(body, "BriefingSmall")
    )


def test_changes_refer_to_numbers_and_say_what_is_unproven(numbered: Memo) -> None:
    first = numbered.sections[0]
    updated = replace(first.points[0], change="updated", before="It was planned.")
    gone = Point("The road was closed.", (), change="gone")
    changes = MemoSection("changes", "What changed", (gone,), see=(1,))
    memo = replace(numbered, sections=(replace(first, points=(updated,)), changes))
    text = words(tree(export(memo)))
    assert "Updated: See 1." in text
    assert "Before: “It was planned.”" in text
    assert "do not prove it" in text


def test_a_section_called_sources_is_printed(memo: Memo) -> None:
    own = replace(memo.sections[1], id="sources", heading="Their sources")
    assert "Their sources" in styled(tree(export(replace(memo, sections=(own,)))), "Heading1")


def test_every_source_of_a_point_links_to_its_place_in_the_annex(body: etree._Element) -> None:
    ferry = find(body, "//w:p[contains(., 'A ferry timetable')]")[0]
    anchors = find(ferry, "w:hyperlink/@w:anchor")
    targets = [find(body, f"//w:p[w:bookmarkStart/@w:name='{name}']")[0] for name in anchors]
    assert [words(find(link, ".")[0]) for link in find(ferry, "w:hyperlink")] == ["S1", "S4"]
    assert "A ferry timetable" in words(targets[0])
    assert find(targets[1], "w:pPr/w:pStyle/@w:val") == ["BriefingAnnex"]


def test_a_point_that_the_annex_leaves_out_links_to_its_section(body: etree._Element) -> None:
    grid = find(body, "//w:p[contains(., 'grid operators')]")[0]
    name = find(grid, "w:hyperlink/@w:anchor")[0]
    target = find(body, f"//w:p[w:bookmarkStart/@w:name='{name}']")[0]
    assert words(target) == "Energy"


def test_contents_are_filled_in_and_linked_before_word_updates_them(body: etree._Element) -> None:
    lists = find(body, "//w:sdt[.//w:docPartGallery/@w:val='Table of Contents']")
    assert [words(find(p, ".")[0]) for p in find(lists[0], ".//w:p")][:3] == [
        "Contents", "Bottom line", "Key issues",
    ]  # fmt: skip
    first = find(lists[0], ".//w:instrText/text()")[0].split()
    assert first[:3] == ["TOC", "\\o", '"1-1"']
    assert "\\h" in first
    names = find(lists[0], ".//w:hyperlink/@w:anchor")
    headings = [find(body, f"//w:p[w:bookmarkStart/@w:name='{name}']")[0] for name in names]
    assert {find(p, "w:pPr/w:pStyle/@w:val")[0] for p in headings} == {"Heading1"}


def test_long_headings_are_shortened_in_the_contents_only(body: etree._Element) -> None:
    assert any(entry.endswith("…") for entry in styled(body, "TOC3"))
    assert any(heading.endswith("this time?") for heading in styled(body, "Heading3"))


def test_the_contents_of_a_long_annex_name_documents_alone(many: Callable[[int], Memo]) -> None:
    body = tree(export(many(70)))
    assert styled(body, "TOC3") == []
    assert len(styled(body, "TOC2")) == 70


def test_page_numbers_are_fields(made: bytes) -> None:
    for name in ("word/footer1.xml", "word/footer2.xml"):
        footer = tree(made, name)
        assert [i.strip() for i in find(footer, "//w:instrText/text()")] == ["PAGE", "NUMPAGES"]
        assert words(footer) == "RESTRICTEDPage 1 of 1"


def test_title_and_marking_stand_in_the_headers(made: bytes) -> None:
    assert "RESTRICTED" in words(tree(made, "word/header1.xml"))
    assert "Visit of the Kazakh delegation" in words(tree(made, "word/header1.xml"))
    assert words(tree(made, "word/header2.xml")) == "RESTRICTED"


# --- for every reader --------------------------------------------------------------------------


def test_tables_have_marked_header_rows_whole_rows_and_no_merged_cells(
    body: etree._Element,
) -> None:
    for table in find(body, "//w:tbl"):
        assert find(table, "w:tr[1]/w:trPr/w:tblHeader")
        assert len(find(table, "w:tr/w:trPr/w:cantSplit")) == len(find(table, "w:tr"))
        assert find(table, "w:tblPr/w:tblCaption/@w:val") != [""]
    assert find(body, "//w:gridSpan | //w:vMerge | //w:hMerge") == []


def test_no_paragraph_is_empty(body: etree._Element) -> None:
    assert [p for p in find(body, "//w:p") if not words(p).strip()] == []


def test_every_quote_is_marked_with_its_language(body: etree._Element) -> None:
    japanese = find(body, "//w:r[w:t[contains(., '訪問団')]]/w:rPr/w:lang/@w:eastAsia")
    russian = find(body, "//w:r[w:t[contains(., 'Стороны')]]/w:rPr/w:lang/@w:val")
    assert set(japanese) == {"ja-JP"}
    assert set(russian) == {"ru-RU"}


def test_right_to_left_quotes_run_from_right_to_left(body: etree._Element) -> None:
    arabic = find(body, "//w:p[.//w:t[contains(., 'أعلن')]]")
    assert arabic
    for paragraph in arabic:
        assert find(paragraph, "w:pPr/w:bidi")
        assert find(paragraph, "w:r[w:rPr/w:rtl]/w:rPr/w:lang/@w:bidi") == ["ar-EG"]


def test_the_document_has_a_language(memo: Memo) -> None:
    styles = tree(export(replace(memo, language="kk")), "word/styles.xml")
    assert find(styles, "//w:docDefaults//w:lang/@w:val") == ["kk-KZ"]


@pytest.mark.parametrize(
    ("code", "full"),
    [("en", "en-GB"), ("ja", "ja-JP"), ("pt-BR", "pt-BR"), ("zh", "zh-CN"), ("und", "und")],
)
def test_languages_get_the_region_that_word_expects(code: str, full: str) -> None:
    assert default_locale(code) == full


def test_scripts_written_from_the_right_are_known() -> None:
    assert [code for code in ("ar", "he", "fa", "ur", "en", "ja", "xx") if is_rtl(code)] == [
        "ar", "he", "fa", "ur",
    ]  # fmt: skip


# --- its own properties ------------------------------------------------------------------------


def test_properties_are_the_memos_own(memo: Memo, made: bytes) -> None:
    core = docx.Document(io.BytesIO(made)).core_properties
    assert (core.title, core.author, core.language) == (memo.title, "Desk 4", "en-GB")
    assert core.category == "RESTRICTED"
    assert core.created == core.modified == datetime(2025, 12, 18, tzinfo=UTC)
    assert core.last_modified_by == ""


def test_contains_no_trace_of_the_library_or_of_2013(made: bytes) -> None:
    everything = b"".join(parts(made).values()).lower()
    assert b"python-docx" not in everything
    assert not re.search(rb">2013-", everything)


def test_a_memo_without_a_date_has_none_in_its_properties(memo: Memo) -> None:
    core = parts(export(replace(memo, date="")))["docProps/core.xml"]
    assert b"created" not in core
