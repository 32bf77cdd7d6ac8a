"""Chosen units → memo: points in their sections, sources, annex."""

from collections.abc import Collection, Sequence

from msgspec import Struct, field

from briefing.classifier import can_recognize
from briefing.composer.annex import annex
from briefing.composer.corroboration import Index
from briefing.composer.passages import clip, units
from briefing.composer.points import Pen
from briefing.composer.scoring import PAGE
from briefing.composer.section_lists import members
from briefing.composer.selection import Choice, choose
from briefing.composer.title import title_of
from briefing.exporters.i18n import get_labels
from briefing.models import (
    AnalyzedDocument,
    Memo,
    MemoSection,
    Skipped,
    Source,
    Span,
)
from briefing.profiles import Localized, Profile, SectionSpec, localized
from briefing.section_kinds import get_section_kind
from briefing.text import count_words


class Order(Struct, frozen=True):
    """What a user asks of one memo, beyond its profile."""

    title: str = ""  # "": taken from the documents
    date: str = ""  # ISO 8601 day; "": the newest of the documents
    words: int = 0  # budget of the body; 0: the profile's
    language: str = "en"  # of headings and labels
    header: dict[str, str] = field(default_factory=dict)


def compose(
    digests: Sequence[AnalyzedDocument],
    profile: Profile,
    order: Order,
    skipped: Sequence[Skipped] = (),
) -> Memo:
    """The memo on these documents. `digests` are in the order that numbers the sources."""
    everything = units(digests)
    budget = order.words or profile.words
    offered = [clip(unit) for unit in everything] if budget <= PAGE else everything
    chosen = choose(offered, _quoting(profile), budget)
    pen = Pen(digests, Index([u for u in everything if u.importance > 0]))
    languages = {digest.document.language for digest in digests}
    sections = _sections(profile, chosen, order.language, pen, languages)
    return Memo(
        title=order.title or title_of(digests, order.language),
        date=order.date or max((d.document.date for d in digests), default=""),
        language=order.language,
        profile=profile.name,
        words=sum(choice.unit.size for choice in chosen),
        sources=tuple(_source(place, d, chosen) for place, d in enumerate(digests)),
        skipped=tuple(skipped),
        sections=sections,
        annex=annex(everything, digests, pen),
        header=order.header,
        areas={
            area: _translate(spec.label, f"area.{area}", order.language)
            for area, spec in profile.areas.items()
        },
    )


def _quoting(profile: Profile) -> list[SectionSpec]:
    return [s for s in profile.sections if s.content not in ("best", "changes")]


# --- sections ----------------------------------------------------------------------------------


def _sections(
    profile: Profile, chosen: Sequence[Choice], language: str, pen: Pen, languages: Collection[str]
) -> tuple[MemoSection, ...]:
    made = []
    listed = members(profile, chosen)
    for spec in profile.sections:
        points = tuple(pen.point(c.unit, spec) for c in listed[spec.id])
        known = get_section_kind(spec.content).selects != "label" or all(
            can_recognize(spec.content, each, profile) for each in languages
        )
        note = "" if points else _translate(spec.empty_text, f"empty.{spec.id}", language)
        note = note if known else ""  # nothing is said of what could not be recognized
        if points or note:
            heading = _translate(spec.heading, f"section.{spec.id}", language)
            made.append(MemoSection(spec.id, heading, points, spec.get_layout(), note))
    return tuple(made)


def _translate(words: Localized, key: str, language: str) -> str:
    """Return the profile's wording in a language, else the shipped translation of the key."""
    if not words or language in words:
        return localized(words, language)
    return get_labels(language).get(key) or localized(words, language)


# --- sources ----------------------------------------------------------------------------------


def _source(place: int, digest: AnalyzedDocument, chosen: Sequence[Choice]) -> Source:
    document = digest.document
    total = sum(c.unit.size for c in chosen) or 1
    quoted = sum(c.unit.size for c in chosen if c.unit.document == place)
    return Source(
        id=f"S{place + 1}",
        path=document.path,
        sha256=document.sha256,
        title=document.title,
        date=document.date,
        language=document.language,
        kind=document.kind,
        sections=len(document.sections),
        sentences=len(digest.analyses),
        words=count_words(document.text),
        share=round(quoted / total, 4),
        warnings=document.warnings,
        text=document.text,
        spans=tuple(Span(s.heading, s.start, s.end, s.level) for s in document.sections),
    )
