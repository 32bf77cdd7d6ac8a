"""Dates and figures of the folder → short entries: what, in a phrase that is read alone.

Candidates are the dates and figures of all sentences, quoted by a point or not. They are ranked
by what their sentence adds to the memo, and by what they are: a day that is near, a summit, an
amount. `phrases` finds the words; where none are short enough, there is no entry.
"""

import re
from collections.abc import Iterator, Sequence
from contextlib import suppress
from datetime import date
from functools import lru_cache

from msgspec import Struct
from msgspec.structs import replace

from briefing.composer.passages import Passage
from briefing.composer.phrases import find_phrase
from briefing.composer.scoring import Calendar, rank_mention
from briefing.composer.speakers import is_first_person
from briefing.languages import get_language
from briefing.models import Entry, Evidence, Mention, Point
from briefing.profiles import SectionSpec
from briefing.text import count_words, extract_terms

MIN_RANK = 0.6  # of a figure
MIN_QUANTITY = 100  # of a count that is a key figure
YEARS_AHEAD, YEARS_UNPRINTED = 10, 2  # of a date without a month; where no point quotes it
MAX_FAR = 2  # entries of years more than `YEARS_UNPRINTED` ahead, which are goals
NEAR_DAYS = 92  # after the newest document
MAX_NOISE = 0.7  # of a sentence that no point quotes
MIN_STANDALONE = 0.3  # of it, unless it names the year of a day
MAX_SENTENCE = 80  # words of it
FULL_GAIN = 3.0  # of a sentence that adds as much as any
LONG = 12  # words from which a phrase costs more than it tells
MIN_DATE, MIN_FIGURE = 0.2, 1.3  # weights of entries
MAX_SHARED, MAX_SHARED_OF_DAY = 0.5, 0.2  # of the terms of two entries; of those of one date
_SPANS_OF_TIME_AND_SPACE = re.compile(
    r"(?:years?|months?|weeks?|days?|hours?|minutes?|seconds?|miles?|kilomet\w+|km|met(?:er|re)s?"
    r"|feet|pages?|times|points?|decades?|centur\w+|dollars|euros|周年|年間|日間|лет|года?"
    r"|solche[rn]?|weitere[rn]?|letzten|вместе)\Z",
    re.IGNORECASE,
)
_ABBREVIATION = re.compile(r"(?:\b[A-Z]\.|\b(?:Inc|Ltd|Co|Corp|Jr|Sr|etc|a\.m|p\.m)\.)\Z")
_DIGIT = re.compile(r"\d")
_POINTING = re.compile(  # to what a phrase doesn't say
    r"\b(?:this(?! (?:year|month|week|weekend|spring|summer|autumn|fall|winter))|these|those|it"
    r"|they|them|he|she|that (?:is|was|would|will|could))\b",
    re.IGNORECASE,
)
_EXAMPLE = re.compile(r"\bfor (?:example|instance)\b", re.IGNORECASE)
_NAME_OF_YEAR = re.compile(
    r"\s(?:[A-Z]\w+|targets?|goals?|agenda|strategy|budget|vision|plan|framework|greenhouse|edition)\b"
    r"|s\b|\)?\s?/\s?[A-Z]"
)
_NAMED_BEFORE_YEAR = re.compile(r"(?:\b[A-ZÀ-Ý][\w’'-]+ ?|[-–－]|[(（])\Z")  # "Expo 2025"
_DATED_BESIDE = re.compile(r",? (?:\w+day,? )?[A-Z][a-z]+\.? \d{1,2}\b")
_YEAR = re.compile(r"(?:19|20)\d\d [a-z]")  # "2030 goals", no count
_DEFINITE = re.compile(r"\b[Tt]he\s\Z")  # "the 232 tariffs", a name
_SOON = re.compile(r"\b(?:will|shall|going to)\b|[’']ll\b")
_PAST = re.compile(r"\b(?:was|were|had|did|ago|last)\b")
_ENGLISH = re.compile(r"\b(?:the|of|and|to|on|in|for|is|was|will)\b", re.IGNORECASE)
_RHETORIC = re.compile(r"\b(?:of|for|and|or|better|brighter|today,?) tomorrow\b", re.IGNORECASE)
_UNREAL = re.compile(r"\b(?:could|would|might|won[’']t|not|n[’']t)\b[^,;]{0,40}\Z")
_DURING = re.compile(r"\b(?:over|for|in|during|within|of|through(?:out)?) the\s\Z", re.IGNORECASE)
_BESIDE = 40  # code points around a date in which a word shows that it is to come
_NEAR_REST = 24  # code points before a period in which a word names what is left of it


class EntrySupply(Struct, frozen=True):
    """What the entries of a memo are made with, besides its points."""

    calendar: Calendar
    words: int  # that they may use
    unprinted: Sequence[Passage] = ()  # passages that no point quotes
    gains: dict[tuple[int, int, int], float] = {}  # document, start, end → what a passage adds

    def get_gain(self, passage: Passage) -> float:
        """Return what a passage adds to the memo."""
        key = (passage.document, passage.start, passage.end)
        return self.gains.get(key, FULL_GAIN * passage.importance)


class Numbered(Struct, frozen=True):
    """A passage with its point in the body, or with that of the annex and no section."""

    point: Point
    passage: Passage
    section: str
    gain: float = 0.0  # what the passage adds to the memo

    @property
    def number(self) -> int:
        return self.point.number or 0


class Candidate(Struct, frozen=True):
    """An entry with its weight among those of its section."""

    entry: Entry
    weight: float
    terms: frozenset[str]
    is_far: bool = False  # a goal of a year far ahead


def build_entries(
    spec: SectionSpec,
    numbered: Sequence[Numbered],
    calendar: Calendar,
    words_left: int,
    unprinted: Sequence[Numbered] = (),
) -> tuple[Entry, ...]:
    """Return the entries of a section of dates or figures, of at most `words_left` words.

    The weightiest are taken first. Dates are then ordered by the calendar, figures by their
    points. What two sentences state of one thing is listed once.
    """
    others = [each for each in unprinted if _may_be_listed(each.passage)]
    if spec.content not in ("date", "figure"):
        others = []
    found = [*_iter_candidates(spec, numbered, calendar), *_iter_candidates(spec, others, calendar)]
    chosen: list[Candidate] = []
    least = MIN_DATE if spec.content == "date" else MIN_FIGURE
    for each in sorted(found, key=_by_weight):
        if each.weight < least and each.entry.mention.kind in ("date", "figure"):
            break
        words = count_words(each.entry.text)
        if len(chosen) == spec.limit or words > words_left:
            continue
        if each.is_far and sum(other.is_far for other in chosen) == MAX_FAR:
            continue
        if any(_repeats(each, other) for other in chosen):
            continue
        chosen.append(each)
        words_left -= words
    order = _by_date if spec.content == "date" else _by_number
    return tuple(sorted((each.entry for each in chosen), key=order))


def _may_be_listed(passage: Passage) -> bool:
    is_quiet = passage.labels.get("noise", 0.0) < MAX_NOISE
    dated = any(m.kind == "date" and m.value[:4] in m.text for m in passage.mentions)
    clear = dated or passage.standalone >= MIN_STANDALONE
    return clear and is_quiet and passage.words <= MAX_SENTENCE


def _repeats(one: Candidate, two: Candidate) -> bool:
    """Whether two entries overlap in their source, or have one value and are about one thing."""
    first, second = one.entry, two.entry
    same = (first.mention.value, first.mention.unit) == (second.mention.value, second.mention.unit)
    if same and first.mention.kind != "date":
        return True
    a, b = first.evidence, second.evidence
    if a.source == b.source and a.start < b.end and b.start < a.end:
        return True
    if first.mention.kind == "date" and not _overlap(first.mention.value, second.mention.value):
        return False
    shared = len(one.terms & two.terms) / (min(len(one.terms), len(two.terms)) or 1)
    return shared > (MAX_SHARED_OF_DAY if same else MAX_SHARED)


def _overlap(first: str, second: str) -> bool:
    """Whether one date is part of the other: a day and its month."""
    return first.startswith(second) or second.startswith(first)


def _iter_candidates(
    spec: SectionSpec, numbered: Sequence[Numbered], calendar: Calendar
) -> Iterator[Candidate]:
    for each in numbered:
        passage = each.passage
        named = [mention for mention in passage.mentions if mention.kind == spec.content]
        for begin, end in _find_sentences(passage) if named else ():
            sentence = passage.text[begin:end]
            for mention in named:
                if _EXAMPLE.search(sentence):
                    continue
                for match in re.finditer(re.escape(mention.text), sentence):
                    found = _find_entry(spec, each, mention, (sentence, match.span()), calendar)
                    if found:
                        entry = _build_entry(each, mention, (begin + found[0], begin + found[1]))
                        share = count_words(sentence) / (passage.words or 1)
                        yield _weigh(entry, each, share * each.gain, calendar)


def _find_entry(
    spec: SectionSpec,
    numbered: Numbered,
    mention: Mention,
    place: tuple[str, tuple[int, int]],  # the sentence, and the span of the mention in it
    calendar: Calendar,
) -> tuple[int, int] | None:
    """Return the span of the phrase to list for a mention; None if it isn't listed."""
    (sentence, span), language = place, numbered.point.language
    if spec.content == "date":
        listed = is_coming(mention, sentence, span, calendar, language)
        listed = listed and _is_dated(mention, numbered, calendar)
        return find_phrase(sentence, span, True, language) if listed else None
    if spec.content == "figure":
        listed = rank_figure(mention) >= MIN_RANK or _is_toll(mention, sentence, span, language)
        listed = listed and not (_is_count(mention) and _DEFINITE.search(sentence, 0, span[0]))
        listed = listed and not (sentence.startswith("+", span[1]) or _YEAR.match(mention.text))
        return find_phrase(sentence, span, False, language) if listed else None
    return find_phrase(sentence, span, False, language) or (
        0,
        len(sentence),
    )  # a new kind of mention


def _is_dated(mention: Mention, numbered: Numbered, calendar: Calendar) -> bool:
    """Return whether a date is sure, and near enough if no point quotes it.

    Officials without a name speak before the day on which they are published: their "tomorrow" may
    be past.
    """
    is_day = len(mention.value.partition("/")[0]) == len("2025-12-18")
    if (
        "Official" in (numbered.passage.speaker or "")
        and is_day
        and not _DIGIT.search(mention.text)
    ):
        return False
    if numbered.point.number is not None or not calendar.today:
        return True
    return not _is_far(mention, calendar)


def _is_far(mention: Mention, calendar: Calendar) -> bool:
    value = mention.value
    if len(value) != len("2025") or len(calendar.today) < len(value):
        return False
    return int(value) > int(calendar.today[:4]) + YEARS_UNPRINTED


def _find_sentences(passage: Passage) -> list[tuple[int, int]]:
    """Return the spans of a passage's sentences, and of the lines of its lists."""
    starts = [0, *(at - passage.start for at in passage.sentence_starts if at > passage.start)]
    starts += [match.end() for match in re.finditer(r"\n", passage.text)]
    starts = sorted({at for at in starts if 0 <= at < len(passage.text)})
    ends = [*starts[1:], len(passage.text)]
    spans = zip(starts, ends, strict=True)
    return [(a, a + len(passage.text[a:b].rstrip())) for a, b in spans if passage.text[a:b].strip()]


def _build_entry(numbered: Numbered, mention: Mention, span: tuple[int, int]) -> Entry:
    passage, point = numbered.passage, numbered.point
    text = passage.text[span[0] : span[1]]
    if text.count("«") < text.count("»"):
        text = re.sub(r"»[,.]?\s*\Z", "", text)
    if text.endswith((".", "。", ":", ",", ";")) and not _ABBREVIATION.search(text):
        text = text[:-1].rstrip()
    actor = mention.actor if not point.is_speech else ""
    if point.is_speech and is_first_person(text, point.language):
        actor = point.speaker or ""
    elif actor in text:
        actor = ""
    location = _locate(passage, point.evidence[0], span[0], span[0] + len(text))
    return Entry(mention, text, point.number, location, actor)


def _locate(passage: Passage, evidence: Evidence, start: int, end: int) -> Evidence:
    """Return the location of a part of a passage, with the sentence in which it starts."""
    at = evidence.start + start
    before = sum(each <= at for each in passage.sentence_starts)
    sentence = evidence.sentence + max(0, before - 1)
    return replace(evidence, sentence=sentence, start=at, end=evidence.start + end)


# --- what is listed -----------------------------------------------------------------------------


class _Words(Struct, frozen=True):
    future: re.Pattern[str] | None
    commitment: re.Pattern[str] | None
    rest: re.Pattern[str] | None
    gatherings: re.Pattern[str] | None
    tolls: re.Pattern[str] | None


@lru_cache(maxsize=32)
def _get_words(code: str) -> _Words:
    known = get_language(code)
    roles = known.date_roles

    def compile_words(*patterns: str) -> re.Pattern[str] | None:
        joined = "|".join(filter(None, patterns))
        edges = (r"(?<!\w)(?:", r")(?!\w)") if known.uses_spaces else ("(?:", ")")
        return re.compile(joined.join(edges), re.IGNORECASE) if joined else None

    return _Words(
        compile_words(roles.future, roles.commitment, roles.event),
        compile_words(roles.commitment),
        compile_words(roles.rest),
        compile_words(roles.gatherings),
        compile_words(known.numbers.tolls),
    )


def is_coming(
    mention: Mention,
    sentence: str,
    span: tuple[int, int],
    calendar: Calendar,
    language: str = "en",
) -> bool:
    """Return whether a date is to come after the newest document, as its sentence says.

    A date without its year is none beside a word of the past; a year that is part of a name
    ("the 2030 Agenda") and a rhetorical "tomorrow" are none. Of a period that has begun, the rest
    is to come: "by the end of 2025".
    """
    value, today = mention.value, calendar.today
    has_day = len(today) == len("2025-12-18")
    words = _get_words(language)
    is_stated = bool(words.future and words.future.search(sentence))
    is_stated = is_stated or mention.role in ("deadline", "effective", "event")
    if mention.role == "birth" or _is_rhetorical(mention, sentence, span):
        return False
    if not value[:4].isdecimal():  # of an unknown year, in a folder of an unknown day
        before = sentence[max(0, span[0] - _BESIDE) : span[0]]
        ahead = bool(words.commitment and words.commitment.search(before))
        ahead = ahead or mention.role in ("deadline", "event")
        return ahead and not has_day and not _PAST.search(sentence)
    if not has_day:
        return False
    first, _, last = value.partition("/")
    last = last or first
    if last < today[: len(last)] or last == today:
        return False
    if first <= today[: len(first)]:
        return _is_rest(mention, sentence, span, words)
    if len(first) == len("2025"):
        near = int(first) <= int(today[:4]) + YEARS_AHEAD
        uses_spaces = get_language(language).uses_spaces
        named = _NAME_OF_YEAR.match(sentence, span[1]) or (
            language != "de" and _NAMED_BEFORE_YEAR.search(sentence, 0, span[0])
        )
        return near and (is_stated or not uses_spaces) and not named
    sure = first[:4] in mention.text or not _PAST.search(sentence)
    return is_stated or not _ENGLISH.search(sentence) or sure


def _is_rhetorical(mention: Mention, sentence: str, span: tuple[int, int]) -> bool:
    """Whether a relative date is no date: the better tomorrow, over the next year."""
    if _DIGIT.search(mention.text):
        return False
    if mention.text.casefold() == "tomorrow" and (
        _RHETORIC.search(sentence) or _DATED_BESIDE.match(sentence, span[1])
    ):
        return True
    if re.match(r"[’']s\b", sentence[span[1] :]):
        return True
    before = sentence[: span[0]]
    return bool(_UNREAL.search(before) or _DURING.search(before))


def _is_rest(mention: Mention, sentence: str, span: tuple[int, int], words: _Words) -> bool:
    """Whether the rest of a period that has begun is meant."""
    around = sentence[max(0, span[0] - _NEAR_REST) : span[1]]
    if words.rest and words.rest.search(around):
        return not re.search(r"\b(?:last|earlier)\b", around)
    is_week = "/" in mention.value
    before = sentence[max(0, span[0] - _BESIDE) : span[0]]
    soon = is_week and _SOON.search(before)
    return bool(soon) or (mention.role == "deadline" and not _PAST.search(sentence))


def _is_count(mention: Mention) -> bool:
    return mention.unit != "%" and not (len(mention.unit) == 3 and mention.unit.isupper())


def _is_toll(mention: Mention, sentence: str, span: tuple[int, int], language: str) -> bool:
    """Whether a count, even a small one, is of people who died, were hurt or lost their homes."""
    tolls = _get_words(language).tolls
    beside = sentence[max(0, span[0] - _BESIDE) : span[1] + _BESIDE]
    counts = _is_count(mention) and rank_mention(mention) > rank_figure(mention)
    timed = _SPANS_OF_TIME_AND_SPACE.search(mention.unit)
    return bool(counts and not timed and tolls and tolls.search(beside))


def rank_figure(mention: Mention) -> float:
    """Return the weight of a figure, 0..1: money and shares before large counts.

    Spans of time and space, small counts and numbers without digits are no key figures.
    """
    if _SPANS_OF_TIME_AND_SPACE.search(mention.unit):
        return 0.2
    try:
        size = abs(float(mention.value))
    except ValueError:
        return 0.4
    is_money = len(mention.unit) == 3 and mention.unit.isupper()
    if is_money or mention.unit == "%":
        return 1.0 if size >= 1 else 0.6
    return 0.8 if size >= MIN_QUANTITY else 0.4


# --- order --------------------------------------------------------------------------------------


def _weigh(entry: Entry, numbered: Numbered, gain: float, calendar: Calendar) -> Candidate:
    """Return an entry with its weight: of its sentence, of what it is, and of its length."""
    mention, language = entry.mention, numbered.point.language
    weight = 1.5 * min(gain, FULL_GAIN) / FULL_GAIN + 0.3 * (entry.number is not None)
    weight -= 0.5 * (1 - numbered.passage.standalone) * (entry.number is None)
    weight -= 0.02 * max(0, count_words(entry.text) - LONG) + 0.3 * bool(
        _POINTING.search(entry.text)
    )
    is_far = False
    if mention.kind == "date":
        is_far = _is_far(mention, calendar)
        weight += _weigh_date(entry, calendar, language) - 0.4 * is_far
    else:
        weight += rank_figure(mention) if mention.kind == "figure" else rank_mention(mention)
        tolls = _get_words(language).tolls
        is_toll = _is_count(mention) and tolls and tolls.search(entry.text)
        weight += 0.4 * bool(is_toll)
    terms = frozenset(extract_terms(entry.text, language))
    return Candidate(entry, round(weight, 4), terms, is_far)


def _weigh_date(entry: Entry, calendar: Calendar, language: str) -> float:
    """Return the weight of a date, 0..1.4: most of a near day on which something takes place."""
    mention, gatherings = entry.mention, _get_words(language).gatherings
    weight = 0.5 * rank_mention(mention)
    weight += 0.4 * bool(gatherings and gatherings.search(entry.text))
    is_dated = len(mention.value) > len("2025")
    weight += 0.4 * (mention.role in ("deadline", "effective") and is_dated)
    with suppress(ValueError):
        distance = date.fromisoformat(mention.value.partition("/")[0]) - date.fromisoformat(
            calendar.today
        )
        weight += 0.2 * (distance.days <= NEAR_DAYS)
    return weight


def _by_weight(candidate: Candidate) -> tuple[float, int, str, int]:
    entry = candidate.entry
    number = entry.number if entry.number is not None else 10**6
    return (-candidate.weight, number, entry.evidence.source, entry.evidence.start)


def _by_number(entry: Entry) -> tuple[bool, int, str, int]:
    is_other = entry.number is None
    return (is_other, entry.number or 0, entry.evidence.source, entry.evidence.start)


def _by_date(entry: Entry) -> tuple[bool, str, int]:
    """Order by the calendar; dates without a year come last."""
    value = entry.mention.value
    return (value.startswith("--"), value, entry.number or 0)
