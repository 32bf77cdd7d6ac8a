"""Analysed documents → memo."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from typing import Literal

from msgspec import Struct, field
from msgspec.structs import replace

from briefing.classifier import can_recognize
from briefing.composer.annex import build_annex
from briefing.composer.corroboration import RepeatIndex
from briefing.composer.entries import EntrySupply
from briefing.composer.material import Material, gather_material, group_by_subject
from briefing.composer.occasion import find_occasion
from briefing.composer.passages import Passage, extract_passages, shorten
from briefing.composer.planned_selection import fill_up, select_planned
from briefing.composer.points import PointBuilder
from briefing.composer.ranked_selection import select_ranked
from briefing.composer.ranks import FolderRanks, can_rank, rank_passages, set_statuses
from briefing.composer.scoring import ONE_PAGE_WORDS
from briefing.composer.sections import (
    add_headings,
    assign_sections,
    build_sections,
)
from briefing.composer.selection import Selected, SelectionContext, select_passages
from briefing.composer.speakers import Speakers
from briefing.composer.title import choose_title
from briefing.exporters.formatting import format_day, kind_name, truncate
from briefing.exporters.wording import translate_wording
from briefing.judge.choices import MemoPlan
from briefing.models import AnalyzedDocument, AnnexEntry, Memo, MemoSection, Skipped, Source
from briefing.profiles import Profile, SectionSpec, Switch, localized
from briefing.ranking.model import Model
from briefing.section_kinds import get_section_kind
from briefing.text import count_words

MIN_REFILL = 12  # words that the entries leave, from which points are selected anew
ENTRIES_SHARE, ONE_PAGE_ENTRIES_SHARE = 0.08, 0.05  # of the word budget, for dates and figures
MIN_CONTENTS_WORDS = 5000  # of body and annex: about ten pages
COVERAGE_DOCUMENTS = range(3, 41)
MAX_ANNEXED = 100  # documents; of a larger folder, the annex is about those that the body quotes
MAX_NAME = 50  # code points of a source's short name, if made from its title
MIN_EVIDENCE_OF_LABEL = 0.5  # score from which a sentence contradicts "there is none"


class MemoOptions(Struct, frozen=True):
    """The user's options for one memo, beyond its profile."""

    title: str = ""  # "": made from the documents
    date: str = ""  # ISO 8601 day; "": the newest of the documents
    words: int = 0  # budget of the body; 0: the profile's
    language: str = "en"  # of headings and labels
    header: dict[str, str] = field(default_factory=dict)
    annex: Switch | Literal[""] = ""  # "": the profile's
    contents: Switch | Literal[""] = ""
    coverage: Switch | Literal[""] = ""
    source_texts: Switch | Literal[""] = ""  # in the web page; "" is the same as "auto": yes
    pin: tuple[str, ...] = ()  # texts whose passages are always quoted
    drop: tuple[str, ...] = ()  # texts whose passages are never quoted
    plan: MemoPlan | None = None  # of a language model; replaces the selection


def compose(
    documents: Sequence[AnalyzedDocument],
    profile: Profile,
    options: MemoOptions,
    skipped: Sequence[Skipped] = (),
    model: Model | None = None,
) -> Memo:
    """Compose the memo on these documents. Their order determines the ids of the sources.

    `model` replaces the ranking that ships with the program.
    """
    return compose_material(gather_material(documents), profile, options, skipped, model)


def compose_material(
    material: Material,
    profile: Profile,
    options: MemoOptions,
    skipped: Sequence[Skipped] = (),
    model: Model | None = None,
) -> Memo:
    """Compose the memo on a folder that is in memory, or on the shortlist of a large one."""
    budget = options.words or profile.words
    documents, calendar = material.documents, material.calendar
    drop = (*profile.drop, *options.drop)
    passages = [p for p in material.passages if not any(d in p.text for d in drop)]
    title = options.title or choose_title(documents, _list_states(material))
    occasion = find_occasion(passages, calendar, title, budget)
    ranks = rank_passages(documents, passages, model, material.own)
    if can_rank(profile, documents):
        passages = set_statuses(passages, ranks)
    gains = (
        {
            (p.document, p.start, p.end): gain
            for p, gain in zip(passages, ranks.scores.gain.tolist(), strict=True)
        }
        if can_rank(profile, documents)
        else {}
    )
    choose = _get_chooser(material, passages, ranks, profile, options)
    builder = PointBuilder(documents, material.ids, RepeatIndex(passages, ranks))
    share = ONE_PAGE_ENTRIES_SHARE if budget <= ONE_PAGE_WORDS else ENTRIES_SHARE
    reserve = 0 if options.plan else round(share * budget)
    for is_last in (False, True):
        body = _choose_body(choose, occasion, max(1, budget - reserve), bool(options.plan))
        printed = [*(s.passage for s in body.selected), *filter(None, [body.occasion])]
        words_left = budget - sum(p.words for p in printed)
        unprinted = _list_unprinted(passages, body.selected)
        supply = EntrySupply(calendar, words_left, unprinted, gains)
        assigned = assign_sections(profile, body.selected, body.opening)
        sections = build_sections(profile, assigned, builder, supply)
        used = _count_entry_words(sections)
        if is_last or reserve - used < min(MIN_REFILL, max(1, reserve)):
            break
        reserve = used  # what the entries do not use is left to the points
    occasion = body.occasion
    notes = _find_true_notes(profile, material)
    if budget <= ONE_PAGE_WORDS:
        notes, sections = (
            {},
            tuple(s if s.points or s.entries else replace(s, see=()) for s in sections),
        )
    annex = _list_annexed(material, printed, _choose(options.annex, profile.annex), budget)
    memo = Memo(
        title=title,
        date=options.date or max((source.date for source in material.sources), default=""),
        language=options.language,
        profile=profile.name,
        words=sum(p.words for p in printed) + used,
        sources=_add_shares(material, body.selected),
        skipped=tuple(skipped),
        sections=add_headings(profile, sections, options.language, notes),
        annex=_build_annex(material, passages, printed, annex, drop),
        occasion=builder.build_occasion(occasion) if occasion else None,
        header=options.header,
        labels={key: localized(words, options.language) for key, words in profile.labels.items()},
        areas={
            area: translate_wording(spec.label, f"area.{area}", options.language, profile)
            for area, spec in profile.areas.items()
        },
    )
    return _set_switches(name_sources(memo), profile, options, budget)


def _list_states(material: Material) -> list[str]:
    """Return the states whose speeches make up a folder; not looked for in a large one."""
    return [] if material.is_excerpt else Speakers(material.documents).list_states()


class Body(Struct, frozen=True):
    """What a memo prints: points, and the event, as the first of them or as a line above."""

    selected: list[Selected]
    opening: Selected | None = None
    occasion: Passage | None = None


Chooser = Callable[[int, Passage | None], list[Selected]]  # words, what is printed above


def _get_chooser(
    material: Material,
    passages: Sequence[Passage],
    ranks: FolderRanks,
    profile: Profile,
    options: MemoOptions,
) -> Chooser:
    """Return the function that selects passages, by the ranking, by labels or by a plan."""
    documents = material.documents
    pins, subjects = (*profile.pin, *options.pin), group_by_subject(documents)
    context = SelectionContext(material.calendar, pins, subjects)
    is_ranked = can_rank(profile, documents)
    budget = options.words or profile.words
    offered = passages
    if not is_ranked and budget <= ONE_PAGE_WORDS:
        offered = [shorten(passage) for passage in passages]
    quoting = _get_quoting_sections(profile)

    def choose(words: int, occasion: Passage | None) -> list[Selected]:
        if is_ranked:
            known = replace(context, occasion=occasion)
            return select_ranked(passages, ranks, profile.sections, words, known)
        rest = [p for p in offered if not (occasion and _touches(p, occasion))]
        return select_passages(rest, quoting, words, context)

    if not options.plan:
        return choose
    plan = partial(select_planned, documents, passages, profile.sections, options.plan)
    return lambda words, above: fill_up(plan, lambda budget: choose(budget, above), words)


def _choose_body(choose: Chooser, occasion: Passage | None, words: int, is_planned: bool) -> Body:
    """Return the selected passages within a number of words, with the occasion above them.

    The points of a plan stay as they are, and so does a single one.
    """
    selected = choose(words, None)
    opening = _find_touching(selected, occasion)
    if occasion is None or (opening and (is_planned or len(selected) == 1)):
        return Body(selected, opening)
    if is_planned:
        full = sum(s.passage.words for s in selected) > words - occasion.words
        if full:  # the model's bottom line says what the event is
            return Body(selected)
    selected = choose(max(1, words - occasion.words), occasion)
    selected = [each for each in selected if not _touches(each.passage, occasion)]
    return Body(selected, None, occasion)


def name_sources(memo: Memo) -> Memo:
    """Return the memo with short names of its sources: genre and day, or the title if shared."""
    names = []
    for source in memo.sources:
        kind = "" if source.kind == "document" else kind_name(memo, source)
        day = format_day(memo, source.date, "medium") if source.date else ""
        names.append(", ".join(filter(None, (kind, day))) if kind else "")
    counts = Counter(names)
    return replace(
        memo,
        sources=tuple(
            replace(source, name=name if name and counts[name] == 1 else _shorten(source))
            for source, name in zip(memo.sources, names, strict=True)
        ),
    )


def _shorten(source: Source) -> str:
    return truncate(source.title or source.path, MAX_NAME)


def _get_quoting_sections(profile: Profile) -> list[SectionSpec]:
    """Return the sections that passages are selected for."""
    quoting = ("label", "actor", "mention")
    return [s for s in profile.sections if get_section_kind(s.content).selects in quoting]


def _find_touching(selected: Sequence[Selected], passage: Passage | None) -> Selected | None:
    return next((s for s in selected if passage and _touches(s.passage, passage)), None)


def _list_unprinted(passages: Sequence[Passage], selected: Sequence[Selected]) -> list[Passage]:
    """Return the passages that no point quotes, not even in part."""
    ends: dict[int, list[Passage]] = {}
    for each in selected:
        ends.setdefault(each.passage.document, []).append(each.passage)
    return [p for p in passages if not any(_touches(p, q) for q in ends.get(p.document, ()))]


def _touches(passage: Passage, other: Passage) -> bool:
    same = passage.document == other.document
    return same and passage.start < other.end and other.start < passage.end


def _find_true_notes(profile: Profile, material: Material) -> dict[str, bool]:
    """Return for each section of a label whether no sentence of any document has the label.

    In a language in which the label is not recognized, its absence proves nothing.
    """
    languages = {source.language for source in material.sources}
    return {
        spec.id: material.labels.get(spec.content, 0.0) < MIN_EVIDENCE_OF_LABEL
        and all(can_recognize(spec.content, each, profile) for each in languages)
        for spec in profile.sections
    }


def _count_entry_words(sections: Iterable[MemoSection]) -> int:
    return sum(count_words(e.text) for section in sections for e in section.entries)


def _set_switches(memo: Memo, profile: Profile, options: MemoOptions, budget: int) -> Memo:
    """Decide what the exporters print besides the body: contents, coverage, table of sources."""
    points = (point for entry in memo.annex for part in entry.sections for point in part.points)
    total = memo.words + sum(count_words(point.text) for point in points)
    long = budget > ONE_PAGE_WORDS
    return replace(
        memo,
        show_contents=_is_on(options.contents, profile.contents, total >= MIN_CONTENTS_WORDS),
        show_coverage=_is_on(
            options.coverage,
            profile.coverage,
            bool(memo.annex) and len(memo.sources) in COVERAGE_DOCUMENTS,
        ),
        show_texts=_is_on(options.source_texts, "auto", True),
        compact_sources=not long,
    )


def _is_on(option: Switch | Literal[""], configured: Switch, automatic: bool) -> bool:
    chosen = _choose(option, configured)
    return automatic if chosen == "auto" else bool(chosen)


def _choose(option: Switch | Literal[""], configured: Switch) -> Switch:
    return configured if option == "" else option


def _list_annexed(
    material: Material, printed: Sequence[Passage], switch: Switch, budget: int
) -> list[int]:
    """Return the places of the documents that the annex is about.

    Unless the annex is asked for, it is left out of a memo of one page, and in a folder of many
    documents it is about the quoted ones.
    """
    every = list(range(len(material.sources)))
    if switch != "auto":
        return every if switch else []
    if budget <= ONE_PAGE_WORDS:
        return []
    quoted = {material.places[passage.document] for passage in printed}
    return every if len(every) <= MAX_ANNEXED else sorted(quoted)


def _build_annex(
    material: Material,
    passages: Sequence[Passage],
    printed: Sequence[Passage],
    places: Sequence[int],
    drop: Sequence[str],
) -> tuple[AnnexEntry, ...]:
    """Build the annex; the documents of an excerpt are loaded one at a time."""
    quoted: dict[int, list[Passage]] = {}
    for passage in printed:
        quoted.setdefault(material.places[passage.document], []).append(passage)
    by_document: dict[int, list[Passage]] = {}
    for passage in () if material.is_excerpt else passages:
        by_document.setdefault(passage.document, []).append(passage)

    def load_all() -> Iterator[tuple[int, AnalyzedDocument, Sequence[Passage]]]:
        for place in places:
            whole = material.load(place)
            own = extract_passages([whole]) if material.is_excerpt else by_document.get(place, [])
            yield place, whole, [p for p in own if not any(d in p.text for d in drop)]

    return build_annex(load_all(), quoted)


def _add_shares(material: Material, selected: Sequence[Selected]) -> tuple[Source, ...]:
    """Return the sources with their shares of the quoted words."""
    words: Counter[int] = Counter()
    for each in selected:
        words[material.places[each.passage.document]] += each.passage.words
    total = words.total() or 1
    return tuple(
        replace(source, share=round(words[place] / total, 4)) if words[place] else source
        for place, source in enumerate(material.sources)
    )
