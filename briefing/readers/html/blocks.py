"""Build blocks from an element tree: pages, and trafilatura's results."""

from collections.abc import Iterator
from typing import Any

from lxml import etree

from briefing.models import Block, BlockKind
from briefing.readers import plain
from briefing.readers.common.blocks import table_blocks
from briefing.readers.common.text import collapse_whitespace

_SKIPPED = frozenset(
    "script style noscript template head nav aside form button select textarea svg math iframe "
    "object audio video canvas figure figcaption graphic footer menu dialog del".split()
)
_HEADINGS = {f"h{n}": n for n in range(1, 7)}
_ITEMS = frozenset({"li", "item"})
_LISTS = frozenset({"ul", "ol", "list"})
_QUOTES = frozenset({"blockquote", "quote"})
_BOLD = frozenset({"b", "strong"})
_INLINE = frozenset(
    "a abbr acronym b bdi bdo big cite code data dfn em font hi i ins kbd label mark q ref rp rt "
    "ruby s samp small span strike strong sub sup time tt u var wbr nobr del".split()
)
_BREAKS = frozenset({"br", "lb"})
_CELLS = frozenset({"td", "th", "cell"})
_ROWS = frozenset({"tr", "row"})


def build_blocks(tree: Any) -> list[Block]:
    """Return the blocks of a tree in order, without recursion: pages may be nested deeply."""
    walk = _BlockBuilder()
    events = etree.iterwalk(tree, events=("start", "end"))
    for event, element in events:
        if not isinstance(element.tag, str):
            walk.add_text(element.tail)
        elif event == "end":
            walk.end(element)
        elif is_skipped(element):
            events.skip_subtree()
            walk.skipped.add(element)
        elif element.tag == "pre" and "\n" in (text := element.text_content()).strip():
            events.skip_subtree()
            walk.add_preformatted(element, text)
        elif element.tag == "table" and (table := _data_table(element)):
            events.skip_subtree()
            walk.add_table(element, table)
        else:
            walk.start(element)
    walk.flush()
    return walk.blocks


class _BlockBuilder:
    """The state of the walk, and the words of the current block."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.words: list[str] = []
        self.plain = False  # whether a letter of the block is not bold
        self.is_headed = False  # whether the block is a bold line and a break so far
        self.bold = self.quotes = self.level = self.depth = self.breaks = 0
        self.marker = ""
        self.counters: list[int | None] = []  # one per list: the next number; None for bullets
        self.skipped: set[Any] = set()

    def start(self, element: Any) -> None:
        tag = element.tag
        if tag in _BREAKS:
            self._break_line()
        elif tag not in _INLINE:
            self.flush()
        self._update_state(element, 1)
        self.add_text(element.text)

    def end(self, element: Any) -> None:
        if element in self.skipped:
            self.skipped.discard(element)
        else:
            if element.tag not in _INLINE and element.tag not in _BREAKS:
                self.flush()
            self._update_state(element, -1)
        self.add_text(element.tail)

    def add_table(self, element: Any, table: list[list[str]]) -> None:
        self.flush()
        header = element.find(".//th") is not None or element.find(".//cell[@role]") is not None
        self.blocks.extend(table_blocks(table, header))
        self.skipped.add(element)

    def add_preformatted(self, element: Any, text: str) -> None:
        """Add text whose lines are laid out as in a text file."""
        self.flush()
        self.blocks.extend(plain.split_blocks(text, titled=not self.blocks))
        self.skipped.add(element)

    def add_text(self, text: str | None) -> None:
        if text and text.strip():
            if self.is_headed and not self.bold:
                self.flush()  # a bold line above plain text is its heading
            self.breaks, self.is_headed = 0, False
            self.plain = self.plain or not self.bold
        if text:
            self.words.append(text)

    def flush(self) -> None:
        """Finish the current block."""
        text = collapse_whitespace("".join(self.words))
        strong = not self.plain
        self.words, self.plain, self.breaks, self.is_headed = [], False, 0, False
        if not any(map(str.isalnum, text)):
            return
        if self.level:
            self.blocks.append(Block("heading", text, self.level))
        elif self.depth:
            self.blocks.append(Block("item", text, self.depth, self.marker, strong=strong))
            self.marker = ""
        else:
            kind: BlockKind = "quote" if self.quotes else "paragraph"
            self.blocks.append(Block(kind, text, strong=strong))

    def _break_line(self) -> None:
        """Treat one line break as white space, two as the end of the paragraph."""
        self.breaks += 1
        if self.breaks > 1:
            self.flush()
        else:
            text = "".join(self.words).strip()
            can_head = any(map(str.isalnum, text)) and not text.endswith(":")  # no label
            self.is_headed = can_head and not (self.plain or self.depth or self.level)
            self.words.append(" ")

    def _update_state(self, element: Any, by: int) -> None:
        tag = element.tag
        if tag in _HEADINGS or tag == "head":
            self.level = _level(element) if by > 0 else 0
        elif tag in _BOLD or "#b" in element.get("rend", ""):
            self.bold += by
        elif tag in _QUOTES:
            self.quotes += by
        elif tag in _LISTS:
            self._open_list(element) if by > 0 else self.counters.pop()
        elif tag in _ITEMS:
            self.depth += by
            self.marker = self._next_marker() if by > 0 else ""

    def _open_list(self, element: Any) -> None:
        numbered = element.tag == "ol" or element.get("rend") == "ol"
        start = element.get("start", "1")
        self.counters.append((int(start) if start.isdecimal() else 1) if numbered else None)

    def _next_marker(self) -> str:
        number = self.counters[-1] if self.counters else None
        if number is None:
            return "•"
        self.counters[-1] = number + 1
        return f"{number}."


def _level(element: Any) -> int:
    """Return the level, 1 to 6, of a heading or of trafilatura's `<head rend="h2">`."""
    return _HEADINGS.get(element.tag) or _HEADINGS.get(element.get("rend", ""), 2)


def is_inline(tag: str) -> bool:
    return tag in _INLINE or tag in _BREAKS


def is_skipped(element: Any) -> bool:
    if element.tag in _SKIPPED and not (element.tag == "head" and element.get("rend")):
        return True
    return element.get("hidden") is not None


def _data_table(element: Any) -> list[list[str]]:
    """Return the cells of a data table; [] for a layout table."""
    table = [
        [_cell_text(cell) for cell in row if cell.tag in _CELLS] for row in element.iter(*_ROWS)
    ]
    wide = sum(sum(map(bool, row)) > 1 for row in table)
    nested = next(element.iterdescendants("table"), None) is not None
    longest = max((len(cell) for row in table for cell in row), default=0)
    return table if wide and not nested and longest < 1000 else []


def _cell_text(element: Any) -> str:
    return " ".join(_visible_strings(element))


def _visible_strings(element: Any) -> Iterator[str]:
    for piece in element.itertext():
        if piece.strip():
            yield piece
