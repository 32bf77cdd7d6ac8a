"""Read PowerPoint files: title and text of each slide; the slide's number is the page."""

from collections.abc import Iterator
from posixpath import join, normpath
from typing import Any

from briefing.errors import Unreadable
from briefing.models import Block, Extract
from briefing.readers.common.blocks import table_blocks
from briefing.readers.common.limits import left_out_warnings
from briefing.readers.common.text import collapse_whitespace
from briefing.readers.common.zipxml import (
    ZipContainer,
    find_path,
    get_attr,
    local_name,
    read_office_metadata,
)

_TITLE_TYPES = ("title", "ctrTitle")
_FURNITURE = ("dt", "ftr", "sldNum", "hdr")  # date, footer, number: the same on every slide


def read(data: bytes) -> Extract:
    package = ZipContainer(data)
    slides = [package.xml(path) for path in _slide_paths(package)]
    if not slides:
        raise Unreadable("PowerPoint: damaged, its slides can't be found")
    hidden = sum(slide is not None and get_attr(slide, "show") == "0" for slide in slides)
    notes = sum(_has_notes(package, name) for name in package.names)
    blocks = [
        block
        for number, slide in enumerate(slides, 1)
        if slide is not None and get_attr(slide, "show") != "0"
        for block in _slide_blocks(slide, number)
    ]
    head = read_office_metadata(package)
    first = next((b.text for b in blocks if b.kind == "heading" and b.page == 1), "")
    return Extract(
        tuple(blocks),
        head.title or first,
        author=head.author,
        language=head.language,
        warnings=(
            *left_out_warnings(hidden, "hidden slide"),
            *left_out_warnings(notes, "slide's speaker notes", "slides' speaker notes"),
        ),
        created=head.date,
    )


def _has_notes(package: ZipContainer, name: str) -> bool:
    """Return whether a member holds speaker notes with text."""
    if not name.startswith("ppt/notesSlides/") or not name.endswith(".xml"):
        return False
    root = package.xml(name)
    shapes = root.iter() if root is not None else ()
    bodies = (e for e in shapes if local_name(e) == "sp" and _placeholder_type(e) == "body")
    return any(_text_of(p).strip() for body in bodies for p in _paragraphs(body))


def _slide_paths(package: ZipContainer) -> Iterator[str]:
    """Yield the paths of the slides in presentation order."""
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


def _slide_blocks(slide: Any, number: int) -> Iterator[Block]:
    shapes = [e for e in slide.iter() if local_name(e) in ("sp", "tbl")]
    for shape in sorted(shapes, key=lambda e: _placeholder_type(e) not in _TITLE_TYPES):
        kind = _placeholder_type(shape)
        if local_name(shape) == "tbl":
            yield from _row_blocks(shape, number)
        elif kind in _TITLE_TYPES:
            text = collapse_whitespace(" ".join(_text_of(p) for p in _paragraphs(shape)))
            if text:
                yield Block("heading", text, 1 if kind == "ctrTitle" else 2, page=number)
        elif kind not in _FURNITURE:
            yield from _text_blocks(shape, number, listed=kind in ("body", "obj", ""))


def _placeholder_type(shape: Any) -> str:
    """Return the placeholder type ("title", "body", …); "box" for other shapes."""
    found = find_path(shape, "nvSpPr", "nvPr", "ph")
    return get_attr(found, "type") if found is not None else "box"


def _paragraphs(shape: Any) -> list[Any]:
    return [e for e in shape.iter() if local_name(e) == "p"]


def _text_of(paragraph: Any) -> str:
    pieces = (
        e.text or "" if local_name(e) == "t" else " "
        for e in paragraph.iter()
        if local_name(e) in ("t", "br")
    )
    return "".join(pieces)


def _text_blocks(shape: Any, number: int, listed: bool) -> Iterator[Block]:
    """Yield items where the shape is a list; a single paragraph is not one."""
    texts = [
        (p, text)
        for p in _paragraphs(shape)
        if any(map(str.isalnum, text := collapse_whitespace(_text_of(p))))
    ]
    for paragraph, text in texts:
        properties = find_path(paragraph, "pPr")
        level = get_attr(properties, "lvl", "0") if properties is not None else "0"
        if listed and len(texts) > 1:
            yield Block("item", text, int(level) + 1 if level.isdecimal() else 1, "•", number)
        else:
            yield Block("paragraph", text, page=number)


def _row_blocks(table: Any, number: int) -> Iterator[Block]:
    lines = [e for e in table if local_name(e) == "tr"]
    cells = [
        [" ".join(_text_of(p) for p in _paragraphs(c)) for c in r if local_name(c) == "tc"]
        for r in lines
    ]
    properties = find_path(table, "tblPr")
    header = properties is not None and get_attr(properties, "firstRow") in ("1", "true")
    yield from table_blocks(cells, header, number)
