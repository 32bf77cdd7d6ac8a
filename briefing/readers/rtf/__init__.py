"""Read RTF files into blocks: paragraphs, styled headings, lists, tables, footnotes."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from briefing.models import Block, Extract
from briefing.readers import plain
from briefing.readers.common.blocks import table_blocks
from briefing.readers.common.limits import hidden_warnings, left_out_warnings
from briefing.readers.common.metadata import clean_author, clean_title
from briefing.readers.common.text import collapse_whitespace
from briefing.readers.rtf.interpreter import Interpreter, Paragraph
from briefing.readers.rtf.tokens import split_tokens

_CREATED = re.compile(r"\{\\creatim\\yr(\d{4})\\mo(\d{1,2})\\dy(\d{1,2})")


def read(data: bytes) -> Extract:
    source = data.decode("latin-1")
    interpreter = Interpreter()
    interpreter.run(split_tokens(source))
    blocks = list(_build_blocks(interpreter.paragraphs))
    notes = [
        Block("note", text, marker=str(number))
        for number, note in enumerate(interpreter.notes, 1)
        if any(map(str.isalnum, text := collapse_whitespace(note)))
    ]
    created = _CREATED.search(source)
    first = next((b.text for b in blocks[:1] if b.kind == "heading"), "")
    return Extract(
        (*blocks, *notes),
        clean_title(interpreter.properties.get("title", "")) or first,
        author=clean_author(interpreter.properties.get("author", "")),
        warnings=(
            *hidden_warnings(interpreter.hidden),
            *left_out_warnings(interpreter.struck, "struck-out passage"),
            *left_out_warnings(interpreter.comments, "comment"),
            *left_out_warnings(interpreter.objects, "embedded object"),
        ),
        created=f"{created[1]}-{int(created[2]):02d}-{int(created[3]):02d}" if created else "",
    )


def _build_blocks(paragraphs: Sequence[Paragraph]) -> Iterator[Block]:
    """Yield the blocks; paragraphs without style get their structure from their layout."""
    titled = True
    for kind, group in groupby(paragraphs, key=_kind):
        run = list(group)
        if kind == "row":
            yield from table_blocks([paragraph.cells for paragraph in run], header=False)
        elif kind == "text":
            text = "\n\n".join(p.text.replace("\n", " ") for p in run)
            yield from plain.split_blocks(text, titled=titled)
        else:
            for paragraph in run:
                text = collapse_whitespace(paragraph.text)
                if kind == "heading":
                    yield Block("heading", text, paragraph.level)
                else:
                    marker = collapse_whitespace(paragraph.marker) or "•"
                    yield Block("item", text, paragraph.depth + 1, marker)
        titled = False


def _kind(paragraph: Paragraph) -> str:
    if paragraph.cells:
        return "row"
    if paragraph.level:
        return "heading"
    return "item" if paragraph.marker else "text"
