"""Dates and figures of the body → short entries: what, in a few words, and in which point."""

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from briefing.composer.passages import Passage
from briefing.composer.scoring import Calendar, find_mentions, rank_mention
from briefing.mentions import find_row_subject
from briefing.models import Entry, Evidence, Mention, Point
from briefing.profiles import SectionSpec
from briefing.text import count_words

MIN_WORDS, MAX_WORDS = 5, 12  # of an entry
WORDS_BEFORE = 4  # of a figure: what it measures follows it
MIN_RANK = 0.6  # of a figure
_CLAUSE_END = re.compile(r"[,;:()—–\n]\s|\s[—–]\s|\.\s+(?=[A-ZА-Я])")


class Numbered(Struct, frozen=True):
    """A point of the body with its passage and section."""

    point: Point
    passage: Passage
    section: str

    @property
    def number(self) -> int:
        return self.point.number or 0


def build_entries(
    spec: SectionSpec, numbered: Sequence[Numbered], calendar: Calendar, words_left: int
) -> tuple[Entry, ...]:
    """Return the entries of a section of dates or figures, of at most `words_left` words.

    Dates are ordered by the calendar, figures by their points. A date or figure is listed once.
    """
    found = sorted(_iter_entries(spec, numbered, calendar), key=_by_rank)
    entries: list[Entry] = []
    seen: set[tuple[str, str]] = set()
    for entry in found:
        words = count_words(entry.text)
        key = (entry.mention.value, entry.mention.unit)
        if key in seen or words > words_left or len(entries) == spec.limit:
            continue
        seen.add(key)
        entries.append(entry)
        words_left -= words
    return tuple(sorted(entries, key=_by_date if spec.content == "date" else _by_number))


def find_phrase(text: str, mention: Mention) -> tuple[int, int]:
    """Return the span of a few words around a mention: its clause, or the part next to it."""
    at = max(0, text.find(mention.text))
    end = at + len(mention.text)
    if subject := find_row_subject(text):
        return text.index(subject), text.index(subject) + len(subject)
    bounds = [m.end() for m in _CLAUSE_END.finditer(text) if m.end() <= at]
    start = bounds[-1] if bounds else 0
    after = _CLAUSE_END.search(text, end)
    stop = after.start() if after else len(text)
    words = [m.span() for m in re.finditer(r"\S+", text[start:stop])]
    if len(words) < MIN_WORDS:  # a date alone: "On April 3, …"
        words = [m.span() for m in re.finditer(r"\S+", text[start:])][:MAX_WORDS]
    if len(words) > MAX_WORDS:
        first = next((i for i, (_, e) in enumerate(words) if start + e > at), 0)
        first = max(0, min(first - WORDS_BEFORE, len(words) - MAX_WORDS))
        words = words[first : first + MAX_WORDS]
    begin, finish = (start + words[0][0], start + words[-1][1]) if words else (at, end)
    return begin, max(finish, end)


def _iter_entries(
    spec: SectionSpec, numbered: Sequence[Numbered], calendar: Calendar
) -> Iterator[Entry]:
    for each in numbered:
        text, evidence = each.passage.text, each.point.evidence[0]
        for mention in find_mentions(each.passage, spec.content, calendar):
            if spec.content == "figure" and rank_mention(mention) < MIN_RANK:
                continue
            if mention.text not in text:
                continue
            start, end = find_phrase(text, mention)
            location = _locate(each.passage, evidence, start, end)
            actor = mention.actor if spec.content == "date" and not each.point.is_speech else ""
            yield Entry(mention, text[start:end], each.number, location, actor)


def _locate(passage: Passage, evidence: Evidence, start: int, end: int) -> Evidence:
    """Return the location of a part of a passage, with the sentence in which it starts."""
    at = evidence.start + start
    before = sum(each <= at for each in passage.sentence_starts)
    sentence = evidence.sentence + max(0, before - 1)
    return replace(evidence, sentence=sentence, start=at, end=evidence.start + end)


def _by_rank(entry: Entry) -> tuple[float, int]:
    return (-rank_mention(entry.mention), entry.number)


def _by_number(entry: Entry) -> tuple[int, int]:
    return (entry.number, entry.evidence.start)


def _by_date(entry: Entry) -> tuple[bool, str, int]:
    """Order by the calendar; dates without a year come last."""
    value = entry.mention.value
    return (value.startswith("--"), value, entry.number)
