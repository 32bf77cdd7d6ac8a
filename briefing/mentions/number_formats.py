"""Parsing of numbers: digits or words, digit groups and scales."""

import re
from decimal import Decimal
from functools import lru_cache

from briefing.languages import get_language

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
