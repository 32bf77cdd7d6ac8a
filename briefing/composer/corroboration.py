"""The same fact in several sources: one point with all its evidence, other figures beside it."""

from collections import Counter, defaultdict
from collections.abc import Sequence

from msgspec import Struct

from briefing.composer.passages import Passage, find_numbers
from briefing.text import split_words

MAX_FREQUENCY = 200  # a term in more passages than this does not indicate a repeat
SAME_FACT = 0.6  # Jaccard index of the terms that are no numbers
MIN_TERMS = 4  # terms of a passage that can be compared


class Corroboration(Struct, frozen=True):
    """Passages of other documents that repeat a passage, with the same or other figures."""

    same: tuple[Passage, ...] = ()
    conflicting: tuple[Passage, ...] = ()


class SimilarityIndex:
    """Finds the passages of other documents that state the same fact."""

    def __init__(self, passages: Sequence[Passage]) -> None:
        self._passages = passages
        self._by_term: dict[str, list[int]] = defaultdict(list)
        for position, passage in enumerate(passages):
            for term in passage.terms:
                self._by_term[term].append(position)

    def find(self, passage: Passage) -> Corroboration:
        """Return at most one passage per document, in the documents' order."""
        found: dict[int, Passage] = {}
        for position in sorted(self._find_similar(passage)):
            found.setdefault(self._passages[position].document, self._passages[position])
        numbers = find_numbers(passage.text)
        conflicting = {
            document
            for document, other in found.items()
            if _conflicts(numbers, find_numbers(other.text))
        }
        return Corroboration(
            tuple(other for document, other in found.items() if document not in conflicting),
            tuple(other for document, other in found.items() if document in conflicting),
        )

    def _find_similar(self, passage: Passage) -> list[int]:
        if len(passage.terms) < MIN_TERMS:
            return []
        shared = Counter(
            position
            for term in passage.terms
            if len(self._by_term[term]) <= MAX_FREQUENCY
            for position in self._by_term[term]
        )
        names = _find_names(passage.text)
        return [
            position
            for position, count in shared.items()
            if count >= MIN_TERMS - 1
            and self._passages[position].document != passage.document
            and _is_same_fact(passage.terms, self._passages[position].terms)
            and not _conflicts(names, _find_names(self._passages[position].text))
        ]


def _is_same_fact(one: frozenset[str], other: frozenset[str]) -> bool:
    """Compare by Jaccard's index of the terms that are no numbers."""
    a, b = (frozenset(t for t in terms if not t[0].isdigit()) for terms in (one, other))
    return len(a & b) >= SAME_FACT * len(a | b) > 0


def _find_names(text: str) -> frozenset[str]:
    """Return the capitalized words after the first: who met whom, and where."""
    return frozenset(word for word in split_words(text)[1:] if word[0].isupper())


def _conflicts(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether each names what the other doesn't: other people, or other figures."""
    return bool(one - other and other - one)
