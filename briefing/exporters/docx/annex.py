"""The annex: every document, section by section, with a contents list of its own."""

from briefing.exporters import formatting, layout
from briefing.exporters.docx.context import DocxContext
from briefing.exporters.docx.fields import contents
from briefing.exporters.docx.points import annex_point
from briefing.exporters.docx.xml import Element, element, paragraph, run
from briefing.models import AnnexEntry, AnnexSection

_ENTRIES = 40  # lines of contents beyond which sections are left to their documents
_NAME = "annex"


def annex(context: DocxContext) -> list[Element]:
    """The annex on pages of its own; nothing where the memo has none."""
    entries = [entry for entry in context.memo.annex if entry.source in context.sources]
    if not entries:
        return []
    heading = context.heading(context.translate("annex"), 1)
    heading[0].insert(1, element("pageBreakBefore"))
    start = len(context.headings)
    body = [part for entry in entries for part in _document(context, entry)]
    return context.bookmarks.around(_NAME, heading, *_contents(context, start), *body)


def _contents(context: DocxContext, start: int) -> list[Element]:
    levels = {2: "toc2", 3: "toc3"}
    if len(context.headings) - start > _ENTRIES:
        del levels[3]
    rows = context.entries(levels, start)
    asked = f'TOC \\b {_NAME} \\o "2-{max(levels)}" \\n \\h \\z \\u'
    title = paragraph(context.styles["contents"], run(context.translate("contents")))
    return [contents(title, asked, rows)] if len(rows) > 1 else []


def _document(context: DocxContext, entry: AnnexEntry) -> list[Element]:
    source = context.sources[entry.source]
    title = formatting.source_title(source)
    made = [context.heading(title, 2, source.language, lead=f"{source.id}  ")]
    context.add_bookmark(made[0], f"{source.id}_doc")
    facts = [
        formatting.kind_name(context.memo, source),
        formatting.format_day(context.memo, source.date),
    ]
    facts += [formatting.language_name(context.memo, source.language), source.path]
    words = " · ".join(fact for fact in facts if fact not in ("", "–"))
    made.append(paragraph(context.styles["small"], run(words), before=(element("keepNext"),)))
    speaker: str | None = None
    for number, (heading, part) in enumerate(layout.annex_headings(context.memo, entry, source), 1):
        blocks = [context.heading(heading, 3, source.language)] if heading else []
        blocks += _speaker(context, part) if part.speaker != speaker else []
        speaker = part.speaker
        blocks += [block for point in part.points for block in annex_point(context, point)]
        if blocks:
            context.add_bookmark(blocks[0], f"{source.id}_part_{number}")
        made += blocks
    return made


def _speaker(context: DocxContext, part: AnnexSection) -> list[Element]:
    if not part.speaker or part.speaker in part.heading:
        return []
    words = run(context.translate("speaks").format(name=part.speaker))
    return [paragraph(context.styles["small"], words, before=(element("keepNext"),))]
