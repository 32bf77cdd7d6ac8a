"""What the memo rests on: its sources, what wasn't read, and what each gives to each area."""

from briefing.model import Source
from briefing.writers import wording
from briefing.writers.docx.fields import link
from briefing.writers.docx.ooxml import Element, paragraph, run, w
from briefing.writers.docx.sheet import Sheet
from briefing.writers.docx.tables import Cell, figure, table, worded

_COLUMNS = {
    "number": 0.9, "title": 6, "kind": 1.7, "date": 1.9, "language": 1.5, "words": 1.3,
    "share": 1.6,
}  # fmt: skip
_NUMBERS = ("words", "share")
_SHADES = ("E6EDF5", "CFDCEA", "B4C8DF", "98B3D2", "7C9EC5")  # few … many; black reads on each
_UPRIGHT = 6  # areas whose names still fit side by side
_LONG, _SHORT = 56, 26  # characters of a title in the coverage table, the latter beside many areas


def sources(sheet: Sheet) -> list[Element]:
    """The table of sources, then doubts, what was not read, and the coverage."""
    made = [sheet.heading(sheet.say("sources"), 1)]
    head = [_titled(sheet, key) for key in _COLUMNS]
    rows = [_source(sheet, source) for source in sheet.memo.sources]
    made.append(table(sheet, sheet.say("sources"), list(_COLUMNS.values()), [head, *rows]))
    made.append(paragraph(sheet.styles["small"], run(sheet.say("verbatim")),
                          before=(w("spacing", before=120),)))  # fmt: skip
    return [*made, *_doubts(sheet), *_unread(sheet), *_coverage(sheet)]


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
        worded(sheet, wording.title(source), source.language),
        worded(sheet, wording.kind(memo, source)),
        worded(sheet, wording.day(memo, source.date, "medium")),
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
    many = len(areas) > _UPRIGHT
    head = [_name(sheet, name, many) for name in names]
    rows = [
        [_document(sheet, key, many), *(_count(sheet, n, most) for n in row), _total(sheet, row)]
        for key, row in counts.items()
    ]
    shares = [2.0 + 0.35 * len(areas), *([1.0] * len(areas)), 1.2]
    made = table(sheet, sheet.say("coverage"), shares, [head, *rows])
    words = run(sheet.say("coverage.note"))
    note = paragraph(sheet.styles["small"], words, before=(w("keepNext"),))
    return [sheet.heading(sheet.say("coverage"), 2), note, made]


def _name(sheet: Sheet, name: str, many: bool) -> Cell:
    """A column's name; areas stand upright where they are many."""
    words = run(sheet.memo.areas.get(name) or sheet.say(name))
    if name == "document":
        return Cell([sheet.cell(words)], low=True)
    right = None if many else w("jc", val="right")
    return Cell([sheet.cell(words, before=(right,))], upwards=many, low=True, tight=True)


def _document(sheet: Sheet, key: str, many: bool) -> Cell:
    source = sheet.sources[key]
    title = wording.shortened(wording.title(source), _SHORT if many else _LONG)
    row = link(f"{key}_row", run(key, sheet.styles["tag"]))
    return Cell([sheet.cell(row, run(" "), run(title, language=source.language))])


def _total(sheet: Sheet, counts: list[int]) -> Cell:
    return Cell(figure(sheet, str(sum(counts))).paragraphs, tight=True)


def _count(sheet: Sheet, count: int, most: int) -> Cell:
    if not count:
        zero = run("0", sheet.styles["tag"])
        return Cell([sheet.cell(zero, before=(w("jc", val="right"),))], tight=True)
    shade = _SHADES[(count * len(_SHADES) - 1) // most]
    return Cell(figure(sheet, str(count)).paragraphs, shade, tight=True)
