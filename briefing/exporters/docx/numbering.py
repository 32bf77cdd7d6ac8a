"""Bullets for templates whose list styles have none."""

from docx.document import Document
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.oxml import parse_xml
from docx.parts.numbering import NumberingPart
from lxml import etree

from briefing.exporters.docx.styles import Ids, numbered
from briefing.exporters.docx.xml import Element, element, xpath

_STEP = 340  # of indentation a level, in twentieths of a point
_SIGNS = "•–"


def add_bullets(document: Document, styles: Ids) -> dict[int, int]:
    """Return the number of a list by level, for levels whose style makes no list items."""
    known = document.styles.element
    bare = [n for n, role in enumerate(("list", "list2")) if not numbered(known, styles[role])]
    return dict.fromkeys(bare, _added(_part(document).element)) if bare else {}


def _part(document: Document) -> NumberingPart:
    related = (r for r in document.part.rels.values() if r.reltype == RELATIONSHIP_TYPE.NUMBERING)
    found: NumberingPart | None = next((relation.target_part for relation in related), None)
    if found is not None:
        return found
    root = parse_xml(etree.tostring(element("numbering")))
    name = PackURI("/word/numbering.xml")
    made = NumberingPart(name, CONTENT_TYPE.WML_NUMBERING, root, document.part.package)
    document.part.relate_to(made, RELATIONSHIP_TYPE.NUMBERING)
    return made


def _added(root: Element) -> int:
    """Add a bulleted list of two levels; definitions precede the lists that use them."""
    abstract = _next(root, "w:abstractNum/@w:abstractNumId")
    number = _next(root, "w:num/@w:numId")
    definition = element(
        "abstractNum", element("multiLevelType", val="hybridMultilevel"),
        *(_level(deep, sign) for deep, sign in enumerate(_SIGNS)), abstractNumId=abstract,
    )  # fmt: skip
    definitions = root.findall(definition.tag)
    root.insert(root.index(definitions[-1]) + 1 if definitions else 0, definition)
    lists = root.findall(element("num").tag)
    place = root.index(lists[-1] if lists else definition) + 1
    root.insert(place, element("num", element("abstractNumId", val=abstract), numId=number))
    return number


def _next(root: Element, path: str) -> int:
    return max((int(n) for n in xpath(root, path)), default=0) + 1


def _level(deep: int, sign: str) -> Element:
    indent = element("ind", left=_STEP * (deep + 1), hanging=_STEP)
    return element(
        "lvl", element("start", val=1), element("numFmt", val="bullet"),
        element("lvlText", val=sign), element("lvlJc", val="left"),
        element("pPr", indent), ilvl=deep,
    )  # fmt: skip
