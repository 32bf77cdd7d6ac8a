"""Relevance, step 9: a sentence's words, stems and pairs of stems → numbered buckets.

Weinberger et al., "Feature hashing for large scale multitask learning" (ICML 2009).
"""

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from briefing.classifier.context import Floats, Scene
from briefing.classifier.token_features import BUCKETS

_OPENING = np.uint64(1)  # stands for the word before the first
_MIX = np.uint64(0x9E3779B1)  # Knuth's multiplicative constant, 2^32 over the golden ratio


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
        found = np.take(weights, self.numbers, axis=0)
        total = np.add.reduceat(found, self.starts, axis=0, dtype=np.float32)
        return (total / np.sqrt(self.counts)[:, None]).astype(np.float32)


def buckets(scene: Scene) -> Buckets:
    """Bucket 0 is in every sentence."""
    count = len(scene.texts)
    every = np.arange(count)
    parts = [(every, np.zeros(count, np.intp)), _own(scene), _pairs(scene)]
    owners, numbers = (np.concatenate(each) for each in zip(*parts, strict=True))
    kept = np.sort(owners * BUCKETS + numbers)
    kept = kept[np.diff(kept, prepend=-1) > 0]
    counts = np.bincount(kept // BUCKETS, minlength=count).astype(np.intp)
    return Buckets(kept % BUCKETS, counts.cumsum() - counts, counts)


Codes = NDArray[np.uint64]
Owned = tuple[NDArray[np.intp], NDArray[np.intp]]  # sentences, buckets


def _own(scene: Scene) -> Owned:
    laid = scene.wording
    return np.repeat(laid.owners, 2), scene.known["buckets"][laid.places].ravel()


def _pairs(scene: Scene) -> Owned:
    """Of each stem and the one before; a sentence opens with a stem of its own, and with a pair of
    two stems that tells its first two words."""
    laid = scene.wording
    stems = scene.known["stem"][laid.places].astype(np.uint64)
    before = np.where(laid.turns > 0, np.roll(stems, 1), _OPENING)
    second = laid.turns == 1
    first = _mixed(np.full(second.sum(), _OPENING), before[second])
    numbers = np.append(_mixed(before, stems), _mixed(first, stems[second]))
    owners = np.append(laid.owners, laid.owners[second])
    return owners, ((numbers * _MIX >> np.uint64(16)) % np.uint64(BUCKETS)).astype(np.intp)


def _mixed(first: Codes, second: Codes) -> Codes:
    return (first * _MIX + second) & np.uint64(0xFFFFFFFF)
