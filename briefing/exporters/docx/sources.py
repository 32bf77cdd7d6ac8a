"""What the memo rests on: its sources, doubts about them, and what wasn't read."""

from briefing.exporters import formatting
from briefing.exporters.docx.context import DocxContext
from briefing.exporters.docx.coverage import coverage
from briefing.exporters.docx.fields import link
from briefing.exporters.docx.tables import Cell, number_cell, table, text_cell
from briefing.exporters.docx.xml import Element, element, paragraph, run
from briefing.models import Source

_COLUMNS = {
    "number": 0.9, "title": 5.6, "kind": 1.8, "date": 2, "language": 1.7, "words": 1.3,
    "share": 1.9,
}  # fmt: skip
_NUMBERS = ("words", "share")


def sources(context: DocxContext) -> list[Element]:
    """The table of sources, then doubts, what was not read, and the coverage."""
    made = [context.heading(context.translate("sources"), 1)]
    head = [_titled(context, key) for key in _COLUMNS]
    rows = [_source(context, source) for source in context.memo.sources]
    made.append(
        table(context, context.translate("sources"), list(_COLUMNS.values()), [head, *rows])
    )
    made.append(paragraph(context.styles["small"], run(context.translate("verbatim")),
                          before=(element("spacing", before=120),)))  # fmt: skip
    return [*made, *_doubts(context), *_unread(context), *coverage(context)]


def _titled(context: DocxContext, key: str) -> Cell:
    return (number_cell if key in _NUMBERS else text_cell)(context, context.translate(key))


def _source(context: DocxContext, source: Source) -> list[Cell]:
    memo = context.memo
    name = run(source.id, context.styles["tag"])
    known = any(entry.source == source.id for entry in memo.annex)
    inside = [link(f"{source.id}_doc", name)] if known else [name]
    number = context.cell(*context.bookmarks.around(f"{source.id}_row", *inside))
    return [
        Cell([number]),
        text_cell(context, formatting.source_title(source), source.language),
        text_cell(context, formatting.kind_name(memo, source)),
        text_cell(context, formatting.format_day(memo, source.date, "medium")),
        text_cell(context, formatting.language_name(memo, source.language)),
        number_cell(context, formatting.format_number(memo, source.words)),
        number_cell(context, formatting.format_share(memo, source.share)),
    ]


def _doubts(context: DocxContext) -> list[Element]:
    rows = [
        f"{source.id}: {warning}" for source in context.memo.sources for warning in source.warnings
    ]
    return _notes(context, "warnings", rows)


def _unread(context: DocxContext) -> list[Element]:
    rows = [f"{file.path}: {file.reason}" for file in context.memo.skipped]
    return _notes(context, "not_read", rows)


def _notes(context: DocxContext, key: str, rows: list[str]) -> list[Element]:
    if not rows:
        return []
    style = context.styles["list"]
    lines = [paragraph(style, run(row), before=(context.bullet(0),)) for row in rows]
    return [context.heading(context.translate(key), 2), *lines]
