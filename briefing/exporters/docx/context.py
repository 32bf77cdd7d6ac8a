"""What the parts of a Word memo share while it is written: styles, notes, bookmarks, places."""

from collections.abc import Sequence
from typing import NamedTuple

from briefing.exporters.docx.fields import Bookmarks, link
from briefing.exporters.docx.footnotes import Footnotes
from briefing.exporters.docx.styles import Ids
from briefing.exporters.docx.xml import Element, direction, element, paragraph, run
from briefing.exporters.formatting import (
    LONG,
    SHORT,
    LocalizedText,
    format_citation,
    format_position,
    isolate_bidi,
    short_titles,
    source_title,
    truncate,
)
from briefing.exporters.i18n import translate
from briefing.models import Evidence, Memo, Source

FIRST_BOOKMARK = 1000  # above the ids that a template's headers may use
NBSP = "\u00a0"  # between a quote and its sources: they don't open a line
_OTHERS = 8  # further places that a note names
_ENTRY = 110  # characters of a heading in the contents


class Heading(NamedTuple):
    """What the contents say of a heading."""

    level: int
    key: str  # its bookmark
    lead: str
    words: LocalizedText


class DocxContext:
    """The memo being written: what has been given out so far, and where things are to be found."""

    def __init__(self, memo: Memo, styles: Ids, bullets: dict[int, int], width: int) -> None:
        self.memo = memo
        self.styles = styles
        self.width = width  # of the text, in twentieths of a point
        self.bullets = bullets  # list level -> number of the list that makes its bullets
        self.sources: dict[str, Source] = {source.id: source for source in memo.sources}
        self.notes = Footnotes(styles["note"], styles["mark"])
        self.bookmarks = Bookmarks(FIRST_BOOKMARK)
        self.headings: list[Heading] = []
        self._named: set[str] = set()  # sources that a note has named in full
        self._short = short_titles(memo, SHORT)
        self._annex = _annex_places(memo)

    def translate(self, key: str) -> str:
        """A fixed word of the memo."""
        return translate(self.memo, key)

    def heading(self, text: str, level: int, language: str = "", lead: str = "") -> Element:
        """A heading with a bookmark for the contents; `lead`, in the memo's language, opens it."""
        key = f"_Toc{len(self.headings) + 1:09d}"
        self.headings.append(Heading(level, key, lead, LocalizedText(text, language)))
        turned = None if lead else direction(language, self.memo.language)
        inside = [run(lead), run(text, language=language)][not lead :]
        marked = self.bookmarks.around(key, *inside)
        return paragraph(self.styles[f"heading{level}"], *marked, before=(turned,))

    def add_bookmark(self, block: Element, name: str) -> None:
        """Put a bookmark around what a paragraph says."""
        block.extend(self.bookmarks.around(name, *list(block)[1:]))

    def entries(self, levels: dict[int, str], start: int = 0) -> list[tuple[str, Element]]:
        """Lines of a contents list: the headings of these levels from the `start`th on."""
        found = [heading for heading in self.headings[start:] if heading.level in levels]
        return [(self.styles[levels[heading.level]], _entry(heading)) for heading in found]

    def note(self, found: Evidence, speaker: str = "", more: Sequence[Evidence] = ()) -> Element:
        """The mark of a new note: where a quote stands, who says it, where else it is said."""
        source = self.sources.get(found.source)
        parts = format_citation(self.memo, found, source, self._called(source) if source else "")
        parts[-1:-1] = [LocalizedText(speaker, source.language if source else "")][: bool(speaker)]
        said = [run(isolate_bidi(part.text), language=part.language) for part in parts]
        return self.notes.add(
            self.link(found), run("  "), *_joined(", ", said), run("."), *self._also(more)
        )

    def _also(self, more: Sequence[Evidence]) -> list[Element]:
        if not more:
            return []
        rows = [
            piece
            for found in more[:_OTHERS]
            for piece in (run("; "), self.link(found), run(f", {_within(self.memo, found)}"))
        ]
        also = self.translate("also").format(sources="").rstrip()
        return [run(f"  {also} "), *rows[1:], run("…" if len(more) > _OTHERS else ".")]

    def _called(self, source: Source) -> str:
        """A document's name in a note: in full, later in short, or not if it's the only one."""
        if source.id not in self._named:
            self._named.add(source.id)
            return truncate(source_title(source), LONG)
        return self._short[source.id] if len(self.sources) > 1 else ""

    def source_links(self, evidence: tuple[Evidence, ...]) -> list[Element]:
        """The sources of a point, each a link to where the annex has it."""
        made: list[Element] = []
        for found in evidence:
            made += [run(NBSP, self.styles["tag"]), self.link(found)]
        return made

    def link(self, found: Evidence) -> Element:
        """A source's id, linked to the point, its section, its document, or its row."""
        tag = run(found.source, self.styles["tag"])
        anchor = self.anchor(found)
        return link(anchor, tag) if anchor else tag

    def anchor(self, found: Evidence) -> str:
        """The bookmark nearest to a quote; "" for a source that isn't in the memo."""
        for key in ((found.source, found.start), (found.source, found.section)):
            if key in self._annex:
                return self._annex[key]
        return f"{found.source}_row" if found.source in self.sources else ""

    def cell(self, *content: Element, before: tuple[Element | None, ...] = ()) -> Element:
        """A paragraph for a table's cell."""
        return paragraph(self.styles["cell"], *content, before=before)

    def bullet(self, level: int) -> Element | None:
        """The list mark for a style that brings none of its own."""
        number = self.bullets.get(level)
        return (
            element("numPr", element("ilvl", val=level), element("numId", val=number))
            if number
            else None
        )


def _within(memo: Memo, found: Evidence) -> str:
    return ", ".join(part.text for part in format_position(memo, found))


def _joined(between: str, runs: list[Element]) -> list[Element]:
    return [piece for each in runs for piece in (run(between), each)][1:]


def _entry(heading: Heading) -> Element:
    words = truncate(heading.words.text, _ENTRY)
    lead = [run(heading.lead)] if heading.lead else []
    return link(heading.key, *lead, run(words, language=heading.words.language))


def _annex_places(memo: Memo) -> dict[tuple[str, int | str], str]:
    """Bookmarks of the annex's points by offset, and of its sections by heading."""
    found: dict[tuple[str, int | str], str] = {}
    for entry in memo.annex:
        for number, part in enumerate(entry.sections, 1):
            found.setdefault((entry.source, part.heading), f"{entry.source}_part_{number}")
            for point in part.points:
                if point.evidence:
                    start = point.evidence[0].start
                    found.setdefault((entry.source, start), f"{entry.source}_at_{start}")
    return found
