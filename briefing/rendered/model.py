"""What a reader sees of a written memo."""

import re

from msgspec import Struct

_UNSEEN = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")


class RenderedText(Struct, frozen=True):
    """A memo as it reads; every text is folded."""

    lines: tuple[str, ...]  # headings, paragraphs, list items, cells, in order
    quotes: tuple[str, ...]  # the lines among which every point must stand
    cited: tuple[str, ...]  # what bears a citation: a line, or a table's row
    dangling: tuple[str, ...] = ()  # citations and links that lead nowhere


def fold(text: str) -> str:
    """Text on one line: each run of white space one space, control characters left out."""
    return " ".join(_UNSEEN.sub("", text).split())
