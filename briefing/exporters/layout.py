"""The layout of a memo in any format: groups, references, columns, headings, coverage."""

from msgspec import Struct

from briefing.exporters.formatting import format_day, format_number
from briefing.exporters.wording import translate
from briefing.models import (
    AnnexEntry,
    AnnexSection,
    Entry,
    Memo,
    MemoSection,
    Point,
    Skipped,
    Source,
)

MAX_SOURCES = 100  # documents that are all listed; of more, those that the memo cites


class Group(Struct, frozen=True):
    """Points under one name: an area, an actor or a date."""

    name: str
    points: tuple[Point, ...]
    see: tuple[int, ...] = ()  # numbers of points in other sections that belong here too


def number_points(memo: Memo) -> dict[int, Point]:
    """Return the numbered points of the body by number."""
    points = (point for section in memo.sections for point in section.points)
    return {point.number: point for point in points if point.number is not None}


def group_points(memo: Memo, section: MemoSection) -> list[Group]:
    """Return a section's points and references by group, in order of first appearance.

    Points without a group come last. References are grouped by area; those without one belong to
    the section as a whole: `rest_of_see` returns them.
    """
    points: dict[str, list[Point]] = {}
    for point in section.points:
        name = memo.areas.get(point.group, point.group)
        points.setdefault(name, []).append(point)
    see = _group_references(memo, section)
    rest = points.pop("", [])
    names = dict.fromkeys([*points, *see])
    groups = [Group(n, tuple(points.get(n, ())), tuple(see.get(n, ()))) for n in names]
    return [*groups, *([Group(translate(memo, "other"), tuple(rest))] if rest else [])]


def _group_references(memo: Memo, section: MemoSection) -> dict[str, list[int]]:
    known = number_points(memo)
    found: dict[str, list[int]] = {}
    for number in section.see:
        areas = known[number].areas if number in known else ()
        if areas and section.layout == "groups":
            found.setdefault(memo.areas.get(areas[0], areas[0]), []).append(number)
    return found


def rest_of_see(memo: Memo, section: MemoSection) -> tuple[int, ...]:
    """Return the references of a section that no group of it lists."""
    grouped = {n for numbers in _group_references(memo, section).values() for n in numbers}
    return tuple(number for number in section.see if number not in grouped)


def has_status(section: MemoSection) -> bool:
    """Return whether a section's points have a status."""
    return section.layout == "table" and any(point.status for point in section.points)


def table_columns(section: MemoSection) -> tuple[str, ...]:
    """Return the keys of a table's columns, as its points need them."""
    points = section.points
    number = ("number",) if any(point.number is not None for point in points) else ()
    if has_status(section):
        areas = ("area",) if any(point.areas for point in points) else ()
        return (*number, "what", "status", *areas, "source")
    listed = [entry.mention.kind for entry in section.entries]
    kinds = [mention.kind for point in points for mention in point.mentions]
    return (*number, *[*listed, *kinds][:1], "what", "source")


def entry_columns(section: MemoSection) -> tuple[str, ...]:
    """Return the keys of the columns of entries; the first is the kind of mention."""
    kind = section.entries[0].mention.kind if section.entries else "date"
    actor = ("actor",) if any(entry.actor for entry in section.entries) else ()
    return (kind, "what", *actor, "point")


def table_cell(memo: Memo, column: str, point: Point) -> str:
    """Return the text of a table's cell other than the quote and its source."""
    if column == "number":
        return str(point.number or "–")
    if column == "status":
        return translate(memo, f"status.{point.status}") if point.status else "–"
    if column == "area":
        return ", ".join(memo.areas.get(area, area) for area in point.areas) or "–"
    named = [mention for mention in point.mentions if mention.kind == column]
    if column == "date":
        days = (format_day(memo, m.value or m.text, "medium") for m in named)
        return "; ".join(dict.fromkeys(days))
    return "; ".join(dict.fromkeys(m.text for m in named))


def entry_cell(memo: Memo, column: str, entry: Entry) -> str:
    """Return the text of an entry's cell."""
    if column == "date":
        return format_day(memo, entry.mention.value or entry.mention.text, "medium")
    if column == entry.mention.kind:
        return entry.mention.text
    if column == "actor":
        return entry.actor or "–"
    if column == "point":
        return str(entry.number or entry.evidence.source)
    return entry.text


def list_sources(memo: Memo) -> list[Source]:
    """Return the sources that an exporter lists: all, or of more than `MAX_SOURCES` the cited."""
    if len(memo.sources) <= MAX_SOURCES:
        return list(memo.sources)
    points = [point for section in memo.sections for point in section.points]
    points += [memo.occasion] if memo.occasion else []
    cited = {e.source for p in points for e in (*p.evidence, *p.conflicting_evidence)}
    cited |= {entry.source for entry in memo.annex}
    return [source for source in memo.sources if source.id in cited]


def list_skipped(memo: Memo) -> list[Skipped]:
    """Return the files that were not read: all, or the first `MAX_SOURCES` and how many more."""
    more = len(memo.skipped) - MAX_SOURCES
    return [*memo.skipped[:MAX_SOURCES], *([Skipped("…", f"+{more}")] if more > 0 else [])]


def format_unlisted(memo: Memo) -> str:
    """Return how many sources `list_sources` leaves out; "" if it lists all."""
    count = len(memo.sources) - len(list_sources(memo))
    words = translate(memo, "not_listed") if count else ""
    return words.format(count=format_number(memo, count)) if count else ""


def annex_headings(memo: Memo, entry: AnnexEntry, source: Source) -> list[tuple[str, AnnexSection]]:
    """Return a document's sections with the heading to print, "" for none.

    A heading is not repeated. Points under the title itself need none, unless they follow a section
    that has one.
    """
    made: list[tuple[str, AnnexSection]] = []
    last = ""
    for part in entry.sections:
        is_named = part.heading not in ("", source.title)
        heading = part.heading if is_named else translate(memo, "other") if last else ""
        made.append(("" if heading == last else heading, part))
        last = heading
    return made


def count_coverage(memo: Memo) -> tuple[list[str], dict[str, list[int]]]:
    """Return area ids in the profile's order, and per source how many of its points have each.

    A point of several sections, or of body and annex, counts once.
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
