"""Numbered clauses of communiqués, orders and treaties: "12. The leaders …"."""

import re
from collections.abc import Sequence

from briefing.languages import get_language, merge_patterns
from briefing.models import Block

_NUMBER = re.compile(
    rf"(?:({merge_patterns(lambda known: known.documents.clause_names)})\s)?"
    r"(\d{1,3})[.)]\s+(?=\S)"
)
_TITLE = re.compile(r"([^\W\d_][^.:;]{2,120})\.(?:\s+|\Z)")
_ENUMERATOR = re.compile(
    r"(?:\((?:[a-z]|[ivx]{1,4}|\d{1,2})\)|(?:[a-z]|[ivx]{1,4}|\d{1,2})\)|[a-z]\.(?=\s+[A-Z])"
    r"|(\d{1,2}\.))\s+(?=[^\W\d_])"
)
_FEWEST = 3  # clauses that make a series


def numbers(blocks: Sequence[Block]) -> dict[int, int]:
    """Place → length of the number that opens the block, for blocks numbered in a series.

    A title is part of it: "Sec. 2. Purpose and Policy." A number that the reader took off as the
    marker of an item has length 0.
    """
    found: dict[int, int] = {}
    named = last = 0
    for place, block in enumerate(blocks):
        name, number, length = _number(block)
        if last < number <= last + 4:
            found[place] = length
            last = number
            named += bool(name)
    series = named >= _FEWEST or _are_clauses([blocks[place] for place in found])
    return found if len(found) >= _FEWEST and series else {}


def _number(block: Block) -> tuple[str, int, int]:
    """What the clause is called, its number, and the length of both with a title; "", 0, 0."""
    marked = block.kind == "item" and block.level <= 1
    text = f"{block.marker} x" if marked else block.text
    match = _NUMBER.match(text) if marked or block.kind == "paragraph" else None
    if not match:
        return "", 0, 0
    name = match[1] or ""
    length = 0 if marked else match.end() + (_title(text[match.end() :]) if name else 0)
    return name, int(match[2]), length


def _title(text: str) -> int:
    """Length of a title in capitals or with capital letters that opens a clause; 0 for none."""
    match = _TITLE.match(text)
    long = [word for word in match[1].split() if len(word) > 3] if match else []
    titled = sum(word[0].isupper() for word in long) >= 0.7 * len(long)
    return match.end() if match and long and titled and len(long) <= 12 else 0


def _are_clauses(blocks: Sequence[Block]) -> bool:
    """Whether numbered blocks are sentences of their own, not the items of a short list."""
    lengths = sorted(len(block.text.split()) for block in blocks)
    return bool(lengths) and lengths[len(lengths) // 2] >= 20


def enumerator(sentence: str, language: str) -> int:
    """Length of the list number that a sentence opens with: "(a) ", "3) ", "2. "; 0 for none."""
    match = _ENUMERATOR.match(sentence)
    if not match or (match[1] and get_language(language).ordinal_period):
        return 0  # "3. Oktober" is a date
    return match.end()
