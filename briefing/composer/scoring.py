"""Score of a passage in a section of the memo, minus what any quotation has to bring.

The weights were tuned on labelled documents at one page; see docs/research/relevance.md.
"""

from collections import Counter
from collections.abc import Collection, Sequence

from msgspec import Struct

from briefing.composer.passages import JOINT_GENRES, Passage
from briefing.models import Genre, Mention
from briefing.section_kinds import get_section_kind

ONE_PAGE_WORDS = 300  # of a memo that has room for the most important passages only
MIN_STRICTNESS = 0.5
FORMALITY: dict[Genre, float] = {
    "joint-statement": 1.0,
    "readout": 0.7,
    "fact-sheet": 0.7,
    "statement": 0.5,
}
_DATE_PRECISION = {10: 1.0, 7: 0.7, 4: 0.3}  # length of an ISO date: day, month, year
_SMALL_COUNT = 10  # a bare count below it is hardly a key figure
_SMOOTHING = 5  # terms added to a passage's own, so that short passages do not lead


class ScoringWeights(Struct, frozen=True):
    """Weights of the linear score; importance, fit and standalone are 0..1."""

    acceptance_threshold: float = 0.48  # importance that a quotation costs
    min_importance: float = 0.13  # below it, nothing else compensates
    fit_weight: float = 0.6
    fit_baseline: float = 0.54  # fit to a section that costs nothing
    min_fit: float = 0.39  # below it, a passage is not put in a section (half in more room)
    min_outcome: float = 0.33  # the same for outcomes, whatever the room
    standalone_weight: float = 0.42
    standalone_baseline: float = 0.85  # probability that costs nothing
    noise_penalty: float = 0.67
    false_start_penalty: float = 0.27  # for each false start of a speaker
    courtesy_penalty: float = 0.2  # compliments, and remarks on the talks themselves
    unnamed_speaker_penalty: float = 0.3  # first person without a named speaker
    outcome_bonus: float = 0.9  # times the fit
    outcome_priority: float = 0.5  # times fit and standalone, in the order of the queue
    length_penalty: float = 0.38  # for each `typical_length` above it, where room is scarce
    typical_length: int = 25  # words of a sentence
    max_length: int = 80  # words from which longer ones cost the same
    mention_bonus: float = 0.1  # for sections of dates and figures
    support_weight: float = 0.5  # of what the other documents mention too
    authority_weight: float = 0.85  # of standing in an agreed text among speeches


WEIGHTS = ScoringWeights()


class Calendar(Struct, frozen=True):
    """The days by which a date counts as coming, or as the event's own."""

    today: str = ""  # newest document's day, or year; "" if unknown
    event_days: frozenset[str] = frozenset()

    def is_coming(self, mention: Mention) -> bool:
        """Whether a date is after the newest document; months and years count if not begun."""
        last = mention.value.rpartition("/")[2]
        known = min(len(last), len(self.today))
        if mention.kind != "date" or mention.role == "birth":
            return False
        if not last[:4].isdecimal() or not known:
            return False
        return last[:known] > self.today[:known]

    def is_relevant(self, mention: Mention) -> bool:
        """Whether a date is coming, or one of the event's own days."""
        return self.is_coming(mention) or mention.value in self.event_days


def compute_strictness(budget: int) -> float:
    """Return 1 for a memo of one page, falling to `MIN_STRICTNESS` for two and more."""
    return max(MIN_STRICTNESS, min(1.0, ONE_PAGE_WORDS / max(1, budget)))


def compute_scarcity(budget: int) -> float:
    """Return 1 for a memo of one page, falling to 0 for two and more."""
    return (compute_strictness(budget) - MIN_STRICTNESS) / (1 - MIN_STRICTNESS)


# --- fit ----------------------------------------------------------------------------------------


def compute_fit(passage: Passage, content: str, calendar: Calendar | None = None) -> float:
    """Return how well a passage suits a section's content, 0..1, regardless of its importance."""
    kind = get_section_kind(content)
    if kind.selects == "actor":
        return passage.labels.get("issue", 0.0) if passage.speaker else 0.0
    if kind.selects == "mention":
        named = find_mentions(passage, content, calendar or Calendar())
        return 0.6 * max(map(rank_mention, named), default=0.0)
    if kind.has_status and (passage.is_historical or passage.is_reversed):
        return 0.0
    return passage.labels.get(content, 0.0)


def find_mentions(passage: Passage, kind: str, calendar: Calendar) -> list[Mention]:
    """Return a passage's figures, or those of its dates that are coming or the event's own."""
    return [
        mention
        for mention in passage.mentions
        if mention.kind == kind and (kind != "date" or calendar.is_relevant(mention))
    ]


def rank_mention(mention: Mention) -> float:
    """Return the weight of a mention, 0..1.

    A day weighs more than a month, a month more than a year; money and shares weigh more than
    quantities, and those more than small counts. "--12-18" is a day without a year.
    """
    if mention.kind == "date":
        first = mention.value.partition("/")[0]
        return _DATE_PRECISION.get(len(first) + (3 if first.startswith("--") else 0), 0.3)
    if mention.unit == "%" or (len(mention.unit) == 3 and mention.unit.isupper()):
        return 1.0
    try:
        return 0.8 if abs(float(mention.value)) >= _SMALL_COUNT else 0.3
    except ValueError:
        return 0.6


# --- score --------------------------------------------------------------------------------------


def score_passage(
    passage: Passage, content: str, strictness: float = 1.0, calendar: Calendar | None = None
) -> float:
    """Return what a section gains by a passage; 0 or less if it is better left out."""
    weights, fit = WEIGHTS, compute_fit(passage, content, calendar)
    kind = get_section_kind(content)
    least = max(weights.min_fit * strictness, weights.min_outcome if kind.has_status else 0.0)
    if passage.importance < weights.min_importance or fit < least:
        return 0.0
    threshold = weights.acceptance_threshold * strictness
    score = passage.importance - threshold
    if passage.context_importance is not None:
        score += passage.context_importance - threshold
    score += weights.fit_weight * (fit - weights.fit_baseline * strictness)
    score += weights.outcome_bonus * fit if kind.has_status else 0.0
    score += weights.mention_bonus if kind.selects == "mention" else 0.0
    score += weights.standalone_weight * (passage.standalone - weights.standalone_baseline)
    score -= weights.noise_penalty * passage.labels.get("noise", 0.0)
    score -= weights.courtesy_penalty * passage.is_courtesy
    if passage.is_first_person and not passage.speaker and passage.kind not in JOINT_GENRES:
        score -= weights.unnamed_speaker_penalty
    return score - weights.false_start_penalty * passage.false_starts


def compute_priority(passage: Passage, content: str, scarcity: float = 1.0) -> float:
    """Return what is added to a passage's gain in the order of the queue.

    Standalone outcomes come before the rest; where room is scarce, short ones come first, so that
    the memo carries more of them.
    """
    if not get_section_kind(content).has_status:
        return 0.0
    weights = WEIGHTS
    excess = min(passage.words, weights.max_length) - weights.typical_length
    certain = compute_fit(passage, content) * passage.standalone
    penalty = scarcity * weights.length_penalty * excess / weights.typical_length
    return weights.outcome_priority * certain - penalty


# --- other documents ----------------------------------------------------------------------------


def score_external(passages: Sequence[Passage]) -> list[float]:
    """Return for each passage what the other documents add to its score."""
    return [
        WEIGHTS.support_weight * support + WEIGHTS.authority_weight * authority
        for support, authority in zip(
            compute_support(passages), compute_authority(passages), strict=True
        )
    ]


def compute_support(passages: Sequence[Passage]) -> list[float]:
    """Return how much of each passage the other documents mention too, 0..1, 1 for the most."""
    others = len({passage.document for passage in passages}) - 1
    if others < 1:
        return [0.0] * len(passages)
    pairs = {(passage.document, term) for passage in passages for term in passage.terms}
    spread = Counter(term for _, term in pairs)
    found = [
        sum(spread[term] - 1 for term in passage.terms)
        / (others * (_SMOOTHING + len(passage.terms)))
        for passage in passages
    ]
    most = max(found, default=0.0) or 1.0
    return [round(each / most, 6) for each in found]


def compute_authority(passages: Collection[Passage]) -> list[float]:
    """Return how formal each passage's document is, 0..1; all 0 if all are of one genre."""
    if len({passage.kind for passage in passages}) < 2:
        return [0.0] * len(passages)
    return [FORMALITY.get(passage.kind, 0.0) for passage in passages]
