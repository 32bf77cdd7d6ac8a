"""What Office files have beside their text: diagrams, charts, comments, objects, merged cells."""

import io
import zipfile

from briefing.models import Extract
from briefing.readers import read
from tests.readers.builders import R, W, archive, p
from tests.readers.test_packages import cells, odf, xlsx

A = "http://schemas.openxmlformats.org/drawingml/2006/main"
P = "http://schemas.openxmlformats.org/presentationml/2006/main"
DGM = "http://schemas.openxmlformats.org/drawingml/2006/diagram"
SPACES = (
    f'xmlns:w="{W}" xmlns:p="{P}" xmlns:a="{A}" xmlns:r="{R}" xmlns:dgm="{DGM}" xmlns:c="chart" '
    'xmlns:x="compatibility"'
)
DIAGRAM = (
    f'<dgm:dataModel xmlns:dgm="{DGM}" xmlns:a="{A}"><dgm:ptLst><dgm:pt type="doc"/>'
    "<dgm:pt><dgm:t><a:p><a:r><a:t>Sign the treaty</a:t></a:r></a:p></dgm:t></dgm:pt>"
    "<dgm:pt><dgm:t><a:p><a:r><a:t>Ratify it</a:t></a:r></a:p></dgm:t></dgm:pt>"
    '<dgm:pt type="pres"><dgm:t><a:p><a:r><a:t>Ratify it</a:t></a:r></a:p></dgm:t></dgm:pt>'
    "</dgm:ptLst></dgm:dataModel>"
)
SMART_ART = '<a:graphic><a:graphicData><dgm:relIds r:dm="rId1"/></a:graphicData></a:graphic>'
CHART = '<a:graphic><a:graphicData><c:chart r:id="rId9"/></a:graphicData></a:graphic>'


def texts(extract: Extract) -> list[str]:
    return [block.text for block in extract.blocks]


def relations(*targets: str) -> str:
    found = (f'<R Id="rId{n}" Target="{target}"/>' for n, target in enumerate(targets, 1))
    return f"<Relationships>{''.join(found)}</Relationships>"


def word(*paragraphs: str, **members: str) -> Extract:
    body = "".join(paragraphs)
    main = f"<w:document {SPACES}><w:body>{body}</w:body></w:document>"
    return read("a.docx", archive({
        "[Content_Types].xml": "<Types/>", "word/document.xml": main,
        "word/_rels/document.xml.rels": relations("diagrams/data1.xml"),
        "word/diagrams/data1.xml": DIAGRAM, **members,
    }))  # fmt: skip


def run(content: str) -> str:
    return f"<w:p><w:r>{content}</w:r></w:p>"


def slides(*shapes: str, **members: str | bytes) -> Extract:
    numbers = range(1, len(shapes) + 1)
    listed = "".join(f'<p:sldId r:id="rId{n}"/>' for n in numbers)
    files = {
        "[Content_Types].xml": "<Types/>",
        "ppt/presentation.xml": f"<p:presentation {SPACES}><p:sldIdLst>{listed}</p:sldIdLst>"
        "</p:presentation>",
        "ppt/_rels/presentation.xml.rels": relations(*(f"slides/slide{n}.xml" for n in numbers)),
    }
    for n, shape in enumerate(shapes, 1):
        files[f"ppt/slides/slide{n}.xml"] = f"<p:sld {SPACES}><p:cSld>{shape}</p:cSld></p:sld>"
    return read("a.pptx", archive({**files, **members}))


def title(text: str) -> str:
    return (
        '<p:sp><p:nvSpPr><p:nvPr><p:ph type="title"/></p:nvPr></p:nvSpPr><p:txBody><a:p><a:r>'
        f"<a:t>{text}</a:t></a:r></a:p></p:txBody></p:sp>"
    )


def test_reads_diagram_of_word_file_as_items_and_counts_charts() -> None:
    extract = word(p("The next steps."), run(SMART_ART), run(CHART))
    assert texts(extract) == ["The next steps.", "Sign the treaty", "Ratify it"]
    assert extract.warnings == ("1 chart left out",)


def test_warns_of_pictures_where_there_is_little_text() -> None:
    picture = run('<a:blip r:embed="rId5"/>')
    assert word(p("Scans below."), picture, picture).warnings == ("2 pictures left out",)
    assert word(p("A full page of text. " * 12), picture).warnings == ()


def test_counts_tracked_deletions_and_leaves_out_deleted_rows() -> None:
    row = "<w:tr>{}<w:tc><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:tc><w:tc/></w:tr>"
    table = row.format("", "Kept row") + row.format("<w:trPr><w:del/></w:trPr>", "Deleted row")
    deleted = "<w:del><w:r><w:delText> not</w:delText></w:r></w:del>"
    change = f"<w:p><w:r><w:t>We agree</w:t></w:r>{deleted}</w:p>"
    extract = word(change, f"<w:tbl>{table}</w:tbl>")
    assert texts(extract) == ["We agree", "Kept row"]
    assert extract.warnings == ("2 tracked deletions left out",)


def test_reads_diagram_of_slide_and_counts_charts_comments_and_slides_of_pictures() -> None:
    extract = slides(
        f"{title('Steps')}<p:graphicFrame>{SMART_ART}</p:graphicFrame>",
        f"{title('Fees')}<p:graphicFrame>{CHART}</p:graphicFrame>",
        f"{title('Photo')}<p:pic/>",
        **{
            "ppt/slides/_rels/slide1.xml.rels": relations("../diagrams/data1.xml"),
            "ppt/diagrams/data1.xml": DIAGRAM,
            "ppt/comments/comment1.xml": f"<p:cmLst {SPACES}><p:cm/></p:cmLst>",
        },
    )
    assert texts(extract) == ["Steps", "Sign the treaty", "Ratify it", "Fees", "Photo"]
    assert extract.warnings == (
        "1 comment left out", "1 chart left out", "1 slide of pictures left out",
    )  # fmt: skip


def test_reads_file_embedded_in_slide_once() -> None:
    choice = '<p:oleObj r:id="rId1"/>'
    frame = f"<x:AlternateContent><x:Choice>{choice}</x:Choice><x:Fallback>{choice}</x:Fallback>"
    extract = slides(
        f"{title('Fees')}{frame}</x:AlternateContent>",
        **{
            "ppt/slides/_rels/slide1.xml.rels": relations("../embeddings/Sheet1.xlsx"),
            "ppt/embeddings/Sheet1.xlsx": xlsx(("S", "", cells(("Port", "Fee"), ("Aktau", "4")))),
        },
    )
    (part,) = extract.parts
    assert texts(read(part.name, part.data)) == ["Port | Fee", "Aktau | Fee: 4"]


def test_warns_of_slide_that_is_damaged() -> None:
    extract = slides(title("Fees"), title("Steps"), **{"ppt/slides/slide2.xml": ""})
    assert extract.warnings == ("1 of 2 slides are damaged and were not read",)


def test_reads_text_boxes_of_sheets_and_counts_comments_and_charts() -> None:
    with zipfile.ZipFile(io.BytesIO(xlsx(("S", "", cells(("Port", "Fee"), ("A", "4")))))) as file:
        members: dict[str, str | bytes] = {name: file.read(name) for name in file.namelist()}
    members["xl/worksheets/_rels/sheet1.xml.rels"] = relations(
        "../drawing1.xml", "../comments1.xml"
    )
    members["xl/comments1.xml"] = "<comments><commentList><comment/></commentList></comments>"
    members["xl/drawing1.xml"] = (
        f"<wsDr {SPACES}><txBody><a:p><a:r><a:t>The fees rise in May.</a:t></a:r></a:p></txBody>"
        "<c:chart/></wsDr>"
    )
    extract = read("a.xlsx", archive(members))
    assert texts(extract) == ["Port | Fee", "A | Fee: 4", "The fees rise in May."]
    assert extract.warnings == ("1 comment left out", "1 chart left out")


def sheet(*rows: str, merged: str = "") -> list[str]:
    """The texts of a sheet of rows given as "A=Port B=5": cells of strings, else of numbers."""
    found = ""
    for number, row in enumerate(rows, 1):
        line = ""
        for column, _, value in (cell.partition("=") for cell in row.split()):
            kind = "" if value.isdigit() and int(value) < 1900 else 't="str"'
            line += f'<c r="{column}{number}" {kind}><v>{value}</v></c>'
        found += f'<row r="{number}">{line}</row>'
    areas = "".join(f'<mergeCell ref="{area}"/>' for area in merged.split())
    data = f"<sheetData>{found}</sheetData><mergeCells>{areas}</mergeCells>"
    return texts(read("a.xlsx", xlsx(("S", "", data))))


def test_joins_header_of_two_rows_and_repeats_cells_merged_downward() -> None:
    found = sheet(
        "A=Region B=2024 D=2025", "B=Export C=Import D=Export E=Import",
        "A=North B=5 C=6 D=7 E=8", "B=9 C=1 D=2 E=3",
        merged="A1:A2 B1:C1 D1:E1 A3:A4",
    )  # fmt: skip
    assert found == [
        "Region | 2024 Export | 2024 Import | 2025 Export | 2025 Import",
        "North | 2024 Export: 5 | 2024 Import: 6 | 2025 Export: 7 | 2025 Import: 8",
        "North | 2024 Export: 9 | 2024 Import: 1 | 2025 Export: 2 | 2025 Import: 3",
    ]


def test_keeps_title_merged_above_a_table_as_text() -> None:
    found = sheet("A=Exports", "A=Port B=Tons", "A=Aron B=5", merged="A1:B1")
    assert found == ["Exports", "Port | Tons", "Aron | Tons: 5"]


def test_takes_years_for_names_of_columns() -> None:
    assert sheet("A=Port B=2023 C=2024", "A=Aron B=5 C=6")[1] == "Aron | 2023: 5 | 2024: 6"
    assert sheet("A=Aron B=5 C=6", "A=Bern B=7 C=8")[1] == "Bern | 7 | 8"


def test_warns_of_cells_beyond_the_last_column_that_is_read() -> None:
    data = (
        '<sheetData><row r="1"><c r="A1" t="str"><v>Port</v></c><c r="ZZ1" t="str"><v>Lost</v></c>'
        "</row></sheetData>"
    )
    assert "1 cell beyond column 300 left out" in read("a.xlsx", xlsx(("S", "", data))).warnings


def test_leaves_out_hidden_rows_and_columns_of_ods_and_counts_comments() -> None:
    cell = "<table:table-cell><text:p>{}</text:p></table:table-cell>"
    comment = "<table:table-cell><text:p>Fee</text:p><office:annotation/></table:table-cell>"
    table = (
        '<table:table table:name="S"><table:table-column/>'
        '<table:table-column table:visibility="collapse"/>'
        f"<table:table-row>{cell.format('Port')}{cell.format('Secret')}{comment}</table:table-row>"
        f'<table:table-row table:visibility="collapse">{cell.format("Unseen")}</table:table-row>'
        "</table:table>"
    )
    extract = read("a.ods", odf("spreadsheet", table))
    assert texts(extract) == ["Port | Fee"]
    assert extract.warnings == ("1 comment left out", "2 hidden rows and columns left out")


def test_counts_deletions_objects_and_pictures_of_odt() -> None:
    body = (
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>not</text:p>"
        "</text:deletion></text:changed-region></text:tracked-changes><text:p>We agree.</text:p>"
        "<text:p><draw:frame><draw:image/></draw:frame></text:p>"
        "<draw:frame><draw:object/><draw:image/></draw:frame>"
    )
    extract = read("a.odt", odf("text", body))
    assert texts(extract) == ["We agree."]
    assert extract.warnings == (
        "1 embedded object left out", "1 tracked deletion left out", "1 picture left out",
    )  # fmt: skip
