"""Memo → Word, in the shipped template's look or in a house's own."""

import io

from docx.document import Document

from briefing.model import Memo
from briefing.shipped import template as shipped
from briefing.writers.docx.body import body
from briefing.writers.docx.furniture import furnish
from briefing.writers.docx.house import opened
from briefing.writers.docx.numbering import bullets
from briefing.writers.docx.package import packed, unpacked
from briefing.writers.docx.properties import describe
from briefing.writers.docx.sheet import Sheet
from briefing.writers.docx.styles import adopt

TEMPLATE = "memo.docx"
EMU = 635  # in a twentieth of a point
A4 = 9412  # twentieths of a point between margins of 22 mm


def write(memo: Memo, template: bytes | None = None) -> bytes:
    """The memo as .docx. A template may be .docx, .dotx or .dotm; its look stays, its text goes.

    Raises `UsageError` for a template that Word's own format can't be read from.
    """
    own = opened(shipped(TEMPLATE))
    document = opened(template) if template else own
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
    """Of the text, in twentieths of a point."""
    page = document.sections[-1]
    whole, left, right = page.page_width, page.left_margin, page.right_margin
    if whole is None or left is None or right is None:
        return A4
    return int((whole - left - right) / EMU)


def _saved(document: Document) -> bytes:
    made = io.BytesIO()
    document.save(made)
    return packed(unpacked(made.getvalue()))
