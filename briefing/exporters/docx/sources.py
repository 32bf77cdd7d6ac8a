"""The sources of the memo: a table, reading warnings, files that were not read, and coverage."""

from collections.abc import Sequence

from briefing.exporters import formatting, layout
from briefing.exporters.docx.context import DocxContext
from briefing.exporters.docx.tables import (
    NARROW_PAGE,
    Cell,
    build_table,
    date_cell,
    keep_with_next,
    number_cell,
    text_cell,
)
from briefing.exporters.docx.xml import Element, element, link, paragraph, run
from briefing.models import Source

_SHARES = {
    "number": 0.7, "title": 7.5, "kind": 1.7, "date": 1.7, "language": 1.4, "words": 1.1,
    "share": 1.2,
}  # fmt: skip
_NUMBERS = ("words", "share")
_OPTIONAL = ("language", "words", "share")  # left out on a narrow page
_MAX_NAME = 60  # characters of a short name in a compact memo


def build_sources(context: DocxContext) -> list[Element]:
    """Build the sources: one paragraph in a compact memo, else a table, warnings and coverage."""
    if context.memo.compact_sources:
        return _build_compact(context)
    made = [context.heading(context.translate("sources"), 1)]
    keys = [key for key in _SHARES if context.width >= NARROW_PAGE or key not in _OPTIONAL]
    head = [_head_cell(context, key) for key in keys]
    listed = layout.list_sources(context.memo)
    rows = [_source_row(context, source, keys) for source in listed]
    shares = [_SHARES[key] for key in keys]
    made.append(build_table(context, context.translate("sources"), shares, [head, *rows]))
    space = element("spacing", before=120)
    if rest := layout.format_unlisted(context.memo):
        made.append(context.small(run(rest), before=(space,)))
    made.append(context.small(run(context.translate("verbatim")), before=(space,)))
    if context.memo.judge:
        made.append(context.small(run(_name_judge(context))))
    warnings = [f"{s.id}: {warning}" for s in listed for warning in s.warnings]
    skipped = [f"{file.path}: {file.reason}" for file in layout.list_skipped(context.memo)]
    made += [
        *_list_rows(context, "warnings", warnings),
        *_list_rows(context, "not_read", skipped),
    ]
    return [*made, *build_coverage(context)]


def _name_judge(context: DocxContext) -> str:
    return context.translate("judged").format(model=context.memo.judge)


def _build_compact(context: DocxContext) -> list[Element]:
    label = run(context.translate("said").format(name=context.translate("sources")),
                context.styles["label"])  # fmt: skip
    made = [label]
    listed = layout.list_sources(context.memo)
    for place, source in enumerate(listed):
        made += [run("; ")] if place else []
        tag = run(source.id, context.styles["tag"])
        made += context.bookmarks.around(f"{source.id}_row", tag)
        name = formatting.truncate(formatting.source_name(source), _MAX_NAME)
        made += [run(" "), run(name, language=source.language)]
    lines = [[*made, run(".")]] if len(context.memo.sources) > 1 else []
    if rest := layout.format_unlisted(context.memo):
        lines.append([run(rest)])
    for key, rows in (
        ("warnings", [f"{s.id}: {w}" for s in listed for w in s.warnings]),
        ("not_read", [f"{f.path}: {f.reason}" for f in layout.list_skipped(context.memo)]),
    ):
        if rows:
            name = context.translate("said").format(name=context.translate(key))
            lines.append([run(name, context.styles["label"]), run("; ".join(rows))])
    if context.memo.judge:
        lines.append([run(_name_judge(context))])
    space = element("spacing", before=160)
    return [context.small(*line, before=(None if n else space,)) for n, line in enumerate(lines)]


def _head_cell(context: DocxContext, key: str) -> Cell:
    return (number_cell if key in _NUMBERS else text_cell)(context, context.translate(key))


def _source_row(context: DocxContext, source: Source, keys: Sequence[str]) -> list[Cell]:
    memo = context.memo
    name = run(source.id, context.styles["tag"])
    inside = [link(f"{source.id}_doc", name)] if source.id in context.annexed else [name]
    number = context.cell(*context.bookmarks.around(f"{source.id}_row", *inside))
    title = context.cell(run(formatting.source_title(source), language=source.language))
    path = [context.cell(run(context.path(source), context.styles["tag"]))] if source.title else []
    cells = {
        "number": Cell([number]),
        "title": Cell([title, *path]),
        "kind": text_cell(context, formatting.kind_name(memo, source)),
        "date": date_cell(context, formatting.format_day(memo, source.date, "medium")),
        "language": text_cell(context, formatting.language_name(memo, source.language)),
        "words": number_cell(context, formatting.format_number(memo, source.words)),
        "share": number_cell(context, formatting.format_share(memo, source.share)),
    }
    return [cells[key] for key in keys]


def _list_rows(context: DocxContext, key: str, rows: list[str]) -> list[Element]:
    if not rows:
        return []
    style = context.styles["list"]
    lines = [paragraph(style, run(row), before=(context.bullet(0),)) for row in rows]
    return [context.heading(context.translate(key), 2), *lines]


# --- the coverage table: areas of cooperation by document, shaded, with counts in every cell ------


_TINTS = (0.08, 0.16, 0.26, 0.36, 0.48)  # few … many; black text is readable on each
MAX_DOCUMENTS = 12  # documents that have columns of their own
MAX_UNBROKEN = 25  # rows of a table that stays on one page

Counts = dict[str, list[int]]  # source -> points in each area


def build_coverage(context: DocxContext) -> list[Element]:
    """Build the table; nothing if no point has an area or the memo shows no coverage."""
    areas, counts = layout.count_coverage(context.memo)
    if not areas or not context.memo.show_coverage:
        return []
    build = _build_matrix if len(counts) <= MAX_DOCUMENTS else _build_list
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
        names = _source_cell(context, ranked[:MAX_DOCUMENTS], more=len(ranked) > MAX_DOCUMENTS)
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
