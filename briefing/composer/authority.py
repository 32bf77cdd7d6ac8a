"""How formal the text is that a unit stands in: what was agreed in writing outweighs what was said
about it at the table, to the press or in a toast.
"""

from collections.abc import Sequence

from briefing.composer.passages import Unit

FORMAL = {"joint-statement": 1.0, "readout": 0.7, "fact-sheet": 0.7, "statement": 0.5}


def ranks(units: Sequence[Unit]) -> list[float]:
    """For each unit 0..1; all 0 where the documents are of one kind, and none outranks another."""
    if len({unit.kind for unit in units}) < 2:
        return [0.0] * len(units)
    return [FORMAL.get(unit.kind, 0.0) for unit in units]
