"""Read Word documents of 1997 to 2003 (`.doc`; Microsoft, MS-DOC).

The text is read with its headings, tables, text boxes, notes and fields; numbers of lists are not
stored as text and are lost.
"""

import io
import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import Any

import olefile
from msgspec import Struct

from briefing.errors import Unreadable
from briefing.models import Block, Extract
from briefing.readers import plain
from briefing.readers.common import limits
from briefing.readers.common.blocks import table_blocks
from briefing.readers.common.limits import hidden_warnings, left_out_warnings, picture_warnings
from briefing.readers.common.metadata import clean_author, clean_title
from briefing.readers.common.parts import find_ole_damage
from briefing.readers.common.text import collapse_whitespace, strip_invisible
from briefing.readers.unwrap import join_printed_lines

_MAGIC = 0xA5EC
_ENCRYPTED, _TABLE_STREAM = 0x0100, 0x0200
_TEXT_LENGTHS = 0x4C  # lengths of text, notes, headers, …, in characters
_CHARACTER_PAGES, _PARAGRAPH_PAGES, _CLX = 0xFA, 0x102, 0x1A2  # offset and size in the table
_PAGE = 512  # bytes of a page of properties
_HEADINGS = range(1, 10)  # built-in styles "heading 1" to "heading 9"
_DELETED, _HIDDEN, _STRUCK, _DOUBLE_STRUCK = 0x0800, 0x083C, 0x0837, 0x2A53
_OPERANDS = (1, 1, 2, 4, 2, 2, -1, 3)  # bytes of an operand, by the top bits of its code
_CELL, _PARAGRAPH, _COMMENT, _PICTURE = "\x07", "\r", "\x05", "\x01"
_FIELD = re.compile(r"\x13[^\x13\x14\x15]*\x14([^\x13\x14\x15]*)\x15|\x13[^\x13\x14\x15]*\x15")
_DAMAGED = "Word 97: damaged; open it in Word or LibreOffice and save it as .docx"


class _Piece(Struct, frozen=True):
    """A run of characters that are stored together."""

    first: int  # character
    last: int
    offset: int  # in the file
    wide: bool  # two bytes a character


def read(data: bytes) -> Extract:
    try:
        with olefile.OleFileIO(io.BytesIO(data)) as file:
            document = _Document(file)
            meta = file.get_metadata()
            objects = sum(
                len(name) == 2 and name[0] == "ObjectPool"
                for name in file.listdir(streams=False, storages=True)
            )
            damage = tuple(find_ole_damage(file))
    except (OSError, ValueError, TypeError, IndexError) as error:
        raise Unreadable(_DAMAGED) from error
    blocks = join_printed_lines(list(document.blocks()))
    title = clean_title(_property(meta.title, meta.codepage))
    created = meta.create_time
    blocks += [*document.boxes(), *document.notes()]
    return Extract(
        tuple(blocks),
        title or next((b.text for b in blocks[:1] if b.kind == "heading"), ""),
        author=clean_author(_property(meta.author, meta.codepage)),
        warnings=(
            *hidden_warnings(document.hidden),
            *left_out_warnings(document.struck, "struck-out passage"),
            *left_out_warnings(document.deleted, "tracked deletion"),
            *left_out_warnings(document.count_comments(), "comment"),
            *left_out_warnings(objects, "embedded object"),
            *picture_warnings(document.count_pictures() - objects, blocks),
            *damage,
        ),
        created=created.date().isoformat() if created and created.year > 1980 else "",
    )


def _property(value: Any, code_page: Any) -> str:
    if not isinstance(value, bytes):
        return str(value or "")
    name = "utf-8" if code_page in (65001, -535) else f"cp{(code_page or 1252) & 0xFFFF}"
    try:
        return value.decode(name, "replace")
    except LookupError:
        return value.decode("cp1252", "replace")


class _Document:
    """The streams of a file, and its text with the properties of its characters."""

    def __init__(self, file: Any) -> None:
        self._main = self._stream(file, "WordDocument")
        if self._number(0, 2) != _MAGIC:
            raise Unreadable(_DAMAGED)
        flags = self._number(0x0A, 2)
        if flags & _ENCRYPTED:
            raise Unreadable("encrypted: save it without its password")
        self._table = self._stream(file, "1Table" if flags & _TABLE_STREAM else "0Table")
        self._pieces = list(self._read_pieces())
        if not self._pieces:
            raise Unreadable(_DAMAGED)
        self.hidden = self.struck = self.deleted = 0
        self._raw = "".join(self._decode(piece) for piece in self._pieces)
        self._lengths = [self._number(_TEXT_LENGTHS + 4 * n, 4) for n in range(8)]
        self._visible = self._drop_invisible(self._raw)
        self._styles = self._read_styles()

    @staticmethod
    def _stream(file: Any, name: str) -> bytes:
        if not file.exists(name):
            raise Unreadable(_DAMAGED)
        return bytes(file.openstream(name).read(limits.MAX_MEMBER))

    def _number(self, at: int, size: int) -> int:
        return int.from_bytes(self._main[at : at + size], "little")

    def _read_pieces(self) -> Iterator[_Piece]:
        at, size = self._number(_CLX, 4), self._number(_CLX + 4, 4)
        clx = self._table[at : at + size]
        at = 0
        while at + 3 < len(clx) and clx[at] == 1:  # properties
            at += 3 + int.from_bytes(clx[at + 1 : at + 3], "little")
        if at >= len(clx) or clx[at] != 2:
            return
        plc = clx[at + 5 :]
        count = (len(plc) - 4) // 12
        for n in range(count):
            first, last = (int.from_bytes(plc[4 * k : 4 * k + 4], "little") for k in (n, n + 1))
            start = 4 * (count + 1) + 8 * n + 2
            code = int.from_bytes(plc[start : start + 4], "little")
            wide = not code & 0x4000_0000
            offset = code & 0x3FFF_FFFF
            if first < last <= limits.MAX_MEMBER:
                yield _Piece(first, last, offset if wide else offset // 2, wide)

    def _decode(self, piece: _Piece) -> str:
        length = piece.last - piece.first
        if piece.wide:
            raw = self._main[piece.offset : piece.offset + 2 * length]
            text = raw.decode("utf-16-le", "surrogatepass").ljust(length, "\0")
            return text[:length]
        return self._main[piece.offset : piece.offset + length].decode("cp1252", "replace")

    # --- properties -----------------------------------------------------------------------------

    def _property_runs(self, table: int) -> Iterator[tuple[int, int, bytes]]:
        """Yield first and last file offset, and the bytes of the properties, page by page."""
        at, size = self._number(table, 4), self._number(table + 4, 4)
        plc = self._table[at : at + size]
        count = (len(plc) - 4) // 8
        for n in range(count):
            start = 4 * (count + 1) + 4 * n
            number = int.from_bytes(plc[start : start + 4], "little") & 0x3F_FFFF
            page = self._main[number * _PAGE : (number + 1) * _PAGE]
            if len(page) == _PAGE:
                yield from _page_runs(page, 13 if table == _PARAGRAPH_PAGES else 1)

    def _characters(self, first: int, last: int) -> Iterator[int]:
        """Yield the characters that are stored between two offsets of the file."""
        for piece in self._pieces:
            width = 2 if piece.wide else 1
            end = piece.offset + width * (piece.last - piece.first)
            low, high = max(first, piece.offset), min(last, end)
            if low < high:
                start = piece.first + (low - piece.offset) // width
                yield from range(start, start + (high - low + width - 1) // width)

    def _drop_invisible(self, text: str) -> list[str]:
        """Return the characters, with "" for deleted, hidden and struck-out ones."""
        shown = list(text)
        for first, last, content in self._property_runs(_CHARACTER_PAGES):
            properties = dict(_properties(content))
            deleted = properties.get(_DELETED, 0) == 1
            hidden = properties.get(_HIDDEN, 0) == 1
            struck = 1 in (properties.get(_STRUCK), properties.get(_DOUBLE_STRUCK))
            if not (deleted or hidden or struck):
                continue
            places = [at for at in self._characters(first, last) if at < len(shown)]
            words = any(shown[at].isalnum() for at in places)
            self.deleted += words and deleted
            self.hidden += words and hidden and not deleted
            self.struck += words and struck and not (hidden or deleted)
            for at in places:
                if shown[at] not in "\r\x07":
                    shown[at] = ""
        return shown

    def _read_styles(self) -> list[tuple[int, int]]:
        """Return the last character and the style number of each paragraph, sorted."""
        found = []
        for first, last, content in self._property_runs(_PARAGRAPH_PAGES):
            style = int.from_bytes(content[:2], "little") if len(content) > 1 else 0
            places = list(self._characters(first, last))
            if places:
                found.append((places[-1], style))
        return sorted(found)

    def _style(self, character: int) -> int:
        at = bisect_right(self._styles, (character, -1))
        return self._styles[at][1] if at < len(self._styles) else 0

    # --- text -----------------------------------------------------------------------------------

    def blocks(self) -> Iterator[Block]:
        """Yield the blocks of the main text; paragraphs without style by their layout."""
        end = min(self._lengths[0] or len(self._visible), len(self._visible))
        cells: list[str] = []
        rows: list[list[str]] = []
        texts: list[str] = []
        start = 0
        titled = True
        for at in range(end):
            mark = self._raw[at]
            if mark not in (_PARAGRAPH, _CELL, "\x0c"):
                continue
            text = _clean("".join(self._visible[start:at]))
            is_row_end = mark == _CELL and at == start
            start = at + 1
            if mark == _CELL:
                if is_row_end:
                    rows.append(cells)
                    cells = []
                else:
                    cells.append(text)
                continue
            level = self._style(at)
            if rows or level in _HEADINGS:
                yield from _flush(texts, rows, titled)
                titled = titled and not (texts or rows)
                texts, rows = [], []
            if level in _HEADINGS and any(map(str.isalnum, text)):
                yield Block("heading", collapse_whitespace(text), min(level, 6))
                titled = False
            elif cells:  # a paragraph inside a cell
                cells[-1] = f"{cells[-1]} {text}".strip()
            else:
                texts.append(text)
        texts.append(_clean("".join(self._visible[start:end])))
        yield from _flush(texts, rows, titled)

    def boxes(self) -> Iterator[Block]:
        """Yield the paragraphs of text boxes; their places in the text are not known."""
        start = sum(self._lengths[:6])
        content = "".join(self._visible[start : start + self._lengths[6]])
        for raw in content.split(_PARAGRAPH):
            text = collapse_whitespace(_clean(raw))
            if any(map(str.isalnum, text)):
                yield Block("paragraph", text)

    def count_comments(self) -> int:
        start = sum(self._lengths[:4])
        return self._raw[start : start + self._lengths[4]].count(_COMMENT)

    def count_pictures(self) -> int:
        return self._raw[: self._lengths[0]].count(_PICTURE)

    def notes(self) -> Iterator[Block]:
        """Yield foot- and endnotes, numbered in their order."""
        main, foot, head, _, comments, end = self._lengths[:6]
        spans = ((main, foot), (main + foot + head + comments, end))
        number = 0
        for start, length in spans:
            for note in "".join(self._visible[start : start + length]).split("\x02"):
                text = collapse_whitespace(_clean(note.replace(_PARAGRAPH, " ")))
                if any(map(str.isalnum, text)):
                    number += 1
                    yield Block("note", text, marker=str(number))


def _flush(texts: Sequence[str], rows: Sequence[Sequence[str]], titled: bool) -> Iterator[Block]:
    if any(text.strip() for text in texts):
        yield from plain.split_blocks("\n\n".join(texts), titled=titled)
    yield from table_blocks(rows, header=False)


def _clean(text: str) -> str:
    """Return the text of a paragraph: results of fields, without marks of objects and notes."""
    for _ in range(8):  # fields inside fields
        text, count = _FIELD.subn(r"\1", text)
        if not count:
            break
    text = text.replace("\x0b", " ").replace("\x1e", "-").replace("\x1f", "").replace("\xa0", " ")
    return strip_invisible(text.replace("\t", " ")).strip()


def _page_runs(page: bytes, width: int) -> Iterator[tuple[int, int, bytes]]:
    """Yield the runs of a page of formatted properties (FKP)."""
    count = page[_PAGE - 1]
    offsets = [int.from_bytes(page[4 * n : 4 * n + 4], "little") for n in range(count + 1)]
    for n in range(count):
        at = page[4 * (count + 1) + width * n] * 2
        if not at or at >= _PAGE:
            yield offsets[n], offsets[n + 1], b""
            continue
        size = page[at]
        if width == 1:
            content = page[at + 1 : at + 1 + size]
        elif size:
            content = page[at + 1 : at + 2 * size]
        else:
            content = page[at + 2 : at + 2 + 2 * page[at + 1]]
        yield offsets[n], offsets[n + 1], content


def _properties(content: bytes) -> Iterator[tuple[int, int]]:
    """Yield codes and values of single property modifiers (Sprm)."""
    at = 0
    while at + 2 < len(content):
        code = int.from_bytes(content[at : at + 2], "little")
        at += 2
        size = _OPERANDS[code >> 13]
        if size < 0:
            size = 1 + content[at]
        yield code, content[at] if size == 1 else 0
        at += size
