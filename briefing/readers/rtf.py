"""RTF → blocks. Styles are lost on the way: headings are told by their look, as in plain text."""

import re
from collections.abc import Iterator

from striprtf.striprtf import rtf_to_text

from briefing.models import Block, Extract
from briefing.readers import plain
from briefing.readers.common.office_metadata import clean_author, clean_title
from briefing.readers.common.tables import table_blocks
from briefing.readers.common.whitespace import strip_invisible

_TITLE = re.compile(r"\{\\title ([^{}]*)\}")
_AUTHOR = re.compile(r"\{\\author ([^{}]*)\}")
_CREATED = re.compile(r"\{\\creatim\\yr(\d{4})\\mo(\d{1,2})\\dy(\d{1,2})")
_BINARY = re.compile(r"\\bin(\d{1,9}) ?")


def read(data: bytes) -> Extract:
    source = _without_binary(data.decode("latin-1"))
    text: str = rtf_to_text(source, errors="ignore")  # type: ignore[no-untyped-call]
    lines = strip_invisible(text).split("\n")
    blocks = list(_blocks(lines))
    created = _CREATED.search(source)
    title, author = _TITLE.search(source), _AUTHOR.search(source)
    first = next((b.text for b in blocks[:1] if b.kind == "heading"), "")
    return Extract(
        tuple(blocks),
        (clean_title(title[1]) if title else "") or first,
        author=clean_author(author[1]) if author else "",
        created=f"{created[1]}-{int(created[2]):02d}-{int(created[3]):02d}" if created else "",
    )


def _without_binary(source: str) -> str:
    """Raw bytes may hold braces: they are counted, not marked."""
    pieces, at = [], 0
    for found in _BINARY.finditer(source):
        if found.start() >= at:
            pieces.append(source[at : found.start()])
            at = found.end() + int(found[1])
    return "".join([*pieces, source[at:]])


def _blocks(lines: list[str]) -> Iterator[Block]:
    """A paragraph stands on one line, a table's row with bars between its cells."""
    text: list[str] = []
    table: list[list[str]] = []
    for line in [*lines, ""]:
        if line.count("|") > 1 and line.rstrip().endswith("|"):
            yield from plain.split_blocks("\n\n".join(text))
            text = []
            table.append(line.rstrip().rstrip("|").split("|"))
        else:
            yield from table_blocks(table, header=False)
            table = []
            text.append(line)
    yield from plain.split_blocks("\n\n".join(text))
