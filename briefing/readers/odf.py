"""Read OpenDocument files: texts, presentations and spreadsheets, packed or flat."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from msgspec import Struct

from briefing.errors import Unreadable
from briefing.models import Block, Extract
from briefing.readers.common import limits
from briefing.readers.common.blocks import format_list_number, sheet_blocks, table_blocks
from briefing.readers.common.limits import hidden_warnings, left_out_warnings, picture_warnings
from briefing.readers.common.metadata import clean_author, clean_title, parse_date
from briefing.readers.common.text import collapse_whitespace, raise_digits
from briefing.readers.common.zipxml import (
    ZipContainer,
    find_path,
    get_attr,
    local_name,
    parse_xml,
)
from briefing.readers.unwrap import join_printed_lines

# --- styles and lists -----------------------------------------------------------------------------

MIN_SIZE = 2.0  # points: smaller text can't be seen


class Style(Struct, frozen=True):
    """A style with inherited settings."""

    names: frozenset[str] = frozenset()  # its own and its ancestors', lower case
    bold: bool = False
    hidden: bool = False
    struck: bool = False
    raised: bool = False
    properties: Mapping[str, str] = {}  # of drawing pages and tables


def read_styles(*roots: Any) -> dict[str, Style]:
    """Return the styles of `content.xml` and `styles.xml` by name."""
    raw: dict[str, Any] = {}
    for root in roots:
        for element in root.iter() if root is not None else ():
            if local_name(element) == "style" and get_attr(element, "name"):
                raw.setdefault(get_attr(element, "name"), element)
    return {name: _resolve_style(name, raw) for name in raw}


def _resolve_style(name: str, raw: dict[str, Any]) -> Style:
    chain: list[Any] = []
    names: set[str] = set()
    while name and name.lower() not in names and len(chain) < 20:
        names.add(name.lower())
        if name not in raw:
            break
        chain.append(raw[name])
        name = get_attr(raw[name], "parent-style-name")
    weight = _first(chain, "font-weight")
    struck = _first(chain, "text-line-through-style") or _first(chain, "text-line-through-type")
    return Style(
        frozenset(names),
        weight in ("bold", "600", "700", "800", "900"),
        _is_invisible(chain),
        struck not in ("", "none"),
        _first(chain, "text-position").startswith("super"),
        _layout_properties(chain[0]) if chain else {},
    )


def _is_invisible(chain: Sequence[Any]) -> bool:
    """Check for text that is hidden, white on white, or too small to see."""
    white = _first(chain, "color").lower() in ("#ffffff", "white")
    background = _first(chain, "background-color").lower()
    size = re.fullmatch(r"([\d.]+)pt", _first(chain, "font-size"))
    tiny = bool(size) and float(size[1]) < MIN_SIZE if size else False
    paper = background in ("", "transparent", "#ffffff")
    return _first(chain, "display") == "none" or tiny or (white and paper)


def _first(chain: Sequence[Any], name: str) -> str:
    """Return a text property of the first style that sets it."""
    for style in chain:
        for kind in ("text-properties", "paragraph-properties"):
            properties = find_path(style, kind)
            if properties is not None and (value := get_attr(properties, name)):
                return value
    return ""


def _layout_properties(style: Any) -> Mapping[str, str]:
    kinds = ("drawing-page-properties", "table-properties")
    found = [e for e in style if local_name(e) in kinds]
    return {key.rpartition("}")[2]: str(value) for e in found for key, value in e.attrib.items()}


class Lists:
    """The numbering of lists."""

    def __init__(self, *roots: Any) -> None:
        self._levels: dict[tuple[str, int], Any] = {}
        for source in roots:
            for style in source.iter() if source is not None else ():
                if local_name(style) == "list-style":
                    self._note_levels(style)

    def _note_levels(self, style: Any) -> None:
        for level in style:
            depth = get_attr(level, "level")
            if depth.isdecimal():
                self._levels.setdefault((get_attr(style, "name"), int(depth)), level)

    def first_number(self, element: Any) -> int:
        """Return the first number of a list."""
        item = find_path(element, "list-item")
        start = get_attr(item, "start-value") if item is not None else ""
        return int(start) if start.isdecimal() else 1

    def marker(self, style: str, depth: int, number: int) -> str:
        """Return an item's number or bullet as printed."""
        level = self._levels.get((style, depth))
        if level is None or local_name(level) != "list-level-style-number":
            return (
                collapse_whitespace(get_attr(level, "bullet-char")) if level is not None else ""
            ) or "•"
        shown = format_list_number(number, _FORMS.get(get_attr(level, "num-format"), "decimal"))
        return collapse_whitespace(
            get_attr(level, "num-prefix") + shown + get_attr(level, "num-suffix")
        )


_FORMS = {
    "a": "lowerLetter",
    "A": "upperLetter",
    "i": "lowerRoman",
    "I": "upperRoman",
    "": "none",
}


# --- text -----------------------------------------------------------------------------------------

_SKIPPED = frozenset(
    "tracked-changes annotation-end table-of-content alphabetical-index binary-data "
    "illustration-index table-index bibliography sequence-decls forms ruby-text title desc "
    "note-citation event-listeners glue-point".split()
)
_SIGNS = {"s": " ", "tab": " ", "line-break": " "}
_COUNTED = {"object": "objects", "object-ole": "objects", "annotation": "comments",
            "image": "pictures"}  # fmt: skip
_GROUPS = frozenset({"section", "index-body", "list-header"})


class TextWalk:
    """A walk over the paragraphs, lists and tables of a document, and its state."""

    def __init__(self, known: Mapping[str, Style], lists: Lists) -> None:
        self.styles, self.lists = known, lists
        self.title = ""
        self.notes: list[Block] = []
        self.boxes: list[Any] = []
        self.hidden = self.struck = self.comments = self.objects = self.pictures = 0

    def warnings(self) -> Iterator[str]:
        """Yield what was left out so far."""
        yield from hidden_warnings(self.hidden)
        yield from left_out_warnings(self.struck, "struck-out passage")
        yield from left_out_warnings(self.comments, "comment")
        yield from left_out_warnings(self.objects, "embedded object")

    def blocks(self, container: Any) -> Iterator[Block]:
        for element in container:
            tag = local_name(element)
            if tag in ("p", "h"):
                yield from self._paragraph(element)
            elif tag == "list":
                yield from self._list(element, get_attr(element, "style-name"), 1)
            elif tag == "table":
                yield from self._table(element)
            elif tag == "section" and get_attr(element, "display") in ("none", "condition"):
                self.hidden += 1
            elif tag in _GROUPS or tag in ("frame", "custom-shape", "g", "text-box"):
                yield from self.blocks(element)
            elif tag in _COUNTED:
                self._count(element)

    def _paragraph(self, element: Any) -> Iterator[Block]:
        style = self._style(element)
        if self._drops(style, element):
            return
        text = self._text(element)
        boxes, self.boxes = self.boxes, []
        if any(map(str.isalnum, text)):
            yield self._block(element, style, text)
        for box in boxes:
            yield from self.blocks(box)

    def _block(self, element: Any, style: Style, text: str) -> Block:
        if "title" in style.names and "subtitle" not in style.names:
            self.title = self.title or text
            return Block("heading", text, 1)
        if local_name(element) == "h":
            level = get_attr(element, "outline-level", "1")
            return Block("heading", text, min(int(level), 6) if level.isdecimal() else 1)
        kind = "quote" if {"quotations", "quote"} & style.names else "paragraph"
        return Block("quote" if kind == "quote" else "paragraph", text, strong=style.bold)

    def _list(self, element: Any, style: str, depth: int) -> Iterator[Block]:
        number = self.lists.first_number(element)
        for item in element:
            marker = self.lists.marker(style, depth, number)
            number += local_name(item) == "list-item"
            for inner in item:
                if local_name(inner) == "list":
                    own = get_attr(inner, "style-name") or style
                    yield from self._list(inner, own, depth + 1)
                else:
                    for block in self.blocks([inner]):
                        yield _as_item(block, depth, marker)
                        marker = ""

    def _table(self, element: Any) -> Iterator[Block]:
        header = find_path(element, "table-header-rows") is not None
        lines = [
            e for e in element.iter() if local_name(e) == "table-row" and _table_of(e) is element
        ]
        table = self._cell_texts(lines)
        if max(map(len, table), default=0) < 2:
            for row in lines:
                for cell in row:
                    yield from self.blocks(cell)
        else:
            yield from table_blocks(table, header)

    def _cell_texts(self, lines: Sequence[Any]) -> list[list[str]]:
        """Return texts by row and column; vertically merged cells repeat their text."""
        grid: list[list[str]] = []
        below: dict[int, tuple[int, str]] = {}  # column → rows that are left, text
        for row in lines:
            texts: list[str] = []
            for cell in (c for c in row if "table-cell" in local_name(c)):
                at = len(texts)
                rows, merged = below.pop(at, (0, ""))
                if rows and local_name(cell) == "covered-table-cell":
                    texts.append(merged)
                    below[at] = rows - 1, merged
                    continue
                texts.append(self._cell(cell))
                below[at] = _repeated(cell, "number-rows-spanned") - 1, texts[-1]
            grid.append(texts)
        return grid

    def _cell(self, cell: Any) -> str:
        return " ".join(f"{b.marker} {b.text}".strip() for b in self.blocks(cell))

    def _text(self, element: Any) -> str:
        pieces: list[str] = []
        self._gather(element, pieces)
        return collapse_whitespace("".join(pieces))

    def _gather(self, element: Any, pieces: list[str]) -> None:
        pieces.append(element.text or "")
        for inner in element:
            tag = local_name(inner)
            if tag in _SIGNS:
                pieces.append(_SIGNS[tag])
            elif tag == "note":
                self._note(inner)
            elif tag == "text-box":
                self.boxes.append(inner)
            elif tag in _COUNTED:
                self._count(inner)
            elif tag and tag not in _SKIPPED and not self._drops(self._style(inner), inner):
                start = len(pieces)
                self._gather(inner, pieces)
                if self._style(inner).raised:
                    raised = "".join(pieces[start:])
                    pieces[start:] = [raise_digits("".join(pieces[:start])[-9:], raised)]
            pieces.append(inner.tail or "")

    def _count(self, element: Any) -> None:
        name = _COUNTED[local_name(element)]
        if name == "pictures" and any(
            _COUNTED.get(local_name(e)) == "objects" for e in element.itersiblings(preceding=True)
        ):
            return  # the picture of an object
        setattr(self, name, getattr(self, name) + 1)

    def _style(self, element: Any) -> Style:
        return self.styles.get(get_attr(element, "style-name"), Style())

    def _drops(self, style: Style, element: Any) -> bool:
        """Count and leave out what is hidden or struck out."""
        if style.hidden or get_attr(element, "is-hidden") == "true":
            self.hidden += any(piece.strip() for piece in element.itertext())
        elif style.struck:
            self.struck += any(piece.strip() for piece in element.itertext())
        else:
            return False
        return True

    def _note(self, element: Any) -> None:
        body, cited = find_path(element, "note-body"), find_path(element, "note-citation")
        text = " ".join(b.text for b in self.blocks(body)) if body is not None else ""
        marker = collapse_whitespace(cited.text or "") if cited is not None else ""
        if text:
            self.notes.append(Block("note", text, marker=marker))


def _as_item(block: Block, depth: int, marker: str) -> Block:
    if block.kind in ("heading", "row"):
        return block
    return Block("item", block.text, depth, marker, strong=block.strong)


def _table_of(row: Any) -> Any:
    return next((e for e in row.iterancestors() if local_name(e) == "table"), None)


# --- documents ------------------------------------------------------------------------------------

_TITLE_CLASSES = ("title", "subtitle")
_FURNITURE = ("date-time", "footer", "header", "page-number", "notes")
_MAX_REPEATED_CELLS = 200  # columns or rows that one element may represent


def read(data: bytes) -> Extract:
    package = ZipContainer(data) if data.startswith(b"PK") else None
    root = package.xml("content.xml") if package else parse_xml(data)
    body = find_path(root, "body") if root is not None else None
    if body is None or not len(body):
        raise Unreadable("OpenDocument: damaged or encrypted, its text can't be found")
    sheet = package.xml("styles.xml") if package else None
    walk = TextWalk(read_styles(root, sheet), Lists(root, sheet))
    content = body[0]
    warnings = list(left_out_warnings(_count_deletions(content), "tracked deletion"))
    if local_name(content) == "presentation":
        blocks = list(_slides(content, walk, warnings))
    elif local_name(content) == "spreadsheet":
        blocks = list(_sheets(content, walk, warnings))
    else:
        blocks = join_printed_lines(list(walk.blocks(content)))
    meta = _metadata(package.xml("meta.xml") if package else root)
    first = next((b.text for b in blocks[:3] if b.kind == "heading" and b.level == 1), "")
    return Extract(
        (*blocks, *walk.notes),
        walk.title or clean_title(meta.get("title", "")) or first,
        author=clean_author(meta.get("initial-creator", "") or meta.get("creator", "")),
        language=meta.get("language", ""),
        warnings=(*walk.warnings(), *warnings, *picture_warnings(walk.pictures, blocks)),
        created=parse_date(meta.get("creation-date", "")[:10]),
    )


def _count_deletions(content: Any) -> int:
    tracked = find_path(content, "tracked-changes")
    found = tracked.iter() if tracked is not None else ()
    return sum(local_name(e) == "deletion" and any(map(str.strip, _frame_texts(e))) for e in found)


def _metadata(root: Any) -> Mapping[str, str]:
    meta = find_path(root, "meta") if root is not None else None
    found = meta if meta is not None else ()
    return {local_name(e): collapse_whitespace(e.text or "") for e in found}


def _slides(content: Any, walk: TextWalk, warnings: list[str]) -> Iterator[Block]:
    """Yield the title and the text of each slide; its number is the page."""
    pages = [element for element in content if local_name(element) == "page"]
    hidden = notes = 0
    for number, page in enumerate(pages, 1):
        if _style_value(page, walk, "visibility") == "hidden":
            hidden += 1
            continue
        speaker = find_path(page, "notes")
        notes += speaker is not None and any(map(str.strip, _frame_texts(speaker)))
        frames = [e for e in page if local_name(e) != "notes"]
        for frame in sorted(frames, key=lambda e: get_attr(e, "class") not in _TITLE_CLASSES):
            kind = get_attr(frame, "class")
            if kind in _FURNITURE:
                continue
            for block in walk.blocks([frame]):
                level = 1 if number == 1 else 2
                if kind == "title":
                    yield Block("heading", block.text, level, page=number)
                else:
                    yield _on_page(block, number)
    warnings += left_out_warnings(hidden, "hidden slide")
    warnings += left_out_warnings(notes, "slide's speaker notes", "slides' speaker notes")


def _frame_texts(element: Any) -> Iterator[str]:
    return (text for e in element.iter() if local_name(e) == "p" for text in e.itertext())


def _on_page(block: Block, number: int) -> Block:
    return Block(block.kind, block.text, block.level, block.marker, number, block.strong)


def _style_value(element: Any, walk: TextWalk, name: str) -> str:
    style = walk.styles.get(get_attr(element, "style-name"), Style())
    return style.properties.get(name, "")


def _sheets(content: Any, walk: TextWalk, warnings: list[str]) -> Iterator[Block]:
    """Yield the rows of each sheet below its name."""
    tables = [element for element in content if local_name(element) == "table"]
    shown = [t for t in tables if _style_value(t, walk, "display") != "false"]
    left, hidden = limits.MAX_ROWS, 0
    for table in shown:
        columns = _hidden_columns(table)
        lines = [e for e in table.iter() if local_name(e) == "table-row"]
        visible = [e for e in lines if not _is_collapsed(e)]
        hidden += sum(any(map(str.strip, _frame_texts(e))) for e in lines if _is_collapsed(e))
        dropped: set[int] = set()
        rows = list(_rows(visible, columns, walk, left, dropped))
        hidden += len(dropped)
        left -= len(rows)
        yield from sheet_blocks(get_attr(table, "name"), rows, named=len(shown) > 1)
    warnings += left_out_warnings(len(tables) - len(shown), "hidden sheet")
    warnings += left_out_warnings(hidden, "hidden row or column", "hidden rows and columns")
    if left <= 0:
        warnings.append(f"only the first {limits.MAX_ROWS} rows were read")


def _is_collapsed(element: Any) -> bool:
    return get_attr(element, "visibility") in ("collapse", "filter")


def _hidden_columns(table: Any) -> frozenset[int]:
    """Return the 0-based numbers of hidden columns."""
    found: set[int] = set()
    at = 0
    for column in (e for e in table.iter() if local_name(e) == "table-column"):
        times = _repeated(column, "number-columns-repeated")
        if _is_collapsed(column):
            found |= set(range(at, at + times))
        at += times
    return frozenset(found)


def _rows(
    lines: Sequence[Any], hidden: frozenset[int], walk: TextWalk, most: int, dropped: set[int]
) -> Iterator[list[str]]:
    """Yield the texts of the cells of rows, without those in hidden columns.

    Hidden columns with text are added to `dropped`.
    """
    for element in lines:
        if most <= 0:
            return
        cells: list[str] = []
        for cell in element:
            if local_name(cell) in ("table-cell", "covered-table-cell"):
                text = " ".join(block.text for block in walk.blocks(cell))
                cells += [text] * _repeated(cell, "number-columns-repeated")
        dropped |= {at for at, text in enumerate(cells) if text and at in hidden}
        cells = [text for at, text in enumerate(cells) if at not in hidden]
        while cells and not cells[-1]:
            cells.pop()
        times = _repeated(element, "number-rows-repeated") if cells else 1
        for _ in range(min(times, most)):
            yield cells
        most -= times


def _repeated(element: Any, name: str) -> int:
    value = get_attr(element, name, "1")
    return min(int(value), _MAX_REPEATED_CELLS) if value.isdecimal() else 1
