"""Relevance, step 11: a small network that reads the words in their order, and their neighbours.

Two convolutions over the words and the greatest and summed values of each sentence (Kim,
"Convolutional neural networks for sentence classification", EMNLP 2014), then two convolutions
over the sentences with the columns beside them. A word is the sum of the vectors of its hashed
pieces (Bojanowski et al., "Enriching word vectors with subword information", TACL 2017).
"""

from collections.abc import Sequence
from functools import lru_cache
from itertools import chain
from zlib import crc32

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from briefing.relevance.layers import Layer, product, standardised
from briefing.relevance.scene import Floats
from briefing.relevance.wording import Numbers, wording

ROWS = 2**14  # of the table of pieces
PIECES = 3  # of a word: itself, its beginning, its end
READ = 128  # words of a sentence that are read
WIDE = 5  # words that the first convolution over words sees; the second sees 3
NEAR = 5  # sentences that the first convolution over sentences sees; all others see 3
_AT_ONCE = 256  # sentences whose words are read together, to bound the memory


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
        seen = standardised(columns, self.mean, self.spread)
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
        """(sentences, values): empty rows after each sentence keep its words to themselves."""
        laid = wording([each[:READ] or ("",) for each in words])
        ends = (laid.sizes + WIDE // 2).cumsum()
        places = np.zeros(ends[-1], np.intp)
        places[np.arange(len(laid.places)) + laid.owners * (WIDE // 2)] = laid.places + 1
        first = self._beside(laid.known, places)
        values = (self.phrases(windows(first, 3)) + first) * (places > 0)[:, None]
        starts = ends - laid.sizes - WIDE // 2
        summed = np.add.reduceat(values, starts)
        summed /= 2 * np.sqrt(laid.sizes, dtype=np.float32)[:, None]
        return np.hstack((np.maximum.reduceat(values, starts), summed))

    def _beside(self, known: tuple[str, ...], places: Numbers) -> Floats:
        """(places, values) of each word beside its neighbours; place 0 is that of no word.

        What a word adds to the values of each place around it is worked out once.
        """
        vectors = self.table[numbers(known)].sum(1, dtype=np.float32) * self.scale
        framed = np.pad(places, WIDE // 2)
        values = np.tile(self.words.bias, (len(places), 1))
        for at, weights in enumerate(np.split(self.words.weights, WIDE)):
            adds = np.vstack((np.zeros_like(values[:1]), product(vectors, weights)))
            values += adds[framed[at : at + len(places)]]
        found: Floats = np.maximum(values, 0) * (places > 0)[:, None]
        return found


def windows(rows: Floats, width: int) -> Floats:
    """Each row beside its neighbours, `width` in all; zeros before the first, after the last."""
    framed = np.pad(rows, ((width // 2, width // 2), (0, 0)))
    return np.hstack([framed[at : at + len(rows)] for at in range(width)])


def numbers(known: Sequence[str]) -> Numbers:
    """(words, PIECES): rows of the table."""
    return np.fromiter(chain.from_iterable(map(_pieces, known)), np.intp).reshape(-1, PIECES)


@lru_cache(maxsize=50_000)
def _pieces(word: str) -> tuple[int, int, int]:
    return _row(word), _row("#" + word[:5]), _row("$" + word[-3:])


def _row(piece: str) -> int:
    return crc32(piece.encode("utf-8", "replace")) % ROWS
