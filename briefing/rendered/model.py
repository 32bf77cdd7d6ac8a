"""The text of an exported memo."""

import re

from msgspec import Struct

_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")


class RenderedText(Struct, frozen=True):
    """The text of an exported memo, in order.

    Two outputs with equal `facts` show and hide the same text, whatever program saved them.
    """

    lines: tuple[
        str, ...
    ]  # visible text: headings, paragraphs, list items, cells; white space folded
    facts: tuple[
        str, ...
    ]  # all text, hidden or not, with links, notes, fields and tags marked "⟨…⟩"


def fold(text: str) -> str:
    """Return the text on one line: white space collapsed, control characters removed."""
    return " ".join(_CONTROL.sub("", text).split())
