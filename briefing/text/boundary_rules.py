"""Decide whether a sentence ends at a boundary from the words on both sides."""

import re

from briefing.languages import Language
from briefing.text.punctuation import (
    AMBIGUOUS_QUOTES,
    BRACKETS,
    CJK_TERMINATORS,
    CLOSERS,
    DASHES,
    OPENERS,
    QUOTES,
    TERMINATORS,
)

_NEXT = re.compile(
    rf"\s{{0,9}}(?:([{re.escape(OPENERS)}])\s?){{0,5}}([^\W_][\w'’]{{0,30}}|\S?)(\.?)"
)
_INITIAL = re.compile(r"(?:[^\W\d_]\.)*[^\W\d_]")
_NUMERAL = re.compile(r"\d\w*|[IVXLC]{1,5}|[A-Za-zА-я]")
_ENUMERATED = re.compile(r"\s{1,9}\((?:[a-z]|[ivx]{1,4}|\d{1,2})\)\s")
_REPORTED = re.compile(r"[とっはのがをにもでな、，]|\w{0,4}[说称道问]")  # what follows a quotation
_REACH = 40  # code points looked at before a boundary


def is_certain(text: str, at: int, language: Language) -> bool:
    """Return whether a boundary after a long word and before a capital needs no closer look."""
    around = text[at - 1 : at + 2]
    if around[0] not in ".!?" or around[1:2] != " " or not around[2:].isupper():
        return False
    word = text[max(0, at - _REACH) : at - 1].rpartition(" ")[2]
    named = word in language.abbreviations or word in language.numbered_abbreviations
    return len(word) > 3 and word.isalpha() and word.islower() and not named


def is_false_boundary(text: str, at: int, language: Language) -> bool:
    """Return whether the sentence continues after a boundary that was found."""
    word, ends = _split_before(text, at)
    mark, following, opening = _split_after(text, at, language)
    if not following or not ends:
        return False
    last = text[at - 1]
    if not text[at].isspace() and not (word.islower() and following[0].isupper()):
        return ends[-1] not in CJK_TERMINATORS or (
            last in CLOSERS and bool(_REPORTED.match(text, at))
        )
    if mark and mark in DASHES and (language.dialogue_dash or following[0].islower()):
        return True
    if following[0].islower() and (last not in TERMINATORS or word.isdigit() or _is_cased(text)):
        return True
    return ends == "." and _is_abbreviation(word, following, opening, language)


def _is_cased(text: str) -> bool:
    """Return whether sentences begin with capitals here; some transcripts have none."""
    return next((char.isupper() for char in text[:_REACH] if char.isalpha()), False)


def _is_abbreviation(word: str, following: str, opening: bool, language: Language) -> bool:
    """Return whether the full stop between two words belongs to the first."""
    low = word.lower()
    if low in language.numbered_abbreviations:
        return bool(_NUMERAL.fullmatch(following))
    if low in language.abbreviations:
        return True
    if opening:
        return False
    return bool(_INITIAL.fullmatch(word)) or (
        language.ordinal_period and low.isdigit() and len(low) < 3
    )


def is_missed_boundary(text: str, at: int, language: Language) -> bool:
    """Return whether a sentence ends at a place where no boundary was found."""
    word, ends = _split_before(text, at)
    mark, following, opening = _split_after(text, at, language)
    if not (following and word and ends) or (mark and mark in DASHES):
        return False
    if ends[-1] in CJK_TERMINATORS:
        return text[at - 1] in CJK_TERMINATORS and not _is_bracketed(text, at)
    if ends == "." and _is_abbreviation(word, following, opening, language):
        return False
    if _ENUMERATED.match(text, at):
        return len(word) > 2
    if following[0].isdigit():
        return word.isalpha() and len(word) > (3 if word.islower() else 4)
    if not following[0].isupper():
        return False
    return text[at - 1] in ")]" or ends[-1] in "?!" or (opening and len(following) > 1)


def _is_bracketed(text: str, at: int) -> bool:
    """Return whether a place is inside East Asian brackets, which hold whole sentences."""
    near = text[max(0, at - 8 * _REACH) : at]
    return any(near.rfind(pair[0]) > near.rfind(pair[1]) for pair in BRACKETS)


def _split_before(text: str, at: int) -> tuple[str, str]:
    """Return the last word before a boundary and the marks that end it."""
    marked = text[max(0, at - _REACH) : at].rstrip(CLOSERS + AMBIGUOUS_QUOTES + " ")
    bare = marked.rstrip(TERMINATORS)
    words = bare.rsplit(None, 1)
    return (words[-1].lstrip(OPENERS) if words else ""), marked[len(bare) :]


def _split_after(text: str, at: int, language: Language) -> tuple[str, str, bool]:
    """Return what follows a boundary.

    The last opening mark or ""; the first word; whether sentences open with that word more often
    than names do.
    """
    match = _NEXT.match(text, at)
    if not match:
        return "", "", False
    mark, word = match[1] or "", match[2]
    initial = bool(match[3]) and len(word) == 1
    opening = word.lower() in language.stop_words or (mark != "" and mark in QUOTES)
    return mark, word, opening and not initial
