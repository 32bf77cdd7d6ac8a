"""Read light markup, rewritten as Markdown: reStructuredText, Org, AsciiDoc."""

import re
from collections.abc import Generator, Iterable, Iterator

from msgspec.structs import replace

from briefing.models import Extract
from briefing.readers import markdown
from briefing.readers.common.limits import left_out_warnings
from briefing.readers.common.metadata import FrontMatter, parse_date
from briefing.readers.common.text import collapse_whitespace, decode, strip_invisible


def as_extract(lines: Iterable[str], meta: dict[str, str], dropped: int = 0) -> Extract:
    """Return the extract of Markdown lines; `dropped` code blocks and pictures are a warning.

    `meta` may have title, date and author.
    """
    front = FrontMatter(
        collapse_whitespace(meta.get("title", "")),
        parse_date(meta.get("date", "")),
        collapse_whitespace(meta.get("author", "")),
    )
    extract = markdown.extract(front, "\n".join(lines), all_notes=True)
    warnings = left_out_warnings(dropped, "code block or picture", "code blocks and pictures")
    return replace(extract, warnings=(*extract.warnings, *warnings))


def strip_marks(text: str, marks: str) -> str:
    """Remove marks of emphasis around words; `marks` lists the characters that are marks."""
    pattern = re.compile(
        rf"(?<![\w{re.escape(marks)}])(?P<mark>[{re.escape(marks)}]{{1,2}})(?=\S)"
        rf"(?P<text>[^\n]{{0,300}}?\S)(?P=mark)(?![\w])"
    )
    return pattern.sub(lambda m: m["text"], text)


def escape(text: str) -> str:
    """Escape what Markdown would read as HTML or emphasis."""
    return re.sub(r"([<*_`])", r"\\\1", text)


# --- reStructuredText (docutils, "Markup Specification") ------------------------------------------

_RULE = re.compile(r"([=\-~^\"'`#*+.:_<>])\1{2,}\s*$")
_TABLE_RULE = re.compile(r"\s*(?:=+(?:\s+=+)+|\+(?:[-=]+\+)+)\s*$")
_DIRECTIVE = re.compile(r"\.\.\s+(?:\|[^|]+\|\s+)?(?P<name>[\w:-]+)::\s*(?P<rest>.*)$")
_RST_NOTE = re.compile(r"\.\.\s+\[(?P<marker>#?\w*|\*)\]\s+(?P<text>.*)$")
_FIELD = re.compile(
    r":(?P<name>title|date|author|authors|status|version|[\w -]{1,30}):\s*(?P<value>.*)$", re.I
)
_ADMONITIONS = frozenset(
    "note warning important tip hint caution attention danger admonition epigraph pull-quote "
    "topic sidebar rubric compound container".split()
)
_ROLE = re.compile(r":[\w:+.-]+:`([^`]+)`")
_RST_LINK = re.compile(r"`([^`<]+?)\s*(?:<[^>]*>)?`__?")
_RST_REFERENCE = re.compile(r"\s?\[(?:#?\w*|\*)\]_")
_SUBSTITUTION = re.compile(r"\|([^|\s][^|]*)\|_{0,2}")


def read_rst(data: bytes) -> Extract:
    converter = _RstConverter(strip_invisible(decode(data)).expandtabs(4).split("\n"))
    lines = list(converter.run())
    return as_extract(lines, converter.meta, converter.dropped)


class _RstConverter:
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
                yield from ("", f"{'#' * self._level(adornment)} {_clean_rst(text)}", "")
                at += size
            elif line.startswith("..") and (len(line) == 2 or line[2] == " "):
                at = yield from self._explicit(at)
            elif _TABLE_RULE.match(line):
                at = yield from self._table(at)
            elif _FIELD.match(line) and not any(map(str.strip, self.lines[:at][-1:])):
                at = self._fields(at)
            elif line.rstrip().endswith("::"):
                yield _clean_rst(line.rstrip()[:-1] if line.strip() != "::" else "")
                at = self._skip_block(at + 1)
            else:
                yield _clean_rst(line)
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
        if note := _RST_NOTE.match(line):
            text = " ".join([note["text"], *inside])
            yield from ("", f"[^{note['marker'].strip('#') or at}]: {_clean_rst(text)}", "")
        elif directive := _DIRECTIVE.match(line):
            if directive["name"] in _ADMONITIONS:
                yield ""
                yield _clean_rst(directive["rest"])
                yield from (_clean_rst(text) for text in inside if not text.startswith(":"))
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
        yield "| " + " | ".join(_clean_rst(cell).replace("|", "\\|") for cell in row) + " |"
        if number == 0:
            yield "|" + "---|" * len(row)
    yield ""


def _clean_rst(text: str) -> str:
    text = _RST_REFERENCE.sub("", _RST_LINK.sub(r"\1", _ROLE.sub(r"\1", text)))
    text = strip_marks(_SUBSTITUTION.sub(r"\1", text), "*`")
    indent = len(text) - len(text.lstrip())
    body = re.sub(r"^#\.(?=\s)", "1.", text.lstrip())
    marker = re.match(r"[*+-]\s+|\(?\w{1,3}[.)]\s+", body)
    start = marker.end() if marker else 0
    return " " * indent + body[:start] + escape(body[start:])


# --- Org (orgmode.org, "Org Syntax") --------------------------------------------------------------

_ORG_HEADING = re.compile(
    r"(?P<stars>\*{1,8})\s+(?:(?:TODO|DONE|NEXT|WAITING)\s+)?(?:\[#.\]\s+)?(?P<text>.*?)(?:\s+:[\w@:]+:)?\s*$"
)
_KEYWORD = re.compile(r"\s*#\+(?P<name>[\w-]+):\s*(?P<value>.*)$")
_BEGIN = re.compile(r"\s*#\+begin_(?P<name>\w+)", re.I)
_DRAWER = re.compile(r"\s*:[\w-]+:\s*$")
_PLANNING = re.compile(r"\s*(?:CLOSED|DEADLINE|SCHEDULED):")
_ORG_LINK = re.compile(r"\[\[[^\]]*\](?:\[([^\]]*)\])?\]")
_ORG_NOTE = re.compile(r"\[fn:(?P<marker>[\w-]+)\]\s+(?P<text>.*)$")
_ORG_REFERENCE = re.compile(r"\s?\[fn:[^\]]*\]")
_ROW = re.compile(r"\s*\|")
_CODE = frozenset({"src", "example", "export", "comment"})


def read_org(data: bytes) -> Extract:
    meta: dict[str, str] = {}
    dropped: list[str] = []
    lines = list(_convert(strip_invisible(decode(data)).split("\n"), meta, dropped))
    return as_extract(lines, meta, len(dropped))


def _convert(lines: list[str], meta: dict[str, str], dropped: list[str]) -> Iterator[str]:
    until = ""
    in_table = False
    for line in lines:
        begin = _BEGIN.match(line)
        if until:
            until = "" if line.strip().lower() == until else until
        elif begin and begin["name"].lower() in _CODE:
            until = f"#+end_{begin['name'].lower()}"
            dropped.append(line)
        elif _DRAWER.match(line):
            until = ":end:"
        elif _ROW.match(line):
            yield from _row(line, first=not in_table)
        elif not begin:
            yield from _line(line, meta)
        in_table = bool(_ROW.match(line)) and not until


def _row(line: str, first: bool) -> Iterator[str]:
    if not re.match(r"\s*\|[-+]+\|?\s*$", line):
        yield _clean_org(line)
        if first:
            yield "|" + "---|" * (line.strip().strip("|").count("|") + 1)


def _line(line: str, meta: dict[str, str]) -> Iterator[str]:
    keyword, heading, note = _KEYWORD.match(line), _ORG_HEADING.match(line), _ORG_NOTE.match(line)
    if heading:
        yield from ("", f"{'#' * min(len(heading['stars']), 6)} {_clean_org(heading['text'])}", "")
    elif keyword:
        meta.setdefault(keyword["name"].lower(), keyword["value"].strip())
    elif note:
        yield from ("", f"[^{note['marker']}]: {_clean_org(note['text'])}", "")
    elif not (line.strip().startswith("#") or _PLANNING.match(line)):
        yield _clean_org(line)


def _clean_org(text: str) -> str:
    text = _ORG_REFERENCE.sub("", _ORG_LINK.sub(lambda m: m[1] or "", text))
    indent = len(text) - len(text.lstrip())
    body = text.lstrip()
    marker = re.match(r"[+-]\s+(?:\[[ X-]\]\s+)?|\d{1,3}[.)]\s+", body)
    start = marker.end() if marker else 0
    return " " * indent + body[:start] + escape(strip_marks(body[start:], "*/_=~+"))


# --- AsciiDoc (docs.asciidoctor.org, "AsciiDoc Language") -----------------------------------------

_ADOC_HEADING = re.compile(r"(?P<marks>={1,6}|#{1,6})\s+(?P<text>\S.*)$")
_ATTRIBUTE = re.compile(r":(?P<name>[\w-]+)!?:\s*(?P<value>.*)$")
_FENCE = re.compile(r"(-{4,}|\.{4,}|\+{4,}|/{4,}|`{3,})\s*$")
_QUOTE = re.compile(r"(_{4,}|={4,}|\*{4,})\s*$")
_BLOCK = re.compile(r"\[[^\]]*\]\s*$")
_MACRO = re.compile(r"(?:image|include|video|audio|toc)::\S*\[[^\]]*\]\s*$")
_ADOC_LINK = re.compile(r"(?:link:|https?://|mailto:)[^\s\[]*\[([^\]]*)\]")
_ADOC_REFERENCE = re.compile(r"<<[^,>]*(?:,\s*([^>]*))?>>|xref:[^\[]*\[([^\]]*)\]")
_FOOTNOTE = re.compile(r"\s?footnote:\w*\[([^\]]*)\]")
_LIST = re.compile(r"(?P<marks>\*{1,5}|\.{1,5}|-)\s+(?P<text>\S.*)$")
_REVISION = re.compile(r"(?:v[\d.]+,?\s*)?(?P<date>.*\d{4}.*)$")


def read_asciidoc(data: bytes) -> Extract:
    converter = _AsciidocConverter()
    lines = list(converter.run(strip_invisible(decode(data)).split("\n")))
    notes = [f"[^{number}]: {text}" for number, text in enumerate(converter.notes, 1)]
    return as_extract([*lines, "", *notes], converter.meta, converter.dropped)


class _AsciidocConverter:
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
            if header == _IN_HEADER and not _ADOC_HEADING.match(bare):
                continue
            yield from self._line(bare)

    def _header_line(self, line: str, state: int) -> int:
        """Return whether a line below the title still belongs to the document's header."""
        if _ADOC_HEADING.match(line) and state == 0:
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
        heading, item = _ADOC_HEADING.match(line), _LIST.match(line)
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
        text = _ADOC_LINK.sub(lambda m: m[1].split(",")[0], text)
        text = _ADOC_REFERENCE.sub(lambda m: m[1] or m[2] or "", text)
        return escape(strip_marks(text, "*_`#+"))


_IN_HEADER, _AFTER_HEADER = 1, 2
