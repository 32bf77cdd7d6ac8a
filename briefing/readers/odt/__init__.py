"""Read OpenDocument texts into blocks."""

from collections.abc import Iterator, Mapping
from typing import Any

from briefing.errors import Unreadable
from briefing.models import Block, Extract
from briefing.readers.common.dates import DATELINE_BLOCKS, find_dateline, parse_date
from briefing.readers.common.office_metadata import clean_author, clean_title
from briefing.readers.common.tables import table_blocks
from briefing.readers.common.whitespace import collapse_whitespace
from briefing.readers.common.zipxml import ZipContainer, find_path, get_attr, local_name
from briefing.readers.odt.styles import Lists, Style, styles

_SKIPPED = frozenset(
    "tracked-changes annotation annotation-end table-of-content alphabetical-index "
    "illustration-index table-index bibliography sequence-decls forms ruby-text title desc "
    "note-citation".split()
)
_SIGNS = {"s": " ", "tab": " ", "line-break": " "}
_GROUPS = frozenset({"section", "index-body", "list-header"})


def read(data: bytes) -> Extract:
    package = ZipContainer(data)
    root = package.xml("content.xml")
    body = find_path(root, "body", "text") if root is not None else None
    if body is None:
        raise Unreadable("OpenDocument: damaged or encrypted, its text can't be found")
    document = _Document(styles(root, package.xml("styles.xml")), Lists(root, package))
    blocks = list(document.blocks(body))
    about = _about(package)
    first = next((b.text for b in blocks[:3] if b.kind == "heading" and b.level == 1), "")
    return Extract(
        (*blocks, *document.notes),
        document.title or clean_title(about.get("title", "")) or first,
        find_dateline(b.text for b in blocks[:DATELINE_BLOCKS])
        or parse_date(about.get("creation-date", "")[:10]),
        clean_author(about.get("initial-creator", "") or about.get("creator", "")),
        about.get("language", ""),
    )


def _about(package: ZipContainer) -> Mapping[str, str]:
    root = package.xml("meta.xml")
    meta = find_path(root, "meta") if root is not None else None
    return (
        {local_name(e): collapse_whitespace(e.text or "") for e in meta} if meta is not None else {}
    )


class _Document:
    """The state of the walk."""

    def __init__(self, known: Mapping[str, Style], lists: Lists) -> None:
        self.styles, self.lists = known, lists
        self.title = ""
        self.notes: list[Block] = []
        self.boxes: list[Any] = []

    def blocks(self, container: Any) -> Iterator[Block]:
        for element in container:
            tag = local_name(element)
            if tag in ("p", "h"):
                yield from self._paragraph(element)
            elif tag == "list":
                yield from self._list(element, get_attr(element, "style-name"), 1)
            elif tag == "table":
                yield from self._table(element)
            elif tag in _GROUPS:
                yield from self.blocks(element)

    def _paragraph(self, element: Any) -> Iterator[Block]:
        style = self.styles.get(get_attr(element, "style-name"), Style())
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
        number = self.lists.first(element)
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
            elif tag and tag not in _SKIPPED and not self._is_hidden(inner):
                self._gather(inner, pieces)
            pieces.append(inner.tail or "")

    def _is_hidden(self, element: Any) -> bool:
        return self.styles.get(get_attr(element, "style-name"), Style()).hidden

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
