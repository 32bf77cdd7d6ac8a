"""Read what a PDF has beside its pages' text: attached files, form values, comments."""

import ctypes
import logging
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from typing import Any

import pypdfium2.raw as pdfium
from msgspec import Struct
from pypdfium2 import PdfiumError

from briefing.models import Block, Part
from briefing.readers.common import limits
from briefing.readers.common.blocks import CELL_SEPARATOR
from briefing.readers.common.parts import clean_part_name
from briefing.readers.common.text import collapse_whitespace

logging.getLogger("pypdfium2").setLevel(logging.ERROR)  # it warns of XFA forms

_COMMENTS = frozenset({
    pdfium.FPDF_ANNOT_TEXT, pdfium.FPDF_ANNOT_FREETEXT, pdfium.FPDF_ANNOT_HIGHLIGHT,
    pdfium.FPDF_ANNOT_UNDERLINE, pdfium.FPDF_ANNOT_SQUIGGLY, pdfium.FPDF_ANNOT_STRIKEOUT,
    pdfium.FPDF_ANNOT_STAMP, pdfium.FPDF_ANNOT_CARET, pdfium.FPDF_ANNOT_INK,
    pdfium.FPDF_ANNOT_SQUARE, pdfium.FPDF_ANNOT_CIRCLE, pdfium.FPDF_ANNOT_LINE,
    pdfium.FPDF_ANNOT_POLYGON, pdfium.FPDF_ANNOT_POLYLINE,
})  # fmt: skip
_BUTTONS = (pdfium.FPDF_FORMFIELD_PUSHBUTTON, pdfium.FPDF_FORMFIELD_SIGNATURE)
_CHOICES = (pdfium.FPDF_FORMFIELD_CHECKBOX, pdfium.FPDF_FORMFIELD_RADIOBUTTON)
_UNSHOWN = pdfium.FPDF_ANNOT_FLAG_HIDDEN | pdfium.FPDF_ANNOT_FLAG_NOVIEW
_MAX_ANNOTATIONS = 2_000  # of a page
_MAX_VALUE = 2_000_000  # bytes
_SENTENCE = 5  # words of a form value that is no mere entry


class Annotations(Struct, frozen=True):
    """The annotations of one page."""

    values: tuple[Block, ...] = ()  # of form fields
    comments: int = 0
    files: tuple[Part, ...] = ()
    hidden: int = 0  # values of fields that the page doesn't show


class FormFields:
    """The fields of a document's form; each is read once, from the first of its places."""

    def __init__(self, document: Any) -> None:
        """Load the form; must be called before the first page is loaded."""
        with suppress(PdfiumError):
            document.init_forms()
        self._form = document.formenv.raw if document.formenv else None
        self._seen: set[str] = set()

    def read_value(self, annotation: Any) -> tuple[str, str]:
        """Return the label and the value of a field; "" where it is empty or was read before."""
        kind = pdfium.FPDFAnnot_GetFormFieldType(self._form, annotation) if self._form else -1
        if kind in _BUTTONS:
            return "", ""
        value, label, name = (
            self._read_property(read, annotation) or _read_string(annotation, key)
            for read, key in (
                (pdfium.FPDFAnnot_GetFormFieldValue, "V"),
                (pdfium.FPDFAnnot_GetFormFieldAlternateName, "TU"),
                (pdfium.FPDFAnnot_GetFormFieldName, "T"),
            )
        )
        if not any(map(str.isalpha, value)) or (value == "Off" and kind in _CHOICES):
            return "", ""
        if self._form and name in self._seen:
            return "", ""
        self._seen.add(name)
        return label or name, value

    def _read_property(self, read: Callable[..., int], annotation: Any) -> str:
        """Return a property that a field may inherit; "" without a form."""
        if not self._form:
            return ""
        return _decode(lambda buffer, size: read(self._form, annotation, buffer, size))


def read_annotations(page: Any, number: int, fields: FormFields) -> Annotations:
    values: list[Block] = []
    files: list[Part] = []
    comments = hidden = 0
    for at in range(min(pdfium.FPDFPage_GetAnnotCount(page.raw), _MAX_ANNOTATIONS)):
        annotation = pdfium.FPDFPage_GetAnnot(page.raw, at)
        if not annotation:
            continue
        kind = pdfium.FPDFAnnot_GetSubtype(annotation)
        if kind == pdfium.FPDF_ANNOT_WIDGET:
            label, value = fields.read_value(annotation)
            if value and pdfium.FPDFAnnot_GetFlags(annotation) & _UNSHOWN:
                hidden += 1
            else:
                values += _value_blocks(label, value, number)
        elif kind == pdfium.FPDF_ANNOT_FILEATTACHMENT:
            files += _read_file(pdfium.FPDFAnnot_GetFileAttachment(annotation), len(files) + 1)
        elif kind in _COMMENTS and _read_string(annotation, "Contents"):
            comments += 1
        pdfium.FPDFPage_CloseAnnot(annotation)
    return Annotations(tuple(values), comments, tuple(files), hidden)


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


def _value_blocks(label: str, value: str, number: int) -> Iterator[Block]:
    """Yield the text in a form field; a short entry with the field's label."""
    if len(value.split()) >= _SENTENCE:
        yield Block("paragraph", value, page=number)
    elif value:
        text = f"{label}{CELL_SEPARATOR}{value}" if label else value
        yield Block("row", text, page=number)


def _read_string(annotation: Any, key: str) -> str:
    encoded = key.encode("ascii")
    return _decode(
        lambda buffer, size: pdfium.FPDFAnnot_GetStringValue(annotation, encoded, buffer, size)
    )


def _decode(read: Callable[[Any, int], int]) -> str:
    """Return the UTF-16 text that a function of pdfium writes to a buffer of a size in bytes."""
    size = read(None, 0)
    if not 2 < size <= _MAX_VALUE:
        return ""
    buffer = (pdfium.FPDF_WCHAR * (size // 2 + 1))()
    read(buffer, size)
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
