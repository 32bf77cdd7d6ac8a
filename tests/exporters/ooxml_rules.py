"""What a Word document has to keep to, checked part by part: `broken(docx)` lists what it doesn't.

After ECMA-376 part 1 (elements and their order) and part 2 (packages), as far as memos use them.
"""

import io
import posixpath
import re
import zipfile
from collections import Counter
from collections.abc import Iterator

from lxml import etree

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NAMES = {"w": W, "r": R}
DOCUMENT = "word/document.xml"
STORIES = re.compile(r"word/(document|footnotes|header\d*|footer\d*)\.xml")

# the order of children, for the elements that memos write themselves
ORDER = {
    "pPr": """pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr
        suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct
        topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind
        contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment
        textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange""",
    "rPr": """rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint
        noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u
        effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath""",
    "tblPr": """tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW
        jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption
        tblDescription""",
    "tcPr": """cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection
        tcFitText vAlign hideMark""",
    "sectPr": """headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc
        pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi
        rtlGutter docGrid printerSettings sectPrChange""",
    "style": """name aliases basedOn next link autoRedefine hidden uiPriority semiHidden
        unhideWhenUsed qFormat locked personal personalCompose personalReply rsid pPr rPr tblPr
        trPr tcPr tblStylePr""",
    "settings": """writeProtection view zoom removePersonalInformation removeDateAndTime
        doNotDisplayPageBoundaries displayBackgroundShape printPostScriptOverText
        printFractionalCharacterWidth printFormsData embedTrueTypeFonts embedSystemFonts
        saveSubsetFonts saveFormsData mirrorMargins alignBordersAndEdges
        bordersDoNotSurroundHeader bordersDoNotSurroundFooter gutterAtTop hideSpellingErrors
        hideGrammaticalErrors activeWritingStyle proofState formsDesign attachedTemplate
        linkStyles stylePaneFormatFilter stylePaneSortMethod documentType mailMerge revisionView
        trackRevisions doNotTrackMoves doNotTrackFormatting documentProtection autoFormatOverride
        styleLockTheme styleLockQFSet defaultTabStop autoHyphenation consecutiveHyphenLimit
        hyphenationZone doNotHyphenateCaps showEnvelope summaryLength clickAndTypeStyle
        defaultTableStyle evenAndOddHeaders bookFoldRevPrinting bookFoldPrinting
        bookFoldPrintingSheets drawingGridHorizontalSpacing drawingGridVerticalSpacing
        displayHorizontalDrawingGridEvery displayVerticalDrawingGridEvery
        doNotUseMarginsForDrawingGridOrigin drawingGridHorizontalOrigin
        drawingGridVerticalOrigin doNotShadeFormData noPunctuationKerning
        characterSpacingControl printTwoOnOne strictFirstAndLastChars noLineBreaksAfter
        noLineBreaksBefore savePreviewPicture doNotValidateAgainstSchema saveInvalidXml
        ignoreMixedContent alwaysShowPlaceholderText doNotDemarcateInvalidXml
        saveXmlDataOnly useXSLTWhenSaving saveThroughXslt showXMLTags alwaysMergeEmptyNamespace
        updateFields hdrShapeDefaults footnotePr endnotePr compat docVars rsids mathPr
        attachedSchema themeFontLang clrSchemeMapping doNotIncludeSubdocsInStats
        doNotAutoCompressPictures forceUpgrade captions readModeInkLockDown smartTagType
        schemaLibrary shapeDefaults doNotEmbedSmartTags decimalSymbol listSeparator""",
    "numbering": "numPicBullet abstractNum num numIdMacAtCleanup",
    "docDefaults": "rPrDefault pPrDefault",
    "styles": "docDefaults latentStyles style",
}
PLACES = {tag: {n: at for at, n in enumerate(names.split())} for tag, names in ORDER.items()}


def parts(docx: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(docx)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def tree(docx: bytes, name: str = DOCUMENT) -> etree._Element:
    return etree.fromstring(parts(docx)[name])


def broken(docx: bytes) -> list[str]:
    """Every rule that the document breaks, in words; [] for a sound one."""
    held = parts(docx)
    trees = {name: etree.fromstring(xml) for name, xml in held.items() if is_xml(name)}
    return [
        *package(held, trees),
        *relations(held, trees),
        *order(trees),
        *numbers(trees),
        *names(trees),
        *fields(trees),
        *shape(trees[DOCUMENT]),
    ]


def is_xml(name: str) -> bool:
    return name.endswith((".xml", ".rels"))


def package(held: dict[str, bytes], trees: dict[str, etree._Element]) -> Iterator[str]:
    if next(iter(held)) != "[Content_Types].xml":
        yield "the content types don't come first"
    types = trees["[Content_Types].xml"]
    known = {e.get("PartName") for e in types} | {e.get("Extension") for e in types}
    for name in held:
        if f"/{name}" not in known and name.rpartition(".")[2] not in known:
            yield f"{name} has no content type"
    for entry in types:
        part = entry.get("PartName")
        if part and part.lstrip("/") not in held:
            yield f"a content type for {part}, which isn't there"


def relations(held: dict[str, bytes], trees: dict[str, etree._Element]) -> Iterator[str]:
    reached = {"[Content_Types].xml"}
    for name, root in trees.items():
        if not name.endswith(".rels"):
            continue
        reached.add(name)
        folder, _, file = name.rpartition("_rels/")
        owner = folder + file.removesuffix(".rels")
        keys = [row.get("Id") for row in root]
        if len(keys) != len(set(keys)):
            yield f"{name}: the same Id twice"
        for row in root:
            if row.get("TargetMode") != "External":
                target = row.get("Target")
                path = target[1:] if target[0] == "/" else posixpath.join(folder, target)
                reached.add(posixpath.normpath(path))
                if posixpath.normpath(path) not in held:
                    yield f"{name}: {target} isn't there"
        if owner in trees:
            used = {v for e in trees[owner].iter() for k, v in e.attrib.items() if R in str(k)}
            yield from (f"{owner}: no relation {key}" for key in used - set(keys))
    yield from (f"{name} is in no relation" for name in held if name not in reached)


def order(trees: dict[str, etree._Element]) -> Iterator[str]:
    for name, root in trees.items():
        for element in root.iter():
            if not isinstance(element.tag, str) or etree.QName(element).namespace != W:
                continue
            places = PLACES.get(etree.QName(element).localname, {})
            tags = [etree.QName(c).localname for c in element if etree.QName(c).namespace == W]
            at = [places[tag] for tag in tags if tag in places]
            if at != sorted(at) and not (element.tag.endswith("sectPr") and references(tags)):
                yield f"{name}: {etree.QName(element).localname} holds {' '.join(tags)}"


def references(tags: list[str]) -> bool:
    """Headers and footers may come in any order among themselves."""
    rest = [tag for tag in tags if not tag.endswith("Reference")]
    first = tags[: len(tags) - len(rest)]
    places = [PLACES["sectPr"][tag] for tag in rest]
    return all(tag.endswith("Reference") for tag in first) and places == sorted(places)


def numbers(trees: dict[str, etree._Element]) -> Iterator[str]:
    body = trees[DOCUMENT]
    for what, path in {
        "bookmark number": "//w:bookmarkStart/@w:id",
        "bookmark": "//w:bookmarkStart/@w:name",
    }.items():
        yield from (f"{what} {key} twice" for key in twice(body.xpath(path, namespaces=NAMES)))
    starts = body.xpath("//w:bookmarkStart/@w:id", namespaces=NAMES)
    ends = body.xpath("//w:bookmarkEnd/@w:id", namespaces=NAMES)
    if sorted(starts) != sorted(ends):
        yield "bookmarks that don't end, or end twice"
    drawn = body.xpath("//*[local-name()='docPr']/@id")
    yield from (f"drawing {key} twice" for key in twice(drawn))
    if "word/footnotes.xml" not in trees:
        return []
    notes = trees["word/footnotes.xml"].xpath("/*/w:footnote/@w:id", namespaces=NAMES)
    yield from (f"note {key} twice" for key in twice(notes))
    marks = body.xpath("//w:footnoteReference/@w:id", namespaces=NAMES)
    real = trees["word/footnotes.xml"].xpath("/*/w:footnote[not(@w:type)]/@w:id", namespaces=NAMES)
    if sorted(marks) != sorted(real):
        yield "notes without marks, or marks without notes"


def names(trees: dict[str, etree._Element]) -> Iterator[str]:
    body = trees[DOCUMENT]
    marks = set(body.xpath("//w:bookmarkStart/@w:name", namespaces=NAMES))
    yield from (f"bookmark {n}: a bad name" for n in marks if not re.fullmatch(r"[\w]{1,40}", n))
    styles = trees["word/styles.xml"]
    yield from (f"style {s} twice" for s in twice(styles.xpath("//@w:styleId", namespaces=NAMES)))
    known = set(styles.xpath("//@w:styleId", namespaces=NAMES))
    lists = trees.get("word/numbering.xml")
    listed = set(lists.xpath("//w:num/@w:numId", namespaces=NAMES)) if lists is not None else set()
    for name, root in trees.items():
        if STORIES.fullmatch(name):
            anchors = set(root.xpath("//w:hyperlink/@w:anchor", namespaces=NAMES))
            yield from (f"{name}: a link to {key}" for key in anchors - marks)
            path = "//w:pStyle/@w:val | //w:rStyle/@w:val | //w:tblStyle/@w:val"
            used = set(root.xpath(path, namespaces=NAMES))
            yield from (f"{name}: no style {key}" for key in used - known)
            asked = set(root.xpath("//w:numId/@w:val", namespaces=NAMES)) - {"0"}
            yield from (f"{name}: no list {key}" for key in asked - listed)


def fields(trees: dict[str, etree._Element]) -> Iterator[str]:
    for name, root in trees.items():
        if STORIES.fullmatch(name):
            kinds = root.xpath("//w:fldChar/@w:fldCharType", namespaces=NAMES)
            open_ = 0
            for kind in kinds:
                open_ += {"begin": 1, "end": -1}.get(kind, 0)
                if open_ < 0:
                    yield f"{name}: a field ends that never began"
            if open_:
                yield f"{name}: {open_} fields don't end"


def shape(body: etree._Element) -> Iterator[str]:
    blocks = list(body.find(f"{{{W}}}body"))
    if not blocks[-1].tag.endswith("}sectPr"):
        yield "the body doesn't end in its page layout"
    solid = [b for b in blocks[:-1] if not b.tag.endswith(("bookmarkStart", "bookmarkEnd"))]
    if solid[-1].tag.endswith("}tbl"):
        yield "a table ends the body"
    for cell in body.iter(f"{{{W}}}tc"):
        if not cell[-1].tag.endswith("}p"):
            yield "a cell doesn't end in a paragraph"
    for table in body.iter(f"{{{W}}}tbl"):
        widths = len(table.find(f"{{{W}}}tblGrid"))
        if any(len(row.findall(f"{{{W}}}tc")) != widths for row in table.iter(f"{{{W}}}tr")):
            yield "a row of another width than its table"


def twice(values: list[str]) -> list[str]:
    return [value for value, times in Counter(values).items() if times > 1]
