"""PowerPoint files → the title and the text of each slide; the slide's number is the page."""

from collections.abc import Iterator
from posixpath import join, normpath
from typing import Any

from briefing.errors import Unreadable
from briefing.models import Block, Extract
from briefing.readers.common.office_metadata import read_office_metadata
from briefing.readers.common.tables import table_blocks
from briefing.readers.common.whitespace import collapse_whitespace
from briefing.readers.common.zipxml import ZipContainer, find_path, get_attr, local_name

_TITLES = ("title", "ctrTitle")
_NOT_TEXT = ("dt", "ftr", "sldNum", "hdr")  # date, foot, number: the same on every slide


def read(data: bytes) -> Extract:
    package = ZipContainer(data)
    slides = [package.xml(path) for path in _slides(package)]
    if not slides:
        raise Unreadable("PowerPoint: damaged, its slides can't be found")
    blocks = [
        block
        for number, slide in enumerate(slides, 1)
        if slide is not None
        for block in _slide(slide, number)
    ]
    head = read_office_metadata(package)
    first = next((b.text for b in blocks if b.kind == "heading" and b.page == 1), "")
    return Extract(tuple(blocks), head.title or first, head.date, head.author, head.language)


def _slides(package: ZipContainer) -> Iterator[str]:
    """The paths of the slides as they are shown."""
    root = package.xml("ppt/presentation.xml")
    relations = package.xml("ppt/_rels/presentation.xml.rels")
    if root is None or relations is None:
        return
    targets = {get_attr(e, "Id"): get_attr(e, "Target") for e in relations}
    shown = find_path(root, "sldIdLst")
    for slide in shown if shown is not None else ():
        keys = [value for key, value in slide.attrib.items() if key.endswith("}id")]
        if keys and (target := targets.get(keys[0])):
            yield normpath(join("ppt", target)).lstrip("/")


def _slide(slide: Any, number: int) -> Iterator[Block]:
    shapes = [e for e in slide.iter() if local_name(e) in ("sp", "tbl")]
    for shape in sorted(shapes, key=lambda e: _placeholder(e) not in _TITLES):
        kind = _placeholder(shape)
        if local_name(shape) == "tbl":
            yield from _table(shape, number)
        elif kind in _TITLES:
            text = collapse_whitespace(" ".join(_said(p) for p in _paragraphs(shape)))
            if text:
                yield Block("heading", text, 1 if kind == "ctrTitle" else 2, page=number)
        elif kind not in _NOT_TEXT:
            yield from _text(shape, number, listed=kind in ("body", "obj", ""))


def _placeholder(shape: Any) -> str:
    """What a shape is for: "title", "body", …; "box" for a shape that is no placeholder."""
    found = find_path(shape, "nvSpPr", "nvPr", "ph")
    return get_attr(found, "type") if found is not None else "box"


def _paragraphs(shape: Any) -> list[Any]:
    return [e for e in shape.iter() if local_name(e) == "p"]


def _said(paragraph: Any) -> str:
    pieces = (
        e.text or "" if local_name(e) == "t" else " "
        for e in paragraph.iter()
        if local_name(e) in ("t", "br")
    )
    return "".join(pieces)


def _text(shape: Any, number: int, listed: bool) -> Iterator[Block]:
    """Items where the shape is a list; a lone paragraph is one."""
    said = [
        (p, text)
        for p in _paragraphs(shape)
        if any(map(str.isalnum, text := collapse_whitespace(_said(p))))
    ]
    for paragraph, text in said:
        properties = find_path(paragraph, "pPr")
        level = get_attr(properties, "lvl", "0") if properties is not None else "0"
        if listed and len(said) > 1:
            yield Block("item", text, int(level) + 1 if level.isdecimal() else 1, "•", number)
        else:
            yield Block("paragraph", text, page=number)


def _table(table: Any, number: int) -> Iterator[Block]:
    lines = [e for e in table if local_name(e) == "tr"]
    cells = [
        [" ".join(_said(p) for p in _paragraphs(c)) for c in r if local_name(c) == "tc"]
        for r in lines
    ]
    properties = find_path(table, "tblPr")
    header = properties is not None and get_attr(properties, "firstRow") in ("1", "true")
    yield from table_blocks(cells, header, number)


def _cell(cell: Any) -> str:
    return " ".join(_said(paragraph) for paragraph in _paragraphs(cell))
