"""Features of sentences: numbered columns, outcome features, and hashed words.

`compute_features` gives one row of named numbers per sentence, `hash_features` the buckets of its
words, stems and pairs of stems (Weinberger et al., "Feature hashing for large scale multitask
learning", ICML 2009).
"""

from collections.abc import Sequence

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from briefing.classifier.context import (
    BUCKETS,
    MARKS,
    MATCHER,
    POSITION_COLUMNS,
    DocumentFeatures,
    Floats,
)
from briefing.classifier.lexicon_en import (
    FINAL_PUNCTUATION,
    PATTERNS,
    PUNCTUATION,
    VERB_CLASSES,
    WORD_CLASSES,
)
from briefing.classifier.tokens import any_per_sentence, count_per_sentence

_PATTERN_NAMES = tuple(PATTERNS)
_MAIN_CLAUSE_PATTERNS = [
    _PATTERN_NAMES.index(name) for name in ("has done", "decided", "intends", "will", "expected")
]
OUTCOME_COLUMNS = (
    *(f"head: {_PATTERN_NAMES[index]}" for index in _MAIN_CLAUSE_PATTERNS), "years past",
    "years ahead", "decided and next", "decided in the past", "head's words",
)  # fmt: skip
_MAX_VERBS = 2  # finite verbs whose class is a column
_VERB_COLUMNS = tuple(
    f"{which} verb: {name}" for which in ("first", "second") for name in VERB_CLASSES
)
_DOCUMENT_COLUMNS = (
    "mean weight of words", "greatest weight", "sum of weights", "title's words", "title's share",
    "share that carries meaning", "share that is new", "words said once",
)  # fmt: skip
_LENGTH_COLUMNS = (
    "words", "words, logarithm", "letters per word", "words up to 5", "names", "numbers",
)  # fmt: skip
COLUMNS = (
    *_LENGTH_COLUMNS, *WORD_CLASSES, *MARKS, *PUNCTUATION, *FINAL_PUNCTUATION, *PATTERNS,
    *_VERB_COLUMNS, *_DOCUMENT_COLUMNS, *POSITION_COLUMNS,
    *(f"{name}, rate" for name in WORD_CLASSES), "length's rank", *OUTCOME_COLUMNS,
)  # fmt: skip
_CLOSING_QUOTES = "\"')"
_MAX_PUNCTUATION = 6  # higher counts of a mark are cut to this
_MIN_CLAUSE = 3  # words of a main clause


def compute_features(context: DocumentFeatures) -> Floats:
    """Return (sentences, COLUMNS)."""
    lengths, classes = _length_columns(context), _class_counts(context)
    matches = context.matches[:, : len(PATTERNS)]
    punctuation, verbs = _punctuation_columns(context.texts), _verb_columns(context)
    own = (lengths, classes, context.marks, punctuation, matches, verbs)
    rates = classes / np.maximum(5, lengths[:, :1])
    length_rank = compute_ranks(lengths[:, :1])
    rest = (rates, length_rank, compute_outcome_features(context))
    return np.hstack((*own, _document_columns(context), context.positions, *rest), dtype=np.float32)


def compute_ranks(rows: Floats) -> Floats:
    """Return each column's ranks within the document, 0 to 1; ties in document order."""
    order = np.argsort(np.argsort(rows, axis=0, kind="stable"), axis=0, kind="stable")
    return (order / max(1, len(rows) - 1)).astype(np.float32)


# --- the sentence itself -----------------------------------------------------------------------


def _length_columns(context: DocumentFeatures) -> Floats:
    tokens, count = context.tokens, context.tokens.lengths.astype(np.float32)
    letters = np.array([len(text) for text in context.texts], np.float32)
    numbers = context.token_features["is_number"][tokens.token_ids]
    names = tokens.is_capitalized & (tokens.positions > 0)
    sums = (np.bincount(tokens.sentence_ids, flags, len(count)) for flags in (names, numbers))
    per_word = letters / np.maximum(1, count)
    columns = (count, np.log1p(count), per_word, np.minimum(count, 5), *sums)
    return np.stack(columns, 1).astype(np.float32)


def _class_counts(context: DocumentFeatures) -> Floats:
    packed = np.ascontiguousarray(context.token_features["classes"]).view(np.uint8).reshape(-1, 8)
    flags = np.unpackbits(packed, 1, len(WORD_CLASSES), "little").astype(bool)
    return count_per_sentence(flags, context.tokens).astype(np.float32)


def _verb_columns(context: DocumentFeatures) -> Floats:
    """Return (sentences, verb columns): 1 for the class of the first and second finite verb."""
    tokens = context.tokens
    classes = context.token_features["verb"][tokens.token_ids]
    verbs = np.flatnonzero(classes >= 0)
    owners = tokens.sentence_ids[verbs]
    order = np.arange(len(verbs)) - np.searchsorted(owners, owners)
    early = order < _MAX_VERBS
    rows = np.zeros((len(tokens.lengths), len(_VERB_COLUMNS)), np.float32)
    rows[owners[early], order[early] * len(VERB_CLASSES) + classes[verbs][early]] = 1
    return rows


def _punctuation_columns(texts: Sequence[str]) -> Floats:
    """Return the counts of each mark, and which mark ends the text."""
    characters = np.frombuffer("".join(texts).encode("utf-32-le", "surrogatepass"), "<u4")
    marks = _MARK_OF_CHARACTER[np.minimum(characters, len(_MARK_OF_CHARACTER) - 1)]
    owners = np.repeat(np.arange(len(texts)), [len(text) for text in texts])
    width = len(PUNCTUATION) + 1
    cells = (owners * width + marks)[marks > 0]
    counts = np.bincount(cells, minlength=len(texts) * width).reshape(-1, width)[:, 1:]
    ends = [text.rstrip(_CLOSING_QUOTES)[-1:] for text in texts]
    final = [[end == mark for mark in FINAL_PUNCTUATION.values()] for end in ends]
    return np.hstack((np.minimum(counts, _MAX_PUNCTUATION), final), dtype=np.float32)


def _build_mark_table() -> NDArray[np.intp]:
    """Map each character to 1 + the index of its mark; 0 for others."""
    table = np.zeros(max(map(ord, "".join(PUNCTUATION.values()))) + 2, np.intp)
    for number, characters in enumerate(PUNCTUATION.values(), 1):
        table[[ord(character) for character in characters]] = number
    return table


_MARK_OF_CHARACTER = _build_mark_table()


# --- the sentence in its document --------------------------------------------------------------


def _document_columns(context: DocumentFeatures) -> Floats:
    """Weigh content words by the number of sentences that have them, and compare with the title."""
    tokens, count = context.tokens, len(context.tokens.lengths)
    is_content = context.token_features["is_content"]
    in_title = np.array([word in context.title for word in tokens.vocabulary], bool)
    content = is_content[tokens.token_ids]
    owners, words = tokens.sentence_ids[content], tokens.token_ids[content]
    cells = np.sort(owners * len(is_content) + words)
    distinct = cells[np.diff(cells, prepend=-1) > 0]
    cell_owners, cell_words = np.divmod(distinct, max(1, len(is_content)))
    spread = np.bincount(cell_words, minlength=len(is_content))  # sentences that have the word
    weights = np.log(np.maximum(1, spread))[words]
    greatest = np.zeros(count)
    np.maximum.at(greatest, owners, weights)
    first_seen = np.zeros(len(is_content), np.intp)
    first_seen[cell_words[::-1]] = cell_owners[::-1]
    groups = [
        owners, cell_owners, cell_owners[in_title[cell_words]], first_seen[spread > 0],
        owners[spread[words] == 1],
    ]  # fmt: skip
    total, kinds, shared, new, once = (np.bincount(each, minlength=count) for each in groups)
    weight_sum = np.bincount(owners, weights, count)
    columns = (
        weight_sum / np.maximum(1, total), greatest, weight_sum, shared,
        shared / max(1, len(context.title)), total / np.maximum(1, tokens.lengths),
        new / np.maximum(1, kinds), once,
    )  # fmt: skip
    return np.stack(columns, 1).astype(np.float32)


# --- the status of an outcome ------------------------------------------------------------------


def compute_outcome_features(context: DocumentFeatures) -> Floats:
    """Return (sentences, OUTCOME_COLUMNS): tense of the main clause, years, decisions in time."""
    tokens, inside = context.tokens, _is_in_main_clause(context)
    matches = dict(zip(_PATTERN_NAMES, context.matches.T, strict=False))
    in_main_clause = MATCHER.matches(context.match_starts * inside[:, None], tokens)
    past, ahead = _compare_years(context)
    columns = (
        *in_main_clause[:, _MAIN_CLAUSE_PATTERNS].T, past, ahead,
        matches["decided"] & (matches["next"] | matches["soon"]),
        matches["has decided"] & (matches["past period"] | matches["ago"] | past),
        np.bincount(tokens.sentence_ids[inside], minlength=len(tokens.lengths)) / 20,
    )  # fmt: skip
    return np.stack(columns, 1).astype(np.float32)


def _is_in_main_clause(context: DocumentFeatures) -> NDArray[np.bool_]:
    """Return for each word whether it precedes the first subordinator of its sentence."""
    tokens = context.tokens
    is_subordinator = context.token_features["is_subordinator"][tokens.token_ids]
    counts = (is_subordinator & (tokens.positions >= _MIN_CLAUSE)).cumsum()
    starts = tokens.lengths.cumsum() - tokens.lengths
    before = np.append(0, counts)[starts]
    inside: NDArray[np.bool_] = counts == before[tokens.sentence_ids]
    return inside


def _compare_years(context: DocumentFeatures) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """Return whether each sentence names years before, and after, the document's commonest."""
    years = context.token_features["year"][context.tokens.token_ids]
    usual = np.bincount(years[years > 0], minlength=1).argmax()
    flags = np.stack([(years > 0) & (years < usual), years > usual], 1)
    past, ahead = any_per_sentence(flags, context.tokens).T
    return past, ahead


# --- hashed words ------------------------------------------------------------------------------

Codes = NDArray[np.uint64]
_START = np.uint64(1)  # in place of the word before the first
_MIX = np.uint64(0x9E3779B1)  # Knuth's multiplicative constant, 2^32 over the golden ratio


class HashedFeatures(Struct, frozen=True):
    """The buckets of all sentences, one sentence after the other, each bucket once a sentence."""

    bucket_ids: NDArray[np.intp]
    starts: NDArray[np.intp]  # index of each sentence's first bucket
    counts: NDArray[np.intp]  # buckets of each sentence, at least 1

    def weighted_sums(self, weights: Floats) -> Floats:
        """Return (sentences, columns): weights of the buckets over the norm of their vector.

        `weights` is (BUCKETS, columns).
        """
        if not len(self.starts):
            return np.zeros((0, weights.shape[1]), np.float32)
        found = np.take(weights, self.bucket_ids, axis=0)
        total = np.add.reduceat(found, self.starts, axis=0, dtype=np.float32)
        return (total / np.sqrt(self.counts)[:, None]).astype(np.float32)


def hash_features(context: DocumentFeatures) -> HashedFeatures:
    """Hash words, stems and pairs of stems. Bucket 0 is in every sentence."""
    count, tokens = len(context.texts), context.tokens
    words = context.token_features["buckets"][tokens.token_ids].ravel()
    pair_owners, pairs = _hash_pairs(context)
    owners = np.concatenate([np.arange(count), np.repeat(tokens.sentence_ids, 2), pair_owners])
    buckets = np.concatenate([np.zeros(count, np.intp), words, pairs])
    cells = np.sort(owners * BUCKETS + buckets)
    cells = cells[np.diff(cells, prepend=-1) > 0]
    counts = np.bincount(cells // BUCKETS, minlength=count).astype(np.intp)
    return HashedFeatures(cells % BUCKETS, counts.cumsum() - counts, counts)


def _hash_pairs(context: DocumentFeatures) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """Hash each stem with the one before it; the first two also as the sentence's opening."""
    tokens = context.tokens
    stems = context.token_features["stem"][tokens.token_ids].astype(np.uint64)
    before = np.where(tokens.positions > 0, np.roll(stems, 1), _START)
    is_second = tokens.positions == 1
    openings = _combine(np.full(is_second.sum(), _START), before[is_second])
    codes = np.append(_combine(before, stems), _combine(openings, stems[is_second]))
    owners = np.append(tokens.sentence_ids, tokens.sentence_ids[is_second])
    return owners, ((codes * _MIX >> np.uint64(16)) % np.uint64(BUCKETS)).astype(np.intp)


def _combine(first: Codes, second: Codes) -> Codes:
    return (first * _MIX + second) & np.uint64(0xFFFFFFFF)
