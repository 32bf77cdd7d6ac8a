"""Relevance, step 8: a sentence's words, stems, word pairs and letters → numbered buckets.

Weinberger et al., "Feature hashing for large scale multitask learning" (ICML 2009).
"""

from functools import lru_cache
from zlib import crc32

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from briefing.relevance.scene import Floats, Scene
from briefing.relevance.wording import gathered

BUCKETS = 2**15
_STEM = 5  # letters
_GRAM = 4  # letters
_MIX = 0x9E3779B1  # Knuth's multiplicative constant, 2^32 over the golden ratio


class Buckets(Struct, frozen=True):
    """The buckets of all sentences, one after the other, each once a sentence."""

    numbers: NDArray[np.intp]
    starts: NDArray[np.intp]  # where each sentence's begin
    counts: NDArray[np.intp]  # how many each sentence has, at least 1

    def sums(self, weights: Floats) -> Floats:
        """(sentences, columns): the weights of each sentence's buckets over its vector's length.

        `weights` is (BUCKETS, columns).
        """
        if not len(self.starts):
            return np.zeros((0, weights.shape[1]), np.float32)
        total = np.add.reduceat(weights[self.numbers].astype(np.float32), self.starts, axis=0)
        return (total / np.sqrt(self.counts)[:, None]).astype(np.float32)


def buckets(scene: Scene) -> Buckets:
    """Bucket 0 is in every sentence."""
    count = len(scene.words)
    every = np.arange(count)
    parts = [(every, np.zeros(count, np.intp)), _pieces(scene), _pairs(scene)]
    owners, numbers = (np.concatenate(each) for each in zip(*parts, strict=True))
    kept = np.sort(owners * BUCKETS + numbers)
    kept = kept[np.diff(kept, prepend=-1) > 0]
    counts = np.bincount(kept // BUCKETS, minlength=count).astype(np.intp)
    return Buckets(kept % BUCKETS, counts.cumsum() - counts, counts)


Owned = tuple[NDArray[np.intp], NDArray[np.intp]]  # sentences, buckets


def _pieces(scene: Scene) -> Owned:
    laid = scene.wording
    numbers, counts = gathered([pieces(word) for word in laid.known], laid.places)
    opened = [(place, each) for place, words in enumerate(scene.words) for each in _openings(words)]
    owners, openings = np.array(opened, np.intp).reshape(-1, 2).T
    return np.append(np.repeat(laid.owners, counts), owners), np.append(numbers, openings)


def _openings(each: tuple[str, ...]) -> tuple[int, ...]:
    return (_bucket("^" + each[0]), _bucket("^" + " ".join(each[:2]))) if each else ()


@lru_cache(maxsize=50_000)
def pieces(word: str) -> tuple[int, ...]:
    """Buckets of a word, its stem and its runs of letters."""
    framed = f"^{word}$"
    runs = {framed[at : at + _GRAM] for at in range(len(word) - 1)}
    return (
        _bucket(word),
        _bucket("#" + word[:_STEM]),
        *(_bucket("~" + run) for run in sorted(runs)),
    )


def _pairs(scene: Scene) -> Owned:
    laid = scene.wording
    stems = np.fromiter(map(_stem, laid.known), np.uint64)[laid.places]
    within = laid.owners[:-1] == laid.owners[1:]
    mixed = (stems[:-1] * np.uint64(_MIX) + stems[1:]) & np.uint64(0xFFFFFFFF)
    numbers = (mixed * np.uint64(_MIX) >> np.uint64(16)) % np.uint64(BUCKETS)
    return laid.owners[:-1][within], numbers[within].astype(np.intp)


@lru_cache(maxsize=50_000)
def _stem(word: str) -> int:
    return crc32(word[:_STEM].encode("utf-8", "replace"))


def _bucket(piece: str) -> int:
    return crc32(piece.encode("utf-8", "replace")) % BUCKETS
