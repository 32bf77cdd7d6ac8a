"""How numbers are written: with digits or in words, grouped and scaled."""

import re
from decimal import Decimal
from functools import lru_cache

from briefing.languages import get_language

# Groups of three parted by spaces, commas or full stops; nothing that looks like a clock or a date.
DIGITS = (
    r"\d(?:\d{0,2}(?:[ \u00a0\u202f'’]\d{3}(?!\d))+(?:[.,]\d{1,3})?"
    r"|\d{0,2}(?:,\d{3}(?!\d))+(?:\.\d{1,3})?"
    r"|\d{0,2}(?:\.\d{3}(?!\d)){1,5}(?:,\d{1,3})?|\d{0,14}(?:[.,]\d{1,3})?)"
    r"(?!\d|:|[.,/-]\d)"
)
_COMMA_GROUPS = frozenset({"en", "ja", "zh", "ko", "he", "th", "hi", "und"})


@lru_cache(maxsize=32)
def scale_pattern(code: str) -> str:
    """A pattern of what multiplies a number; one that never matches where none is known."""
    known = get_language(code)
    words = "|".join(known.numbers.scales) or "(?!)"
    return words if not known.uses_spaces else rf"(?:{words})(?!\w)"


def value(number: str, scale: str | None, code: str) -> str:
    """A plain decimal: "1.5" and "billion" give "1500000000"."""
    known = get_language(code).numbers
    amount = Decimal(known.numerals.get(number.lower(), 0)) or _decimal(number, code)
    for words, factor in known.scales.items() if scale else ():
        if re.fullmatch(words, scale or "", re.IGNORECASE):
            amount *= factor
            break
    return format(amount.normalize(), "f")


def _decimal(number: str, code: str) -> Decimal:
    """Thousands are parted by spaces, and by commas or full stops as the language has it."""
    bare = re.sub(r"[ \u00a0\u202f'’]", "", number)
    for mark, other in ((",", "."), (".", ",")):
        grouped = re.fullmatch(rf"\d{{1,3}}(?:\{mark}\d{{3}})+(\{other}\d+)?", bare)
        own = mark == ("," if code in _COMMA_GROUPS else ".")
        if grouped and (own or bare.count(mark) > 1 or other in bare):
            return Decimal(bare.replace(mark, "").replace(other, "."))
    return Decimal(bare.replace(",", "."))
