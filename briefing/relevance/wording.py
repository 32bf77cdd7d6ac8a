"""Relevance, step 1: sentences' words, each once, and where they stand.

What is worked out of a word (its classes, its buckets, its vector) is worked out once a document.
"""

from collections.abc import Sequence
from itertools import chain

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

Numbers = NDArray[np.intp]


class Wording(Struct, frozen=True):
    """The words of some sentences, one after the other."""

    known: tuple[str, ...]  # every word once, in the order of first use
    places: Numbers  # of each word in `known`
    sizes: Numbers  # words of each sentence

    @property
    def owners(self) -> Numbers:
        """The sentence of each word."""
        return np.repeat(np.arange(len(self.sizes)), self.sizes)


def wording(sentences: Sequence[Sequence[str]]) -> Wording:
    """The wording of sentences that are divided into words."""
    index: dict[str, int] = {}
    every = chain.from_iterable(sentences)
    places = np.fromiter((index.setdefault(word, len(index)) for word in every), np.intp)
    sizes = np.fromiter(map(len, sentences), np.intp, len(sentences))
    return Wording(tuple(index), places, sizes)


def gathered(lists: Sequence[Sequence[int]], places: Numbers) -> tuple[Numbers, Numbers]:
    """The numbers of the lists at these places, one after the other, and how many each has."""
    sizes = np.fromiter(map(len, lists), np.intp, len(lists))
    numbers = np.fromiter(chain.from_iterable(lists), np.intp)
    counts = sizes[places]
    shift = (sizes.cumsum() - sizes)[places] - (counts.cumsum() - counts)
    return numbers[np.repeat(shift, counts) + np.arange(counts.sum())], counts
