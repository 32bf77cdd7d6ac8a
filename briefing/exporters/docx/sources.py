"""The sources of the memo, their reading warnings, and the files that were not read."""

from briefing.exporters import formatting
from briefing.exporters.docx.context import DocxContext
from briefing.exporters.docx.coverage import build_coverage
from briefing.exporters.docx.fields import link
from briefing.exporters.docx.tables import Cell, build_table, number_cell, text_cell
from briefing.exporters.docx.xml import Element, element, paragraph, run
from briefing.models import Source

_COLUMNS = {
    "number": 0.7, "title": 7.5, "kind": 1.7, "date": 1.7, "language": 1.4, "words": 1.1,
    "share": 1.2,
}  # fmt: skip
_NUMBERS = ("words", "share")
_MAX_NAME = 60  # characters of a short name in a compact memo


def build_sources(context: DocxContext) -> list[Element]:
    """Build the sources: one paragraph in a compact memo, else a table, warnings and coverage."""
    if context.memo.compact_sources:
        return _build_compact(context)
    made = [context.heading(context.translate("sources"), 1)]
    head = [_head_cell(context, key) for key in _COLUMNS]
    rows = [_build_row(context, source) for source in context.memo.sources]
    shares = list(_COLUMNS.values())
    made.append(build_table(context, context.translate("sources"), shares, [head, *rows]))
    space = element("spacing", before=120)
    made.append(context.small(run(context.translate("verbatim")), before=(space,)))
    if context.memo.judge:
        made.append(context.small(run(_name_judge(context))))
    warnings = [f"{s.id}: {warning}" for s in context.memo.sources for warning in s.warnings]
    skipped = [f"{file.path}: {file.reason}" for file in context.memo.skipped]
    made += [
        *_build_list(context, "warnings", warnings),
        *_build_list(context, "not_read", skipped),
    ]
    return [*made, *build_coverage(context)]


def _name_judge(context: DocxContext) -> str:
    return context.translate("judged").format(model=context.memo.judge)


def _build_compact(context: DocxContext) -> list[Element]:
    label = run(context.translate("said").format(name=context.translate("sources")),
                context.styles["label"])  # fmt: skip
    made = [label]
    for place, source in enumerate(context.memo.sources):
        made += [run("; ")] if place else []
        tag = run(source.id, context.styles["tag"])
        made += context.bookmarks.around(f"{source.id}_row", tag)
        name = formatting.truncate(formatting.source_name(source), _MAX_NAME)
        made += [run(" "), run(name, language=source.language)]
    lines = [[*made, run(".")]] if len(context.memo.sources) > 1 else []
    for key, rows in (
        ("warnings", [f"{s.id}: {w}" for s in context.memo.sources for w in s.warnings]),
        ("not_read", [f"{file.path}: {file.reason}" for file in context.memo.skipped]),
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


def _build_row(context: DocxContext, source: Source) -> list[Cell]:
    memo = context.memo
    name = run(source.id, context.styles["tag"])
    is_in_annex = any(entry.source == source.id for entry in memo.annex)
    inside = [link(f"{source.id}_doc", name)] if is_in_annex else [name]
    number = context.cell(*context.bookmarks.around(f"{source.id}_row", *inside))
    title = context.cell(run(formatting.source_title(source), language=source.language))
    path = [context.cell(run(source.path, context.styles["tag"]))] if source.title else []
    return [
        Cell([number]),
        Cell([title, *path]),
        text_cell(context, formatting.kind_name(memo, source)),
        text_cell(context, formatting.format_day(memo, source.date, "medium")),
        text_cell(context, formatting.language_name(memo, source.language)),
        number_cell(context, formatting.format_number(memo, source.words)),
        number_cell(context, formatting.format_share(memo, source.share)),
    ]


def _build_list(context: DocxContext, key: str, rows: list[str]) -> list[Element]:
    if not rows:
        return []
    style = context.styles["list"]
    lines = [paragraph(style, run(row), before=(context.bullet(0),)) for row in rows]
    return [context.heading(context.translate(key), 2), *lines]
