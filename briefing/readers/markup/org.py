"""Read Org files (orgmode.org, "Org Syntax")."""

import re
from collections.abc import Iterator

from briefing.models import Extract
from briefing.readers.common.text import decode, strip_invisible
from briefing.readers.markup import as_extract, escape, strip_marks

_HEADING = re.compile(
    r"(?P<stars>\*{1,8})\s+(?:(?:TODO|DONE|NEXT|WAITING)\s+)?(?:\[#.\]\s+)?(?P<text>.*?)(?:\s+:[\w@:]+:)?\s*$"
)
_KEYWORD = re.compile(r"\s*#\+(?P<name>[\w-]+):\s*(?P<value>.*)$")
_BEGIN = re.compile(r"\s*#\+begin_(?P<name>\w+)", re.I)
_DRAWER = re.compile(r"\s*:[\w-]+:\s*$")
_PLANNING = re.compile(r"\s*(?:CLOSED|DEADLINE|SCHEDULED):")
_LINK = re.compile(r"\[\[[^\]]*\](?:\[([^\]]*)\])?\]")
_NOTE = re.compile(r"\[fn:(?P<marker>[\w-]+)\]\s+(?P<text>.*)$")
_REFERENCE = re.compile(r"\s?\[fn:[^\]]*\]")
_ROW = re.compile(r"\s*\|")
_CODE = frozenset({"src", "example", "export", "comment"})


def read(data: bytes) -> Extract:
    meta: dict[str, str] = {}
    dropped: list[str] = []
    lines = list(_convert(strip_invisible(decode(data)).split("\n"), meta, dropped))
    return as_extract(lines, meta, len(dropped))


def _convert(lines: list[str], meta: dict[str, str], dropped: list[str]) -> Iterator[str]:
    until = ""
    in_table = False
    for line in lines:
        begin = _BEGIN.match(line)
        if until:
            until = "" if line.strip().lower() == until else until
        elif begin and begin["name"].lower() in _CODE:
            until = f"#+end_{begin['name'].lower()}"
            dropped.append(line)
        elif _DRAWER.match(line):
            until = ":end:"
        elif _ROW.match(line):
            yield from _row(line, first=not in_table)
        elif not begin:
            yield from _line(line, meta)
        in_table = bool(_ROW.match(line)) and not until


def _row(line: str, first: bool) -> Iterator[str]:
    if not re.match(r"\s*\|[-+]+\|?\s*$", line):
        yield _inline(line)
        if first:
            yield "|" + "---|" * (line.strip().strip("|").count("|") + 1)


def _line(line: str, meta: dict[str, str]) -> Iterator[str]:
    keyword, heading, note = _KEYWORD.match(line), _HEADING.match(line), _NOTE.match(line)
    if heading:
        yield from ("", f"{'#' * min(len(heading['stars']), 6)} {_inline(heading['text'])}", "")
    elif keyword:
        meta.setdefault(keyword["name"].lower(), keyword["value"].strip())
    elif note:
        yield from ("", f"[^{note['marker']}]: {_inline(note['text'])}", "")
    elif not (line.strip().startswith("#") or _PLANNING.match(line)):
        yield _inline(line)


def _inline(text: str) -> str:
    text = _REFERENCE.sub("", _LINK.sub(lambda m: m[1] or "", text))
    indent = len(text) - len(text.lstrip())
    body = text.lstrip()
    marker = re.match(r"[+-]\s+(?:\[[ X-]\]\s+)?|\d{1,3}[.)]\s+", body)
    start = marker.end() if marker else 0
    return " " * indent + body[:start] + escape(strip_marks(body[start:], "*/_=~+"))
