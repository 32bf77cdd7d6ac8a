"""Text → words, the terms that carry its meaning, and its size.

The size in words is one measure for budgets, shares, shortening and counts of sources. Where words
are separated by spaces, a word is what stands between two spaces. In scripts without spaces (Han,
kana, Thai, Lao, Tibetan, Burmese, Khmer) two characters count as one word, and so does each mark
between them, so that a memo of 700 words is as long on paper in Chinese or Japanese as in English.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import chain, islice, pairwise

import Stemmer

from briefing.languages import Language, get_language
from briefing.languages.scripts import HAN_AND_KANA, HANGUL, SOUTHEAST_ASIAN

_COMBINING = "\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u064b-\u065f\u0670\u0900-\u0963\u0966-\u0dff"
_WITHOUT_SPACES = HAN_AND_KANA + SOUTHEAST_ASIAN
_LETTER = rf"[\w{_COMBINING}]"  # of text whose underscores were replaced by spaces
_SPACED_WORD = re.compile(rf"{_LETTER}+(?:['’-]{_LETTER}+)*")
_UNSPACED_LETTER = re.compile(rf"[{_WITHOUT_SPACES}]")
_MIXED_WORD = re.compile(
    rf"[{HAN_AND_KANA}]|[{SOUTHEAST_ASIAN}]{{1,4}}"
    rf"|(?:(?![{_WITHOUT_SPACES}]){_LETTER})+(?:['’-]\w+)*"
)
_PAIRED_LETTER = re.compile(rf"[{_WITHOUT_SPACES}{HANGUL}]")
_RUN = re.compile(
    rf"([{HAN_AND_KANA}]+|[{SOUTHEAST_ASIAN}]+|[{HANGUL}]+)"
    rf"|(?:(?![{_WITHOUT_SPACES}{HANGUL}])(?:{_LETTER}|'(?=\w)))+"
)
_TERM = re.compile(rf"{_LETTER}+(?:'{_LETTER}+)*")
_ELIDED_TERM = re.compile(rf"{_LETTER}+")
_APOSTROPHES = "’ʼʻ‘"


def split_words(text: str) -> list[str]:
    """Return the words of a text as written, in order; numbers are words.

    In scripts without spaces each Han or kana character is a word, as in word processors, and so
    are four letters of Thai, Lao, Tibetan, Burmese or Khmer.
    """
    unspaced = not text.isascii() and _UNSPACED_LETTER.search(text)
    return (_MIXED_WORD if unspaced else _SPACED_WORD).findall(text.replace("_", " "))


def extract_terms(text: str, language: str) -> list[str]:
    """Return the lower-case stems of a text's words in order, stop words excluded.

    Text without spaces, and Korean, whose words carry grammar as endings, give pairs of
    neighbouring letters.
    """
    return extract_terms_many((text,), language)[0]


def extract_terms_many(texts: Iterable[str], language: str) -> list[list[str]]:
    """Return the terms of each of many texts of one language in one pass."""
    known = get_language(language)
    found = [_content_words(text, known) for text in texts]
    if not known.stemmer:
        return found
    stems = iter(_load_stemmer(known.stemmer).stemWords(list(chain.from_iterable(found))))
    return [list(islice(stems, len(of_text))) for of_text in found]


def _content_words(text: str, language: Language) -> list[str]:
    stop_words = language.stop_words
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text)
        for mark in _APOSTROPHES:
            text = text.replace(mark, "'")
        if _PAIRED_LETTER.search(text):
            return [t for t in _letter_pairs(text.lower().replace("_", " ")) if t not in stop_words]
        if language.case_map[0]:
            text = text.translate(str.maketrans(*language.case_map))
    pattern = _ELIDED_TERM if language.elision else _TERM
    found = pattern.findall(text.lower().replace("_", " "))
    return [w for w in found if w not in stop_words and (len(w) > 1 or w.isdigit())]


def _letter_pairs(text: str) -> Iterator[str]:
    for match in _RUN.finditer(text):
        run = match[0]
        if match[1] and len(run) > 1:
            yield from map("".join, pairwise(run))
        else:
            yield run


@lru_cache(maxsize=8)
def _load_stemmer(name: str) -> Stemmer.Stemmer:
    return Stemmer.Stemmer(name)


CHARACTERS_PER_WORD = 2
_UNSPACED = re.compile(rf"[{HAN_AND_KANA}{SOUTHEAST_ASIAN}]")


def count_words(text: str) -> int:
    """Return the size of a text in words."""
    if text.isascii():
        return len(text.split())
    spaced, characters = _UNSPACED.subn(" ", text)
    return characters // CHARACTERS_PER_WORD + len(spaced.split())
