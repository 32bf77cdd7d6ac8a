"""List marks for templates whose list styles bring none."""

from docx.document import Document
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.oxml import parse_xml
from docx.parts.numbering import NumberingPart
from lxml import etree

from briefing.exporters.docx.styles import Ids, numbered
from briefing.exporters.docx.xml import Element, look, w

_STEP = 340  # of indentation a level, in twentieths of a point
_SIGNS = "•–"


def bullets(document: Document, styles: Ids) -> dict[int, int]:
    """List level → number of a list, for the levels whose style makes no list item by itself."""
    known = document.styles.element
    bare = [n for n, role in enumerate(("list", "list2")) if not numbered(known, styles[role])]
    return dict.fromkeys(bare, _added(_part(document).element)) if bare else {}


def _part(document: Document) -> NumberingPart:
    related = (r for r in document.part.rels.values() if r.reltype == RELATIONSHIP_TYPE.NUMBERING)
    found: NumberingPart | None = next((relation.target_part for relation in related), None)
    if found is not None:
        return found
    root = parse_xml(etree.tostring(w("numbering")))
    name = PackURI("/word/numbering.xml")
    made = NumberingPart(name, CONTENT_TYPE.WML_NUMBERING, root, document.part.package)
    document.part.relate_to(made, RELATIONSHIP_TYPE.NUMBERING)
    return made


def _added(root: Element) -> int:
    """Add a bulleted list of two levels; definitions stand before the lists that use them."""
    abstract = _next(root, "w:abstractNum/@w:abstractNumId")
    number = _next(root, "w:num/@w:numId")
    definition = w(
        "abstractNum", w("multiLevelType", val="hybridMultilevel"),
        *(_level(deep, sign) for deep, sign in enumerate(_SIGNS)), abstractNumId=abstract,
    )  # fmt: skip
    definitions = root.findall(definition.tag)
    root.insert(root.index(definitions[-1]) + 1 if definitions else 0, definition)
    lists = root.findall(w("num").tag)
    place = root.index(lists[-1] if lists else definition) + 1
    root.insert(place, w("num", w("abstractNumId", val=abstract), numId=number))
    return number


def _next(root: Element, path: str) -> int:
    return max((int(n) for n in look(root, path)), default=0) + 1


def _level(deep: int, sign: str) -> Element:
    indent = w("ind", left=_STEP * (deep + 1), hanging=_STEP)
    return w(
        "lvl", w("start", val=1), w("numFmt", val="bullet"), w("lvlText", val=sign),
        w("lvlJc", val="left"), w("pPr", indent), ilvl=deep,
    )  # fmt: skip
