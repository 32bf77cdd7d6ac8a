"""A template's bytes → an empty document that keeps the template's look.

Its headers, footers, margins, fonts, numbering and a logo that opens its body stay. Its text,
macros, comments, thumbnail and the link to where it came from go.
"""

import io
from collections.abc import Set
from copy import deepcopy

import docx
from docx.document import Document
from docx.opc.part import Part

from briefing.exporters.docx.xml import Element, R, element, qname
from briefing.exporters.docx.zip import to_docx

# last words of the types of relations that a memo doesn't carry on
_DROPPED = frozenset(
    """vbaProject wordVbaData attachedToolbars keyMapCustomizations thumbnail attachedTemplate
    comments commentsExtended commentsIds commentsExtensible people glossaryDocument
    mailMergeSource recipientData origin""".split()  # origin: of signatures, now invalid
)
# relations of the body's text: kept where what is left of the body still names them
_OF_TEXT = frozenset(
    """image hyperlink chart oleObject package diagramData diagramLayout diagramColors
    diagramQuickStyle control video media subDocument aFChunk header footer""".split()
)
# of a template that has no page layout: A4, in twentieths of a point
_MARGINS = {
    "top": 1361, "right": 1247, "bottom": 1247, "left": 1247,
    "header": 624, "footer": 567, "gutter": 0,
}  # fmt: skip
_SETTINGS_DROPPED = ("attachedTemplate", "documentProtection", "writeProtection", "mailMerge")


def load_template(template: bytes) -> Document:
    """The template as an empty document; raises whatever python-docx does where it is damaged."""
    document = docx.Document(io.BytesIO(to_docx(template)))
    _clear_body(document)
    return document


def _clear_body(document: Document) -> None:
    body = document.element.body
    page = _page(body)
    kept = _logo(body)
    for child in list(body):
        body.remove(child)
    body.extend([*kept, page])
    for name in _SETTINGS_DROPPED:
        for found in document.settings.element.findall(qname(name)):
            document.settings.element.remove(found)
    named = _named(document.element)
    for part in document.part.package.iter_parts():
        _drop_relations(part, _DROPPED)
    _drop_relations(document.part, _OF_TEXT, named)
    _drop_relations(document.part.package, _DROPPED)


def _page(body: Element) -> Element:
    """The last section's layout, with the headers and footers it inherits from earlier ones."""
    pages = list(body.iter(qname("sectPr")))
    if not pages:
        return element("sectPr", element("pgSz", w=11906, h=16838), element("pgMar", **_MARGINS))
    last = deepcopy(pages[-1])
    for page in reversed(pages[:-1]):
        _inherit(last, page)
    for kind in last.findall(qname("type")):
        last.remove(kind)
    return last


def _inherit(page: Element, earlier: Element) -> None:
    for tag in ("footerReference", "headerReference"):
        has = {ref.get(qname("type")) for ref in page.findall(qname(tag))}
        for ref in reversed(earlier.findall(qname(tag))):
            if ref.get(qname("type")) not in has:
                page.insert(0, deepcopy(ref))


def _logo(body: Element) -> list[Element]:
    """The pictures that open the body: paragraphs of no words, before any other."""
    kept = []
    for child in body:
        words = "".join(child.itertext(qname("t"))).strip()
        if child.tag != qname("p") or words or next(child.iter(qname("sectPr")), None) is not None:
            break
        if any(True for _ in child.iter(qname("drawing"), qname("pict"))):
            kept.append(child)
    return kept


def _named(element: Element) -> set[str]:
    return {
        value
        for node in element.iter()
        for name, value in node.attrib.items()
        if str(name).startswith(f"{{{R}}}")
    }


def _drop_relations(part: Part, kinds: frozenset[str], named: Set[str] = frozenset()) -> None:
    for key, relation in list(part.rels.items()):
        if relation.reltype.rpartition("/")[2] in kinds and key not in named:
            del part.rels[key]
