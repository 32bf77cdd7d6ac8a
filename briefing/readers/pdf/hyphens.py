"""Decide whether a hyphen at a line's end belongs to the word or only divides it.

A PDF has no sign for the difference, so words decide: those of the document itself, then the
elements of compounds that the languages list.
"""

import re
from collections.abc import Iterable
from functools import lru_cache

from briefing.languages import LANGUAGES, Language
from briefing.readers.pdf.model import Line

HYPHENS = "-\u2010\u00ad"
_WORD = re.compile(r"\w+(?:[-\u2010]\w+)*")
_MIN_ELEMENT = 4  # letters of both elements where only the document's words decide


def collect_words(lines: Iterable[Line]) -> frozenset[str]:
    """Return the words of a document in lower case, without those that a line's end divides."""
    words: set[str] = set()
    is_rest = False
    for line in lines:
        found = _WORD.findall(line.text.casefold())
        words.update(found[is_rest : len(found) - line.hyphen])
        is_rest = line.hyphen
    return frozenset(words)


def join_divided(text: str, after: str, words: frozenset[str]) -> str:
    """Return text that ends in a hyphen, ready to be followed by the next line's text."""
    bare = text.rstrip(HYPHENS)
    head, tail = _last_word(bare), _first_word(after)
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
