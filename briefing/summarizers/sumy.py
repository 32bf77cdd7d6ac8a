"""The seven methods of sumy on this project's sentences, words and stop words.

Changes to sumy, so that each method follows its paper on any document:

- Sentences are identified by position: sumy keys its ratings by text, and repeats collapse.
- Sumy's tokenizers and word lists are not used: the former need a download, the latter are a
  default for every language.
- LexRank is damped and runs to convergence (sumy's has no damping and stops at a change of .1).
- TextRank's sentences have no link to themselves.
- LSA's words are sorted: sumy reads them from a set, and the result depends on the hash seed. Its
  warning about few words is suppressed.
- Edmundson uses frequent words as key words and needs no bonus and stigma words.
- A document without words gets equal scores; sumy raises an error.
- Methods that compare all pairs of sentences take a long document in chunks, since their time and
  memory grow with the square of its length or faster.

Importing this module takes about a third of a second (sumy imports NLTK).
"""

import warnings
from collections import Counter
from collections.abc import Callable, Iterable
from functools import partial
from itertools import chain
from math import log
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sumy.models.dom import ObjectDocumentModel, Paragraph
from sumy.models.dom import Sentence as DomSentence
from sumy.summarizers.edmundson import EdmundsonSummarizer
from sumy.summarizers.kl import KLSummarizer
from sumy.summarizers.lex_rank import LexRankSummarizer
from sumy.summarizers.lsa import LsaSummarizer
from sumy.summarizers.luhn import LuhnSummarizer
from sumy.summarizers.sum_basic import SumBasicSummarizer
from sumy.summarizers.text_rank import TextRankSummarizer

from briefing.models import Document, Section
from briefing.summarizers import min_max
from briefing.text import extract_terms, split_words

_DAMPING = 0.85  # probability of following a link, as in PageRank
_TOLERANCE = 1e-8
_CHUNK = 200  # sentences
_STEPS = 200

Stem = Callable[[str], str]


class _IndexedSentence(DomSentence):  # type: ignore[misc]
    """A sentence that equals only itself, so that a repeat has a rating of its own."""

    __slots__ = ("_words",)

    def __init__(self, tokens: tuple[str, ...], heading: bool = False) -> None:
        super().__init__("", None, heading)
        self._words = tokens

    @property
    def words(self) -> tuple[str, ...]:
        return self._words

    __eq__ = object.__eq__
    __ne__ = object.__ne__
    __hash__ = object.__hash__


class _LexRank(LexRankSummarizer):  # type: ignore[misc]
    @staticmethod
    def power_method(matrix: NDArray[np.float64], epsilon: float) -> NDArray[np.float64]:
        """Iterate Erkan & Radev's equation 18 to convergence."""
        start = np.full(len(matrix), 1 / len(matrix))
        rank = start
        for _ in range(_STEPS):
            before, rank = rank, (1 - _DAMPING) * start + _DAMPING * (matrix.T @ rank)
            if np.abs(rank - before).sum() < _TOLERANCE:
                break
        return rank


class _TextRank(TextRankSummarizer):  # type: ignore[misc]
    @staticmethod
    def _rate_sentences_edge(one: list[str], other: list[str]) -> float:
        """Return shared words over the logs of the lengths; 0 for a sentence with itself."""
        if one is other:
            return 0.0
        shared = float(sum(map(other.count, one)))
        return shared / max(1.0, log(len(one)) + log(len(other))) if shared else 0.0


class _Lsa(LsaSummarizer):  # type: ignore[misc]
    def _create_dictionary(self, document: ObjectDocumentModel) -> dict[str, int]:
        return {word: row for row, word in enumerate(sorted(super()._create_dictionary(document)))}


def _edmundson(stem: Stem, stop_words: frozenset[str], tokens: Iterable[str]) -> Any:
    """Build Edmundson's summarizer without cue words, which depend on the subject."""
    summarizer = EdmundsonSummarizer(stem, cue_weight=0.0, key_weight=1.0)
    counts = Counter(token for token in tokens if token not in stop_words)
    summarizer.bonus_words = [word for word, _ in counts.most_common(50)]
    summarizer.null_words = stop_words or {""}
    return summarizer


def _with_stop_words(method: type[Any], stem: Stem, stop_words: frozenset[str], _: object) -> Any:
    summarizer = method(stem)
    summarizer.stop_words = stop_words
    return summarizer


def _chunks(sections: Iterable[Section], longest: int) -> Iterable[list[Section]]:
    """Group sections into chunks of at most `longest` sentences; split longer sections."""
    run: list[Section] = []
    room = longest
    for section in sections:
        rest = section.sentences
        while len(rest) > room:
            yield [*run, Section(section.heading, rest[:room])]
            run, rest, room = [], rest[room:], longest
        run.append(Section(section.heading, rest))
        room -= len(rest)
    yield run


def _paragraph(section: Section) -> Paragraph:
    heading = _IndexedSentence(tuple(split_words(section.heading.lower())), heading=True)
    body = (
        _IndexedSentence(tuple(split_words(sentence.text.lower())))
        for sentence in section.sentences
    )
    return Paragraph([heading, *body])


def _stems(tokens: Iterable[str], language: str) -> dict[str, str]:
    """Map each word to its stem, "" for stop words."""
    return {token: " ".join(extract_terms(token, language)) for token in set(tokens)}


def _ratings(make: Callable[..., Any], sections: list[Section], language: str) -> list[float]:
    """Return sumy's ratings in document order; its own selection is replaced by one of all."""
    model = ObjectDocumentModel([_paragraph(section) for section in sections])
    stems = _stems(model.words, language)
    stop_words = frozenset(word for word, stem in stems.items() if not stem)
    if len(stop_words) == len(stems):
        return [0.0] * len(model.sentences)
    taken: list[Any] = []

    def take_all(rated: list[Any]) -> list[Any]:
        taken.extend(rated)
        return rated

    summarizer = make(lambda word: stems.get(word) or word, stop_words, model.words)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        summarizer(model, take_all)
    return [float(rated.rating) for rated in sorted(taken, key=lambda rated: rated.order)]


def _score(make: Callable[..., Any], longest: int, document: Document) -> list[float]:
    chunks = _chunks(document.sections, longest)
    ratings = (_ratings(make, chunk, document.language) for chunk in chunks)
    return min_max(list(chain.from_iterable(ratings)))


lex_rank = partial(_score, partial(_with_stop_words, _LexRank), _CHUNK)
text_rank = partial(_score, partial(_with_stop_words, _TextRank), _CHUNK)
lsa = partial(_score, partial(_with_stop_words, _Lsa), 120)
luhn = partial(_score, partial(_with_stop_words, LuhnSummarizer), 10**6)
sum_basic = partial(_score, partial(_with_stop_words, SumBasicSummarizer), 2000)
kl = partial(_score, partial(_with_stop_words, KLSummarizer), 60)
edmundson = partial(_score, _edmundson, 10**6)
