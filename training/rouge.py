"""Summary and references → ROUGE-1, ROUGE-2 and ROUGE-Lsum F1 (Lin 2004), in any language.

English words are stemmed by Porter's rules, as the `rouge-score` package does; elsewhere words
are runs of word characters, which that package loses in Cyrillic. Japanese and Chinese go by
letters.
"""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from functools import cache
from itertools import chain, pairwise

from nltk.stem.porter import PorterStemmer

Words = list[str]

_ENGLISH = re.compile(r"[a-z0-9]+")
_LETTERS = re.compile(r"[^\W\d_]|\d+")
_OTHER = re.compile(r"\w+")
_porter = PorterStemmer()


@cache
def _stem(word: str) -> str:
    stem: str = _porter.stem(word) if len(word) > 3 else word
    return stem


def tokens(text: str, language: str) -> Words:
    """The words that are compared, in order."""
    if language == "en":
        return [_stem(word) for word in _ENGLISH.findall(text.lower())]
    if language in ("ja", "zh"):
        return _LETTERS.findall(text)
    return _OTHER.findall(text.lower())


def rouge(summary: Sequence[Words], reference: Sequence[Words]) -> tuple[float, float, float]:
    """F1 from 0 to 1 by words, pairs of words, and longest common subsequences of sentences."""
    said, meant = list(chain.from_iterable(summary)), list(chain.from_iterable(reference))
    pairs_said, pairs_meant = list(pairwise(said)), list(pairwise(meant))
    return (
        _f1(_shared(said, meant), len(said), len(meant)),
        _f1(_shared(pairs_said, pairs_meant), len(pairs_said), len(pairs_meant)),
        _f1(_subsequences(summary, reference), len(said), len(meant)),
    )


def _f1(hits: int, said: int, meant: int) -> float:
    return 2 * hits / (said + meant) if hits else 0.0


def _shared(one: Sequence[object], other: Sequence[object]) -> int:
    return (Counter(one) & Counter(other)).total()


def _subsequences(summary: Sequence[Words], reference: Sequence[Words]) -> int:
    """Words of the reference on a longest common subsequence of their sentence with any sentence
    of the summary; each word as often as both texts have it."""
    left_said = Counter(chain.from_iterable(summary))
    left_meant = Counter(chain.from_iterable(reference))
    indexes = [_index(sentence) for sentence in summary]
    hits = 0
    for sentence in reference:
        covered = set(chain.from_iterable(_common(sentence, index) for index in indexes))
        for place in sorted(covered):
            word = sentence[place]
            if left_said[word] and left_meant[word]:
                left_said[word] -= 1
                left_meant[word] -= 1
                hits += 1
    return hits


def _index(sentence: Words) -> dict[str, list[int]]:
    """Where each word stands, last place first."""
    index: dict[str, list[int]] = {}
    for place in range(len(sentence) - 1, -1, -1):
        index.setdefault(sentence[place], []).append(place)
    return index


def _common(sentence: Words, index: dict[str, list[int]]) -> list[int]:
    """Places in `sentence` of a longest common subsequence with another (Hunt & Szymanski 1977)."""
    if index.keys().isdisjoint(sentence):
        return []
    ends: list[int] = []  # least place in `other` that ends a subsequence of each length
    links: list[tuple[int, object]] = []
    for place, word in enumerate(sentence):
        for at in index.get(word, ()):
            length = bisect_left(ends, at)
            link = (place, links[length - 1] if length else None)
            ends[length : length + 1] = [at]
            links[length : length + 1] = [link]
    return _places(links[-1]) if links else []


def _places(link: object) -> list[int]:
    places = []
    while isinstance(link, tuple):
        place, link = link
        places.append(place)
    return places[::-1]
