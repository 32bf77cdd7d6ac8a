"""The coverage table: areas of cooperation by document, shaded, with counts in every cell."""

from briefing.exporters import layout
from briefing.exporters.docx.context import DocxContext
from briefing.exporters.docx.fields import link
from briefing.exporters.docx.tables import (
    Cell,
    build_table,
    keep_with_next,
    number_cell,
    text_cell,
)
from briefing.exporters.docx.xml import Element, element, run

_TINTS = (0.08, 0.16, 0.26, 0.36, 0.48)  # few … many; black text is readable on each
MAX_COLUMNS = 12  # documents that have columns of their own
MAX_UNBROKEN = 25  # rows of a table that stays on one page

Counts = dict[str, list[int]]  # source -> points in each area


def build_coverage(context: DocxContext) -> list[Element]:
    """Build the table; nothing if no point has an area or the memo shows no coverage."""
    areas, counts = layout.count_coverage(context.memo)
    if not areas or not context.memo.show_coverage:
        return []
    build = _build_matrix if len(counts) <= MAX_COLUMNS else _build_list
    shares, rows = build(context, areas, counts)
    if len(rows) <= MAX_UNBROKEN:
        keep_with_next(rows[:-1])
    words = run(context.translate("coverage.note"))
    note = context.small(words, before=(element("keepNext"),))
    made = build_table(context, context.translate("coverage"), shares, rows)
    return [context.heading(context.translate("coverage"), 2), note, made]


def _build_matrix(
    context: DocxContext, areas: list[str], counts: Counts
) -> tuple[list[float], list[list[Cell]]]:
    """Return a row for each area and a column for each document."""
    head = [text_cell(context, context.translate("area"))]
    head += [_source_cell(context, [key]) for key in counts]
    head.append(number_cell(context, context.translate("total")))
    most = max(max(row) for row in counts.values())
    rows = []
    for place, area in enumerate(areas):
        row = [counted[place] for counted in counts.values()]
        cells = [_count_cell(context, count, most) for count in row]
        name = text_cell(context, context.memo.areas[area])
        rows.append([name, *cells, number_cell(context, str(sum(row)))])
    return [4.0, *([1.0] * len(counts)), 1.2], [head, *rows]


def _build_list(
    context: DocxContext, areas: list[str], counts: Counts
) -> tuple[list[float], list[list[Cell]]]:
    """Return a row for each area that names the documents with most points."""
    keys = ("area", "total", "sources")
    head = [text_cell(context, context.translate(key)) for key in keys]
    rows = []
    for place, area in enumerate(areas):
        found = {key: row[place] for key, row in counts.items() if row[place]}
        ranked = sorted(found, key=lambda key: -found[key])
        total = number_cell(context, str(sum(found.values())))
        names = _source_cell(context, ranked[:MAX_COLUMNS], more=len(ranked) > MAX_COLUMNS)
        rows.append([text_cell(context, context.memo.areas[area]), total, names])
    return [3.0, 1.0, 6.0], [head, *rows]


def _source_cell(context: DocxContext, keys: list[str], more: bool = False) -> Cell:
    links: list[Element] = []
    for key in keys:
        links += [run(" ")] if links else []
        links.append(link(f"{key}_row", run(key, context.styles["tag"])))
    is_column = len(keys) == 1 and not more
    right = (element("jc", val="right"),) if is_column else ()
    text = context.cell(*links, *([run(" …")] if more else []), before=right)
    return Cell([text], is_narrow=is_column)


def _count_cell(context: DocxContext, count: int, most: int) -> Cell:
    if not count:
        return number_cell(context, "0")
    tint = _TINTS[(count * len(_TINTS) - 1) // most]
    return number_cell(context, str(count), context.palette.tint(tint))
