"""Relevance, step 1: sentences' words, each once, and where they stand.

What is worked out of a word (its classes, its buckets, its vector) is worked out once a document.
"""

from collections.abc import Sequence
from itertools import chain, pairwise
from operator import ne
from typing import Any

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

Numbers = NDArray[np.intp]


class Wording(Struct, frozen=True):
    """The words of some sentences, one after the other, in lower case."""

    known: tuple[str, ...]  # every word once, in the order of first use
    places: Numbers  # of each word in `known`
    sizes: Numbers  # words of each sentence
    owners: Numbers  # the sentence of each word
    turns: Numbers  # the place of each word in its sentence
    capital: NDArray[np.bool_]  # whether each word has a capital letter

    def between(self, start: int, end: int) -> tuple[str, ...]:
        """The words from one place up to another."""
        return tuple(map(self.known.__getitem__, self.places[start:end].tolist()))

    @property
    def sentences(self) -> list[tuple[str, ...]]:
        """The words of each sentence."""
        words, ends = self.between(0, len(self.places)), self.sizes.cumsum().tolist()
        return [words[start:end] for start, end in pairwise([0, *ends])]


def wording(sentences: Sequence[Sequence[str]]) -> Wording:
    """The wording of sentences that are divided into words."""
    words = tuple(chain.from_iterable(sentences))
    written = {word: place for place, word in enumerate(dict.fromkeys(words))}
    lower = [word.lower() for word in written]
    known = {word: place for place, word in enumerate(dict.fromkeys(lower))}
    merged = np.fromiter(map(known.__getitem__, lower), np.intp, len(lower))
    capital = np.fromiter(map(ne, written, lower), bool, len(lower))
    places = np.fromiter(map(written.__getitem__, words), np.intp, len(words))
    sizes = np.fromiter(map(len, sentences), np.intp, len(sentences))
    owners = np.repeat(np.arange(len(sizes)), sizes)
    turns = np.arange(len(places)) - (sizes.cumsum() - sizes)[owners]
    return Wording(tuple(known), merged[places], sizes, owners, turns, capital[places])


def any_of(flags: NDArray[Any], laid: Wording) -> NDArray[Any]:
    """(sentences, …): the flags of each sentence's words, or-ed."""
    found = np.zeros((len(laid.sizes), *flags.shape[1:]), flags.dtype)
    wordy = np.flatnonzero(laid.sizes)
    if len(wordy):
        starts = laid.sizes.cumsum() - laid.sizes
        found[wordy] = np.bitwise_or.reduceat(flags, starts[wordy])
    return found


def counted(flags: NDArray[np.bool_], laid: Wording) -> NDArray[np.intp]:
    """(sentences, columns): of how many of each sentence's words each flag holds.

    `flags` is (known words, columns).
    """
    words, numbers = flags.nonzero()
    counts = np.bincount(words, minlength=len(flags))
    each = counts[laid.places]
    shift = (counts.cumsum() - counts)[laid.places] - (each.cumsum() - each)
    found = numbers[np.repeat(shift, each) + np.arange(each.sum())]
    met = np.repeat(laid.owners, each) * flags.shape[1] + found
    return np.bincount(met, minlength=len(laid.sizes) * flags.shape[1]).reshape(-1, flags.shape[1])
