"""Sums of money, shares, and counts with what they count. Never years, clauses or list numbers."""

import re
from collections.abc import Iterator
from functools import lru_cache

from briefing.languages import LANGUAGES, get_language, merge_patterns
from briefing.mentions.counted_nouns import counted
from briefing.mentions.number_formats import DIGITS, scale_pattern, value
from briefing.mentions.span import Found, found

SIGNS = {
    "US$": "USD", "A$": "AUD", "AU$": "AUD", "C$": "CAD", "NZ$": "NZD", "S$": "SGD", "HK$": "HKD",
    "$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₸": "KZT", "₽": "RUB", "₴": "UAH",
    "₹": "INR", "₩": "KRW", "₺": "TRY",
}  # fmt: skip
_ISO_4217 = (
    "USD", "GBP", "JPY", "CNY", "KZT", "RUB", "AUD", "CAD", "CHF", "KRW", "INR", "SGD", "NZD",
)  # fmt: skip
# Pattern → ISO 4217; longer patterns first, as some begin with others.
CURRENCIES = dict(
    sorted(
        [pair for known in LANGUAGES.values() for pair in known.numbers.currencies.items()],
        key=lambda pair: -len(pair[0]),
    )
) | {code.lower(): code for code in _ISO_4217}
PERCENT = f"%|％|{merge_patterns(lambda known: known.numbers.percent)}"
NAMED_BY_NUMBER = f"{merge_patterns(lambda known: known.numbers.named_by_number)}|§|№"
_REACH = 24  # code points looked at before a number
_SIGN = re.compile(rf"({'|'.join(map(re.escape, sorted(SIGNS, key=len, reverse=True)))})\s?\Z")
_NAMED = re.compile(rf"(?<!\w)(?:{NAMED_BY_NUMBER})\s?\Z", re.IGNORECASE)
_ATTACHED = re.compile(r"[\w.,:/–-]\Z")
_YEAR = re.compile(r"(?:1[89]|20)\d{2}")
_SINCE = re.compile(LANGUAGES["en"].dates.year_prepositions, re.IGNORECASE)
_POINTING = re.compile(r"\b(?:the|our|your|their|its|these|those|all|both)\s\Z", re.IGNORECASE)
_CLOCK = re.compile(r"\s?(?:[ap]\.?m\.?\b|o.clock|hours gmt)", re.IGNORECASE)


def figures(text: str, code: str) -> Iterator[Found]:
    """Numbers in digits that are money, a share or a count."""
    for match in _digits(code).finditer(text):
        start, unit = _signed(text, match.start())
        before = text[max(0, start - _REACH) : start]
        if not (_ATTACHED.search(before) or _NAMED.search(before)):
            yield from _figure(text, code, match, (_about(text, start, code), unit))


def worded_figures(text: str, code: str) -> Iterator[Found]:
    """Numbers in words, and dozens, hundreds and thousands that nobody counted."""
    words = get_language(code).numbers
    for match in _numerals(code).finditer(text) if words.numerals else ():
        before = text[max(0, match.start() - _REACH) : match.start()]
        lone = match["number"].lower() == "one" and not match["scale"]  # mostly no number at all
        if not (lone or _POINTING.search(before) or _NAMED.search(before)):
            yield from _figure(text, code, match, (_about(text, match.start(), code), ""))
    for match in _vague(code).finditer(text) if words.vague else ():
        worth = re.sub(r"\s(?:of|de|von)\Z", "", match[0].lower().strip())
        start = _about(text, match.start(), code)
        yield from _count(text, code, (start, match.end()), worth)


def _figure(
    text: str, code: str, match: re.Match[str], opening: tuple[int, str]
) -> Iterator[Found]:
    """One number; `opening` is where its mention starts and the unit of a sign before it."""
    start, unit = opening
    worth = value(match["number"], match["scale"], code)
    if match["money"] or unit:
        unit = unit or _currency(match["money"])
        yield found("figure", text, (start, match.end()), (worth, unit))
    elif match["share"]:
        yield found("figure", text, (start, match.end()), (worth, "%"))
    elif not _CLOCK.match(text, match.end()) and not _is_year(text, code, match):
        yield from _count(text, code, (start, match.end()), worth)


def _count(text: str, code: str, span: tuple[int, int], worth: str) -> Iterator[Found]:
    if noun := counted(text, span[1], code):
        yield found("figure", text, (span[0], noun[0]), (worth, noun[1]))


def _signed(text: str, at: int) -> tuple[int, str]:
    """Where a currency's sign before a number stands, and its code; the number's own place."""
    sign = _SIGN.search(text, max(0, at - 5), at)
    return (sign.start(), SIGNS[sign[1]]) if sign else (at, "")


def _about(text: str, at: int, code: str) -> int:
    """Where "more than" or the like opens before a number; else the number's own place."""
    words = get_language(code).numbers.approximate
    match = _hedge(words).search(text, max(0, at - _REACH), at) if words else None
    return match.start() if match else at


def _is_year(text: str, code: str, match: re.Match[str]) -> bool:
    """Whether a bare number is a year: English alone lets "2000 people" be told from "in 2000"."""
    if not _YEAR.fullmatch(match["number"]) or match["scale"]:
        return False
    before = text[max(0, match.start() - _REACH) : match.start()]
    return code != "en" or not before or bool(_SINCE.search(before))


def _currency(words: str) -> str:
    return next(c for form, c in CURRENCIES.items() if re.fullmatch(form, words, re.IGNORECASE))


@lru_cache(maxsize=32)
def _digits(code: str) -> re.Pattern[str]:
    return re.compile(rf"(?P<number>{DIGITS}){_tail(code)}", re.IGNORECASE)


@lru_cache(maxsize=32)
def _numerals(code: str) -> re.Pattern[str]:
    words = "|".join(get_language(code).numbers.numerals)
    return re.compile(rf"\b(?P<number>{words})\b{_tail(code)}", re.IGNORECASE)


def _tail(code: str) -> str:
    """What a number may carry: a scale, then a currency or a sign of percent."""
    edge = "" if not get_language(code).uses_spaces else r"(?!\w)"
    money = rf"(?:d[’']|d[ei]\s)?(?P<money>{'|'.join(CURRENCIES)}){edge}"
    scale = rf"(?:[\s\u00a0-]?(?P<scale>{scale_pattern(code)}))?"
    return rf"{scale}(?:[\s\u00a0-]?(?:(?P<share>{PERCENT})|{money}))?"


@lru_cache(maxsize=32)
def _vague(code: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{get_language(code).numbers.vague})(?!\w)", re.IGNORECASE)


@lru_cache(maxsize=32)
def _hedge(words: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{words})\s\Z", re.IGNORECASE)
