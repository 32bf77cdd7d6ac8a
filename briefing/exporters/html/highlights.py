"""Cut a source's text where the memo quotes it, so that the page counts no characters.

Offsets are code points here and UTF-16 units in a browser: all cutting is done on this side.
"""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import accumulate, pairwise

from msgspec import Struct

from briefing.models import Source, Span

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
