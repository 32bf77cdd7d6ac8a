"""The coverage: documents against areas of cooperation, a heat map that also reads as numbers."""

from msgspec.structs import replace

from briefing.exporters import formatting, layout
from briefing.exporters.docx.context import Sheet
from briefing.exporters.docx.fields import link
from briefing.exporters.docx.tables import Cell, figure, hold, table, worded
from briefing.exporters.docx.xml import Element, paragraph, run, w

_SHADES = ("E6EDF5", "CFDCEA", "B4C8DF", "98B3D2", "7C9EC5")  # few … many; black reads on each
_FEW = 3  # documents that stand side by side, with the areas below each other
_UPRIGHT = 6  # areas whose names still fit side by side
_LONG, _SHORT = 56, 26  # characters of a title, the latter beside many areas
_WHOLE = 25  # rows of a table that stays on one page

Counts = dict[str, list[int]]  # source -> points in each area


def coverage(sheet: Sheet) -> list[Element]:
    """A table of counts and shades; nothing where no point has an area."""
    areas, counts = layout.coverage(sheet.memo)
    if not areas:
        return []
    lay = _by_area if len(counts) <= _FEW < len(areas) else _by_document
    shares, rows = lay(sheet, areas, counts)
    if len(rows) <= _WHOLE:
        hold(rows[:-1])
    words = run(sheet.say("coverage.note"))
    note = paragraph(sheet.styles["small"], words, before=(w("keepNext"),))
    made = table(sheet, sheet.say("coverage"), shares, rows)
    return [sheet.heading(sheet.say("coverage"), 2), note, made]


def _by_document(
    sheet: Sheet, areas: list[str], counts: Counts
) -> tuple[list[float], list[list[Cell]]]:
    many = len(areas) > _UPRIGHT
    named = [sheet.memo.areas[area] for area in areas]
    corner = Cell([sheet.cell(run(sheet.say("document")))], low=True)
    head = [corner, *(_name(sheet, name, many) for name in (*named, sheet.say("total")))]
    most, names = _most(counts), formatting.names(sheet.memo, _SHORT if many else _LONG)
    rows = [
        [_document(sheet, key, names), *(_count(sheet, n, most) for n in row), _total(sheet, row)]
        for key, row in counts.items()
    ]
    return [2.0 + 0.35 * len(areas), *([1.0] * len(areas)), 1.2], [head, *rows]


def _by_area(
    sheet: Sheet, areas: list[str], counts: Counts
) -> tuple[list[float], list[list[Cell]]]:
    names = formatting.names(sheet.memo, _LONG)
    head = [worded(sheet, sheet.say("area")), *(_document(sheet, key, names) for key in counts)]
    most, rows = _most(counts), []
    for place, area in enumerate(areas):
        row = [_count(sheet, counted[place], most) for counted in counts.values()]
        wide = [replace(cell, tight=False) for cell in row]
        rows.append([worded(sheet, sheet.memo.areas[area]), *wide])
    return [2.0, *([1.5] * len(counts))], [head, *rows]


def _most(counts: Counts) -> int:
    return max(max(row) for row in counts.values())


def _name(sheet: Sheet, name: str, many: bool) -> Cell:
    """A column's name; upright where they are many."""
    right = None if many else w("jc", val="right")
    words = sheet.cell(run(name or "–"), before=(right,))
    return Cell([words], upwards=many, low=True, tight=True)


def _document(sheet: Sheet, key: str, names: dict[str, str]) -> Cell:
    row = link(f"{key}_row", run(key, sheet.styles["tag"]))
    title = run(names[key], language=sheet.sources[key].language)
    return Cell([sheet.cell(row, run(" "), title)])


def _total(sheet: Sheet, counts: list[int]) -> Cell:
    return Cell(figure(sheet, str(sum(counts))).paragraphs, tight=True)


def _count(sheet: Sheet, count: int, most: int) -> Cell:
    if not count:
        zero = run("0", sheet.styles["tag"])
        return Cell([sheet.cell(zero, before=(w("jc", val="right"),))], tight=True)
    shade = _SHADES[(count * len(_SHADES) - 1) // most]
    return Cell(figure(sheet, str(count)).paragraphs, shade, tight=True)
