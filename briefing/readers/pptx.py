"""Read PowerPoint files: title and text of each slide; the slide's number is the page."""

from collections.abc import Iterator, Sequence
from posixpath import join, normpath
from typing import Any

from briefing.errors import Unreadable
from briefing.models import Block, Extract, Part
from briefing.readers.common import limits
from briefing.readers.common.blocks import table_blocks
from briefing.readers.common.limits import left_out_warnings
from briefing.readers.common.parts import embedded_part
from briefing.readers.common.text import collapse_whitespace
from briefing.readers.common.zipxml import (
    ZipContainer,
    diagram_texts,
    find_path,
    get_attr,
    local_name,
    read_office_metadata,
    read_relations,
)

_TITLE_TYPES = ("title", "ctrTitle")
_FURNITURE = ("dt", "ftr", "sldNum", "hdr")  # date, footer, number: the same on every slide


def read(data: bytes) -> Extract:
    package = ZipContainer(data)
    slides = [_Slide(package, path, at) for at, path in enumerate(_slide_paths(package), 1)]
    if not slides:
        raise Unreadable("PowerPoint: damaged, its slides can't be found")
    shown = [slide for slide in slides if slide.root is not None and not slide.is_hidden]
    blocks = [block for slide in shown for block in slide.blocks()]
    parts = [part for slide in shown for part in slide.read_objects()]
    head = read_office_metadata(package)
    first = next((b.text for b in blocks if b.kind == "heading" and b.page == 1), "")
    return Extract(
        tuple(blocks),
        head.title or first,
        author=head.author,
        language=head.language,
        warnings=(
            *_count_damaged(slides),
            *left_out_warnings(sum(slide.is_hidden for slide in slides), "hidden slide"),
            *left_out_warnings(
                sum(_has_notes(package, name) for name in package.names),
                "slide's speaker notes",
                "slides' speaker notes",
            ),
            *left_out_warnings(sum(_count_comments(package, n) for n in package.names), "comment"),
            *left_out_warnings(sum(slide.charts for slide in shown), "chart"),
            *left_out_warnings(sum(slide.objects for slide in shown), "embedded object"),
            *left_out_warnings(
                sum(slide.is_picture for slide in shown), "slide of pictures", "slides of pictures"
            ),
        ),
        parts=tuple(parts[: limits.MAX_PARTS]),
        created=head.date,
    )


def _count_damaged(slides: Sequence["_Slide"]) -> Iterator[str]:
    if damaged := sum(slide.root is None for slide in slides):
        yield f"{damaged} of {len(slides)} slides are damaged and were not read"


def _count_comments(package: ZipContainer, name: str) -> int:
    if not name.startswith("ppt/comments/") or not name.endswith(".xml"):
        return 0
    root = package.xml(name)
    return sum(local_name(e) == "cm" for e in root) if root is not None else 0


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


class _Slide:
    """A slide, and what of it is not text."""

    def __init__(self, package: ZipContainer, path: str, number: int) -> None:
        self.root = package.xml(path)
        self.is_hidden = self.root is not None and get_attr(self.root, "show") == "0"
        self._package, self._number = package, number
        self._relations = read_relations(package, path)
        elements = [] if self.root is None else [*_iter_shown(self.root)]
        self._shapes = [e for e in elements if local_name(e) in ("sp", "tbl", "relIds")]
        self._embedded = [e for e in elements if local_name(e) == "oleObj"]
        self._pictures = sum(local_name(e) == "pic" for e in elements)
        self.charts = sum(local_name(e) == "chart" for e in elements)
        self.objects = 0  # embedded, that can't be opened

    @property
    def is_picture(self) -> bool:
        """Whether a slide has pictures and no other text than a title."""
        return self._pictures > 0 and all(block.kind == "heading" for block in self.blocks())

    def blocks(self) -> Iterator[Block]:
        number = self._number
        for shape in sorted(self._shapes, key=lambda e: _placeholder_type(e) not in _TITLE_TYPES):
            kind = _placeholder_type(shape)
            if local_name(shape) == "tbl":
                yield from _row_blocks(shape, number)
            elif local_name(shape) == "relIds":
                path = self._relations.get(get_attr(shape, "dm"), "")
                for text in diagram_texts(self._package.xml(path)):
                    yield Block("item", text, 1, "•", number)
            elif kind in _TITLE_TYPES:
                text = collapse_whitespace(" ".join(_text_of(p) for p in _paragraphs(shape)))
                if text:
                    yield Block("heading", text, 1 if kind == "ctrTitle" else 2, page=number)
            elif kind not in _FURNITURE:
                yield from _text_blocks(shape, number, listed=kind in ("body", "obj", ""))

    def read_objects(self) -> Iterator[Part]:
        """Yield embedded files; count those that can't be opened."""
        for element in self._embedded:
            path = self._relations.get(get_attr(element, "id"), "")
            part = embedded_part(path.rpartition("/")[2], self._package.read(path))
            if part:
                yield part
            else:
                self.objects += 1


def _iter_shown(element: Any) -> Iterator[Any]:
    """Yield the elements inside, of alternatives only the first that has text or an object."""
    for inner in element:
        yield inner
        if local_name(inner) == "AlternateContent":
            yield from _iter_shown(inner[0]) if len(inner) else ()
        else:
            yield from _iter_shown(inner)


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
