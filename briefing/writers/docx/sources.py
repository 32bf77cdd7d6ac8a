"""What the memo rests on: its sources, what wasn't read, and what each gives to each area."""

from briefing.model import Source
from briefing.writers import wording
from briefing.writers.docx.fields import link
from briefing.writers.docx.ooxml import Element, paragraph, run, w
from briefing.writers.docx.sheet import Sheet
from briefing.writers.docx.tables import Cell, figure, table, worded

_COLUMNS = {
    "number": 0.9, "title": 5, "kind": 1.7, "date": 1.8, "language": 1.5, "words": 1.1,
    "share": 1.4,
}  # fmt: skip
_SHADES = ("E6EDF5", "CFDCEA", "B4C8DF", "98B3D2", "7C9EC5")  # few … many; black reads on each
_LONGEST = 60  # characters of a title in the coverage table


def sources(sheet: Sheet) -> list[Element]:
    """The table of sources, then doubts, what was not read, and the coverage."""
    made = [sheet.heading(sheet.say("sources"), 1)]
    head = [worded(sheet, sheet.say(key)) for key in _COLUMNS]
    rows = [_source(sheet, source) for source in sheet.memo.sources]
    made.append(table(sheet, sheet.say("sources"), list(_COLUMNS.values()), [head, *rows]))
    made.append(paragraph(sheet.styles["small"], run(sheet.say("verbatim")),
                          before=(w("spacing", before=120),)))  # fmt: skip
    return [*made, *_doubts(sheet), *_unread(sheet), *_coverage(sheet)]


def _source(sheet: Sheet, source: Source) -> list[Cell]:
    memo = sheet.memo
    name = run(source.id, sheet.styles["tag"])
    known = any(entry.source == source.id for entry in memo.annex)
    inside = [link(f"{source.id}_doc", name)] if known else [name]
    number = sheet.cell(*sheet.bookmarks.around(f"{source.id}_row", *inside))
    title = [sheet.cell(run(wording.title(source), language=source.language))]
    if source.title:
        title.append(sheet.cell(run(source.path, sheet.styles["tag"])))
    return [
        Cell([number]),
        Cell(title),
        worded(sheet, wording.kind(memo, source)),
        worded(sheet, wording.day(memo, source.date)),
        worded(sheet, wording.language(memo, source.language)),
        figure(sheet, wording.number(memo, source.words)),
        figure(sheet, wording.share(memo, source.share)),
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


def _coverage(sheet: Sheet) -> list[Element]:
    areas, counts = wording.coverage(sheet.memo)
    if not areas:
        return []
    most = max(max(row) for row in counts.values())
    names = ["document", *areas, "total"]
    head = [worded(sheet, sheet.memo.areas.get(n) or sheet.say(n)) for n in names]
    rows = [
        [_document(sheet, key), *(_count(sheet, n, most) for n in row), _total(sheet, row)]
        for key, row in counts.items()
    ]
    shares = [max(2.0, 0.45 * len(areas)), *([1.0] * len(areas)), 0.8]
    made = table(sheet, sheet.say("coverage"), shares, [head, *rows])
    note = paragraph(sheet.styles["small"], run(sheet.say("coverage.note")))
    return [sheet.heading(sheet.say("coverage"), 2), note, made]


def _document(sheet: Sheet, key: str) -> Cell:
    source = sheet.sources[key]
    title = wording.shortened(wording.title(source), _LONGEST)
    row = link(f"{key}_row", run(key, sheet.styles["tag"]))
    return Cell([sheet.cell(row, run(" "), run(title, language=source.language))])


def _total(sheet: Sheet, counts: list[int]) -> Cell:
    return figure(sheet, str(sum(counts)))


def _count(sheet: Sheet, count: int, most: int) -> Cell:
    if not count:
        return Cell([sheet.cell(run("0", sheet.styles["tag"]), before=(w("jc", val="right"),))])
    return figure(sheet, str(count), _SHADES[(count * len(_SHADES) - 1) // most])
