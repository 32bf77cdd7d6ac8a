"""Days, months, years and ranges of them, spelled, in digits or relative to the document's date."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import lru_cache

from msgspec import Struct

from briefing.languages import get_language, merge_patterns
from briefing.languages.base import DateWords
from briefing.languages.en import LANGUAGE as ENGLISH
from briefing.mentions.date_parts import (
    PartialDate,
    format_iso,
    infer_year,
    is_valid,
    month_of,
    month_pattern,
    parse_day,
    short_pattern,
)
from briefing.models import MentionSpan, make_span

_YEAR = r"(?<![\d.,/–-])(?:1[89]|20)\d{2}(?!\d|[.,/]\d)"
_DAY = r"(?<![\d.,:/$€£])\d{1,2}(?:st|nd|rd|th|er|º|\.)?(?![\d%:,/]\d|\d|\s?%)"
_DASH = r"\s?[-–—]\s?"
_REACH = 40  # code points before a date that may name its year
_ISO = re.compile(r"(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)")
_DOTTED = re.compile(r"(?<![\d.])(\d{1,2})\.(\d{1,2})\.(\d{4})(?![\d.]\d)")
_SLASHED = re.compile(r"(?<![\d/])(\d{1,2})/(\d{1,2})/(\d{4})(?![\d/])")
_YEARS = re.compile(rf"({_YEAR})(?:{_DASH}((?:1[89]|20)\d{{2}})(?!\d|[.,/]\d))?")
_NAMED_BEFORE = re.compile(
    rf"(?:\b(?:{merge_patterns(lambda known: known.numbers.named_by_number)})|[$€£№#§])\s?\Z",
    re.IGNORECASE,
)
_LETTER_BEFORE = re.compile(r"[^\W\d_][-/]?\Z")
_SINCE = re.compile(ENGLISH.dates.year_prepositions, re.IGNORECASE)
_COUNTED = re.compile(
    rf"\s?(?:%|{merge_patterns(lambda known: known.numbers.counted_after_year)})", re.IGNORECASE
)


def find_years(text: str) -> Iterator[MentionSpan]:
    """Yield years without a month, and ranges of them."""
    for match in _YEARS.finditer(text):
        before = text[max(0, match.start() - 24) : match.start()]
        if _NAMED_BEFORE.search(before) or _LETTER_BEFORE.search(before):
            continue
        if _COUNTED.match(text, match.end()) and before and not _SINCE.search(before):
            continue
        first, last = int(match[1]), int(match[2] or 0)
        yield from _make_range(
            text, match.span(), PartialDate(first), PartialDate(last) if last > first else None
        )


def find_periods(text: str, code: str) -> Iterator[MentionSpan]:
    """Yield quarters and halves of a year: "Q3 2024", "the first half of 2025"."""
    for match in _period_pattern(code).finditer(text):
        year = int(match["before"] or match["after"])
        if match["letter"]:
            size = 3 if match["letter"] in "Qq" else 6
            last = int(match["number"]) * size
            months = (last - size + 1, last)
        else:
            months = _find_months(match["named"] or match["named_after"], code)
        if months[0] >= 1 and months[1] <= 12:
            span = match.span()
            yield from _make_range(
                text, span, PartialDate(year, months[0]), PartialDate(year, months[1])
            )


@lru_cache(maxsize=32)
def _period_pattern(code: str) -> re.Pattern[str]:
    words = get_language(code).dates
    names = "|".join(words.periods) or "(?!)"
    tail = rf"(?:\s?(?:{words.year_words}))?" if words.year_words else ""
    edge = r"(?<!\w)" if get_language(code).uses_spaces else ""
    return re.compile(
        rf"{edge}(?:(?P<letter>[QH])(?P<number>[1-4])|(?P<named>{names})),?[\s/]?(?:of\s)?"
        rf"(?P<after>(?:19|20)\d{{2}})(?!\d){tail}"
        rf"|(?<!\d)(?P<before>(?:19|20)\d{{2}})(?:年|{tail})\s?(?P<named_after>{names})",
        re.IGNORECASE,
    )


def _find_months(name: str, code: str) -> tuple[int, int]:
    periods = get_language(code).dates.periods.items()
    return next(months for pattern, months in periods if re.fullmatch(pattern, name, re.IGNORECASE))


def find_numeric_dates(text: str, code: str) -> Iterator[MentionSpan]:
    """Yield dates in digits, longest forms first; later ones may overlap them."""
    for match in _ISO.finditer(text):
        yield from _make_single(
            text, match, PartialDate(int(match[1]), int(match[2]), int(match[3]))
        )
    for match in _DOTTED.finditer(text):
        yield from _make_single(
            text, match, PartialDate(int(match[3]), int(match[2]), int(match[1]))
        )
    for match in _SLASHED.finditer(text):
        first, second = int(match[1]), int(match[2])
        if code == "en" and first <= 12 and second <= 12:
            continue  # day and month can't be distinguished
        day, month = (second, first) if code == "en" and second > 12 else (first, second)
        yield from _make_single(text, match, PartialDate(int(match[3]), month, day))


def _make_single(text: str, match: re.Match[str], point: PartialDate) -> Iterator[MentionSpan]:
    if is_valid(point):
        yield make_span("date", text, match.span(), format_iso(point))


def find_spelled_dates(text: str, code: str, near: str, date: str) -> Iterator[MentionSpan]:
    """Yield dates with a month's name, and ranges of them.

    `near` and `date` are the document's ISO day; `near` is "" where a date without a year is
    ambiguous.
    """
    if not month_pattern(code):
        return
    for match in _date_pattern(code).finditer(text):
        sides = [_parse_side(side, code) for side in _split_range(match[0], code)]
        if len(sides) > 2 or not sides or not any(side.month for side in sides):
            continue
        shift = _find_relative_year(text, match, code)
        named = shift or any(s.day or s.year for s in sides)
        if not named and not _is_month_mention(text, match, code):
            continue
        span = (shift.start, shift.end) if shift else match.span()
        begin, end = _complete_range([_apply_shift(s, shift, date) for s in sides], near)
        yield from _make_range(text, span, begin, end)


class _RelativeYear(Struct, frozen=True):
    """Words beside a month that name its year: "of next year", "last"."""

    start: int  # of the date with these words
    end: int
    years: int | None  # from the document's year; None if `direction` decides
    direction: int = 0  # -1: the latest such month before the document, 1: the first after it


def _find_relative_year(text: str, match: re.Match[str], code: str) -> _RelativeYear | None:
    """Return the words before or after a date that name its year relative to the document's."""
    words = get_language(code).dates
    for table, is_offset in ((words.relative_years, True), (words.month_directions, False)):
        for form, value in table.items():
            pattern = _relative_pattern(form)
            if form.endswith("…"):
                found = pattern.search(text, max(0, match.start() - _REACH), match.start())
            else:
                found = pattern.match(text, match.end())
            if found:
                span = min(match.start(), found.start()), max(match.end(), found.end())
                return _RelativeYear(*span, value if is_offset else None, value)
    return None


@lru_cache(maxsize=512)
def _relative_pattern(form: str) -> re.Pattern[str]:
    """Match words directly before a date, "last …", or directly after it, "… of next year"."""
    if form.endswith("…"):
        return re.compile(rf"(?<!\w)(?:{form[:-1].strip()})\s\Z", re.IGNORECASE)
    return re.compile(rf",?\s(?:{form[1:].strip()})(?!\w)", re.IGNORECASE)


def _apply_shift(point: PartialDate, shift: _RelativeYear | None, document: str) -> PartialDate:
    """Add the year that the words beside a date name."""
    written = parse_day(document)
    if point.year or not point.month or not written or not shift:
        return point
    if shift.years is not None:
        return PartialDate(written.year + shift.years, point.month, point.day)
    own, now = (point.month, point.day), (written.month, written.day if point.day else 0)
    past = own < now if shift.direction < 0 else own > now
    return PartialDate(written.year + (0 if past else shift.direction), point.month, point.day)


def _complete_range(
    sides: list[PartialDate], document: str
) -> tuple[PartialDate, PartialDate | None]:
    """Copy the month and the year that only one end of a range names to the other."""
    if len(sides) == 1:
        return infer_year(sides[0], document), None
    left, right = sides
    month = right.month or left.month
    end = infer_year(PartialDate(right.year or left.year, month, right.day), document)
    begin = PartialDate(left.year or end.year, left.month or month, left.day)
    if left.month > month and not left.year and end.year:
        begin = PartialDate(end.year - 1, begin.month, begin.day)
    return begin, end


def _make_range(
    text: str, span: tuple[int, int], begin: PartialDate, end: PartialDate | None
) -> Iterator[MentionSpan]:
    if not is_valid(begin) or (end and not is_valid(end)):
        return
    value = f"{format_iso(begin)}/{format_iso(end)}" if end else format_iso(begin)
    yield make_span("date", text, span, value)


@lru_cache(maxsize=32)
def _date_pattern(code: str) -> re.Pattern[str]:
    """Match a spelled date with its range: "18–20 December 2025", "December 18 to December 20"."""
    words = get_language(code).dates
    link = rf"(?:\s?(?:{words.links})\s?|,?\s)" if words.links else r",?\s"
    tail = rf"(?:\s?(?:{words.year_words}))?" if words.year_words else ""
    full = month_pattern(code)
    both = rf"(?:\s?/\s?(?:{full})\b)?"  # "كانون الثاني/يناير"
    month = rf"(?:\b(?:{full})\b{both})"
    beside = rf"(?:\b(?:{full}|{short_pattern(code)})(?!\w){both})"
    join = _join_pattern(words.range_words)
    days = rf"{_DAY}(?:{_day_join_pattern(words)}{_DAY})?"
    one = (
        rf"(?:(?:{_YEAR}{tail}\s)?{days}{link}{beside}(?:{link}{_YEAR}{tail})?"
        rf"|{beside}\s{days}(?:,?\s{_YEAR})?"
        rf"|(?:{_YEAR}{tail}\s)?{month}(?:{link}{_YEAR}{tail})?)"
    )
    return re.compile(rf"(?<!\w){one}(?:{join}{one})?", re.IGNORECASE)


def _join_pattern(words: str) -> str:
    return rf"(?:{_DASH}|\s(?:{words})\s)" if words else rf"(?:{_DASH})"


def _day_join_pattern(words: DateWords) -> str:
    return _join_pattern("|".join(filter(None, (words.range_words, words.and_words))))


def _split_range(phrase: str, code: str) -> list[str]:
    phrase = re.sub(r"(?<=\d)-(?=[^\W\d_])", " ", phrase)  # "12-mart"
    return re.split(_day_join_pattern(get_language(code).dates), phrase, flags=re.IGNORECASE)


@lru_cache(maxsize=32)
def _part_pattern(code: str) -> re.Pattern[str]:
    names = f"{month_pattern(code)}|{short_pattern(code)}"
    return re.compile(rf"({_YEAR})|({_DAY})|((?:{names})(?!\w))", re.IGNORECASE)


def _parse_side(side: str, code: str) -> PartialDate:
    year = month = day = 0
    for match in _part_pattern(code).finditer(side):
        if match[1]:
            year = int(match[1])
        elif match[2]:
            day = int(re.sub(r"\D", "", match[2]))
        else:
            month = month_of(match[3], code)
    return PartialDate(year, month, day)


def _is_month_mention(text: str, match: re.Match[str], code: str) -> bool:
    """Return whether a month's name alone is a date: "in May", not "may" or Theresa May."""
    words = get_language(code).dates
    if not words.month_prepositions:
        return True
    before = text[max(0, match.start() - 12) : match.start()]
    named = match[0][0].isupper() or not words.capitalized_months
    opening = rf"\b(?:{words.month_prepositions})[\s-]\Z"
    return named and bool(re.search(opening, before, re.IGNORECASE))


_HAPPENED = re.compile(
    r"\b(?:\w+ed|met|spoke|held|said|took|made)\s+today\b"
    r"|\btoday\s+(?:\w+ed|met|spoke|held|said|took|made)\b",
    re.IGNORECASE,
)


@lru_cache(maxsize=32)
def _patterns(code: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    known = get_language(code)
    edge = r"\b" if known.uses_spaces else ""
    return tuple(
        (re.compile(rf"{edge}(?:{words}){edge}", re.IGNORECASE), step)
        for words, step in known.dates.relative.items()
    )


def find_relative_dates(text: str, code: str, document: str) -> Iterator[MentionSpan]:
    """Yield dates relative to the document's; none if that is unknown."""
    written = parse_day(document)
    if not written:
        return
    for pattern, step in _patterns(code):
        for match in pattern.finditer(text):
            value = _shift(written, int(step[:-1]), step[-1])
            doubtful = step in ("0d", "1d") and _is_ambiguous(text, match.span())
            if value and not doubtful:
                yield make_span("date", text, match.span(), value)


def _is_ambiguous(text: str, span: tuple[int, int]) -> bool:
    """Return whether "today" has no past verb beside it, or "tomorrow" means the future."""
    if text[span[0] : span[1]].lower() == "tomorrow":
        before = text[: span[0]].lower()
        return before.endswith((" of ", " for ", " today and ", " today or ", " today, "))
    beside = text[max(0, span[0] - 16) : span[1] + 16]
    return text[span[0] : span[1]].lower() == "today" and not _HAPPENED.search(beside)


def _shift(written: date, number: int, unit: str) -> str:
    """Return the ISO day, week, weekend, month or year at a distance; "" beyond the calendar."""
    try:
        if unit == "d":
            return (written + timedelta(days=number)).isoformat()
        if unit == "w":
            monday = written + timedelta(days=7 * number - written.weekday())
            return f"{monday.isoformat()}/{(monday + timedelta(days=6)).isoformat()}"
        if unit == "s":
            saturday = written + timedelta(days=7 * number + 5 - written.weekday())
            return f"{saturday.isoformat()}/{(saturday + timedelta(days=1)).isoformat()}"
    except OverflowError:
        return ""
    if unit == "m":
        months = written.year * 12 + written.month - 1 + number
        return f"{months // 12:04d}-{months % 12 + 1:02d}"
    return f"{written.year + number:04d}"
