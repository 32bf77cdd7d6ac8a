"""OpenDocument, RTF, EPUB and PowerPoint files."""

import pytest

from briefing.errors import Unreadable
from briefing.models import Block
from briefing.readers import read
from tests.readers.builders import archive

_NS = " ".join(
    f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{long}:1.0"'
    for short, long in {
        "office": "office", "text": "text", "table": "table", "style": "style",
        "fo": "xsl-fo-compatible", "meta": "meta",
    }.items()
)  # fmt: skip


def odt(body: str, styles: str = "", meta: str = "") -> bytes:
    def root(name: str, inside: str) -> str:
        dc = 'xmlns:dc="http://purl.org/dc/elements/1.1/"'
        return f"<office:{name} {_NS} {dc}>{inside}</office:{name}>"

    text = f"<office:body><office:text>{body}</office:text></office:body>"
    automatic = f"<office:automatic-styles>{styles}</office:automatic-styles>"
    return archive(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "content.xml": root("document-content", automatic + text),
            "meta.xml": root("document-meta", f"<office:meta>{meta}</office:meta>"),
        }
    )


def blocks(name: str, data: bytes) -> list[Block]:
    return list(read(name, data).blocks)


def test_reads_odt_headings_notes_and_lists_without_hidden_text() -> None:
    styles = (
        '<style:style style:name="P1" style:parent-style-name="Title"/>'
        '<style:style style:name="T1"><style:text-properties fo:font-weight="bold"/></style:style>'
        '<text:list-style style:name="L1"><text:list-level-style-number text:level="1" '
        'style:num-format="a" style:num-suffix=")"/></text:list-style>'
    )
    note = (
        "<text:note><text:note-citation>1</text:note-citation>"
        "<text:note-body><text:p>Noted.</text:p></text:note-body></text:note>"
    )
    body = (
        '<text:p text:style-name="P1">Ferry talks</text:p>'
        '<text:h text:outline-level="2">Rail</text:h>'
        f'<text:p text:style-name="T1">Two<text:s/>words<text:line-break/>more{note}.</text:p>'
        "<text:tracked-changes><text:p>deleted</text:p></text:tracked-changes>"
        '<text:list text:style-name="L1"><text:list-item><text:p>one</text:p></text:list-item>'
        "<text:list-item><text:p>two</text:p><text:list><text:list-item><text:p>deep</text:p>"
        "</text:list-item></text:list></text:list-item></text:list>"
    )
    extract = read("a.odt", odt(body, styles, "<dc:title>Other</dc:title>"))
    assert extract.title == "Ferry talks"
    assert [(b.kind, b.level, b.marker, b.text) for b in extract.blocks] == [
        ("heading", 1, "", "Ferry talks"),
        ("heading", 2, "", "Rail"),
        ("paragraph", 0, "", "Two words more."),
        ("item", 1, "a)", "one"),
        ("item", 1, "b)", "two"),
        ("item", 2, "•", "deep"),
        ("note", 0, "1", "Noted."),
    ]
    assert extract.blocks[2].strong


def test_reads_odt_tables_with_header() -> None:
    def row(*cells: str) -> str:
        inside = "".join(
            f"<table:table-cell><text:p>{c}</text:p></table:table-cell>" for c in cells
        )
        return f"<table:table-row>{inside}</table:table-row>"

    header = f"<table:table-header-rows>{row('Line', 'Cost')}</table:table-header-rows>"
    found = blocks("a.odt", odt(f"<table:table>{header}{row('North', '5 m')}</table:table>"))
    assert [b.text for b in found] == ["Line | Cost", "North | Cost: 5 m"]


def test_reads_rtf_paragraphs_letters_and_properties() -> None:
    source = (
        r"{\rtf1\ansi\ansicpg1251{\info{\title Ferry talks}{\author A. Bek}"
        r"{\creatim\yr2025\mo5\dy6}}\pard The talks \b begin\b0  on Monday.\par "
        r"\'cf\'f0\'e8\'f7\'e0\'eb \u1086?\u1090?\u1082?\u1088?\u1086?\u1102?\u1090?.\par}"
    )
    extract = read("a.rtf", source.encode())
    assert [b.text for b in extract.blocks] == ["The talks begin on Monday.", "Причал откроют."]
    assert (extract.title, extract.author) == ("Ferry talks", "A. Bek")
    assert extract.created == "2025-05-06"


def test_skips_rtf_binary_pictures() -> None:
    source = rb"{\rtf1 Some {\pict\bin6 }}}}{{}words follow.\par}"
    assert [b.text for b in blocks("a.rtf", source)] == ["Some words follow."]


def test_orders_epub_chapters_by_spine() -> None:
    opf = (
        '<package xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata><dc:title>Ports</dc:title>'
        "<dc:creator>A. Bek</dc:creator><dc:date>2025-05-06</dc:date><dc:language>en</dc:language>"
        '</metadata><manifest><item id="a" href="a.xhtml"/><item id="b" href="text/b%20c.xhtml"/>'
        '<item id="n" href="n.xhtml" properties="nav"/></manifest>'
        '<spine><itemref idref="n"/><itemref idref="b"/><itemref idref="a"/></spine></package>'
    )
    data = archive(
        {
            "mimetype": "application/epub+zip",
            "META-INF/container.xml": '<container><rootfiles><rootfile full-path="O/x.opf"/>'
            "</rootfiles></container>",
            "O/x.opf": opf,
            "O/a.xhtml": "<html><body><h1>Second</h1><p>Later words.</p></body></html>",
            "O/text/b c.xhtml": "<html><body><h1>First</h1><p>Early words.</p></body></html>",
            "O/n.xhtml": "<html><body><p>Contents</p></body></html>",
        }
    )
    extract = read("a.epub", data)
    assert [b.text for b in extract.blocks] == ["First", "Early words.", "Second", "Later words."]
    assert (extract.title, extract.author, extract.date) == ("Ports", "A. Bek", "2025-05-06")
    assert extract.warnings == ()


def epub(*chapters: str | bytes, **members: str) -> bytes:
    """A book; an empty chapter is missing."""
    numbers = range(len(chapters))
    items = "".join(f'<item id="c{n}" href="c{n}.xhtml"/>' for n in numbers)
    spine = "".join(f'<itemref idref="c{n}"/>' for n in numbers)
    files: dict[str, str | bytes] = {
        "mimetype": "application/epub+zip",
        "META-INF/container.xml": '<container><rootfiles><rootfile full-path="x.opf"/></rootfiles>'
        "</container>",
        "x.opf": f"<package><manifest>{items}</manifest><spine>{spine}</spine></package>",
        **members,
    }
    files |= {f"c{n}.xhtml": chapter for n, chapter in enumerate(chapters) if chapter}
    return archive(files)


def test_warns_of_missing_chapters_and_hidden_text_of_epub() -> None:
    hidden = '<p style="display:none">Nobody sees these secret words of the book.</p>'
    extract = read("a.epub", epub(f"<html><body><p>Early words.</p>{hidden}</body></html>", ""))
    assert [b.text for b in extract.blocks] == ["Early words."]
    assert extract.warnings == (
        "hidden text was left out (1 passage)", "1 of 2 chapters are missing and were not read",
    )  # fmt: skip


def test_rejects_protected_epub_with_reason() -> None:
    data = epub(bytes(range(61, 256)) * 20, **{"META-INF/encryption.xml": "<encryption/>"})
    with pytest.raises(Unreadable, match="protected"):
        read("a.epub", data)


def test_reads_slide_title_first_and_slide_number_as_page() -> None:
    def shape(kind: str, *paragraphs: str) -> str:
        inside = "".join(f"<a:p><a:r><a:t>{t}</a:t></a:r></a:p>" for t in paragraphs)
        place = f'<p:nvSpPr><p:nvPr><p:ph type="{kind}"/></p:nvPr></p:nvSpPr>'
        return f"<p:sp>{place}<p:txBody>{inside}</p:txBody></p:sp>"

    ns = 'xmlns:p="p" xmlns:a="a" xmlns:r="r"'

    def slide(*shapes: str) -> str:
        return f"<p:sld {ns}><p:cSld><p:spTree>{''.join(shapes)}</p:spTree></p:cSld></p:sld>"

    data = archive(
        {
            "[Content_Types].xml": "<Types/>",
            "ppt/presentation.xml": f'<p:presentation {ns}><p:sldIdLst><p:sldId r:id="x2"/>'
            '<p:sldId r:id="x1"/></p:sldIdLst></p:presentation>',
            "ppt/_rels/presentation.xml.rels": '<R><r Id="x1" Target="slides/slide1.xml"/>'
            '<r Id="x2" Target="slides/slide2.xml"/></R>',
            "ppt/slides/slide1.xml": slide(shape("body", "rail", "road"), shape("title", "Plans")),
            "ppt/slides/slide2.xml": slide(shape("ctrTitle", "Ports"), shape("sldNum", "1")),
        }
    )
    assert [(b.kind, b.text, b.page) for b in blocks("a.pptx", data)] == [
        ("heading", "Ports", 1),
        ("heading", "Plans", 2),
        ("item", "rail", 2),
        ("item", "road", 2),
    ]


def test_leaves_out_hidden_slides_and_speaker_notes_with_warning() -> None:
    ns = 'xmlns:p="p" xmlns:a="a" xmlns:r="r"'

    def slide(text: str, name: str = "sld", attributes: str = "", kind: str = "body") -> str:
        place = f'<p:nvSpPr><p:nvPr><p:ph type="{kind}"/></p:nvPr></p:nvSpPr>'
        shape = f"<p:sp>{place}<p:txBody><a:p><a:r><a:t>{text}</a:t></a:r></a:p></p:txBody></p:sp>"
        return (
            f"<p:{name} {ns} {attributes}><p:cSld><p:spTree>{shape}</p:spTree></p:cSld></p:{name}>"
        )

    data = archive(
        {
            "[Content_Types].xml": "<Types/>",
            "ppt/presentation.xml": f'<p:presentation {ns}><p:sldIdLst><p:sldId r:id="x1"/>'
            '<p:sldId r:id="x2"/></p:sldIdLst></p:presentation>',
            "ppt/_rels/presentation.xml.rels": '<R><r Id="x1" Target="slides/slide1.xml"/>'
            '<r Id="x2" Target="slides/slide2.xml"/></R>',
            "ppt/slides/slide1.xml": slide("The ferry leaves."),
            "ppt/slides/slide2.xml": slide("Not for guests.", attributes='show="0"'),
            "ppt/notesSlides/notesSlide1.xml": slide("Smile.", "notes"),
        }
    )
    extract = read("a.pptx", data)
    assert [b.text for b in extract.blocks] == ["The ferry leaves."]
    assert extract.warnings == ("1 hidden slide left out", "1 slide's speaker notes left out")


def test_repeats_merged_cells_and_keeps_exponents_of_odt() -> None:
    cell = "<table:table-cell{}><text:p>{}</text:p></table:table-cell>"
    power = '10<text:span text:style-name="R">3</text:span>'
    rows = (
        cell.format(' table:number-rows-spanned="2"', "Aron") + cell.format("", "5"),
        f"<table:covered-table-cell/>{cell.format('', power)}",
    )
    lines = "".join(f"<table:table-row>{row}</table:table-row>" for row in rows)
    styles = (
        '<style:style style:name="R" style:family="text">'
        '<style:text-properties style:text-position="super 58%"/></style:style>'
    )
    found = blocks("a.odt", odt(f"<table:table>{lines}</table:table>", styles))
    assert [b.text for b in found] == ["Aron | 5", "Aron | 10³"]


def test_reads_footnotes_of_epub_as_notes() -> None:
    note = '<aside epub:type="footnote"><p><a href="#r1">1</a> See the protocol.</p></aside>'
    text = f'<p>The line opened.<a epub:type="noteref" href="#n1"><sup>1</sup></a></p>{note}'
    extract = read("a.epub", epub(f"<html><body>{text}</body></html>"))
    assert [(b.kind, b.marker, b.text) for b in extract.blocks] == [
        ("paragraph", "", "The line opened."), ("note", "1", "See the protocol."),
    ]  # fmt: skip
