"""Real footnotes: the part, its relation, and the marks in the text."""

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from lxml import etree

from briefing.exporters.docx.xml import Element, element, paragraph, qname, run, xpath

# elements of the settings that come after the footnotes' (CT_Settings)
_LATER = (
    "endnotePr", "compat", "docVars", "rsids", "mathPr", "attachedSchema", "themeFontLang",
    "clrSchemeMapping", "doNotIncludeSubdocsInStats", "doNotAutoCompressPictures",
    "forceUpgrade", "captions", "readModeInkLockDown", "smartTagType", "schemaLibrary",
    "shapeDefaults", "doNotEmbedSmartTags", "decimalSymbol", "listSeparator",
)  # fmt: skip
_SEPARATORS = {"separator": -1, "continuationSeparator": 0}


class Footnotes:
    """Collects notes; `attach` writes them into the package."""

    def __init__(self, note: str, mark: str) -> None:
        self._note, self._mark = note, mark  # style ids
        self._rows: list[Element] = []

    def add(self, *content: Element) -> Element:
        """A note of these runs; returns the run with its mark."""
        self._rows.append(paragraph(self._note, self._number("footnoteRef"), run(" "), *content))
        return self._number("footnoteReference", id=len(self._rows))

    def _number(self, tag: str, **attributes: int) -> Element:
        return element(
            "r", element("rPr", element("rStyle", val=self._mark)), element(tag, **attributes)
        )

    def attach(self, document: Part, settings: Element) -> None:
        """Write the part: the template's separators, or plain ones, then the notes."""
        root = element("footnotes", *_separators(_present(document)))
        root.extend(element("footnote", row, id=n) for n, row in enumerate(self._rows, 1))
        written = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
        part = _part(document)
        if part is None:
            name = PackURI("/word/footnotes.xml")
            part = Part(name, CONTENT_TYPE.WML_FOOTNOTES, b"", document.package)
            document.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)
        part._blob = written
        _announce(settings)


def _part(document: Part) -> Part | None:
    related = (r for r in document.rels.values() if r.reltype == RELATIONSHIP_TYPE.FOOTNOTES)
    return next((relation.target_part for relation in related), None)


def _present(document: Part) -> Element | None:
    part = _part(document)
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    return etree.fromstring(part.blob, parser) if part is not None else None


def _separators(root: Element | None) -> list[Element]:
    return [_separator(root, kind, number) for kind, number in _SEPARATORS.items()]


def _separator(root: Element | None, kind: str, number: int) -> Element:
    path = "w:footnote[@w:type=$kind]"
    kept = xpath(root, path, kind=kind) if root is not None else []
    if kept:
        kept[0].set(qname("id"), str(number))
        return kept[0]
    flat = element("pPr", element("spacing", before=0, after=0, line=240, lineRule="auto"))
    return element(
        "footnote", element("p", flat, element("r", element(kind))), type=kind, id=number
    )


def _announce(settings: Element) -> None:
    """Name the separators in the settings, where Word looks for them."""
    named = element("footnotePr", *(element("footnote", id=n) for n in _SEPARATORS.values()))
    old = settings.find(qname("footnotePr"))
    if old is not None:
        kept = [child for child in old if child.tag != qname("footnote")]
        named[:0] = kept
        settings.replace(old, named)
        return
    later = [child for child in settings if etree.QName(child).localname in _LATER]
    settings.insert(settings.index(later[0]) if later else len(settings), named)
