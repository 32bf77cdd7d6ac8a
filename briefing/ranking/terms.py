"""Ranking, step 2: how rare terms are, and how alike sentences are.

Weights are TF-IDF over the sentences of the folder (Salton and Buckley, "Term-weighting
approaches in automatic text retrieval", 1988), likeness is the cosine.
"""

from collections.abc import Sequence
from zlib import crc32

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from briefing.ranking.folder import Bag, Floats, Folder, Numbers

BUCKETS = 2**15  # of the table of background counts
EXACT = 2**21  # cells up to which likeness is exact
SMALL = 100  # sentences; in a smaller folder terms are as rare as in one of this size
NARROW = 1024  # columns of a hashed vector in a very large folder
_MIX = 0x9E3779B1  # Knuth's multiplicative constant


class Weights(Struct, frozen=True):
    """What is known of each term of the vocabulary, aligned with it."""

    rarity: Floats  # log(sentences / sentences that have it), 0..; at least SMALL sentences
    spread: Numbers  # documents that have it
    signature: Floats  # how much more frequent it is here than elsewhere: log ratio, clipped


def weigh_terms(folder: Folder, background: NDArray[np.uint8]) -> Weights:
    """Rarity, spread and topic signature of each term.

    `background`: (BUCKETS,) frequency of a term's bucket in general text, log-scaled, see
    `scale_frequency`. Topic signatures: Lin and Hovy, "The automated acquisition of topic
    signatures for text summarization" (COLING 2000), here as a log ratio.
    """
    size, count = len(folder.vocabulary), max(1, len(folder))
    bag = folder.bag
    frequency = np.bincount(bag.terms, minlength=size)
    pairs = np.unique(bag.terms * max(1, len(folder.documents)) + folder.document[bag.owners])
    spread = np.bincount(pairs // max(1, len(folder.documents)), minlength=size)
    rarity = np.log(max(count, SMALL) / np.maximum(1, frequency)).astype(np.float32)
    usual = background[hash_terms(folder.vocabulary)] / 16.0 - 14.0
    here = np.log2((frequency + 0.5) / (count + 20.0))
    signature = np.clip(here - usual, 0, 12).astype(np.float32)
    return Weights(rarity, spread, signature)


def hash_terms(vocabulary: Sequence[str]) -> Numbers:
    """The bucket of each term."""
    return np.array([crc32(t.encode("utf-8", "replace")) % BUCKETS for t in vocabulary], np.intp)


def scale_frequency(share: Floats) -> NDArray[np.uint8]:
    """Shares of sentences that have a term → sixteenths of a bit above 2^-14."""
    bits = np.log2(np.maximum(share, 2.0**-14)) + 14.0
    return np.round(bits * 16).astype(np.uint8)


def sum_by_owner(bag: Bag, values: Floats) -> Floats:
    """(texts,): the sum of a value of each term. `values` is aligned with the vocabulary."""
    return np.bincount(bag.owners, values[bag.terms], bag.count).astype(np.float32)


def vectors(bag: Bag, weights: Floats, keep: NDArray[np.bool_], rows: int) -> Floats:
    """(texts, columns): unit vectors of the terms' weights; terms of one text only count in the
    length. With more than EXACT cells terms share columns by hashing with signs (Weinberger et
    al. 2009). `rows`: the number of sentences, which decides the width for all bags alike.
    """
    places = np.flatnonzero(keep)
    column = np.full(len(keep), -1, np.intp)
    width = max(NARROW, EXACT // max(1, rows))
    sign = np.ones(len(keep), np.float32)
    if len(places) <= width:
        column[places], width = np.arange(len(places)), max(1, len(places))
    else:
        mixed = (places * _MIX) & 0xFFFFFFFF
        column[places] = (mixed >> 7) % width
        sign[places] = np.where(mixed & 64, 1.0, -1.0)
    length = np.sqrt(np.bincount(bag.owners, weights[bag.terms] ** 2, bag.count))
    kept = keep[bag.terms]
    owners, found = bag.owners[kept], bag.terms[kept]
    table = np.bincount(
        owners * width + column[found], weights[found] * sign[found], bag.count * width
    )
    return (table.reshape(bag.count, width) / np.maximum(length, 1e-6)[:, None]).astype(np.float32)
