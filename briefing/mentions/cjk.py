"""Dates and numbers of Chinese and Japanese text: eras, characters for digits, tenths."""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache

from briefing.languages import get_language
from briefing.mentions.date_parts import PartialDate, format_iso, infer_year, is_valid, parse_day
from briefing.models import MentionSpan, make_span

_DIGITS = {digit: value for value, digit in enumerate("〇一二三四五六七八九")} | {"零": 0, "两": 2}
_UNITS = {"十": 10, "百": 100, "千": 1000}
_MYRIADS = {"万": 10**4, "億": 10**8, "亿": 10**8, "兆": 10**12}
_NUMERAL = "〇零一二两三四五六七八九十百千"
_NUMBER = rf"\d{{1,4}}|[{_NUMERAL}]{{1,7}}"
_AMOUNT = rf"[{_NUMERAL}][{_NUMERAL}{''.join(_MYRIADS)}]*"
_WEEKDAY = r"(?:\s?[（(](?:[月火水木金土日]|周.|星期.)(?:曜日?)?[)）])?"


def parse_cjk_number(text: str) -> int:
    """Return the value of a number in characters, or in digits: "二十七", "十三兆一千億"."""
    if text.isdecimal():
        return int(text)
    if not any(letter in _UNITS or letter in _MYRIADS for letter in text):
        return int("".join(str(_DIGITS[letter]) for letter in text))
    total = section = digit = 0
    for letter in text:
        if letter in _MYRIADS:
            total += max(section + digit, 1) * _MYRIADS[letter]
            section = digit = 0
        elif letter in _UNITS:
            section += max(digit, 1) * _UNITS[letter]
            digit = 0
        else:
            digit = _DIGITS[letter]
    return total + section + digit


def find_cjk_dates(text: str, code: str, near: str, date: str) -> Iterator[MentionSpan]:
    """Yield days, months and years, also of eras and relative to the document's date.

    `near` and `date` are the document's ISO day; `near` is "" where a date without a year is
    ambiguous.
    """
    for match in _date_pattern(code).finditer(text):
        year = _find_year(match, code, date)
        if year is None:
            continue
        month, day, to_month, to_day = (
            parse_cjk_number(match[name]) if match[name] else 0
            for name in ("month", "day", "to_month", "to_day")
        )
        begin = infer_year(PartialDate(year, month, day), near)
        end = PartialDate(begin.year, to_month or month, to_day) if to_day and day else None
        if is_valid(begin) and (end is None or is_valid(end)):
            value = format_iso(begin) + (f"/{format_iso(end)}" if end else "")
            yield make_span("date", text, match.span(), value)


def _find_year(match: re.Match[str], code: str, date: str) -> int | None:
    """Return the year that a date names, 0 for none; None if it can't be resolved."""
    words = get_language(code).dates
    if match["relative"]:
        written = parse_day(date)
        offset = words.relative_years[match["relative"]]
        return written.year + offset if written and match["month"] else None
    number = match["year"] or match["only_year"] or match["only"]
    era = match["era"] or match["only_era"]
    if not number:
        return 0
    if era:
        return words.eras[era] + (1 if number == "元" else parse_cjk_number(number))
    year = parse_cjk_number(number) if number != "元" else 0
    return year if 1800 <= year < 2100 else None


@lru_cache(maxsize=4)
def _date_pattern(code: str) -> re.Pattern[str]:
    words = get_language(code).dates
    eras = "|".join(words.eras) or "(?!)"
    relative = "|".join(words.relative_years) or "(?!)"
    return re.compile(
        rf"(?:(?:(?P<era>{eras})?(?P<year>{_NUMBER}|元)年|(?P<relative>{relative})の?)\s?)?"
        rf"(?<!\d)(?P<month>\d{{1,2}}|[{_NUMERAL}]{{1,3}})月"
        rf"(?:(?P<day>\d{{1,2}}|[{_NUMERAL}]{{1,3}})日{_WEEKDAY})?"
        rf"(?:\s?(?:から|至|到|[-–—~～〜])\s?(?:(?P<to_month>\d{{1,2}})月)?(?P<to_day>\d{{1,2}})日"
        rf"{_WEEKDAY})?"
        rf"|(?P<only_era>{eras})(?P<only_year>{_NUMBER}|元)年"
        rf"|(?<!\d)(?P<only>\d{{4}}|[〇一二三四五六七八九]{{4}})年(?!間)"
    )


def find_cjk_amounts(text: str, code: str) -> Iterator[MentionSpan]:
    """Yield money and shares whose number is in characters, and tenths: "四割", "三成"."""
    for match in _amount_pattern(code).finditer(text):
        if match["percent"]:
            yield make_span("figure", text, match.span(), _parse(match["percent"]), "%")
        elif match["tenths"]:
            value = Decimal(_parse(match["tenths"])) * 10
            yield make_span("figure", text, match.span(), format(value.normalize(), "f"), "%")
        else:
            currency = _find_currency(match["money"], code)
            yield make_span("figure", text, match.span(), _parse(match["amount"]), currency)


def _parse(number: str) -> str:
    if re.fullmatch(r"[\d.]+", number):
        return number
    if number[0].isdecimal():  # "1兆3,000億"
        parts = re.findall(r"(\d+)(\D)", number.replace(",", ""))
        return str(sum(int(digits) * _MYRIADS[unit] for digits, unit in parts))
    return str(parse_cjk_number(number))


def _find_currency(name: str, code: str) -> str:
    forms = get_language(code).numbers.currencies.items()
    return next(unit for form, unit in forms if re.fullmatch(form, name))


@lru_cache(maxsize=4)
def _amount_pattern(code: str) -> re.Pattern[str]:
    words = get_language(code).numbers
    money = "|".join(words.currencies)
    number = rf"\d+(?:\.\d+)?|[{_NUMERAL}]+"
    return re.compile(
        rf"(?:{words.percent_before or '(?!)'})(?P<percent>{number})"
        rf"|(?P<tenths>\d(?:\.\d)?|[一二三四五六七八九])"
        rf"(?:{words.tenths or '(?!)'})(?![立功员为就り])"
        rf"|(?P<amount>{_AMOUNT}|(?:\d[\d,]*(?:{'|'.join(_MYRIADS)})){{2,}})(?P<money>{money})"
    )
