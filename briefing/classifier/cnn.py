"""Relevance, step 12: a small network that reads the words in their order, and their neighbours.

A convolution over the words and the greatest and summed values of each sentence (Kim,
"Convolutional neural networks for sentence classification", EMNLP 2014), then two convolutions
over the sentences with the columns beside them. A word is the sum of the vectors of its hashed
pieces (Bojanowski et al., "Enriching word vectors with subword information", TACL 2017).
"""

from itertools import pairwise

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from briefing.classifier.context import Floats
from briefing.classifier.matmul import Layer, product, standardised
from briefing.classifier.tokens import Numbers, Wording

READ = 128  # words of a sentence that are read
WIDE = 5  # words that the convolution over words sees
NEAR = 5  # sentences that the first convolution over sentences sees; all others see 3
_AT_ONCE = 256  # sentences whose words are read together, to bound the memory


class Network(Struct, frozen=True):
    """The network's weights."""

    table: NDArray[np.int8]  # (ROWS, vector)
    scale: Floats  # of the table, one number
    mean: Floats  # of each column
    spread: Floats
    words: Layer  # over WIDE words
    text: Layer  # of a whole sentence
    form: Layer  # of its columns
    near: Layer  # over NEAR sentences
    far: Layer  # over what that gave
    out: Layer

    def log_odds(self, laid: Wording, pieces: Numbers, columns: Floats) -> Floats:
        """(sentences, targets), from the sentences' words and their own columns.

        `pieces` has three rows of the table for each known word: it, its beginning, its end.
        Rounded, as the last bits depend on the processor and the memo should not.
        """
        seen = standardised(columns, self.mean, self.spread)
        rows = np.hstack((self.text(self.read(laid, pieces)), self.form(seen)))
        near = self.near(windows(rows, NEAR))
        far = self.far(windows(near, 3))
        whole = np.tile(rows.mean(0), (len(rows), 1))
        return self.out.sums(np.hstack((rows, near, far, whole))).round(2)

    def read(self, laid: Wording, pieces: Numbers) -> Floats:
        """(sentences, values): what the words of each sentence say, in their order."""
        adds = self._adds(pieces)
        places, sizes = laid.places[laid.turns < READ] + 1, np.minimum(laid.sizes, READ)
        ends = np.append(0, sizes.cumsum())
        marks = [*range(0, len(sizes), _AT_ONCE), len(sizes)]
        return np.vstack(
            [
                self._pooled(adds, places[ends[at] : ends[stop]], sizes[at:stop])
                for at, stop in pairwise(marks)
            ]
        )

    def _adds(self, pieces: Numbers) -> Floats:
        """(words * WIDE, values): what each word adds to its neighbours' values, from the one
        furthest after it to the one furthest before. Word 0 is none, and adds nothing."""
        vectors = np.zeros((1 + len(pieces), self.table.shape[1]), np.float32)
        np.sum(self.table[pieces], 1, np.float32, vectors[1:])
        weights = np.hstack(np.split(self.words.weights * self.scale, WIDE))
        return product(vectors, weights).reshape(-1, self.words.weights.shape[1])

    def _pooled(self, adds: Floats, places: Numbers, sizes: Numbers) -> Floats:
        """(sentences, values): the greatest, and the sum of, what words say where they stand."""
        found = np.zeros((len(sizes), 2 * adds.shape[1]), np.float32)
        wordy = np.flatnonzero(sizes)
        if not len(wordy):
            return found
        starts = sizes[wordy].cumsum() - sizes[wordy]
        values = self._beside(adds, places, sizes)
        summed = np.add.reduceat(values, starts) / (2 * np.sqrt(sizes[wordy])[:, None])
        found[wordy] = np.hstack((np.maximum.reduceat(values, starts), summed))
        return found

    def _beside(self, adds: Floats, places: Numbers, sizes: Numbers) -> Floats:
        """(words, values) of each word beside its neighbours in the sentence."""
        reach = WIDE // 2
        at = np.arange(len(places)) + np.repeat(np.arange(1, len(sizes) + 1), sizes) * reach
        apart = np.zeros(at[-1] + reach + 1, np.intp)
        apart[at] = places
        values = np.tile(self.words.bias, (len(places), 1))
        added = np.empty_like(values)
        for offset in range(WIDE):
            rows = apart[at + offset - reach] * WIDE + offset
            values += np.take(adds, rows, axis=0, out=added, mode="clip")  # "raise" would copy
        return np.maximum(values, 0, out=values)


def windows(rows: Floats, width: int) -> Floats:
    """Each row beside its neighbours, `width` in all; zeros before the first, after the last."""
    reach, size = width // 2, rows.shape[1]
    found = np.zeros((len(rows), width * size), np.float32)
    for offset in range(width):
        first, past = max(0, reach - offset), min(len(rows), len(rows) + reach - offset)
        part = rows[first + offset - reach : past + offset - reach]
        found[first:past, offset * size : (offset + 1) * size] = part
    return found
