"""Make `templates/memo.docx`, the styles and page layout of the Word memo.

Run it with `python tools/make_docx_template.py`.

The result is committed. Change a style here, run the script, and commit both.
"""

from pathlib import Path

from briefing.exporters.docx.package import zip_parts

NAVY, GREY, RULE, PALE = "1F3554", "5A6472", "9AA8B8", "F1F4F8"
SANS = '<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:eastAsia="Yu Gothic" w:cs="Arial"/>'
SERIF = (
    '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"'
    ' w:eastAsia="Yu Mincho" w:cs="Times New Roman"/>'
)
SPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"


def spacing(before: int, after: int, line: int = 0) -> str:
    """Space around a paragraph in twentieths of a point; `line` in 240ths of a line."""
    height = f' w:line="{line}" w:lineRule="auto"' if line else ""
    return f'<w:spacing w:before="{before}" w:after="{after}"{height}/>'


def font(size: float, color: str = "", marks: str = "", face: str = "") -> str:
    """Run properties in the schema's order: face, marks, colour, size in points."""
    tint = f'<w:color w:val="{color}"/>' if color else ""
    half = f'<w:sz w:val="{size * 2:.0f}"/><w:szCs w:val="{size * 2:.0f}"/>'
    return f"{face}{marks}{tint}{half}"


def border(side: str, color: str = RULE, size: int = 4, space: int = 0) -> str:
    """One side of a paragraph's or a table's border; `size` in eighths of a point."""
    return f'<w:{side} w:val="single" w:sz="{size}" w:space="{space}" w:color="{color}"/>'


BOLD, ITALIC, CAPS = "<w:b/><w:bCs/>", "<w:i/><w:iCs/>", "<w:caps/>"
KEEP = "<w:keepNext/><w:keepLines/>"
WIDOW = "<w:widowControl/>"
CENTRE = '<w:jc w:val="center"/>'


BARE = '<w:numPr><w:numId w:val="0"/></w:numPr>'  # no number, whatever it is based on
FLUSH = '<w:ind w:left="0" w:firstLine="0"/>'
LEFT = '<w:jc w:val="left"/>'
NO_GRID = '<w:snapToGrid w:val="0"/>'  # small type keeps its line height on a page with a grid


def bullet(level: int) -> str:
    """The list of the template, at a depth from 0."""
    deep = f'<w:ilvl w:val="{level}"/>' if level else ""
    return f'<w:numPr>{deep}<w:numId w:val="1"/></w:numPr>'


def tab(place: int, kind: str = "left") -> str:
    """A tab stop, in twentieths of a point from the margin."""
    return f'<w:tab w:val="{kind}" w:pos="{place}"/>'


WIDTH = 9638  # of the text between the margins, in twentieths of a point

DOTS = f'<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="{WIDTH}"/></w:tabs>'

# id, name, based on, next, paragraph properties, run properties
PARAGRAPHS = (
    ("Normal", "Normal", "", "", WIDOW + spacing(0, 60, 240), font(12, face=SERIF)),
    ("Title", "Title", "Normal", "Normal", KEEP + spacing(0, 80, 240) + FLUSH + LEFT,
     font(15, NAVY, BOLD, SANS)),
    ("Heading1", "heading 1", "Normal", "Normal",
     KEEP + f"<w:pBdr>{border('bottom', RULE, 6, 3)}</w:pBdr>" + spacing(130, 50, 240)
     + FLUSH + LEFT + '<w:outlineLvl w:val="0"/>', font(13, NAVY, BOLD, SANS)),
    ("Heading2", "heading 2", "Normal", "Normal",
     KEEP + BARE + spacing(140, 60, 240) + FLUSH + LEFT + '<w:outlineLvl w:val="1"/>',
     font(12, NAVY, BOLD, SANS)),
    ("Heading3", "heading 3", "Normal", "Normal",
     KEEP + BARE + spacing(160, 60, 252) + FLUSH + LEFT + '<w:outlineLvl w:val="2"/>',
     font(11, GREY, BOLD)),
    ("BodyText", "Body Text", "Normal", "", "", ""),
    ("Quote", "Quote", "Normal", "Normal", '<w:ind w:left="397" w:right="397"/>',
     font(12)),
    ("ListBullet", "List Bullet", "Normal", "",
     bullet(0) + spacing(0, 60, 240) + '<w:ind w:left="340" w:hanging="340"/>', ""),
    ("ListBullet2", "List Bullet 2", "ListBullet", "",
     bullet(1) + spacing(0, 40, 252) + '<w:ind w:left="680" w:hanging="340"/>', ""),
    ("TOCHeading", "TOC Heading", "Normal", "Normal", KEEP + spacing(280, 80, 240) + FLUSH + LEFT,
     font(10.5, GREY, BOLD + CAPS, SANS)),
    ("TOC1", "toc 1", "Normal", "Normal", DOTS + spacing(0, 30, 240) + FLUSH + LEFT, font(11)),
    ("TOC2", "toc 2", "Normal", "Normal", DOTS + spacing(0, 30, 240) + FLUSH + LEFT, font(11)),
    ("TOC3", "toc 3", "Normal", "Normal", DOTS + spacing(0, 20, 240)
     + '<w:ind w:left="340" w:firstLine="0"/>' + LEFT, font(10.5, GREY)),
    ("Header", "header", "Normal", "",
     f"<w:tabs>{tab(WIDTH, 'right')}</w:tabs>" + spacing(0, 100, 240) + FLUSH,
     font(10, GREY, "", SANS)),
    ("Footer", "footer", "Normal", "",
     f"<w:tabs>{tab(WIDTH, 'right')}</w:tabs>" + spacing(0, 0, 240) + FLUSH,
     font(10, GREY, "", SANS)),
    ("BriefingHead", "Briefing Head", "Normal", "",
     f"<w:tabs>{tab(1701)}</w:tabs>" + spacing(0, 40, 240)
     + '<w:ind w:left="1701" w:hanging="1701"/>' + LEFT, ""),
    ("BriefingMarking", "Briefing Marking", "Normal", "",
     '<w:shd w:val="clear" w:color="auto" w:fill="FFFFFF"/>' + spacing(0, 60, 240) + FLUSH
     + CENTRE,
     font(11, "8A1C1C", BOLD + CAPS, SANS)),
    ("BriefingBottomLine", "Briefing Bottom Line", "Normal", "",
     "<w:keepLines/><w:pBdr>" + border("top", PALE, 4, 4) + border("left", NAVY, 24, 10)
     + border("bottom", PALE, 4, 4) + border("right", PALE, 4, 6)
     + f'</w:pBdr><w:shd w:val="clear" w:color="auto" w:fill="{PALE}"/>'
     + f"<w:tabs>{tab(624)}</w:tabs>" + spacing(0, 40, 240)
     + '<w:ind w:left="624" w:right="142" w:hanging="454"/>' + LEFT, ""),
    ("BriefingPoint", "Briefing Point", "Normal", "",
     f"<w:tabs>{tab(454)}</w:tabs>" + spacing(0, 60, 240)
     + '<w:ind w:left="454" w:hanging="454"/>' + LEFT, ""),
    ("BriefingCell", "Briefing Cell", "Normal", "", NO_GRID + spacing(15, 15, 240) + FLUSH + LEFT,
     font(10)),
    ("BriefingAnnex", "Briefing Annex", "ListBullet", "", NO_GRID + spacing(0, 60, 247), font(11)),
    ("BriefingSmall", "Briefing Small", "Normal", "", NO_GRID + spacing(0, 60, 240) + FLUSH + LEFT,
     font(10, GREY)),
)  # fmt: skip

CHARACTERS = (
    ("Hyperlink", "Hyperlink", f'<w:color w:val="{NAVY}"/>'),
    ("BriefingTag", "Briefing Tag", font(10, GREY, "", SANS)),
    ("BriefingReference", "Briefing Reference", f'<w:color w:val="{NAVY}"/><w:u w:val="single"/>'),
    ("BriefingLabel", "Briefing Label", BOLD + f'<w:color w:val="{NAVY}"/>'),
)

TABLE = (
    '<w:style w:type="table" w:customStyle="1" w:styleId="BriefingTable">'
    '<w:name w:val="Briefing Table"/><w:basedOn w:val="TableNormal"/><w:uiPriority w:val="59"/>'
    f"<w:tblPr><w:tblBorders>{border('top', NAVY, 8)}{border('bottom', NAVY, 8)}"
    f"{border('insideH', 'C9D1DB', 4)}</w:tblBorders><w:tblCellMar>"
    '<w:top w:w="15" w:type="dxa"/><w:left w:w="85" w:type="dxa"/>'
    '<w:bottom w:w="15" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr>'
    f'<w:tblStylePr w:type="firstRow"><w:rPr>{BOLD}<w:color w:val="{NAVY}"/></w:rPr><w:tcPr>'
    f"<w:tcBorders>{border('bottom', NAVY, 8)}</w:tcBorders>"
    '<w:shd w:val="clear" w:color="auto" w:fill="E4EAF1"/></w:tcPr></w:tblStylePr></w:style>'
)
TABLE_NORMAL = (
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
    '<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr>'
    '<w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/>'
    '<w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>'
    '<w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
)


def paragraph_style(row: tuple[str, ...]) -> str:
    """One paragraph style of the table above."""
    key, name, based, following, layout, letters = row
    custom = ' w:customStyle="1"' if key.startswith("Briefing") else ""
    default = ' w:default="1"' if key == "Normal" else ""
    parent = f'<w:basedOn w:val="{based}"/>' if based else ""
    after = f'<w:next w:val="{following}"/>' if following else ""
    ppr = f"<w:pPr>{layout}</w:pPr>" if layout else ""
    rpr = f"<w:rPr>{letters}</w:rPr>" if letters else ""
    return (
        f'<w:style w:type="paragraph"{default}{custom} w:styleId="{key}"><w:name w:val="{name}"/>'
        f"{parent}{after}<w:qFormat/>{ppr}{rpr}</w:style>"
    )


def character_style(row: tuple[str, ...]) -> str:
    """One character style of the table above."""
    key, name, letters = row
    custom = ' w:customStyle="1"' if key.startswith("Briefing") else ""
    return (
        f'<w:style w:type="character"{custom} w:styleId="{key}"><w:name w:val="{name}"/>'
        f"<w:qFormat/><w:rPr>{letters}</w:rPr></w:style>"
    )


def styles() -> str:
    """The part of all styles."""
    defaults = (
        f"<w:docDefaults><w:rPrDefault><w:rPr>{font(12, face=SERIF)}"
        '<w:lang w:val="en-GB" w:eastAsia="ja-JP" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
        "<w:pPrDefault/></w:docDefaults>"
    )
    made = [TABLE_NORMAL, TABLE]
    made += [paragraph_style(row) for row in PARAGRAPHS]
    made += [character_style(row) for row in CHARACTERS]
    return f"{HEAD}<w:styles {SPACES}>{defaults}{''.join(made)}</w:styles>"


LIST_STYLES = ("ListBullet", "ListBullet2")


def numbering() -> str:
    """Bullets, two levels deep."""
    levels = "".join(
        f'<w:lvl w:ilvl="{deep}"><w:start w:val="1"/><w:numFmt w:val="bullet"/>'
        f'<w:pStyle w:val="{style}"/><w:lvlText w:val="{sign}"/><w:lvlJc w:val="left"/><w:pPr>'
        f'<w:ind w:left="{340 * (deep + 1)}" w:hanging="340"/></w:pPr></w:lvl>'
        for deep, (sign, style) in enumerate(zip("•–", LIST_STYLES, strict=True))
    )
    return (
        f'{HEAD}<w:numbering {SPACES}><w:abstractNum w:abstractNumId="0">'
        f'<w:multiLevelType w:val="hybridMultilevel"/>{levels}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
    )


def control(tag: str) -> str:
    """A content control that the writer fills with one of the memo's words."""
    return (
        f'<w:sdt><w:sdtPr><w:tag w:val="briefing:{tag}"/><w:text/></w:sdtPr><w:sdtContent>'
        f"<w:r><w:t>{tag}</w:t></w:r></w:sdtContent></w:sdt>"
    )


def furniture(tag: str, *paragraphs: str) -> str:
    """A header or footer part."""
    return f"{HEAD}<w:{tag} {SPACES}>{''.join(paragraphs)}</w:{tag}>"


def line(style: str, content: str) -> str:
    """A paragraph of a header or footer."""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{content}</w:p>'


TAB = "<w:r><w:tab/></w:r>"
MARKING = line("BriefingMarking", control("marking"))
RUNNING = line("Header", control("title") + TAB + control("date"))
FOOT = line("Footer", control("reference") + TAB + control("pages"))

DOCUMENT = (
    f"{HEAD}<w:document {SPACES}><w:body><w:sectPr>"
    '<w:headerReference w:type="default" r:id="rId4"/>'
    '<w:headerReference w:type="first" r:id="rId5"/>'
    '<w:footerReference w:type="default" r:id="rId6"/>'
    '<w:footerReference w:type="first" r:id="rId7"/>'
    '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="964" w:right="1134" w:bottom="907"'
    ' w:left="1134" w:header="397" w:footer="425" w:gutter="0"/><w:titlePg/>'
    "</w:sectPr></w:body></w:document>"
)
SETTINGS = (
    f'{HEAD}<w:settings {SPACES}><w:zoom w:percent="100"/><w:defaultTabStop w:val="709"/>'
    '<w:characterSpacingControl w:val="doNotCompress"/>'
    '<w:compat><w:compatSetting w:name="compatibilityMode"'
    ' w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
    '<w:themeFontLang w:val="en-GB" w:eastAsia="ja-JP" w:bidi="ar-SA"/>'
    '<w:decimalSymbol w:val="."/><w:listSeparator w:val=","/></w:settings>'
)
CORE = (
    f'{HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/'
    'metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">'
    "<dc:title>Memo</dc:title></cp:coreProperties>"
)
APP = (
    f'{HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/'
    'extended-properties"><Application>briefing</Application></Properties>'
)
# part under word/, its text, the last word of its content type and of its relation
WORD_PARTS = (
    ("styles.xml", styles(), "styles", "styles"),
    ("settings.xml", SETTINGS, "settings", "settings"),
    ("numbering.xml", numbering(), "numbering", "numbering"),
    ("header1.xml", furniture("hdr", MARKING, RUNNING), "header", "header"),
    ("header2.xml", furniture("hdr", MARKING), "header", "header"),
    ("footer1.xml", furniture("ftr", MARKING, FOOT), "footer", "footer"),
    ("footer2.xml", furniture("ftr", MARKING, FOOT), "footer", "footer"),
)


def relations(rows: list[tuple[str, str]]) -> str:
    """A part of relations: (type, target), numbered from rId1."""
    made = "".join(
        f'<Relationship Id="rId{number}" Type="{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(rows, 1)
    )
    space = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f'{HEAD}<Relationships xmlns="{space}">{made}</Relationships>'


def content_types() -> str:
    """What each part is."""
    rows = [("/word/document.xml", f"{WORD}.document.main+xml")]
    rows += [(f"/word/{name}", f"{WORD}.{kind}+xml") for name, _, kind, _ in WORD_PARTS]
    rows += [
        ("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
        (
            "/docProps/app.xml",
            "application/vnd.openxmlformats-officedocument.extended-properties+xml",
        ),
    ]
    made = "".join(f'<Override PartName="{name}" ContentType="{kind}"/>' for name, kind in rows)
    return (
        f'{HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{made}</Types>'
    )


def template() -> bytes:
    """The whole template."""
    core = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
    outer = [
        (f"{OFFICE}/officeDocument", "word/document.xml"),
        (core, "docProps/core.xml"),
        (f"{OFFICE}/extended-properties", "docProps/app.xml"),
    ]
    inner = [(f"{OFFICE}/{kind}", name) for name, _, _, kind in WORD_PARTS]
    texts = {
        "[Content_Types].xml": content_types(),
        "_rels/.rels": relations(outer),
        "word/document.xml": DOCUMENT,
        "word/_rels/document.xml.rels": relations(inner),
        "docProps/core.xml": CORE,
        "docProps/app.xml": APP,
        **{f"word/{name}": text for name, text, _, _ in WORD_PARTS},
    }
    return zip_parts({name: text.encode() for name, text in texts.items()})


if __name__ == "__main__":
    Path(__file__).parents[1].joinpath("templates", "memo.docx").write_bytes(template())
