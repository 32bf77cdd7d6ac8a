"""Leaves out what is printed on every page: running heads and feet, page numbers."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from briefing.readers.pdf.model import Line, Page

_ZONE = 0.16  # of the page's height, above and below
_OUTERMOST = 3  # lines looked at from either edge
_NUMBER = re.compile(
    r"[\W_]*(?:(?:page|seite|p\.|стр\.|стр|页|ページ|página|стор\.)?\s*(?:\d{1,4}|[ivxlc]{1,7})"
    r"(?:\s*(?:of|/|von|sur|de|из|\|)\s*\d{1,4})?(?:\s+(?:https?://|www\.)\S+)?)[\W_]*",
    re.I,
)
_FOLIO = 80  # characters: more is no page number
_SLOT_SHARE = 0.3  # of the pages that have a line in the same place
_CONTENTS = re.compile(
    r"(?:table of )?contents?|inhalt(?:sverzeichnis)?|sommaire|table des matières|índice|indice|"
    r"оглавление|содержание|мазмұны|目\s?次|目\s?录|차례|목차",
    re.I,
)
_ENTRY = re.compile(r"\D\s*\b(\d{1,4}|[ivxlc]{1,6})$")  # ends with a page's number
_SHARE = 0.5  # of the pages that carry it, or
_PAGES = 3  # so many: a chapter has its own running head


def without_furniture(pages: Sequence[Page], lines: Sequence[Sequence[Line]]) -> list[list[Line]]:
    """For each page its lines but the furniture. `lines` are in reading order, aligned to pages."""
    edges = [_edges(page, of_page) for page, of_page in zip(pages, lines, strict=True)]
    repeated, slots = _repeated(edges), _slots(edges, _usual_size(lines))
    kept = []
    for of_page, outer in zip(lines, edges, strict=True):
        furniture = {
            id(line)
            for line, rank in outer
            if _key(line) in repeated or (rank == 0 and (_slot(line) in slots or _is_number(line)))
        }
        kept.append([line for line in of_page if id(line) not in furniture])
    return kept


def _is_number(line: Line) -> bool:
    return len(line.text) < _FOLIO and bool(_NUMBER.fullmatch(line.text))


def _usual_size(lines: Sequence[Sequence[Line]]) -> float:
    sizes: Counter[float] = Counter()
    for of_page in lines:
        for line in of_page:
            sizes[line.size] += len(line.text)
    return sizes.most_common(1)[0][0] if sizes else 0.0


Slot = tuple[int, float]


def _slot(line: Line) -> Slot:
    return round(line.top / 6), line.size


def _slots(edges: Sequence[Sequence[tuple[Line, int]]], usual: float) -> set[Slot]:
    """Where most pages have a lone line, smaller than the text or well apart from it."""
    times: Counter[Slot] = Counter()
    for outer in edges:
        for at, (line, rank) in enumerate(outer):
            inner = next((other for other, deeper in outer[at + 1 : at + 2] if deeper), None)
            far = inner is None or abs(inner.top - line.top) > 1.8 * line.size
            if rank == 0 and (line.size < 0.95 * usual or (far and line.size <= usual)):
                times[_slot(line)] += 1
    enough = max(_PAGES, round(_SLOT_SHARE * len(edges)))
    return {slot for slot, count in times.items() if count >= enough}


def _edges(page: Page, lines: Sequence[Line]) -> list[tuple[Line, int]]:
    """The outermost lines within the zones and how many stand further out."""
    down = sorted(lines, key=lambda line: line.top)
    head = [line for line in down if line.bottom < _ZONE * page.height]
    foot = [line for line in reversed(down) if line.top > (1 - _ZONE) * page.height]
    return [(line, rank) for zone in (head, foot) for rank, line in enumerate(zone[:_OUTERMOST])]


def without_contents(lines: Sequence[Sequence[Line]]) -> list[list[Line]]:
    """For each page its lines but the entries of a table of contents; its heading stays."""
    kept: list[list[Line]] = []
    inside = False
    for of_page in lines:
        heads = [at for at, line in enumerate(of_page) if _CONTENTS.fullmatch(line.text)]
        inside = (inside or bool(heads)) and _counts_up(of_page)
        kept.append(list(of_page[: heads[0] + 1 if heads else 0]) if inside else list(of_page))
    return kept


def _counts_up(lines: Sequence[Line]) -> bool:
    """Lines that end with page numbers, one not before the other; a table's figures go anyhow."""
    entries = [found for line in lines if (found := _ENTRY.search(line.text[-20:]))]
    pages = [int(entry[1]) for entry in entries if entry[1].isdecimal()]
    steps = [a <= b for a, b in pairwise(pages)]
    return len(entries) > 0.4 * len(lines) and len(steps) > 2 and sum(steps) > 0.8 * len(steps)


Key = tuple[str, int, int]


def _key(line: Line) -> Key:
    """What is the same on every page: the words, their size and height, not the number."""
    words = re.sub(r"\d+|\b[ivxlc]+\b", "#", line.text.casefold())
    return re.sub(r"[\W_]+", " ", words).strip(), round(line.size), round(line.top / 8)


def _repeated(edges: Sequence[Sequence[tuple[Line, int]]]) -> set[Key]:
    """What many pages carry; two pages share a table's header too, so theirs is outermost only."""
    deepest = _OUTERMOST if len(edges) > 2 else 1
    times = Counter(
        key for outer in edges for key in {_key(line) for line, rank in outer if rank < deepest}
    )
    enough = max(2, min(_PAGES, round(_SHARE * len(edges))))
    return {key for key, count in times.items() if count >= enough}
