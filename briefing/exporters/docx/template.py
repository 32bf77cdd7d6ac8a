"""Load a template as a document that the memo is written into.

Page layout, headers, footers, styles, fonts, numbering and theme stay. A template can have a place
for the memo: a paragraph `{{ brief }}`, or a content control with the tag "brief". Then everything
around it stays. Otherwise the letterhead stays, and the sample text goes. Macros, comments, the
thumbnail and the link to the template's origin always go.
"""

import io
import re
from collections import Counter
from collections.abc import Set
from copy import deepcopy
from typing import NamedTuple

import docx
from docx.document import Document
from docx.opc.part import Part

from briefing.exporters.docx.package import to_docx
from briefing.exporters.docx.xml import Element, R, element, qname, xpath

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
_TITLE_STYLES = ("title", "titel", "titre", "heading", "berschrift", "titolo")  # in style ids
_SETTINGS_DROPPED = ("attachedTemplate", "documentProtection", "writeProtection", "mailMerge")


MARKER, ANNEX_MARKER = "brief", "annex"
_MARKER_TEXT = re.compile(r"\s*\{\{\s*(brief|annex)\s*\}\}\s*")
_EXTERNAL_FIELDS = re.compile(r"\s*(DDE|DDEAUTO|INCLUDEPICTURE|INCLUDETEXT|LINK|IMPORT)\b", re.I)


class Places(NamedTuple):
    """The elements of a template before which parts of the memo are inserted."""

    memo: Element
    annex: Element


def load_template(template: bytes) -> tuple[Document, Places]:
    """Return the template without its sample text, and the places of the memo and its annex.

    Raises the errors of python-docx for a damaged template.
    """
    document = docx.Document(io.BytesIO(to_docx(template)))
    places = _find_places(document.element.body)
    _drop_unpaired_bookmarks(document.element.body)
    for name in _SETTINGS_DROPPED:
        for found in document.settings.element.findall(qname(name)):
            document.settings.element.remove(found)
    used = _list_relations(document.element)
    for part in document.part.package.iter_parts():
        _drop_relations(part, _DROPPED)
        if hasattr(part, "element"):
            _drop_external_fields(part.element)
    _drop_relations(document.part, _OF_TEXT, used)
    _drop_relations(document.part.package, _DROPPED)
    return document, places


def _find_places(body: Element) -> Places:
    """Remove the sample text; return the elements that the memo and its annex precede.

    The annex follows the memo, unless the template has a marker for it.
    """
    page = _page(body)
    marker, annex_marker = _find_marker(body, MARKER), _find_marker(body, ANNEX_MARKER)
    if marker is None:
        kept = _letterhead(body)
        for child in list(body):
            body.remove(child)
        body.extend([*kept, page])
        return Places(page, page)
    if body[-1].tag != qname("sectPr"):
        body.append(page)
    place = _replace_marker(marker)
    if annex_marker is None:
        return Places(place, place)
    if place is annex_marker:
        place = annex_marker.getnext()
    return Places(place, _replace_marker(annex_marker))


def _replace_marker(marker: Element) -> Element:
    """Remove a marker; return the element after it."""
    after = marker.getnext()
    marker.getparent().remove(marker)
    return after


def _drop_unpaired_bookmarks(body: Element) -> None:
    """Remove marks of bookmarks that lost their start or end with the sample text."""
    starts = list(body.iter(qname("bookmarkStart")))
    ends = list(body.iter(qname("bookmarkEnd")))
    started, ended = (Counter(mark.get(qname("id")) for mark in marks) for marks in (starts, ends))
    for mark in (*starts, *ends):
        number = mark.get(qname("id"))
        if (started[number], ended[number]) != (1, 1):
            mark.getparent().remove(mark)


def _find_marker(body: Element, name: str) -> Element | None:
    """Return the block of the body with a marker; None if the template has none."""
    for child in body:
        tags = xpath(child, "self::w:sdt/w:sdtPr/w:tag/@w:val")
        if tags == [name]:
            return child
        found = _MARKER_TEXT.fullmatch("".join(child.itertext(qname("t"))))
        if child.tag == qname("p") and found and found[1] == name:
            return child
    return None


def _letterhead(body: Element) -> list[Element]:
    """Return the blocks that open the body and are no sample text.

    These are pictures and tables before the first paragraph with words, and words before the
    first title or heading, if the template has one.
    """
    blocks = [child for child in body if child.tag != qname("sectPr")]
    titles = [at for at, block in enumerate(blocks) if _is_title(block)]
    kept = []
    for block in blocks[: titles[0] if titles else None]:
        has_words = block.tag == qname("p") and "".join(block.itertext(qname("t"))).strip()
        if next(block.iter(qname("sectPr")), None) is not None or (has_words and not titles):
            break
        is_filled = has_words or block.tag == qname("tbl")
        if is_filled or next(block.iter(qname("drawing"), qname("pict")), None) is not None:
            kept.append(block)
    return kept


def _is_title(block: Element) -> bool:
    styles = xpath(block, "self::w:p/w:pPr/w:pStyle/@w:val")
    return bool(styles) and any(word in str(styles[0]).lower() for word in _TITLE_STYLES)


def _drop_external_fields(root: Element) -> None:
    """Remove fields that load or run something outside the document; their results stay."""
    for code in [*root.iter(qname("instrText"))]:
        if _EXTERNAL_FIELDS.match(code.text or ""):
            code.text = " "
    for field in [*root.iter(qname("fldSimple"))]:
        if _EXTERNAL_FIELDS.match(field.get(qname("instr"), "")):
            field.set(qname("instr"), " ")


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


def _list_relations(root: Element) -> set[str]:
    """Return the ids of relations that an element refers to."""
    return {
        value
        for node in root.iter()
        for name, value in node.attrib.items()
        if str(name).startswith(f"{{{R}}}")
    }


def _drop_relations(part: Part, kinds: frozenset[str], named: Set[str] = frozenset()) -> None:
    for key, relation in list(part.rels.items()):
        if relation.reltype.rpartition("/")[2] in kinds and key not in named:
            del part.rels[key]
