"""How a memo is laid out whatever its format: groups, headings, columns, coverage."""

from briefing.exporters.formatting import format_day
from briefing.exporters.i18n import translate
from briefing.models import AnnexEntry, AnnexSection, Memo, MemoSection, Point, Source


def group_points(memo: Memo, section: MemoSection) -> list[tuple[str, list[Point]]]:
    """A section's points under the names of their groups, in order of first appearance.

    What is of no group comes last.
    """
    found: dict[str, list[Point]] = {}
    for point in section.points:
        name = memo.areas.get(point.group, point.group) or point.speaker or ""
        found.setdefault(name, []).append(point)
    rest = found.pop("", [])
    return [*found.items(), *([(translate(memo, "other"), rest)] if rest else [])]


def annex_headings(memo: Memo, entry: AnnexEntry, source: Source) -> list[tuple[str, AnnexSection]]:
    """A document's sections under their headings; "" where the last heading holds, or none is due.

    What stands under the title itself needs none, unless it comes after a section that has one.
    """
    made: list[tuple[str, AnnexSection]] = []
    last = ""
    for part in entry.sections:
        named = part.heading not in ("", source.title)
        heading = part.heading if named else translate(memo, "other") if last else ""
        made.append(("" if heading == last else heading, part))
        last = heading
    return made


def table_columns(section: MemoSection) -> tuple[str, ...]:
    """The keys of a table's columns, as the section's points ask for them."""
    points = section.points
    named = [mention.kind for point in points for mention in point.mentions]
    if any(point.status for point in points):
        areas = ("area",) if any(point.areas for point in points) else ()
        return ("what", "status", *areas, "source")
    return (*named[:1], "what", "source")


def table_cell(memo: Memo, column: str, point: Point) -> str:
    """What stands in a table's cell beside the quote and its source."""
    if column == "status":
        return translate(memo, f"status.{point.status}") if point.status else "–"
    if column == "area":
        return ", ".join(memo.areas.get(area, area) for area in point.areas) or "–"
    if column == "date":
        days = (format_day(memo, m.value or m.text, "medium") for m in point.mentions)
        return "; ".join(dict.fromkeys(days))
    return "; ".join(dict.fromkeys(m.text for m in point.mentions))


def count_coverage(memo: Memo) -> tuple[list[str], dict[str, list[int]]]:
    """Area ids in profile order, and per source how many of its points fall under each.

    A point that stands in several sections, or in body and annex, counts once.
    """
    body = [point for section in memo.sections for point in section.points]
    annex = [p for entry in memo.annex for part in entry.sections for p in part.points]
    found: dict[tuple[str, int], set[str]] = {}
    for point in body + annex:
        if point.change != "gone" and point.evidence:
            at = (point.evidence[0].source, point.evidence[0].start)
            found.setdefault(at, set()).update(point.areas)
    areas = [area for area in memo.areas if any(area in named for named in found.values())]
    counts = {source.id: [0] * len(areas) for source in memo.sources}
    for (name, _), named in found.items():
        if name in counts:
            counts[name] = [n + (a in named) for n, a in zip(counts[name], areas, strict=True)]
    return areas, counts


def reference_lines(memo: Memo, section: MemoSection) -> list[str]:
    """Return the lines below a section's points: its entries, and the points it refers to."""
    lines = []
    for entry in section.entries:
        shown = entry.mention.text
        if entry.mention.kind == "date":
            shown = format_day(memo, entry.mention.value, "medium")
        words = " ".join(entry.text.split())
        lines.append(f"{shown}: {words} ({entry.number})")
    if section.see:
        numbers = ", ".join(str(number) for number in section.see)
        lines.append(translate(memo, "see").format(numbers=numbers))
    return lines
