"""Read what a PDF has beside its pages' text: attached files, form values, comments."""

import ctypes
from collections.abc import Iterator, Sequence
from typing import Any

import pypdfium2.raw as pdfium
from msgspec import Struct

from briefing.models import Block, Part
from briefing.readers.common import limits
from briefing.readers.common.blocks import CELL_SEPARATOR
from briefing.readers.common.parts import clean_part_name
from briefing.readers.common.text import collapse_whitespace

_COMMENTS = frozenset({
    pdfium.FPDF_ANNOT_TEXT, pdfium.FPDF_ANNOT_FREETEXT, pdfium.FPDF_ANNOT_HIGHLIGHT,
    pdfium.FPDF_ANNOT_UNDERLINE, pdfium.FPDF_ANNOT_SQUIGGLY, pdfium.FPDF_ANNOT_STRIKEOUT,
    pdfium.FPDF_ANNOT_STAMP, pdfium.FPDF_ANNOT_CARET, pdfium.FPDF_ANNOT_INK,
    pdfium.FPDF_ANNOT_SQUARE, pdfium.FPDF_ANNOT_CIRCLE, pdfium.FPDF_ANNOT_LINE,
    pdfium.FPDF_ANNOT_POLYGON, pdfium.FPDF_ANNOT_POLYLINE,
})  # fmt: skip
_MAX_ANNOTATIONS = 2_000  # of a page
_MAX_VALUE = 20_000  # characters
_SENTENCE = 5  # words of a form value that is no mere entry


class Annotations(Struct, frozen=True):
    """The annotations of one page."""

    values: tuple[Block, ...] = ()  # of form fields
    comments: int = 0
    files: tuple[Part, ...] = ()


def read_annotations(page: Any, number: int) -> Annotations:
    values: list[Block] = []
    files: list[Part] = []
    comments = 0
    for at in range(min(pdfium.FPDFPage_GetAnnotCount(page.raw), _MAX_ANNOTATIONS)):
        annotation = pdfium.FPDFPage_GetAnnot(page.raw, at)
        if not annotation:
            continue
        kind = pdfium.FPDFAnnot_GetSubtype(annotation)
        if kind == pdfium.FPDF_ANNOT_WIDGET:
            values += _read_value(annotation, number)
        elif kind == pdfium.FPDF_ANNOT_FILEATTACHMENT:
            files += _read_file(pdfium.FPDFAnnot_GetFileAttachment(annotation), len(files) + 1)
        elif kind in _COMMENTS and _read_string(annotation, "Contents"):
            comments += 1
        pdfium.FPDFPage_CloseAnnot(annotation)
    return Annotations(tuple(values), comments, tuple(files))


def read_attachments(document: Any) -> Iterator[Part]:
    """Yield the files attached to a document or collected in a portfolio."""
    size = 0
    for at in range(min(document.count_attachments(), limits.MAX_PARTS)):
        for part in _read_file(pdfium.FPDFDoc_GetAttachment(document.raw, at), at + 1):
            size += len(part.data)
            if size <= limits.MAX_UNPACKED:
                yield part


def place_values(blocks: Sequence[Block], values: Sequence[Block]) -> list[Block]:
    """Put form values behind the text of their pages."""
    return sorted([*blocks, *values], key=lambda block: block.page or 0) if values else [*blocks]


def _read_value(annotation: Any, number: int) -> Iterator[Block]:
    """Yield the text in a form field; a short entry with the field's name."""
    value = _read_string(annotation, "V")
    if not any(map(str.isalpha, value)):
        return
    if len(value.split()) >= _SENTENCE:
        yield Block("paragraph", value, page=number)
    elif label := _read_string(annotation, "TU") or _read_string(annotation, "T"):
        yield Block("row", f"{label}{CELL_SEPARATOR}{value}", page=number)


def _read_string(annotation: Any, key: str) -> str:
    encoded = key.encode("ascii")
    size = min(pdfium.FPDFAnnot_GetStringValue(annotation, encoded, None, 0), 2 * _MAX_VALUE)
    if size <= 2:
        return ""
    buffer = (pdfium.FPDF_WCHAR * (size // 2 + 1))()
    if pdfium.FPDFAnnot_GetStringValue(annotation, encoded, buffer, size) > size:
        return ""
    return collapse_whitespace(bytes(buffer)[: size - 2].decode("utf-16-le", "replace"))


def _read_file(attachment: Any, number: int) -> Iterator[Part]:
    if not attachment:
        return
    size = ctypes.c_ulong()
    pdfium.FPDFAttachment_GetFile(attachment, None, 0, size)
    if not 0 < size.value <= limits.MAX_MEMBER:
        return
    content = ctypes.create_string_buffer(size.value)
    if not pdfium.FPDFAttachment_GetFile(attachment, content, size.value, size):
        return
    length = min(pdfium.FPDFAttachment_GetName(attachment, None, 0), 2_000)
    name = (pdfium.FPDF_WCHAR * (length // 2 + 1))()
    pdfium.FPDFAttachment_GetName(attachment, name, length)
    text = bytes(name).decode("utf-16-le", "replace").partition("\0")[0]
    yield Part(clean_part_name(text, "", number), content.raw)
