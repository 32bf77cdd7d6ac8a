"""Metadata before a text, between `---` lines: for the readers of text and Markdown."""

import re
from collections.abc import Mapping
from typing import Any

from msgspec import Struct

from briefing.readers.common.dates import parse_date
from briefing.readers.common.whitespace import collapse_whitespace

_LINES = re.compile(r"\A\s*---[ \t]*\n(?P<yaml>.{0,20000}?)\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.S)
_SQUEEZED = re.compile(r"\A\s*---[ \t]+(?P<yaml>[A-Za-z_]+:[^\n]{0,20000}?)[ \t]---(?:\s|\Z)")
_ENTRY = re.compile(r'\b(?P<key>[A-Za-z_]+):[ \t]*(?:-[ \t]*)?"(?P<value>(?:[^"\\]|\\.)*)"')
_LINE = re.compile(r"^(?P<key>[A-Za-z_]+):[ \t]*(?P<value>\S.*)$", re.M)


class FrontMatter(Struct, frozen=True):
    """What it tells of the text; "" where it says nothing."""

    title: str = ""
    date: str = ""
    author: str = ""
    language: str = ""


def split_front_matter(text: str) -> tuple[FrontMatter, str]:
    """The metadata before a text, and the text without it."""
    if found := _LINES.match(text):
        values = _by_yaml(found["yaml"])
    elif found := _SQUEEZED.match(text):
        values = {e["key"]: e["value"] for e in reversed([*_ENTRY.finditer(found["yaml"])])}
    else:
        return FrontMatter(), text
    return _known({str(k).lower(): v for k, v in values.items()}), text[found.end() :]


def _by_yaml(source: str) -> Mapping[Any, Any]:
    import yaml

    try:
        values = yaml.load(source, Loader=_text_loader())
    except (yaml.YAMLError, RecursionError):
        values = None
    if isinstance(values, dict):
        return values
    return {e["key"]: e["value"].strip("\"' ") for e in _LINE.finditer(source)}


def _text_loader() -> Any:
    """A loader that makes text of every scalar: a date stays as it is written."""
    import yaml

    return yaml.BaseLoader


def _known(values: Mapping[str, Any]) -> FrontMatter:
    return FrontMatter(
        title=_first(values, "title"),
        date=parse_date(_first(values, "date", "published", "published_time", "published_at")),
        author=_first(values, "author", "authors", "creator", "creators", "by"),
        language=_first(values, "lang", "language"),
    )


def _first(values: Mapping[str, Any], *keys: str) -> str:
    """The value of the first key that has one; of a list, its members."""
    for key in keys:
        value = values.get(key)
        if isinstance(value, list):
            value = ", ".join(v for v in value if isinstance(v, str))
        if isinstance(value, str) and collapse_whitespace(value):
            return collapse_whitespace(value)
    return ""
