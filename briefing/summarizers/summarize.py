"""Documents → a summary without redundancy: the library function for other programs.

Sentences are selected by maximal marginal relevance (Carbonell & Goldstein 1998) against everything
selected so far, by lazy greedy selection (Minoux 1978): a score only falls as others are selected,
so most sentences are never rescored and time stays linear in the text. For memos, see
`briefing.make`.
"""

import heapq
import re
from collections.abc import Iterator, Sequence
from math import fsum, inf, sqrt

from briefing.errors import UsageError
from briefing.languages import detect
from briefing.models import Document, Section, Sentence
from briefing.summarizers import DEFAULT, SUMMARIZERS
from briefing.text import count_words, extract_terms, split_many

_WORDS = 200  # the default budget
_TAG = re.compile(r"\s*<[^<>]*>\s*")  # a line of nothing but mark-up
_SURROGATES = re.compile("[\ud800-\udfff]")  # unpaired surrogates, which no file can hold


def summarize(
    documents: str | Document | Sequence[str | Document],
    *,
    words: int | None = None,
    sentences: int | None = None,
    language: str | None = None,
    scorer: str | None = None,
) -> tuple[Sentence, ...]:
    """Return the most salient sentences of one or more documents, in document order.

    `words` and `sentences` limit the summary; without either it has about 200 words. The sentence
    that reaches the budget of words is the last. `language` is a BCP 47 code, detected by default;
    `scorer` is a key of `SUMMARIZERS`. Offsets refer to the sentence's own document. Raises
    `UsageError` for an unknown scorer and for a negative budget.
    """
    if (words or 0) < 0 or (sentences or 0) < 0:
        raise UsageError("words and sentences must not be negative")
    method = SUMMARIZERS.get(scorer or DEFAULT)
    if method is None:
        raise UsageError(f"unknown summarizer {scorer!r}; choose from {', '.join(SUMMARIZERS)}")
    document = merge_documents(documents, language)
    limit = words if words is not None or sentences is not None else _WORDS
    chosen = select_mmr(document, method.score(document), limit, sentences)
    found = document.sentences
    return tuple(found[place] for place in chosen)


def merge_documents(
    documents: str | Document | Sequence[str | Document], language: str | None = None
) -> Document:
    """Combine texts and documents into one document, as summarizers see it."""
    given = [documents] if isinstance(documents, (str, Document)) else documents
    read = [_parse_text(each, language) if isinstance(each, str) else each for each in given]
    return read[0] if len(read) == 1 else _concatenate(read)


def _parse_text(text: str, language: str | None) -> Document:
    """Split a plain text into one section with a paragraph per line, without a reader."""
    text = _SURROGATES.sub("\ufffd", text)
    code = language or detect(text)
    return Document("", "", text, (Section("", tuple(_sentences(text, code))),), language=code)


def _sentences(text: str, language: str) -> Iterator[Sentence]:
    at = 0
    lines = text.splitlines(keepends=True)
    for place, (line, spans) in enumerate(zip(lines, split_many(lines, language), strict=True)):
        if not _TAG.fullmatch(line):
            for start, end in spans:
                yield Sentence(line[start:end], at + start, at + end, "paragraph", place)
        at += len(line)


def _concatenate(documents: Sequence[Document]) -> Document:
    """Combine documents into one with a section each, so that they are scored together."""
    sections = tuple(Section(each.title, each.sentences) for each in documents)
    language = documents[0].language if documents else "und"
    return Document("", "", "", sections, language=language, kind="cluster")


_REDUNDANCY_PENALTY = 2.5  # for nothing new, in standard deviations of the scores
_DUPLICATE_PENALTY = 100.0  # for the same terms as one selected sentence


def select_mmr(
    document: Document, scores: Sequence[float], words: int | None, sentences: int | None
) -> list[int]:
    """Return the indices of the selected sentences, in document order.

    Selection ends with the sentence that reaches the budget of `words`, or with as many as
    `sentences`; None is no limit.
    """
    found = document.sentences
    left = len(found) if sentences is None else sentences
    room = inf if words is None else words
    queue = _CandidateQueue(document, scores)
    chosen: list[int] = []
    while left > 0 and room > 0 and queue.heap:
        place = queue.pop_best()
        chosen.append(place)
        left -= 1
        room -= count_words(found[place].text)
    return sorted(chosen)


class _CandidateQueue:
    """Sentences that are not selected, ordered by a bound of their scores."""

    def __init__(self, document: Document, scores: Sequence[float]) -> None:
        self._document, self._sentences = document, document.sentences
        self._scores = _zscores(scores)
        self._terms: dict[int, frozenset[str]] = {}
        self._seen_terms: set[str] = set()
        self._selected: set[frozenset[str]] = set()
        self.heap = [(-score, place) for place, score in enumerate(self._scores)]
        heapq.heapify(self.heap)

    def pop_best(self) -> int:
        """Remove and return the sentence with the highest current score; of equals, the first."""
        _, place = self.heap[0]
        while (now := (-self._current_score(place), place)) > min(self.heap[1:3], default=now):
            heapq.heapreplace(self.heap, now)
            _, place = self.heap[0]
        heapq.heappop(self.heap)
        own = self._terms.pop(place)
        self._seen_terms |= own
        self._selected.add(own)
        return place

    def _current_score(self, place: int) -> float:
        own = self._terms.get(place)
        if own is None:
            text = self._sentences[place].text
            own = self._terms[place] = frozenset(extract_terms(text, self._document.language))
        score = self._scores[place]
        if own.isdisjoint(self._seen_terms):
            return score
        if own in self._selected:
            return score - _DUPLICATE_PENALTY
        return score - _REDUNDANCY_PENALTY * len(own & self._seen_terms) / (len(own) + 1)


def _zscores(scores: Sequence[float]) -> list[float]:
    """Return scores in standard deviations from their mean, rounded so that ties are exact."""
    mean = fsum(scores) / max(1, len(scores))
    apart = [score - mean for score in scores]
    spread = sqrt(fsum(each * each for each in apart) / max(1, len(scores)))
    return [round(each / (spread or 1), 6) for each in apart]
