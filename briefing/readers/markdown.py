"""Read Markdown into blocks as in the rendered page."""

import html
import re
from collections.abc import Iterator, Sequence
from copy import copy

from markdown_it import MarkdownIt
from markdown_it.token import Token

from briefing.models import Block, BlockKind, Extract
from briefing.readers.common.blocks import table_blocks
from briefing.readers.common.boilerplate import hides
from briefing.readers.common.limits import hidden_warnings, left_out_warnings
from briefing.readers.common.metadata import FrontMatter, split_front_matter
from briefing.readers.common.text import collapse_whitespace, decode, join_lines

_TAG = re.compile(r"<(?:/?[a-zA-Z][^<>]*|!--.{0,2000}?--|!DOCTYPE[^<>]*)>", re.S)
_SILENT = re.compile(r"<(script|style)\b.{0,20000}?</\1\s*>", re.S | re.I)
_BREAK = re.compile(r"<br\s*/?>|</(?:p|div|li|h[1-6]|tr)>", re.I)
_FOOTNOTE = re.compile(r"^\[\^(?P<marker>[^\]\s]+)\]:[ \t]*(?P<text>.*(?:\n[ \t]+\S.*)*)", re.M)
_COMMENT = re.compile(
    r"^[ \t]*<!--[ \t-]*$|<!--.{0,5000}?-->", re.S | re.M
)  # also if it is not closed
_BLANK = re.compile(r"^[^\S\n]+$", re.M)  # also of non-breaking spaces: it separates paragraphs
_LOOSE_STARS = re.compile(
    r"(?<![*\\])(\*{1,3})(?=[^\s*])([^*\n]*(?:\n[^*\n]+){0,5}[^\s*])\s+\1(?![*\w])"
)
_CODE_CELL = re.compile(r"^(```+|~~~+)\{[^\n]*\}[ \t]*\n.*?^\1[ \t]*$", re.S | re.M)
_ELEMENT = re.compile(
    r"<(?P<tag>div|span|p|section)\b(?P<attributes>[^<>]{0,500})>"
    r"(?P<inside>.{0,20000}?)</(?P=tag)\s*>",
    re.S | re.I,
)
_HIDDEN = re.compile(r"(?:^|\s)hidden(?=[\s=/]|$)", re.I)
_STYLE = re.compile(r"style\s*=\s*[\"'](?P<value>[^\"']*)", re.I)
_REFERENCE = re.compile(r"\[\^[^\]\s]+\]")


def read(data: bytes) -> Extract:
    meta, text = split_front_matter(decode(data))
    return extract(meta, text)


def extract(meta: FrontMatter, text: str, all_notes: bool = False) -> Extract:
    """Return the extract of a Markdown text whose front matter was split off.

    Notes that the text doesn't refer to are not shown by browsers; `all_notes` keeps them.
    """
    text, hidden = _drop_hidden(_COMMENT.sub("", text))
    cited = {found[0] for found in _REFERENCE.finditer(_FOOTNOTE.sub("", text))}
    found = list(_FOOTNOTE.finditer(text))
    notes = [
        Block("note", _strip_markup(m["text"]), marker=m["marker"])
        for m in found
        if all_notes or f"[^{m['marker']}]" in cited
    ]
    text, code = _CODE_CELL.subn("", text)
    body = _BLANK.sub("", _REFERENCE.sub("", _FOOTNOTE.sub("", text)))
    body = _LOOSE_STARS.sub(r"\1\2\1 ", body)
    tokens = _parser().parse(body)
    children = (child for token in tokens for child in token.children or ())
    struck = sum(child.type == "s_open" for child in children)
    blocks = [*_blocks(tokens), *(note for note in notes if note.text)]
    return Extract(
        tuple(blocks),
        meta.title or next((b.text for b in blocks[:3] if (b.kind, b.level) == ("heading", 1)), ""),
        meta.date,
        meta.author,
        meta.language,
        (
            *hidden_warnings(hidden + len(found) - len(notes)),
            *left_out_warnings(struck, "struck-out passage"),
            *left_out_warnings(code, "code cell"),
        ),
    )


def _drop_hidden(text: str) -> tuple[str, int]:
    """Drop HTML elements that a browser hides; return how many there were."""
    hidden = 0

    def replace(match: re.Match[str]) -> str:
        nonlocal hidden
        style = _STYLE.search(match["attributes"])
        if _HIDDEN.search(match["attributes"]) or (style and hides(style["value"])):
            hidden += any(map(str.isalnum, _TAG.sub("", match["inside"])))
            return ""
        inside = _ELEMENT.sub(replace, match["inside"])
        return f"<{match['tag']}{match['attributes']}>{inside}</{match['tag']}>"

    return _ELEMENT.sub(replace, text), hidden


def _parser() -> MarkdownIt:
    """Return the parser. Indented code is off: in documents it is an indented paragraph."""
    parser = MarkdownIt("commonmark", {"maxNesting": 50})
    return parser.enable(["table", "strikethrough"]).disable("code")


def _strip_markup(markdown: str) -> str:
    return " ".join(block.text for block in _blocks(_parser().parse(markdown)))


def _blocks(tokens: Sequence[Token]) -> Iterator[Block]:
    """Yield blocks in reading order; opening and closing tokens mark containers."""
    place = _State()
    skip_to = 0
    for at, token in enumerate(tokens):
        if at < skip_to:
            continue
        if token.type == "table_open":
            skip_to = next(i for i in range(at, len(tokens)) if tokens[i].type == "table_close")
            yield from table_blocks(_table_cells(tokens[at:skip_to]), header=True)
        elif token.type == "inline":
            for part in [token] if place.items else _split_heading(token):
                yield from place.block(_text_of(part), _is_strong(part))
        elif token.type in ("html_block", "fence"):
            yield from _raw_html_blocks(token)
        else:
            place.move(token)


class _State:
    """The lists, quotes and headings that the walk is in."""

    def __init__(self) -> None:
        self.items = self.quotes = self.heading = 0
        self.marker = ""

    def move(self, token: Token) -> None:
        if token.type == "list_item_open":
            self.items += 1
            self.marker = f"{token.info}{token.markup}" if token.info else "•"
        elif token.type == "list_item_close":
            self.items -= 1
        elif token.type in ("blockquote_open", "blockquote_close"):
            self.quotes += token.nesting
        elif token.type in ("heading_open", "heading_close"):
            self.heading = int(token.tag[1]) if token.nesting == 1 else 0

    def block(self, text: str, strong: bool) -> Iterator[Block]:
        if not any(map(str.isalnum, text)):
            return
        if self.heading:
            yield Block("heading", text, self.heading)
        elif self.items:
            yield Block("item", text, self.items, self.marker, strong=strong)
            self.marker = ""
        else:
            kind: BlockKind = "quote" if self.quotes else "paragraph"
            yield Block(kind, text, strong=strong)


def _raw_html_blocks(token: Token) -> Iterator[Block]:
    """Yield a block per paragraph of raw HTML or of a fence."""
    raw = token.content
    if token.type == "html_block":
        raw = html.unescape(_TAG.sub("", _BREAK.sub("\n\n", _SILENT.sub("", raw))))
    for paragraph in re.split(r"\n\s*\n", raw):
        text = collapse_whitespace(paragraph)
        if any(map(str.isalnum, text)):
            yield Block("paragraph", text)


def _text_of(token: Token) -> str:
    pieces: list[str] = []
    struck = 0
    for child in token.children or ():
        struck += child.nesting if child.type in ("s_open", "s_close") else 0
        pieces += [] if struck else [_inline_text(child)]
    lines = "".join(pieces).replace("**", "").split("\n")
    return join_lines(text for line in lines if (text := collapse_whitespace(line)))


def _inline_text(child: Token) -> str:
    if child.type in ("softbreak", "hardbreak"):
        return "\n"
    if child.type == "html_inline":
        return " " if _BREAK.match(child.content) else ""
    return "" if child.type == "image" else child.content


def _split_heading(token: Token) -> list[Token]:
    """Return a bold first line that ends in a hard break, as a heading does, and the rest.

    A line that ends in a colon stays with the text: it may be a speaker's label.
    """
    children = token.children or []
    kinds = [child.type for child in children]
    at = kinds.index("hardbreak") if "hardbreak" in kinds else 0
    lead, rest = copy(token), copy(token)
    lead.children, rest.children = children[:at], children[at + 1 :]
    is_heading = _is_strong(lead) and not _is_strong(rest) and not _text_of(lead).endswith(":")
    return [lead, rest] if is_heading else [token]


def _is_strong(token: Token) -> bool:
    """Return whether every letter is bold."""
    depth, any_text = 0, False
    for child in token.children or ():
        depth += child.nesting if child.type in ("strong_open", "strong_close") else 0
        if child.type in ("text", "code_inline") and child.content.strip():
            any_text = True
            if not depth:
                return False
    return any_text


def _table_cells(tokens: Sequence[Token]) -> list[list[str]]:
    table: list[list[str]] = []
    for token in tokens:
        if token.type == "tr_open":
            table.append([])
        elif token.type == "inline":
            table[-1].append(_text_of(token))
    return table
