"""Amounts of money, shares, counts with their nouns, and records.

Numbers are digits or words, with digit groups and scales.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache

from briefing.languages import LANGUAGES, get_language, merge_patterns, merge_words
from briefing.languages.scripts import HAN_AND_KANA
from briefing.models import MentionSpan, make_span

# Groups of three separated by spaces, commas or full stops; no times of day and no dates.
DIGITS = (
    r"\d(?:\d{0,2}(?:[ \u00a0\u202f'’]\d{3}(?!\d))+(?:[.,]\d{1,3})?"
    r"|\d{0,2}(?:,\d{3}(?!\d))+(?:\.\d{1,3})?"
    r"|\d{0,2}(?:\.\d{3}(?!\d)){1,5}(?:,\d{1,3})?|\d{0,14}(?:[.,]\d{1,3})?)"
    r"(?!\d|:|[.,/-]\d)"
)
_COMMA_GROUPS = frozenset({"en", "ja", "zh", "ko", "he", "th", "hi", "und"})


@lru_cache(maxsize=32)
def scale_pattern(code: str) -> str:
    """Return a pattern of scale words; one that never matches if the language has none."""
    known = get_language(code)
    words = "|".join(known.numbers.scales) or "(?!)"
    return words if not known.uses_spaces else rf"(?:{words})(?!\w)"


def parse_number(number: str, scale: str | None, code: str) -> str:
    """Return a plain decimal: "1.5" and "billion" give "1500000000"."""
    known = get_language(code).numbers
    if known.thousand and (mixed := re.split(rf"\s?{known.thousand}\s", number, maxsplit=1)[1:]):
        thousands = re.match(r"\d+", number)
        return str(1000 * int(thousands[0] if thousands else 1) + int(mixed[0]))
    amount = Decimal(known.numerals.get(number.lower(), 0)) or _decimal(number, code)
    for words, factor in known.scales.items() if scale else ():
        if re.fullmatch(words, scale or "", re.IGNORECASE):
            amount *= factor
            break
    return format(amount.normalize(), "f")


def _decimal(number: str, code: str) -> Decimal:
    """Parse digits; thousands are separated by spaces, or by the language's group mark."""
    bare = re.sub(r"[ \u00a0\u202f'’]", "", number)
    for mark, other in ((",", "."), (".", ",")):
        grouped = re.fullmatch(rf"\d{{1,3}}(?:\{mark}\d{{3}})+(\{other}\d+)?", bare)
        own = mark == ("," if code in _COMMA_GROUPS else ".")
        if grouped and (own or bare.count(mark) > 1 or other in bare):
            return Decimal(bare.replace(mark, "").replace(other, "."))
    return Decimal(bare.replace(",", "."))


CURRENCY_SIGNS = {
    "US$": "USD", "A$": "AUD", "AU$": "AUD", "C$": "CAD", "NZ$": "NZD", "S$": "SGD", "HK$": "HKD",
    "$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₸": "KZT", "₽": "RUB", "₴": "UAH",
    "₹": "INR", "₩": "KRW", "₺": "TRY", "R$": "BRL",
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
PERCENT = (
    rf"[%％٪]|(?:{merge_patterns(lambda known: known.numbers.percent)})(?![^\W_{HAN_AND_KANA}])"
)
_NAMING_WORDS = f"{merge_patterns(lambda known: known.numbers.named_by_number)}|§|№"
_REACH = 24  # code points looked at before a number
_SIGN = re.compile(
    rf"({'|'.join(map(re.escape, sorted(CURRENCY_SIGNS, key=len, reverse=True)))})\s?\Z"
)
_NAMED_BY_NUMBER = re.compile(rf"(?<!\w)(?:{_NAMING_WORDS})\s?\Z", re.IGNORECASE)
_ATTACHED = re.compile(rf"(?![{HAN_AND_KANA}])[\w.,:/–-]\Z")
_CODE_BEFORE = re.compile(r"(?<!\w)(?!UK|US|EU|UN|UAE)[A-Z]{2,5}\s\Z")  # "KC 101", a flight
_YEAR = re.compile(r"(?:1[89]|20)\d{2}")
_SINCE = re.compile(LANGUAGES["en"].dates.year_prepositions, re.IGNORECASE)
_POINTING = re.compile(r"\b(?:the|our|your|their|its|these|those|all|both)\s\Z", re.IGNORECASE)
_CLOCK = re.compile(r"\s?(?:[ap]\.?m\.?\b|o.clock|hours gmt)", re.IGNORECASE)
_WORDS = re.compile(r"[\s-]((?:[^\W\d_]+(?:[-’'][^\W\d_]+)*[ \u00a0]?){1,4})")
_WIDE = re.compile(r"\s?([か-ん]?[\u30a0-\u30ff\u3400-\u9fff]{1,4})")
_CLOCK_UNITS = frozenset("年月日时時分秒号")  # after a number that is a date, a time or a name
_NO_PLURAL = re.compile(r"(?:ss|us|is|ous|’s|'s)\Z")
_ADJECTIVE = re.compile(rf"(?:{merge_patterns(lambda known: known.numbers.adjective_endings)})\Z")
_PLURALS = merge_words(lambda known: known.numbers.plurals)
_SPANS = frozenset(["day", "year", "month", "week", "hour", "member", "point", "mile", "page"])
_NOUN_REACH = 80  # code points
_RECORD = re.compile(merge_patterns(lambda known: known.numbers.records), re.IGNORECASE)


def find_quantities(text: str, code: str) -> Iterator[MentionSpan]:
    """Yield amounts, shares and counts in digits; no years, clause or list numbers."""
    for match in _digit_pattern(code).finditer(text):
        start, unit = _include_sign(text, match.start(), code)
        before = text[max(0, start - _REACH) : start]
        if not (_ATTACHED.search(before) or _NAMED_BY_NUMBER.search(before)):
            bare = not (unit or match["scale"] or match["share"] or match["money"])
            if not (bare and _CODE_BEFORE.search(before)):
                start = _include_hedge(text, start, code)
                yield from _make_quantity(text, code, match, (start, unit))


def find_spelled_quantities(text: str, code: str) -> Iterator[MentionSpan]:
    """Yield numbers in words, and approximate counts such as "dozens of"."""
    words = get_language(code).numbers
    for match in _numeral_pattern(code).finditer(text) if words.numerals else ():
        before = text[max(0, match.start() - _REACH) : match.start()]
        lone = match["number"].lower() == "one" and not match["scale"]  # often a pronoun
        if not (lone or _POINTING.search(before) or _NAMED_BY_NUMBER.search(before)):
            yield from _make_quantity(
                text, code, match, (_include_hedge(text, match.start(), code), "")
            )
    for match in _vague_pattern(code).finditer(text) if words.vague else ():
        amount = re.sub(r"\s(?:of|de|von)\Z", "", match[0].lower().strip())
        start = _include_hedge(text, match.start(), code)
        yield from _make_count(text, code, (start, match.end()), amount)


def _make_quantity(
    text: str, code: str, match: re.Match[str], opening: tuple[int, str]
) -> Iterator[MentionSpan]:
    """Yield one number; `opening` is its mention's start and the unit of a sign before it."""
    start, unit = opening
    amount = parse_number(match["number"], match["scale"], code)
    if match["money"] or unit:
        unit = unit or _find_currency(match["money"])
        yield make_span("figure", text, (start, match.end()), amount, unit)
    elif match["share"]:
        yield make_span("figure", text, (start, match.end()), amount, "%")
    elif not _CLOCK.match(text, match.end()) and not _is_year(text, code, match):
        yield from _make_count(text, code, (start, match.end()), amount)


def _make_count(text: str, code: str, span: tuple[int, int], amount: str) -> Iterator[MentionSpan]:
    if noun := find_unit(text, span[1], code):
        yield make_span("figure", text, (span[0], noun[0]), amount, noun[1])


def _include_sign(text: str, at: int, code: str) -> tuple[int, str]:
    """Return the start of a sign before a number and its unit: a currency, "%", or ""."""
    if sign := _SIGN.search(text, max(0, at - 5), at):
        return sign.start(), CURRENCY_SIGNS[sign[1]]
    words = get_language(code).numbers.percent_before
    if words and (share := _before_pattern(words).search(text, max(0, at - _REACH), at)):
        return share.start(), "%"
    return at, ""


@lru_cache(maxsize=32)
def _before_pattern(words: str) -> re.Pattern[str]:
    return re.compile(rf"(?:{words})\Z", re.IGNORECASE)


def _include_hedge(text: str, at: int, code: str) -> int:
    """Return the start of "more than" or the like before a number; else `at`."""
    words = get_language(code).numbers.approximate
    match = _hedge_pattern(words).search(text, max(0, at - _REACH), at) if words else None
    return match.start() if match else at


def _is_year(text: str, code: str, match: re.Match[str]) -> bool:
    """Return whether a bare number is a year; "2000 people" is a count only in English."""
    if not _YEAR.fullmatch(match["number"]) or match["scale"]:
        return False
    before = text[max(0, match.start() - _REACH) : match.start()]
    return code != "en" or not before or bool(_SINCE.search(before))


def _find_currency(words: str) -> str:
    if words in CURRENCY_SIGNS:
        return CURRENCY_SIGNS[words]
    return next(c for form, c in CURRENCIES.items() if re.fullmatch(form, words, re.IGNORECASE))


@lru_cache(maxsize=32)
def _digit_pattern(code: str) -> re.Pattern[str]:
    thousand = get_language(code).numbers.thousand
    mixed = rf"(?:\d{{1,3}}\s)?{thousand}\s\d{{1,3}}(?![\d.,])|" if thousand else ""
    return re.compile(rf"(?P<number>{mixed}{DIGITS}){_suffix_pattern(code)}", re.IGNORECASE)


@lru_cache(maxsize=32)
def _numeral_pattern(code: str) -> re.Pattern[str]:
    words = "|".join(get_language(code).numbers.numerals)
    return re.compile(rf"\b(?P<number>{words})\b{_suffix_pattern(code)}", re.IGNORECASE)


def _suffix_pattern(code: str) -> str:
    """Match what may follow a number: a scale, then a currency or a percent sign."""
    edge = "" if not get_language(code).uses_spaces else r"(?!\w)"
    signs = "".join(sign for sign in CURRENCY_SIGNS if len(sign) == 1)
    money = rf"(?:d[’']|d[ei]\s)?(?P<money>(?:{'|'.join(CURRENCIES)}){edge}|[{signs}](?!\w))"
    scale = rf"(?:[\s\u00a0-]?(?P<scale>{scale_pattern(code)}))?"
    return rf"{scale}(?:[\s\u00a0-]?(?:(?P<share>{PERCENT})|{money}))?"


@lru_cache(maxsize=32)
def _vague_pattern(code: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{get_language(code).numbers.vague})(?!\w)", re.IGNORECASE)


@lru_cache(maxsize=32)
def _hedge_pattern(words: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{words})\s\Z", re.IGNORECASE)


def find_unit(text: str, at: int, code: str) -> tuple[int, str] | None:
    """Return the end of the noun that a number counts and the noun in lower case, or None."""
    if code in ("ja", "zh"):
        wide = _WIDE.match(text, at)
        return (wide.end(), wide[1]) if wide and wide[1][0] not in _CLOCK_UNITS else None
    match = _WORDS.match(text, at, at + _NOUN_REACH)
    if not match:
        return None
    stop_words, hyphen = get_language(code).stop_words, text[at] == "-"
    for place in re.finditer(r"\S+", match[1]):
        word = place[0].lower()
        is_name = place[0].isupper() and len(word) > 2 and match[1][0] == place[0][0]
        if word in stop_words or (is_name and code in ("en", "und")):
            return None  # "737 MAX airplanes" counts nothing
        if word in _SPANS if hyphen else _is_plural(place[0], code):
            return match.start(1) + place.end(), word
        if hyphen or (code != "en" and not _ADJECTIVE.search(word)):
            return None
    return None


def _is_plural(word: str, code: str) -> bool:
    """Return whether a word is a plural in English; whether it may be a noun elsewhere."""
    low = word.lower()
    if code != "en":
        written = low == word or code == "de"
        return low in _PLURALS or (len(low) > 2 and written and not _ADJECTIVE.search(low))
    if word[0].isupper():
        return False
    return low in _PLURALS or (low.endswith("s") and len(low) > 3 and not _NO_PLURAL.search(low))


def find_superlatives(text: str) -> Iterator[MentionSpan]:
    """Yield records with the value "record"; the unit is what is at a record level."""
    for match in _RECORD.finditer(text):
        unit = next(group for group in match.groups() if group)
        yield make_span("figure", text, match.span(), "record", unit.lower())
