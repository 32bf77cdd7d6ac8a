"""How much of what a unit says is spoken of in the other documents too: what several sources
name matters more than what one does.
"""

from collections import Counter
from collections.abc import Sequence

from briefing.composer.passages import Unit

_FEW = 5  # terms that a unit is taken to have beside its own, so that short ones do not lead


def echoes(units: Sequence[Unit]) -> list[float]:
    """For each unit 0..1, 1 for the one that is echoed most; all 0 where there is one document."""
    others = len({unit.document for unit in units}) - 1
    if others < 1:
        return [0.0] * len(units)
    spread = Counter(term for _, term in {(unit.document, t) for unit in units for t in unit.terms})
    found = [
        sum(spread[term] - 1 for term in unit.terms) / (others * (_FEW + len(unit.terms)))
        for unit in units
    ]
    most = max(found, default=0.0) or 1.0
    return [round(each / most, 6) for each in found]
