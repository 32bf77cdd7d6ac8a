"""Read Word files into blocks."""

import base64
import re
from collections.abc import Iterator, Sequence
from typing import Any

from briefing.errors import Unreadable
from briefing.models import Block, Extract, Part
from briefing.readers.common import limits
from briefing.readers.common.blocks import split_marker, table_blocks
from briefing.readers.common.limits import hidden_warnings, left_out_warnings, picture_warnings
from briefing.readers.common.mail_heads import match_head
from briefing.readers.common.parts import embedded_part
from briefing.readers.common.text import collapse_whitespace
from briefing.readers.common.zipxml import (
    ZipContainer,
    diagram_texts,
    find_path,
    get_attr,
    local_name,
    parse_xml,
    read_office_metadata,
    read_relations,
)
from briefing.readers.docx.runs import ParagraphContent, collect_runs, is_all_bold, is_placeholder
from briefing.readers.docx.styles import (
    Look,
    Numbering,
    Style,
    get_heading_level,
    get_numbering,
    header_table_styles,
    read_character_styles,
    read_look,
    read_styles,
)
from briefing.readers.transcripts import is_speech_head
from briefing.readers.unwrap import join_printed_lines

# --- documents as one XML file: Word 2003's own format, flat packages -----------------------------

_MAIN_PART = "word/document.xml"


class FlatPackage:
    """The parts of a document in one XML file, under the names that they have in a ZIP package."""

    def __init__(self, data: bytes) -> None:
        root = parse_xml(data)
        self._parts: dict[str, Any] = {}
        if root is not None and local_name(root) == "wordDocument":
            self._parts = {_MAIN_PART: root, "word/styles.xml": find_path(root, "styles")}
        elif root is not None:
            self._parts = {get_attr(part, "name").lstrip("/"): part for part in root}
        self.names = tuple(self._parts)

    def xml(self, name: str) -> Any:
        """Return the root of a part; None where it doesn't exist or is binary."""
        part = self._parts.get(name)
        if part is None or local_name(part) != "part":
            return part
        content = find_path(part, "xmlData")
        return content[0] if content is not None and len(content) else None

    def read(self, name: str) -> bytes:
        """Return the bytes of a binary part; b"" where it doesn't exist."""
        part = self._parts.get(name)
        content = find_path(part, "binaryData") if part is not None else None
        return b"".join(_decode(content)) if content is not None else b""


def _decode(content: Any) -> Iterator[bytes]:
    try:
        yield base64.b64decode(content.text or "")
    except ValueError:
        return


DocxContainer = ZipContainer | FlatPackage


# --- tables ---------------------------------------------------------------------------------------

CONTAINERS = frozenset(
    {"sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag", "sect", "sub-section"}
)
_PROSE = 300  # characters: a cell with several longer paragraphs serves layout


def iter_parts(element: Any, name: str) -> Iterator[Any]:
    """Yield rows of a table or cells of a row, also in content controls and insertions."""
    for inner in element:
        if local_name(inner) == name:
            yield inner
        elif local_name(inner) in CONTAINERS:
            yield from iter_parts(inner, name)


def is_prose(cell: Any) -> bool:
    """Return whether a cell contains paragraphs of text: its table serves layout."""
    filled = [
        p for p in cell if local_name(p) == "p" and len("".join(p.itertext()).strip()) > _PROSE
    ]
    return len(filled) > 1


def cell_span(properties: Any) -> tuple[int, bool]:
    """Return how many columns a cell spans, and whether it continues the cell above."""
    span = find_path(properties, "gridSpan") if properties is not None else None
    down = find_path(properties, "vMerge") if properties is not None else None
    width = get_attr(span, "val", "1") if span is not None else "1"
    continues = down is not None and get_attr(down, "val", "continue") == "continue"
    return min(int(width), 64) if width.isdecimal() and int(width) else 1, continues


# --- documents ------------------------------------------------------------------------------------

_MAIN = re.compile(r"/officeDocument$")
_MAX_DROP_CAP = 3  # characters
_CONTENTS = re.compile(r"toc \d|toc heading|table of figures")
_COUNTS = ("hidden", "struck", "deleted", "comments", "charts", "pictures")
_LIST_LEVEL = re.compile(r"list \w+ (\d)")  # Word's own styles: "List Bullet 2"


def read(data: bytes) -> Extract:
    package = ZipContainer(data) if data.startswith(b"PK") else FlatPackage(data)
    name = _find_main_part(package)
    root = package.xml(name)
    body = find_path(root, "body") if root is not None else None
    if body is None:
        raise Unreadable("Word: damaged, its text can't be found")
    document = _Document(package, name)
    blocks = [*join_printed_lines(list(document.blocks(body))), *document.notes()]
    head = read_office_metadata(package)
    return Extract(
        tuple(blocks),
        document.title or head.title or _first_heading(blocks),
        author=head.author,
        language=head.language,
        warnings=(*document.all_warnings(), *picture_warnings(document.pictures, blocks)),
        parts=tuple(document.parts),
        created=head.date,
    )


def _find_main_part(package: DocxContainer) -> str:
    relations = package.xml("_rels/.rels")
    for relation in relations if relations is not None else ():
        if _MAIN.search(get_attr(relation, "Type")):
            return get_attr(relation, "Target").lstrip("/")
    return "word/document.xml"


def _first_heading(blocks: list[Block]) -> str:
    return next((b.text for b in blocks[:3] if b.kind == "heading" and b.level == 1), "")


class _Document:
    """The parts of a Word file, and the state of the walk."""

    def __init__(self, package: DocxContainer, name: str) -> None:
        folder = name.rpartition("/")[0]
        self.package, self.folder = package, folder
        sheet = package.xml(f"{folder}/styles.xml")
        self.styles = read_styles(sheet)
        self.headed = header_table_styles(sheet)
        self.numbers = Numbering(package.xml(f"{folder}/numbering.xml"))
        self.characters = read_character_styles(sheet)
        self.title = ""
        self.hidden = self.struck = self.deleted = self.comments = self.objects = 0
        self.charts = self.pictures = 0
        self.warnings: list[str] = []
        self.parts: list[Part] = []
        self._relations = read_relations(package, name)
        self._pending: ParagraphContent | None = None  # continues in the next paragraph
        self._inside = 0  # depth of cells and text boxes
        self.cited: list[tuple[str, str]] = []  # footnotes and endnotes in order of reference

    def blocks(self, container: Any) -> Iterator[Block]:
        for element in container:
            tag = local_name(element)
            if tag == "p":
                yield from self._paragraph_blocks(element)
            elif tag == "tbl":
                yield from self._table_blocks(element)
            elif tag == "altChunk":
                yield from self._embedded_blocks(get_attr(element, "id"))
            elif tag in CONTAINERS and not is_placeholder(element):
                yield from self.blocks(element)
            elif tag == "AlternateContent" and len(element):
                yield from self.blocks(element[0])

    def _paragraph_blocks(self, element: Any) -> Iterator[Block]:
        properties = find_path(element, "pPr")
        named = find_path(properties, "pStyle") if properties is not None else None
        key = get_attr(named, "val") if named is not None else ""
        style = self.styles.get(key, self.styles[""])
        look = read_look(properties, style.look)
        runs = collect_runs(element, look, self.characters, not self._inside)
        for count in _COUNTS:
            setattr(self, count, getattr(self, count) + getattr(runs, count))
        if self._pending:
            self._pending.extend(runs)
            runs, self._pending = self._pending, None
        if _is_continuation(properties, runs):
            self._pending = runs
            return
        self.cited.extend(runs.notes)
        if not _CONTENTS.fullmatch(style.name):
            yield from self._text_blocks(runs, style, properties)
        self._read_objects(element)
        for key in runs.diagrams:
            for text in diagram_texts(self.package.xml(self._relations.get(key, ""))):
                yield Block("item", text, 1, "•")
        for box in runs.boxes:
            self._inside += 1
            yield from self.blocks(box)
            self._inside -= 1

    def _read_objects(self, paragraph: Any) -> None:
        """Collect embedded files as parts."""
        for element in paragraph.iter():
            if local_name(element) != "OLEObject":
                continue
            target = self._relations.get(get_attr(element, "id"), "")
            content = self.package.read(target) if target else b""
            part = embedded_part(target.rpartition("/")[2], content)
            if part and len(self.parts) < limits.MAX_PARTS:
                self.parts.append(part)
            else:
                self.objects += 1

    def _embedded_blocks(self, key: str) -> Iterator[Block]:
        """Yield the blocks of a document that is embedded as a part of the text."""
        from briefing import readers

        target = self._relations.get(key, "")
        try:
            extract = readers.read(target, self.package.read(target))
        except Unreadable as error:
            self.warnings.append(f"an embedded part was not read: {error}")
            return
        self.warnings += extract.warnings
        self.parts += extract.parts
        yield from extract.blocks

    def all_warnings(self) -> Iterator[str]:
        """Yield what was left out so far."""
        yield from hidden_warnings(self.hidden)
        yield from left_out_warnings(self.struck, "struck-out passage")
        yield from left_out_warnings(self.deleted, "tracked deletion")
        yield from left_out_warnings(self.comments, "comment")
        yield from left_out_warnings(self.charts, "chart")
        yield from left_out_warnings(self.objects, "embedded object")
        yield from self.warnings

    def _text_blocks(
        self, runs: ParagraphContent, style: Style, properties: Any
    ) -> Iterator[Block]:
        text = collapse_whitespace(runs.text)
        own = get_numbering(properties)
        key, depth = own or style.numbering or ("0", 0)
        if own and not own[0] and style.numbering:
            key = style.numbering[0]
        marker = self.numbers.marker(key, depth) if key != "0" and text else ""
        level = 1 if style.name == "title" else get_heading_level(style, properties)
        if not any(map(str.isalnum, text)):
            return
        if level:
            self.title = self.title or (text if style.name == "title" else "")
            yield Block("heading", text, level, marker)
        elif key != "0":
            deeper = _LIST_LEVEL.fullmatch(style.name)
            level = int(deeper[1]) if deeper and not depth else depth + 1
            yield Block("item", text, level, marker, strong=is_all_bold(runs, style.bold))
        else:
            strong = is_all_bold(runs, style.bold)
            for line in _printed_lines(runs.text):
                yield _build_paragraph(line, style, strong)

    def _table_blocks(self, element: Any) -> Iterator[Block]:
        """Yield rows, or the blocks of the cells if the table only serves layout."""
        rows = [row for row in iter_parts(element, "tr") if not _is_deleted(row)]
        self.deleted += any(map(_is_deleted, iter_parts(element, "tr")))
        cells = [list(iter_parts(row, "tc")) for row in rows]
        flat = [cell for row in cells for cell in row]
        if max(map(len, cells), default=0) < 2 or any(map(is_prose, flat)):
            for cell in flat:
                yield from self.blocks(cell)
        else:
            yield from table_blocks(self._cell_texts(cells), self._has_header(element))

    def _has_header(self, table: Any) -> bool:
        """Return whether the first row is a header by mark, by style, or all bold."""
        first = next(iter_parts(table, "tr"), None)
        if first is None or find_path(first, "trPr", "tblHeader") is not None:
            return first is not None
        style, look = find_path(table, "tblPr", "tblStyle"), find_path(table, "tblPr", "tblLook")
        on = look is not None and get_attr(look, "firstRow") in ("1", "true")
        if on and style is not None and get_attr(style, "val") in self.headed:
            return True
        runs = [
            collect_runs(p, Look(), self.characters, False)
            for cell in iter_parts(first, "tc")
            for p in cell
            if local_name(p) == "p"
        ]
        return any(r.text.strip() for r in runs) and all(
            is_all_bold(r, False) for r in runs if r.text.strip()
        )

    def _cell_texts(self, cells: list[list[Any]]) -> list[list[str]]:
        """Return texts by row and column; vertically merged cells repeat their text."""
        grid: list[list[str]] = []
        for row in cells:
            texts: list[str] = []
            for cell in row:
                properties = find_path(cell, "tcPr")
                span, continues = cell_span(properties)
                above = grid[-1][len(texts)] if grid and len(texts) < len(grid[-1]) else ""
                texts += [above if continues else self._cell_text(cell), *[""] * (span - 1)]
            grid.append(texts)
        return grid

    def _cell_text(self, cell: Any) -> str:
        self._inside += 1
        text = " ".join(f"{block.marker} {block.text}".strip() for block in self.blocks(cell))
        self._inside -= 1
        return text

    def notes(self) -> Iterator[Block]:
        """Yield the footnotes and endnotes that the text refers to, in order of reference."""
        for kind, part in (("footnote", "footnotes.xml"), ("endnote", "endnotes.xml")):
            cited = [key for found, key in self.cited if found == kind]
            root = self.package.xml(f"{self.folder}/{part}") if cited else None
            notes = {get_attr(e, "id"): e for e in root} if root is not None else {}
            for number, key in enumerate(dict.fromkeys(cited), 1):
                text = " ".join(b.text for b in self.blocks(notes.get(key, ())))
                if text:
                    yield Block("note", text, marker=str(number))


def _is_deleted(row: Any) -> bool:
    return find_path(row, "trPr", "del") is not None


def _build_paragraph(text: str, style: Style, strong: bool) -> Block:
    """Return a paragraph, or an item if its marker was typed."""
    marker, rest = split_marker(text)
    if marker and rest:
        return Block("item", rest, 1, collapse_whitespace(marker) or "•", strong=strong)
    return Block("quote" if "quote" in style.name else "paragraph", text, strong=strong)


def _is_continuation(properties: Any, runs: ParagraphContent) -> bool:
    """Return whether the next paragraph continues this one.

    Either its mark is deleted, or it is a drop cap: the first letter in a frame of its own.
    """
    if properties is None:
        return False
    frame = find_path(properties, "framePr")
    if frame is not None and get_attr(frame, "dropCap") in ("drop", "margin"):
        return 0 < len(runs.text.strip()) <= _MAX_DROP_CAP
    mark = find_path(properties, "rPr")
    found = mark if mark is not None else ()
    return any(local_name(e) in ("del", "moveFrom") for e in found)


def _printed_lines(text: str) -> Sequence[str]:
    """Return the lines of a paragraph where they are a mail's head or begin a speech, else one."""
    lines = [line for raw in text.split("\n") if (line := collapse_whitespace(raw))]
    head = match_head(lines) if len(lines) > 1 else None
    if head:
        rest = " ".join(lines[head.length :])
        return [*lines[: head.length], *([rest] if rest else [])]
    if len(lines) > 1 and is_speech_head(lines[0]):
        return [lines[0], " ".join(lines[1:])]
    return [collapse_whitespace(text)]
