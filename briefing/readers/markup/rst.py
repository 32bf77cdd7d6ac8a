"""Read reStructuredText (docutils, "reStructuredText Markup Specification")."""

import re
from collections.abc import Generator, Iterator

from briefing.models import Extract
from briefing.readers.common.text import decode, strip_invisible
from briefing.readers.markup import as_extract, escape, strip_marks

_RULE = re.compile(r"([=\-~^\"'`#*+.:_<>])\1{2,}\s*$")
_TABLE_RULE = re.compile(r"\s*(?:=+(?:\s+=+)+|\+(?:[-=]+\+)+)\s*$")
_DIRECTIVE = re.compile(r"\.\.\s+(?:\|[^|]+\|\s+)?(?P<name>[\w:-]+)::\s*(?P<rest>.*)$")
_NOTE = re.compile(r"\.\.\s+\[(?P<marker>#?\w*|\*)\]\s+(?P<text>.*)$")
_FIELD = re.compile(
    r":(?P<name>title|date|author|authors|status|version|[\w -]{1,30}):\s*(?P<value>.*)$", re.I
)
_ADMONITIONS = frozenset(
    "note warning important tip hint caution attention danger admonition epigraph pull-quote "
    "topic sidebar rubric compound container".split()
)
_ROLE = re.compile(r":[\w:+.-]+:`([^`]+)`")
_LINK = re.compile(r"`([^`<]+?)\s*(?:<[^>]*>)?`__?")
_REFERENCE = re.compile(r"\s?\[(?:#?\w*|\*)\]_")
_SUBSTITUTION = re.compile(r"\|([^|\s][^|]*)\|_{0,2}")


def read(data: bytes) -> Extract:
    converter = _Converter(strip_invisible(decode(data)).expandtabs(4).split("\n"))
    lines = list(converter.run())
    return as_extract(lines, converter.meta, converter.dropped)


class _Converter:
    """A walk over the lines that yields Markdown."""

    def __init__(self, lines: list[str]) -> None:
        self.lines = lines
        self.meta: dict[str, str] = {}
        self.dropped = 0
        self._levels: list[str] = []  # adornments in the order in which they occur

    def run(self) -> Iterator[str]:
        at = 0
        while at < len(self.lines):
            line = self.lines[at]
            heading = self._heading(at)
            if heading:
                text, adornment, size = heading
                yield from ("", f"{'#' * self._level(adornment)} {_inline(text)}", "")
                at += size
            elif line.startswith("..") and (len(line) == 2 or line[2] == " "):
                at = yield from self._explicit(at)
            elif _TABLE_RULE.match(line):
                at = yield from self._table(at)
            elif _FIELD.match(line) and not any(map(str.strip, self.lines[:at][-1:])):
                at = self._fields(at)
            elif line.rstrip().endswith("::"):
                yield _inline(line.rstrip()[:-1] if line.strip() != "::" else "")
                at = self._skip_block(at + 1)
            else:
                yield _inline(line)
                at += 1

    def _heading(self, at: int) -> tuple[str, str, int] | None:
        """Return text, adornment and number of lines of a section title."""
        line, after = self.lines[at], self._line(at + 1)
        if _RULE.match(line) and after.strip() and self._line(at + 2).strip() == line.strip():
            return after.strip(), line.strip()[0] * 2, 3
        under = _RULE.match(after)
        if under and line.strip() and not line[0].isspace() and len(after.strip()) >= 3:
            return (line.strip(), after.strip()[0], 2) if not _RULE.match(line) else None
        return None

    def _level(self, adornment: str) -> int:
        if adornment not in self._levels:
            self._levels.append(adornment)
        return min(self._levels.index(adornment) + 1, 6)

    def _line(self, at: int) -> str:
        return self.lines[at] if at < len(self.lines) else ""

    def _explicit(self, at: int) -> Generator[str, None, int]:
        """Read a directive, a note or a comment; return the index after it."""
        line = self.lines[at]
        end = self._skip_block(at + 1)
        inside = [text.strip() for text in self.lines[at + 1 : end]]
        if note := _NOTE.match(line):
            text = " ".join([note["text"], *inside])
            yield from ("", f"[^{note['marker'].strip('#') or at}]: {_inline(text)}", "")
        elif directive := _DIRECTIVE.match(line):
            if directive["name"] in _ADMONITIONS:
                yield ""
                yield _inline(directive["rest"])
                yield from (_inline(text) for text in inside if not text.startswith(":"))
                yield ""
            else:
                self.dropped += directive["name"] in ("code", "code-block", "figure", "image")
        return end

    def _skip_block(self, at: int) -> int:
        """Return the index after the indented block that may begin at a line."""
        while at < len(self.lines) and (not self.lines[at].strip() or self.lines[at][0].isspace()):
            at += 1
        return at

    def _fields(self, at: int) -> int:
        while at < len(self.lines) and (field := _FIELD.match(self.lines[at])):
            name = field["name"].lower().removesuffix("s")
            self.meta.setdefault(name, field["value"].strip())
            at += 1
        return at

    def _table(self, at: int) -> Generator[str, None, int]:
        """Read a simple or a grid table; return the index after it."""
        end = at
        while end < len(self.lines) and self.lines[end].strip():
            end += 1
        rule = self.lines[at].strip()
        spans = [m.span() for m in re.finditer(r"[=-]+", rule)]
        rows: list[list[str]] = []
        fresh = True
        for line in self.lines[at + 1 : end]:
            if _TABLE_RULE.match(line):
                fresh = True
                continue
            text = line.strip() if rule.startswith("+") else line
            cells = [text[a:b].strip(" |") for a, b in spans[:-1]]
            cells.append(text[spans[-1][0] :].strip(" |"))
            grid = rule.startswith("+")
            if rows and ((grid and not fresh) or (not grid and not cells[0])):
                rows[-1] = [f"{a} {b}".strip() for a, b in zip(rows[-1], cells, strict=True)]
            else:
                rows.append(cells)
            fresh = False
        yield from as_table(rows)
        return end


def as_table(rows: list[list[str]]) -> Iterator[str]:
    """Yield a Markdown table; the first row is the header."""
    yield ""
    for number, row in enumerate(rows):
        yield "| " + " | ".join(_inline(cell).replace("|", "\\|") for cell in row) + " |"
        if number == 0:
            yield "|" + "---|" * len(row)
    yield ""


def _inline(text: str) -> str:
    text = _REFERENCE.sub("", _LINK.sub(r"\1", _ROLE.sub(r"\1", text)))
    text = strip_marks(_SUBSTITUTION.sub(r"\1", text), "*`")
    indent = len(text) - len(text.lstrip())
    body = re.sub(r"^#\.(?=\s)", "1.", text.lstrip())
    marker = re.match(r"[*+-]\s+|\(?\w{1,3}[.)]\s+", body)
    start = marker.end() if marker else 0
    return " " * indent + body[:start] + escape(body[start:])
