"""Paragraph → sentences with offsets.

Boundaries are those of `sentencex`, repaired: it pairs quotation marks across sentences, takes
initials and unknown abbreviations for endings, and does not end a sentence at a bracket.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

import sentencex

from briefing.languages import Language, get_language
from briefing.text.boundary_rules import breaks, is_plain, runs_on
from briefing.text.punctuation import ATTACHED, ENDS, QUOTES, WIDE

_INNER_END = re.compile(rf"[{ENDS}](?=[^\W_]|[^\w{ENDS}])|\s[\da-z]{{1,3}}\)\s")
_ODD_SPACE = re.compile(r"[^\S \n]")  # sentencex trips over no-break spaces
_CANDIDATE = re.compile(rf"[{ENDS}](?:{ATTACHED}){{0,4}}(?=\s)|[{WIDE}](?:{ATTACHED}){{0,4}}")
_CLOSING = re.compile(rf"(?:{ATTACHED}){{0,9}}")
_ITEM = re.compile(r"(?<!\S)(?:[•⁃*–-]\s?)?(\d{1,3}|[a-z])[.)]{1,2}\s(?=[^\W\d_])", re.ASCII)
_LIST_NUMBER = re.compile(r"[^\w\s]{0,2}\s?(?:\d{1,3}|[a-z])[.)]{1,2}\Z")
_NEIGHBOURS = {"ca": "es", "da": "no"}  # whose rules serve: its own cost a millisecond a paragraph
_SHORT = 9  # code points of the longest list number
_GAP = "\n\n"  # parts paragraphs


def split(text: str, language: str) -> list[tuple[int, int]]:
    """Spans (start, end) of a paragraph's sentences, in code points, white space left out."""
    return split_all((text,), language)[0]


def split_all(texts: Sequence[str], language: str) -> list[list[tuple[int, int]]]:
    """The sentences of each of many paragraphs of one language, faster than one by one."""
    known = get_language(language)
    doubtful = [text for text in texts if _INNER_END.search(text)]
    found = dict(zip(doubtful, _borders(doubtful, known.code), strict=True))
    return [
        _spans(text, _repaired(text, found[text], known) if text in found else ()) for text in texts
    ]


def _repaired(text: str, found: set[int], known: Language) -> list[int]:
    borders = {at for at in found if is_plain(text, at, known) or not runs_on(text, at, known)}
    borders.update(at for at in _candidates(text) - found if breaks(text, at, known))
    borders.update(_listed(text))
    return sorted(borders)


def _listed(text: str) -> list[int]:
    """Where the items of a list begin that runs through a paragraph: "1. First 2. Second"."""
    if not _ITEM.match(text):
        return []
    begins, last = [], ""
    for match in _ITEM.finditer(text):
        if not last or match[1] == _following(last):
            begins.append(match.start())
            last = match[1]
    return begins[1:]


def _following(number: str) -> str:
    return str(int(number) + 1) if number.isdigit() else chr(ord(number) + 1)


def _borders(texts: Sequence[str], code: str) -> list[set[int]]:
    """Where sentencex, shown no quotation marks, ends a sentence; moved behind closing marks.

    It sees all paragraphs at once: a call costs as much as a paragraph does.
    """
    found: list[set[int]] = [set() for _ in texts]
    whole = _ODD_SPACE.sub(" ", _GAP.join(texts))
    for mark in QUOTES:
        whole = whole.replace(mark, " ")
    end = base = number = 0
    for piece in map(str.strip, _pieces(whole, code)):
        end = max(end, whole.find(piece, end) + len(piece))  # long texts lose white space there
        while end > base + len(texts[number]):
            base += len(texts[number]) + len(_GAP)
            number += 1
        found[number].add(_closed(texts[number], end - base))
    return [borders - {0} for borders in found]


def _pieces(text: str, code: str) -> list[str]:
    """What sentencex makes of a text; all of it where its Rust core gives up in a panic."""
    try:
        return list(sentencex.segment(_NEIGHBOURS.get(code, code), text))
    except BaseException as panic:  # pyo3 lets a panic pass every `except Exception`
        if type(panic).__name__ != "PanicException":
            raise
        return [text]


def _candidates(text: str) -> set[int]:
    return {match.end() for match in _CANDIDATE.finditer(text)}


def _closed(text: str, at: int) -> int:
    following = text[at : at + 2]
    if following[:1] == " " and following[1:].isalnum():
        return at
    match = _CLOSING.match(text, at)
    return match.end() if match else at


def _spans(text: str, borders: Sequence[int]) -> list[tuple[int, int]]:
    """The pieces between borders, trimmed; a piece without words joins its neighbour."""
    spans: list[tuple[int, int]] = []
    waiting: int | None = None  # where a list number stands that opens the next piece
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
