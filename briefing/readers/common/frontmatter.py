"""Split the metadata between `---` lines from a text or Markdown file."""

import re
from collections.abc import Mapping
from typing import Any

from msgspec import Struct

from briefing.readers.common.dates import parse_date
from briefing.readers.common.whitespace import collapse_whitespace

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
