"""Find the headings of a PDF: lines named by its outline, and lines styled like headings.

Cues of style: size, weight, capitals, numbering, white space around the line.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from statistics import median

from msgspec import Struct

from briefing.readers.common.blocks import split_marker
from briefing.readers.pdf.chars import BodyStyle, Line

_SPAN = 5  # maximum lines of a heading
_MIN_OUTLINE_LINES = 3  # minimum lines that the outline matches, to be trusted
_SAID = 400  # characters of a line that are compared with a title
_FIRST = 6  # letters that a title and its first line share
_NUMBERING = re.compile(
    r"^(?:\d{1,3}(?:\.\d{1,3})*[.)]?|[ivxlc]{1,6}[.)]|[a-h][.)]|chapter \d+[.:]?)\s"
)
_CLOSED = re.compile(r"[.;,:!…][\"'”’)]*$")
_HANGING = re.compile(r"(?:[,:–—-]|\b[a-zà-ÿ]{1,4})$")
_LONGEST = 160  # maximum characters of one heading line
_NUMBERED = re.compile(
    r"(?:\d{1,2}(?:\.\d{1,2}){0,4}\.?|[IVX]{1,5}\.|[A-H]\.|§\s?\d+)\s+[^\W\d_a-zà-ÿа-я]"
    r"|(?:Part|Chapter|Section|Annex|Appendix|Title|Teil|Kapitel|Anhang|Partie|Chapitre|Annexe|"
    r"Часть|Глава|Раздел|Приложение)\s+(?:\d+|[IVXLC]+|[A-Z])\b",
)
_ENUMERATED = re.compile(r"\(?(?:[a-z]|[ivx]{1,4}|\d{1,2})[.)]\s+\S")
_CAPTION = re.compile(r"(?:figure|fig\.|table|abbildung|abb\.|tableau|рис\.|таблица)\s*\d", re.I)
_IMPRINT = re.compile(r"\bISBN\b|all rights reserved|library of congress|nationalbibliothek", re.I)
_FULL = 0.9  # share of the text's width: the line of a paragraph that continues
_LARGER = 1.12  # times the body's size
_APART = 1.35  # times the body's leading, above the line
_ALONE = 1.45  # times the body's leading, above and below
_FRONT = 6  # pages that may be a book's covers and imprint
_BOOK = 8  # minimum pages of a book


class OutlineEntry(Struct, frozen=True):
    """An entry of the file's outline ("bookmarks")."""

    title: str
    level: int  # 1-based
    page: int  # 1-based


def find_headings(
    lines: Sequence[Line], body: BodyStyle, entries: Sequence[OutlineEntry], title: str
) -> dict[int, int]:
    """Return the headings' levels, 1 to 6, by index of the line.

    Lines with the style of a heading that the outline names are headings too: outlines tend to
    omit what is before and after the chapters.
    """
    named = _match_outline(lines, entries)
    cover = _match_outline(lines, [OutlineEntry(title, 1, 1)])
    looks = find_styled_headings(lines, body)
    if len(named) < _MIN_OUTLINE_LINES or 2 * len(named) < len(entries):
        return _extend_over_lines(lines, {**looks, **cover, **named})
    levels: dict[tuple[str, float], int] = {}
    for place, level in sorted(named.items(), reverse=True):
        levels[font_of(lines[place])] = level
    alike = {at: levels[font_of(lines[at])] for at in looks if font_of(lines[at]) in levels}
    return _extend_over_lines(lines, {**alike, **cover, **named})


def _extend_over_lines(lines: Sequence[Line], found: dict[int, int]) -> dict[int, int]:
    """Add the further lines of headings that span several lines."""
    for place in sorted(found):
        for after in range(place + 1, min(place + _SPAN, len(lines))):
            line, last = lines[after], lines[after - 1]
            near = line.column == last.column and line.top - last.top < 1.6 * line.size
            if (
                after in found
                or not near
                or font_of(line) != font_of(last)
                or _CLOSED.search(last.text)
            ):
                break
            if not (line.text[0].islower() or _HANGING.search(last.text)):
                break
            found[after] = found[place]
    return found


def _match_outline(lines: Sequence[Line], entries: Sequence[OutlineEntry]) -> dict[int, int]:
    """Find the lines that outline entries name, at the nearest page that has them."""
    starts: dict[int, list[int]] = {}
    bare = [_normalize(line.text[:_SAID]) for line in lines]
    for place, line in enumerate(lines):
        starts.setdefault(line.page, []).append(place)
    found: dict[int, int] = {}
    for entry in entries:
        title = _normalize(entry.title)
        near = (p for n in (0, 1, -1) for p in starts.get(entry.page + n, ()) if p not in found)
        likely = (p for p in near if bare[p] and title.startswith(bare[p][:_FIRST]))
        span = next((s for place in likely if (s := _match_title(lines, place, title))), range(0))
        found.update({place: min(entry.level, 6) for place in span})
    return found


def _match_title(lines: Sequence[Line], place: int, wanted: str) -> range:
    """Return the lines from `place` on that make up the title; an empty range if they don't."""
    heading_text = ""
    for end in range(place, min(place + _SPAN, len(lines))):
        heading_text = f"{heading_text} {lines[end].text[:_SAID]}"
        bare = _normalize(heading_text)
        if bare == wanted and wanted:
            return range(place, end + 1)
        if len(bare) > len(wanted) + 3:
            break
    return range(0)


def _normalize(text: str) -> str:
    """Keep letters and digits only, without a leading section number."""
    return "".join(c for c in _NUMBERING.sub("", text.casefold().strip()) if c.isalnum())


def find_styled_headings(lines: Sequence[Line], body: BodyStyle) -> dict[int, int]:
    """Return levels, 1 to 6, by index of the line: the larger the style, the higher the level."""
    covers = _find_front_pages(lines)
    found = [
        place
        for place, line in enumerate(lines)
        if line.page not in covers and _is_heading(lines, place, body)
    ]
    ranks = _rank_styles([lines[place] for place in found])
    return {place: ranks[_style_key(lines[place])] for place in found}


def font_of(line: Line) -> tuple[str, float]:
    """Return font and size, which make up a style."""
    return line.font, line.size


def _find_front_pages(lines: Sequence[Line]) -> set[int]:
    """Return the pages before a book's text: nearly empty ones, and the imprint."""
    pages: dict[int, list[Line]] = {}
    for line in lines:
        pages.setdefault(line.page, []).append(line)
    if len(pages) < _BOOK:
        return set()
    usual = median(len(page) for page in pages.values())
    front = {number: page for number, page in pages.items() if number <= _FRONT}
    return {
        number
        for number, page in front.items()
        if any(_IMPRINT.search(line.text[:_LONGEST]) for line in page)
        or (len(page) < 0.5 * usual and not any(_is_prose(line, page) for line in page))
    }


def _is_prose(line: Line, page: Sequence[Line]) -> bool:
    column = [other for other in page if other.column == line.column]
    return len(line.text) > 50 and line.right > _FULL * max(other.right for other in column)


def _style_key(line: Line) -> tuple[float, bool, bool]:
    """Return the style of a heading; styles sort by rank."""
    return round(line.size), line.bold, line.text.isupper()


def _rank_styles(lines: Sequence[Line]) -> Mapping[tuple[float, bool, bool], int]:
    kinds = sorted({_style_key(line) for line in lines}, reverse=True)
    return {kind: min(rank, 6) for rank, kind in enumerate(kinds, 1)}


def _is_heading(lines: Sequence[Line], place: int, body: BodyStyle) -> bool:
    line = lines[place]
    if not _is_candidate(line) or (_is_listed(lines, place) and line.size < _LARGER * body.largest):
        return False
    if line.size >= _LARGER * body.largest:
        return True
    if _CLOSED.search(line.text) or line.size < 0.8 * body.size:
        return False
    if _is_isolated(lines, place, body):
        return True
    if not _follows_gap(lines, place, body):
        return False
    return any(_style_cues(line, body)) and not _continues_below(lines, place, body)


def _is_candidate(line: Line) -> bool:
    """Check for mostly letters, limited length, no item, no row, no caption."""
    letters = sum(map(str.isalpha, line.text))
    if letters < 3 or 2 * letters < len(line.text.replace(" ", "")) or len(line.cells) > 1:
        return False
    if len(line.text) > _LONGEST or (line.text[0].islower() and not _ENUMERATED.match(line.text)):
        return False
    marker = split_marker(line.text)[0]
    is_item = bool(marker) and not any(map(str.isalnum, marker))
    return not is_item and not _CAPTION.match(line.text)


def _is_listed(lines: Sequence[Line], place: int) -> bool:
    """Return whether a numbered line is beside another marked line, as in a list."""
    near = lines[max(place - 1, 0) : place + 2]
    return all(split_marker(line.text)[0] for line in near) and len(near) > 1


def _style_cues(line: Line, body: BodyStyle) -> Iterator[bool]:
    other_font = line.font != body.font and line.size >= body.size
    yield line.bold and not body.bold
    yield line.text.isupper() and len(line.text) > 5
    yield bool(_NUMBERED.match(line.text)) and len(line.text) < 100
    yield other_font and len(line.text) < 80 and not line.text[0].islower()


def _is_isolated(lines: Sequence[Line], place: int, body: BodyStyle) -> bool:
    """Check for up to three lines with white space above and below, before a prose paragraph."""
    first = last = place
    gap = _ALONE * body.leading
    while first and place - first < 2 and _is_close(lines[first - 1], lines[first], gap):
        first -= 1
    while (
        last + 1 < len(lines) and last - place < 2 and _is_close(lines[last], lines[last + 1], gap)
    ):
        last += 1
    if last - first > 2 or first == 0 or last + 1 >= len(lines) or _CLOSED.search(lines[last].text):
        return False
    before, after = lines[first - 1], lines[last + 1]
    parted = _is_separated(before, lines[first], gap) and _is_separated(lines[last], after, gap)
    return parted and after.size == body.size and _is_prose(after, lines[last + 1 : last + 9])


def _is_close(a: Line, b: Line, gap: float) -> bool:
    return a.column == b.column and 0 <= b.top - a.top < gap


def _is_separated(a: Line, b: Line, gap: float) -> bool:
    """Return whether white space, or a page break after a sentence, is between two lines."""
    if a.page != b.page:
        return bool(_CLOSED.search(a.text))
    return a.column == b.column and b.top - a.top >= gap


def _continues_below(lines: Sequence[Line], place: int, body: BodyStyle) -> bool:
    """Return whether the next line, close below, continues the line's sentence."""
    run = lines[place : place + 4]
    line, after = run[0], run[1] if len(run) > 1 else None
    if after is None or after.column != line.column or after.top - line.top > 1.3 * body.leading:
        return False
    if font_of(after) != font_of(line):
        return after.text[0].islower()
    near = lines[max(place - 20, 0) : place + 20]
    width = max(other.right for other in near if other.column == line.column)
    wide = line.right - line.left > 0.6 * (width - line.left)
    if (
        font_of(line) == font_of(after)
        and line.font == body.font
        and wide
        and after.text[0].islower()
        and line.bold == body.bold
    ):
        return True
    paragraph = line.font == body.font or all(font_of(x) == font_of(line) for x in run)
    return paragraph and line.right > _FULL * width


def _follows_gap(lines: Sequence[Line], place: int, body: BodyStyle) -> bool:
    """Return whether the line, or the lines of the same style that it continues, follows a gap."""
    for at in range(place, max(place - _SPAN, 0), -1):
        line, before = lines[at], lines[at - 1]
        if before.column != line.column:
            return True
        if line.top - before.top > _APART * body.leading or _is_short(before, lines):
            return True
        if font_of(before) != font_of(line) or before.font == body.font:
            return False
    return place < _SPAN


def _is_short(before: Line, lines: Sequence[Line]) -> bool:
    """Return whether the line before ends its paragraph."""
    beside = [line.right for line in lines[:50] if line.column == before.column]
    width = max(beside or [line.right for line in lines[:50]])
    return bool(_CLOSED.search(before.text)) and before.right < 0.8 * width
