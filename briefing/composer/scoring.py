"""What quoting a unit in a section of the memo is worth, against what any quotation must bring.

The numbers were tuned on labelled documents at one page; see docs/research/relevance.md.
"""

from briefing.composer.passages import Unit
from briefing.composer.section_fit import fit

PAGE = 300  # words of a memo that carries the most important alone, and leaves out long ends
LEAST_STRICT = 0.5
BAR = 0.48  # importance that a quotation costs
FLOOR = 0.13  # importance below which nothing else makes up for what is missing
FIT, FITTING = 0.6, 0.54  # weight, and the fit to a section that costs nothing
UNFIT = 0.39  # a unit that suits a section less is not put there, or half as much in more room
SURE = {"outcome": 0.33}  # what suits such a section less is not put there, whatever the room
ALONE, STANDING = 0.42, 0.85  # weight, and the chance of being understood alone that costs nothing
QUIET = 0.67  # weight of the chance that it is furniture
HALT = 0.27  # what each halt of a speaker costs
MORE = {"outcome": 0.9}  # what the fit counts more there
SOONER = {"outcome": 0.5}  # how much sooner what suits such a section is served
LATER = {"outcome": 0.38}  # and how much later for each USUAL words more than as many
USUAL, LONGEST = 25, 80  # words of a sentence, and of one beyond which more make no difference
EXTRA = {"date": 0.1, "figure": 0.1}  # for what such a section takes from no other


def strictness(budget: int) -> float:
    """1 for a memo of a page or less, falling as there is more room."""
    return max(LEAST_STRICT, min(1.0, PAGE / max(1, budget)))


def scarcity(budget: int) -> float:
    """1 for a memo of a page or less, 0 from two pages on."""
    return (strictness(budget) - LEAST_STRICT) / (1 - LEAST_STRICT)


def worth(unit: Unit, takes: str, strict: float = 1.0) -> float:
    """What a section gains by a unit, in importance; 0 and less where it is better left out."""
    bar, suits = BAR * strict, fit(unit, takes)
    if unit.importance < FLOOR or suits < max(UNFIT * strict, SURE.get(takes, 0.0)):
        return 0.0
    gain = unit.importance - bar + (0.0 if unit.lead is None else unit.lead - bar)
    gain += FIT * (suits - FITTING * strict) + MORE.get(takes, 0.0) * suits
    gain += EXTRA.get(takes, 0.0)
    gain += ALONE * (unit.alone - STANDING)
    return gain - QUIET * unit.labels.get("noise", 0.0) - HALT * unit.halts


def turn(unit: Unit, takes: str, scarce: float = 1.0) -> float:
    """How much sooner a section is served with a unit than its worth alone would have it.

    What is worth quoting is served by turns until the room is full. Outcomes that can be read
    alone come before the rest, and where room is scarce short ones first, so that of many most are
    told.
    """
    sure = fit(unit, takes) * unit.alone
    long = (min(unit.size, LONGEST) - USUAL) / USUAL
    return SOONER.get(takes, 0.0) * sure - scarce * LATER.get(takes, 0.0) * long
