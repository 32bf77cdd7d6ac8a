"""Tables that a screen reader can follow: a marked header row that repeats, no merged cells."""

from collections.abc import Sequence

from msgspec import Struct

from briefing.exporters import layout
from briefing.exporters.docx.context import DocxContext
from briefing.exporters.docx.points import cell_paragraphs, conflict_note, number_cell_content
from briefing.exporters.docx.xml import Element, element, qname, run
from briefing.languages.locales import is_rtl
from briefing.models import Entry, MemoSection, Point

STATUS_TINTS = {"delivered": 0.42, "agreed": 0.24, "planned": 0.08}  # the cell has the word too
MIN_UNIT = 550  # twentieths of a point per share that a column gets on narrow pages
_NARROW_MARGIN = 30  # at the sides of a narrow cell, in twentieths of a point
_SHARES = {
    "number": 0.6, "what": 6, "status": 1.4, "area": 2.1, "source": 0.95, "date": 2.1, "point": 0.8,
}  # fmt: skip
_SHARE = 2.0  # of other columns


class Cell(Struct, frozen=True):
    """A cell's paragraphs and its look."""

    paragraphs: list[Element]
    shade: str = ""  # RRGGBB; "" for none
    is_narrow: bool = False  # with hardly any margin at its sides


def build_table(
    context: DocxContext, name: str, shares: Sequence[float], rows: list[list[Cell]]
) -> Element:
    """Build a table as wide as the text. The first row is its header; `name` describes it.

    The header row is never alone at the end of a page.
    """
    keep_with_next(rows[:1])
    widths = _share_width(context.width, shares)
    look = element("tblLook", val="0420", firstRow=1, lastRow=0, firstColumn=0, lastColumn=0,
                   noHBand=0, noVBand=1)  # fmt: skip
    properties = element(
        "tblPr",
        element("tblStyle", val=context.styles["table"]),
        element("bidiVisual") if is_rtl(context.memo.language) else None,
        element("tblW", w=sum(widths), type="dxa"),
        element("tblLayout", type="fixed"),
        look,
        element("tblCaption", val=name),
    )
    grid = element("tblGrid", *(element("gridCol", w=width) for width in widths))
    made = [_build_row(row, widths, is_header=not place) for place, row in enumerate(rows)]
    return element("tbl", properties, grid, *made)


def _share_width(width: int, shares: Sequence[float]) -> list[int]:
    """Share a table's width; no column but the widest is too narrow for a word of its header."""
    widths = [round(width * share / sum(shares)) for share in shares]
    widest = widths.index(max(widths))
    for place, share in enumerate(shares):
        least = round(share * MIN_UNIT)
        if place != widest and widths[place] < least and widths[widest] > 2 * least:
            widths[widest] -= least - widths[place]
            widths[place] = least
    return widths


def keep_with_next(rows: list[list[Cell]]) -> None:
    """Keep each of these rows on the page of the next one."""
    for cell in (cell for row in rows for cell in row):
        for block in cell.paragraphs:
            if block[0].find(qname("keepNext")) is None:
                block[0].insert(1, element("keepNext"))


def _build_row(cells: list[Cell], widths: list[int], is_header: bool) -> Element:
    header = element("tblHeader") if is_header else None
    properties = element("trPr", element("cantSplit"), header)
    filled = (_build_cell(cell, width) for cell, width in zip(cells, widths, strict=True))
    return element("tr", properties, *filled)


def _build_cell(cell: Cell, width: int) -> Element:
    shade = element("shd", val="clear", color="auto", fill=cell.shade) if cell.shade else None
    sides = (element(side, w=_NARROW_MARGIN, type="dxa") for side in ("left", "right"))
    margins = element("tcMar", *sides) if cell.is_narrow else None
    size = element("tcW", w=width, type="dxa")
    return element("tc", element("tcPr", size, shade, margins), *cell.paragraphs)


def text_cell(context: DocxContext, text: str, language: str = "", shade: str = "") -> Cell:
    """Return a cell of words."""
    return Cell([context.cell(run(text or "–", language=language))], shade)


def number_cell(context: DocxContext, text: str, shade: str = "") -> Cell:
    """Return a cell of a number, right-aligned."""
    return Cell([context.cell(run(text), before=(element("jc", val="right"),))], shade, True)


def points_table(context: DocxContext, section: MemoSection) -> Element:
    """Return a section's points as a table: outcomes, dates or figures."""
    keys = _select_columns(context, section)
    head = [text_cell(context, context.translate(key)) for key in keys]
    rows = [[_point_cell(context, key, point) for key in keys] for point in section.points]
    shares = [_SHARES.get(key, _SHARE) for key in keys]
    return build_table(context, section.heading, shares, [head, *rows])


def _select_columns(context: DocxContext, section: MemoSection) -> list[str]:
    """Return the columns that have something to say; a memo of one page has no areas."""
    keys = list(layout.table_columns(section))
    if context.memo.compact_sources and "area" in keys:
        keys.remove("area")
    if not any(context.source_links(point.evidence) for point in section.points):
        keys.remove("source")
    return keys


def entries_table(context: DocxContext, section: MemoSection) -> Element:
    """Return dates or figures as a table: what they are, and the number of their point."""
    keys = layout.entry_columns(section)
    head = [text_cell(context, context.translate(key)) for key in keys]
    rows = [[_entry_cell(context, key, entry) for key in keys] for entry in section.entries]
    shares = [_SHARES.get(key, _SHARE) for key in keys]
    return build_table(context, section.heading, shares, [head, *rows])


def _point_cell(context: DocxContext, key: str, point: Point) -> Cell:
    if key == "number":
        return Cell([context.cell(*number_cell_content(context, point))])
    if key == "what":
        return Cell(cell_paragraphs(context, point))
    if key == "source":
        links = context.source_links(point.evidence)[1:]  # without the space before the first
        return Cell([context.cell(*(links or [run("–")]), *conflict_note(context, point))])
    tint = STATUS_TINTS.get(point.status or "") if key == "status" else None
    shade = context.palette.tint(tint) if tint else ""
    return text_cell(context, layout.table_cell(context.memo, key, point), shade=shade)


def _entry_cell(context: DocxContext, key: str, entry: Entry) -> Cell:
    if key == "point":
        return Cell([context.cell(context.link_point(entry.number))])
    point = context.numbered.get(entry.number)
    language = point.language if point and key != "date" else ""
    return text_cell(context, layout.entry_cell(context.memo, key, entry), language)
