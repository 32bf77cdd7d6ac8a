"""What the page's template iterates over: points with anchors, sources cut at quotations."""

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import accumulate, count, pairwise

from msgspec import Struct, field
from msgspec.structs import replace

from briefing.exporters import formatting, layout
from briefing.models import AnnexEntry, Evidence, Memo, MemoSection, Point, Source, Span

# --- source texts in lines, with the quoted spans marked ------------------------------------------


Quotes = Mapping[tuple[int, int], tuple[str, ...]]  # (start, end) -> ids of the points quoting it


class Piece(Struct, frozen=True):
    """A run of a line that is quoted as a whole, or not at all."""

    text: str
    at: int = -1  # where it starts in the source's text; -1 where nobody quotes it
    ids: tuple[str, ...] = ()  # anchors of the quotations that start here
    points: tuple[str, ...] = ()  # ids of the points whose quotation ends here


class Line(Struct, frozen=True):
    """One block of the source's text."""

    pieces: tuple[Piece, ...]
    level: int = 0  # of a heading; 0 for everything else


def anchor(place: int, start: int, end: int) -> str:
    """Return the id of a quotation in the page; `place` is its source's ordinal, from 1."""
    return f"s{place}-{start}-{end}"


def quoted_text(text: str, start: int, end: int) -> str:
    """Return the words of a quotation; "" if they are outside the text, or blank."""
    return text[start:end].strip() if 0 <= start < end <= len(text) else ""


def cut_lines(source: Source, place: int, quotes: Quotes) -> Iterator[Line]:
    """Yield the text line by line; quotations outside the text are ignored."""
    inside = {span: ids for span, ids in quotes.items() if quoted_text(source.text, *span)}
    cut = _Highlighter(source.text, place, inside)
    headings = {span.start: span for span in source.spans if span.heading}
    start = 0
    for text in source.text.split("\n"):
        end = start + len(text)
        if text.strip():
            yield Line(tuple(cut.pieces(start, end)), _level(text, headings.get(start)))
        start = end + 1


def _level(line: str, span: Span | None) -> int:
    return span.level if span and line.strip() == span.heading.strip() else 0


class _Highlighter:
    """Cuts any stretch of a text at the edges of its quotations."""

    def __init__(self, text: str, place: int, quotes: Quotes) -> None:
        self._text = text
        steps = Counter(start for start, _ in quotes)
        steps.subtract(Counter(end for _, end in quotes))
        self._ids: dict[int, tuple[str, ...]] = {}
        self._points: dict[int, tuple[str, ...]] = {}
        for (start, end), points in sorted(quotes.items()):
            first = end - len(text[start:end].lstrip())
            last = start + len(text[start:end].rstrip())
            self._ids[first] = (*self._ids.get(first, ()), anchor(place, start, end))
            self._points[last] = (*self._points.get(last, ()), *points)
        self._edges = sorted({*steps, *self._ids, *self._points})
        self._depths = [0, *accumulate(steps[edge] for edge in self._edges)]

    def pieces(self, start: int, end: int) -> Iterator[Piece]:
        first, last = bisect_right(self._edges, start), bisect_right(self._edges, end - 1)
        for a, b in pairwise([start, *self._edges[first:last], end]):
            quoted = self._depths[bisect_right(self._edges, a)] > 0
            yield Piece(
                self._text[a:b],
                a if quoted else -1,
                self._ids.get(a, ()),
                self._points.get(b, ()) if quoted else (),
            )


# --- the page -------------------------------------------------------------------------------------


class CitationView(Struct, frozen=True):
    """The target of a citation."""

    evidence: Evidence
    title: str  # of the source; "" where the memo doesn't list it
    link: str = ""  # an id in the page; "" where there is nothing to lead to


class PointView(Struct, frozen=True):
    """A point with its id and the places it cites, the quoted one first."""

    id: str
    point: Point
    places: tuple[CitationView, ...]
    differs: tuple[CitationView, ...]
    sources: tuple[int, ...]  # places in the memo's sources, counted from 1
    areas: tuple[int, ...]  # places in the memo's areas, counted from 0


class GroupView(Struct, frozen=True):
    """Points under one name."""

    name: str  # "" in sections that aren't grouped
    items: tuple[PointView, ...]
    see: tuple[int, ...] = ()  # numbers of points in other sections


class SectionView(Struct, frozen=True):
    """A section of the memo."""

    section: MemoSection
    groups: tuple[GroupView, ...]
    see: tuple[int, ...] = ()  # numbers of points in other sections that no group has

    @property
    def items(self) -> tuple[PointView, ...]:
        return tuple(item for group in self.groups for item in group.items)


class AnnexSectionView(Struct, frozen=True):
    """The points of one section of a document, in the annex."""

    heading: str
    speaker: str | None
    items: tuple[PointView, ...]


class AnnexEntryView(Struct, frozen=True):
    """A document's part of the annex."""

    source: Source | None
    name: str  # the source's id
    passages: tuple[AnnexSectionView, ...]

    @property
    def items(self) -> tuple[PointView, ...]:
        return tuple(item for passage in self.passages for item in passage.items)


class SourceView(Struct, frozen=True):
    """A source with its text cut into lines and quotations."""

    id: str  # in the page
    source: Source
    lines: tuple[Line, ...]

    @property
    def titled(self) -> bool:
        """Return whether the text opens with the title, which is then not repeated."""
        text = "".join(piece.text for piece in self.lines[0].pieces) if self.lines else ""
        return text.strip() == self.source.title


class PageView(Struct, frozen=True):
    parts: tuple[SectionView, ...]
    annex: tuple[AnnexEntryView, ...]
    sources: tuple[SourceView, ...]
    occasion: PointView | None = None
    points: dict[int, PointView] = field(default_factory=dict)  # by number

    @property
    def items(self) -> tuple[PointView, ...]:
        """Return every point in reading order."""
        first = (self.occasion,) if self.occasion else ()
        body = (item for part in self.parts for item in part.items)
        return (*first, *body, *(item for entry in self.annex for item in entry.items))


def build_view(memo: Memo) -> PageView:
    """Build what the template walks over.

    Ids are made from positions alone, so that no text of a source can forge one.
    """
    if not memo.show_texts:
        bare = tuple(replace(source, text="", spans=()) for source in memo.sources)
        memo = replace(memo, sources=bare)
    number = _PointViews(memo)
    occasion = number.item(memo.occasion) if memo.occasion else None
    parts = tuple(_part(memo, section, number) for section in memo.sections)
    annex = tuple(_entry(entry, number) for entry in memo.annex)
    points = {i.point.number: i for part in parts for i in part.items if i.point.number is not None}
    quotes = _quotes(PageView(parts, annex, (), occasion).items)
    listed = {source.id for source in layout.list_sources(memo)}
    sources = tuple(
        SourceView(f"s{place}", source, tuple(cut_lines(source, place, quotes[source.id])))
        for place, source in enumerate(memo.sources, 1)
        if source.id in listed
    )
    return PageView(parts, annex, sources, occasion, points)


def _part(memo: Memo, section: MemoSection, number: "_PointViews") -> SectionView:
    is_grouped = section.layout == "groups"
    groups = (
        layout.group_points(memo, section) if is_grouped else [layout.Group("", section.points)]
    )
    return SectionView(
        section,
        tuple(GroupView(g.name, tuple(map(number.item, g.points)), g.see) for g in groups),
        layout.rest_of_see(memo, section),
    )


def _entry(entry: AnnexEntry, number: "_PointViews") -> AnnexEntryView:
    passages = (
        AnnexSectionView(
            one.heading, one.speaker, tuple(number.item(point) for point in one.points)
        )
        for one in entry.sections
    )
    return AnnexEntryView(number.sources.get(entry.source), entry.source, tuple(passages))


def _quotes(items: Iterable[PointView]) -> dict[str, dict[tuple[int, int], tuple[str, ...]]]:
    """Map source ids to the spans quoted of them, each with the ids of its points."""
    quotes: dict[str, dict[tuple[int, int], tuple[str, ...]]] = defaultdict(dict)
    for item in items:
        for place in (*item.places, *item.differs):
            of_source = quotes[place.evidence.source]
            span = place.evidence.start, place.evidence.end
            of_source[span] = (*of_source.get(span, ()), item.id)
    return quotes


class _PointViews:
    """Assigns ids to points in reading order, and anchors to citations."""

    def __init__(self, memo: Memo) -> None:
        self.sources = {source.id: source for source in memo.sources}
        self._places = {source.id: at for at, source in enumerate(memo.sources, 1)}
        self._areas = {area: at for at, area in enumerate(memo.areas)}
        self._ids: Iterator[int] = count(1)

    def item(self, point: Point) -> PointView:
        places = tuple(map(self._make_place, point.evidence))
        differs = tuple(map(self._make_place, point.conflicting_evidence))
        return PointView(
            f"p{next(self._ids)}",
            point,
            places,
            differs,
            self._known(place.evidence.source for place in (*places, *differs)),
            tuple(self._areas[area] for area in point.areas if area in self._areas),
        )

    def _known(self, sources: Iterable[str]) -> tuple[int, ...]:
        return tuple(dict.fromkeys(self._places[one] for one in sources if one in self._places))

    def _make_place(self, evidence: Evidence) -> CitationView:
        source = self.sources.get(evidence.source)
        if source is None:
            return CitationView(evidence, "")
        at = self._places[evidence.source]
        found = quoted_text(source.text, evidence.start, evidence.end)
        link = anchor(at, evidence.start, evidence.end) if found else f"s{at}"
        return CitationView(evidence, formatting.source_title(source), link)
