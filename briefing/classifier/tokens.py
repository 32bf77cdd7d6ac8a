"""Sentences' words as arrays: each distinct word once, and its occurrences.

Features of a word (classes, buckets, vectors) are computed once per document and spread to its
occurrences by index.
"""

from collections.abc import Sequence
from itertools import chain, pairwise
from operator import ne
from typing import Any

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

Indices = NDArray[np.intp]


class TokenTable(Struct, frozen=True):
    """The words of some sentences in lower case, one occurrence after the other."""

    vocabulary: tuple[str, ...]  # every distinct word, in the order of first use
    token_ids: Indices  # of each occurrence: its index in `vocabulary`
    lengths: Indices  # words of each sentence
    sentence_ids: Indices  # of each occurrence
    positions: Indices  # of each occurrence in its sentence
    is_capitalized: NDArray[np.bool_]  # whether each occurrence has a capital letter

    def slice_words(self, start: int, end: int) -> tuple[str, ...]:
        """Return the words of the occurrences from `start` up to `end`."""
        return tuple(map(self.vocabulary.__getitem__, self.token_ids[start:end].tolist()))

    @property
    def sentences(self) -> list[tuple[str, ...]]:
        """The words of each sentence."""
        words, ends = self.slice_words(0, len(self.token_ids)), self.lengths.cumsum().tolist()
        return [words[start:end] for start, end in pairwise([0, *ends])]


def build_token_table(sentences: Sequence[Sequence[str]]) -> TokenTable:
    """Index the words of sentences that are already split into words."""
    words = tuple(chain.from_iterable(sentences))
    spellings = {word: index for index, word in enumerate(dict.fromkeys(words))}
    lower = [word.lower() for word in spellings]
    vocabulary = {word: index for index, word in enumerate(dict.fromkeys(lower))}
    to_lower = np.fromiter(map(vocabulary.__getitem__, lower), np.intp, len(lower))
    capitalized = np.fromiter(map(ne, spellings, lower), bool, len(lower))
    spelling_ids = np.fromiter(map(spellings.__getitem__, words), np.intp, len(words))
    lengths = np.fromiter(map(len, sentences), np.intp, len(sentences))
    sentence_ids = np.repeat(np.arange(len(lengths)), lengths)
    positions = np.arange(len(spelling_ids)) - (lengths.cumsum() - lengths)[sentence_ids]
    return TokenTable(
        tuple(vocabulary),
        to_lower[spelling_ids],
        lengths,
        sentence_ids,
        positions,
        capitalized[spelling_ids],
    )


def any_per_sentence(flags: NDArray[Any], tokens: TokenTable) -> NDArray[Any]:
    """Combine the flags of each sentence's words by OR: (words, …) → (sentences, …)."""
    result = np.zeros((len(tokens.lengths), *flags.shape[1:]), flags.dtype)
    nonempty = np.flatnonzero(tokens.lengths)
    if len(nonempty):
        starts = tokens.lengths.cumsum() - tokens.lengths
        result[nonempty] = np.bitwise_or.reduceat(flags, starts[nonempty])
    return result


def count_per_sentence(flags: NDArray[np.bool_], tokens: TokenTable) -> NDArray[np.intp]:
    """Count each sentence's words with each flag: (vocabulary, columns) → (sentences, columns)."""
    words, columns = flags.nonzero()
    flags_per_word = np.bincount(words, minlength=len(flags))
    repeats = flags_per_word[tokens.token_ids]
    shift = (flags_per_word.cumsum() - flags_per_word)[tokens.token_ids]
    shift -= repeats.cumsum() - repeats
    set_columns = columns[np.repeat(shift, repeats) + np.arange(repeats.sum())]
    cells = np.repeat(tokens.sentence_ids, repeats) * flags.shape[1] + set_columns
    counts = np.bincount(cells, minlength=len(tokens.lengths) * flags.shape[1])
    return counts.reshape(-1, flags.shape[1])
