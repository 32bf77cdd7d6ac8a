"""How well a unit suits a section of the memo, 0..1, whatever its importance."""

from briefing.composer.passages import Unit
from briefing.models import Mention

PRECISE = {10: 1.0, 7: 0.7, 4: 0.3}  # length of an ISO date: day, month, year
SMALL = 10  # a bare count below it is hardly a key figure


def fit(unit: Unit, takes: str) -> float:
    """The label's score, or what the unit has of dates, figures or a speaker."""
    if takes == "speaker":
        return 0.7 * unit.labels.get("issue", 0.0) if unit.speaker else 0.0
    if takes == "date":
        return 0.6 * max(map(_precision, _named(unit, "date")), default=0.0)
    if takes == "figure":
        return 0.6 * max(map(_weight, _named(unit, "figure")), default=0.0)
    return unit.labels.get(takes, 0.0)


def chief(unit: Unit, kind: str) -> Mention:
    """The mention that says most, the first of equals. The unit must have one of the kind."""
    rank = _precision if kind == "date" else _weight
    return max(_named(unit, kind), key=rank)


def _named(unit: Unit, kind: str) -> list[Mention]:
    return [mention for mention in unit.mentions if mention.kind == kind]


def _precision(mention: Mention) -> float:
    """A day says more than a month, and a year little; "--12-18" is a day of an unsaid year."""
    first = mention.value.partition("/")[0]
    return PRECISE.get(len(first) + (3 if first.startswith("--") else 0), 0.3)


def _weight(mention: Mention) -> float:
    """Money and shares say more than quantities, and those more than small counts."""
    if mention.unit == "%" or (len(mention.unit) == 3 and mention.unit.isupper()):
        return 1.0
    try:
        return 0.8 if abs(float(mention.value)) >= SMALL else 0.3
    except ValueError:
        return 0.6
