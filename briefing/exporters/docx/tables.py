"""Tables a screen reader can follow: a marked header row that repeats, no merged cells."""

from collections.abc import Sequence

from msgspec import Struct

from briefing.exporters import layout
from briefing.exporters.docx.context import Sheet
from briefing.exporters.docx.points import in_cell, rivals
from briefing.exporters.docx.xml import Element, at, run, w
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


def table(sheet: Sheet, name: str, shares: Sequence[float], rows: list[list[Cell]]) -> Element:
    """A table as wide as the text. The first row heads it; `name` is its alternative text.

    The header row never stands alone at the foot of a page.
    """
    hold(rows[:1])
    widths = [round(sheet.width * share / sum(shares)) for share in shares]
    look = w("tblLook", val="0420", firstRow=1, lastRow=0, firstColumn=0, lastColumn=0,
             noHBand=0, noVBand=1)  # fmt: skip
    properties = w(
        "tblPr",
        w("tblStyle", val=sheet.styles["table"]),
        w("tblW", w=sum(widths), type="dxa"),
        w("tblLayout", type="fixed"),
        look,
        w("tblCaption", val=name),
    )
    grid = w("tblGrid", *(w("gridCol", w=width) for width in widths))
    made = [_row(row, widths, heads=not place) for place, row in enumerate(rows)]
    return w("tbl", properties, grid, *made)


def hold(rows: list[list[Cell]]) -> None:
    """Keep each of these rows on the page of the next one."""
    for cell in (cell for row in rows for cell in row):
        for block in cell.paragraphs:
            if block[0].find(at("keepNext")) is None:
                block[0].insert(1, w("keepNext"))


def _row(cells: list[Cell], widths: list[int], heads: bool) -> Element:
    tall = max((_height(cell) for cell in cells if cell.upwards), default=0)
    properties = w(
        "trPr",
        w("cantSplit"),
        w("trHeight", val=tall, hRule="atLeast") if tall else None,
        w("tblHeader") if heads else None,
    )
    filled = (_cell(cell, width) for cell, width in zip(cells, widths, strict=True))
    return w("tr", properties, *filled)


def _height(cell: Cell) -> int:
    """Room for a cell that is written upwards, in twentieths of a point."""
    letters = max(len("".join(row.itertext())) for row in cell.paragraphs)
    return min(_LETTER * letters + 240, _TALLEST)


def _cell(cell: Cell, width: int) -> Element:
    shade = w("shd", val="clear", color="auto", fill=cell.shade) if cell.shade else None
    turn = w("textDirection", val="btLr") if cell.upwards else None
    low = w("vAlign", val="bottom") if cell.low else None
    sides = _sides() if cell.tight else None
    size = w("tcW", w=width, type="dxa")
    return w("tc", w("tcPr", size, shade, sides, turn, low), *cell.paragraphs)


def _sides() -> Element:
    return w("tcMar", *(w(side, w=_TIGHT, type="dxa") for side in ("left", "right")))


def worded(sheet: Sheet, text: str, language: str = "", shade: str = "") -> Cell:
    """A cell of a few words."""
    return Cell([sheet.cell(run(text or "–", language=language))], shade)


def figure(sheet: Sheet, text: str, shade: str = "") -> Cell:
    """A cell of a number, set to the right."""
    return Cell([sheet.cell(run(text), before=(w("jc", val="right"),))], shade)


def points(sheet: Sheet, section: MemoSection) -> Element:
    """A section of the memo as a table: outcomes, dates or figures."""
    keys = layout.columns(section)
    head = [worded(sheet, sheet.say(key)) for key in keys]
    rows = [[_point(sheet, key, point) for key in keys] for point in section.points]
    shares = [_SHARES[key] for key in keys]
    return table(sheet, section.heading, shares, [head, *rows])


def _point(sheet: Sheet, key: str, point: Point) -> Cell:
    if key == "what":
        return Cell(in_cell(sheet, point))
    if key == "source":
        tags = sheet.tags(point.evidence)[1:]  # without the space before the first
        return Cell([sheet.cell(*(tags or [run("–")]), *rivals(sheet, point))])
    shade = SHADES.get(point.status or "", "") if key == "status" else ""
    return worded(sheet, layout.cell(sheet.memo, key, point), shade=shade)
