"""The annex: every document by section, with a contents list of its own."""

from briefing.exporters import formatting, layout
from briefing.exporters.docx.context import DocxContext
from briefing.exporters.docx.fields import build_contents
from briefing.exporters.docx.points import annex_point
from briefing.exporters.docx.xml import Element, element, paragraph, qname, run
from briefing.models import AnnexEntry, AnnexSection

MAX_ENTRIES = 40  # lines of contents; beyond, documents are listed without their sections
_BOOKMARK = "annex"


def build_annex(context: DocxContext) -> list[Element]:
    """Build the annex on pages of its own; nothing if the memo has none."""
    entries = [entry for entry in context.memo.annex if entry.source in context.sources]
    if not entries:
        return []
    heading = context.heading(context.translate("annex"), 1)
    for stay in heading[0].findall(qname("pageBreakBefore")):
        heading[0].remove(stay)
    heading[0].insert(1, element("pageBreakBefore"))
    start = len(context.headings)
    body = [part for entry in entries for part in _build_document(context, entry)]
    return context.bookmarks.around(_BOOKMARK, heading, *_build_contents(context, start), *body)


def _build_contents(context: DocxContext, start: int) -> list[Element]:
    levels = {2: "toc2", 3: "toc3"}
    if len(context.headings) - start > MAX_ENTRIES:
        del levels[3]
    rows = context.list_entries(levels, start) if context.memo.show_contents else []
    instruction = f'TOC \\b {_BOOKMARK} \\o "2-{max(levels)}" \\h \\z \\u'
    title = paragraph(context.styles["contents"], run(context.translate("contents")))
    return [build_contents(title, instruction, rows)] if len(rows) > 1 else []


def _build_document(context: DocxContext, entry: AnnexEntry) -> list[Element]:
    source = context.sources[entry.source]
    title = formatting.source_title(source)
    made = [context.heading(title, 2, source.language, lead=f"{source.id}  ")]
    context.add_bookmark(made[0], f"{source.id}_doc")
    facts = [
        formatting.kind_name(context.memo, source),
        formatting.format_day(context.memo, source.date),
        formatting.language_name(context.memo, source.language),
        source.path,
    ]
    words = " · ".join(fact for fact in facts if fact not in ("", "–"))
    made.append(context.small(run(words), before=(element("keepNext"),)))
    speaker: str | None = None
    for number, (heading, part) in enumerate(layout.annex_headings(context.memo, entry, source), 1):
        blocks = [context.heading(heading, 3, source.language)] if heading else []
        blocks += _build_speaker(context, part) if part.speaker != speaker else []
        speaker = part.speaker
        blocks += [block for point in part.points for block in annex_point(context, point)]
        if blocks:
            context.add_bookmark(blocks[0], f"{source.id}_part_{number}")
        made += blocks
    return made


def _build_speaker(context: DocxContext, part: AnnexSection) -> list[Element]:
    if not part.speaker or part.speaker in part.heading:
        return []
    words = run(context.translate("speaks").format(name=part.speaker))
    return [context.small(words, before=(element("keepNext"),))]
