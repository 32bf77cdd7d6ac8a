"""Read a page of a PDF into lines with position, size and font, in the file's order.

Some programs write right-to-left lines as they look, pdfium reorders others only in part. The
places of the letters decide: words follow from right to left, numbers and Latin words from left to
right (Unicode Standard Annex 9).
"""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from briefing.readers.common.text import collapse_whitespace, raise_digits
from briefing.readers.pdf.chars import Box, Line, Page, PageChars, Style, is_garbled
from briefing.readers.pdf.hidden import REDACTED, hide_unseen, shows_picture

# --- right-to-left lines --------------------------------------------------------------------------

_RTL_LETTER = (
    "[\u0590-\u060b\u060d-\u061a\u061c-\u061e\u0620-\u065f\u066e-\u06ef\u06fa-\u08ff"
    "\ufb1d-\ufdff\ufe70-\ufefc\u200c\u200d]"
)
_RTL = re.compile(_RTL_LETTER)
_LATIN = re.compile(r"[A-Za-z\u00c0-\u04ff]")
_ATOM = (
    rf"{_RTL_LETTER}+|{_LATIN.pattern}(?:[\w.,:/@%'’&+-]*[\w%])?"
    r"|\d(?:[\d.,:/٫٬-]*\d)?[%٪]?|\w|[^\w\s]"
)
# After Arabic letters, numbers with a hyphen between them follow each other leftwards.
_ARABIC_ATOM, _HEBREW_ATOM = re.compile(_ATOM.replace("٬-]", "٬]")), re.compile(_ATOM)
_ARABIC = re.compile("[\u0620-\u064a]")
_PAIRS = {"(": "()", ")": "()", "[": "[]", "]": "[]", "«": "«»", "»": "«»"}
_FOLLOWING = ".,،؛؟!:;?…%٪"
_STOPS = ".؟!،"
_WORD_GAP = 0.12  # of the height of the ink
_FEW = 3  # atoms of a line that shows no direction
_ALEF, _LAM = "اأإآٱ", "ل"
_MARKS = re.compile("[\u064b-\u065f\u0670\u0591-\u05c7]")
_LEADING_MARKS = re.compile(rf"^({_MARKS.pattern}+)(.)")


class _Atom(Struct, frozen=True):
    text: str
    box: Box
    token: int  # atoms of one token are written without a space

    @property
    def is_rtl(self) -> bool:
        return bool(_RTL.match(self.text))

    @property
    def is_word(self) -> bool:
        return self.text[0].isalnum() or self.is_rtl


def order_line(chars: PageChars, start: int, stop: int) -> str:
    """Return the text of a right-to-left line in reading order."""
    atoms = list(_read_atoms(chars, start, stop))
    if chars.page_rotation or any(atom.box[0] == atom.box[2] == 0 for atom in atoms):
        return chars.text[start:stop]
    atoms.sort(key=lambda atom: -(atom.box[0] + atom.box[2]))
    if len(atoms) > _FEW and atoms[0].text in _STOPS and atoms[-1].text not in _STOPS:
        atoms = _order_ltr_paragraph(atoms)
    ordered = list(_restore_ltr(atoms))
    return "".join(_join(ordered))


def _read_atoms(chars: PageChars, start: int, stop: int) -> Iterator[_Atom]:
    text = chars.text[start:stop]
    pattern = _ARABIC_ATOM if _ARABIC.search(text) else _HEBREW_ATOM
    for number, token in enumerate(re.finditer(r"\S+", text)):
        for match in pattern.finditer(token[0]):
            first = start + token.start() + match.start()
            boxes = [chars.ink_box(at) for at in range(first, first + len(match[0]))]
            lefts, bottoms, rights, tops = zip(*boxes, strict=True)
            box = (min(lefts), min(bottoms), max(rights), max(tops))
            is_rtl = bool(_RTL.match(match[0]))
            yield _Atom(_order_letters(match[0], boxes) if is_rtl else match[0], box, number)


def _order_letters(text: str, boxes: Sequence[Box]) -> str:
    """Return a word whose letters may be in the order of the page, from left to right."""
    places = [box[0] + box[2] for c, box in zip(text, boxes, strict=True) if not _MARKS.match(c)]
    rising = sum(b > a for a, b in pairwise(places)) > sum(b < a for a, b in pairwise(places))
    letters = list(zip(text, boxes, strict=True))
    if rising:
        letters.reverse()
    for at, ((a, box), (b, other)) in enumerate(pairwise(list(letters))):
        if a in _ALEF and b == _LAM and abs(box[0] - other[0]) < 0.05 * (box[3] - box[1] + 1):
            letters[at : at + 2] = letters[at + 1], letters[at]  # one ligature
    return _LEADING_MARKS.sub(r"\2\1", "".join(letter for letter, _ in letters))


def _order_ltr_paragraph(atoms: Sequence[_Atom]) -> list[_Atom]:
    """Order a line of a paragraph that was set from left to right: its stop is at the right.

    Runs of right-to-left words are read from right to left, but follow each other rightwards.
    """
    runs: list[list[_Atom]] = []
    was_inner = False
    for at, atom in enumerate(atoms):
        is_inner = _is_inner(atoms, at)
        if is_inner and was_inner:
            runs[-1].append(atom)
        else:
            runs.append([atom])
        was_inner = is_inner
    return [atom for run in reversed(runs) for atom in run]


def _is_inner(atoms: Sequence[_Atom], at: int) -> bool:
    """Return whether an atom is, or is between, right-to-left words and numbers."""
    before = next((each for each in reversed(atoms[: at + 1]) if each.is_word), None)
    after = next((each for each in atoms[at:] if each.is_word), before)
    return all(each is not None and not _LATIN.search(each.text) for each in (before, after))


def _restore_ltr(atoms: Sequence[_Atom]) -> Iterator[_Atom]:
    """Yield atoms with each run of numbers and Latin words from left to right."""
    for is_ltr, run in groupby(atoms, key=lambda atom: atom.is_word and not atom.is_rtl):
        part = list(run)
        yield from reversed(part) if is_ltr else part


def _is_together(before: _Atom, atom: _Atom) -> bool:
    """Return whether no space is between two atoms; the page decides where directions differ."""
    if before.text in _PAIRS or atom.text in _PAIRS:
        return False
    if before.is_word and atom.is_word and before.is_rtl != atom.is_rtl:
        gap = max(before.box[0], atom.box[0]) - min(before.box[2], atom.box[2])
        height = max(before.box[3] - before.box[1], atom.box[3] - atom.box[1])
        return gap < _WORD_GAP * height
    return before.token == atom.token


def _join(atoms: Sequence[_Atom]) -> Iterator[str]:
    """Yield the texts with spaces; brackets and stops belong to the words beside them."""
    opened: set[str] = set()
    before: _Atom | None = None
    is_glued = True
    for atom in atoms:
        pair = _PAIRS.get(atom.text, "")
        closes = pair in opened
        follows = atom.text in _FOLLOWING or closes
        together = before is not None and _is_together(before, atom)
        if not (is_glued or follows or together):
            yield " "
        yield (pair[1] if closes else pair[0]) if pair else atom.text
        opened ^= {pair} if pair else set()
        is_glued = bool(pair) and not closes
        before = atom


# --- lines ----------------------------------------------------------------------------------------

_LINE_END = re.compile("\r\n|\r|\n|[\x02\ufffe]")  # the last two: a hyphen at a line's end
_REFERENCE = re.compile(r"(?:^|(?<=[^\W\d_]) ?|(?<=[.,;:”’\"')\]]) ?)(\d{1,3})(?!\w)")
_REDACTIONS = re.compile(rf"{REDACTED}[{REDACTED}\s]*{REDACTED}")
_DIGITS = re.compile(r"\d{2,6}")
_RAISED_SIZE = 0.85  # times the size of the digits before
_DOUBLED = re.compile(r"(\S)(?=\1)")
_LEFTWARDS = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_LIGATURES = str.maketrans(
    {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
)
_MIN_SHIFT = 0.2  # points: both letters of a ligature have the same place
_DIVIDED = re.compile(r"[^\W_][-\u2010\u00ad]\s*$")
_GAP = 1.5  # ems: wider than the spaces of justified text


def read_page(page: Any, number: int) -> Page:
    """Return the lines of a page in the file's order."""
    chars = PageChars(page)
    try:
        hidden = hide_unseen(chars, page)
        found = list(_read_lines(chars, number))
        lines = tuple(line for line, is_rotated in found if not is_rotated)
        aside = tuple(line for line, is_rotated in found if is_rotated)
        if _is_rtl(chars.text):
            lines = tuple(_mirror(line, chars.width) for line in lines)
        is_picture = not found and shows_picture(page)
        return Page(
            number, chars.width, chars.height, lines, aside, is_garbled(chars), tuple(hidden),
            is_picture,
        )  # fmt: skip
    finally:
        chars.close()


def _is_rtl(text: str) -> bool:
    return len(_LEFTWARDS.findall(text)) > 0.5 * sum(map(str.isalpha, text))


def _mirror(line: Line, width: float) -> Line:
    """Mirror a right-to-left line, so that left is the beginning in every script."""
    return replace(line, left=width - line.right, right=width - line.left)


def _read_lines(chars: PageChars, number: int) -> Iterator[tuple[Line, bool]]:
    """Yield each line with whether it is rotated against most of the page."""
    start = 0
    for end in [*_LINE_END.finditer(chars.text), None]:
        stop = end.start() if end else len(chars.text)
        raw = chars.text[start:stop]
        ink = [at for at, c in enumerate(raw, start) if not c.isspace() and c.isprintable()]
        if ink:
            is_rotated = chars.is_rotated(ink[0])
            divided = bool(end and end[0] in "\x02\ufffe") or bool(_DIVIDED.search(raw[-9:]))
            span = ink[0], ink[-1] + 1
            yield from ((line, is_rotated) for line in _split_line(chars, span, number, divided))
        start = end.end() if end else stop


def _split_line(
    chars: PageChars, span: tuple[int, int], number: int, divided: bool
) -> Iterator[Line]:
    """Yield the pieces of a line; the last piece has the hyphen that divides a word."""
    style = _line_style(chars, span)
    for start, stop in _split_at_gaps(chars, *span, style):
        _, top, _, bottom = chars.loose_box(chars.first_visible((start + stop) // 2, stop))
        first, last = chars.box(start), chars.box(stop - 1)
        left, right = min(first[0], last[0]), max(first[2], last[2])
        text, reference = _clean_text(chars, start, stop, style.size)
        if text:
            yield Line(
                text, number, left, top, right, bottom, style.size, style.font, style.bold,
                divided and stop == span[1], reference=reference,
            )  # fmt: skip


def _line_style(chars: PageChars, span: tuple[int, int]) -> Style:
    """Return the style that three characters of a line share, else that of the middle one."""
    start, stop = span
    places = (start, chars.first_visible((start + stop) // 2, stop), stop - 1)
    first, middle, last = map(chars.style, places)
    return first if first == last else middle


def _split_at_gaps(
    chars: PageChars, start: int, stop: int, style: Style
) -> Iterator[tuple[int, int]]:
    """Yield spans between wide gaps: cells of a table, or lines of two columns."""
    begin = start
    for space in re.finditer(r"\s+", chars.text[start:stop]):
        before, after = start + space.start() - 1, start + space.end()
        if chars.box(after)[0] - chars.box(before)[2] > _GAP * style.size:
            yield begin, before + 1
            begin = after
    yield begin, stop


def _clean_text(chars: PageChars, start: int, stop: int, size: float) -> tuple[str, int]:
    """Return the text of a piece without note references, and the length of one at its start.

    A number at the start may belong to a footnote; it stays until the rows are joined.
    """
    text = chars.text[start:stop]
    if _is_rtl(text):
        return collapse_whitespace(order_line(chars, start, stop)), 0
    reference = 0
    for match in reversed(list(_REFERENCE.finditer(text))):
        if not _is_raised(chars, start + match.start(1), (start, stop), size):
            continue
        before = text[: match.start(1)].rstrip()
        power = raise_digits(before, match[1])
        if power != match[1]:
            text = before + power + text[match.end(1) :]
        elif match.start() == 0:
            reference = match.end()
        else:
            text = text[: match.start()] + text[match.end() :]
    text = _raise_exponents(chars, text, start) if len(text) == stop - start else text
    text = _drop_doubled(chars, text, start) if text == chars.text[start:stop] else text
    text = _REDACTIONS.sub(REDACTED, text.translate(_LIGATURES))
    return collapse_whitespace(text), reference


def _raise_exponents(chars: PageChars, text: str, start: int) -> str:
    """Write raised digits after others as characters: "10³" is not "103"."""
    for match in _DIGITS.finditer(text):
        first, last = start + match.start(), start + match.end() - 1
        own, size = chars.size(last), chars.size(first)
        if own > _RAISED_SIZE * size or chars.baseline(first) - chars.baseline(last) < 0.15 * size:
            continue
        at = next(n for n in range(match.start(), match.end()) if chars.size(start + n) == own)
        text = text[:at] + raise_digits(text[:at], text[at : match.end()]) + text[match.end() :]
    return text


def _is_raised(chars: PageChars, place: int, span: tuple[int, int], size: float) -> bool:
    """Return whether a number is smaller than its line, and raised unless it is much smaller."""
    own = chars.size(place)
    if own > 0.95 * size:
        return False
    others = [*range(place - 1, span[0] - 1, -1), *range(place + 1, span[1])]
    letter = next((at for at in others if chars.text[at].isalpha()), place)
    rise = chars.baseline(letter) - chars.baseline(place)
    return rise > (-0.05 if own < 0.8 * size else 0.15) * size


def _drop_doubled(chars: PageChars, text: str, start: int) -> str:
    """Drop the second of two equal characters drawn over each other to look bold."""
    doubled = set()
    for match in _DOUBLED.finditer(text):
        place = start + match.start()
        shift = chars.loose_box(place + 1)[0] - chars.loose_box(place)[0]
        if _MIN_SHIFT < shift < 0.1 * chars.size(place):
            doubled.add(match.start() + 1)
    return "".join(c for at, c in enumerate(text) if at not in doubled) if doubled else text
