"""Whether a sentence ends at a boundary, by the words on its two sides."""

import re

from briefing.languages import Language
from briefing.text.punctuation import CLOSERS, DASHES, EITHER, ENDS, OPENERS, PAIRS, QUOTES, WIDE

_NEXT = re.compile(
    rf"\s{{0,9}}(?:([{re.escape(OPENERS)}])\s?){{0,5}}([^\W_][\w'’]{{0,30}}|\S?)(\.?)"
)
_INITIAL = re.compile(r"(?:[^\W\d_]\.)*[^\W\d_]")
_NUMERAL = re.compile(r"\d\w*|[IVXLC]{1,5}|[A-Za-zА-я]")
_ENUMERATED = re.compile(r"\s{1,9}\((?:[a-z]|[ivx]{1,4}|\d{1,2})\)\s")
_REPORTED = re.compile(r"[とっはのがをにもでな、，]|\w{0,4}[说称道问]")  # what follows a quotation
_REACH = 40  # code points looked at before a boundary


def is_plain(text: str, at: int, known: Language) -> bool:
    """Whether a boundary stands after a long word and before a capital: no need to look closer."""
    around = text[at - 1 : at + 2]
    if around[0] not in ".!?" or around[1:2] != " " or not around[2:].isupper():
        return False
    word = text[max(0, at - _REACH) : at - 1].rpartition(" ")[2]
    named = word in known.abbreviations or word in known.numbered_abbreviations
    return len(word) > 3 and word.isalpha() and word.islower() and not named


def runs_on(text: str, at: int, known: Language) -> bool:
    """Whether the sentence goes on after a boundary that was found."""
    word, ends = _before(text, at)
    mark, following, opening = _after(text, at, known)
    if not following or not ends:
        return False
    last = text[at - 1]
    if not text[at].isspace() and not (word.islower() and following[0].isupper()):
        return ends[-1] not in WIDE or (last in CLOSERS and bool(_REPORTED.match(text, at)))
    if mark and mark in DASHES and (known.dialogue_dash or following[0].islower()):
        return True
    if following[0].islower() and (last not in ENDS or word.isdigit() or _is_cased(text)):
        return True
    return ends == "." and _abbreviated(word, following, opening, known)


def _is_cased(text: str) -> bool:
    """Whether sentences begin with capitals here; some transcripts have none."""
    return next((char.isupper() for char in text[:_REACH] if char.isalpha()), False)


def _abbreviated(word: str, following: str, opening: bool, known: Language) -> bool:
    """Whether the full stop between two words belongs to the first."""
    low = word.lower()
    if low in known.numbered_abbreviations:
        return bool(_NUMERAL.fullmatch(following))
    if low in known.abbreviations:
        return True
    if opening:
        return False
    return bool(_INITIAL.fullmatch(word)) or (
        known.ordinal_period and low.isdigit() and len(low) < 3
    )


def breaks(text: str, at: int, known: Language) -> bool:
    """Whether a sentence ends where none was found: before a word that only begins sentences."""
    word, ends = _before(text, at)
    mark, following, opening = _after(text, at, known)
    if not (following and word and ends) or (mark and mark in DASHES):
        return False
    if ends[-1] in WIDE:
        return text[at - 1] in WIDE and not _is_bracketed(text, at)
    if ends == "." and _abbreviated(word, following, opening, known):
        return False
    if _ENUMERATED.match(text, at):
        return len(word) > 2
    if following[0].isdigit():
        return word.isalpha() and len(word) > (3 if word.islower() else 4)
    if not following[0].isupper():
        return False
    return text[at - 1] in ")]" or ends[-1] in "?!" or (opening and len(following) > 1)


def _is_bracketed(text: str, at: int) -> bool:
    """Whether a place is inside East Asian brackets, which hold whole sentences."""
    near = text[max(0, at - 8 * _REACH) : at]
    return any(near.rfind(pair[0]) > near.rfind(pair[1]) for pair in PAIRS)


def _before(text: str, at: int) -> tuple[str, str]:
    """The last word before a boundary and the marks that end it."""
    marked = text[max(0, at - _REACH) : at].rstrip(CLOSERS + EITHER + " ")
    bare = marked.rstrip(ENDS)
    words = bare.rsplit(None, 1)
    return (words[-1].lstrip(OPENERS) if words else ""), marked[len(bare) :]


def _after(text: str, at: int, known: Language) -> tuple[str, str, bool]:
    """What follows a boundary: the last opening mark, "" for none; a word; whether it is one that
    sentences open with more often than names do."""
    match = _NEXT.match(text, at)
    if not match:
        return "", "", False
    mark, word = match[1] or "", match[2]
    initial = bool(match[3]) and len(word) == 1
    opening = word.lower() in known.stop_words or (mark != "" and mark in QUOTES)
    return mark, word, opening and not initial
