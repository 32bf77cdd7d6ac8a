"""Export a memo as Markdown in the dialect of GitHub and GitLab, through a Jinja2 template.

Every string that a template prints is escaped, and the result is wrapped, so a template needs to
do neither. Each location has one note: `[^s1-2]` is the second of S1.
"""

import json
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import partial

from briefing.exporters import layout
from briefing.exporters.formatting import (
    LONG,
    attribution,
    conflicts,
    format_citation,
    isolate_bidi,
    point_lines,
    source_title,
    truncate,
)
from briefing.exporters.layout import number_points
from briefing.exporters.templating import Environment, common_names, render_template
from briefing.exporters.wording import translate
from briefing.models import Entry, Evidence, Memo, Point, Source
from briefing.resources import template as shipped

# --- escaping: nothing in a text is markup, HTML, a link or a heading -----------------------------


_SPACE = re.compile(r"[ \t\r\n\f\v\x85\u2028\u2029]+")
_CONTROL = re.compile(
    r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"
)
_SPECIAL = re.compile(r"[\\`*_\[\]<>&|~#$@^]|!$|(?<=[A-Z]):(?=//)|(?<=www)\.", re.IGNORECASE)
_OPENER = re.compile(r"[-+=:]|\d{1,9}[.)]$")  # a first word that would open a block


class Markdown(str):
    """Markdown. Every other string is escaped when a template prints it."""

    __slots__ = ()


def plain(text: str) -> str:
    """Return the text on one line, without control characters; no-break spaces stay."""
    return _SPACE.sub(" ", _CONTROL.sub("", text)).strip()


def escape_line_start(word: str) -> str:
    """Escape the first word of a line, so that "-", "+", "1." and "===" open no block."""
    if not _OPENER.match(word):
        return word
    place = 0 if not word[0].isdigit() else len(word) - 1
    return f"{word[:place]}\\{word[place:]}"


def escape(text: str) -> Markdown:
    """Escape a text, so that GitHub's Markdown shows it unchanged on one line."""
    first, space, rest = _SPECIAL.sub(r"\\\g<0>", plain(text)).partition(" ")
    return Markdown(f"{escape_line_start(first)}{space}{rest}")


def yaml_quote(value: object) -> Markdown:
    """Return a value for the front matter, in JSON, which YAML includes."""
    text = plain(value) if isinstance(value, str) else value
    return Markdown(json.dumps(text, ensure_ascii=False).replace("<", "\\u003c"))


def slug(heading: str) -> str:
    """Return the anchor that GitHub gives a heading: lower case, letters, digits, hyphens."""
    kept = (c for c in heading.lower() if c in "-_ " or unicodedata.category(c)[0] in "LMN")
    return "".join(kept).replace(" ", "-")


# --- wrapping: lines of at most 80 characters that render the same --------------------------------


WIDTH = 80
MAX_TITLE = 200  # characters of a title that is not shortened
MIN_TITLE_WORDS = 3  # of a title that stands without its subtitle
_HANG = re.compile(r"(?P<indent> *)(?P<mark>[-*+] |\d{1,9}[.)] |> |\[\^[^\]]+\]: )?")
_BREAK = re.compile(r" (?!\d+[.)](?:[ \[]|\Z))|(?<=\d[.)]) ")  # "1992." would open a list
_WHOLE = ("#", "|", "<!--")  # headings, table rows and comments can't be broken


def wrap_markdown(text: str) -> str:
    """Wrapped lines, no trailing spaces, one empty line at most, one newline at the end."""
    front, body = _split_front_matter(text)
    wrapped = "\n".join(line for raw in _wrap_outside_code(body) for line in raw)
    return front + re.sub(r"\n{3,}", "\n\n", wrapped).strip("\n") + "\n"


def _split_front_matter(text: str) -> tuple[str, str]:
    front = re.match(r"\s*(---\n.*?\n---\n)", text, re.DOTALL)
    return (f"{front[1]}\n", text[front.end() :]) if front else ("", text)


def _wrap_outside_code(text: str) -> Iterator[list[str]]:
    fenced = False
    for line in text.split("\n"):
        fence = line.lstrip().startswith("```")
        yield [line] if fenced or fence else list(_wrap_line(line.rstrip(" ")))
        fenced ^= fence


def _wrap_line(line: str) -> Iterator[str]:
    if len(line) <= WIDTH or line.startswith(_WHOLE):
        yield line
        return
    found = _HANG.match(line)
    hang = found["indent"] + _continuation_indent(found["mark"] or "") if found else ""
    start = found.end() if found else 0
    current, width = line[:start], WIDTH
    if current.startswith("[^"):  # a note of several lines starts on the line after its mark
        yield current.rstrip()
        current = hang
        length = len(hang) + len(line) - start
        width = length * 2 // 3 if length <= WIDTH else WIDTH  # Prettier joins a single line to it
    for number, word in enumerate(_BREAK.split(line[start:])):
        if number and len(current) + 1 + len(word) > width:
            yield current
            current = hang + escape_line_start(word)
        else:
            current += f" {word}" if number else word
    yield current


def _continuation_indent(mark: str) -> str:
    """What the lines after a list item's, a quote's or a note's first begin with."""
    if mark.startswith(">"):
        return mark
    return " " * (4 if mark.startswith("[^") else len(mark))


# --- headings: one line of at most 80 characters, each unique -------------------------------------


_CLOSERS = ".,;:!。，；：！ "  # a heading doesn't end in these


class Headings:
    """Writes unique headings, so that anchors are unambiguous."""

    def __init__(self) -> None:
        self._seen: set[str] = set()

    def write(self, text: str, level: int, tag: str = "") -> Markdown:
        """Return a heading. A long one is shortened, with the full text below it.

        `tag`, a source's id, distinguishes headings that several documents share.
        """
        whole = plain(text).rstrip(_CLOSERS) or "–"
        if level == 1 and len(whole) <= MAX_TITLE:
            return self._write_title(whole)
        shown = self._single(_fit(whole, WIDTH - level - 1 - 10), tag)
        line = f"{'#' * level} {escape(shown)}"
        below = "" if shown.startswith(whole) else f"\n\n> {escape(text)}"
        return Markdown(line + below)

    def _write_title(self, whole: str) -> Markdown:
        """Return the memo's title as a heading; a subtitle that makes it long is below it."""
        main, _, subtitle = whole.partition(": ")
        if len(whole) <= WIDTH - 12 or not subtitle or len(main.split()) < MIN_TITLE_WORDS:
            main, subtitle = whole, ""
        below = f"\n\n> {escape(subtitle)}" if subtitle else ""
        return Markdown(f"# {escape(self._single(main, ''))}{below}")

    def _single(self, text: str, tag: str) -> str:
        names = [text, f"{text} ({tag})"] if tag else [text]
        free = (name for name in names if name.lower() not in self._seen)
        number = 2
        found = next(free, "")
        while not found:
            name = f"{names[-1]} ({number})"
            found = "" if name.lower() in self._seen else name
            number += 1
        self._seen.add(found.lower())
        return found


def _fit(text: str, width: int) -> str:
    """Shorten the text until it fits with its escapes."""
    room = width
    while len(escape(truncate(text, room))) > width:
        room -= 1
    return truncate(text, room).rstrip(_CLOSERS)


def annex_title(source: Source) -> str:
    """Return a document's heading in the annex."""
    return f"{source.id}: {source_title(source)}"


def anchor(source: Source) -> Markdown:
    """Return the anchor of a document's heading in the annex."""
    whole = plain(annex_title(source)).rstrip(_CLOSERS)
    return Markdown(f"#{slug(_fit(whole, WIDTH - 4 - 10))}")


# --- points and their notes -----------------------------------------------------------------------


class Footnotes:
    """Writes points, and remembers the locations they cite, in order."""

    def __init__(self, memo: Memo) -> None:
        self._memo = memo
        self._sources = {source.id: source for source in memo.sources}
        self._annexed = {entry.source for entry in memo.annex}
        self._points = number_points(memo)
        self._cited: dict[tuple[str, str, int | None], tuple[str, Evidence]] = {}
        self._counts: Counter[str] = Counter()

    def bullet(self, point: Point, group: str = "", marked: bool = True) -> Markdown:
        """Return a point as a list item; items that it quotes are a list below its first line.

        `group` is the heading above, which may name the speaker. Without `marked` it cites nothing.
        """
        first, items = point_lines(self._memo, point)
        number = f"**{point.number}.** " if point.number is not None else ""
        rows = [f"- {number}{self._marks_before(point, group)}{escape(first)}"]
        rows += [f"  - {escape(item) or '–'}" for item in items]
        text = "\n".join(rows) + (self.list_marks(point) if marked else "")
        if point.before:
            quoted = translate(self._memo, "quote").format(text=point.before)
            text += f"\n  - {escape(translate(self._memo, 'before').format(text=quoted))}"
        return Markdown(text)

    def paragraph(self, point: Point) -> Markdown:
        """Return a point as a paragraph, with the marks of its notes."""
        return Markdown(self.bullet(point).removeprefix("- "))

    def row(self, point: Point, cells: Sequence[str]) -> Markdown:
        """Return a point of a table as a list item, with the other cells after it."""
        text = self.bullet(point, marked=False)
        facts = "; ".join(escape(cell) for cell in cells if cell not in ("", "–"))
        first, newline, rest = text.partition("\n")
        added = f" ({facts})" if facts else ""
        return Markdown(first + added + self.list_marks(point) + newline + rest)

    def entry(self, entry: Entry, cells: Sequence[str]) -> Markdown:
        """Return a date or figure as a list item: who acts, what, and its point or its source."""
        first, *rest = cells
        words = ": ".join(escape(cell) for cell in reversed(rest) if cell not in ("", "–"))
        place = f" ({entry.number})" if entry.number else self._mark(entry.evidence)
        return Markdown(f"- **{escape(first)}:** {words}{place}")

    def see(self, key: str, numbers: Sequence[int], status: bool = False) -> Markdown:
        """Return a label with numbers of points, and if asked their status: "See also 3, 7."."""
        names = []
        for number in numbers:
            point = self._points.get(number)
            known = status and point and point.status
            state = (
                translate(self._memo, f"status.{point.status}").lower() if known and point else ""
            )
            names.append(f"{number} ({state})" if state else str(number))
        return escape(translate(self._memo, key).format(points=", ".join(names)))

    def changed(self, numbers: Sequence[int], change: str) -> list[int]:
        """Return those of the numbered points that have a change mark."""
        return [n for n in numbers if n in self._points and self._points[n].change == change]

    def list_marks(self, point: Point) -> Markdown:
        """Return the marks of a point's notes; conflicting sources are named after them."""
        return Markdown("".join(map(self._mark, point.evidence)) + self._conflict_note(point))

    def definitions(self) -> list[Markdown]:
        """Return every cited note, in order of first citation."""
        return [Markdown(f"[^{key}]: {self._text(found)}") for key, found in self._cited.values()]

    def _marks_before(self, point: Point, group: str) -> str:
        change = translate(self._memo, f"change.{point.change}") if point.change else ""
        speaker = attribution(self._memo, point, group)
        marked = f"**{escape(change)}:** " if change else ""
        speaker_text = translate(self._memo, "said").format(name=speaker) if speaker else ""
        return marked + (f"{escape(speaker_text)} " if speaker_text else "")

    def _conflict_note(self, point: Point) -> str:
        if not point.conflicting_evidence:
            return ""
        words = translate(self._memo, "differs").format(sources="")
        places = (
            " ".join(filter(None, (escape(text), escape(each.source) + self._mark(each))))
            for each, text in conflicts(self._memo, point)
        )
        return f" ({escape(words)} {', '.join(places)})"

    def _mark(self, evidence: Evidence) -> str:
        location = evidence.source, evidence.section, evidence.page
        if location not in self._cited:
            self._counts[evidence.source] += 1
            key = f"{slug(evidence.source)}-{self._counts[evidence.source]}"
            self._cited[location] = key, evidence
        return f"[^{self._cited[location][0]}]"

    def _text(self, evidence: Evidence) -> str:
        source = self._sources.get(evidence.source)
        name = escape(evidence.source)
        linked = f"[{name}]({anchor(source)})" if source and source.id in self._annexed else name
        title = truncate(source_title(source), LONG) if source else ""
        parts = format_citation(self._memo, evidence, source, title)
        texts = ", ".join(isolate_bidi(part.text) for part in parts)
        return f"{linked}, {escape(texts)}." if texts else f"{linked}."


# --- export ---------------------------------------------------------------------------------------


def export(memo: Memo, template: bytes | None = None) -> bytes:
    """Export the memo as UTF-8 Markdown; raises `UsageError` with the line of a broken template."""
    own = shipped("memo.md.j2") if template is None else template
    text = render_template(own, _create_environment, _names(memo), "Markdown template")
    return wrap_markdown(text).encode()


def _create_environment() -> Environment:
    environment = Environment(finalize=_finalize)
    environment.filters["yaml"] = yaml_quote
    return environment


def _finalize(value: object) -> str:
    return value if isinstance(value, Markdown) else escape(str(value))


def _names(memo: Memo) -> dict[str, object]:
    """Return what a template can use; the shipped template's first lines document it."""
    notes = Footnotes(memo)
    return common_names(memo) | {
        "anchor": anchor,
        "bullet": notes.bullet,
        "called": annex_title,
        "changed": notes.changed,
        "coverage": partial(layout.count_coverage, memo),
        "entry": notes.entry,
        "headed": partial(layout.annex_headings, memo),
        "heading": Headings().write,
        "label": partial(translate, memo),
        "marks": notes.list_marks,
        "notes": notes.definitions,
        "paragraph": notes.paragraph,
        "row": notes.row,
        "see": notes.see,
    }
