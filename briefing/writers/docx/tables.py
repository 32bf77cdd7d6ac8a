"""Tables a screen reader can follow: a marked header row that repeats, no merged cells."""

from collections.abc import Sequence

from msgspec import Struct

from briefing.model import MemoSection, Point
from briefing.writers import wording
from briefing.writers.docx.ooxml import Element, run, w
from briefing.writers.docx.points import in_cell, rivals
from briefing.writers.docx.sheet import Sheet

# status -> shade; the word stands in the cell as well
SHADES = {"delivered": "9DB7D6", "agreed": "C9D8EA", "planned": "EEF3F9"}
_SHARES = {"what": 6, "status": 1.6, "area": 2.1, "source": 1.3, "date": 2, "figure": 2}


class Cell(Struct, frozen=True):
    """A cell's paragraphs and its shade."""

    paragraphs: list[Element]
    shade: str = ""  # RRGGBB; "" for none


def table(sheet: Sheet, name: str, shares: Sequence[float], rows: list[list[Cell]]) -> Element:
    """A table as wide as the text. The first row heads it; `name` is its alternative text."""
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


def _row(cells: list[Cell], widths: list[int], heads: bool) -> Element:
    properties = w("trPr", w("cantSplit"), w("tblHeader") if heads else None)
    filled = (_cell(cell, width) for cell, width in zip(cells, widths, strict=True))
    return w("tr", properties, *filled)


def _cell(cell: Cell, width: int) -> Element:
    shade = w("shd", val="clear", color="auto", fill=cell.shade) if cell.shade else None
    return w("tc", w("tcPr", w("tcW", w=width, type="dxa"), shade), *cell.paragraphs)


def worded(sheet: Sheet, text: str, language: str = "", shade: str = "") -> Cell:
    """A cell of a few words."""
    return Cell([sheet.cell(run(text or "–", language=language))], shade)


def figure(sheet: Sheet, text: str, shade: str = "") -> Cell:
    """A cell of a number, set to the right."""
    return Cell([sheet.cell(run(text), before=(w("jc", val="right"),))], shade)


def points(sheet: Sheet, section: MemoSection) -> Element:
    """A section of the memo as a table: outcomes, dates or figures."""
    keys = wording.columns(section)
    head = [worded(sheet, sheet.say(key)) for key in keys]
    rows = [[_point(sheet, key, point) for key in keys] for point in section.points]
    shares = [_SHARES[key] for key in keys]
    return table(sheet, section.heading, shares, [head, *rows])


def _point(sheet: Sheet, key: str, point: Point) -> Cell:
    if key == "what":
        return Cell(in_cell(sheet, point))
    if key == "source":
        return Cell([sheet.cell(*sheet.tags(point.evidence), *rivals(sheet, point))])
    shade = SHADES.get(point.status or "", "") if key == "status" else ""
    return worded(sheet, wording.cell(sheet.memo, key, point), shade=shade)
