"""Read data files: the texts in JSON and XML, records as rows, the events of calendars."""

import csv
import json
import re
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Any

from briefing.errors import Unreadable
from briefing.models import Block, Extract
from briefing.readers import html, markdown
from briefing.readers.common import limits
from briefing.readers.common.blocks import sheet_blocks, table_blocks
from briefing.readers.common.limits import left_out_warnings
from briefing.readers.common.metadata import FrontMatter, parse_date
from briefing.readers.common.text import collapse_whitespace, count_words, decode, strip_invisible
from briefing.readers.common.zipxml import local_name, parse_xml

# --- JSON, JSON Lines and notebooks ---------------------------------------------------------------

_TITLE_KEY = re.compile(r"title|headline|subject|name|heading", re.I)
_DATE_KEY = re.compile(r"date|published(?:_?at|_?on)?|datepublished|created(?:_?at)?", re.I)
_AUTHOR_KEY = re.compile(r"authors?|creator|byline", re.I)
_SENDER_KEY = re.compile(r"user(?:_?name)?|from|sender|speaker|display_?name", re.I)
_MESSAGE_KEY = re.compile(r"text|message|body", re.I)
_MARKUP = re.compile(r"<(?:p|br|div|h\d|ul)\b", re.I)
_PROSE = 5  # words: shorter texts are values
_SENTENCE = 8  # words: records with such a text are no rows
_MAX_DEPTH = 30


def read_json(data: bytes) -> Extract:
    text = strip_invisible(decode(data))
    try:
        value = json.loads(text)
    except ValueError:
        value = _read_lines(text)
    if isinstance(value, dict) and isinstance(value.get("cells"), list) and "nbformat" in value:
        return _read_notebook(value)
    warnings: list[str] = []
    blocks = tuple(_blocks(value, 0, warnings))
    record = value if isinstance(value, dict) else {}
    return Extract(
        blocks,
        _find(record, _TITLE_KEY),
        parse_date(_find(record, _DATE_KEY)),
        _find(record, _AUTHOR_KEY),
        warnings=tuple(warnings),
    )


def _read_lines(text: str) -> list[Any]:
    lines = [line for line in text.split("\n") if line.strip()]
    try:
        return [json.loads(line) for line in lines]
    except ValueError as error:
        raise Unreadable("JSON: damaged, it can't be parsed") from error


def _find(record: dict[str, Any], name: re.Pattern[str]) -> str:
    """Return the first text of a record under a name."""
    for key, value in record.items():
        if name.fullmatch(key):
            if isinstance(value, list):
                value = ", ".join(piece for piece in value if isinstance(piece, str))
            if isinstance(value, str) and value.strip():
                return collapse_whitespace(value)
    return ""


def _blocks(value: Any, depth: int, warnings: list[str]) -> Iterator[Block]:
    """Yield headings, paragraphs and rows of a value."""
    if depth > _MAX_DEPTH:
        return
    if isinstance(value, str):
        yield from _text_blocks(value)
    elif isinstance(value, list):
        if _is_table(value):
            yield from _rows(value, warnings)
        else:
            for inner in value:
                yield from _blocks(inner, depth + 1, warnings)
    elif isinstance(value, dict):
        yield from _record_blocks(value, depth, warnings)


def _record_blocks(record: dict[str, Any], depth: int, warnings: list[str]) -> Iterator[Block]:
    title = _find(record, _TITLE_KEY)
    if not title and (speech := _find_speech(record)):
        yield from _text_blocks(speech)
        return
    if title:
        yield Block("heading", title, min(depth + 1, 6))
    for key, inner in record.items():
        if not (title and _TITLE_KEY.fullmatch(key) and isinstance(inner, str)):
            yield from _blocks(inner, depth + 1, warnings)


def _find_speech(record: dict[str, Any]) -> str:
    """Return a chat's message with the name of its sender; "" for other records."""
    sender, text = _find(record, _SENDER_KEY), _find(record, _MESSAGE_KEY)
    return f"{sender}: {text}" if sender and text else ""


def _text_blocks(text: str) -> Iterator[Block]:
    if _MARKUP.search(text):
        yield from html.fragment_blocks(text)
    elif count_words(text) >= _PROSE:
        for paragraph in re.split(r"\n\s*\n", text):
            if any(map(str.isalnum, paragraph)):
                yield Block("paragraph", collapse_whitespace(paragraph))


def _is_table(values: list[Any]) -> bool:
    """Return whether values are records with the same short fields."""
    if len(values) < 2 or not all(isinstance(value, dict) for value in values):
        return False
    if 2 * sum(_has_prose(value) for value in values) >= len(values):
        return False  # messages or articles
    keys = values[0].keys()
    scalars = (v for value in values for v in value.values())
    return all(value.keys() == keys for value in values) and all(
        not isinstance(v, dict | list) and len(str(v)) < 200 for v in scalars
    )


def _has_prose(record: dict[str, Any]) -> bool:
    texts = (value for value in record.values() if isinstance(value, str))
    return any(count_words(text) >= _SENTENCE for text in texts)


def _rows(values: list[dict[str, Any]], warnings: list[str]) -> Iterator[Block]:
    if len(values) > limits.MAX_ROWS:
        warnings.append(f"only the first {limits.MAX_ROWS} rows were read")
    rows = [["" if v is None else str(v) for v in value.values()] for value in values]
    yield from table_blocks([list(values[0]), *rows[: limits.MAX_ROWS]], header=True)


def _read_notebook(notebook: dict[str, Any]) -> Extract:
    """Read the text cells of a Jupyter notebook."""
    cells = [cell for cell in notebook["cells"] if isinstance(cell, dict)]
    texts = [_source(cell) for cell in cells if cell.get("cell_type") in ("markdown", "raw")]
    code = sum(cell.get("cell_type") == "code" and bool(_source(cell).strip()) for cell in cells)
    extract = markdown.extract(FrontMatter(), "\n\n".join(texts))
    warnings = tuple(left_out_warnings(code, "code cell"))
    return Extract(extract.blocks, extract.title, warnings=warnings)


def _source(cell: dict[str, Any]) -> str:
    source = cell.get("source", "")
    return "".join(map(str, source)) if isinstance(source, list) else str(source)


# --- XML of unknown kind --------------------------------------------------------------------------

_TITLE_TAG = re.compile(r"(?:.*[-_])?title|headline|subject", re.I)
_HEADING_TAG = re.compile(r"h\d|head(?:ing)?|title|subtitle|subject|headline", re.I)
_DATE_TAG = re.compile(r".*date.*|published|created", re.I)
_AUTHOR_TAG = re.compile(r"author|creator|byline", re.I)
_ESCAPED_MARKUP = re.compile(r"<(?:p|br|div|h\d)\b", re.I)
_BINARY = re.compile(r"[A-Za-z0-9+/=]{60,}")  # base64: pictures, macros
_MIN_WORDS = 5  # minimum words of a paragraph: shorter texts are values


def read_xml(data: bytes) -> Extract:
    root = parse_xml(data)
    if root is None:
        raise Unreadable("XML: damaged")
    fields = [
        (local_name(e), collapse_whitespace(e.text or ""))
        for e in root.iter()
        if e.text and not len(e)
    ]
    return Extract(
        tuple(_xml_blocks(root)),
        _first_match(fields, _TITLE_TAG),
        next(
            (d for name, text in fields if _DATE_TAG.fullmatch(name) and (d := parse_date(text))),
            "",
        ),
        _first_match(fields, _AUTHOR_TAG),
    )


def _first_match(fields: list[tuple[str, str]], name: re.Pattern[str]) -> str:
    return next((text for found, text in fields if text and name.fullmatch(found)), "")


def _xml_blocks(element: Any) -> Iterator[Block]:
    """Yield the blocks of elements with text of their own, inner elements included."""
    stack = [element]
    while stack:
        here = stack.pop()
        if not isinstance(here.tag, str):
            continue
        if _has_text(here):
            yield from _element_blocks(here)
        else:
            stack.extend(reversed(here))


def _has_text(element: Any) -> bool:
    own = [element.text or "", *(inner.tail or "" for inner in element)]
    return any(piece.strip() for piece in own)


def _element_blocks(element: Any) -> Iterator[Block]:
    raw = _BINARY.sub("", "".join(element.itertext()))
    if _ESCAPED_MARKUP.search(raw):
        yield from html.fragment_blocks(raw)
        return
    text = collapse_whitespace(raw)
    if _HEADING_TAG.fullmatch(local_name(element)):
        yield Block("heading", text, 1 if _TITLE_TAG.fullmatch(local_name(element)) else 2)
    elif len(text.split()) >= _MIN_WORDS:
        yield Block("paragraph", text)


# --- delimited tables -----------------------------------------------------------------------------


_SEPARATOR = re.compile(r"sep=(.)", re.I)  # Excel's line above a table
_HEAD_LINES = 50  # that are searched for the delimiter


def read_csv(data: bytes) -> Extract:
    lines = strip_invisible(decode(data)).splitlines(keepends=True)
    if lines and (declared := _SEPARATOR.fullmatch(lines[0].strip())):
        lines, delimiter = lines[1:], declared[1]
    else:
        delimiter = _find_delimiter([line for line in lines if line.strip()][:_HEAD_LINES])
    table = list(islice(csv.reader(lines, delimiter=delimiter), limits.MAX_ROWS + 1))
    warnings = (
        (f"only the first {limits.MAX_ROWS} rows were read",)
        if len(table) > limits.MAX_ROWS
        else ()
    )
    blocks = tuple(sheet_blocks("", table[: limits.MAX_ROWS], named=False))
    return Extract(blocks, warnings=warnings)


def _find_delimiter(lines: Sequence[str]) -> str:
    """Return the delimiter that most lines have equally often; titles above a table have none."""
    counts = {mark: [n for line in lines if (n := line.count(mark))] for mark in "\t;,|"}
    return max(counts, key=lambda mark: max(map(counts[mark].count, counts[mark]), default=0))


# --- calendars (iCalendar, RFC 5545) --------------------------------------------------------------

_FOLD = re.compile(r"\n[ \t]")
_ICAL_LINE = re.compile(
    r"(?P<name>[A-Za-z-]+)(?P<options>(?:;[^:\n]*?(?:\"[^\"\n]*\")?)*):(?P<value>.*)"
)
_ICAL_DATE = re.compile(r"(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)\d\d(Z?))?")
_ESCAPES = {"\\n": "\n", "\\N": "\n", "\\,": ",", "\\;": ";", "\\\\": "\\"}
_COMPONENTS = ("VEVENT", "VTODO", "VJOURNAL")
_FIELDS = {"DTSTART": "Start", "DTEND": "End", "DUE": "Due", "LOCATION": "Place",
           "ORGANIZER": "Organizer"}  # fmt: skip


def read_calendar(data: bytes) -> Extract:
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
        match = _ICAL_LINE.match(line)
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
    found = _ICAL_DATE.fullmatch(value.strip())
    if not found:
        return value.removeprefix("mailto:").removeprefix("MAILTO:")
    year, month, day, hour, minute, zulu = found.groups()
    time = f" {hour}:{minute}{' UTC' if zulu else ''}" if hour else ""
    return f"{year}-{month}-{day}{time}"


def _unescape(value: str) -> str:
    return re.sub(r"\\[nN,;\\]", lambda m: _ESCAPES[m[0]], value)
