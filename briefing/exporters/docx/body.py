"""The memo's body: title, header, occasion, bottom line, sections, sources, annex."""

from collections.abc import Sequence

from briefing.exporters import formatting, layout
from briefing.exporters.docx import tables
from briefing.exporters.docx.context import DocxContext
from briefing.exporters.docx.points import annex_point, callout, numbered_point
from briefing.exporters.docx.sources import build_sources
from briefing.exporters.docx.xml import Element, build_contents, element, paragraph, qname, run
from briefing.models import AnnexEntry, AnnexSection, MemoSection, Point

BOTTOM_LINE = "summary"
CHANGES = "changes"


def build_body(context: DocxContext) -> tuple[list[Element], list[Element]]:
    """Build everything between the page's header and footer, in order: the memo, and its annex."""
    sections = context.memo.sections
    first = [section for section in sections[:1] if section.id == BOTTOM_LINE]
    opening = [*_header(context), *(made for part in first for made in _section(context, part))]
    rest = [made for part in sections[len(first) :] for made in _section(context, part)]
    closing, annex = build_sources(context), _build_annex(context)
    return [*opening, *_main_contents(context), *rest, *closing], annex


def _header(context: DocxContext) -> list[Element]:
    memo = context.memo
    made = []
    if "title" not in context.filled:  # else the template's text has it
        title = memo.title or context.translate("untitled")
        made.append(paragraph(context.styles["title"], run(title)))
    for key, words in formatting.header_lines(memo):
        if key != "marking" and key not in context.filled:  # every page's header has the marking
            label = run(context.translate(key), context.styles["label"])
            tab = element("r", element("tab"))
            made.append(paragraph(context.styles["head"], label, tab, run(words)))
    space = element("spacing", before=160) if context.follows_table and not made else None
    made.append(context.small(*_extent(context), before=(space,)))
    return made + ([_occasion(context, memo.occasion)] if memo.occasion else [])


def _extent(context: DocxContext) -> list[Element]:
    """Return how many documents there are, of which dates; the only one is named here."""
    memo = context.memo
    is_only = memo.compact_sources and len(memo.sources) == 1
    path = f" ({context.path(memo.sources[0])})" if is_only else ""
    texts = (formatting.sources_line(memo) + path, formatting.quoted_line(memo))
    line = run(". ".join(text for text in texts if text))
    return context.bookmarks.around(f"{memo.sources[0].id}_row", line) if is_only else [line]


def _occasion(context: DocxContext, point: Point) -> Element:
    first, _ = formatting.point_lines(context.memo, point)
    links = context.source_links(point.evidence)
    return paragraph(context.styles["body"], run(first, language=point.language), *links)


def _main_contents(context: DocxContext) -> list[Element]:
    rows = context.list_entries({1: "toc1"}) if context.memo.show_contents else []
    title = paragraph(context.styles["contents"], run(context.translate("contents")))
    instruction = 'TOC \\o "1-1" \\h \\z \\u' if context.has_index else ""
    return [build_contents(title, instruction, rows)] if rows else []


def _section(context: DocxContext, section: MemoSection) -> list[Element]:
    if section.id == CHANGES and (section.see or section.points):
        return [context.heading(section.heading, 1), *_changes(context, section)]
    if section.layout == "box":
        return [context.heading(section.heading, 1), tables.build_box(context, section)]
    if context.memo.compact_sources and not section.points and (section.see or section.entries):
        return [_run_in(context, section)]
    made = [context.heading(section.heading, 1)]
    if not (section.points or section.see or section.entries):
        words = section.note or context.translate("nothing")
        return [*made, paragraph(context.styles["body"], run(words))]
    if section.entries:
        made.append(tables.entries_table(context, section))
    if section.points and section.layout in ("table", "entries"):
        made.append(tables.points_table(context, section))
    elif section.layout == "groups":
        made += _groups(context, section)
    else:
        build = callout if section.id == BOTTOM_LINE else numbered_point
        made += [block for point in section.points for block in build(context, point)]
    return [*made, *_after(context, section)]


def _run_in(context: DocxContext, section: MemoSection) -> Element:
    """Return a section of references or entries as one paragraph that its heading opens."""
    heading = context.translate("said").format(name=section.heading)
    made = [run(heading, context.styles["label"])]
    for place, entry in enumerate(section.entries):
        first = layout.entry_cell(context.memo, layout.entry_columns(section)[0], entry)
        actor = f"{entry.actor}: " if entry.actor and entry.actor not in entry.text else ""
        made += [run("; ")] if place else []
        made += [run(f"{first}: {actor}{entry.text} ("), *context.link_entry(entry), run(")")]
    groups = layout.group_points(context.memo, section) if section.layout == "groups" else []
    for place, group in enumerate(groups):
        made += [run("; ")] if place else []
        made += [run(f"{group.name} "), *context.list_numbers(group.see)]
    rest = layout.rest_of_see(context.memo, section)
    made += context.link_points("see", rest, status=section.layout == "table") if rest else []
    space = element("spacing", before=80)
    return paragraph(context.styles["body"], *made, before=(space,))


def _after(context: DocxContext, section: MemoSection) -> list[Element]:
    """Return what follows a section: references to other points, and the legend of status."""
    see = layout.rest_of_see(context.memo, section)
    has_legend = layout.has_status(section) and not context.memo.compact_sources
    legend = [run(context.translate("legend"))] if has_legend else []
    key = "see_also" if section.points or section.entries else "see"
    words = context.link_points(key, see, status=section.layout == "table") if see else []
    gap = [run("  ")] if words and legend else []
    space = element("spacing", before=80) if legend or section.entries else None
    return [context.small(*words, *gap, *legend, before=(space,))] if words or legend else []


def _groups(context: DocxContext, section: MemoSection) -> list[Element]:
    groups = layout.group_points(context.memo, section)
    made: list[Element] = []
    for group in groups:
        if not group.points:
            continue
        lead = context.translate("said").format(name=group.name)
        if not context.memo.compact_sources:
            made.append(context.heading(group.name, 2))
            lead = ""
        for point in group.points:
            made += numbered_point(context, point, group.name, lead)
            lead = ""
        if group.see:
            made.append(context.small(*context.link_points("see_also", group.see)))
    return made + _group_references(context, [group for group in groups if not group.points])


def _group_references(context: DocxContext, groups: Sequence[layout.Group]) -> list[Element]:
    """Return groups without points of their own as one paragraph: "Energy 6; Trade 3, 9"."""
    made: list[Element] = []
    for group in groups:
        made += [run("; ")] if made else []
        made += [run(f"{group.name} ", context.styles["label"]), *context.list_numbers(group.see)]
    return [paragraph(context.styles["body"], *made)] if made else []


def _changes(context: DocxContext, section: MemoSection) -> list[Element]:
    """Return new and updated points by number, then what is gone."""
    made: list[Element] = []
    for change in ("new", "updated"):
        numbers = [n for n in section.see if context.numbered[n].change == change]
        if numbers:
            name = context.translate(f"change.{change}")
            label = run(context.translate("said").format(name=name), context.styles["label"])
            words = context.link_points("see", numbers)
            made.append(paragraph(context.styles["body"], label, *words))
    made += [block for point in section.points for block in numbered_point(context, point)]
    if any(point.change == "gone" for point in section.points):
        made.append(context.small(run(context.translate("gone_note"))))
    return made


# --- the annex: every document by section, with a contents list of its own ------------------------


MAX_ENTRIES = 40  # lines of contents; beyond, documents are listed without their sections
_ANNEX = "annex"


def _build_annex(context: DocxContext) -> list[Element]:
    """Build the annex on pages of its own; nothing if the memo has none."""
    entries = [entry for entry in context.memo.annex if entry.source in context.sources]
    if not entries:
        return []
    heading = context.heading(context.translate("annex"), 1)
    for stay in heading[0].findall(qname("pageBreakBefore")):
        heading[0].remove(stay)
    heading[0].insert(1, element("pageBreakBefore"))
    start = len(context.headings)
    body = [part for entry in entries for part in _annex_document(context, entry)]
    return context.bookmarks.around(_ANNEX, heading, *_annex_contents(context, start), *body)


def _annex_contents(context: DocxContext, start: int) -> list[Element]:
    levels = {2: "toc2", 3: "toc3"}
    if len(context.headings) - start > MAX_ENTRIES:
        del levels[3]
    rows = context.list_entries(levels, start) if context.memo.show_contents else []
    field = f'TOC \\b {_ANNEX} \\o "2-{max(levels)}" \\h \\z \\u'
    instruction = field if context.has_index else ""
    title = paragraph(context.styles["contents"], run(context.translate("contents")))
    return [build_contents(title, instruction, rows)] if len(rows) > 1 else []


def _annex_document(context: DocxContext, entry: AnnexEntry) -> list[Element]:
    source = context.sources[entry.source]
    title = formatting.source_title(source)
    made = [context.heading(title, 2, source.language, lead=f"{source.id}  ")]
    context.add_bookmark(made[0], f"{source.id}_doc")
    facts = [
        formatting.kind_name(context.memo, source),
        formatting.format_day(context.memo, source.date),
        formatting.language_name(context.memo, source.language),
        context.path(source),
    ]
    words = " · ".join(fact for fact in facts if fact not in ("", "–"))
    made.append(context.small(run(words), before=(element("keepNext"),)))
    speaker: str | None = None
    for number, (heading, part) in enumerate(layout.annex_headings(context.memo, entry, source), 1):
        blocks = [context.heading(heading, 3, source.language)] if heading else []
        blocks += _annex_speaker(context, part) if part.speaker != speaker else []
        speaker = part.speaker
        blocks += [block for point in part.points for block in annex_point(context, point)]
        if blocks:
            context.add_bookmark(blocks[0], f"{source.id}_part_{number}")
        made += blocks
    return made


def _annex_speaker(context: DocxContext, part: AnnexSection) -> list[Element]:
    if not part.speaker or part.speaker in part.heading:
        return []
    words = run(context.translate("speaks").format(name=part.speaker))
    return [context.small(words, before=(element("keepNext"),))]
