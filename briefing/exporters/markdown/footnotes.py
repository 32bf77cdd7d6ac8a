"""Points and their footnotes in Markdown. A note's id says its place: `[^s1-12]`, sentence 12."""

from briefing.exporters.formatting import (
    LONG,
    format_citation,
    isolate_bidi,
    point_lines,
    source_title,
    truncate,
)
from briefing.exporters.i18n import translate
from briefing.exporters.markdown.escape import Markdown, escape, slug
from briefing.exporters.markdown.headings import anchor
from briefing.models import Evidence, Memo, Point


class Footnotes:
    """Remembers which places were named, in order."""

    def __init__(self, memo: Memo) -> None:
        self._memo = memo
        self._sources = {source.id: source for source in memo.sources}
        self._named: dict[str, Evidence] = {}
        self._speakers: dict[str, str] = {}

    def bullet(self, point: Point, marked: bool = True) -> Markdown:
        """A point as a list item; the items it quotes stand in a list below its first line."""
        first, items = point_lines(point)
        change = f"**{escape(self._changed(point))}:** " if point.change else ""
        rows = [f"- {change}{escape(first)}", *(f"  - {escape(item) or '–'}" for item in items)]
        return Markdown("\n".join(rows) + (self.marks(point) if marked else ""))

    def line(self, point: Point) -> Markdown:
        """A point on one line, without its note, for a table."""
        return escape(" ".join([point_lines(point)[0], *point.text.split("\n")[1:]]))

    def marks(self, point: Point) -> Markdown:
        """The marks of a point's notes; sources that differ are named behind it."""
        self._note_speaker(point)
        return Markdown("".join(map(self._mark, point.evidence)) + self._conflict_note(point))

    def source_marks(self, point: Point) -> Markdown:
        """The ids of a point's sources, each with the mark of its note."""
        self._note_speaker(point)
        return Markdown(", ".join(map(self._cited, point.evidence)) + self._conflict_note(point))

    def definitions(self) -> list[Markdown]:
        """Every note that was named, in order of first mention."""
        return [Markdown(f"[^{key}]: {self._text(key)}") for key in self._named]

    def _changed(self, point: Point) -> str:
        return translate(self._memo, f"change.{point.change}")

    def _conflict_note(self, point: Point) -> str:
        if not point.conflicting_evidence:
            return ""
        words = translate(self._memo, "differs").format(sources="")
        return f" ({escape(words)} {', '.join(map(self._cited, point.conflicting_evidence))})"

    def _cited(self, found: Evidence) -> str:
        return escape(found.source) + self._mark(found)

    def _mark(self, found: Evidence) -> str:
        key = _key(found)
        self._named.setdefault(key, found)
        return f"[^{key}]"

    def _note_speaker(self, point: Point) -> None:
        if point.speaker and point.evidence:
            self._speakers.setdefault(_key(point.evidence[0]), point.speaker)

    def _text(self, key: str) -> str:
        found = self._named[key]
        source = self._sources.get(found.source)
        name = escape(found.source)
        linked = f"[{name}]({anchor(source)})" if source else name
        called = truncate(source_title(source), LONG) if source else ""
        parts = [
            isolate_bidi(part.text) for part in format_citation(self._memo, found, source, called)
        ]
        parts[-1:-1] = [isolate_bidi(self._speakers[key])] if key in self._speakers else []
        return f"{linked}, {escape(', '.join(parts))}."


def _key(found: Evidence) -> str:
    return f"{slug(found.source)}-{found.sentence}"
