"""Read Hangul documents (`.hwpx`, OWPML: KS X 6101)."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

from briefing.errors import Unreadable
from briefing.models import Block, Extract
from briefing.readers.common.blocks import split_marker, table_blocks
from briefing.readers.common.limits import left_out_warnings, picture_warnings
from briefing.readers.common.metadata import parse_date
from briefing.readers.common.text import collapse_whitespace
from briefing.readers.common.zipxml import ZipContainer, find_path, get_attr, local_name

_SECTION = re.compile(r"Contents/section(\d+)\.xml")
_SKIPPED = frozenset(
    "secPr header footer linesegarray pic equation container ole chart fieldBegin "
    "hiddenComment".split()
)
_SIGNS = {"lineBreak": " ", "tab": " ", "nbSpace": " ", "fwSpace": " ", "hyphen": "-"}


def read(data: bytes) -> Extract:
    package = ZipContainer(data)
    found = [(int(m[1]), name) for name in package.names if (m := _SECTION.fullmatch(name))]
    if not found:
        raise Unreadable("Hangul document: damaged or encrypted, its text can't be found")
    notes: list[str] = []
    blocks: list[Block] = []
    counts: Counter[str] = Counter()
    for _, name in sorted(found):
        root = package.xml(name)
        if root is not None:
            blocks += _blocks(root, notes)
            counts.update(map(local_name, root.iter()))
    blocks += [Block("note", text, marker=str(n)) for n, text in enumerate(notes, 1) if text]
    meta = _metadata(package.xml("Contents/content.hpf"))
    return Extract(
        tuple(blocks),
        meta.get("title", ""),
        author=meta.get("creator", ""),
        language=meta.get("language", ""),
        warnings=(
            *left_out_warnings(counts["hiddenComment"], "hidden comment"),
            *left_out_warnings(counts["ole"], "embedded object"),
            *left_out_warnings(counts["chart"], "chart"),
            *picture_warnings(counts["pic"], blocks),
        ),
        created=parse_date(meta.get("CreatedDate", "")[:10]),
    )


def _metadata(root: Any) -> dict[str, str]:
    meta = find_path(root, "metadata") if root is not None else None
    found: dict[str, str] = {}
    for element in meta if meta is not None else ():
        name = get_attr(element, "name") or local_name(element)
        found[name] = collapse_whitespace(element.text or "")
    return found


def _blocks(container: Any, notes: list[str]) -> Iterator[Block]:
    for element in container:
        if local_name(element) != "p":
            continue
        tables: list[Any] = []
        text = collapse_whitespace("".join(_strings(element, tables, notes)))
        if any(map(str.isalnum, text)):
            marker, rest = split_marker(text)
            kind = "item" if marker and rest else "paragraph"
            if kind == "item":
                yield Block("item", rest, 1, marker)
            else:
                yield Block("paragraph", text)
        for table in tables:
            yield from _table(table, notes)


def _strings(element: Any, tables: list[Any], notes: list[str]) -> Iterator[str]:
    """Yield a paragraph's text; collect the tables and boxes anchored in it."""
    for inner in element:
        tag = local_name(inner)
        if tag == "t":
            yield inner.text or ""
            for sign in inner:
                yield _SIGNS.get(local_name(sign), "") + (sign.tail or "")
        elif tag in ("tbl", "rect", "ellipse", "polygon"):
            tables.append(inner)
        elif tag in ("footNote", "endNote"):
            inside = find_path(inner, "subList")
            text = " ".join(b.text for b in _blocks(inside, notes)) if inside is not None else ""
            notes.append(text)
        elif tag and tag not in _SKIPPED:
            yield from _strings(inner, tables, notes)


def _table(table: Any, notes: list[str]) -> Iterator[Block]:
    """Yield the rows of a table, or the blocks of a box or of a table for layout."""
    rows = [e for e in table if local_name(e) == "tr"]
    cells = [[c for c in row if local_name(c) == "tc"] for row in rows]
    lists = [e for e in table.iter() if local_name(e) == "subList"]
    if max(map(len, cells), default=0) < 2:
        for inside in lists:
            yield from _blocks(inside, notes)
        return
    yield from table_blocks([[_cell(c, notes) for c in row] for row in cells], header=False)


def _cell(cell: Any, notes: list[str]) -> str:
    inside = find_path(cell, "subList")
    found = _blocks(inside, notes) if inside is not None else ()
    return " ".join(f"{block.marker} {block.text}".strip() for block in found)
