"""Points as paragraphs: number, speaker, quote in its own language, and links to its sources."""

from briefing.exporters.docx.context import DocxContext
from briefing.exporters.docx.xml import Element, direction, element, paragraph, run
from briefing.exporters.formatting import attribution, conflicts, point_lines
from briefing.models import Point


def numbered_point(
    context: DocxContext, point: Point, group: str = "", lead: str = ""
) -> list[Element]:
    """Return a point of the body; `group` names the group it is in, `lead` opens its text."""
    role = "point" if point.number is not None else "list"
    return _build(context, point, role, (group, lead))


def callout(context: DocxContext, point: Point) -> list[Element]:
    """Return a point of the bottom line, in a box."""
    return _build(context, point, "bottom")


def annex_point(context: DocxContext, point: Point) -> list[Element]:
    """Return a point of the annex: a bullet, with a bookmark for the links of the body."""
    made = _build(context, point, "annex")
    if point.evidence:
        found = point.evidence[0]
        context.add_bookmark(made[0], f"{found.source}_at_{found.start}")
    return made


def cell_paragraphs(context: DocxContext, point: Point) -> list[Element]:
    """Return a point in a table's cell; number and sources have cells of their own.

    Sources that differ are named below the point.
    """
    first, items = point_lines(context.memo, point)
    rows = [[*_marks(context, point, ""), run(first, language=point.language)]]
    rows += [[run(f"– {item}", language=point.language)] for item in items]
    turned = [direction(point.language, context.memo.language) for _ in rows]
    made = [context.cell(*row, before=(mark,)) for row, mark in zip(rows, turned, strict=True)]
    differs = conflict_note(context, point)
    return [*made, *([context.cell(*differs)] if differs else [])]


def number_cell_content(context: DocxContext, point: Point) -> list[Element]:
    """Return a point's number with its bookmark."""
    if point.number is None:
        return [run("–")]
    return context.bookmarks.around(f"point_{point.number}", run(str(point.number)))


def conflict_note(context: DocxContext, point: Point) -> list[Element]:
    """Return a label with links to the sources that give another figure."""
    if not point.conflicting_evidence:
        return []
    words = context.translate("differs").format(sources="").rstrip()
    tag = context.styles["tag"]
    made = [run(words, tag)]
    for each, text in conflicts(context.memo, point):
        made += [run(f" {text}", tag)] if text else []
        made += context.source_links([each])
    return made


def _build(
    context: DocxContext, point: Point, role: str, named: tuple[str, str] = ("", "")
) -> list[Element]:
    """Build a point; `named` is the name of its group, and words that open it."""
    first, items = point_lines(context.memo, point)
    keep = element("keepNext") if items else None
    is_list = role in ("list", "annex")
    turned = direction(point.language, context.memo.language)
    before = (keep, context.bullet(0) if is_list else None, turned)
    number = []
    if point.number is not None and not is_list:
        number = [*number_cell_content(context, point), element("r", element("tab"))]
    lead = [run(named[1], context.styles["label"])] if named[1] else []
    opening = [*lead, *_marks(context, point, named[0]), run(first, language=point.language)]
    made = [paragraph(context.styles[role], *number, *opening, before=before)]
    made += [_item(context, item, point.language) for item in items]
    if role != "annex":
        made[-1].extend(context.source_links(point.evidence))
    elif point.evidence and point.evidence[0].page is not None:
        made[-1].extend(_page_tag(context, point.evidence[0].page))
    differs = conflict_note(context, point)
    made[-1].extend([run("  "), *differs] if differs else [])
    return [*made, *_earlier_wording(context, point)]


def _page_tag(context: DocxContext, page: int) -> list[Element]:
    return [run(f"  {context.translate('page').format(page=page)}", context.styles["tag"])]


def _marks(context: DocxContext, point: Point, group: str) -> list[Element]:
    """Return the change mark and the speaker before a quote."""
    label = context.styles["label"]
    change = (
        [run(f"{context.translate(f'change.{point.change}')}  ", label)] if point.change else []
    )
    speaker = attribution(context.memo, point, group)
    speaker_runs = [run(context.translate("said").format(name=speaker), label)] if speaker else []
    return [*change, *speaker_runs]


def _earlier_wording(context: DocxContext, point: Point) -> list[Element]:
    if not point.before:
        return []
    quoted = context.translate("quote").format(text=point.before)
    words = context.translate("before").format(text=quoted)
    return [context.small(run(words, language=point.language))]


def _item(context: DocxContext, item: str, language: str) -> Element:
    before = (context.bullet(1), direction(language, context.memo.language))
    return paragraph(context.styles["list2"], run(item, language=language), before=before)
