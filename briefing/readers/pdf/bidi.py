"""Put the words of a right-to-left line into the order in which they are read.

Some programs write such lines as they look, pdfium reorders others only in part. The places of
the letters decide: words follow from right to left, numbers and Latin words from left to right
(Unicode Standard Annex 9).
"""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from msgspec import Struct

from briefing.readers.pdf.chars import Box, PageChars

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
_GAP = 0.12  # of the height of the ink
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
        return gap < _GAP * height
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
