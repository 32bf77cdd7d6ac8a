"""Read RTF files into blocks: paragraphs, styled headings, lists, tables, footnotes.

Microsoft, "RTF Specification 1.9.1".
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from msgspec import Struct
from msgspec.structs import replace

from briefing.models import Block, Extract
from briefing.readers import plain
from briefing.readers.common.blocks import table_blocks
from briefing.readers.common.limits import hidden_warnings, left_out_warnings
from briefing.readers.common.metadata import clean_author, clean_title
from briefing.readers.common.text import collapse_whitespace

# --- control words, groups and text ---------------------------------------------------------------

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


# --- groups, destinations, characters and paragraphs ----------------------------------------------

_SKIPPED = frozenset(
    "colortbl listtable listoverridetable revtbl rsidtbl themedata colorschememapping datastore "
    "latentstyles pict header headerl headerr headerf footer footerl footerr footerf fldinst xe "
    "tc rxe bkmkstart bkmkend atnid atnauthor atntime atndate atnref atnparent atnicn template "
    "generator mmathPr nonshppict sn sv objdata objclass filetbl pgptbl xmlnstbl userprops "
    "ftnsep ftnsepc aftnsep aftnsepc ftncn aftncn operator company category keywords subject "
    "comment doccomm hlinkbase manager creatim revtim printim buptim do password".split()
)
_SIGNS = {
    "emdash": "—", "endash": "–", "lquote": "‘", "rquote": "’", "ldblquote": "“",
    "rdblquote": "”", "bullet": "•", "emspace": " ", "enspace": " ", "qmspace": " ",
    "tab": " ", "line": "\n", "softline": "\n", "lbr": "\n", "page": " ", "column": " ",
}  # fmt: skip
_SYMBOLS = {"~": "\u00a0", "_": "-", "-": "", "{": "{", "}": "}", "\\": "\\", "\n": "", "\r": ""}
_HEADING = re.compile(r"(?:heading|überschrift|titre|título|заголовок)\s*(\d)", re.I)
_BODY = 9  # the outline level of body text
_TINY = 4  # half points: smaller text can't be seen
_MAX_STACK = 2_000  # groups in groups; deeper ones share a state


class State(Struct, frozen=True):
    """The properties of a group; a group inside begins with a copy."""

    destination: str = "text"  # "text", "skip", "note", "marker", a property or a table's name
    code_page: int = 0  # of the font; 0: the document's
    skip_after_unicode: int = 1
    hidden: bool = False
    deleted: bool = False
    struck: bool = False
    white: bool = False
    shaded: bool = False
    size: int = 24  # half points
    is_html: bool = False  # inside \htmlrtf: a copy of what the HTML says


class Paragraph(Struct, frozen=True):
    """A paragraph or a table's row."""

    text: str = ""
    level: int = 0  # of a heading, 1 to 6
    marker: str = ""  # of a list item
    depth: int = 0  # of a list item, 0-based
    cells: tuple[str, ...] = ()


class Interpreter:
    """The document that the tokens describe."""

    def __init__(self) -> None:
        self.paragraphs: list[Paragraph] = []
        self.notes: list[str] = []
        self.properties: dict[str, str] = {}
        self.hidden = self.struck = self.deleted = self.comments = self.objects = 0
        self._state = State()
        self._stack: list[State] = []
        self._code_page = 1252
        self._fonts: dict[int, int] = {}
        self._font = 0
        self._levels: dict[int, int] = {}  # heading level by style
        self._style = 0
        self._style_name = ""
        self._white: set[int] = set()  # numbers of white in the color table
        self._color: list[int] = []
        self._colors = 0
        self._bytes = bytearray()
        self._high = 0  # first half of a UTF-16 pair
        self._skip = 0  # characters that replace the last \u in old readers
        self._text: list[str] = []
        self._note: list[str] = []
        self._marker = ""
        self._cells: list[str] = []
        self._in_table = False
        self._level = self._depth = 0
        self._starred = False
        self._dropped = ""  # why the last text was left out

    def run(self, tokens: Iterable[Token]) -> None:
        for token in tokens:
            if token.kind == "byte":
                self._add_byte(token.value)
                continue
            if token.kind == "text" and not token.value.isascii():
                for character in token.value:
                    self._add_byte(character) if ord(character) > 127 else self._add(character)
                continue
            self._flush_bytes()
            if token.kind == "text":
                self._add(token.value)
            elif token.kind == "open":
                self._stack.append(self._state)
            elif token.kind == "close":
                self._close()
            elif token.kind == "symbol":
                self._symbol(token.value)
            else:
                self._word(token.value, token.number)
        self._flush_bytes()
        self._end_paragraph()

    # --- groups ---------------------------------------------------------------------------------

    def _close(self) -> None:
        ended = self._state
        self._state = self._stack.pop() if self._stack else State()
        if ended.destination == "stylesheet" and self._style_name:
            self._end_style()
        if ended.destination == "note" and self._state.destination != "note":
            self.notes.append("".join(self._note))
        self._skip = 0

    def _symbol(self, symbol: str) -> None:
        if symbol == "*":
            self._starred = True
        elif symbol in "\r\n":
            self._end_paragraph()
        else:
            self._add(_SYMBOLS.get(symbol, symbol))

    def _word(self, word: str, number: int | None) -> None:
        starred, self._starred = self._starred, False
        if self._skip and word not in ("u", "uc"):
            self._skip -= 1
        if self._enter(word, starred) or self._state.destination == "skip":
            return
        if word in _SIGNS:
            self._add(_SIGNS[word])
        elif word == "u" and number is not None:
            self._add_unicode(number % 0x10000)
        elif word == "f" and number is not None:
            self._set_font(number)
        elif not (self._set_character(word, number) or self._set_document(word, number)):
            self._set_paragraph(word, number)

    def _enter(self, word: str, starred: bool) -> bool:
        """Change the destination; return whether the word names one."""
        destination = ""
        if word in ("fonttbl", "stylesheet", "title", "author", "colortbl"):
            destination = word
        elif word == "footnote":
            destination = "note"
            if self._state.destination == "text":
                self._note = []
        elif word in ("listtext", "pntext"):
            destination = "marker"
            self._marker = ""
        elif word == "annotation":
            self.comments += self._state.destination == "text"
            destination = "skip"
        elif word == "object":
            self.objects += self._state.destination == "text"
            return True
        elif word in _SKIPPED or (starred and word not in ("shpinst", "shptxt", "shppict", "cs")):
            destination = "skip"
        if not destination:
            return False
        if self._state.destination != "skip":
            self._state = replace(self._state, destination=destination)
        return True

    # --- properties -----------------------------------------------------------------------------

    def _set_character(self, word: str, number: int | None) -> bool:
        on = number != 0
        state = self._state
        if word == "plain":
            self._state = State(state.destination, 0, state.skip_after_unicode)
        elif word in ("v", "webhidden"):
            self._state = replace(state, hidden=on)
        elif word == "deleted":
            self._state = replace(state, deleted=on)
        elif word in ("strike", "striked"):
            self._state = replace(state, struck=on)
        elif word == "cf":
            self._state = replace(state, white=(number or 0) in self._white)
        elif word in ("highlight", "cb", "chcbpat"):
            self._state = replace(state, shaded=bool(number) and number not in self._white)
        elif word == "fs" and number:
            self._state = replace(state, size=number)
        elif word == "htmlrtf":
            self._state = replace(state, is_html=on)
        else:
            return False
        return True

    def _set_document(self, word: str, number: int | None) -> bool:
        if word == "ansicpg" and number:
            self._code_page = number
        elif word in ("mac", "pc", "pca"):
            self._code_page = {"mac": 10000, "pc": 437, "pca": 850}[word]
        elif word == "uc" and number is not None:
            self._state = replace(self._state, skip_after_unicode=max(number, 0))
        elif word == "fcharset":
            self._fonts[self._font] = CODE_PAGES.get(number or 0, 0)
        elif word in ("red", "green", "blue") and self._state.destination == "colortbl":
            self._color.append(number or 0)
        else:
            return False
        return True

    def _set_font(self, number: int) -> None:
        self._font = number
        if self._state.destination != "fonttbl":
            self._state = replace(self._state, code_page=self._fonts.get(number, 0))

    def _set_style(self, word: str, number: int | None) -> None:
        if word == "s":
            self._style = number or 0
        elif word == "outlinelevel" and (level := _heading_level(number)):
            self._levels[self._style] = level

    def _set_paragraph(self, word: str, number: int | None) -> None:
        if self._state.destination == "stylesheet":
            self._set_style(word, number)
        elif word in ("par", "sect", "cell", "nestcell", "row", "nestrow"):
            self._end(word)
        elif word == "intbl":
            self._in_table = True
        elif word == "pard":
            self._in_table, self._level, self._depth = False, 0, 0
        elif word == "s":
            self._level = self._levels.get(number or 0, 0)
        elif word == "outlinelevel":
            self._level = _heading_level(number)
        elif word == "ilvl":
            self._depth = min(number or 0, 8)

    def _end(self, word: str) -> None:
        if word in ("par", "sect"):
            self._end_paragraph()
        elif word in ("cell", "nestcell"):
            self._cells.append(self._take())
            self._marker = ""
        else:
            self._end_row()

    def _end_style(self) -> None:
        found = _HEADING.match(self._style_name.strip())
        if found:
            self._levels.setdefault(self._style, min(int(found[1]) or 1, 6))
        self._style_name = ""

    # --- text -----------------------------------------------------------------------------------

    def _add_byte(self, character: str) -> None:
        if self._skip:
            self._skip -= 1
        else:
            self._bytes.append(ord(character) & 0xFF)

    def _flush_bytes(self) -> None:
        if self._bytes:
            raw, self._bytes = bytes(self._bytes), bytearray()
            self._put(_decode(raw, self._state.code_page or self._code_page))

    def _add(self, text: str) -> None:
        if self._skip:
            skipped = min(self._skip, len(text))
            self._skip -= skipped
            text = text[skipped:]
        self._put(text)

    def _add_unicode(self, code: int) -> None:
        self._skip = self._state.skip_after_unicode
        if 0xD800 <= code < 0xDC00:
            self._high = code
            return
        if 0xDC00 <= code < 0xE000 and self._high:
            code = 0x10000 + ((self._high - 0xD800) << 10) + (code - 0xDC00)
        self._high = 0
        self._put(chr(code))

    def _put(self, text: str) -> None:
        """Add text to the place that the destination names."""
        destination = self._state.destination
        if not text or destination in ("skip", "fonttbl") or self._state.is_html:
            return
        if destination == "colortbl":
            self._end_color(text.count(";"))
        elif destination == "stylesheet":
            self._style_name += text.rstrip(";")
        elif destination in ("title", "author"):
            self.properties[destination] = self.properties.get(destination, "") + text
        elif destination == "marker":
            self._marker += text
        elif not self._drops(text):
            (self._note if destination == "note" else self._text).append(text)

    def _drops(self, text: str) -> bool:
        """Count and leave out hidden, deleted and struck text; text in a row counts once."""
        state = self._state
        white = state.white and not state.shaded and not self._in_table
        why = "deleted" if state.deleted else ""
        if not why and (state.hidden or white or state.size < _TINY):
            why = "hidden"
        elif not why and state.struck:
            why = "struck"
        if why and why != self._dropped and text.strip():
            setattr(self, why, getattr(self, why) + 1)
        self._dropped = why if why or not text.strip() else ""
        return bool(why)

    def _end_color(self, colors: int) -> None:
        if self._color == [255, 255, 255]:
            self._white.add(self._colors)
        self._color = []
        self._colors += colors

    def _take(self) -> str:
        text, self._text = "".join(self._text), []
        return text.strip()

    def _end_paragraph(self) -> None:
        if self._state.destination == "note":
            self._note.append(" ")
            return
        if self._in_table:
            self._text.append(" ")  # a paragraph of a cell
            return
        text = self._take()
        if any(map(str.isalnum, text)):
            self.paragraphs.append(Paragraph(text, self._level, self._marker, self._depth))
        self._marker = ""
        self._dropped = ""

    def _end_row(self) -> None:
        rest = self._take()
        cells = (*self._cells, *([rest] if rest else []))
        if any(any(map(str.isalnum, cell)) for cell in cells):
            self.paragraphs.append(Paragraph(cells=cells))
        self._cells = []


def _heading_level(outline: int | None) -> int:
    """Return the level of a heading, 1 to 6; 0 for body text."""
    return min(outline + 1, 6) if outline is not None and 0 <= outline < _BODY else 0


def _decode(raw: bytes, code_page: int) -> str:
    name = "mac_roman" if code_page == 10000 else f"cp{code_page}"
    try:
        return raw.decode(name, errors="replace")
    except LookupError:
        return raw.decode("cp1252", errors="replace")


# --- documents ------------------------------------------------------------------------------------

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
            *left_out_warnings(interpreter.deleted, "tracked deletion"),
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
