"""Dates and figures of the folder → short entries: what, in a phrase that is read alone.

A phrase is a sentence, a clause of it, or a figure with what it is of; it is never cut inside one
of these. Where none is short enough, there is no entry.
"""

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from briefing.composer.passages import Passage
from briefing.composer.scoring import Calendar, rank_mention
from briefing.composer.speakers import is_first_person
from briefing.mentions import find_row_subject
from briefing.models import Entry, Evidence, Mention, Point
from briefing.profiles import SectionSpec
from briefing.text import count_words

MIN_WORDS, MAX_WORDS = 4, 26  # of a phrase
SHORT_SENTENCE = 14  # words of a sentence that is not cut to a figure
MAX_COMPLEMENT = 12  # words after a figure that say what it is of
MIN_CUT, MIN_AFTER = 8, 3  # words of a clause, and after its mention, cut at a preposition
MAX_WIDE = 60  # code points of a phrase in a script without spaces
MIN_RANK = 0.6  # of a figure
MIN_QUANTITY = 100  # of a count that is a key figure
YEARS_AHEAD, YEARS_UNPRINTED = 10, 2  # of a date without a month; where no point quotes it
MAX_UNPRINTED = 4  # dates of sentences that no point quotes
MIN_STANDALONE, MAX_NOISE = 0.7, 0.7  # of such a sentence
MAX_SENTENCE = 45  # words of it
_SPANS_OF_TIME_AND_SPACE = re.compile(
    r"(?:years?|months?|weeks?|days?|hours?|minutes?|seconds?|miles?|kilomet\w+|km|met(?:er|re)s?"
    r"|feet|pages?|times|points?|decades?|centur\w+|dollars|euros|周年|年間|日間|лет|года?"
    r"|solche[rn]?|weitere[rn]?|letzten|вместе)\Z",
    re.IGNORECASE,
)
_BOUNDARY = re.compile(
    r"(?P<strong>[;:—–]\s|\s[—–]\s|\n)|(?P<comma>,[”\"’]?\s(?!(?:1[89]|20)\d\d\b))"
)
_LIST_NUMBER = re.compile(r"[*“\"'(\s]*(?:\d{1,3}[.)]\s+)?")
_INTRODUCTION = re.compile(
    r"(?:In|On|At|By|For|From|As|While|With|Under|Following|After|Before|Since|During|Over|To"
    r"|Through|When|If|Because|Although|Though|Despite|Given|Building|Recognizing|[A-Z]\w+(?:ing|ed)"
    r"|Today|Tomorrow|Finally|Additionally|Lastly|First|Second|Third|Together|However)\b"
)
_JOINED = re.compile(r"(?:and|but|so)\s(?=(?:we|I|the|The|it|they|[A-Z])\b)")
_AFTER_COMMA = re.compile(
    r"(?:which|who|whose|where|while|when|including|with|as|but|so|to|after|before|such|a|an|both"
    r"|each|and (?:the|we|I|it|they|he|she|will|to)|\w+ing)\b"
)
_BEFORE = re.compile(
    r"\s(?=(?:for|with|in|on|at|by|from|which|as|while|including|through|under|after|where|because"
    r"|during|across|against)\s|\()"
)
_BEFORE_PHRASE = re.compile(rf"{_BEFORE.pattern}|\s(?=(?:to|using|over|into|toward)\s)")
_PREPOSITION = re.compile(
    r"\s(?:to|over|by|between|at|through|as|than|more|less|subject|reaching|required|available)\b"
)
_BAD_START = re.compile(
    r"(?:and|or|but|of|with|than|which|who|whose|that|including|such|plus|percent|per|is|are|was"
    r"|were|has|have|had|it|its|they|their|this|these|those|he|she|his|her|both|then|afterwards|if"
    r"|for example|because)\b",
    re.IGNORECASE,
)
_BAD_END = re.compile(
    r"(?:\b(?:and|or|of|the|an?|to|in|for|with|by|at|on|from|as|their|its|his|her|our|your|that|which|who"
    r"|more|than|most|least|such|including|up|about|around|over|nearly|some|all|each|both|one|any"
    r"|focused|based|committed|according|related|aimed|due|able|intended|subject|need|needs|help"
    r"|helps|agreed|continue|continues|plans?|likely|number|total|range|part|be|been|is|are|was|were"
    r"|will|would|can|could|may|has|have|had|not|this|these|those|between|among|combined|additional"
    r"|new|first|last|next|other|same|own|use|well|joint|mr|ms|dr|(?-i:to [a-z]+))|[—–-]|[(“\"]"
    r"|, \w+ed)\Z",
    re.IGNORECASE,
)
_OF_WHAT = re.compile(
    r"\s(?:of|in|on|for|toward|towards|from|worth|per|a|each|every)\s", re.IGNORECASE
)
_COMPLEMENT_END = re.compile(
    r"[,;:](?=\s|\Z)|(?<![A-Z])\.(?=\s|\Z)|[—–()\[\]]|\s(?:and|or|which|who|that|while|but|because"
    r"|where|when|after|before|including|such|is|are|was|were|will|has|have|had|would|could|can)\s"
)
_EXAMPLE = re.compile(r"\bfor (?:example|instance)\b", re.IGNORECASE)
_MONEY = re.compile(r"[$€£¥₸₽]|\b(?:USD|EUR|GBP|dollars?|euros?|pounds? sterling)\b")
_POINTING = re.compile(r"\b(?:its|their|his|her|them|these|those)\b", re.IGNORECASE)
_FALSE_START = re.compile(
    r"\w-\s[—–]|[—–]\s(?:and|that|the|we|I|a)\b|inaudible|\[\d"
    r"|(?<!\w)(?P<word>[\w,]{2,}) ?[—–] ?(?P=word)(?!\w)",
    re.IGNORECASE,
)
_VERB = re.compile(
    r"\b(?:is|are|was|were|be|been|will|shall|must|would|can|could|may|has|have|had|[’']ll|[’']ve"
    r"|[a-z]{2,}(?:ed|es|ing)|to [a-z]{3,}|[a-z]{3,}s|met|made|held|set|put|led|took|gave|spent"
    r"|paid|sent|built|bought|sold|won|lost|cost|rose|fell|grew)\b"
)
_FUTURE = re.compile(
    r"\b(?:will|shall|must|going to|plan(?:s|ned|ning)? to|intend\w*|schedul\w+|expect\w*"
    r"|aim(?:s|ed)?|to be (?:held|hosted|signed|launched|opened|completed|installed)"
    r"|to (?:hold|host|open|launch|complete|reach|achieve|become)|hosted by"
    r"|upcoming|next|beginning|starting|begins?|starts?|takes? place|looks? forward"
    r"|(?:no|not) later than|due|expires?|closes?)\b|[’']ll\b",
    re.IGNORECASE,
)
_NAME_OF_YEAR = re.compile(
    r"\s(?:[A-Z]\w+|targets?|goals?|agenda|strategy|budget|vision|plan|framework|greenhouse|edition)\b"
)
_SOON = re.compile(r"\b(?:will|shall|later|coming|going to)\b|[’']ll\b")
_DATED_BESIDE = re.compile(r",? (?:\w+day,? )?[A-Z][a-z]+\.? \d{1,2}\b")
_PAST = re.compile(r"\b(?:was|were|had|did|ago|last)\b")
_ENGLISH = re.compile(r"\b(?:the|of|and|to|on|in|for|is|was|will)\b", re.IGNORECASE)
_RHETORIC = re.compile(r"\b(?:of|for|and|or|better|brighter|today,?) tomorrow\b", re.IGNORECASE)


class EntrySupply(Struct, frozen=True):
    """What the entries of a memo are made with, besides its points."""

    calendar: Calendar
    words: int  # that they may use
    unprinted: Sequence[Passage] = ()  # passages that no point quotes


class Numbered(Struct, frozen=True):
    """A point of the body with its passage and section."""

    point: Point
    passage: Passage
    section: str

    @property
    def number(self) -> int:
        return self.point.number or 0


def build_entries(
    spec: SectionSpec,
    numbered: Sequence[Numbered],
    calendar: Calendar,
    words_left: int,
    unprinted: Sequence[Numbered] = (),
) -> tuple[Entry, ...]:
    """Return the entries of a section of dates or figures, of at most `words_left` words.

    Dates are ordered by the calendar, figures by their points. A date, a figure and a phrase are
    listed once. Coming dates of `unprinted` sentences, which no point quotes, follow the others.
    """
    found = sorted(_iter_entries(spec, numbered, calendar), key=_by_rank)
    if spec.content == "date":
        others = [each for each in unprinted if _may_be_listed(each.passage)]
        more = sorted(_iter_entries(spec, others, calendar), key=_by_date)
        found += more
    entries: list[Entry] = []
    for entry in found:
        words = count_words(entry.text)
        full = len(entries) == spec.limit or words > words_left
        is_other = entry.number is None
        if full or (is_other and sum(e.number is None for e in entries) == MAX_UNPRINTED):
            continue
        if any(_repeats(entry, other) for other in entries):
            continue
        entries.append(entry)
        words_left -= words
    return tuple(sorted(entries, key=_by_date if spec.content == "date" else _by_number))


def _may_be_listed(passage: Passage) -> bool:
    if "Official" in (passage.speaker or ""):
        return False  # who speaks of "tomorrow" before what is published later
    clear = passage.standalone >= MIN_STANDALONE and passage.labels.get("noise", 0.0) < MAX_NOISE
    return clear and not passage.is_unnamed and passage.words <= MAX_SENTENCE


def _repeats(entry: Entry, other: Entry) -> bool:
    """Whether two entries have the same value, or overlap in their source."""
    same = (entry.mention.value, entry.mention.unit) == (other.mention.value, other.mention.unit)
    one, two = entry.evidence, other.evidence
    overlaps = one.source == two.source and one.start < two.end and two.start < one.end
    return same or overlaps


def _iter_entries(
    spec: SectionSpec, numbered: Sequence[Numbered], calendar: Calendar
) -> Iterator[Entry]:
    is_date = spec.content == "date"
    for each in numbered:
        passage = each.passage
        for begin, end in _find_sentences(passage):
            sentence = passage.text[begin:end]
            for mention in passage.mentions:
                at = sentence.find(mention.text)
                if mention.kind != spec.content or at < 0 or _EXAMPLE.search(sentence):
                    continue
                span = (at, at + len(mention.text))
                if is_date:
                    listed = is_coming(mention, sentence, span, calendar)
                    listed = listed and _is_dated(mention, each, calendar)
                else:
                    listed = spec.content != "figure" or rank_figure(mention) >= MIN_RANK
                phrase = find_phrase(sentence, span, is_date) if listed else None
                if listed and spec.content not in ("date", "figure"):
                    phrase = phrase or (0, len(sentence))  # a new kind of mention
                if phrase:
                    yield _build_entry(each, mention, (begin + phrase[0], begin + phrase[1]))


def _is_dated(mention: Mention, numbered: Numbered, calendar: Calendar) -> bool:
    """Return whether a date is sure, and near enough if no point quotes it.

    Officials without a name speak before the day on which they are published: their "tomorrow" may
    be past.
    """
    if "Official" in (numbered.passage.speaker or "") and not re.search(r"\d", mention.text):
        return False
    is_year = len(mention.value) == len("2025")
    last = int(calendar.today[:4]) + YEARS_UNPRINTED
    return numbered.point.number is not None or not is_year or int(mention.value) <= last


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
    actor = mention.actor if not point.is_speech else ""
    if point.is_speech and is_first_person(text, point.language):
        actor = point.speaker or ""
    elif actor in text:
        actor = ""
    location = _locate(passage, point.evidence[0], *span)
    return Entry(mention, text, point.number, location, actor)


def _locate(passage: Passage, evidence: Evidence, start: int, end: int) -> Evidence:
    """Return the location of a part of a passage, with the sentence in which it starts."""
    at = evidence.start + start
    before = sum(each <= at for each in passage.sentence_starts)
    sentence = evidence.sentence + max(0, before - 1)
    return replace(evidence, sentence=sentence, start=at, end=evidence.start + end)


# --- what is listed -----------------------------------------------------------------------------


def is_coming(mention: Mention, sentence: str, span: tuple[int, int], calendar: Calendar) -> bool:
    """Return whether a date is to come after the newest document, as its sentence says.

    A date without its year is none beside a word of the past; a year that is part of a name
    ("the 2030 Agenda"), a rhetorical "tomorrow" and a week that has begun are none.
    """
    if not calendar.is_coming(mention) or len(calendar.today) < len("2025-12-18"):
        return False
    if mention.text.casefold() == "tomorrow" and (
        _RHETORIC.search(sentence) or _DATED_BESIDE.match(sentence, span[1])
    ):
        return False
    first, _, last = mention.value.partition("/")
    if last and first <= calendar.today[: len(first)]:
        return bool(_SOON.search(sentence, max(0, span[0] - 40), span[1] + 40))
    future = mention.role in ("deadline", "effective") or bool(_FUTURE.search(sentence))
    if len(first) == len("2025"):
        near = int(first) <= int(calendar.today[:4]) + YEARS_AHEAD
        return future and near and not _NAME_OF_YEAR.match(sentence, span[1])
    is_english = bool(_ENGLISH.search(sentence))
    sure = first[:4] in mention.text or not _PAST.search(sentence)
    return future or not is_english or sure


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


# --- phrases ------------------------------------------------------------------------------------


def find_phrase(sentence: str, span: tuple[int, int], is_date: bool) -> tuple[int, int] | None:
    """Return the span of a phrase around a mention that is read alone; None if there is none."""
    if subject := find_row_subject(sentence):
        at = sentence.index(subject)
        return at, at + len(subject)
    if not re.search(r"\s", sentence.strip()) or _is_wide(sentence):
        return _find_wide_phrase(sentence, span)
    if is_date:
        return _find_clause(sentence, span)
    is_money = sentence[span[1] - 1] != "%" and bool(_MONEY.search(sentence[slice(*span)]))
    if is_money and len(sentence.split()) > SHORT_SENTENCE:
        return _find_amount(sentence, span) or _find_clause(sentence, span)
    return _find_clause(sentence, span) or _find_amount(sentence, span)


def _is_wide(sentence: str) -> bool:
    return len(re.findall(r"[\u3040-\u30ff\u3400-\u9fff]", sentence)) > len(sentence) / 3


def _find_wide_phrase(sentence: str, span: tuple[int, int]) -> tuple[int, int] | None:
    """Return the clause of a script without spaces, or the sentence if that is short."""
    if len(sentence) <= MAX_WIDE:
        return 0, len(sentence)
    marks = [match.end() for match in re.finditer(r"[，、；。,;]", sentence)]
    start = max((at for at in marks if at <= span[0]), default=0)
    end = min((at - 1 for at in marks if at > span[1]), default=len(sentence))
    return (start, end) if end - start <= MAX_WIDE else None


def _find_amount(sentence: str, span: tuple[int, int]) -> tuple[int, int] | None:
    """Return a figure with what it is of: "$7 billion in loans for farmers"."""
    rest = sentence[span[1] :]
    stop = _COMPLEMENT_END.search(rest)
    complement = rest[: stop.start() if stop else len(rest)].rstrip(' ”"')
    complement = re.sub(r"(?<!\b[A-Z])\.\Z", "", complement)
    words = complement.split()
    if len(words) > MAX_COMPLEMENT:
        cuts = [m.start() for m in _BEFORE_PHRASE.finditer(complement)]
        fitting = [at for at in cuts if len(complement[:at].split()) <= MAX_COMPLEMENT]
        complement = complement[: max(fitting)] if fitting else ""
        words = complement.split()
    named = _OF_WHAT.match(complement)
    if sentence[span[0] : span[1]].rstrip().endswith(("%", "percent", "per cent")):
        named = named if complement.startswith(" of ") else None
    elif sentence[span[1] - 1].isalpha() and not named:  # "$25 million economic package"
        named = None if _PREPOSITION.match(complement) else re.match(r"\s\w", complement)
    if len(words) < 2 or not named or _POINTING.search(complement) or _BAD_END.search(complement):
        return None
    text = sentence[span[0] : span[1]] + complement
    return None if _FALSE_START.search(text) else (span[0], span[1] + len(complement))


def _find_clause(sentence: str, span: tuple[int, int]) -> tuple[int, int] | None:
    """Return the clause around a mention that is cut best, of at most `MAX_WORDS` words."""
    best: tuple[float, int, int] | None = None
    for start_cost, start in _list_starts(sentence, span[0]):
        for end_cost, end in _list_ends(sentence, span[1]):
            text = sentence[start:end]
            words = len(text.split())
            if not MIN_WORDS <= words <= MAX_WORDS or not _reads_alone(text):
                continue
            after = len(sentence[span[1] : end].split())
            if end_cost > 2 and (words < MIN_CUT or 0 < after < MIN_AFTER):
                continue
            if start == span[0] and _MONEY.search(sentence[slice(*span)]):
                continue
            cost = start_cost + end_cost + 0.15 * max(0, words - 12)
            if best is None or cost < best[0]:
                best = (cost, start, end)
    return best[1:] if best else None


def _reads_alone(text: str) -> bool:
    return not (
        _BAD_START.match(text)
        or _BAD_END.search(text)
        or _FALSE_START.search(text)
        or text.count("“") != text.count("”")
        or text.count("(") != text.count(")")
    ) and bool(_VERB.search(text) or not re.search(r"[A-Za-z]", text))


def _list_starts(sentence: str, at: int) -> Iterator[tuple[float, int]]:
    """Yield (cost, place) where a clause may start, at or before a mention."""
    opening = _LIST_NUMBER.match(sentence)
    yield 0.0, opening.end() if opening else 0
    last = 0
    for match in _BOUNDARY.finditer(sentence, 0, at):
        joined = _JOINED.match(sentence, match.end())
        if match["strong"]:
            around = sentence[max(0, match.start() - 20) : match.end() + 20]
            if not _FALSE_START.search(around):
                yield 0.5, match.end()
        elif joined:
            yield 0.5, joined.end()
        elif _INTRODUCTION.match(sentence, last):
            yield 1.0, match.end()
        last = match.end()


def _list_ends(sentence: str, at: int) -> Iterator[tuple[float, int]]:
    """Yield (cost, place) where a clause may end, at or after a mention."""
    yield 0.0, len(sentence)
    for match in _BOUNDARY.finditer(sentence, max(0, at - 1)):
        if match.start() < at:
            continue
        if match["strong"]:
            yield 0.5, match.start()
        elif _AFTER_COMMA.match(sentence, match.end()):
            yield 1.0, match.start()
    for match in _BEFORE.finditer(sentence, at):
        yield (1.0 if sentence[match.end()] == "(" else 2.5), match.start()


# --- order --------------------------------------------------------------------------------------


def _by_rank(entry: Entry) -> tuple[float, int]:
    mention = entry.mention
    rank = rank_figure(mention) if mention.kind == "figure" else rank_mention(mention)
    return (-rank, entry.number or 0)


def _by_number(entry: Entry) -> tuple[int, int]:
    return (entry.number or 0, entry.evidence.start)


def _by_date(entry: Entry) -> tuple[bool, str, int]:
    """Order by the calendar; dates without a year come last."""
    value = entry.mention.value
    return (value.startswith("--"), value, entry.number or 0)
