"""Relevance, step 7: a small network that reads the words in their order, and their neighbours.

Two convolutions over the words and the greatest and summed values of each sentence (Kim,
"Convolutional neural networks for sentence classification", EMNLP 2014), then two convolutions
over the sentences with the columns beside them. A word is the sum of the vectors of its hashed
pieces (Bojanowski et al., "Enriching word vectors with subword information", TACL 2017).
"""

from functools import lru_cache
from itertools import chain
from zlib import crc32

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from briefing.relevance.scene import Floats

ROWS = 2**14  # of the table of pieces
PIECES = 3  # of a word: itself, its beginning, its end
READ = 128  # words of a sentence that are read
NEAR = 5  # sentences that the first convolution over sentences sees; all others see 3
CLIP = 4.0  # standard deviations beyond which a column says no more
_A_FEW = 8  # rows of a product
_AT_ONCE = 256  # sentences whose words are read together, to bound the memory


class Layer(Struct, frozen=True):
    """A weighted sum and its rectification."""

    weights: Floats  # (inputs, outputs)
    bias: Floats

    def sums(self, rows: Floats) -> Floats:
        """(rows, outputs).

        A few rows at a time: over a larger product BLAS wakes its threads, which then stand in
        the way of the other processes that read documents.
        """
        even = len(rows) - len(rows) % _A_FEW
        blocks = rows[:even].reshape(even // _A_FEW, _A_FEW, rows.shape[1]) @ self.weights
        rest = rows[even:] @ self.weights
        return np.vstack((blocks.reshape(even, len(self.bias)), rest)) + self.bias

    def __call__(self, rows: Floats) -> Floats:
        """The sums that are above zero, zero for the others."""
        return np.maximum(self.sums(rows), 0)


class Network(Struct, frozen=True):
    """The network's weights."""

    table: NDArray[np.int8]  # (ROWS, vector)
    scale: Floats  # of the table, one number
    mean: Floats  # of each column
    spread: Floats
    words: Layer  # over a word and both neighbours
    phrases: Layer  # over what that gave
    text: Layer  # of a whole sentence
    form: Layer  # of its columns
    near: Layer  # over NEAR sentences
    far: Layer  # over what that gave
    out: Layer

    def log_odds(self, words: tuple[tuple[str, ...], ...], columns: Floats) -> Floats:
        """(sentences, targets), from each sentence's words and its own columns.

        Rounded, as the last bits depend on the processor and the memo should not.
        """
        seen = np.clip((columns - self.mean) / self.spread, -CLIP, CLIP)
        rows = np.hstack((self.text(self.read(words)), self.form(seen)))
        near = self.near(windows(rows, NEAR))
        far = self.far(windows(near, 3))
        whole = np.tile(rows.mean(0), (len(rows), 1))
        return self.out.sums(np.hstack((rows, near, far, whole))).round(2)

    def read(self, words: tuple[tuple[str, ...], ...]) -> Floats:
        """(sentences, values): what the words of each sentence say, in their order."""
        parts = range(0, len(words), _AT_ONCE)
        return np.vstack([self._pooled(words[at : at + _AT_ONCE]) for at in parts])

    def _pooled(self, words: tuple[tuple[str, ...], ...]) -> Floats:
        """(sentences, values): an empty row after each sentence keeps its words to themselves."""
        sizes = np.array([max(1, min(len(each), READ)) for each in words])
        ends = (sizes + 1).cumsum()
        kept = np.ones(ends[-1], bool)
        kept[ends - 1] = False
        rows = np.zeros((len(kept), self.table.shape[1]), np.float32)
        rows[kept] = self.table[numbers(words)].sum(1, dtype=np.float32) * self.scale
        first = self.words(windows(rows, 3)) * kept[:, None]
        values = (self.phrases(windows(first, 3)) + first) * kept[:, None]
        starts = ends - sizes - 1
        summed = np.add.reduceat(values, starts) / np.sqrt(sizes, dtype=np.float32)[:, None] / 2
        return np.hstack((np.maximum.reduceat(values, starts), summed))


def windows(rows: Floats, width: int) -> Floats:
    """Each row beside its neighbours, `width` in all; zeros before the first, after the last."""
    framed = np.pad(rows, ((width // 2, width // 2), (0, 0)))
    return np.hstack([framed[at : at + len(rows)] for at in range(width)])


def numbers(words: tuple[tuple[str, ...], ...]) -> NDArray[np.intp]:
    """(words, PIECES): rows of the table; a sentence without words has one empty word."""
    every = chain.from_iterable(each[:READ] or ("",) for each in words)
    return np.fromiter(chain.from_iterable(map(_pieces, every)), np.intp).reshape(-1, PIECES)


@lru_cache(maxsize=50_000)
def _pieces(word: str) -> tuple[int, int, int]:
    return _row(word), _row("#" + word[:5]), _row("$" + word[-3:])


def _row(piece: str) -> int:
    return crc32(piece.encode("utf-8", "replace")) % ROWS
