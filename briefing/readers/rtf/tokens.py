"""Split RTF source into control words, groups and text (Microsoft, "RTF Specification 1.9.1")."""

import re
from collections.abc import Iterator

from msgspec import Struct

_TOKEN = re.compile(
    r"\\(?P<word>[a-zA-Z]{1,32})(?P<number>-?\d{1,10})?[ ]?"
    r"|\\'(?P<hex>[0-9a-fA-F]{2})"
    r"|\\(?P<symbol>[^a-zA-Z'])"
    r"|(?P<brace>[{}])"
    r"|(?P<text>[^\\{}\r\n]+)",
)
CODE_PAGES = {
    0: 0, 128: 932, 129: 949, 134: 936, 136: 950, 161: 1253, 162: 1254, 163: 1258, 177: 1255,
    178: 1256, 186: 1257, 204: 1251, 222: 874, 238: 1250,
}  # fmt: skip  # of font character sets; 0: the document's


class Token(Struct, frozen=True):
    """A control word with its number, a symbol, a brace, or text (bytes as Latin-1)."""

    kind: str  # "word", "symbol", "open", "close", "text", "byte"
    value: str
    number: int | None = None


def split_tokens(source: str) -> Iterator[Token]:
    """Yield the tokens; the raw bytes of `\\bin` are skipped, they may hold braces."""
    at = 0
    while match := _TOKEN.search(source, at):
        at = match.end()
        kind = match.lastgroup
        if match["word"]:
            number = int(match["number"]) if match["number"] else None
            if match["word"] == "bin":
                at += max(number or 0, 0)
                continue
            yield Token("word", match["word"], number)
        elif kind == "hex":
            yield Token("byte", chr(int(match["hex"], 16)))
        elif kind == "brace":
            yield Token("open" if match["brace"] == "{" else "close", "")
        else:
            yield Token(str(kind), match[str(kind)])
