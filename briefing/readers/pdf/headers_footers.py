"""Leave out running headers and footers, page numbers and tables of contents."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from briefing.readers.pdf.chars import Line, Page

Slot = tuple[int, float]  # a line's vertical position and size

_SENTENCE_END = re.compile(r"[.!?。！？][\"'”’»)\]]*$")
_SENTENCE_SPACES = 4  # a line with fewer spaces is no sentence: "Vol. 12, No. 3."
_ZONE = 0.16  # share of the page's height at the top and at the bottom
_OUTERMOST = 3  # lines that are examined from either edge
_NUMBER = re.compile(
    r"[\W_]*(?:(?:page|seite|p\.|стр\.|стр|页|ページ|página|стор\.)?\s*(?:\d{1,4}|[ivxlc]{1,7})"
    r"(?:\s*(?:of|/|von|sur|de|из|\|)\s*\d{1,4})?(?:\s+(?:https?://|www\.)\S+)?)[\W_]*",
    re.I,
)
_MAX_PAGE_NUMBER = 80  # characters of a line that may be a page number
_SLOT_SHARE = 0.3  # share of the pages that have a line at the same position
# What browsers print around a page: "5/12/25, 6:00 PM Title" above, the address and "1/3" below.
_ADDRESS = re.compile(r"(?:https?|file)://\S+(?:\s\d{1,4}(?:/| of )\d{1,4})?")
_PRINTED = re.compile(
    rf"\d{{1,4}}[./-]\d{{1,2}}[./-]\d{{1,4}},?\s\d{{1,2}}[:.]\d\d(?:\s?[AP]M)?(?:\s.{{0,300}})?"
    rf"|{_ADDRESS.pattern}",
    re.I,
)
_CONTENTS = re.compile(
    r"(?:table of )?contents?|inhalt(?:sverzeichnis)?|sommaire|table des matières|índice|indice|"
    r"оглавление|содержание|мазмұны|目\s?次|目\s?录|차례|목차",
    re.I,
)
_TOC_ENTRY = re.compile(r"\D\s*\b(\d{1,4}|[ivxlc]{1,6})$")  # ends with a page number
# A line is repeated if this share of the pages has it, or so many pages: chapters have their own.
_REPEATED_SHARE = 0.5
_REPEATED_PAGES = 3


def strip_running_headers(
    pages: Sequence[Page], lines: Sequence[Sequence[Line]]
) -> list[list[Line]]:
    """Return each page's lines without running headers, footers and page numbers.

    `lines` are in reading order and aligned to `pages`.
    """
    edges = [_find_edge_lines(page, of_page) for page, of_page in zip(pages, lines, strict=True)]
    usual = _most_common_size(lines)
    repeated, slots = _find_repeated(edges), _find_slots(edges, usual)
    kept = []
    for of_page, outer in zip(lines, edges, strict=True):
        is_print = any(rank == 0 and _ADDRESS.fullmatch(line.text) for line, rank in outer)
        furniture = {
            id(line)
            for line, rank in outer
            if _line_key(line) in repeated
            or (rank == 0 and (_is_page_number(line) or _is_changing_header(line, slots, usual)))
            or (rank == 0 and is_print and _PRINTED.fullmatch(line.text))
        }
        kept.append([line for line in of_page if id(line) not in furniture])
    return kept


def _is_changing_header(line: Line, slots: set[Slot], usual: float) -> bool:
    """Return whether a line is in the position of headers and is no sentence of the text.

    `usual` is the size of most of the text.
    """
    is_long = line.size >= 0.95 * usual and line.text.count(" ") >= _SENTENCE_SPACES
    return _slot(line) in slots and not (is_long and _SENTENCE_END.search(line.text))


def _is_page_number(line: Line) -> bool:
    return len(line.text) < _MAX_PAGE_NUMBER and bool(_NUMBER.fullmatch(line.text))


def _most_common_size(lines: Sequence[Sequence[Line]]) -> float:
    sizes: Counter[float] = Counter()
    for of_page in lines:
        for line in of_page:
            sizes[line.size] += len(line.text)
    return sizes.most_common(1)[0][0] if sizes else 0.0


def _slot(line: Line) -> Slot:
    return round(line.top / 6), line.size


def _find_slots(edges: Sequence[Sequence[tuple[Line, int]]], usual: float) -> set[Slot]:
    """Return the positions where many pages have a line smaller than the text or far from it."""
    times: Counter[Slot] = Counter()
    for outer in edges:
        for at, (line, rank) in enumerate(outer):
            inner = next((other for other, deeper in outer[at + 1 : at + 2] if deeper), None)
            far = inner is None or abs(inner.top - line.top) > 1.8 * line.size
            if rank == 0 and (line.size < 0.95 * usual or (far and line.size <= usual)):
                times[_slot(line)] += 1
    enough = max(_REPEATED_PAGES, round(_SLOT_SHARE * len(edges)))
    return {slot for slot, count in times.items() if count >= enough}


def _find_edge_lines(page: Page, lines: Sequence[Line]) -> list[tuple[Line, int]]:
    """Return the outermost lines within the zones, each with the number of lines further out."""
    down = sorted(lines, key=lambda line: line.top)
    head = [line for line in down if line.bottom < _ZONE * page.height]
    foot = [line for line in reversed(down) if line.top > (1 - _ZONE) * page.height]
    return [(line, rank) for zone in (head, foot) for rank, line in enumerate(zone[:_OUTERMOST])]


def strip_toc(lines: Sequence[Sequence[Line]]) -> list[list[Line]]:
    """Return each page's lines without the entries of a table of contents; its heading stays."""
    kept: list[list[Line]] = []
    inside = False
    for of_page in lines:
        heads = [at for at, line in enumerate(of_page) if _CONTENTS.fullmatch(line.text)]
        inside = (inside or bool(heads)) and _is_toc_page(of_page)
        kept.append(list(of_page[: heads[0] + 1 if heads else 0]) if inside else list(of_page))
    return kept


def _is_toc_page(lines: Sequence[Line]) -> bool:
    """Return whether lines end with page numbers that don't decrease, unlike a table's figures."""
    entries = [found for line in lines if (found := _TOC_ENTRY.search(line.text[-20:]))]
    pages = [int(entry[1]) for entry in entries if entry[1].isdecimal()]
    steps = [a <= b for a, b in pairwise(pages)]
    return len(entries) > 0.4 * len(lines) and len(steps) > 2 and sum(steps) > 0.8 * len(steps)


Key = tuple[str, int, int]


def _line_key(line: Line) -> Key:
    """Return what is the same on every page: words, size and position, without numbers."""
    words = re.sub(r"\d+|\b[ivxlc]+\b", "#", line.text.casefold())
    return re.sub(r"[\W_]+", " ", words).strip(), round(line.size), round(line.top / 8)


def _find_repeated(edges: Sequence[Sequence[tuple[Line, int]]]) -> set[Key]:
    """Return the keys that many pages share.

    Of two pages only the outermost lines count: they may share the header of a table.
    """
    deepest = _OUTERMOST if len(edges) > 2 else 1
    times = Counter(
        key
        for outer in edges
        for key in {_line_key(line) for line, rank in outer if rank < deepest}
    )
    enough = max(2, min(_REPEATED_PAGES, round(_REPEATED_SHARE * len(edges))))
    return {key for key, count in times.items() if count >= enough}
