"""The coverage: documents against areas of cooperation, a heat map that also reads as numbers."""

from msgspec.structs import replace

from briefing.exporters import formatting, layout
from briefing.exporters.docx.context import DocxContext
from briefing.exporters.docx.fields import link
from briefing.exporters.docx.tables import Cell, keep_with_next, number_cell, table, text_cell
from briefing.exporters.docx.xml import Element, element, paragraph, run

_SHADES = ("E6EDF5", "CFDCEA", "B4C8DF", "98B3D2", "7C9EC5")  # few … many; black reads on each
_FEW = 3  # documents that stand side by side, with the areas below each other
_UPRIGHT = 6  # areas whose names still fit side by side
_LONG, _SHORT = 56, 26  # characters of a title, the latter beside many areas
_WHOLE = 25  # rows of a table that stays on one page

Counts = dict[str, list[int]]  # source -> points in each area


def coverage(context: DocxContext) -> list[Element]:
    """A table of counts and shades; nothing where no point has an area."""
    areas, counts = layout.count_coverage(context.memo)
    if not areas:
        return []
    lay = _by_area if len(counts) <= _FEW < len(areas) else _by_document
    shares, rows = lay(context, areas, counts)
    if len(rows) <= _WHOLE:
        keep_with_next(rows[:-1])
    words = run(context.translate("coverage.note"))
    note = paragraph(context.styles["small"], words, before=(element("keepNext"),))
    made = table(context, context.translate("coverage"), shares, rows)
    return [context.heading(context.translate("coverage"), 2), note, made]


def _by_document(
    context: DocxContext, areas: list[str], counts: Counts
) -> tuple[list[float], list[list[Cell]]]:
    many = len(areas) > _UPRIGHT
    named = [context.memo.areas[area] for area in areas]
    corner = Cell([context.cell(run(context.translate("document")))], low=True)
    head = [corner, *(_name(context, name, many) for name in (*named, context.translate("total")))]
    most, names = _most(counts), formatting.short_titles(context.memo, _SHORT if many else _LONG)
    rows = [
        [
            _document(context, key, names),
            *(_count(context, n, most) for n in row),
            _total(context, row),
        ]
        for key, row in counts.items()
    ]
    return [2.0 + 0.35 * len(areas), *([1.0] * len(areas)), 1.2], [head, *rows]


def _by_area(
    context: DocxContext, areas: list[str], counts: Counts
) -> tuple[list[float], list[list[Cell]]]:
    names = formatting.short_titles(context.memo, _LONG)
    head = [
        text_cell(context, context.translate("area")),
        *(_document(context, key, names) for key in counts),
    ]
    most, rows = _most(counts), []
    for place, area in enumerate(areas):
        row = [_count(context, counted[place], most) for counted in counts.values()]
        wide = [replace(cell, tight=False) for cell in row]
        rows.append([text_cell(context, context.memo.areas[area]), *wide])
    return [2.0, *([1.5] * len(counts))], [head, *rows]


def _most(counts: Counts) -> int:
    return max(max(row) for row in counts.values())


def _name(context: DocxContext, name: str, many: bool) -> Cell:
    """A column's name; upright where they are many."""
    right = None if many else element("jc", val="right")
    words = context.cell(run(name or "–"), before=(right,))
    return Cell([words], upwards=many, low=True, tight=True)


def _document(context: DocxContext, key: str, names: dict[str, str]) -> Cell:
    row = link(f"{key}_row", run(key, context.styles["tag"]))
    title = run(names[key], language=context.sources[key].language)
    return Cell([context.cell(row, run(" "), title)])


def _total(context: DocxContext, counts: list[int]) -> Cell:
    return Cell(number_cell(context, str(sum(counts))).paragraphs, tight=True)


def _count(context: DocxContext, count: int, most: int) -> Cell:
    if not count:
        zero = run("0", context.styles["tag"])
        return Cell([context.cell(zero, before=(element("jc", val="right"),))], tight=True)
    shade = _SHADES[(count * len(_SHADES) - 1) // most]
    return Cell(number_cell(context, str(count)).paragraphs, shade, tight=True)
