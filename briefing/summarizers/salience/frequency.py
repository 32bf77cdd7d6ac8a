"""Terms of sentences → how central, how frequent and how new each sentence is.

Sentences and terms make a sparse matrix, kept as three arrays, a cell each. Every measure is a
sum over cells: time and memory grow with the text, and no sentence is compared with another.
"""

from collections.abc import Sequence
from itertools import chain
from typing import Any

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

Row = NDArray[Any]  # a number per sentence, or per term, or per cell
Places = NDArray[np.int64]

FREQUENCIES = (
    "terms", "centroid", "degree", "centrality", "opening", "first five", "last five",
    "frequency", "frequent terms", "once only", "rarity", "new terms", "first seen",
    "frequency, sum", "repeated pairs", "repeated pairs, sum",
)  # fmt: skip
_DAMPING = 0.85
_STEPS = 2  # of the walk between sentences: with damping, more hardly change the order


class Cells(Struct, frozen=True):
    """Which term stands in which sentence: cells in order of sentence, then of term."""

    row: Places  # of a cell: its sentence
    term: Places  # of a cell: its term
    weight: Row  # of a cell: tf-idf, each sentence's cells of length 1
    rows: int
    terms: int

    def over_rows(self, values: Row) -> Row:
        """Sums of cells by sentence; `values` may hold several rows of cells."""
        return _sums(self.row, values, self.rows)

    def over_terms(self, values: Row) -> Row:
        """Sums of cells by term."""
        return _sums(self.term, values, self.terms)


def _sums(places: Places, values: Row, size: int) -> Row:
    if values.ndim == 1:
        return np.bincount(places, values, size)
    apart = places + size * np.arange(len(values))[:, None]
    sums = np.bincount(apart.ravel(), values.ravel(), size * len(values))
    return sums.reshape(len(values), size)


def numbered(found: Sequence[Sequence[str]]) -> tuple[Places, Places, int]:
    """Sentence and term of each word that carries meaning, and how many terms there are."""
    known: dict[str, int] = {}
    numbers = [known.setdefault(term, len(known)) for term in chain.from_iterable(found)]
    lengths = np.fromiter(map(len, found), np.int64, len(found))
    return np.repeat(np.arange(len(found)), lengths), np.array(numbers, np.int64), len(known)


def cells(row: Places, term: Places, rows: int, terms: int) -> Cells:
    """The sparse matrix of words: (1 + log count) · log(1 + sentences / those with the term)."""
    keys, counts = np.unique(row * terms + term, return_counts=True)
    row, term = np.divmod(keys, max(1, terms))
    spread = np.bincount(term, minlength=terms)
    weight = (1 + np.log(counts)) * np.log(1 + rows / np.maximum(spread, 1))[term]
    length = np.sqrt(np.bincount(row, weight * weight, rows))
    return Cells(row, term, weight / length[row], rows, terms)


def frequencies(row: Places, term: Places, table: Cells, edges: Places) -> list[Row]:
    """The measures in `FREQUENCIES`. `edges` are where documents begin."""
    words = np.maximum(np.bincount(row, minlength=table.rows), 1)
    distinct = np.maximum(np.bincount(table.row, minlength=table.rows), 1)
    likeness, degree = _likeness(table, edges)
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


def _likeness(table: Cells, edges: Places) -> tuple[Row, Row]:
    """Cosine of each sentence with the centroid of all, of the first of each document, of its
    first five, of its last five; and the unscaled first, the sum of cosines with all sentences."""
    sizes = np.concatenate([edges[1:], [table.rows]]) - edges
    rank = np.arange(table.rows) - np.repeat(edges, sizes)
    left = np.repeat(sizes, sizes) - rank
    parts = np.array([rank >= 0, rank < 1, rank < 5, left <= 5])
    centres = table.over_terms(table.weight * parts[:, table.row])
    products = table.over_rows(table.weight * centres[:, table.term])
    lengths = np.sqrt(np.einsum("pt,pt->p", centres, centres))
    return products / np.maximum(lengths, 1e-9)[:, None], products[0]


def _centrality(table: Cells, degree: Row) -> Row:
    """Log of the damped random walk's share (LexRank, Erkan & Radev 2004), by sparse products."""
    scale = 1 / np.maximum(degree, 1e-9)
    share = np.full(table.rows, 1 / table.rows)
    for _ in range(_STEPS):
        sent = table.over_terms(table.weight * (share * scale)[table.row])
        walked = table.over_rows(table.weight * sent[table.term])
        share = (1 - _DAMPING) / table.rows + _DAMPING * walked
    return np.log(share * table.rows + 1e-9)


def _term_sums(term: Places, table: Cells) -> Row:
    """Sums over a sentence's terms of what each is in the whole: frequency to first seen."""
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


def _repeated_pairs(row: Places, term: Places, table: Cells) -> Row:
    """Sum over a sentence's pairs of neighbouring terms of the log of their count."""
    if len(row) < 2:
        return np.zeros(table.rows)
    inside = row[1:] == row[:-1]
    pairs = (term[:-1] * table.terms + term[1:])[inside]
    _, place, count = np.unique(pairs, return_inverse=True, return_counts=True)
    return np.bincount(row[:-1][inside], np.log(count)[place], table.rows)
