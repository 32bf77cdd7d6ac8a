"""Tables a screen reader can follow: a marked header row that repeats, no merged cells."""

from collections.abc import Sequence

from msgspec import Struct

from briefing.exporters import layout
from briefing.exporters.docx.context import DocxContext
from briefing.exporters.docx.points import cell_paragraphs, conflict_note
from briefing.exporters.docx.xml import Element, element, qname, run
from briefing.exporters.i18n.language_names import is_rtl
from briefing.models import MemoSection, Point

# status -> shade; the word stands in the cell as well
SHADES = {"delivered": "9DB7D6", "agreed": "C9D8EA", "planned": "EEF3F9"}
_LETTER, _TALLEST = 92, 3400  # of upright text, in twentieths of a point
_TIGHT = 30  # margin of a narrow cell, in twentieths of a point
_SHARES = {"what": 6, "status": 1.6, "area": 2.1, "source": 1.3, "date": 2, "figure": 2}


class Cell(Struct, frozen=True):
    """A cell's paragraphs and its look."""

    paragraphs: list[Element]
    shade: str = ""  # RRGGBB; "" for none
    upwards: bool = False  # written from bottom to top
    low: bool = False  # at the foot of its row
    tight: bool = False  # with hardly a margin at its sides


def table(
    context: DocxContext, name: str, shares: Sequence[float], rows: list[list[Cell]]
) -> Element:
    """A table as wide as the text. The first row heads it; `name` is its alternative text.

    The header row never stands alone at the foot of a page.
    """
    keep_with_next(rows[:1])
    widths = [round(context.width * share / sum(shares)) for share in shares]
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
    made = [_row(row, widths, heads=not place) for place, row in enumerate(rows)]
    return element("tbl", properties, grid, *made)


def keep_with_next(rows: list[list[Cell]]) -> None:
    """Keep each of these rows on the page of the next one."""
    for cell in (cell for row in rows for cell in row):
        for block in cell.paragraphs:
            if block[0].find(qname("keepNext")) is None:
                block[0].insert(1, element("keepNext"))


def _row(cells: list[Cell], widths: list[int], heads: bool) -> Element:
    tall = max((_height(cell) for cell in cells if cell.upwards), default=0)
    properties = element(
        "trPr",
        element("cantSplit"),
        element("trHeight", val=tall, hRule="atLeast") if tall else None,
        element("tblHeader") if heads else None,
    )
    filled = (_cell(cell, width) for cell, width in zip(cells, widths, strict=True))
    return element("tr", properties, *filled)


def _height(cell: Cell) -> int:
    """Room for a cell that is written upwards, in twentieths of a point."""
    letters = max(len("".join(row.itertext())) for row in cell.paragraphs)
    return min(_LETTER * letters + 240, _TALLEST)


def _cell(cell: Cell, width: int) -> Element:
    shade = element("shd", val="clear", color="auto", fill=cell.shade) if cell.shade else None
    turn = element("textDirection", val="btLr") if cell.upwards else None
    low = element("vAlign", val="bottom") if cell.low else None
    sides = _sides() if cell.tight else None
    size = element("tcW", w=width, type="dxa")
    return element("tc", element("tcPr", size, shade, sides, turn, low), *cell.paragraphs)


def _sides() -> Element:
    return element("tcMar", *(element(side, w=_TIGHT, type="dxa") for side in ("left", "right")))


def text_cell(context: DocxContext, text: str, language: str = "", shade: str = "") -> Cell:
    """A cell of a few words."""
    return Cell([context.cell(run(text or "–", language=language))], shade)


def number_cell(context: DocxContext, text: str, shade: str = "") -> Cell:
    """A cell of a number, set to the right."""
    return Cell([context.cell(run(text), before=(element("jc", val="right"),))], shade)


def points(context: DocxContext, section: MemoSection) -> Element:
    """A section of the memo as a table: outcomes, dates or figures."""
    keys = layout.table_columns(section)
    head = [text_cell(context, context.translate(key)) for key in keys]
    rows = [[_point(context, key, point) for key in keys] for point in section.points]
    shares = [_SHARES[key] for key in keys]
    return table(context, section.heading, shares, [head, *rows])


def _point(context: DocxContext, key: str, point: Point) -> Cell:
    if key == "what":
        return Cell(cell_paragraphs(context, point))
    if key == "source":
        tags = context.source_links(point.evidence)[1:]  # without the space before the first
        return Cell([context.cell(*(tags or [run("–")]), *conflict_note(context, point))])
    shade = SHADES.get(point.status or "", "") if key == "status" else ""
    return text_cell(context, layout.table_cell(context.memo, key, point), shade=shade)
