"""Paragraph → sentences with offsets.

Boundaries are those of `sentencex`, repaired: it pairs quotation marks across sentences, takes
initials and unknown abbreviations for endings, and does not end a sentence at a bracket.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

import sentencex

from briefing.languages import Language, language_of

_WIDE = "。！？｡"  # need no space after them
_ENDS = _WIDE + ".!?…؟۔।"
_CLOSERS = "”’›)]}）］】」』〉》"
_EITHER = "\"'“»«"  # close where white space or the end follows, open elsewhere
_DASHES = "–—-"
_OPENERS = "„‘‹([{（［【「『〈《¿¡*_" + _DASHES + _EITHER
_PAIRS = ("「」", "『』", "（）", "“”", "【】", "《》")
_QUOTES = '"“”„«»'

_ATTACHED = rf"[{re.escape(_CLOSERS)}]|(?:[{_EITHER}]|\s»)(?=[\s,;:]|\Z|[{re.escape(_CLOSERS)}])"
_INNER_END = re.compile(rf"[{_ENDS}](?=[^\W_]|[^\w{_ENDS}])|\s\d{{1,3}}\)\s")
_ODD_SPACE = re.compile(r"[^\S \n]")  # sentencex trips over no-break spaces
_CANDIDATE = re.compile(rf"[{_ENDS}](?:{_ATTACHED}){{0,4}}(?=\s)|[{_WIDE}](?:{_ATTACHED}){{0,4}}")
_CLOSING = re.compile(rf"(?:{_ATTACHED}){{0,9}}")
_NEXT = re.compile(
    rf"\s{{0,9}}(?:([{re.escape(_OPENERS)}])\s?){{0,5}}([^\W_][\w'’]{{0,30}}|\S?)(\.?)"
)
_INITIAL = re.compile(r"(?:[^\W\d_]\.)*[^\W\d_]")
_NUMERAL = re.compile(r"\d\w*|[IVXLC]{1,5}|[A-Za-zА-я]")
_LIST_NUMBER = re.compile(r"[^\w\s]{0,2}\s?\d{1,3}[.)]{1,2}\Z")
_REPORTED = re.compile(r"[とっはのがをにもでな、，]|\w{0,4}[说称道问]")  # what follows a quotation
_GAP = "\n\n"  # parts paragraphs
_REACH = 40  # code points looked at before a boundary


def split(text: str, language: str) -> list[tuple[int, int]]:
    """Spans (start, end) of a paragraph's sentences, in code points, white space left out."""
    return split_all((text,), language)[0]


def split_all(texts: Sequence[str], language: str) -> list[list[tuple[int, int]]]:
    """The sentences of each of many paragraphs of one language, faster than one by one."""
    known = language_of(language)
    doubtful = [text for text in texts if _INNER_END.search(text)]
    found = dict(zip(doubtful, _borders(doubtful, known.code), strict=True))
    return [
        _spans(text, _repaired(text, found[text], known) if text in found else ()) for text in texts
    ]


def _repaired(text: str, found: set[int], known: Language) -> list[int]:
    borders = {at for at in found if _is_plain(text, at, known) or not _runs_on(text, at, known)}
    borders.update(at for at in _candidates(text) - found if _breaks(text, at, known))
    return sorted(borders)


def _borders(texts: Sequence[str], code: str) -> list[set[int]]:
    """Where sentencex, shown no quotation marks, ends a sentence; moved behind closing marks.

    It sees all paragraphs at once: for some languages a call costs a millisecond.
    """
    found: list[set[int]] = [set() for _ in texts]
    whole = _ODD_SPACE.sub(" ", _GAP.join(texts))
    for mark in _QUOTES:
        whole = whole.replace(mark, " ")
    end = base = number = 0
    for piece in map(str.strip, _pieces(whole, code)):
        end = max(end, whole.find(piece, end) + len(piece))  # long texts lose white space there
        while end > base + len(texts[number]):
            base += len(texts[number]) + len(_GAP)
            number += 1
        found[number].add(_closed(texts[number], end - base))
    return found


def _pieces(text: str, code: str) -> list[str]:
    """What sentencex makes of a text; all of it where its Rust core gives up in a panic."""
    try:
        return list(sentencex.segment(code, text))
    except BaseException as panic:  # pyo3 lets a panic pass every `except Exception`
        if type(panic).__name__ != "PanicException":
            raise
        return [text]


def _is_plain(text: str, at: int, known: Language) -> bool:
    """Whether a boundary stands after a long word and before a capital: no need to look closer."""
    word = text[text.rfind(" ", max(0, at - _REACH), at) + 1 : at - 1]
    plain = len(word) > 3 and word.isalpha() and word.islower() and text[at - 1] in ".!?"
    named = word in known.abbreviations or word in known.references
    return plain and not named and text[at : at + 1] == " " and text[at + 1 : at + 2].isupper()


def _candidates(text: str) -> set[int]:
    return {match.end() for match in _CANDIDATE.finditer(text)}


def _closed(text: str, at: int) -> int:
    if text[at : at + 1] == " " and text[at + 1 : at + 2].isalnum():
        return at
    match = _CLOSING.match(text, at)
    return match.end() if match else at


def _runs_on(text: str, at: int, known: Language) -> bool:
    """Whether the sentence goes on after a boundary that was found."""
    word, ends = _before(text, at)
    mark, following, opening = _after(text, at, known)
    if not following or not ends:
        return False
    last = text[at - 1]
    if not text[at].isspace() and not (word.islower() and following[0].isupper()):
        return ends[-1] not in _WIDE or (last in _CLOSERS and bool(_REPORTED.match(text, at)))
    if mark and mark in _DASHES and (known.dashes or following[0].islower()):
        return True
    if following[0].islower() and (last not in _ENDS or word.isdigit() or _is_cased(text)):
        return True
    return ends == "." and _abbreviated(word, following, opening, known)


def _is_cased(text: str) -> bool:
    """Whether sentences begin with capitals here; some transcripts have none."""
    return next((char.isupper() for char in text[:_REACH] if char.isalpha()), False)


def _abbreviated(word: str, following: str, opening: bool, known: Language) -> bool:
    """Whether the full stop between two words belongs to the first."""
    low = word.lower()
    if low in known.references:
        return bool(_NUMERAL.fullmatch(following))
    if low in known.abbreviations:
        return True
    if opening:
        return False
    return bool(_INITIAL.fullmatch(word)) or (known.ordinals and low.isdigit() and len(low) < 3)


def _breaks(text: str, at: int, known: Language) -> bool:
    """Whether a sentence ends where none was found: before a word that only begins sentences."""
    word, ends = _before(text, at)
    mark, following, opening = _after(text, at, known)
    if not (following and word and ends) or (mark and mark in _DASHES):
        return False
    if ends[-1] in _WIDE:
        return text[at - 1] in _WIDE and not _is_bracketed(text, at)
    if ends == "." and _abbreviated(word, following, opening, known):
        return False
    if following[0].isdigit():
        return word.isalpha() and len(word) > (3 if word.islower() else 4)
    if not following[0].isupper():
        return False
    return text[at - 1] in ")]" or ends[-1] in "?!" or (opening and len(following) > 1)


def _is_bracketed(text: str, at: int) -> bool:
    """Whether a place is inside East Asian brackets, which hold whole sentences."""
    near = text[max(0, at - 8 * _REACH) : at]
    return any(near.rfind(pair[0]) > near.rfind(pair[1]) for pair in _PAIRS)


def _before(text: str, at: int) -> tuple[str, str]:
    """The last word before a boundary and the marks that end it."""
    marked = text[max(0, at - _REACH) : at].rstrip(_CLOSERS + _EITHER + " ")
    bare = marked.rstrip(_ENDS)
    words = bare.rsplit(None, 1)
    return (words[-1].lstrip(_OPENERS) if words else ""), marked[len(bare) :]


def _after(text: str, at: int, known: Language) -> tuple[str, str, bool]:
    """What follows a boundary: the last opening mark, "" for none; a word; whether it is one that
    sentences open with more often than names do."""
    match = _NEXT.match(text, at)
    if not match:
        return "", "", False
    mark, word = match[1] or "", match[2]
    initial = bool(match[3]) and len(word) == 1
    opening = word.lower() in known.stop_words or (mark != "" and mark in _QUOTES)
    return mark, word, opening and not initial


def _spans(text: str, borders: Sequence[int]) -> list[tuple[int, int]]:
    """The pieces between borders, trimmed; a piece without words joins its neighbour."""
    spans: list[tuple[int, int]] = []
    waiting: int | None = None  # where a list number stands that opens the next piece
    for start, end in pairwise((0, *borders, len(text))):
        raw = text[start:end]
        piece = raw.strip()
        if not piece:
            continue
        start += len(raw) - len(raw.lstrip())
        end = start + len(piece)
        if _LIST_NUMBER.match(piece):
            waiting = start if waiting is None else waiting
        elif spans and waiting is None and not any(map(str.isalnum, piece)):
            spans[-1] = (spans[-1][0], end)
        else:
            spans.append((start if waiting is None else waiting, end))
            waiting = None
    if waiting is not None:
        spans.append((waiting, len(text.rstrip())))
    return spans
