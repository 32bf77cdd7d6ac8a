"""Ranking, step 5: the words of a sentence → two linear scores and counts of word classes.

Stems and pairs of neighbouring stems are hashed into buckets (Weinberger et al., "Feature hashing
for large scale multitask learning", ICML 2009); the scores of the buckets are learned.
"""

from collections.abc import Sequence

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from briefing.classifier.context import tokenize_texts
from briefing.classifier.lexicon_en import WORD_CLASSES
from briefing.classifier.token_features import compute_token_features
from briefing.classifier.tokens import count_per_sentence
from briefing.ranking.folder import Floats, Folder, Numbers
from briefing.ranking.terms import BUCKETS, hash_terms

_MIX = np.uint64(0x9E3779B1)  # Knuth's multiplicative constant
_PAIRED = np.uint64(0x85EBCA6B)


class Buckets(Struct, frozen=True):
    """The buckets of all sentences, each once per sentence."""

    numbers: Numbers  # (entries,)
    starts: Numbers  # (n,) where the entries of each sentence begin
    counts: Numbers  # (n,) entries of each sentence, at least 1

    def sum_scores(self, scores: Floats) -> Floats:
        """(n, columns): `scores` (BUCKETS, columns) over the length of the sentence's vector."""
        if not len(self.starts):
            return np.zeros((0, scores.shape[1]), np.float32)
        found = np.add.reduceat(scores[self.numbers], self.starts, axis=0, dtype=np.float32)
        return (found / np.sqrt(self.counts)[:, None]).astype(np.float32)


def hash_words(folder: Folder) -> Buckets:
    """Bucket 0 is in every sentence."""
    codes = hash_terms(folder.vocabulary).astype(np.uint64)
    owners, numbers = folder.running.owners, codes[folder.running.terms]
    follows = 1 + np.flatnonzero(owners[1:] == owners[:-1])
    before = numbers[follows - 1]
    pairs = (before * _MIX + numbers[follows] * _PAIRED) & np.uint64(0xFFFFFFFF)
    pairs = (pairs * _MIX >> np.uint64(16)) % np.uint64(BUCKETS)
    every = np.arange(len(folder))
    of = np.concatenate([every, owners, owners[follows]])
    found = np.concatenate([np.zeros(len(folder), np.uint64), numbers, pairs]).astype(np.intp)
    kept = np.unique(of * BUCKETS + found)
    counts = np.bincount(kept // BUCKETS, minlength=len(folder)).astype(np.intp)
    return Buckets(kept % BUCKETS, counts.cumsum() - counts, counts)


def count_classes(texts: Sequence[str]) -> dict[str, NDArray[np.float32]]:
    """How many words of each class of the lexicon (English) each text has."""
    tokens = tokenize_texts(texts)
    known = compute_token_features(tokens.vocabulary)
    bits = np.ascontiguousarray(known["classes"]).view(np.uint8).reshape(-1, 8)
    flags = np.unpackbits(bits, 1, len(WORD_CLASSES), "little").astype(bool)
    found = count_per_sentence(flags, tokens).astype(np.float32)
    return {f"words: {name}": found[:, at] for at, name in enumerate(WORD_CLASSES)}
