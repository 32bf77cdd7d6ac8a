"""Leaves out what is printed on every page: running heads and feet, page numbers."""

import re
from collections import Counter
from collections.abc import Sequence

from briefing.readers.pdf.model import Line, Page

_ZONE = 0.16  # of the page's height, above and below
_OUTERMOST = 3  # lines looked at from either edge
_NUMBER = re.compile(
    r"[\W_]*(?:(?:page|seite|p\.|стр\.|стр|页|ページ|página|стор\.)?\s*(?:\d{1,4}|[ivxlc]{1,7})"
    r"(?:\s*(?:of|/|von|sur|de|из|\|)\s*\d{1,4})?)[\W_]*",
    re.I,
)
_SHARE = 0.5  # of the pages that carry it, or
_PAGES = 3  # so many: a chapter has its own running head


def without_furniture(pages: Sequence[Page], lines: Sequence[Sequence[Line]]) -> list[list[Line]]:
    """For each page its lines but the furniture. `lines` are in reading order, aligned to pages."""
    edges = [_edges(page, of_page) for page, of_page in zip(pages, lines, strict=True)]
    repeated = _repeated(edges)
    kept = []
    for of_page, outer in zip(lines, edges, strict=True):
        furniture = {
            id(line)
            for line, rank in outer
            if _key(line) in repeated or (rank == 0 and _NUMBER.fullmatch(line.text))
        }
        kept.append([line for line in of_page if id(line) not in furniture])
    return kept


def _edges(page: Page, lines: Sequence[Line]) -> list[tuple[Line, int]]:
    """The outermost lines within the zones and how many stand further out."""
    down = sorted(lines, key=lambda line: line.top)
    head = [line for line in down if line.bottom < _ZONE * page.height]
    foot = [line for line in reversed(down) if line.top > (1 - _ZONE) * page.height]
    return [(line, rank) for zone in (head, foot) for rank, line in enumerate(zone[:_OUTERMOST])]


def _key(line: Line) -> tuple[str, bool]:
    """What is the same on every page: the words and the edge, not the number."""
    words = re.sub(r"\d+|\b[ivxlc]+\b", "#", line.text.casefold())
    return re.sub(r"[\W_]+", " ", words).strip(), line.top > 200


def _repeated(edges: Sequence[Sequence[tuple[Line, int]]]) -> set[tuple[str, bool]]:
    times = Counter(key for outer in edges for key in {_key(line) for line, _ in outer})
    enough = max(2, min(_PAGES, round(_SHARE * len(edges))))
    return {key for key, count in times.items() if count >= enough}
