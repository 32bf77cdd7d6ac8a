"""Walk over OpenDocument text: paragraphs, lists, tables, notes, text boxes."""

from collections.abc import Iterator, Mapping
from typing import Any

from briefing.models import Block
from briefing.readers.common.blocks import table_blocks
from briefing.readers.common.limits import hidden_warnings, left_out_warnings
from briefing.readers.common.text import collapse_whitespace
from briefing.readers.common.zipxml import find_path, get_attr, local_name
from briefing.readers.odf.styles import Lists, Style

_SKIPPED = frozenset(
    "tracked-changes annotation-end table-of-content alphabetical-index binary-data "
    "illustration-index table-index bibliography sequence-decls forms ruby-text title desc "
    "note-citation event-listeners glue-point".split()
)
_SIGNS = {"s": " ", "tab": " ", "line-break": " "}
_GROUPS = frozenset({"section", "index-body", "list-header"})


class TextWalk:
    """A walk over the paragraphs, lists and tables of a document, and its state."""

    def __init__(self, known: Mapping[str, Style], lists: Lists) -> None:
        self.styles, self.lists = known, lists
        self.title = ""
        self.notes: list[Block] = []
        self.boxes: list[Any] = []
        self.hidden = self.struck = self.comments = self.objects = 0

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
        table = [[self._cell(c) for c in row if "table-cell" in local_name(c)] for row in lines]
        if max(map(len, table), default=0) < 2:
            for row in lines:
                for cell in row:
                    yield from self.blocks(cell)
        else:
            yield from table_blocks(table, header)

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
            elif tag in ("object", "object-ole"):
                self.objects += 1
            elif tag == "annotation":
                self.comments += 1
            elif tag and tag not in _SKIPPED and not self._drops(self._style(inner), inner):
                self._gather(inner, pieces)
            pieces.append(inner.tail or "")

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
