"""Office packages and single-file variants that were once taken for archives or plain XML."""

import pytest

from briefing.errors import Unreadable
from briefing.models import Block, Extract
from briefing.readers import read
from tests.readers.builders import archive

_ODF = " ".join(
    f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{long}:1.0"'
    for short, long in {
        "office": "office", "text": "text", "table": "table", "style": "style", "draw": "drawing",
        "fo": "xsl-fo-compatible", "presentation": "presentation", "meta": "meta",
    }.items()
)  # fmt: skip
_S = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
_R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'


def odf(kind: str, body: str, styles: str = "") -> bytes:
    content = (
        f"<office:document-content {_ODF}><office:automatic-styles>{styles}"
        f"</office:automatic-styles><office:body><office:{kind}>{body}</office:{kind}>"
        "</office:body></office:document-content>"
    )
    mimetype = f"application/vnd.oasis.opendocument.{kind}"
    return archive({"mimetype": mimetype, "content.xml": content, "META-INF/manifest.xml": "<m/>",
                    "styles.xml": f"<office:document-styles {_ODF}/>"})  # fmt: skip


def xlsx(*sheets: tuple[str, str, str], styles: str = "", strings: str = "") -> bytes:
    """A workbook of sheets given as name, attributes and sheetData (with cols before it)."""
    listed = "".join(
        f'<sheet name="{name}" sheetId="{n}" r:id="rId{n}" {attributes}/>'
        for n, (name, attributes, _) in enumerate(sheets, 1)
    )
    relations = "".join(
        f'<Relationship Id="rId{n}" Target="worksheets/sheet{n}.xml"/>'
        for n in range(1, len(sheets) + 1)
    )
    members = {
        "[Content_Types].xml": "<Types/>",
        "xl/workbook.xml": f"<workbook {_S} {_R}><sheets>{listed}</sheets></workbook>",
        "xl/_rels/workbook.xml.rels": f"<Relationships>{relations}</Relationships>",
        "xl/styles.xml": f"<styleSheet {_S}>{styles}</styleSheet>",
        "xl/sharedStrings.xml": f"<sst {_S}>{strings}</sst>",
    }
    for n, (_, _, data) in enumerate(sheets, 1):
        members[f"xl/worksheets/sheet{n}.xml"] = f"<worksheet {_S}>{data}</worksheet>"
    return archive(members)


def cells(*rows: tuple[str, ...]) -> str:
    """Sheet data of inline strings, and of numbers for what looks like one."""
    found = []
    for number, row in enumerate(rows, 1):
        line = ""
        for column, value in zip("ABCDEFG", row, strict=False):
            if value.replace(".", "").isdigit():
                line += f'<c r="{column}{number}"><v>{value}</v></c>'
            elif value:
                line += f'<c r="{column}{number}" t="inlineStr"><is><t>{value}</t></is></c>'
        found.append(f'<row r="{number}">{line}</row>')
    return f"<sheetData>{''.join(found)}</sheetData>"


def describe(extract: Extract) -> list[tuple[str, str]]:
    return [(block.kind, block.text) for block in extract.blocks]


def test_reads_odp_slides_with_titles_and_pages() -> None:
    page = (
        '<draw:page draw:name="p1"><draw:frame><draw:text-box><text:p>The ferry line opens in '
        "spring.</text:p></draw:text-box></draw:frame><draw:frame presentation:class='title'>"
        "<draw:text-box><text:p>Ferry talks</text:p></draw:text-box></draw:frame>"
        "<presentation:notes><draw:frame><draw:text-box><text:p>Smile.</text:p></draw:text-box>"
        "</draw:frame></presentation:notes></draw:page>"
        '<draw:page draw:name="p2" draw:style-name="dp2"><draw:frame><draw:text-box><text:p>'
        "Not shown.</text:p></draw:text-box></draw:frame></draw:page>"
    )
    styles = (
        '<style:style style:name="dp2"><style:drawing-page-properties '
        'presentation:visibility="hidden"/></style:style>'
    )
    extract = read("a.odp", odf("presentation", page, styles))
    assert extract.blocks == (
        Block("heading", "Ferry talks", 1, page=1),
        Block("paragraph", "The ferry line opens in spring.", page=1),
    )
    assert extract.title == "Ferry talks"
    assert extract.warnings == ("1 hidden slide left out", "1 slide's speaker notes left out")


def test_reads_ods_sheets_as_sections_of_rows_with_header() -> None:
    def row(*values: str) -> str:
        inside = "".join(
            f"<table:table-cell><text:p>{v}</text:p></table:table-cell>" for v in values
        )
        return f"<table:table-row>{inside}</table:table-row>"

    body = (
        f'<table:table table:name="Pledges">{row("Port", "Berths")}{row("Aktau", "4")}'
        '<table:table-row table:number-rows-repeated="1000000"><table:table-cell '
        'table:number-columns-repeated="16000"/></table:table-row></table:table>'
        f'<table:table table:name="Lines">{row("Line", "Opens")}{row("North", "May")}</table:table>'
    )
    assert describe(read("a.ods", odf("spreadsheet", body))) == [
        ("heading", "Pledges"), ("row", "Port | Berths"), ("row", "Aktau | Berths: 4"),
        ("heading", "Lines"), ("row", "Line | Opens"), ("row", "North | Opens: May"),
    ]  # fmt: skip


def test_reads_flat_odt_without_binary_data() -> None:
    source = (
        f'<?xml version="1.0"?><office:document {_ODF} '
        'office:mimetype="application/vnd.oasis.opendocument.text"><office:body><office:text>'
        "<text:p>The ferry line opens.</text:p><text:p><draw:frame><draw:image>"
        f"<office:binary-data>{'QUJD' * 60}</office:binary-data></draw:image></draw:frame></text:p>"
        "</office:text></office:body></office:document>"
    )
    for name in ("a.fodt", "a.xml", "a"):
        assert describe(read(name, source.encode())) == [("paragraph", "The ferry line opens.")]


def test_reads_word_2003_xml() -> None:
    source = (
        '<?xml version="1.0"?><?mso-application progid="Word.Document"?>'
        '<w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml" '
        'xmlns:wx="http://schemas.microsoft.com/office/word/2003/auxHint">'
        "<w:binData>QUJD</w:binData><w:body><wx:sect><w:p><w:r><w:t>The ferry line opens.</w:t>"
        "</w:r></w:p></wx:sect></w:body></w:wordDocument>"
    )
    assert describe(read("a.xml", source.encode())) == [("paragraph", "The ferry line opens.")]


def test_reads_flat_word_package() -> None:
    source = (
        '<?xml version="1.0" standalone="yes"?><pkg:package '
        'xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">'
        '<pkg:part pkg:name="/word/document.xml"><pkg:xmlData><w:document '
        'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r>'
        "<w:t>The ferry line opens.</w:t></w:r></w:p></w:body></w:document></pkg:xmlData>"
        "</pkg:part>"
        '<pkg:part pkg:name="/word/media/a.png"><pkg:binaryData>QUJD</pkg:binaryData></pkg:part>'
        "</pkg:package>"
    )
    assert describe(read("a.xml", source.encode())) == [("paragraph", "The ferry line opens.")]


def test_xml_without_known_root_has_no_base64_text() -> None:
    source = f"<r><p>The ferry line opens in the spring.</p><b>{'QUJD ' * 3}{'QUJD' * 40}</b></r>"
    assert describe(read("a.xml", source.encode())) == [
        ("paragraph", "The ferry line opens in the spring.")
    ]


def test_reads_xlsx_sheets_as_sections_of_rows_with_header() -> None:
    data = xlsx(
        ("Pledges", "", cells(("Port", "Berths"), ("Aktau", "4"), ("Kuryk", "2.5"))),
        ("Notes", "", cells(("Figures of the port office",), (), ("Year", "Ships"), ("One", "7"))),
    )
    assert describe(read("a.xlsx", data)) == [
        ("heading", "Pledges"),
        ("row", "Port | Berths"), ("row", "Aktau | Berths: 4"), ("row", "Kuryk | Berths: 2.5"),
        ("heading", "Notes"), ("paragraph", "Figures of the port office"),
        ("row", "Year | Ships"), ("row", "One | Ships: 7"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("number_format", "stored", "displayed"),
    [
        ('numFmtId="14"', "45789", "2025-05-12"),
        ('numFmtId="22"', "45789.75", "2025-05-12 18:00"),
        ('numFmtId="9"', "0.055", "6%"),
        ('numFmtId="10"', "0.055", "5.50%"),
        ('numFmtId="3"', "1234567", "1,234,567"),
        ('numFmtId="164"', "45789", "2025-05-12"),
        ('numFmtId="165"', "200", "200.0"),
        ('numFmtId="0"', "0.1", "0.1"),
    ],
)
def test_shows_xlsx_values_by_their_number_format(
    number_format: str, stored: str, displayed: str
) -> None:
    styles = (
        '<numFmts><numFmt numFmtId="164" formatCode="[$-407]dd\\.mm\\.yyyy;@"/>'
        '<numFmt numFmtId="165" formatCode="0.0&quot; dollars&quot;"/></numFmts>'
        f"<cellXfs><xf/><xf {number_format}/></cellXfs>"
    )
    data = (
        '<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>'
        f'<row r="2"><c r="A2" t="s"><v>2</v></c><c r="B2" s="1"><v>{stored}</v></c></row>'
        "</sheetData>"
    )
    strings = "<si><t>Port</t></si><si><r><t>Val</t></r><r><t>ue</t></r></si><si><t>Aktau</t></si>"
    extract = read("a.xlsx", xlsx(("S", "", data), styles=styles, strings=strings))
    assert extract.blocks[-1].text == f"Aktau | Value: {displayed}"


def test_leaves_out_hidden_sheets_rows_and_columns_with_warning() -> None:
    data = (
        '<cols><col min="2" max="2" hidden="1"/></cols><sheetData>'
        '<row r="1"><c r="A1" t="str"><v>Port</v></c><c r="B1" t="str"><v>Secret</v></c>'
        '<c r="C1" t="str"><v>Berths</v></c></row>'
        '<row r="2" hidden="1"><c r="A2" t="str"><v>Kuryk</v></c></row>'
        '<row r="3"><c r="A3" t="str"><v>Aktau</v></c><c r="B3"><v>9</v></c><c r="C3"><v>4</v></c>'
        "</row></sheetData>"
    )
    secret = ("Drafts", 'state="hidden"', cells(("Never", "shown")))
    extract = read("a.xlsx", xlsx(("S", "", data), secret))
    assert [text for _, text in describe(extract)] == ["Port | Berths", "Aktau | Berths: 4"]
    assert extract.warnings == (
        "1 hidden sheet left out", "2 hidden rows and columns left out",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("name", "members", "reason"),
    [
        ("a.pages", {"Index/Document.iwa": "x", "Metadata/DocumentIdentifier": "y"}, "Apple Pages"),
        ("a.key", {"Index/Slide.iwa": "x"}, "Apple Keynote presentation; export it as .pptx"),
        ("a.xps", {"[Content_Types].xml": "<T/>", "FixedDocSeq.fdseq": "x"}, "an XPS document"),
        ("a.vsdx", {"[Content_Types].xml": "<T/>", "visio/document.xml": "x"}, "a Visio drawing"),
        ("a.odg", {"mimetype": "application/vnd.oasis.opendocument.graphics"}, "OpenDocument gra"),
    ],
)
def test_rejects_packages_that_are_no_archives(
    name: str, members: dict[str, str | bytes], reason: str
) -> None:
    with pytest.raises(Unreadable, match=reason):
        read(name, archive(members))


def test_warns_of_formulas_without_stored_value() -> None:
    data = (
        '<sheetData><row r="1"><c r="A1" t="str"><v>Total</v></c><c r="B1"><f>SUM(B2:B9)</f></c>'
        '<c r="C1"><f>1+1</f><v>2</v></c></row></sheetData>'
    )
    extract = read("a.xlsx", xlsx(("S", "", data)))
    assert [block.text for block in extract.blocks] == ["Total | 2"]
    assert extract.warnings == (
        "1 formula has no stored value; open the file in Excel and save it",
    )
