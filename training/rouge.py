"""Summary and references → ROUGE-1, ROUGE-2 and ROUGE-Lsum F1 (Lin 2004), in any language.

English words are stemmed by Porter's rules, as in the `rouge-score` package. Other words are runs
of word characters, which that package drops in Cyrillic. Japanese and Chinese are compared by
characters.
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


def tokenize(text: str, language: str) -> Words:
    """Return the words that are compared, in order."""
    if language == "en":
        return [_stem(word) for word in _ENGLISH.findall(text.lower())]
    if language in ("ja", "zh"):
        return _LETTERS.findall(text)
    return _OTHER.findall(text.lower())


def compute_rouge(
    summary: Sequence[Words], reference: Sequence[Words]
) -> tuple[float, float, float]:
    """Return F1 (0 to 1) of words, of pairs of words, and of longest common subsequences."""
    candidate, target = list(chain.from_iterable(summary)), list(chain.from_iterable(reference))
    pairs_said, pairs_meant = list(pairwise(candidate)), list(pairwise(target))
    return (
        _f1(_shared(candidate, target), len(candidate), len(target)),
        _f1(_shared(pairs_said, pairs_meant), len(pairs_said), len(pairs_meant)),
        _f1(_subsequences(summary, reference), len(candidate), len(target)),
    )


def _f1(hits: int, candidate: int, target: int) -> float:
    return 2 * hits / (candidate + target) if hits else 0.0


def _shared(one: Sequence[object], other: Sequence[object]) -> int:
    return (Counter(one) & Counter(other)).total()


def _subsequences(summary: Sequence[Words], reference: Sequence[Words]) -> int:
    """Count words of the reference on a longest common subsequence with a summary sentence.

    Each word counts as often as both texts have it.
    """
    summary_left = Counter(chain.from_iterable(summary))
    reference_left = Counter(chain.from_iterable(reference))
    indexes = [_index(sentence) for sentence in summary]
    hits = 0
    for sentence in reference:
        covered = set(chain.from_iterable(_common(sentence, index) for index in indexes))
        for index_ in sorted(covered):
            word = sentence[index_]
            if summary_left[word] and reference_left[word]:
                summary_left[word] -= 1
                reference_left[word] -= 1
                hits += 1
    return hits


def _index(sentence: Words) -> dict[str, list[int]]:
    """Map each word to its indices, the last first."""
    index: dict[str, list[int]] = {}
    for index_ in range(len(sentence) - 1, -1, -1):
        index.setdefault(sentence[index_], []).append(index_)
    return index


def _common(sentence: Words, index: dict[str, list[int]]) -> list[int]:
    """Return indices of a longest common subsequence with another (Hunt & Szymanski 1977)."""
    if index.keys().isdisjoint(sentence):
        return []
    ends: list[int] = []  # least index in `other` that ends a subsequence of each length
    links: list[tuple[int, object]] = []
    for index_, word in enumerate(sentence):
        for at in index.get(word, ()):
            length = bisect_left(ends, at)
            link = (index_, links[length - 1] if length else None)
            ends[length : length + 1] = [at]
            links[length : length + 1] = [link]
    return _collect(links[-1]) if links else []


def _collect(link: object) -> list[int]:
    indices = []
    while isinstance(link, tuple):
        index_, link = link
        indices.append(index_)
    return indices[::-1]
