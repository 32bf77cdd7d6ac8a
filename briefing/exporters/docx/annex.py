"""The annex: every document, section by section, with a contents list of its own."""

from briefing.exporters import formatting, layout
from briefing.exporters.docx.context import Sheet
from briefing.exporters.docx.fields import contents
from briefing.exporters.docx.points import annexed
from briefing.exporters.docx.xml import Element, paragraph, run, w
from briefing.models import AnnexEntry, AnnexSection

_ENTRIES = 40  # lines of contents beyond which sections are left to their documents
_NAME = "annex"


def annex(sheet: Sheet) -> list[Element]:
    """The annex on pages of its own; nothing where the memo has none."""
    entries = [entry for entry in sheet.memo.annex if entry.source in sheet.sources]
    if not entries:
        return []
    heading = sheet.heading(sheet.say("annex"), 1)
    heading[0].insert(1, w("pageBreakBefore"))
    start = len(sheet.headings)
    body = [part for entry in entries for part in _document(sheet, entry)]
    return sheet.bookmarks.around(_NAME, heading, *_contents(sheet, start), *body)


def _contents(sheet: Sheet, start: int) -> list[Element]:
    levels = {2: "toc2", 3: "toc3"}
    if len(sheet.headings) - start > _ENTRIES:
        del levels[3]
    rows = sheet.entries(levels, start)
    asked = f'TOC \\b {_NAME} \\o "2-{max(levels)}" \\n \\h \\z \\u'
    title = paragraph(sheet.styles["contents"], run(sheet.say("contents")))
    return [contents(title, asked, rows)] if len(rows) > 1 else []


def _document(sheet: Sheet, entry: AnnexEntry) -> list[Element]:
    source = sheet.sources[entry.source]
    title = formatting.title(source)
    made = [sheet.heading(title, 2, source.language, lead=f"{source.id}  ")]
    sheet.mark(made[0], f"{source.id}_doc")
    facts = [formatting.kind(sheet.memo, source), formatting.day(sheet.memo, source.date)]
    facts += [formatting.language(sheet.memo, source.language), source.path]
    words = " · ".join(fact for fact in facts if fact not in ("", "–"))
    made.append(paragraph(sheet.styles["small"], run(words), before=(w("keepNext"),)))
    speaker: str | None = None
    for number, (heading, part) in enumerate(layout.headed(sheet.memo, entry, source), 1):
        blocks = [sheet.heading(heading, 3, source.language)] if heading else []
        blocks += _speaker(sheet, part) if part.speaker != speaker else []
        speaker = part.speaker
        blocks += [block for point in part.points for block in annexed(sheet, point)]
        if blocks:
            sheet.mark(blocks[0], f"{source.id}_part_{number}")
        made += blocks
    return made


def _speaker(sheet: Sheet, part: AnnexSection) -> list[Element]:
    if not part.speaker or part.speaker in part.heading:
        return []
    words = run(sheet.say("speaks").format(name=part.speaker))
    return [paragraph(sheet.styles["small"], words, before=(w("keepNext"),))]
