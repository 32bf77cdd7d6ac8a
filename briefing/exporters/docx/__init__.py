"""Export a memo to Word, in the shipped template or in the user's."""

import io

from docx.document import Document
from docx.opc.exceptions import OpcError
from docx.oxml.exceptions import XmlchemyError
from lxml.etree import LxmlError

from briefing.errors import UsageError
from briefing.exporters.docx.body import build_body
from briefing.exporters.docx.context import DocxContext
from briefing.exporters.docx.package import set_core_properties, unzip_parts, zip_parts
from briefing.exporters.docx.placeholders import fill_headers, fill_placeholders
from briefing.exporters.docx.styles import (
    add_bullets,
    font_size,
    has_page_break,
    read_palette,
    resolve_styles,
    set_right_to_left,
)
from briefing.exporters.docx.template import load_template
from briefing.exporters.docx.xml import qname, xpath
from briefing.languages.scripts import is_rtl
from briefing.models import Memo
from briefing.resources import template as shipped

TEMPLATE = "memo.docx"
EMU = 635  # in a twentieth of a point
A4 = 9412  # twentieths of a point between margins of 22 mm
NARROWEST = 2000  # twentieths of a point that a table is given, whatever the page
# what a damaged template can come to, here or within python-docx
_BROKEN = (
    OpcError, XmlchemyError, LxmlError, LookupError, ValueError, AttributeError, TypeError,
)  # fmt: skip


def export(memo: Memo, template: bytes | None = None, *, has_index: bool = True) -> bytes:
    """Export the memo as .docx. A template may be .docx, .dotx, .docm or .dotm.

    With `has_index`, Word can update its contents list. LibreOffice computes the page numbers of
    a list only without.

    Raises `UsageError` for a template that Word's own format can't be read from.
    """
    try:
        return _export(memo, template, has_index)
    except _BROKEN as error:
        if template is None:
            raise
        what = f"{type(error).__name__}: {error}"
        raise UsageError(
            f"Word template: it can't be used; save it in Word as .docx or .dotx ({what})"
        ) from error


def _export(memo: Memo, template: bytes | None, has_index: bool) -> bytes:
    own, own_places = load_template(shipped(TEMPLATE))
    document, places = load_template(template) if template is not None else (own, own_places)
    palette = read_palette(document)
    styles = resolve_styles(document.styles.element, own.styles.element, palette)
    context = DocxContext(memo, styles, add_bullets(document, styles), width(document))
    context.palette = palette
    context.has_index = has_index
    context.cell_size = font_size(document.styles.element, styles["cell"])
    context.filled = fill_placeholders(document.element.body, memo)
    context.breaks_pages = has_page_break(document.styles.element, styles["heading1"])
    above = places.memo.getprevious()
    context.follows_table = above is not None and above.tag == qname("tbl")
    body, annex = build_body(context)
    if body[-1].tag == qname("tbl") and places.memo.tag != qname("sectPr"):
        body.append(context.small())  # keeps the text of the template off the table
    for place, blocks in ((places.memo, body), (places.annex, annex)):
        for block in blocks:
            place.addprevious(block)
    last = document.element.body[-1]
    if last.getprevious().tag == qname("tbl"):  # Word needs a paragraph after a table
        last.addprevious(context.small())
    if is_rtl(memo.language):
        set_right_to_left(document.styles.element, last)
    fill_headers(document, memo, styles)
    set_core_properties(document, memo)
    return _saved(document)


def width(document: Document) -> int:
    """Return the width of the text, or of one of its columns, in twentieths of a point."""
    page = document.sections[-1]
    whole, sides = page.page_width, (page.left_margin, page.right_margin, page.gutter)
    if whole is None or sides[0] is None or sides[1] is None:
        return A4
    text = int((whole - sum(side or 0 for side in sides)) / EMU)
    columns = xpath(page._sectPr, "w:cols[@w:num > 1]")
    if not columns:
        return text
    number, gap = int(columns[0].get(qname("num"))), int(columns[0].get(qname("space"), "720"))
    return max((text - gap * (number - 1)) // number, NARROWEST)


def _saved(document: Document) -> bytes:
    names = [part.partname for part in document.part.package.iter_parts()]
    if len(names) > len(set(names)):
        raise ValueError("two of its parts have one name")
    made = io.BytesIO()
    document.save(made)
    return zip_parts(unzip_parts(made.getvalue()))
