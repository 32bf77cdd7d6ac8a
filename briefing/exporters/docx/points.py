"""Points as paragraphs: the quote in its own language, its notes, and links to the annex."""

from briefing.exporters.docx.context import APART, Sheet
from briefing.exporters.docx.xml import Element, paragraph, rightward, run, w
from briefing.exporters.formatting import lines
from briefing.models import Point


def listed(sheet: Sheet, point: Point) -> list[Element]:
    """A point as a list item; the items that it quotes stand one level deeper."""
    return _block(sheet, point, "list", marks(sheet, point))


def framed(sheet: Sheet, point: Point) -> list[Element]:
    """A point of the bottom line, set off from the rest."""
    return _block(sheet, point, "bottom", marks(sheet, point))


def annexed(sheet: Sheet, point: Point) -> list[Element]:
    """A point where the annex has it: with its page, and a bookmark for those who come here."""
    found = point.evidence[0] if point.evidence else None
    tail: list[Element] = []
    if found and found.page is not None:
        words = sheet.say("page").format(page=found.page).replace(" ", APART)
        tail = [run(f"  {words}", sheet.styles["tag"])]
    made = _block(sheet, point, "annex", tail)
    if found:
        sheet.mark(made[0], f"{found.source}_at_{found.start}")
    return made


def in_cell(sheet: Sheet, point: Point) -> list[Element]:
    """A point in a table's cell, with its note marks; its sources stand in a cell of their own."""
    first, items = lines(point)
    rows = [[*_change(sheet, point), run(first, language=point.language)]]
    rows += [[run(f"– {item}", language=point.language)] for item in items]
    rows[-1] += _notes(sheet, point)
    return [sheet.cell(*row, before=(_direction(point.language),)) for row in rows]


def marks(sheet: Sheet, point: Point) -> list[Element]:
    """What follows a quote: a note for each place, links to the annex, sources that differ."""
    return [*_notes(sheet, point), *sheet.tags(point.evidence), *rivals(sheet, point)]


def rivals(sheet: Sheet, point: Point) -> list[Element]:
    """The sources that give another figure, named and linked."""
    if not point.differs:
        return []
    words = sheet.say("differs").format(sources="").rstrip()
    return [run(f"  {words}", sheet.styles["tag"]), *sheet.tags(point.differs)]


def _notes(sheet: Sheet, point: Point) -> list[Element]:
    marks = []
    if point.evidence:
        first, *more = point.evidence
        marks = [sheet.note(first, point.speaker or "", more)]
    marks += [sheet.note(found) for found in point.differs]
    return [piece for mark in marks for piece in (run(" ", sheet.styles["mark"]), mark)][1:]


def _change(sheet: Sheet, point: Point) -> list[Element]:
    if not point.change:
        return []
    return [run(f"{sheet.say(f'change.{point.change}')}  ", sheet.styles["label"])]


def _block(sheet: Sheet, point: Point, role: str, tail: list[Element]) -> list[Element]:
    first, items = lines(point)
    keep = w("keepNext") if items else None
    number = sheet.bullet(0) if role != "bottom" else None
    before = (keep, number, _direction(point.language))
    opening = [*_change(sheet, point), run(first, language=point.language)]
    made = [paragraph(sheet.styles[role], *opening, before=before)]
    made += [_item(sheet, item, point.language) for item in items]
    made[-1].extend(tail)
    return made


def _item(sheet: Sheet, item: str, language: str) -> Element:
    before = (sheet.bullet(1), _direction(language))
    return paragraph(sheet.styles["list2"], run(item, language=language), before=before)


def _direction(language: str) -> Element | None:
    return w("bidi") if rightward(language) else None
