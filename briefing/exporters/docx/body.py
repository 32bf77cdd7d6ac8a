"""The memo's body: title, head, bottom line, contents, then its sections in order."""

from briefing.exporters import formatting, layout
from briefing.exporters.docx import tables
from briefing.exporters.docx.annex import annex
from briefing.exporters.docx.context import Sheet
from briefing.exporters.docx.fields import contents
from briefing.exporters.docx.points import framed, listed
from briefing.exporters.docx.sources import sources
from briefing.exporters.docx.xml import Element, paragraph, run, w
from briefing.models import MemoSection

BOTTOM_LINE = "summary"
_ELSEWHERE = ("sources", "annex")  # sections that this writer makes by itself


def body(sheet: Sheet) -> list[Element]:
    """Everything between the page's head and foot, in order."""
    sections = [part for part in sheet.memo.sections if part.id not in _ELSEWHERE]
    first = [part for part in sections[:1] if part.id == BOTTOM_LINE]
    opening = [*_head(sheet), *(made for part in first for made in _section(sheet, part))]
    rest = [made for part in sections[len(first) :] for made in _section(sheet, part)]
    closing = [*sources(sheet), *annex(sheet)]
    return [*opening, *_contents(sheet), *rest, *closing]


def _head(sheet: Sheet) -> list[Element]:
    memo = sheet.memo
    made = [paragraph(sheet.styles["title"], run(memo.title or sheet.say("untitled")))]
    for key, words in formatting.head(memo):
        if key != "marking":  # it stands in the header of every page
            label = run(sheet.say(key), sheet.styles["label"])
            made.append(paragraph(sheet.styles["head"], label, w("r", w("tab")), run(words)))
    return made


def _contents(sheet: Sheet) -> list[Element]:
    rows = sheet.entries({1: "toc1"})
    title = paragraph(sheet.styles["contents"], run(sheet.say("contents")))
    return [contents(title, 'TOC \\o "1-1" \\n \\h \\z \\u', rows)] if rows else []


def _section(sheet: Sheet, section: MemoSection) -> list[Element]:
    made = [sheet.heading(section.heading, 1)]
    if not section.points:
        words = section.note or sheet.say("nothing")
        return [*made, paragraph(sheet.styles["body"], run(words))]
    if section.form == "table":
        return [*made, tables.points(sheet, section)]
    if section.form == "groups":
        return [*made, *_groups(sheet, section)]
    laid = framed if section.id == BOTTOM_LINE else listed
    return made + [block for point in section.points for block in laid(sheet, point)]


def _groups(sheet: Sheet, section: MemoSection) -> list[Element]:
    made: list[Element] = []
    for name, points in layout.groups(sheet.memo, section):
        made.append(sheet.heading(name, 2))
        made += [block for point in points for block in listed(sheet, point)]
    return made
