"""Text → words, and the terms that carry its meaning."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import chain, islice, pairwise

import Stemmer

from briefing.languages import Language, get_language

_MARKS = "\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u064b-\u065f\u0670\u0900-\u0963\u0966-\u0dff"
_HAN = (
    "\u3005-\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff"
    "\uf900-\ufaff\uff66-\uff9f\U00020000-\U0003ffff"
)
_THAI = "\u0e00-\u0eff\u0f00-\u0fff\u1000-\u109f\u1780-\u17ff"
_HANGUL = "\u1100-\u11ff\u3130-\u318f\uac00-\ud7a3"
_LETTER = rf"[\w{_MARKS}]"  # of text whose underscores are made spaces
_JOINED = re.compile(rf"{_LETTER}+(?:['’-]{_LETTER}+)*")
_UNSPACED = re.compile(rf"[{_HAN}{_THAI}]")
_MIXED = re.compile(rf"[{_HAN}]|[{_THAI}]{{1,4}}|(?:(?![{_HAN}{_THAI}]){_LETTER})+(?:['’-]\w+)*")
_PAIRED = re.compile(rf"[{_HAN}{_THAI}{_HANGUL}]")
_RUNS = re.compile(
    rf"([{_HAN}]+|[{_THAI}]+|[{_HANGUL}]+)|(?:(?![{_HAN}{_THAI}{_HANGUL}])(?:{_LETTER}|'(?=\w)))+"
)
_WHOLE = re.compile(rf"{_LETTER}+(?:'{_LETTER}+)*")
_ELIDED = re.compile(rf"{_LETTER}+")
_APOSTROPHES = "’ʼʻ‘"


def words(text: str) -> list[str]:
    """The words of a text as they stand, in order; numbers are words.

    Where words are not parted by spaces, each Han or kana character counts for one, as in word
    processors, and so do four letters of Thai, Lao, Tibetan, Burmese or Khmer.
    """
    unspaced = not text.isascii() and _UNSPACED.search(text)
    return (_MIXED if unspaced else _JOINED).findall(text.replace("_", " "))


def terms(text: str, language: str) -> list[str]:
    """Lower-case stems of the words that carry meaning: stop words left out, order kept.

    Text without spaces, and Korean, whose words carry their grammar as endings, give pairs of
    neighbouring letters instead.
    """
    return terms_of((text,), language)[0]


def terms_of(texts: Iterable[str], language: str) -> list[list[str]]:
    """The terms of each of many texts of one language, a good deal faster than one by one."""
    known = get_language(language)
    kept = [_meaning(text, known) for text in texts]
    if not known.stemmer:
        return kept
    stems = iter(_stemmer(known.stemmer).stemWords(list(chain.from_iterable(kept))))
    return [list(islice(stems, len(of_text))) for of_text in kept]


def _meaning(text: str, known: Language) -> list[str]:
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text)
        for mark in _APOSTROPHES:
            text = text.replace(mark, "'")
        if _PAIRED.search(text):
            return [t for t in _pairs(text.lower().replace("_", " ")) if t not in known.stop_words]
        if known.case_map[0]:
            text = text.translate(str.maketrans(*known.case_map))
    found = (_ELIDED if known.elision else _WHOLE).findall(text.lower().replace("_", " "))
    return [w for w in found if w not in known.stop_words and (len(w) > 1 or w.isdigit())]


def _pairs(text: str) -> Iterator[str]:
    for match in _RUNS.finditer(text):
        run = match[0]
        if match[1] and len(run) > 1:
            yield from map("".join, pairwise(run))
        else:
            yield run


@lru_cache(maxsize=8)
def _stemmer(name: str) -> Stemmer.Stemmer:
    return Stemmer.Stemmer(name)
