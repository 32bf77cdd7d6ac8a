"""Days, months, years and ranges of them, in words and in numbers."""

import re
from collections.abc import Iterator
from functools import lru_cache

from briefing.languages import get_language, merge_patterns
from briefing.languages.base import DateWords
from briefing.languages.en import LANGUAGE as ENGLISH
from briefing.mentions.iso_dates import Point, is_real, iso, parsed, with_year
from briefing.mentions.month_names import month_of, month_pattern, short_pattern
from briefing.mentions.span import Found, found

_YEAR = r"(?<![\d.,/–-])(?:1[89]|20)\d{2}(?!\d|[.,/]\d)"
_DAY = r"(?<![\d.,:/$€£])\d{1,2}(?:st|nd|rd|th|er|º|\.)?(?![\d%:,/]\d|\d|\s?%)"
_DASH = r"\s?[-–—]\s?"
_ISO = re.compile(r"(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)")
_DOTTED = re.compile(r"(?<![\d.])(\d{1,2})\.(\d{1,2})\.(\d{4})(?![\d.]\d)")
_SLASHED = re.compile(r"(?<![\d/])(\d{1,2})/(\d{1,2})/(\d{4})(?![\d/])")
_EASTERN = re.compile(
    r"(?:(\d{4})年)?(?:(\d{1,2})月)(?:(\d{1,2})日)?"
    r"(?:\s?(?:から|至|到|[-–—~～〜])\s?(?:(\d{1,2})月)?(\d{1,2})日)?|(\d{4})年"
)
_YEARS = re.compile(rf"({_YEAR})(?:{_DASH}((?:1[89]|20)\d{{2}})(?!\d|[.,/]\d))?")
_NAMED_BEFORE = re.compile(
    rf"(?:\b(?:{merge_patterns(lambda known: known.numbers.named_by_number)})|[$€£№#§])\s?\Z",
    re.IGNORECASE,
)
_YEAR_AFTER = ENGLISH.dates.year_after_month
_AFTER_MONTH = re.compile(rf"\s(?:of\s)?({'|'.join(_YEAR_AFTER)})\b", re.IGNORECASE)
_LETTER_BEFORE = re.compile(r"[^\W\d_][-/]?\Z")
_SINCE = re.compile(ENGLISH.dates.year_prepositions, re.IGNORECASE)
_COUNTED = re.compile(
    rf"\s?(?:%|{merge_patterns(lambda known: known.numbers.counted_after_year)})", re.IGNORECASE
)


def dates(text: str, code: str, document: str) -> Iterator[Found]:
    """Dates in numbers, longest forms first; those may overlap shorter ones."""
    if code in ("ja", "zh"):
        yield from _eastern(text, document)
    yield from _numeric(text, code)


def bare_years(text: str) -> Iterator[Found]:
    """Years that stand alone, and ranges of them."""
    for match in _YEARS.finditer(text):
        before = text[max(0, match.start() - 24) : match.start()]
        if _NAMED_BEFORE.search(before) or _LETTER_BEFORE.search(before):
            continue
        if _COUNTED.match(text, match.end()) and before and not _SINCE.search(before):
            continue
        first, last = int(match[1]), int(match[2] or 0)
        yield from _range(text, match.span(), Point(first), Point(last) if last > first else None)


def _numeric(text: str, code: str) -> Iterator[Found]:
    for match in _ISO.finditer(text):
        yield from _single(text, match, Point(int(match[1]), int(match[2]), int(match[3])))
    for match in _DOTTED.finditer(text):
        yield from _single(text, match, Point(int(match[3]), int(match[2]), int(match[1])))
    for match in _SLASHED.finditer(text):
        first, second = int(match[1]), int(match[2])
        if code == "en" and first <= 12 and second <= 12:
            continue  # nobody can tell the day from the month
        day, month = (second, first) if code == "en" and second > 12 else (first, second)
        yield from _single(text, match, Point(int(match[3]), month, day))


def _single(text: str, match: re.Match[str], point: Point) -> Iterator[Found]:
    if is_real(point):
        yield found("date", text, match.span(), (iso(point), ""))


def _eastern(text: str, document: str) -> Iterator[Found]:
    for match in _EASTERN.finditer(text):
        year, month, day, to_month, to_day, alone = (int(g or 0) for g in match.groups())
        begin = with_year(Point(year or alone, month, day), document)
        end = Point(begin.year, to_month or month, to_day) if to_day and day else None
        yield from _range(text, match.span(), begin, end)


def worded_dates(text: str, code: str, document: str) -> Iterator[Found]:
    """Dates with a month's name, and ranges of them."""
    if not month_pattern(code):
        return
    for match in _phrase(code).finditer(text):
        sides = [_point(side, code) for side in _sides(match[0], code)]
        if len(sides) > 2 or not sides or not any(side.month for side in sides):
            continue
        if not any(s.day or s.year for s in sides) and not _in_month(text, match, code):
            continue
        begin, end = _completed(
            [_with_year_after(text, match.end(), s, document) for s in sides], document
        )
        yield from _range(text, match.span(), begin, end)


def _with_year_after(text: str, at: int, point: Point, document: str) -> Point:
    """A month or day with the year that "this year" behind it means."""
    written = parsed(document)
    match = _AFTER_MONTH.match(text, at)
    if point.year or not written or not match:
        return point
    return Point(written.year + _YEAR_AFTER[match[1].lower()], point.month, point.day)


def _completed(sides: list[Point], document: str) -> tuple[Point, Point | None]:
    """Both ends with the month and the year that only one of them names."""
    if len(sides) == 1:
        return with_year(sides[0], document), None
    left, right = sides
    month = right.month or left.month
    end = with_year(Point(right.year or left.year, month, right.day), document)
    begin = Point(left.year or end.year, left.month or month, left.day)
    if left.month > month and not left.year and end.year:
        begin = Point(end.year - 1, begin.month, begin.day)
    return begin, end


def _range(text: str, span: tuple[int, int], begin: Point, end: Point | None) -> Iterator[Found]:
    if not is_real(begin) or (end and not is_real(end)):
        return
    value = f"{iso(begin)}/{iso(end)}" if end else iso(begin)
    yield found("date", text, span, (value, ""))


@lru_cache(maxsize=32)
def _phrase(code: str) -> re.Pattern[str]:
    """A date in words with its range: "18–20 December 2025", "December 18 to December 20"."""
    words = get_language(code).dates
    link = rf"(?:\s?(?:{words.links})\s?|,?\s)" if words.links else r",?\s"
    tail = rf"(?:\s?(?:{words.year_words}))?" if words.year_words else ""
    month = rf"(?:\b(?:{month_pattern(code)})\b)"
    beside = rf"(?:\b(?:{month_pattern(code)}|{short_pattern(code)})(?!\w))"
    join = _join(words.range_words)
    days = rf"{_DAY}(?:{_join_days(words)}{_DAY})?"
    one = (
        rf"(?:(?:{_YEAR}{tail}\s)?{days}{link}{beside}(?:{link}{_YEAR}{tail})?"
        rf"|{beside}\s{days}(?:,?\s{_YEAR})?"
        rf"|(?:{_YEAR}{tail}\s)?{month}(?:{link}{_YEAR}{tail})?)"
    )
    return re.compile(rf"(?<!\w){one}(?:{join}{one})?", re.IGNORECASE)


def _join(words: str) -> str:
    return rf"(?:{_DASH}|\s(?:{words})\s)" if words else rf"(?:{_DASH})"


def _join_days(words: DateWords) -> str:
    return _join("|".join(filter(None, (words.range_words, words.and_words))))


def _sides(phrase: str, code: str) -> list[str]:
    return re.split(_join_days(get_language(code).dates), phrase, flags=re.IGNORECASE)


@lru_cache(maxsize=32)
def _token(code: str) -> re.Pattern[str]:
    names = f"{month_pattern(code)}|{short_pattern(code)}"
    return re.compile(rf"({_YEAR})|({_DAY})|((?:{names})(?!\w))", re.IGNORECASE)


def _point(side: str, code: str) -> Point:
    year = month = day = 0
    for match in _token(code).finditer(side):
        if match[1]:
            year = int(match[1])
        elif match[2]:
            day = int(re.sub(r"\D", "", match[2]))
        else:
            month = month_of(match[3], code)
    return Point(year, month, day)


def _in_month(text: str, match: re.Match[str], code: str) -> bool:
    """Whether a month's name alone is a date: "in May", but not "may" or Theresa May."""
    dates = get_language(code).dates
    if not dates.month_prepositions:
        return True
    before = text[max(0, match.start() - 12) : match.start()]
    named = match[0][0].isupper() or not dates.capitalized_months
    opening = rf"\b(?:{dates.month_prepositions})[\s-]\Z"
    return named and bool(re.search(opening, before, re.IGNORECASE))
