"""Days as documents write them → ISO 8601. Strict: what is not plainly one day is no date."""

import re
from collections.abc import Iterable
from datetime import date
from functools import cache

_LOCALES = "en fr de es it pt nl pl ru uk kk tr".split()
_ISO = re.compile(r"(?<!\d)(?P<y>\d{4})-(?P<m>\d{2})-(?P<d>\d{2})(?!\d)")
_COMPACT = re.compile(r"(?P<y>\d{4})(?P<m>\d{2})(?P<d>\d{2})(?:T?\d{6}Z?)?$")
_FAR_EAST = re.compile(r"(?P<y>\d{4})\s*[年년]\s*(?P<m>\d{1,2})\s*[月월]\s*(?P<d>\d{1,2})\s*[日일]")
_DOTTED = re.compile(r"(?<![\d.])(?P<d>\d{1,2})\.(?P<m>\d{1,2})\.(?P<y>\d{4})(?!\d)")
_NUMERIC = (_ISO, _COMPACT, _FAR_EAST, _DOTTED)

_LONGEST = 300  # characters of a piece of metadata that may name a day
_SHORT = 90  # characters: a line that gives a document's date says little else


def parse_date(text: str) -> str:
    """The one day that a piece of metadata or a short line names; "" where there is none or two."""
    text = text[:_LONGEST]
    days = {found for pattern in _NUMERIC for found in _days(pattern.finditer(text))}
    if not days and re.search(r"[^\W\d_]{3}", text):
        days = set() if _ranged().search(text) else _named(text)
    return days.pop() if len(days) == 1 else ""


def _named(text: str) -> set[str]:
    return {found for pattern in _patterns() for found in _days(pattern.finditer(text))}


def find_dateline(lines: Iterable[str]) -> str:
    """The day given by the first of a document's opening lines that is short and names one."""
    short = (line for line in lines if len(line) <= _SHORT and re.search(r"\d{4}", line))
    return next((found for line in short if (found := parse_date(line))), "")


def _days(matches: Iterable[re.Match[str]]) -> Iterable[str]:
    for match in matches:
        found = _valid(match["y"], _month(match["m"]), match["d"])
        if found:
            yield found


def _valid(year: str, month: int, dom: str) -> str:
    try:
        return date(int(year), month, int(dom)).isoformat() if 1800 <= int(year) <= 2200 else ""
    except ValueError:
        return ""


def _month(written: str) -> int:
    """1 to 12 by number or name; 0 for neither."""
    return int(written) if written.isdecimal() else _months().get(written.casefold(), 0)


@cache
def _ranged() -> re.Pattern[str]:
    """Several days of one month: "5–7 May", "5 and 6 May"."""
    names = "|".join(map(re.escape, _months()))
    return re.compile(
        rf"\d\.?\s?(?:[-–—/&]|and|to|und|bis|et|au|y|e|и|по)\s?\d{{1,2}}\.?\s+(?:de\s+)?(?:{names})\b",
        re.I,
    )


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    names = "|".join(sorted(map(re.escape, _months()), key=len, reverse=True))
    month, year = rf"(?P<m>{names})\b\.?", r"(?P<y>\d{4})(?!\d)"
    return (
        re.compile(
            rf"(?<!\d)(?P<d>\d{{1,2}})(?:st|nd|rd|th|er|º|\.|-?го)?\s+(?:de\s+|of\s+)?{month}"
            rf"(?:,|\s+de|\s+del)?\s+{year}",
            re.I,
        ),
        re.compile(rf"\b{month}\s+(?P<d>\d{{1,2}})(?:st|nd|rd|th)?\s*,?\s+{year}", re.I),
    )


@cache
def _months() -> dict[str, int]:
    from babel import Locale

    names: dict[str, int] = {}
    for code in _LOCALES:
        months = Locale(code).months
        for form in ("format", "stand-alone"):
            for width in ("wide", "abbreviated"):
                for number, name in months[form][width].items():
                    names.setdefault(name.casefold().rstrip("."), number)
    return names
