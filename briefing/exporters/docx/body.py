"""The memo's body: title, head, bottom line, contents, then its sections in order."""

from briefing.exporters import formatting, layout
from briefing.exporters.docx import tables
from briefing.exporters.docx.annex import annex
from briefing.exporters.docx.context import DocxContext
from briefing.exporters.docx.fields import contents
from briefing.exporters.docx.points import callout, list_item
from briefing.exporters.docx.sources import sources
from briefing.exporters.docx.xml import Element, element, paragraph, run
from briefing.models import MemoSection

BOTTOM_LINE = "summary"
_ELSEWHERE = ("sources", "annex")  # sections that this writer makes by itself


def body(context: DocxContext) -> list[Element]:
    """Everything between the page's head and foot, in order."""
    sections = [part for part in context.memo.sections if part.id not in _ELSEWHERE]
    first = [part for part in sections[:1] if part.id == BOTTOM_LINE]
    opening = [*_head(context), *(made for part in first for made in _section(context, part))]
    rest = [made for part in sections[len(first) :] for made in _section(context, part)]
    closing = [*sources(context), *annex(context)]
    return [*opening, *_contents(context), *rest, *closing]


def _head(context: DocxContext) -> list[Element]:
    memo = context.memo
    made = [paragraph(context.styles["title"], run(memo.title or context.translate("untitled")))]
    for key, words in formatting.header_lines(memo):
        if key != "marking":  # it stands in the header of every page
            label = run(context.translate(key), context.styles["label"])
            made.append(
                paragraph(context.styles["head"], label, element("r", element("tab")), run(words))
            )
    return made


def _contents(context: DocxContext) -> list[Element]:
    rows = context.entries({1: "toc1"})
    title = paragraph(context.styles["contents"], run(context.translate("contents")))
    return [contents(title, 'TOC \\o "1-1" \\n \\h \\z \\u', rows)] if rows else []


def _section(context: DocxContext, section: MemoSection) -> list[Element]:
    made = [context.heading(section.heading, 1)]
    lines = layout.reference_lines(context.memo, section)
    below = [paragraph(context.styles["body"], run(line)) for line in lines]
    if not section.points and not below:
        words = section.note or context.translate("nothing")
        return [*made, paragraph(context.styles["body"], run(words))]
    if section.layout == "table" and section.points:
        return [*made, tables.points(context, section), *below]
    if section.layout == "groups":
        return [*made, *_groups(context, section), *below]
    laid = callout if section.id == BOTTOM_LINE else list_item
    return [*made, *(block for p in section.points for block in laid(context, p)), *below]


def _groups(context: DocxContext, section: MemoSection) -> list[Element]:
    made: list[Element] = []
    for name, points in layout.group_points(context.memo, section):
        made.append(context.heading(name, 2))
        made += [block for point in points for block in list_item(context, point)]
    return made
