"""Terms of sentences → how central, how frequent and how new each sentence is.

Sentences and terms form a sparse matrix of three arrays. Every feature is a sum over its cells:
time and memory are linear in the text, as no two sentences are compared.
"""

from collections.abc import Sequence
from itertools import chain
from typing import Any

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

Row = NDArray[Any]  # a number per sentence, or per term, or per cell
Places = NDArray[np.int64]

FREQUENCY_FEATURES = (
    "terms", "centroid", "degree", "centrality", "opening", "first five", "last five",
    "frequency", "frequent terms", "once only", "rarity", "new terms", "first seen",
    "frequency, sum", "repeated pairs", "repeated pairs, sum",
)  # fmt: skip
_DAMPING = 0.85
_STEPS = 2  # of the walk between sentences: with damping, more hardly change the order


class SparseTerms(Struct, frozen=True):
    """The cells of a matrix of sentences and terms, by sentence, then by term."""

    row: Places  # of a cell: its sentence
    term: Places  # of a cell: its term
    weight: Row  # of a cell: tf-idf, each sentence of length 1
    rows: int
    terms: int

    def over_rows(self, values: Row) -> Row:
        """Sum cells by sentence; `values` is (cells,) or (rows, cells)."""
        return _sums(self.row, values, self.rows)

    def over_terms(self, values: Row) -> Row:
        """Sum cells by term."""
        return _sums(self.term, values, self.terms)


def _sums(places: Places, values: Row, size: int) -> Row:
    if values.ndim == 1:
        return np.bincount(places, values, size)
    apart = places + size * np.arange(len(values))[:, None]
    sums = np.bincount(apart.ravel(), values.ravel(), size * len(values))
    return sums.reshape(len(values), size)


def index_terms(found: Sequence[Sequence[str]]) -> tuple[Places, Places, int]:
    """Return the sentence and the term of each content word, and the number of terms."""
    known: dict[str, int] = {}
    numbers = [known.setdefault(term, len(known)) for term in chain.from_iterable(found)]
    lengths = np.fromiter(map(len, found), np.int64, len(found))
    return np.repeat(np.arange(len(found)), lengths), np.array(numbers, np.int64), len(known)


def tfidf(row: Places, term: Places, rows: int, terms: int) -> SparseTerms:
    """Build the matrix: (1 + log count) · log(1 + sentences / sentences with the term)."""
    keys, counts = np.unique(row * terms + term, return_counts=True)
    row, term = np.divmod(keys, max(1, terms))
    spread = np.bincount(term, minlength=terms)
    weight = (1 + np.log(counts)) * np.log(1 + rows / np.maximum(spread, 1))[term]
    length = np.sqrt(np.bincount(row, weight * weight, rows))
    return SparseTerms(row, term, weight / length[row], rows, terms)


def compute_frequencies(row: Places, term: Places, table: SparseTerms, edges: Places) -> list[Row]:
    """Compute `FREQUENCY_FEATURES`. `edges` are the first sentences of documents."""
    words = np.maximum(np.bincount(row, minlength=table.rows), 1)
    distinct = np.maximum(np.bincount(table.row, minlength=table.rows), 1)
    likeness, degree = _centroid_similarity(table, edges)
    repeats = _repeated_pairs(row, term, table)
    sums = _term_sums(term, table)
    return [
        np.log1p(words),
        likeness[0],
        np.log1p(degree),
        _centrality(table, degree),
        *likeness[1:],
        *(sums / distinct),
        np.log1p(sums[0]),
        repeats / words,
        np.log1p(repeats),
    ]


def _centroid_similarity(table: SparseTerms, edges: Places) -> tuple[Row, Row]:
    """Return cosines with centroids, and the sum of cosines with all sentences.

    The centroids are those of all sentences and of the first, the first five and the last five of
    each document.
    """
    sizes = np.concatenate([edges[1:], [table.rows]]) - edges
    rank = np.arange(table.rows) - np.repeat(edges, sizes)
    left = np.repeat(sizes, sizes) - rank
    parts = np.array([rank >= 0, rank < 1, rank < 5, left <= 5])
    centres = table.over_terms(table.weight * parts[:, table.row])
    products = table.over_rows(table.weight * centres[:, table.term])
    lengths = np.sqrt(np.einsum("pt,pt->p", centres, centres))
    return products / np.maximum(lengths, 1e-9)[:, None], products[0]


def _centrality(table: SparseTerms, degree: Row) -> Row:
    """Return log probabilities of a damped random walk (LexRank, Erkan & Radev 2004)."""
    scale = 1 / np.maximum(degree, 1e-9)
    share = np.full(table.rows, 1 / table.rows)
    for _ in range(_STEPS):
        sent = table.over_terms(table.weight * (share * scale)[table.row])
        walked = table.over_rows(table.weight * sent[table.term])
        share = (1 - _DAMPING) / table.rows + _DAMPING * walked
    return np.log(share * table.rows + 1e-9)


def _term_sums(term: Places, table: SparseTerms) -> Row:
    """Sum over each sentence's terms: frequency to first seen in `FREQUENCY_FEATURES`."""
    count = np.bincount(term, minlength=table.terms)
    spread = np.bincount(table.term, minlength=table.terms)
    often = np.zeros(table.terms)
    often[np.argsort(-count, kind="stable")[: max(5, table.terms // 50)]] = 1
    first = np.zeros(table.terms, np.int64)
    first[table.term[::-1]] = table.row[::-1]
    rarity = np.log(1 + table.rows / np.maximum(spread, 1)) / np.log(1 + table.rows)
    seen = np.log1p(first) / np.log1p(table.rows)
    of_term = (np.log(np.maximum(count, 1)), often, count == 1, rarity)
    of_cell = np.array([*of_term, seen, seen])[:, table.term]
    of_cell[-2] = first[table.term] == table.row
    return table.over_rows(of_cell)


def _repeated_pairs(row: Places, term: Places, table: SparseTerms) -> Row:
    """Sum the log counts of each sentence's pairs of neighbouring terms."""
    if len(row) < 2:
        return np.zeros(table.rows)
    inside = row[1:] == row[:-1]
    pairs = (term[:-1] * table.terms + term[1:])[inside]
    _, place, count = np.unique(pairs, return_inverse=True, return_counts=True)
    return np.bincount(row[:-1][inside], np.log(count)[place], table.rows)
