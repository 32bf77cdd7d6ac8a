"""Read AsciiDoc (docs.asciidoctor.org, "AsciiDoc Language")."""

import re
from collections.abc import Iterator

from briefing.models import Extract
from briefing.readers.common.text import decode, strip_invisible
from briefing.readers.markup import as_extract, escape, strip_marks

_HEADING = re.compile(r"(?P<marks>={1,6}|#{1,6})\s+(?P<text>\S.*)$")
_ATTRIBUTE = re.compile(r":(?P<name>[\w-]+)!?:\s*(?P<value>.*)$")
_FENCE = re.compile(r"(-{4,}|\.{4,}|\+{4,}|/{4,}|`{3,})\s*$")
_QUOTE = re.compile(r"(_{4,}|={4,}|\*{4,})\s*$")
_BLOCK = re.compile(r"\[[^\]]*\]\s*$")
_MACRO = re.compile(r"(?:image|include|video|audio|toc)::\S*\[[^\]]*\]\s*$")
_LINK = re.compile(r"(?:link:|https?://|mailto:)[^\s\[]*\[([^\]]*)\]")
_REFERENCE = re.compile(r"<<[^,>]*(?:,\s*([^>]*))?>>|xref:[^\[]*\[([^\]]*)\]")
_FOOTNOTE = re.compile(r"\s?footnote:\w*\[([^\]]*)\]")
_LIST = re.compile(r"(?P<marks>\*{1,5}|\.{1,5}|-)\s+(?P<text>\S.*)$")
_REVISION = re.compile(r"(?:v[\d.]+,?\s*)?(?P<date>.*\d{4}.*)$")


def read(data: bytes) -> Extract:
    converter = _Converter()
    lines = list(converter.run(strip_invisible(decode(data)).split("\n")))
    notes = [f"[^{number}]: {text}" for number, text in enumerate(converter.notes, 1)]
    return as_extract([*lines, "", *notes], converter.meta, converter.dropped)


class _Converter:
    """A walk over the lines that yields Markdown."""

    def __init__(self) -> None:
        self.meta: dict[str, str] = {}
        self.notes: list[str] = []
        self.dropped = 0

    def run(self, lines: list[str]) -> Iterator[str]:
        until, in_table, header = "", False, 0
        cells: list[list[str]] = []
        for line in lines:
            bare = line.rstrip()
            if until:
                until = "" if bare == until else until
                continue
            if bare.startswith("|==="):
                in_table = not in_table
                if not in_table:
                    yield from self._table(cells)
                    cells = []
                continue
            if in_table:
                if bare.strip():
                    cells.append([c.strip() for c in re.split(r"(?:^|\s)[\w.+<^>]*\|", bare)[1:]])
                continue
            if _FENCE.match(bare):
                until = bare
                self.dropped += not bare.startswith("/")
                continue
            header = self._header_line(bare, header)
            if header == _IN_HEADER and not _HEADING.match(bare):
                continue
            yield from self._line(bare)

    def _header_line(self, line: str, state: int) -> int:
        """Return whether a line below the title still belongs to the document's header."""
        if _HEADING.match(line) and state == 0:
            return _IN_HEADER
        if state != _IN_HEADER or not line.strip():
            return _AFTER_HEADER if state or line.strip() else 0
        if attribute := _ATTRIBUTE.match(line):
            self.meta.setdefault(attribute["name"].removeprefix("rev"), attribute["value"])
        elif "author" not in self.meta:
            self.meta["author"] = re.sub(r"\s*<[^>]*>", "", line)
        elif revision := _REVISION.match(line):
            self.meta.setdefault("date", revision["date"])
        return _IN_HEADER

    def _line(self, line: str) -> Iterator[str]:
        heading, item = _HEADING.match(line), _LIST.match(line)
        if heading:
            yield from ("", f"{'#' * len(heading['marks'])} {self._inline(heading['text'])}", "")
        elif _MACRO.match(line):
            self.dropped += line.startswith("image")
        elif _BLOCK.match(line) or line.startswith("//") or _QUOTE.match(line) or line == "+":
            yield ""
        elif _ATTRIBUTE.match(line):
            return
        elif item:
            depth = len(item["marks"]) - 1
            marker = "1." if item["marks"][0] == "." else "-"
            yield f"{'   ' * depth}{marker} {self._inline(item['text'])}"
        elif line.startswith(".") and line[1:2].isalnum():
            yield from ("", self._inline(line[1:]), "")  # a block's title
        else:
            yield self._inline(line)

    def _table(self, lines: list[list[str]]) -> Iterator[str]:
        """Yield rows; the longest line of cells determines the number of columns."""
        width = max((len(line) for line in lines), default=0)
        flat = [cell for line in lines for cell in line]
        rows = [flat[at : at + width] for at in range(0, len(flat), width)] if width > 1 else []
        yield ""
        for number, row in enumerate(rows or [[cell] for cell in flat]):
            yield "| " + " | ".join(self._inline(cell) for cell in row) + " |"
            if number == 0:
                yield "|" + "---|" * len(row)
        yield ""

    def _inline(self, text: str) -> str:
        self.notes += _FOOTNOTE.findall(text)
        text = _FOOTNOTE.sub("", text)
        text = _LINK.sub(lambda m: m[1].split(",")[0], text)
        text = _REFERENCE.sub(lambda m: m[1] or m[2] or "", text)
        return escape(strip_marks(text, "*_`#+"))


_IN_HEADER, _AFTER_HEADER = 1, 2
