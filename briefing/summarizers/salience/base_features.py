"""Sentences → the base features of salience: surface, frequency and position.

- Surface: length, capitals, figures and punctuation, in any language. All sentences are
  concatenated as one array of code points, so that a count over all of them is one operation.
- Frequency: how central, how frequent and how new the terms of each sentence are. Sentences and
  terms form a sparse matrix of three arrays. Every feature is a sum over its cells: time and memory
  are linear in the text, as no two sentences are compared.
- Position in the document, the paragraph and the speaker's turn.
"""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import chain
from typing import Any

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from briefing.models import Document, Sentence

Row = NDArray[Any]  # a number per sentence, or per term, or per cell
Places = NDArray[np.int64]

OTHER, SPACE, UPPER, LOWER, DIGIT, COMMA, QUOTE, BRACKET, MONEY, PERCENT, DASH, STOP = range(12)
KINDS = 12
_MARKS = {
    COMMA: ",;،",
    QUOTE: '"“”„«»',
    BRACKET: "([{<",
    MONEY: "$€£¥₽₸",
    PERCENT: "%",
    DASH: "-–—",
    STOP: ".!?…",
}
_KNOWN = 0x2100  # code points beyond count as letters without case
_CASED = 0x530  # Latin, Greek, Cyrillic end here
_QUESTION = ord("?")
_COLON = ord(":")
_FEW = np.array([[3], [3], [2], [3], [3]])  # upper bounds of the counts

SURFACE_FEATURES = (
    "length", "capitals", "all capitals", "figures", "figures, log", "money", "percent",
    "question", "stop", "opens low", "opens unlettered", "colon", "commas", "quotes", "brackets",
    "dashes", "letters", "short words",
)  # fmt: skip


def _table() -> NDArray[np.uint8]:
    """Return the kind of each code point."""
    table = np.zeros(_KNOWN + 1, np.uint8)
    for code in range(_CASED):
        letter = chr(code)
        tests = letter.isspace(), letter.isupper(), letter.islower(), letter.isdigit()
        table[code] = 1 + tests.index(True) if any(tests) else OTHER
    for kind, marks in _MARKS.items():
        table[[ord(mark) for mark in marks]] = kind
    return table


_KIND = _table()


def compute_surface(texts: Sequence[str]) -> list[Row]:
    """Compute `SURFACE_FEATURES`, a number per sentence each; shares are per word."""
    solid = [text if text and not text.isspace() else "." for text in texts]
    codes = np.frombuffer(" ".join([*solid, ""]).encode("utf-32-le", "replace"), np.uint32)
    kinds = _KIND[np.minimum(codes, _KNOWN)]
    lengths = np.fromiter(map(len, solid), np.int64, len(solid))
    starts = np.cumsum(lengths + 1) - lengths - 1
    ends = starts + lengths - 1
    owner = np.repeat(np.arange(len(solid)) * KINDS, lengths + 1)
    counts = np.bincount(owner + kinds, minlength=len(solid) * KINDS).reshape(-1, KINDS).T
    words, capitals, loud, short = _words(kinds, starts)
    figures = np.add.reduceat(_opens(kinds == DIGIT), starts, dtype=np.int32)
    shares = np.array([capitals, loud, figures, counts[COMMA], lengths, short]) / words
    few = np.minimum(counts[[MONEY, PERCENT, QUOTE, BRACKET, DASH]], _FEW)
    first, last, closing = kinds[starts], kinds[ends], codes[ends]
    return [
        np.log1p(words),
        *shares[:3],
        np.log1p(figures),
        *few[:2],
        closing == _QUESTION,
        (last == STOP) | (last == QUOTE),
        first == LOWER,
        (first != LOWER) & (first != UPPER),
        closing == _COLON,
        shares[3],
        *few[2:],
        *shares[4:],
    ]


def _opens(inside: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Return where a run of True begins."""
    opening = inside.copy()
    opening[1:] &= ~inside[:-1]
    return opening


def _words(kinds: NDArray[np.uint8], starts: Row) -> tuple[Row, Row, Row, Row]:
    """Count words: all, capitalized after the first, all in capitals, up to 3 letters long."""
    solid = kinds != SPACE
    word = np.flatnonzero(_opens(solid))
    low = np.add.reduceat(kinds == LOWER, word, dtype=np.int32)
    size = np.add.reduceat(solid, word, dtype=np.int32)
    first = np.searchsorted(word, starts)
    upper = kinds[word] == UPPER
    inner = upper.copy()
    inner[first] = False
    each = np.array([inner, upper & (low == 0) & (size > 1), size <= 3])
    capitals, loud, short = np.add.reduceat(each, first, axis=1, dtype=np.int32)
    words = np.concatenate([first[1:], [len(word)]]) - first
    return words, capitals, loud, short


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


POSITION_FEATURES = (
    "place", "from start", "to end", "nearness to start", "in paragraph", "to paragraph's end",
    "paragraph", "words before", "label", "turn", "in turn", "speaker's share",
)  # fmt: skip
_LABEL = re.compile(r"[^\W\d_][^:.!?]{0,40}?\s?:\s")
CLUSTER = "cluster"  # the kind of a document whose sections are documents


def document_starts(document: Document) -> Places:
    """Return the first sentence of the document, or of each document in a cluster."""
    if document.kind != CLUSTER:
        return np.zeros(1, np.int64)
    sizes = [len(section.sentences) for section in document.sections if section.sentences]
    return np.cumsum([0, *sizes[:-1]])


def compute_positions(document: Document, words: Row, starts: Places) -> list[Row]:
    """Compute `POSITION_FEATURES`. `words` counts each sentence's words."""
    sentences = document.sentences
    here = np.arange(len(sentences))
    begin, size = _runs(starts, len(sentences))
    rank = here - begin
    paragraph = paragraph_starts(sentences, starts)
    head, length = _runs(paragraph, len(sentences))
    before = np.cumsum(words) - words
    return [
        rank / size,
        np.log1p(rank),
        np.log1p(size - 1 - rank),
        1 / (1 + rank),
        np.log1p(here - head),
        np.log1p(head + length - 1 - here),
        np.log1p(length),
        np.log1p(before - before[begin]),
        *_turns(document, paragraph, words),
    ]


def _runs(starts: Places, total: int) -> tuple[Places, Places]:
    """Return the start and the length of each sentence's run."""
    sizes = np.concatenate([starts[1:], [total]]) - starts
    return np.repeat(starts, sizes), np.repeat(sizes, sizes)


def paragraph_starts(sentences: Sequence[Sentence], starts: Places) -> Places:
    """Return the first sentence of each paragraph."""
    number = np.fromiter((s.paragraph for s in sentences), np.int64, len(sentences))
    opens = np.ones(len(number), bool)
    opens[1:] = number[1:] != number[:-1]
    opens[starts] = True
    return np.flatnonzero(opens)


def _turns(document: Document, paragraph: Places, words: Row) -> list[Row]:
    """Return whether a sentence opens a turn, the turn's words, the place in it, and the share of
    turns that are the speaker's."""
    named = find_speaker_turns(document, paragraph)
    counts = Counter(named.values())
    starts = np.array(list(named), np.int64)
    share = np.array([0.0, *(counts[name] / len(named) for name in named.values())])
    opens = np.zeros(len(words), np.int64)
    opens[starts] = 1
    turn = np.cumsum(opens)
    turn_words = np.bincount(turn, words)
    begin = np.concatenate([[0], starts])[turn]
    return [opens, np.log1p(turn_words[turn]), np.log1p(np.arange(len(words)) - begin), share[turn]]


def find_speaker_turns(document: Document, paragraph: Places) -> dict[int, str]:
    """Map the first sentence of each turn to its speaker.

    Speakers are those of sections, or labels that open more than one paragraph, as printed.
    """
    at = 0
    found: dict[int, str] = {}
    for section in document.sections:
        if section.speaker and section.sentences:
            found[at] = section.speaker
        at += len(section.sentences)
    return found or _labels(document.sentences, paragraph)


def _labels(sentences: Sequence[Sentence], paragraph: Places) -> dict[int, str]:
    matches = ((place, _LABEL.match(sentences[place].text)) for place in paragraph.tolist())
    found = {place: match[0] for place, match in matches if match}
    counts = Counter(found.values())
    return {place: label for place, label in found.items() if counts[label] > 1}
