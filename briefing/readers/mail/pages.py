"""HTML mails as lines that know where they are in the page, so that parts can be cut out."""

from collections.abc import Collection, Sequence
from typing import Any

from lxml import etree
from lxml import html as lxml_html

from briefing.models import Block
from briefing.readers.common.boilerplate import is_boilerplate
from briefing.readers.common.text import collapse_whitespace
from briefing.readers.html import drop_invisible, parse_page
from briefing.readers.html.blocks import build_blocks, is_inline, is_skipped
from briefing.readers.mail.messages import Line

_QUOTES = ("gmail_quote", "gmail_quote_container", "yahoo_quoted", "moz-forward-container",
           "protonmail_quote", "zmail_extra", "ntes-mailmaster-quote")  # fmt: skip
_SIGNATURES = ("gmail_signature", "moz-signature")
_CELLS = ("td", "th")
_MAX_SIGNATURE = 600  # characters

Slot = tuple[Any, bool]  # an element's text, or its tail (True)


class MailPage:
    """A page, its lines, and the strings that each line is made of."""

    def __init__(self, page: str) -> None:
        self.tree = parse_page(page)
        self.warnings = (*drop_invisible(self.tree), *self._drop_signatures())
        _break_preformatted(self.tree)
        reader = _LineReader()
        reader.read(self.tree)
        self.lines, self._slots = reader.lines, reader.slots
        self._strings = {slot: _get(slot) for slots in self._slots for slot in slots}

    def build_blocks(self, numbers: Collection[int]) -> list[Block]:
        """Return the blocks of some of the lines."""
        self._show(numbers)
        return [block for block in build_blocks(self.tree) if not is_boilerplate(block.text)]

    def serialize(self, numbers: Collection[int]) -> str:
        """Return a page of some of the lines."""
        self._show(numbers)
        return str(lxml_html.tostring(self.tree, encoding="unicode"))

    def _show(self, numbers: Collection[int]) -> None:
        """Empty all strings except those of the given lines."""
        shown = {slot for number in numbers for slot in self._slots[number]}
        for slot, text in self._strings.items():
            _put(slot, text if slot in shown else None)

    def _drop_signatures(self) -> tuple[str, ...]:
        found = [e for e in self.tree.iter() if _has_class(e, _SIGNATURES)]
        short = [e for e in found if 0 < len(e.text_content().strip()) < _MAX_SIGNATURE]
        for element in short:
            if element.getparent() is not None:
                element.drop_tree()
        return ("a signature was left out",) if short else ()


class _LineReader:
    """A walk over a page that ends a line at every block and every <br>."""

    def __init__(self) -> None:
        self.lines: list[Line] = []
        self.slots: list[list[Slot]] = []
        self._pieces: list[str] = []
        self._open: list[Slot] = []
        self._depth = 0

    def read(self, tree: Any) -> None:
        events = etree.iterwalk(tree, events=("start", "end"))
        skipped = None
        for event, element in events:
            if event == "start" and is_skipped(element):
                events.skip_subtree()
                skipped = element
            elif event == "start":
                self._start(element)
            else:
                if element is not skipped:
                    self._end(element)
                self._add(element, True)
        self._end_line()

    def _start(self, element: Any) -> None:
        if not _continues_line(element):
            self._end_line()
        self._depth += _is_quotation(element)
        if element.tag in _CELLS:
            self._pieces.append(" ")
        self._add(element, False)

    def _end(self, element: Any) -> None:
        if not _continues_line(element):
            self._end_line()
        self._depth -= _is_quotation(element)

    def _add(self, element: Any, is_tail: bool) -> None:
        if text := _get((element, is_tail)):
            self._pieces.append(text)
            self._open.append((element, is_tail))

    def _end_line(self) -> None:
        if self._open:
            self.lines.append(Line(collapse_whitespace("".join(self._pieces)), self._depth))
            self.slots.append(self._open)
        self._pieces, self._open = [], []


def _continues_line(element: Any) -> bool:
    return element.tag in _CELLS or (is_inline(element.tag) and element.tag != "br")


def _is_quotation(element: Any) -> bool:
    cited = element.tag == "blockquote" and element.get("type") == "cite"
    return cited or _has_class(element, _QUOTES)


def _has_class(element: Any, names: Sequence[str]) -> bool:
    given = element.get("class", "") if isinstance(element.tag, str) else ""
    return any(name in given.split() for name in names)


def _break_preformatted(tree: Any) -> None:
    """Replace the line ends inside <pre> by elements."""
    for pre in list(tree.iter("pre")):
        for element in list(pre.iter()):
            for is_tail in (False, True) if element is not pre else (False,):
                first, *rest = (_get((element, is_tail)) or "").split("\n")
                _put((element, is_tail), first)
                home = element.getparent() if is_tail else element
                at = home.index(element) + 1 if is_tail else 0
                for number, line in enumerate(rest):
                    mark = lxml_html.Element("br")
                    mark.tail = line
                    home.insert(at + number, mark)


def _get(slot: Slot) -> str | None:
    element, is_tail = slot
    text = element.tail if is_tail else element.text
    return None if text is None else str(text)


def _put(slot: Slot, text: str | None) -> None:
    element, is_tail = slot
    if is_tail:
        element.tail = text
    else:
        element.text = text
