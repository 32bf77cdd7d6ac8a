"""Lines → paragraphs: which line breaks end a paragraph, and which only wrapped it.

Saved texts come in three lays: paragraphs parted by blank lines with their lines wrapped at one
width, a paragraph on every line, and lines wrapped anywhere. One file may mix them.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from statistics import quantiles

from msgspec import Struct

from briefing.readers.markers import has_label, split_marker

_CLOSED = re.compile(r"[.?!…:;。？！।][\"'”’»)\]*_]*$")
_HANGING = re.compile(r"(?:,|[-–—]|\b[^\W\d_A-ZÀ-ÞА-Я]{1,4}|[(\[“«])$")
_FEW = 5  # fewer wrapped lines than this tell no width
_REGULAR = 0.72  # of the longest lines' width: shorter "full" lines mean there is no width


class Line(Struct, frozen=True):
    text: str  # stripped
    indent: int


class Layout(Struct, frozen=True):
    """How a text is wrapped, as its unmistakable breaks tell."""

    width: float = 0.0  # characters that a line must not have had room for; 0 for no wrapping
    regular: bool = False  # wrapped at one width
    pairs: frozenset[tuple[str, str]] = frozenset()  # neighbours inside lines, second capitalised


def paragraphs(text: str) -> list[Line]:
    """The paragraphs of a text, each joined into one line with its first line's indent."""
    chunks = _chunks(text)
    layout = _layout(chunks)
    return [p for chunk in chunks for p in _join(chunk, layout)]


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
    text = expanded.strip()
    return Line(text, len(expanded) - len(expanded.lstrip()))


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
    return not _CLOSED.search(a) and b[:1].islower() and not split_marker(b)[0]


def _layout(chunks: Sequence[Sequence[Line]]) -> Layout:
    breaks = [(a.text, b.text) for c in chunks for a, b in pairwise(c)]
    wrapped = [(a, b) for a, b in breaks if _runs_on(a, b)]
    lines = [line.text for chunk in chunks for line in chunk]
    if len(wrapped) < _FEW or len(wrapped) < 0.05 * len(lines):
        return Layout(pairs=_pairs(lines))
    needs = quantiles([_need(a, b) for a, b in wrapped], n=20)
    longest = quantiles([len(a) for a, _ in wrapped], n=20)[-1]
    return Layout(needs[1], needs[1] > _REGULAR * longest, _pairs(lines))


def _need(a: str, b: str) -> int:
    """The width at which the second line's first word would have fitted on the first."""
    return len(a) + 1 + len(b.split(maxsplit=1)[0])


def _pairs(lines: Sequence[str]) -> frozenset[tuple[str, str]]:
    return frozenset(
        (a, b)
        for line in lines
        for words in [line.split()]
        for a, b in pairwise(words)
        if b[:1].isupper()
    )


def _join(chunk: Sequence[Line], layout: Layout) -> Iterator[Line]:
    """The paragraphs of a chunk."""
    start = at = 0
    for at, (a, b) in enumerate(pairwise(chunk), 1):
        if not _continues(a, b, layout):
            yield _paragraph(chunk[start:at])
            start = at
    if chunk:
        yield _paragraph(chunk[start:])


def _paragraph(lines: Sequence[Line]) -> Line:
    return Line(" ".join(line.text for line in lines), lines[0].indent)


def _continues(a: Line, b: Line, layout: Layout) -> bool:
    """Whether the second line belongs to the paragraph of the first."""
    if split_marker(b.text)[0] or has_label(b.text) or _differ(a.text, b.text):
        return False
    full = bool(layout.width) and _need(a.text, b.text) >= layout.width
    if _CLOSED.search(a.text):
        return (full and layout.regular) or (b.text[:1].islower() and a.text[-1:] not in ":;")
    if b.text[:1].islower() or _HANGING.search(a.text):
        return True
    return full or (a.text.split()[-1], b.text.split(maxsplit=1)[0]) in layout.pairs


def _differ(a: str, b: str) -> bool:
    """One is all capitals and the other is not, or one is a rule: never one paragraph."""
    return a.isupper() != b.isupper() or not (any(map(str.isalnum, a)) and any(map(str.isalnum, b)))
