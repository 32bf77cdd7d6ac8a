"""A small convolutional network over a document's words and sentences.

A convolution over the words with max and sum pooling (Kim, "Convolutional neural networks for
sentence classification", EMNLP 2014), then two convolutions over the sentences with the columns
beside them. A word is the sum of the vectors of its hashed subwords (Bojanowski et al., "Enriching
word vectors with subword information", TACL 2017).
"""

from itertools import pairwise

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from briefing.classifier.context import Floats
from briefing.classifier.layers import Layer, matmul, zscore
from briefing.classifier.tokens import Indices, TokenTable

MAX_TOKENS = 128  # words of a sentence that are read
TOKEN_WINDOW = 5  # words of the first convolution
SENTENCE_WINDOW = 5  # sentences of the second convolution; the third has 3
_BATCH = 256  # sentences whose words are pooled together, to bound the memory


class SentenceCNN(Struct, frozen=True):
    """The network's weights."""

    embeddings: NDArray[np.int8]  # (EMBEDDING_ROWS, size)
    embedding_scale: Floats  # one number
    mean: Floats  # of each column
    std: Floats
    token_conv: Layer  # over TOKEN_WINDOW words
    text: Layer  # of a sentence's pooled words
    columns: Layer  # of its columns
    near: Layer  # over SENTENCE_WINDOW sentences
    far: Layer  # over 3 outputs of `near`
    output: Layer

    def log_odds(self, tokens: TokenTable, subwords: Indices, columns: Floats) -> Floats:
        """Return (sentences, targets), rounded, as the last bits depend on the processor."""
        return self.output.linear(self.hidden(tokens, subwords, columns)).round(2)

    def hidden(self, tokens: TokenTable, subwords: Indices, columns: Floats) -> Floats:
        """Return the inputs of the output layer, a row per sentence.

        `subwords` is (vocabulary, 3): rows of `embeddings`.
        """
        scores = zscore(columns, self.mean, self.std)
        rows = np.hstack((self.text(self.encode(tokens, subwords)), self.columns(scores)))
        near = self.near(sliding_windows(rows, SENTENCE_WINDOW))
        far = self.far(sliding_windows(near, 3))
        document = np.tile(rows.mean(0), (len(rows), 1))
        return np.hstack((rows, near, far, document))

    def encode(self, tokens: TokenTable, subwords: Indices) -> Floats:
        """Return (sentences, values): the pooled convolution over each sentence's words."""
        contributions = self._token_contributions(subwords)
        token_ids = tokens.token_ids[tokens.positions < MAX_TOKENS] + 1
        lengths = np.minimum(tokens.lengths, MAX_TOKENS)
        ends = np.append(0, lengths.cumsum())
        batches = pairwise([*range(0, len(lengths), _BATCH), len(lengths)])
        return np.vstack(
            [
                self._pool(contributions, token_ids[ends[at] : ends[stop]], lengths[at:stop])
                for at, stop in batches
            ]
        )

    def _token_contributions(self, subwords: Indices) -> Floats:
        """Return (words * TOKEN_WINDOW, values): what each word adds at each offset.

        Offsets run from the furthest word before to the furthest after. Word 0 is padding and adds
        nothing.
        """
        vectors = np.zeros((1 + len(subwords), self.embeddings.shape[1]), np.float32)
        np.sum(self.embeddings[subwords], 1, np.float32, vectors[1:])
        weights = np.hstack(np.split(self.token_conv.weights * self.embedding_scale, TOKEN_WINDOW))
        return matmul(vectors, weights).reshape(-1, self.token_conv.weights.shape[1])

    def _pool(self, contributions: Floats, token_ids: Indices, lengths: Indices) -> Floats:
        """Return (sentences, values): maxima and scaled sums over each sentence's words."""
        found = np.zeros((len(lengths), 2 * contributions.shape[1]), np.float32)
        nonempty = np.flatnonzero(lengths)
        if not len(nonempty):
            return found
        starts = lengths[nonempty].cumsum() - lengths[nonempty]
        values = self._convolve(contributions, token_ids, lengths)
        sums = np.add.reduceat(values, starts) / (2 * np.sqrt(lengths[nonempty])[:, None])
        found[nonempty] = np.hstack((np.maximum.reduceat(values, starts), sums))
        return found

    def _convolve(self, contributions: Floats, token_ids: Indices, lengths: Indices) -> Floats:
        """Return (words, values) of the first convolution, padded at sentence boundaries."""
        reach = TOKEN_WINDOW // 2
        at = np.arange(len(token_ids))
        at += np.repeat(np.arange(1, len(lengths) + 1), lengths) * reach
        padded = np.zeros(at[-1] + reach + 1, np.intp)
        padded[at] = token_ids
        values = np.tile(self.token_conv.bias, (len(token_ids), 1))
        added = np.empty_like(values)
        for offset in range(TOKEN_WINDOW):
            rows = padded[at + offset - reach] * TOKEN_WINDOW + offset
            # The mode "raise" would copy.
            values += np.take(contributions, rows, axis=0, out=added, mode="clip")
        return np.maximum(values, 0, out=values)


def sliding_windows(rows: Floats, width: int) -> Floats:
    """Concatenate each row with its neighbours, `width` in all, with zeros beyond the ends."""
    reach, size = width // 2, rows.shape[1]
    found = np.zeros((len(rows), width * size), np.float32)
    for offset in range(width):
        first, past = max(0, reach - offset), min(len(rows), len(rows) + reach - offset)
        part = rows[first + offset - reach : past + offset - reach]
        found[first:past, offset * size : (offset + 1) * size] = part
    return found
