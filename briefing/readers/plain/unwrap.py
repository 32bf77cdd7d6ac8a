"""Lines → paragraphs: which line breaks end a paragraph, and which only wrapped it.

Saved texts come in three lays: paragraphs parted by blank lines with their lines wrapped at one
width, a paragraph on every line, and lines wrapped anywhere. One file may mix them.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from statistics import quantiles

from msgspec import Struct
from msgspec.structs import replace

from briefing.readers.common.dates import find_dateline
from briefing.readers.common.whitespace import is_cjk_break, join_lines
from briefing.readers.html.boilerplate import is_boilerplate
from briefing.readers.plain.markers import has_label, split_marker

_CLOSED = re.compile(r"[.?!…:;。？！।][\"'”’»)\]*_]*$")
_HANGING = re.compile(r"(?:,|(?<=[^\W\d_])-|[–—]|\b[^\W\d_A-ZÀ-ÞА-Я]{1,4}|[(\[“«])$")
_ABBREVIATED = re.compile(
    r"\b(?:(?:St|Mr|Mrs|Ms|Dr|Prof|Gen|Sen|Rep|Gov|Hon|Lt|Col)\.?|(?:No|[A-Z])\.)$"
)
_INNER_STOP = re.compile(r"[.?!][\"”’)]*\s+[\"“‘(]?[^\W\d_a-z]")
_DATELINE = 40  # characters of a line that is nothing but a date
_OPENING = 20  # lines
_FEW = 5  # fewer wrapped lines than this tell no width
_REGULAR = 0.72  # of the longest lines' width: shorter "full" lines mean there is no width


class Line(Struct, frozen=True):
    """A line as it stands, or a paragraph as one line."""

    text: str  # white space folded
    indent: int
    width: int = 0  # as it stands in the file, its indent left out
    apart: bool = True  # no other line touches it, or lines are not wrapped at all


class Layout(Struct, frozen=True):
    """How a text is wrapped, as its unmistakable breaks tell."""

    width: float = 0.0  # characters beyond which a line is full; 0 where nothing is wrapped
    regular: bool = False  # wrapped at one width
    pairs: frozenset[tuple[str, str]] = frozenset()  # neighbours inside lines, second capitalised
    alone: frozenset[str] = frozenset()  # lines that are no part of a paragraph


def paragraphs(text: str) -> list[Line]:
    """The paragraphs of a text, each joined into one line with its first line's indent."""
    chunks = _chunks(text)
    layout = _layout(chunks)
    return [
        replace(p, apart=len(chunk) == 1 or not layout.width)
        for chunk in chunks
        for p in _join(chunk, layout)
    ]


def _chunks(text: str) -> list[list[Line]]:
    """Runs of lines without a blank one; double-spaced text counts as single-spaced."""
    lines = [_line(raw) for raw in text.replace("\f", "\n\n").split("\n")]
    if _double_spaced(lines):
        lines = [b for a, b in _neighbours(lines) if b.text or not a.text]
    chunks: list[list[Line]] = [[]]
    for line in lines:
        if line.text:
            chunks[-1].append(line)
        elif chunks[-1]:
            chunks.append([])
    return [chunk for chunk in chunks if chunk]


def _line(raw: str) -> Line:
    expanded = raw.expandtabs(4).rstrip()
    text = " ".join(expanded.split())
    return Line(text, len(expanded) - len(expanded.lstrip()), len(expanded.strip()))


def _neighbours(lines: Iterable[Line]) -> Iterator[tuple[Line, Line]]:
    return pairwise([Line("", 0), *lines])


def _double_spaced(lines: Sequence[Line]) -> bool:
    """A blank line after nearly every line, sentences running on across them."""
    full = [line.text for line in lines if line.text]
    alone = sum(not b.text for a, b in _neighbours(lines) if a.text)
    run_on = sum(_runs_on(a, b) for a, b in pairwise(full))
    return len(full) > 2 * _FEW and alone > 0.8 * len(full) and run_on > 0.3 * len(full)


def _runs_on(a: str, b: str) -> bool:
    """A break that only wrapping can explain."""
    goes_on = b[:1].islower() or is_cjk_break(a, b)
    return goes_on and not _CLOSED.search(a) and not split_marker(b)[0]


def _layout(chunks: Sequence[Sequence[Line]]) -> Layout:
    breaks = [pair for chunk in chunks for pair in pairwise(chunk)]
    wrapped = [(a, b) for a, b in breaks if _runs_on(a.text, b.text)]
    lines = [line.text for chunk in chunks for line in chunk]
    told = _pairs(lines), _alone(lines)
    if len(wrapped) < _FEW or len(wrapped) < 0.05 * len(lines):
        return Layout(0.0, False, *told)
    low = quantiles([_need(a, b) for a, b in wrapped], n=20)[1]
    longest = quantiles([a.width for a, _ in wrapped], n=20)[-1]
    if low > _REGULAR * longest:
        return Layout(low, True, *told)
    pairs, alone = told
    title = set() if _runs_on(*lines[:2]) or _HANGING.search(lines[0]) else {lines[0]}
    return Layout(_REGULAR * longest, False, pairs, alone | title)


def _alone(lines: Sequence[str]) -> frozenset[str]:
    """What is said twice near the beginning is a title; buttons and menus belong to nothing."""
    opening = lines[:_OPENING]
    whole = [line for line in opening if len(line) > 15 and not _HANGING.search(line)]
    twice = {line for line in whole if line[0].isupper() and opening.count(line) > 1}
    return frozenset(twice | {line for line in lines if is_boilerplate(line)})


def _need(a: Line, b: Line) -> int:
    """The width at which the second line's first word would have fitted on the first."""
    return a.width + 1 + len(b.text.split(maxsplit=1)[0])


def _pairs(lines: Sequence[str]) -> frozenset[tuple[str, str]]:
    return frozenset(
        (_bare(a), _bare(b))
        for line in lines
        for words in [line.split()]
        for a, b in pairwise(words)
        if b[:1].isupper()
    )


def _bare(word: str) -> str:
    """A word without its marks and its possessive."""
    return re.sub(r"['’]s$", "", word.strip(".,;:!?()\"“”‘’'"))


def _join(chunk: Sequence[Line], layout: Layout) -> Iterator[Line]:
    """The paragraphs of a chunk."""
    part: list[Line] = []
    for line in chunk:
        if part and not _continues(part, line, layout):
            yield _paragraph(part)
            part = []
        part.append(line)
    if part:
        yield _paragraph(part)


def _paragraph(lines: Sequence[Line]) -> Line:
    return Line(join_lines(line.text for line in lines), lines[0].indent)


def _continues(part: Sequence[Line], line: Line, layout: Layout) -> bool:
    """Whether a line belongs to the paragraph of the lines before it."""
    a, b = part[-1].text, line.text
    hangs = bool(_HANGING.search(a) or _ABBREVIATED.search(a))
    if has_label(b) and has_label(f"{a} {b}") and _known(a, b, layout):
        return True
    lower, full = b[0].islower(), bool(layout.width) and _need(part[-1], line) >= layout.width
    alone = not lower and not layout.alone.isdisjoint((a, b))
    if alone or _opens(b, after_hanging=hangs) or (_differ(a, b) and not (hangs and b.isupper())):
        return False
    if _CLOSED.search(a) and not _ABBREVIATED.search(a):
        return (full and layout.regular) or (lower and a[-1] not in ":;")
    wrapped = bool(layout.width) and _is_prose(part)
    return lower or hangs or full or wrapped or _known(a, b, layout)


def _opens(line: str, after_hanging: bool) -> bool:
    """A line that begins something: an item, a turn, a dateline."""
    marker, rest = split_marker(line)
    item = bool(marker) and not (after_hanging and marker[0].isdigit() and rest[0].islower())
    return item or has_label(line) or (len(line) < _DATELINE and bool(find_dateline([line])))


def _is_prose(part: Sequence[Line]) -> bool:
    """A paragraph that is under way: several lines or sentences, or no headline's capitals."""
    words = part[0].text.split()
    small = sum(word[0].islower() for word in words)
    if len(part) > 1 or has_label(part[0].text):
        return True
    several = len(words) > 8 and bool(_INNER_STOP.search(part[0].text))
    return several or (len(words) > 4 and small > 0.4 * len(words))


def _known(a: str, b: str, layout: Layout) -> bool:
    """The words at the break stand side by side elsewhere: a name."""
    return (_bare(a.split()[-1]), _bare(b.split()[0])) in layout.pairs


def _differ(a: str, b: str) -> bool:
    """One is all capitals and the other is not, or one is a rule: never one paragraph."""
    return a.isupper() != b.isupper() or not (any(map(str.isalnum, a)) and any(map(str.isalnum, b)))
