"""What the memo rests on: its sources, doubts about them, and what wasn't read."""

from briefing.exporters import formatting
from briefing.exporters.docx.context import Sheet
from briefing.exporters.docx.coverage import coverage
from briefing.exporters.docx.fields import link
from briefing.exporters.docx.tables import Cell, figure, table, worded
from briefing.exporters.docx.xml import Element, paragraph, run, w
from briefing.models import Source

_COLUMNS = {
    "number": 0.9, "title": 5.6, "kind": 1.8, "date": 2, "language": 1.7, "words": 1.3,
    "share": 1.9,
}  # fmt: skip
_NUMBERS = ("words", "share")


def sources(sheet: Sheet) -> list[Element]:
    """The table of sources, then doubts, what was not read, and the coverage."""
    made = [sheet.heading(sheet.say("sources"), 1)]
    head = [_titled(sheet, key) for key in _COLUMNS]
    rows = [_source(sheet, source) for source in sheet.memo.sources]
    made.append(table(sheet, sheet.say("sources"), list(_COLUMNS.values()), [head, *rows]))
    made.append(paragraph(sheet.styles["small"], run(sheet.say("verbatim")),
                          before=(w("spacing", before=120),)))  # fmt: skip
    return [*made, *_doubts(sheet), *_unread(sheet), *coverage(sheet)]


def _titled(sheet: Sheet, key: str) -> Cell:
    return (figure if key in _NUMBERS else worded)(sheet, sheet.say(key))


def _source(sheet: Sheet, source: Source) -> list[Cell]:
    memo = sheet.memo
    name = run(source.id, sheet.styles["tag"])
    known = any(entry.source == source.id for entry in memo.annex)
    inside = [link(f"{source.id}_doc", name)] if known else [name]
    number = sheet.cell(*sheet.bookmarks.around(f"{source.id}_row", *inside))
    return [
        Cell([number]),
        worded(sheet, formatting.title(source), source.language),
        worded(sheet, formatting.kind(memo, source)),
        worded(sheet, formatting.day(memo, source.date, "medium")),
        worded(sheet, formatting.language(memo, source.language)),
        figure(sheet, formatting.number(memo, source.words)),
        figure(sheet, formatting.share(memo, source.share)),
    ]


def _doubts(sheet: Sheet) -> list[Element]:
    rows = [
        f"{source.id}: {warning}" for source in sheet.memo.sources for warning in source.warnings
    ]
    return _notes(sheet, "warnings", rows)


def _unread(sheet: Sheet) -> list[Element]:
    rows = [f"{file.path}: {file.reason}" for file in sheet.memo.skipped]
    return _notes(sheet, "not_read", rows)


def _notes(sheet: Sheet, key: str, rows: list[str]) -> list[Element]:
    if not rows:
        return []
    style = sheet.styles["list"]
    lines = [paragraph(style, run(row), before=(sheet.bullet(0),)) for row in rows]
    return [sheet.heading(sheet.say(key), 2), *lines]
