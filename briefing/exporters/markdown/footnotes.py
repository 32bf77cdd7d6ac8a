"""Points and their footnotes in Markdown.

Each location has one note: `[^s1-2]` is the second of S1.
"""

from collections import Counter
from collections.abc import Sequence

from briefing.exporters.formatting import (
    LONG,
    attribution,
    format_citation,
    isolate_bidi,
    point_lines,
    source_title,
    truncate,
)
from briefing.exporters.layout import number_points
from briefing.exporters.markdown.escape import Markdown, escape, slug
from briefing.exporters.markdown.headings import anchor
from briefing.exporters.wording import translate
from briefing.models import Entry, Evidence, Memo, Point


class Footnotes:
    """Writes points, and remembers the locations they cite, in order."""

    def __init__(self, memo: Memo) -> None:
        self._memo = memo
        self._sources = {source.id: source for source in memo.sources}
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
        text = "\n".join(rows) + (self.marks(point) if marked else "")
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
        return Markdown(first + added + self.marks(point) + newline + rest)

    def entry(self, entry: Entry, cells: Sequence[str]) -> Markdown:
        """Return a date or figure as a list item: its cells, then the number of its point."""
        first, *rest = cells
        words = ", ".join(escape(cell) for cell in rest if cell not in ("", "–"))
        return Markdown(f"- **{escape(first)}:** {words} ({entry.number})")

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

    def marks(self, point: Point) -> Markdown:
        """Return the marks of a point's notes; conflicting sources are named after them."""
        return Markdown("".join(map(self._mark, point.evidence)) + self._conflict_note(point))

    def definitions(self) -> list[Markdown]:
        """Return every cited note, in order of first citation."""
        return [Markdown(f"[^{key}]: {self._text(found)}") for key, found in self._cited.values()]

    def _marks_before(self, point: Point, group: str) -> str:
        change = translate(self._memo, f"change.{point.change}") if point.change else ""
        speaker = attribution(self._memo, point, group)
        marked = f"**{escape(change)}:** " if change else ""
        said = translate(self._memo, "said").format(name=speaker) if speaker else ""
        return marked + (f"{escape(said)} " if said else "")

    def _conflict_note(self, point: Point) -> str:
        if not point.conflicting_evidence:
            return ""
        words = translate(self._memo, "differs").format(sources="")
        places = (escape(each.source) + self._mark(each) for each in point.conflicting_evidence)
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
        linked = f"[{name}]({anchor(source)})" if source and self._memo.annex else name
        title = truncate(source_title(source), LONG) if source else ""
        parts = format_citation(self._memo, evidence, source, title)
        texts = ", ".join(isolate_bidi(part.text) for part in parts)
        return f"{linked}, {escape(texts)}." if texts else f"{linked}."
