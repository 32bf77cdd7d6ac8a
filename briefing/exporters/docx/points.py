"""Points as paragraphs: the quote in its own language, its notes, and links to the annex."""

from briefing.exporters.docx.context import NBSP, DocxContext
from briefing.exporters.docx.xml import Element, direction, element, paragraph, run
from briefing.exporters.formatting import point_lines
from briefing.models import Point


def list_item(context: DocxContext, point: Point) -> list[Element]:
    """A point as a list item; the items that it quotes stand one level deeper."""
    return _block(context, point, "list", marks(context, point))


def callout(context: DocxContext, point: Point) -> list[Element]:
    """A point of the bottom line, set off from the rest."""
    return _block(context, point, "bottom", marks(context, point))


def annex_point(context: DocxContext, point: Point) -> list[Element]:
    """A point where the annex has it: with its page, and a bookmark for those who come here."""
    found = point.evidence[0] if point.evidence else None
    tail: list[Element] = []
    if found and found.page is not None:
        words = context.translate("page").format(page=found.page).replace(" ", NBSP)
        tail = [run(f"  {words}", context.styles["tag"])]
    made = _block(context, point, "annex", tail)
    if found:
        context.add_bookmark(made[0], f"{found.source}_at_{found.start}")
    return made


def cell_paragraphs(context: DocxContext, point: Point) -> list[Element]:
    """A point in a table's cell, with its note marks; its sources stand in a cell of their own."""
    first, items = point_lines(point)
    rows = [[*_change(context, point), run(first, language=point.language)]]
    rows += [[run(f"– {item}", language=point.language)] for item in items]
    rows[-1] += _notes(context, point)
    return [
        context.cell(*row, before=(direction(point.language, context.memo.language),))
        for row in rows
    ]


def marks(context: DocxContext, point: Point) -> list[Element]:
    """What follows a quote: a note for each place, links to the annex, sources that differ."""
    return [
        *_notes(context, point),
        *context.source_links(point.evidence),
        *conflict_note(context, point),
    ]


def conflict_note(context: DocxContext, point: Point) -> list[Element]:
    """The sources that give another figure, named and linked."""
    if not point.conflicting_evidence:
        return []
    words = context.translate("differs").format(sources="").rstrip()
    return [
        run(f"  {words}", context.styles["tag"]),
        *context.source_links(point.conflicting_evidence),
    ]


def _notes(context: DocxContext, point: Point) -> list[Element]:
    marks = []
    if point.evidence:
        first, *more = point.evidence
        marks = [context.note(first, point.speaker or "", more)]
    marks += [context.note(found) for found in point.conflicting_evidence]
    return [piece for mark in marks for piece in (run(" ", context.styles["mark"]), mark)][1:]


def _change(context: DocxContext, point: Point) -> list[Element]:
    if not point.change:
        return []
    return [run(f"{context.translate(f'change.{point.change}')}  ", context.styles["label"])]


def _block(context: DocxContext, point: Point, role: str, tail: list[Element]) -> list[Element]:
    first, items = point_lines(point)
    keep = element("keepNext") if items else None
    number = context.bullet(0) if role != "bottom" else None
    before = (keep, number, direction(point.language, context.memo.language))
    opening = [*_change(context, point), run(first, language=point.language)]
    made = [paragraph(context.styles[role], *opening, before=before)]
    made += [_item(context, item, point.language) for item in items]
    made[-1].extend(tail)
    return made


def _item(context: DocxContext, item: str, language: str) -> Element:
    before = (context.bullet(1), direction(language, context.memo.language))
    return paragraph(context.styles["list2"], run(item, language=language), before=before)
