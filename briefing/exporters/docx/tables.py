"""Tables that a screen reader can follow: a marked header row that repeats, no merged cells."""

import math
import re
import unicodedata
from collections.abc import Sequence
from math import fsum

from msgspec import Struct
from msgspec.structs import replace

from briefing.exporters import layout
from briefing.exporters.docx.context import DocxContext
from briefing.exporters.docx.points import cell_paragraphs, number_cell_content
from briefing.exporters.docx.xml import Element, direction, element, paragraph, qname, run
from briefing.languages.scripts import HAN_AND_KANA, is_rtl
from briefing.models import Entry, MemoSection, Point

STATUS_TINTS = {"delivered": 0.42, "agreed": 0.24, "planned": 0.08}  # the cell has the word too
BOX_LINES = 4  # empty lines of a box
RULE = "9AA8B8"  # colour of a box
NARROW_PAGE = 7400  # twentieths of a point; tables on narrower text have fewer columns
_MARGIN, _NARROW_MARGIN = 85, 30  # at each side of a cell, in twentieths of a point
_MAX_WORD = 0.3  # share of a table's width that the longest word of a column can claim
_MAX_UNBROKEN = 8  # ems up to which a word in East Asian letters stays on one line
_MIN_TEXT = 0.36  # share of a table's width that its column of text keeps beside dates
_BOLD = 1.1  # a word in bold type is so much wider
_SHARES = {
    "number": 0.6, "what": 6, "status": 1.4, "area": 2.1, "source": 0.95, "date": 2.1, "point": 0.8,
}  # fmt: skip
_SHARE = 2.0  # of other columns
_BREAKS = re.compile(r"[ \u2013]+|(?<=-)")  # where a line can end
_EAST_ASIAN = re.compile(f"[{HAN_AND_KANA}]")
_THIN_LETTERS, _BROAD_LETTERS = frozenset(" iljtfrI.,:;!'’|()[]"), frozenset("mwMWжшщюфыЖШЩЮФЫМ")


class Cell(Struct, frozen=True):
    """A cell's paragraphs and its look."""

    paragraphs: list[Element]
    shade: str = ""  # RRGGBB; "" for none
    is_narrow: bool = False  # with hardly any margin at its sides
    is_unbroken: bool = False  # kept on one line where the page has room


def build_table(
    context: DocxContext, name: str, shares: Sequence[float], rows: list[list[Cell]]
) -> Element:
    """Build a table as wide as the text. The first row is its header; `name` describes it.

    The header row is never alone at the end of a page.
    """
    keep_with_next(rows[:1])
    least = _measure_columns(context, rows, unbroken=True)
    others = sum(least) - least[shares.index(max(shares))]
    if others > context.width * (1 - _MIN_TEXT):
        least = _measure_columns(context, rows, unbroken=False)
    widths = _share_width(context.width, shares, least)
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


def _share_width(width: int, shares: Sequence[float], least: Sequence[int]) -> list[int]:
    """Share a table's width; no column is narrower than `least` while others have room to spare."""
    whole = fsum(shares)  # `sum` rounds otherwise since Python 3.12
    widths = [round(width * share / whole) for share in shares]
    wanted = [min(each, round(width * _MAX_WORD)) for each in least]
    missing = sum(max(want - own, 0) for own, want in zip(widths, wanted, strict=True))
    spare = sum(max(own - want, 0) for own, want in zip(widths, wanted, strict=True))
    given = min(1.0, spare / missing) if missing else 0.0
    taken = missing * given / spare if spare else 0.0
    return [
        round(own + (want - own) * (given if own < want else taken))
        for own, want in zip(widths, wanted, strict=True)
    ]


def _measure_columns(
    context: DocxContext, rows: Sequence[Sequence[Cell]], unbroken: bool
) -> list[int]:
    """Return the width that each column needs to keep its words whole, in twentieths of a point.

    With `unbroken`, cells that ask for it keep all of their words on one line.
    """
    em = context.cell_size * 10
    return [
        math.ceil(max(_measure_cell(row[column], em, unbroken) for row in rows))
        for column in range(len(rows[0]))
    ]


def _measure_cell(cell: Cell, em: int, unbroken: bool) -> float:
    texts = (
        "".join(part.text or "" for part in block.iter(qname("t"))) for block in cell.paragraphs
    )
    widths = (
        measure_word(text) if unbroken and cell.is_unbroken
        else max(measure_word(word) for word in _BREAKS.split(text)) * _BOLD
        for text in texts
    )  # fmt: skip
    return max(widths) * em + 2 * (_NARROW_MARGIN if cell.is_narrow else _MARGIN)


def measure_word(word: str) -> float:
    """Estimate the width of a word in ems; 2 for a long one that can break at any letter."""
    width = fsum(
        1.0 if unicodedata.east_asian_width(letter) in "WF"
        else 0.32 if letter in _THIN_LETTERS
        else 0.87 if letter in _BROAD_LETTERS
        else 0.7 if letter.isupper()
        else 0.56
        for letter in word
    )  # fmt: skip
    return 2.0 if width > _MAX_UNBROKEN and _EAST_ASIAN.search(word) else width


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
    turned = direction(language, context.memo.language) if language else None
    return Cell([context.cell(run(text or "–", language=language), before=(turned,))], shade)


def number_cell(context: DocxContext, text: str, shade: str = "") -> Cell:
    """Return a cell of a number, right-aligned."""
    return Cell([context.cell(run(text), before=(element("jc", val="right"),))], shade, True)


def date_cell(context: DocxContext, text: str) -> Cell:
    """Return a cell of a date, which stays on one line where the page is wide enough."""
    is_unbroken = context.width >= NARROW_PAGE and measure_word(text) <= 2 * _MAX_UNBROKEN
    return replace(text_cell(context, text), is_unbroken=is_unbroken)


def build_box(context: DocxContext, section: MemoSection) -> Element:
    """Return an empty box as wide as the text, with a line on what is to be written there."""
    hint = [context.small(run(section.note))] if section.note else []
    lines = [paragraph(context.styles["body"]) for _ in range(BOX_LINES)]
    sides = ("top", "left", "bottom", "right")
    properties = element(
        "tblPr",
        element("bidiVisual") if is_rtl(context.memo.language) else None,
        element("tblW", w=context.width, type="dxa"),
        element("tblBorders", *(element(side, val="single", sz=6, color=RULE) for side in sides)),
        element("tblLayout", type="fixed"),
        element("tblCaption", val=section.heading),
    )
    cell = element(
        "tc", element("tcPr", element("tcW", w=context.width, type="dxa")), *hint, *lines
    )
    grid = element("tblGrid", element("gridCol", w=context.width))
    row = element("tr", element("trPr", element("cantSplit")), cell)
    return element("tbl", properties, grid, row)


def points_table(context: DocxContext, section: MemoSection) -> Element:
    """Return a section's points as a table: outcomes, dates or figures."""
    keys = _select_columns(context, section)
    head = [text_cell(context, context.translate(key)) for key in keys]
    rows = [[_point_cell(context, key, point) for key in keys] for point in section.points]
    shares = [_SHARES.get(key, _SHARE) for key in keys]
    return build_table(context, section.heading, shares, [head, *rows])


def _select_columns(context: DocxContext, section: MemoSection) -> list[str]:
    """Return the columns that have something to say; a short or narrow memo has no areas."""
    keys = list(layout.table_columns(section))
    has_room = context.width >= NARROW_PAGE and not context.memo.compact_sources
    if not has_room and "area" in keys:
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
        links = context.source_links(point.evidence, gap=" ")[1:]  # without the first gap
        return Cell([context.cell(*(links or [run("–")]))])
    tint = STATUS_TINTS.get(point.status or "") if key == "status" else None
    shade = context.palette.tint(tint) if tint else ""
    text = layout.table_cell(context.memo, key, point)
    return date_cell(context, text) if key == "date" else text_cell(context, text, shade=shade)


def _entry_cell(context: DocxContext, key: str, entry: Entry) -> Cell:
    if key == "point":
        return Cell([context.cell(*context.link_entry(entry))])
    text = layout.entry_cell(context.memo, key, entry)
    if key == "date":
        return date_cell(context, text)
    point = context.numbered.get(entry.number or 0)
    return text_cell(context, text, point.language if point else "")
