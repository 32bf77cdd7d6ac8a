"""Features of single words, computed once per process and cached for all documents."""

from collections.abc import Sequence
from struct import Struct
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from briefing.classifier.lexicon_en import (
    PATTERNS,
    STOP_WORDS,
    SUBORDINATORS,
    WORD_CLASSES,
    find_verb_class,
)
from briefing.classifier.phrase_matcher import PhraseMatcher, WordListIndex
from briefing.classifier.surface_marks import MARK_PATTERNS

MATCHER = PhraseMatcher(PATTERNS | MARK_PATTERNS)
BUCKETS = 2**15  # of hashed words, stems and pairs of stems
EMBEDDING_ROWS = 2**14  # of the network's table of subwords
YEARS = range(1950, 2050)
_STEM = 5  # letters
_ENDING = 3  # letters
_MIN_CONTENT = 3  # letters of a content word
_CACHE_SIZE = 50_000  # words
_WORD_LISTS = WordListIndex([*WORD_CLASSES.values(), SUBORDINATORS])
TOKEN_DTYPE = np.dtype(
    [
        ("patterns", "<u8", MATCHER.shape),  # bits of MATCHER's steps that it matches
        ("classes", "<u8"),  # bits of its WORD_CLASSES
        ("stem", "<u4"),
        ("buckets", "<u4", 2),  # of the word and of its stem
        ("subwords", "<u2", 3),  # rows of the word, of its beginning and of its end
        ("year", "<u2"),  # 0 for no year
        ("verb", "i1"),  # index in VERB_CLASSES; -1 for none
        ("is_content", "?"),
        ("is_number", "?"),  # begins with a digit
        ("is_subordinator", "?"),
    ]
)
_PACKED = Struct("<Q3I4Hb3?")
TokenFeatures = NDArray[np.void]


def compute_token_features(vocabulary: Sequence[str]) -> TokenFeatures:
    """Return (words,) of dtype `TOKEN_DTYPE`."""
    return np.frombuffer(b"".join(map(_CACHE.__getitem__, vocabulary)), TOKEN_DTYPE)


class _TokenFeatureCache(dict[str, bytes]):
    """Word → its packed features, computed on first use."""

    def __missing__(self, word: str) -> bytes:
        if len(self) >= _CACHE_SIZE:
            self.clear()
        self[word] = MATCHER.token_mask(word) + _pack_features(word)
        return self[word]


_CACHE = _TokenFeatureCache()


def _pack_features(word: str) -> bytes:
    classes = _WORD_LISTS[word]
    return _PACKED.pack(
        sum(1 << index for index in classes if index < len(WORD_CLASSES)),
        hash_stem(word),
        *hash_buckets(word),
        *subword_rows(word),
        int(word) if len(word) == 4 and word.isdecimal() and int(word) in YEARS else 0,
        find_verb_class(word),
        word not in STOP_WORDS and len(word) >= _MIN_CONTENT,
        word[:1].isdecimal(),
        len(WORD_CLASSES) in classes,
    )


def hash_stem(word: str) -> int:
    """Hash the first letters of a word."""
    return _hash(word[:_STEM])


def hash_buckets(word: str) -> tuple[int, int]:
    """Return the buckets of a word and of its stem."""
    return _hash(word) % BUCKETS, _hash("#" + word[:_STEM]) % BUCKETS


def subword_rows(word: str) -> tuple[int, int, int]:
    """Return the embedding rows of a word, of its beginning and of its end."""
    parts = (word, "#" + word[:_STEM], "$" + word[-_ENDING:])
    first, second, third = (_hash(part) % EMBEDDING_ROWS for part in parts)
    return first, second, third


def _hash(piece: str) -> int:
    return crc32(piece.encode("utf-8", "replace"))
