"""Paragraph → sentences with offsets.

`sentencex` finds the boundaries; this module corrects them: sentencex pairs quotation marks across
sentences, ends sentences at initials and at abbreviations that it does not list, and does not end
them at brackets.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

import sentencex

from briefing.languages import Language, get_language
from briefing.text.boundary_rules import is_certain, is_false_boundary, is_missed_boundary
from briefing.text.punctuation import CJK_TERMINATORS, CLOSING_MARK, QUOTES, TERMINATORS

_INNER_END = re.compile(rf"[{TERMINATORS}](?=[^\W_]|[^\w{TERMINATORS}])|\s[\da-z]{{1,3}}\)\s")
_ODD_SPACE = re.compile(r"[^\S \n]")  # sentencex trips over no-break spaces
_CANDIDATE = re.compile(
    rf"[{TERMINATORS}](?:{CLOSING_MARK}){{0,4}}(?=\s)|[{CJK_TERMINATORS}](?:{CLOSING_MARK}){{0,4}}"
)
_CLOSING = re.compile(rf"(?:{CLOSING_MARK}){{0,9}}")
_ITEM = re.compile(r"(?<!\S)(?:[•⁃*–-]\s?)?(\d{1,3}|[a-z])[.)]{1,2}\s(?=[^\W\d_])", re.ASCII)
_LIST_NUMBER = re.compile(r"[^\w\s]{0,2}\s?(?:\d{1,3}|[a-z])[.)]{1,2}\Z")
_RULES_OF = {"ca": "es", "da": "no"}  # own rules take a millisecond a paragraph
_SHORT = 9  # code points of the longest list number
_GAP = "\n\n"  # between paragraphs


def split_sentences(text: str, language: str) -> list[tuple[int, int]]:
    """Return the spans (start, end) of a paragraph's sentences, in code points, trimmed."""
    return split_many((text,), language)[0]


def split_many(texts: Sequence[str], language: str) -> list[list[tuple[int, int]]]:
    """Return the sentence spans of each of many paragraphs of one language in one pass."""
    known = get_language(language)
    doubtful = [text for text in texts if _INNER_END.search(text)]
    found = dict(zip(doubtful, _find_sentencex_boundaries(doubtful, known.code), strict=True))
    return [
        _trim_spans(text, _fix_boundaries(text, found[text], known) if text in found else ())
        for text in texts
    ]


def _fix_boundaries(text: str, found: set[int], language: Language) -> list[int]:
    """Return the boundaries that hold, those that were missed, and those of list items."""
    borders = {
        at
        for at in found
        if is_certain(text, at, language) or not is_false_boundary(text, at, language)
    }
    missed = _find_candidates(text) - found
    borders.update(at for at in missed if is_missed_boundary(text, at, language))
    borders.update(_find_inline_list_items(text))
    return sorted(borders)


def _find_inline_list_items(text: str) -> list[int]:
    """Return where the items of a list inside a paragraph begin: "1. First 2. Second"."""
    if not _ITEM.match(text):
        return []
    begins, last = [], ""
    for match in _ITEM.finditer(text):
        if not last or match[1] == _get_next_number(last):
            begins.append(match.start())
            last = match[1]
    return begins[1:]


def _get_next_number(number: str) -> str:
    return str(int(number) + 1) if number.isdigit() else chr(ord(number) + 1)


def _find_sentencex_boundaries(texts: Sequence[str], code: str) -> list[set[int]]:
    """Return where sentencex ends sentences, each moved after its closing marks.

    Quotation marks are hidden from it. All paragraphs go into one call, as the overhead of a call
    equals the cost of a paragraph.
    """
    found: list[set[int]] = [set() for _ in texts]
    whole = _ODD_SPACE.sub(" ", _GAP.join(texts))
    for mark in QUOTES:
        whole = whole.replace(mark, " ")
    end = base = number = 0
    for piece in map(str.strip, _segment(whole, code)):
        end = max(end, whole.find(piece, end) + len(piece))  # long texts lose white space there
        while end > base + len(texts[number]):
            base += len(texts[number]) + len(_GAP)
            number += 1
        found[number].add(_include_closing_marks(texts[number], end - base))
    return [borders - {0} for borders in found]


def _segment(text: str, code: str) -> list[str]:
    """Return the segments that sentencex finds; the whole text if its Rust core panics."""
    try:
        return list(sentencex.segment(_RULES_OF.get(code, code), text))
    except BaseException as panic:  # pyo3 lets a panic pass every `except Exception`
        if type(panic).__name__ != "PanicException":
            raise
        return [text]


def _find_candidates(text: str) -> set[int]:
    return {match.end() for match in _CANDIDATE.finditer(text)}


def _include_closing_marks(text: str, at: int) -> int:
    following = text[at : at + 2]
    if following[:1] == " " and following[1:].isalnum():
        return at
    match = _CLOSING.match(text, at)
    return match.end() if match else at


def _trim_spans(text: str, borders: Sequence[int]) -> list[tuple[int, int]]:
    """Return the trimmed spans between borders; a span without words joins its neighbour."""
    spans: list[tuple[int, int]] = []
    waiting: int | None = None  # start of a list number that opens the next piece
    for start, end in pairwise((0, *borders, len(text))):
        raw = text[start:end]
        piece = raw.strip()
        if not piece:
            continue
        if len(piece) < len(raw):
            start += len(raw) - len(raw.lstrip())
            end = start + len(piece)
        if len(piece) < _SHORT and _LIST_NUMBER.match(piece):
            waiting = start if waiting is None else waiting
        elif spans and waiting is None and not (piece[0].isalnum() or any(map(str.isalnum, piece))):
            spans[-1] = (spans[-1][0], end)
        else:
            spans.append((start if waiting is None else waiting, end))
            waiting = None
    if waiting is not None:
        spans.append((waiting, len(text.rstrip())))
    return spans
