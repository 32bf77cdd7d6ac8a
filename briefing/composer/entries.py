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

from briefing.composer.fitness import is_first_person
from briefing.composer.passages import Passage
from briefing.composer.phrases import find_phrase
from briefing.composer.scoring import Calendar, rank_mention
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
_DIGIT = re.compile(r"\d")
_NAMED_BEFORE_YEAR = re.compile(r"(?:\b[A-ZÀ-Ý][\w’'-]+ ?|[-–－]|[(（])\Z")  # "Expo 2025"
_YEAR = re.compile(r"(?:19|20)\d\d [a-z]")  # "2030 goals", no count
_NEVER = "(?!)"  # in place of words that a language lacks
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
        words = _compile_words(each.point.language)
        for begin, end in _find_sentences(passage) if named else ():
            sentence = passage.text[begin:end]
            if words.example.search(sentence):
                continue
            for mention in named:
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
    words = _compile_words(language)
    if spec.content == "date":
        listed = is_coming(mention, sentence, span, calendar, language)
        listed = listed and _is_dated(mention, numbered, calendar)
        return find_phrase(sentence, span, True, language) if listed else None
    if spec.content == "figure":
        listed = rank_figure(mention, language) >= MIN_RANK or _is_toll(
            mention, sentence, span, language
        )
        listed = listed and not (_is_count(mention) and words.article.search(sentence, 0, span[0]))
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
    abbreviated = _compile_words(point.language).abbreviation.search(text)
    if text.endswith((".", "。", ":", ",", ";")) and not abbreviated:
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
    future: re.Pattern[str]
    commitment: re.Pattern[str]
    rest: re.Pattern[str]
    soon: re.Pattern[str]
    past: re.Pattern[str]
    elapsed: re.Pattern[str]
    unreal: re.Pattern[str]
    rhetorical: re.Pattern[str]
    possessive: re.Pattern[str]
    name_of_year: re.Pattern[str]
    gatherings: re.Pattern[str]
    minor_unit: re.Pattern[str]
    article: re.Pattern[str]
    tolls: re.Pattern[str]
    example: re.Pattern[str]
    reference: re.Pattern[str]
    abbreviation: re.Pattern[str]


@lru_cache(maxsize=32)
def _compile_words(code: str) -> _Words:
    known = get_language(code)
    roles, numbers, phrases = known.date_roles, known.numbers, known.phrases

    def join(*patterns: str) -> re.Pattern[str]:
        joined = "|".join(filter(None, patterns)) or _NEVER
        return re.compile(known.match_whole_words(joined), re.IGNORECASE)

    return _Words(
        future=join(roles.future, roles.commitment, roles.event),
        commitment=join(roles.commitment),
        rest=join(roles.rest),
        soon=join(roles.soon),
        past=join(roles.past),
        elapsed=join(roles.elapsed),
        unreal=re.compile(rf"(?<!\w)(?:{roles.unreal or _NEVER})\Z", re.IGNORECASE),
        rhetorical=join(roles.rhetorical),
        possessive=re.compile(rf"(?:{roles.possessive or _NEVER})(?!\w)"),
        name_of_year=re.compile(
            rf"\s(?:[A-Z]\w+|{roles.year_names or _NEVER})\b|s\b|\)?\s?/\s?[A-Z]"
        ),
        gatherings=join(roles.gatherings),
        minor_unit=re.compile(rf"(?:{numbers.minor_units or _NEVER})\Z", re.IGNORECASE),
        article=re.compile(rf"\b(?:{numbers.articles or _NEVER})\s\Z", re.IGNORECASE),
        tolls=join(numbers.tolls),
        example=join(phrases.examples),
        reference=join(phrases.references),
        abbreviation=re.compile(
            rf"(?:\b[A-Z]\.|\b(?:{phrases.final_abbreviations or _NEVER})\.)\Z"
        ),
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
    words = _compile_words(language)
    is_stated = bool(words.future.search(sentence))
    is_stated = is_stated or mention.role in ("deadline", "effective", "event")
    if mention.role == "birth" or _is_rhetorical(mention, sentence, span, words):
        return False
    if not value[:4].isdecimal():  # of an unknown year, in a folder of an unknown day
        before = sentence[max(0, span[0] - _BESIDE) : span[0]]
        ahead = bool(words.commitment.search(before))
        ahead = ahead or mention.role in ("deadline", "event")
        return ahead and not has_day and not words.past.search(sentence)
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
        known = get_language(language)
        named = words.name_of_year.match(sentence, span[1]) or (
            not known.capitalized_nouns and _NAMED_BEFORE_YEAR.search(sentence, 0, span[0])
        )
        return near and (is_stated or not known.uses_spaces) and not named
    return is_stated or first[:4] in mention.text or not words.past.search(sentence)


def _is_rhetorical(mention: Mention, sentence: str, span: tuple[int, int], words: _Words) -> bool:
    """Whether a relative date is no date: the better tomorrow, over the next year."""
    if _DIGIT.search(mention.text):
        return False
    around = words.rhetorical.finditer(sentence)
    if any(each.start() <= span[0] and span[1] <= each.end() for each in around):
        return True
    if words.possessive.match(sentence, span[1]):
        return True
    return words.unreal.search(sentence, 0, span[0]) is not None


def _is_rest(mention: Mention, sentence: str, span: tuple[int, int], words: _Words) -> bool:
    """Whether the rest of a period that has begun is meant."""
    around = sentence[max(0, span[0] - _NEAR_REST) : span[1]]
    if words.rest.search(around):
        return not words.elapsed.search(around)
    is_week = "/" in mention.value
    before = sentence[max(0, span[0] - _BESIDE) : span[0]]
    soon = is_week and words.soon.search(before)
    return bool(soon) or (mention.role == "deadline" and not words.past.search(sentence))


def _is_count(mention: Mention) -> bool:
    return mention.unit != "%" and not (len(mention.unit) == 3 and mention.unit.isupper())


def _is_toll(mention: Mention, sentence: str, span: tuple[int, int], language: str) -> bool:
    """Whether a count, even a small one, is of people who died, were hurt or lost their homes."""
    words = _compile_words(language)
    beside = sentence[max(0, span[0] - _BESIDE) : span[1] + _BESIDE]
    counts = _is_count(mention) and rank_mention(mention) > rank_figure(mention, language)
    timed = words.minor_unit.search(mention.unit)
    return bool(counts and not timed and words.tolls.search(beside))


def rank_figure(mention: Mention, language: str = "en") -> float:
    """Return the weight of a figure, 0..1: money and shares before large counts.

    Spans of time and space, small counts and numbers without digits are no key figures.
    """
    if _compile_words(language).minor_unit.search(mention.unit):
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
    words = _compile_words(language)
    weight = 1.5 * min(gain, FULL_GAIN) / FULL_GAIN + 0.3 * (entry.number is not None)
    weight -= 0.5 * (1 - numbered.passage.standalone) * (entry.number is None)
    weight -= 0.02 * max(0, count_words(entry.text) - LONG) + 0.3 * bool(
        words.reference.search(entry.text)
    )
    is_far = False
    if mention.kind == "date":
        is_far = _is_far(mention, calendar)
        weight += _weigh_date(entry, calendar, language) - 0.4 * is_far
    else:
        weight += (
            rank_figure(mention, language) if mention.kind == "figure" else rank_mention(mention)
        )
        is_toll = _is_count(mention) and words.tolls.search(entry.text)
        weight += 0.4 * bool(is_toll)
    terms = frozenset(extract_terms(entry.text, language))
    return Candidate(entry, round(weight, 4), terms, is_far)


def _weigh_date(entry: Entry, calendar: Calendar, language: str) -> float:
    """Return the weight of a date, 0..1.4: most of a near day on which something takes place."""
    mention = entry.mention
    weight = 0.5 * rank_mention(mention)
    weight += 0.4 * bool(_compile_words(language).gatherings.search(entry.text))
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
