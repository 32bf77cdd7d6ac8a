"""Read calendar files (iCalendar, RFC 5545): a section per event with its dates."""

import re
from collections.abc import Iterator

from briefing.errors import Unreadable
from briefing.models import Block, Extract
from briefing.readers.common import limits
from briefing.readers.common.text import collapse_whitespace, decode, strip_invisible

_FOLD = re.compile(r"\n[ \t]")
_LINE = re.compile(
    r"(?P<name>[A-Za-z-]+)(?P<options>(?:;[^:\n]*?(?:\"[^\"\n]*\")?)*):(?P<value>.*)"
)
_DATE = re.compile(r"(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)\d\d(Z?))?")
_ESCAPES = {"\\n": "\n", "\\N": "\n", "\\,": ",", "\\;": ";", "\\\\": "\\"}
_COMPONENTS = ("VEVENT", "VTODO", "VJOURNAL")
_FIELDS = {"DTSTART": "Start", "DTEND": "End", "DUE": "Due", "LOCATION": "Place",
           "ORGANIZER": "Organizer"}  # fmt: skip


def read(data: bytes) -> Extract:
    lines = _FOLD.sub("", strip_invisible(decode(data))).split("\n")
    events = list(_events(lines))
    blocks = [block for event in events[: limits.MAX_PARTS] for block in _event_blocks(event)]
    if not blocks:
        raise Unreadable("calendar: no events in it")
    more = len(events) - limits.MAX_PARTS
    warnings = (f"of {len(events)} events, {more} more were not read",) if more > 0 else ()
    title = events[0].get("SUMMARY", "") if len(events) == 1 else ""
    return Extract(tuple(blocks), collapse_whitespace(title), warnings=warnings)


def _events(lines: list[str]) -> Iterator[dict[str, str]]:
    event: dict[str, str] | None = None
    for line in lines:
        match = _LINE.match(line)
        if not match:
            continue
        name, value = match["name"].upper(), match["value"]
        if name == "BEGIN" and value.strip().upper() in _COMPONENTS:
            event = {}
        elif name == "END" and value.strip().upper() in _COMPONENTS and event is not None:
            yield event
            event = None
        elif event is not None:
            common_name = re.search(r"CN=\"?([^\";:]+)", match["options"])
            if name == "ORGANIZER" and common_name:
                value = common_name[1]
            event.setdefault(name, _unescape(value))


def _event_blocks(event: dict[str, str]) -> Iterator[Block]:
    summary = collapse_whitespace(event.get("SUMMARY", ""))
    if summary:
        yield Block("heading", summary, 2)
    fields = [
        f"{label}: {collapse_whitespace(_format_date(event[name]))}"
        for name, label in _FIELDS.items()
        if event.get(name)
    ]
    if fields:
        yield Block("row", " | ".join(fields))
    for paragraph in event.get("DESCRIPTION", "").split("\n"):
        if any(map(str.isalnum, paragraph)):
            yield Block("paragraph", collapse_whitespace(paragraph))


def _format_date(value: str) -> str:
    found = _DATE.fullmatch(value.strip())
    if not found:
        return value.removeprefix("mailto:").removeprefix("MAILTO:")
    year, month, day, hour, minute, zulu = found.groups()
    time = f" {hour}:{minute}{' UTC' if zulu else ''}" if hour else ""
    return f"{year}-{month}-{day}{time}"


def _unescape(value: str) -> str:
    return re.sub(r"\\[nN,;\\]", lambda m: _ESCAPES[m[0]], value)
