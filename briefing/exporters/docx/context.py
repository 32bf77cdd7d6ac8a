"""State shared by the parts of a Word memo while it is built: styles, bookmarks, headings."""

from collections.abc import Sequence
from typing import NamedTuple

from briefing.exporters.docx.styles import Ids, Palette
from briefing.exporters.docx.xml import (
    Bookmarks,
    Element,
    direction,
    element,
    is_east_asian,
    link,
    paragraph,
    run,
)
from briefing.exporters.formatting import (
    SHORT,
    LocalizedText,
    format_citation,
    format_page,
    source_title,
    truncate,
)
from briefing.exporters.layout import number_points
from briefing.exporters.wording import translate
from briefing.languages.scripts import is_rtl
from briefing.models import Entry, Evidence, Memo, Source

FIRST_BOOKMARK = 1000  # above the ids that a template's headers may use
LEFT_TO_RIGHT = "\u200e"
NBSP = "\u00a0"  # between a quote and its sources: they never start a line
_MAX_HEADING = 110  # characters of a heading in the contents
_MAX_TOOLTIP = 250  # characters that Word shows


class Heading(NamedTuple):
    """An entry of the contents."""

    level: int
    bookmark: str
    lead: str
    words: LocalizedText


class DocxContext:
    """The memo being written: what has been given out so far, and where things are."""

    def __init__(self, memo: Memo, styles: Ids, bullets: dict[int, int], width: int) -> None:
        self.memo = memo
        self.styles = styles
        self.width = width  # of the text, in twentieths of a point
        self.bullets = bullets  # list level -> number of the list that makes its bullets
        self.palette = Palette()
        self.filled: frozenset[str] = frozenset()  # placeholders that the template's text had
        self.cell_size = 20  # of the type in a table's cells, in half-points
        self.has_index = True  # contents lists are fields that Word can update
        self.follows_table = False  # a table of the template precedes the memo
        self.breaks_pages = False  # the style of first headings starts a page
        self.sources: dict[str, Source] = {source.id: source for source in memo.sources}
        self.annexed = {entry.source for entry in memo.annex}
        self.numbered = number_points(memo)
        self.bookmarks = Bookmarks(FIRST_BOOKMARK)
        self.headings: list[Heading] = []
        self._annex = _list_annex_bookmarks(memo)

    def translate(self, key: str) -> str:
        """Return a label of the memo."""
        return translate(self.memo, key)

    def heading(self, text: str, level: int, language: str = "", lead: str = "") -> Element:
        """Return a heading with a bookmark; `lead`, in the memo's language, precedes the text."""
        bookmark = f"_Toc{len(self.headings) + 1:09d}"
        self.headings.append(Heading(level, bookmark, lead, LocalizedText(text, language)))
        turned = None if lead else direction(language, self.memo.language)
        inside = [run(lead), run(text, language=language)][not lead :]
        marked = self.bookmarks.around(bookmark, *inside)
        stay = element("pageBreakBefore", val=0) if level == 1 and self.breaks_pages else None
        return paragraph(self.styles[f"heading{level}"], *marked, before=(stay, turned))

    def small(self, *content: Element, before: tuple[Element | None, ...] = ()) -> Element:
        """Return a paragraph in small type."""
        return paragraph(self.styles["small"], *content, before=before)

    def cell(self, *content: Element, before: tuple[Element | None, ...] = ()) -> Element:
        """Return a paragraph for a table's cell."""
        return paragraph(self.styles["cell"], *content, before=before)

    def path(self, source: Source) -> str:
        """Return the path of a source; between right-to-left words it keeps its order."""
        mark = LEFT_TO_RIGHT if is_rtl(self.memo.language) else ""
        return f"{mark}{source.path}{mark}"

    def bullet(self, level: int) -> Element | None:
        """Return the list number of a bullet; None if the style has its own."""
        number = self.bullets.get(level)
        if not number:
            return None
        return element("numPr", element("ilvl", val=level), element("numId", val=number))

    def add_bookmark(self, block: Element, name: str) -> None:
        """Put a bookmark around the content of a paragraph."""
        block.extend(self.bookmarks.around(name, *list(block)[1:]))

    def list_entries(self, levels: dict[int, str], start: int = 0) -> list[tuple[str, Element]]:
        """Return the lines of a contents list: headings of these levels from `start` on."""
        found = [heading for heading in self.headings[start:] if heading.level in levels]
        return [(self.styles[levels[heading.level]], _entry(heading)) for heading in found]

    # --- references -----------------------------------------------------------------------------

    def source_links(self, evidence: Sequence[Evidence], gap: str = NBSP) -> list[Element]:
        """Return the tags of sources, each after a gap, with links to the annex or the sources.

        A memo on one document without an annex needs them for page numbers only.
        """
        made: list[Element] = []
        if len(self.sources) == 1 and not self.memo.annex:
            evidence = [each for each in evidence if each.page is not None]
        for each in evidence:
            page = format_page(self.memo, each).replace(" ", NBSP)
            made += [self._tag(gap), self.link_source(each)]
            made += [run(f"{NBSP}{page}", self.styles["tag"])] if page else []
        return made

    def _tag(self, text: str) -> Element:
        """Return a run of a source's tag.

        Among East Asian words it is marked as English: else a line can end between "S" and "1".
        """
        language = "en" if is_east_asian(self.memo.language) else ""
        return run(text, self.styles["tag"], language)

    def link_source(self, evidence: Evidence) -> Element:
        """Return a source's id, linked to the point, its section, its document, or its row."""
        tag = self._tag(evidence.source)
        target = self._find_target(evidence)
        return link(target, tag, tooltip=self._tooltip(evidence)) if target else tag

    def _find_target(self, evidence: Evidence) -> str:
        """Return the bookmark nearest to a quote; "" for a source that isn't in the memo."""
        for key in ((evidence.source, evidence.start), (evidence.source, evidence.section)):
            if key in self._annex:
                return self._annex[key]
        return f"{evidence.source}_row" if evidence.source in self.sources else ""

    def _tooltip(self, evidence: Evidence) -> str:
        source = self.sources.get(evidence.source)
        name = truncate(source_title(source), SHORT) if source else ""
        parts = format_citation(self.memo, evidence, source, name)
        return truncate(", ".join(part.text for part in parts), _MAX_TOOLTIP)

    def link_points(self, key: str, numbers: Sequence[int], status: bool = False) -> list[Element]:
        """Return a label with links to numbered points: "See also 3, 7."

        With `status`, each number is followed by the point's status.
        """
        before, _, after = self.translate(key).partition("{points}")
        return [run(before), *self.list_numbers(numbers, status), run(after)]

    def list_numbers(self, numbers: Sequence[int], status: bool = False) -> list[Element]:
        """Return links to numbered points, separated by commas."""
        made: list[Element] = []
        for place, number in enumerate(numbers):
            made += [run(", ")] if place else []
            made.append(self.link_point(number))
            point = self.numbered.get(number)
            if status and point and point.status:
                made.append(run(f" ({self.translate(f'status.{point.status}').lower()})"))
        return made

    def link_point(self, number: int) -> Element:
        """Return a point's number, linked to the point."""
        return link(f"point_{number}", run(str(number), self.styles["reference"]))

    def link_entry(self, entry: Entry) -> list[Element]:
        """Return a link to the point that contains a date or figure, or else to its source."""
        if entry.number:
            return [self.link_point(entry.number)]
        links = self.source_links([entry.evidence])[1:]  # without the first gap
        return links or [run(entry.evidence.source)]


def _entry(heading: Heading) -> Element:
    text, language = heading.words
    words = run(truncate(text, _MAX_HEADING), language=language)
    return link(heading.bookmark, *([run(heading.lead)] if heading.lead else []), words)


def _list_annex_bookmarks(memo: Memo) -> dict[tuple[str, object], str]:
    """Map (source, start of a quote) and (source, heading) to bookmarks of the annex."""
    found: dict[tuple[str, object], str] = {}
    for entry in memo.annex:
        for number, part in enumerate(entry.sections, 1):
            found.setdefault((entry.source, part.heading), f"{entry.source}_part_{number}")
            for point in part.points:
                if point.evidence:
                    start = point.evidence[0].start
                    found.setdefault((entry.source, start), f"{entry.source}_at_{start}")
    return found
