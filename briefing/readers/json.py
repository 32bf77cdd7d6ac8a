"""Read JSON, JSON Lines and notebooks: the texts in them, records as rows."""

import json
import re
from collections.abc import Iterator
from typing import Any

from briefing.errors import Unreadable
from briefing.models import Block, Extract
from briefing.readers import html, markdown
from briefing.readers.common import limits
from briefing.readers.common.blocks import table_blocks
from briefing.readers.common.limits import left_out_warnings
from briefing.readers.common.metadata import FrontMatter, parse_date
from briefing.readers.common.text import collapse_whitespace, count_words, decode, strip_invisible

_TITLE = re.compile(r"title|headline|subject|name|heading", re.I)
_DATE = re.compile(r"date|published(?:_?at|_?on)?|datepublished|created(?:_?at)?", re.I)
_AUTHOR = re.compile(r"authors?|creator|byline", re.I)
_MARKUP = re.compile(r"<(?:p|br|div|h\d|ul)\b", re.I)
_PROSE = 5  # words: shorter texts are values
_MAX_DEPTH = 30


def read(data: bytes) -> Extract:
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
        _find(record, _TITLE),
        parse_date(_find(record, _DATE)),
        _find(record, _AUTHOR),
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
        title = _find(value, _TITLE)
        if title:
            yield Block("heading", title, min(depth + 1, 6))
        for key, inner in value.items():
            if not (title and _TITLE.fullmatch(key) and isinstance(inner, str)):
                yield from _blocks(inner, depth + 1, warnings)


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
    keys = values[0].keys()
    scalars = (v for value in values for v in value.values())
    return all(value.keys() == keys for value in values) and all(
        not isinstance(v, dict | list) and len(str(v)) < 200 for v in scalars
    )


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
