"""Chosen units → memo: points in their sections, sources, annex."""

from collections.abc import Sequence

from msgspec import Struct, field

from briefing.compose.annex import annex
from briefing.compose.fit import chief, fit
from briefing.compose.points import Pen
from briefing.compose.repeats import Index
from briefing.compose.select import Choice, choose
from briefing.compose.titles import title_of
from briefing.compose.units import units
from briefing.compose.worth import worth
from briefing.model import (
    Digest,
    Memo,
    MemoSection,
    Skipped,
    Source,
    Span,
)
from briefing.profiles import Profile, SectionSpec, in_language
from briefing.sentences import words

# Sections that also list again what stands elsewhere, and the fit that it needs for that.
INDEXED = {"outcome": 0.45, "cooperation": 0.45, "date": 0.4, "figure": 0.4}


BRIEF = 60  # words of a point that can stand in the bottom line


class Order(Struct, frozen=True):
    """What a user asks of one memo, beyond its profile."""

    title: str = ""  # "": taken from the documents
    date: str = ""  # ISO 8601 day; "": the newest of the documents
    words: int = 0  # budget of the body; 0: the profile's
    language: str = "en"  # of headings and labels
    head: dict[str, str] = field(default_factory=dict)


def compose(
    digests: Sequence[Digest], profile: Profile, order: Order, skipped: Sequence[Skipped] = ()
) -> Memo:
    """The memo on these documents. `digests` are in the order that numbers the sources."""
    everything = units(digests)
    budget = order.words or profile.words
    chosen = choose(everything, _quoting(profile), budget)
    pen = Pen(digests, Index([u for u in everything if u.importance > 0]))
    sections = _sections(profile, chosen, order.language, pen)
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
        head=order.head,
        areas={k: in_language(a.label, order.language) for k, a in profile.areas.items()},
    )


def _quoting(profile: Profile) -> list[SectionSpec]:
    return [s for s in profile.sections if s.takes not in ("best", "changes")]


# --- sections ----------------------------------------------------------------------------------


def _sections(
    profile: Profile, chosen: Sequence[Choice], language: str, pen: Pen
) -> tuple[MemoSection, ...]:
    made = []
    for spec in profile.sections:
        points = tuple(pen.point(c.unit, spec) for c in _members(spec, chosen))
        note = "" if points else in_language(spec.empty, language)
        if points or note:
            heading = in_language(spec.heading, language)
            made.append(MemoSection(spec.id, heading, points, spec.form, note))
    return tuple(made)


def _members(spec: SectionSpec, chosen: Sequence[Choice]) -> list[Choice]:
    if spec.takes == "best":
        return _best(chosen, spec.limit)
    if spec.takes in INDEXED:
        return _indexed(spec, chosen)
    return sorted((c for c in chosen if c.section == spec.id), key=_weight)


def _indexed(spec: SectionSpec, chosen: Sequence[Choice]) -> list[Choice]:
    """What was chosen for the section, and what stands elsewhere but belongs here as well."""
    least = INDEXED[spec.takes]
    suited = [c for c in chosen if c.section == spec.id or fit(c.unit, spec.takes) >= least]
    suited.sort(key=lambda c: (-round(worth(c.unit, spec.takes), 4), _place(c)))
    ranked = suited[: spec.limit]
    return sorted(ranked, key=_by_date) if spec.takes == "date" else ranked


def _best(chosen: Sequence[Choice], limit: int) -> list[Choice]:
    """What matters most of what is short; only where nothing is, of all."""
    brief = [c for c in chosen if c.unit.size <= BRIEF] or chosen
    ranked = sorted(brief, key=lambda c: (-round(c.unit.importance * c.unit.alone, 4), _place(c)))
    return ranked[:limit]


def _weight(choice: Choice) -> tuple[float, int, int]:
    return (-round(choice.worth, 4), *_place(choice))


def _place(choice: Choice) -> tuple[int, int]:
    return choice.unit.document, choice.unit.start


def _by_date(choice: Choice) -> tuple[bool, str, int, int]:
    """By the calendar; dates of an unsaid year last."""
    day = chief(choice.unit, "date").value
    return (day.startswith("--"), day, *_place(choice))


# --- sources ----------------------------------------------------------------------------------


def _source(place: int, digest: Digest, chosen: Sequence[Choice]) -> Source:
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
        sentences=len(digest.candidates),
        words=len(words(document.text)),
        share=round(quoted / total, 4),
        warnings=document.warnings,
        text=document.text,
        spans=tuple(Span(s.heading, s.start, s.end, s.level) for s in document.sections),
    )
