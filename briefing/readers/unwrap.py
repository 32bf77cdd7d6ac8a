"""Join lines to paragraphs: decide which line breaks end a paragraph and which only wrap it.

Saved texts have three layouts: paragraphs separated by blank lines and wrapped at one width, one
paragraph per line, and lines wrapped anywhere. One file may mix them.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import groupby, pairwise
from statistics import quantiles

from msgspec import Struct
from msgspec.structs import replace

from briefing.languages import LANGUAGES, Language
from briefing.models import Block
from briefing.readers.common.blocks import has_speaker_label, split_marker
from briefing.readers.common.boilerplate import is_boilerplate
from briefing.readers.common.metadata import find_dateline
from briefing.readers.common.text import is_cjk_break, join_lines

_CLOSED = re.compile(r"[.?!…:;。？！।][\"'”’»)\]*_]*$")
_HANGING = re.compile(r"(?:,|(?<=[^\W\d_])-|[–—]|\b[^\W\d_A-ZÀ-ÞА-Я]{1,4}|[(\[“«])$")
_ABBREVIATED = re.compile(
    r"\b(?:(?:St|Mr|Mrs|Ms|Dr|Prof|Gen|Sen|Rep|Gov|Hon|Lt|Col)\.?|(?:No|[A-Z])\.)$"
)
_INNER_STOP = re.compile(r"[.?!][\"”’)]*\s+[\"“‘(]?[^\W\d_a-z]")
_DATELINE = 40  # characters of a line that contains only a date
_OPENING = 20  # lines
_FEW = 5  # minimum wrapped lines that determine a width
_REGULAR = (
    0.72  # share of the longest lines' width: with shorter full lines there is no common width
)

_DIVIDED = re.compile(r"[^\W\d_]{2}[-\u2010\u00ad]\Z")  # a line that may end in a part of a word
_MAX_PRINTED = 130  # characters of a printed line
_MIN_PRINTED = 25
_MIN_WRAPS = 3  # lines that break a sentence
_WRAP_SHARE = 0.3  # of all lines


class Line(Struct, frozen=True):
    """A line of the file, or a paragraph as one line."""

    text: str  # white space collapsed
    indent: int
    width: int = 0  # characters in the file, without the indent
    apart: bool = True  # separated by blank lines, or lines are not wrapped at all


class Layout(Struct, frozen=True):
    """How a text is wrapped, detected from its unambiguous breaks."""

    width: float = 0.0  # characters of a full line; 0 where nothing is wrapped
    regular: bool = False  # wrapped at one width
    pairs: frozenset[tuple[str, str]] = (
        frozenset()
    )  # neighbours within lines, the second capitalized
    alone: frozenset[str] = frozenset()  # lines that are not part of a paragraph
    words: frozenset[str] = frozenset()  # of the text; empty where no line divides a word


def join_paragraphs(text: str) -> list[Line]:
    """Return the paragraphs of a text, each as one line with its first line's indent."""
    chunks = _split_on_blank_lines(text)
    lines = [(line.text, bool(_DIVIDED.search(line.text))) for chunk in chunks for line in chunk]
    words = collect_words(lines) if any(is_divided for _, is_divided in lines) else frozenset()
    layout = replace(_detect_layout(chunks), words=words)
    return [
        replace(p, apart=len(chunk) == 1 or not layout.width)
        for chunk in chunks
        for p in _join_chunk(chunk, layout)
    ]


def _split_on_blank_lines(text: str) -> list[list[Line]]:
    """Split at blank lines; double-spaced text counts as single-spaced."""
    lines = [_make_line(raw) for raw in text.replace("\f", "\n\n").split("\n")]
    if _is_double_spaced(lines):
        lines = [b for a, b in _with_previous(lines) if b.text or not a.text]
    chunks: list[list[Line]] = [[]]
    for line in lines:
        if line.text:
            chunks[-1].append(line)
        elif chunks[-1]:
            chunks.append([])
    return [chunk for chunk in chunks if chunk]


def _make_line(raw: str) -> Line:
    expanded = raw.expandtabs(4).rstrip()
    text = " ".join(expanded.split())
    return Line(text, len(expanded) - len(expanded.lstrip()), len(expanded.strip()))


def _with_previous(lines: Iterable[Line]) -> Iterator[tuple[Line, Line]]:
    return pairwise([Line("", 0), *lines])


def _is_double_spaced(lines: Sequence[Line]) -> bool:
    """Return whether nearly every line is followed by a blank one within sentences."""
    full = [line.text for line in lines if line.text]
    alone = sum(not b.text for a, b in _with_previous(lines) if a.text)
    run_on = sum(_is_wrap(a, b) for a, b in pairwise(full))
    return len(full) > 2 * _FEW and alone > 0.8 * len(full) and run_on > 0.3 * len(full)


def _is_wrap(a: str, b: str) -> bool:
    """Return whether a break can only be due to wrapping."""
    goes_on = b[:1].islower() or is_cjk_break(a, b)
    return goes_on and not _CLOSED.search(a) and not split_marker(b)[0]


def _detect_layout(chunks: Sequence[Sequence[Line]]) -> Layout:
    breaks = [pair for chunk in chunks for pair in pairwise(chunk)]
    wrapped = [(a, b) for a, b in breaks if _is_wrap(a.text, b.text)]
    lines = [line.text for chunk in chunks for line in chunk]
    found = _name_pairs(lines), _standalone_lines(lines)
    if len(wrapped) < _FEW or len(wrapped) < 0.05 * len(lines):
        return Layout(0.0, False, *found)
    low = quantiles([_width_needed(a, b) for a, b in wrapped], n=20)[1]
    longest = quantiles([a.width for a, _ in wrapped], n=20)[-1]
    if low > _REGULAR * longest:
        return Layout(low, True, *found)
    pairs, alone = found
    title = set() if _is_wrap(*lines[:2]) or _HANGING.search(lines[0]) else {lines[0]}
    return Layout(_REGULAR * longest, False, pairs, alone | title)


def _standalone_lines(lines: Sequence[str]) -> frozenset[str]:
    """Return lines that belong to no paragraph: repeated titles, buttons, menus."""
    opening = lines[:_OPENING]
    whole = [line for line in opening if len(line) > 15 and not _HANGING.search(line)]
    twice = {line for line in whole if line[0].isupper() and opening.count(line) > 1}
    return frozenset(twice | {line for line in lines if is_boilerplate(line)})


def _width_needed(a: Line, b: Line) -> int:
    """Return the width at which the second line's first word would fit on the first."""
    return a.width + 1 + len(b.text.split(maxsplit=1)[0])


def _name_pairs(lines: Sequence[str]) -> frozenset[tuple[str, str]]:
    return frozenset(
        (_bare_word(a), _bare_word(b))
        for line in lines
        for words in [line.split()]
        for a, b in pairwise(words)
        if b[:1].isupper()
    )


def _bare_word(word: str) -> str:
    """Return a word without punctuation and possessive."""
    return re.sub(r"['’]s$", "", word.strip(".,;:!?()\"“”‘’'"))


def _join_chunk(chunk: Sequence[Line], layout: Layout) -> Iterator[Line]:
    """Yield the paragraphs of a chunk."""
    part: list[Line] = []
    for line in chunk:
        if part and not _is_continuation(part, line, layout):
            yield _build_paragraph(part, layout.words)
            part = []
        part.append(line)
    if part:
        yield _build_paragraph(part, layout.words)


def _build_paragraph(lines: Sequence[Line], words: frozenset[str]) -> Line:
    text = ""
    for piece in (line.text for line in lines):
        if _DIVIDED.search(text) and piece[:1].islower():
            text = f"{join_divided(text, piece, words)}{piece}"
        else:
            text = join_lines((text, piece))
    return Line(text, lines[0].indent)


def _is_continuation(part: Sequence[Line], line: Line, layout: Layout) -> bool:
    """Return whether a line belongs to the paragraph of the lines before it."""
    a, b = part[-1].text, line.text
    hangs = bool(_HANGING.search(a) or _ABBREVIATED.search(a))
    if has_speaker_label(b) and has_speaker_label(f"{a} {b}") and _is_known_pair(a, b, layout):
        return True
    lower, full = (
        b[0].islower(),
        bool(layout.width) and _width_needed(part[-1], line) >= layout.width,
    )
    alone = not lower and not layout.alone.isdisjoint((a, b))
    if (
        alone
        or _starts_block(b, after_hanging=hangs)
        or (_is_incompatible(a, b) and not (hangs and b.isupper()))
    ):
        return False
    if _CLOSED.search(a) and not _ABBREVIATED.search(a):
        return (full and layout.regular) or (lower and a[-1] not in ":;")
    wrapped = bool(layout.width) and _is_prose(part)
    return lower or hangs or full or wrapped or _is_known_pair(a, b, layout)


def _starts_block(line: str, after_hanging: bool) -> bool:
    """Return whether a line starts an item, a speaker's turn or a dateline."""
    marker, rest = split_marker(line)
    item = bool(marker) and not (after_hanging and marker[0].isdigit() and rest[0].islower())
    return (
        item or has_speaker_label(line) or (len(line) < _DATELINE and bool(find_dateline([line])))
    )


def _is_prose(part: Sequence[Line]) -> bool:
    """Return whether lines are part of a paragraph and not a headline."""
    words = part[0].text.split()
    small = sum(word[0].islower() for word in words)
    if len(part) > 1 or has_speaker_label(part[0].text):
        return True
    several = len(words) > 8 and bool(_INNER_STOP.search(part[0].text))
    return several or (len(words) > 4 and small > 0.4 * len(words))


def _is_known_pair(a: str, b: str, layout: Layout) -> bool:
    """Return whether the words around the break are neighbours elsewhere, as in a name."""
    return (_bare_word(a.split()[-1]), _bare_word(b.split()[0])) in layout.pairs


def _is_incompatible(a: str, b: str) -> bool:
    """Return whether one line is all capitals and the other is not, or one is a rule."""
    return a.isupper() != b.isupper() or not (any(map(str.isalnum, a)) and any(map(str.isalnum, b)))


def join_printed_lines(blocks: Sequence[Block]) -> list[Block]:
    """Join paragraphs that are printed lines: old pages and pasted texts have one per line.

    Short items, addresses, verse and tables are not joined: their lines don't break sentences.
    """
    joined: list[Block] = []
    for is_text, group in groupby(blocks, key=_may_be_line):
        run = list(group)
        joined += _join_run(run) if is_text and _are_printed_lines(run) else run
    return joined


def _may_be_line(block: Block) -> bool:
    return block.kind == "paragraph" and len(block.text) <= _MAX_PRINTED


def _are_printed_lines(blocks: Sequence[Block]) -> bool:
    pairs = [(a.text, b.text) for a, b in pairwise(blocks)]
    wraps = sum(_is_wrap(a, b) and len(a) > _MIN_PRINTED for a, b in pairs)
    return wraps >= _MIN_WRAPS and wraps >= _WRAP_SHARE * len(pairs)


def _join_run(blocks: Sequence[Block]) -> list[Block]:
    strong = {block.text: block.strong for block in blocks}
    lines = join_paragraphs("\n".join(block.text for block in blocks))
    return [Block("paragraph", line.text, strong=strong.get(line.text, False)) for line in lines]


# --- words divided at line ends -------------------------------------------------------------------
# Text has no sign for the difference between a hyphen of a word and one that only divides it, so
# words decide: those of the document itself, then the elements of compounds that languages list.

HYPHENS = "-\u2010\u00ad"
_WORD = re.compile(r"\w+(?:[-\u2010]\w+)*")
_CONJUNCTIONS = frozenset("and or und oder bzw sowie".split())
_MIN_ELEMENT = 4  # letters of both elements where only the document's words decide


def collect_words(lines: Iterable[tuple[str, bool]]) -> frozenset[str]:
    """Return the words of a document in lower case, without those that a line's end divides.

    Lines are given with whether they end in a hyphen that may divide a word.
    """
    words: set[str] = set()
    is_rest = False
    for text, is_divided in lines:
        found = _WORD.findall(text.casefold())
        words.update(found[is_rest : len(found) - is_divided])
        is_rest = is_divided
    return frozenset(words)


def join_divided(text: str, after: str, words: frozenset[str]) -> str:
    """Return text that ends in a hyphen, ready to be followed by the next line's text."""
    bare = text.rstrip(HYPHENS)
    head, tail = _last_word(bare), _first_word(after)
    if tail in _CONJUNCTIONS and f"{head}{tail}".casefold() not in words:
        return f"{bare}- "  # "Straßen- und Brückenbau"
    return f"{bare}-" if head and tail and _is_compound(head, tail, words) else bare


def _last_word(text: str) -> str:
    found = _WORD.findall(text[-100:])
    return found[-1] if found and text.endswith(found[-1]) else ""


def _first_word(text: str) -> str:
    found = _WORD.match(text[:100])
    return found[0] if found else ""


def _is_compound(head: str, tail: str, words: frozenset[str]) -> bool:
    all_capitals = head.isupper() and len(head) > 1 and tail.isupper() and len(tail) > 1
    if head[-1].isdecimal() or (not tail[0].islower() and tail[0].lower() != tail[0].upper()):
        return not all_capitals
    if tail[0].isdecimal():
        return True
    head, tail = head.casefold(), tail.casefold()
    if f"{head}-{tail}" in words or f"{head}{tail}" in words:
        return f"{head}-{tail}" in words
    first, last = re.split("[-\u2010]", head)[-1], re.split("[-\u2010]", tail)[0]
    language = _guess_language(words)
    if first != head and first in language.stop_words:
        return True  # "up-to-" and "state-of-the-"
    return _is_listed(first, last, language) or _are_words(first, last, words, language)


def _is_listed(first: str, last: str, language: Language) -> bool:
    """Return whether the language lists one of the elements as one that takes a hyphen."""
    known = language.hyphens
    if first in known.prefixes or min(len(first), len(last)) < 2:
        return False
    if first in known.heads and len(last) > 3 and last not in known.closed:
        return True
    return last in known.tails and (len(last) > 3 or first[-1] != last[0])  # not "control-led"


def _are_words(first: str, last: str, words: frozenset[str], language: Language) -> bool:
    """Return whether both elements are words of the document, and none that is often joined."""
    known = language.hyphens
    if first in known.prefixes or last in known.closed or {first, last} & language.stop_words:
        return False
    return min(len(first), len(last)) >= _MIN_ELEMENT and {first, last} <= words


@lru_cache(maxsize=4)
def _guess_language(words: frozenset[str]) -> Language:
    """Return the language with the most stop words among a document's words."""
    return max(LANGUAGES.values(), key=lambda each: len(each.stop_words & words))
