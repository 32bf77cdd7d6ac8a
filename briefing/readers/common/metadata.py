"""Read titles, authors and days from what a document declares about itself.

Text without exactly one clear day has no date.
"""

import re
from collections.abc import Iterable, Mapping
from datetime import date
from functools import cache
from typing import Any

from msgspec import Struct

from briefing.readers.common.text import collapse_whitespace

_LOCALES = "en fr de es it pt nl pl ru uk kk tr".split()
_ISO = re.compile(r"(?<!\d)(?P<y>\d{4})-(?P<m>\d{2})-(?P<d>\d{2})(?!\d)")
_COMPACT = re.compile(r"(?P<y>\d{4})(?P<m>\d{2})(?P<d>\d{2})(?:T?\d{6}Z?)?$")
_FAR_EAST = re.compile(r"(?P<y>\d{4})\s*[年년]\s*(?P<m>\d{1,2})\s*[月월]\s*(?P<d>\d{1,2})\s*[日일]")
_DOTTED = re.compile(r"(?<![\d.])(?P<d>\d{1,2})\.(?P<m>\d{1,2})\.(?P<y>\d{4})(?!\d)")
_NUMERIC = (_ISO, _COMPACT, _FAR_EAST, _DOTTED)


_MAX_METADATA = 300  # characters of a metadata value that are searched
_MAX_DATELINE = 90  # characters: a dateline contains little else


def parse_date(text: str) -> str:
    """Return the only day that a metadata value or short line contains, else ""."""
    text = text[:_MAX_METADATA]
    days = {found for pattern in _NUMERIC for found in _parse_matches(pattern.finditer(text))}
    if not days and re.search(r"[^\W\d_]{3}", text):
        days = set() if _range_pattern().search(text) else _parse_named_days(text)
    return days.pop() if len(days) == 1 else ""


def _parse_named_days(text: str) -> set[str]:
    return {
        found
        for pattern in _named_day_patterns()
        for found in _parse_matches(pattern.finditer(text))
    }


def find_dateline(lines: Iterable[str]) -> str:
    """Return the day of the first short line that contains one, else ""."""
    short = (line for line in lines if len(line) <= _MAX_DATELINE and re.search(r"\d{4}", line))
    return next((found for line in short if (found := parse_date(line))), "")


def _parse_matches(matches: Iterable[re.Match[str]]) -> Iterable[str]:
    for match in matches:
        found = _build_date(match["y"], _month_number(match["m"]), match["d"])
        if found:
            yield found


def _build_date(year: str, month: int, dom: str) -> str:
    try:
        return date(int(year), month, int(dom)).isoformat() if 1800 <= int(year) <= 2200 else ""
    except ValueError:
        return ""


def _month_number(written: str) -> int:
    """Return 1 to 12 for a month's number or name, else 0."""
    return int(written) if written.isdecimal() else _month_numbers().get(written.casefold(), 0)


@cache
def _range_pattern() -> re.Pattern[str]:
    """Match several days of one month: "5–7 May", "5 and 6 May"."""
    names = "|".join(map(re.escape, _month_numbers()))
    return re.compile(
        rf"\d\.?\s?(?:[-–—/&]|and|to|und|bis|et|au|y|e|и|по)\s?\d{{1,2}}\.?\s+(?:de\s+)?(?:{names})\b",
        re.I,
    )


@cache
def _named_day_patterns() -> tuple[re.Pattern[str], ...]:
    names = "|".join(sorted(map(re.escape, _month_numbers()), key=len, reverse=True))
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
def _month_numbers() -> dict[str, int]:
    from babel import Locale

    names: dict[str, int] = {}
    for code in _LOCALES:
        months = Locale(code).months
        for form in ("format", "stand-alone"):
            for width in ("wide", "abbreviated"):
                for number, name in months[form][width].items():
                    names.setdefault(name.casefold().rstrip("."), number)
    return names


# --- titles and authors that programs set ---------------------------------------------------------

_NO_TITLE = re.compile(
    r"(?:microsoft (?:word|office|powerpoint)\b.*|untitled.*|unknown title|document ?\d*|"
    r"doc\d*|title|word document|powerpoint presentation|presentation ?\d*|slide 1|"
    r".*\.(?:docx?|pdf|rtf|odt|pptx?|txt))",
    re.I,
)
_NO_AUTHOR = re.compile(
    r"(?:python-docx|python-pptx|openpyxl|microsoft office user|user|admin(?:istrator)?|author|"
    r"unknown(?: author)?|owner|pc|windows user|пользователь.*)",
    re.I,
)


def clean_title(title: str) -> str:
    """Return the title; "" if a program set it ("Untitled", "Microsoft Word - draft.doc")."""
    return "" if _NO_TITLE.fullmatch(collapse_whitespace(title)) else collapse_whitespace(title)


def clean_author(author: str) -> str:
    return "" if _NO_AUTHOR.fullmatch(collapse_whitespace(author)) else collapse_whitespace(author)


# --- front matter between `---` lines -------------------------------------------------------------

_BLOCK = re.compile(r"\A\s*---[ \t]*\n(?P<yaml>.{0,20000}?)\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.S)
_ONE_LINE = re.compile(r"\A\s*---[ \t]+(?P<yaml>[A-Za-z_]+:[^\n]{0,20000}?)[ \t]---(?:\s|\Z)")
_ENTRY = re.compile(r'\b(?P<key>[A-Za-z_]+):[ \t]*(?:-[ \t]*)?"(?P<value>(?:[^"\\]|\\.)*)"')
_LINE = re.compile(r"^(?P<key>[A-Za-z_]+):[ \t]*(?P<value>\S.*)$", re.M)


class FrontMatter(Struct, frozen=True):
    """The metadata of a text; "" where a key is missing."""

    title: str = ""
    date: str = ""
    author: str = ""
    language: str = ""


def split_front_matter(text: str) -> tuple[FrontMatter, str]:
    """Return the metadata before a text, and the text without it."""
    if found := _BLOCK.match(text):
        values = _parse_yaml(found["yaml"])
    elif found := _ONE_LINE.match(text):
        values = {e["key"]: e["value"] for e in reversed([*_ENTRY.finditer(found["yaml"])])}
    else:
        return FrontMatter(), text
    return _build({str(k).lower(): v for k, v in values.items()}), text[found.end() :]


def _parse_yaml(source: str) -> Mapping[Any, Any]:
    import yaml

    try:
        values = yaml.load(source, Loader=_string_loader())
    except (yaml.YAMLError, RecursionError):
        values = None
    if isinstance(values, dict):
        return values
    return {e["key"]: e["value"].strip("\"' ") for e in _LINE.finditer(source)}


def _string_loader() -> Any:
    """Return a loader that makes strings of all scalars: a date stays as written."""
    import yaml

    return yaml.BaseLoader


def _build(values: Mapping[str, Any]) -> FrontMatter:
    return FrontMatter(
        title=_first_value(values, "title"),
        date=parse_date(
            _first_value(values, "date", "published", "published_time", "published_at")
        ),
        author=_first_value(values, "author", "authors", "creator", "creators", "by"),
        language=_first_value(values, "lang", "language"),
    )


def _first_value(values: Mapping[str, Any], *keys: str) -> str:
    """Return the value of the first key that has one; the members of a list joined by commas."""
    for key in keys:
        value = values.get(key)
        if isinstance(value, list):
            value = ", ".join(v for v in value if isinstance(v, str))
        if isinstance(value, str) and collapse_whitespace(value):
            return collapse_whitespace(value)
    return ""
