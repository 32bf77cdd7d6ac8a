"""Selected passages → sections of the body: each printed once, numbered, and referred to."""

from collections.abc import Collection, Mapping, Sequence

from msgspec.structs import replace

from briefing.composer.entries import EntrySupply, Numbered, build_entries
from briefing.composer.points import PointBuilder, find_group
from briefing.composer.scoring import compute_fit, score_passage
from briefing.composer.selection import Selected
from briefing.exporters.wording import translate_wording
from briefing.models import MemoSection
from briefing.profiles import Profile, SectionSpec
from briefing.section_kinds import get_section_kind
from briefing.text import count_words

NEWS_LABELS = ("outcome", "issue")  # of what opens a memo before the rest
MAX_SUMMARY_PASSAGE = 60  # words of a point in the bottom line
SUMMARY_WORDS = 120  # of the whole bottom line
MAX_SUMMARY_SHARE = 0.4  # of the points of the body
FIGURES_SHARE, MIN_FIGURES = 0.25, 12  # of the words for dates and figures, if there are so many
MIN_ACTORS = 2  # of a section of positions


def assign_sections(
    profile: Profile, selected: Sequence[Selected], opening: Selected | None = None
) -> dict[str, list[Selected]]:
    """Return the passages that each section prints, in their order.

    The summary takes the best, the others stay in the section that they were selected for.
    `opening`, which names the event, comes first. Positions of a single actor move to the issues.
    """
    rest = _regroup_positions(profile, selected)
    sections: dict[str, list[Selected]] = {spec.id: [] for spec in profile.sections}
    for spec in profile.sections:
        if get_section_kind(spec.content).selects == "summary":
            own = [each for each in rest if each.section == spec.id]
            positions = {s.id for s in profile.sections if _is_about_actors(s)}
            free = [each for each in rest if each.section not in positions] or rest
            sections[spec.id] = _put_first(own, opening) or choose_summary(
                free, spec.limit, opening
            )
            chosen = {id(each) for each in sections[spec.id]}
            rest = [each for each in rest if id(each) not in chosen]
    for each in sorted(rest, key=_by_score):
        sections[each.section].append(each)
    return sections


def _put_first(chosen: list[Selected], opening: Selected | None) -> list[Selected]:
    """Return a bottom line that was chosen on its own, after the point that names the event."""
    if not chosen or opening is None:
        return chosen
    return [opening, *(each for each in chosen if each is not opening)]


def choose_summary(
    selected: Sequence[Selected], limit: int, opening: Selected | None = None
) -> list[Selected]:
    """Return what matters most, of the short passages if there are any; history comes last."""
    brief = [s for s in selected if s.passage.words <= MAX_SUMMARY_PASSAGE] or list(selected)
    chosen = [each for each in selected if each.passage is opening.passage] if opening else []
    limit = min(limit, max(1, round(MAX_SUMMARY_SHARE * len(selected)))) + len(chosen)
    words = 0
    for each in sorted(brief, key=_by_weight):
        if len(chosen) == limit:
            break
        if each in chosen:
            continue
        if not chosen or words + each.passage.words <= SUMMARY_WORDS:
            chosen.append(each)
            words += each.passage.words
    return chosen


def build_sections(
    profile: Profile,
    assigned: Mapping[str, Sequence[Selected]],
    builder: PointBuilder,
    supply: EntrySupply,
) -> tuple[MemoSection, ...]:
    """Return the sections that have points, references or entries, with their headings empty."""
    numbered: list[Numbered] = []
    sections: list[MemoSection] = []
    for spec in profile.sections:
        points = []
        for each in _in_printed_order(assigned[spec.id], spec):
            point = builder.build(each, spec, len(numbered) + 1)
            points.append(point)
            gain = supply.get_gain(each.passage)
            numbered.append(Numbered(point, each.passage, spec.id, gain))
        sections.append(MemoSection(spec.id, "", tuple(points), spec.get_layout()))
    made = []
    positions = {spec.id for spec in profile.sections if _is_about_actors(spec)}
    words_left = supply.words
    others = [
        Numbered(builder.build_annex(passage), passage, "", supply.get_gain(passage))
        for passage in supply.unprinted
        if passage.mentions
    ]
    for spec, section in zip(profile.sections, sections, strict=True):
        if get_section_kind(spec.content).selects == "mention":
            figures = round(FIGURES_SHARE * words_left) if spec.content == "date" else 0
            room = words_left - (figures if figures >= MIN_FIGURES else 0)
            entries = build_entries(spec, numbered, supply.calendar, room, others)
            words_left -= sum(count_words(entry.text) for entry in entries)
            section = replace(section, entries=entries)
        made.append(replace(section, see=_find_references(spec, numbered, positions)))
    return tuple(made)


def _in_printed_order(assigned: Sequence[Selected], spec: SectionSpec) -> list[Selected]:
    """Return passages in the order in which exporters print them, so that numbers ascend.

    Groups come in order of first appearance, passages without a group last.
    """
    if spec.get_layout() != "groups":
        return list(assigned)
    group_by = get_section_kind(spec.content).group_by
    names = [find_group(each.passage, group_by) for each in assigned]
    places = {name: place for place, name in enumerate(dict.fromkeys(names))} | {"": len(names)}
    ordered = sorted(zip(names, assigned, strict=True), key=lambda pair: places[pair[0]])
    return [each for _, each in ordered]


def add_headings(
    profile: Profile, sections: Sequence[MemoSection], language: str, notes: Mapping[str, bool]
) -> tuple[MemoSection, ...]:
    """Return the sections to print; an empty one has a note where `notes` says that it is true."""
    made = []
    for spec, section in zip(profile.sections, sections, strict=True):
        note = ""
        if not (section.points or section.see or section.entries):
            is_box = spec.get_layout() == "box"
            if is_box or notes.get(spec.id):
                note = translate_wording(spec.empty_text, f"empty.{spec.id}", language, profile)
            if not note and not is_box:
                continue
        heading = translate_wording(spec.heading, f"section.{spec.id}", language, profile)
        made.append(replace(section, heading=heading, note=note))
    return tuple(made)


def _regroup_positions(profile: Profile, selected: Sequence[Selected]) -> list[Selected]:
    positions = {spec.id for spec in profile.sections if _is_about_actors(spec)}
    actors = {s.passage.speaker for s in selected if s.section in positions}
    issues = next((s.id for s in profile.sections if s.content == "issue"), None)
    if len(actors) >= MIN_ACTORS or issues is None:
        return list(selected)
    return [replace(s, section=issues) if s.section in positions else s for s in selected]


def _is_about_actors(spec: SectionSpec) -> bool:
    return get_section_kind(spec.content).selects == "actor"


def _find_references(
    spec: SectionSpec, numbered: Sequence[Numbered], positions: Collection[str]
) -> tuple[int, ...]:
    """Return the numbers of points in other sections that a section of a label is about too.

    Positions are on issues by their nature: only those that report an outcome are referred to.
    """
    kind = get_section_kind(spec.content)
    if kind.selects != "label":
        return ()
    found = [
        (-round(score_passage(each.passage, spec.content), 4), each.number)
        for each in numbered
        if each.section != spec.id
        and (each.passage.areas or kind.group_by != "area")  # else it stands under no heading
        and (kind.has_status or each.section not in positions)
        and compute_fit(each.passage, spec.content) >= kind.min_fit_to_refer
    ]
    return tuple(sorted(number for _, number in sorted(found)[: spec.limit]))


def _by_weight(selected: Selected) -> tuple[bool, float, int, int]:
    """Order by news value: decisions and issues before standing cooperation.

    Of several documents, what others mention too and what was agreed comes before the rest.
    """
    passage = selected.passage
    news = max(passage.labels.get(name, 0.0) for name in NEWS_LABELS)
    weight = (passage.importance + selected.external_score) * passage.standalone * (1 + news)
    return (passage.is_historical, -round(weight, 4), passage.document, passage.start)


def _by_score(selected: Selected) -> tuple[float, int, int]:
    return (-round(selected.score, 4), selected.passage.document, selected.passage.start)
