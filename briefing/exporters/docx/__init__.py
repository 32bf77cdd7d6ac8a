"""Memo → Word, in the shipped template's look or in a house's own."""

import io

from docx.document import Document
from docx.opc.exceptions import OpcError
from docx.oxml.exceptions import XmlchemyError
from lxml.etree import LxmlError

from briefing.errors import UsageError
from briefing.exporters.docx.body import body
from briefing.exporters.docx.context import Sheet
from briefing.exporters.docx.header_footer import furnish
from briefing.exporters.docx.numbering import bullets
from briefing.exporters.docx.properties import describe
from briefing.exporters.docx.styles import adopt
from briefing.exporters.docx.template import opened
from briefing.exporters.docx.xml import at, look
from briefing.exporters.docx.zip import packed, unpacked
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


def write(memo: Memo, template: bytes | None = None) -> bytes:
    """The memo as .docx. A template may be .docx, .dotx or .dotm; its look stays, its text goes.

    Raises `UsageError` for a template that Word's own format can't be read from.
    """
    try:
        return _written(memo, template)
    except _BROKEN as error:
        if template is None:
            raise
        what = f"{type(error).__name__}: {error}"
        raise UsageError(
            f"Word template: it can't be used; save it in Word as .docx or .dotx ({what})"
        ) from error


def _written(memo: Memo, template: bytes | None) -> bytes:
    own = opened(shipped(TEMPLATE))
    document = opened(template) if template is not None else own
    styles = adopt(document.styles.element, own.styles.element)
    sheet = Sheet(memo, styles, bullets(document, styles), width(document))
    page = document.element.body[-1]
    for block in body(sheet):
        page.addprevious(block)
    furnish(document, memo, styles)
    describe(document, memo)
    sheet.notes.attach(document.part, document.settings.element)
    return _saved(document)


def width(document: Document) -> int:
    """Of the text, or of one of its columns, in twentieths of a point."""
    page = document.sections[-1]
    whole, sides = page.page_width, (page.left_margin, page.right_margin, page.gutter)
    if whole is None or sides[0] is None or sides[1] is None:
        return A4
    text = int((whole - sum(side or 0 for side in sides)) / EMU)
    columns = look(page._sectPr, "w:cols[@w:num > 1]")
    if not columns:
        return text
    number, gap = int(columns[0].get(at("num"))), int(columns[0].get(at("space"), "720"))
    return max((text - gap * (number - 1)) // number, NARROWEST)


def _saved(document: Document) -> bytes:
    names = [part.partname for part in document.part.package.iter_parts()]
    if len(names) > len(set(names)):
        raise ValueError("two of its parts have one name")
    made = io.BytesIO()
    document.save(made)
    return packed(unpacked(made.getvalue()))
