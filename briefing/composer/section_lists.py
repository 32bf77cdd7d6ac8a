"""Choices → what each section of the memo lists, in its order.

A choice stands in the section it was chosen for, and again where a reader would look it up: an
outcome among the outcomes, a date in the calendar.
"""

from collections.abc import Sequence

from briefing.composer.scoring import worth
from briefing.composer.section_fit import chief, fit
from briefing.composer.selection import Choice
from briefing.profiles import Profile, SectionSpec

# Sections that also list again what stands elsewhere, and the fit that it needs for that.
INDEXED = {"issue": 0.5, "outcome": 0.42, "cooperation": 0.85, "date": 0.4, "figure": 0.35}
NEWS = ("outcome", "issue")  # labels of what opens a memo rather than others
BRIEF = 60  # words of a point that can stand in the bottom line


def members(profile: Profile, chosen: Sequence[Choice]) -> dict[str, list[Choice]]:
    """Section id → choices."""
    return {spec.id: _members(spec, chosen) for spec in profile.sections}


def _members(spec: SectionSpec, chosen: Sequence[Choice]) -> list[Choice]:
    if spec.content == "best":
        return _best(chosen, spec.limit)
    if spec.content in INDEXED:
        return _indexed(spec, chosen)
    return sorted((c for c in chosen if c.section == spec.id), key=_weight)


def _indexed(spec: SectionSpec, chosen: Sequence[Choice]) -> list[Choice]:
    """What was chosen for the section, and what stands elsewhere but belongs here as well.

    The latter takes what room is left, as the former may stand nowhere else.
    """
    least = INDEXED[spec.content]

    def rank(choice: Choice) -> tuple[float, int, int]:
        return (-round(worth(choice.unit, spec.content), 4), *_place(choice))

    own = [c for c in chosen if c.section == spec.id]
    again = [c for c in chosen if c.section != spec.id and fit(c.unit, spec.content) >= least]
    listed = [*own, *sorted(again, key=rank)[: max(0, spec.limit - len(own))]]
    return sorted(listed, key=_by_date if spec.content == "date" else rank)


def _best(chosen: Sequence[Choice], limit: int) -> list[Choice]:
    """What matters most of what is short, or of all where nothing is; what is past comes last."""
    brief = [c for c in chosen if c.unit.size <= BRIEF] or chosen
    return sorted(brief, key=_rank)[:limit]


def _rank(choice: Choice) -> tuple[bool, float, int, int]:
    """What was decided and what is at stake come before standing cooperation.

    Of several documents, what others speak of too and what was agreed comes before the rest.
    """
    unit = choice.unit
    news = max(unit.labels.get(name, 0.0) for name in NEWS)
    weight = (unit.importance + choice.lent) * unit.alone * (1 + news)
    return (unit.bygone, -round(weight, 4), *_place(choice))


def _weight(choice: Choice) -> tuple[float, int, int]:
    return (-round(choice.worth, 4), *_place(choice))


def _place(choice: Choice) -> tuple[int, int]:
    return choice.unit.document, choice.unit.start


def _by_date(choice: Choice) -> tuple[bool, str, int, int]:
    """By the calendar; dates of an unsaid year last."""
    day = chief(choice.unit, "date").value
    return (day.startswith("--"), day, *_place(choice))
