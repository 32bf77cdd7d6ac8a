"""Relevance in other languages than English: one regression, hashed words of each language.

Linear models on hashed words (in scripts without spaces, on hashed characters) learn from labels
and from a teacher (see `training.multilingual`). A regression that all languages share adds
position, marks and the scores of the neighbours to their scores. Columns are z-scores within a
language, so that probabilities of documents in several languages are comparable.
"""

from functools import lru_cache
from io import BytesIO
from pathlib import Path
from zlib import crc32

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from briefing.classifier.context import MARKS, POSITION_COLUMNS, DocumentFeatures, Floats
from briefing.classifier.cues import STATUSES
from briefing.classifier.features import COLUMNS, HashedFeatures, compute_features, hash_features
from briefing.classifier.lexicon_en import FINAL_PUNCTUATION, PUNCTUATION
from briefing.classifier.model import LABEL_TARGETS, LINEAR_TARGETS, MIN_OUTCOME, Layer, Regression
from briefing.languages import get_language

FOLDER = Path(__file__).parent / "weights"
LANGUAGES = ("de", "es", "fr", "ja", "kk", "ru", "zh")
BUCKETS = 2**13  # of a language's hashed words
_MAX_NGRAM = 3  # characters
_MIX = np.uint64(0x9E3779B1)  # Knuth's multiplicative constant, 2^32 over the golden ratio
_NEUTRAL = (
    "words", "words, logarithm", "letters per word", "words up to 5", "names", "numbers",
    *MARKS, *PUNCTUATION, *FINAL_PUNCTUATION, "mean weight of words", "greatest weight",
    "sum of weights", "title's words", "title's share", "share that carries meaning",
    "share that is new", "words said once", *POSITION_COLUMNS, "length's rank",
)  # fmt: skip
_NEUTRAL_COLUMNS = [COLUMNS.index(name) for name in _NEUTRAL]
_SCOPES = ("of the sentence", "of the one before", "of the one after", "of the document")
INPUTS = (*_NEUTRAL, *(f"{name} by words, {scope}" for scope in _SCOPES for name in LINEAR_TARGETS))
_INPUTS_CHECKSUM = crc32("\n".join(INPUTS).encode())


class LanguageWeights(Struct, frozen=True):
    """What is learned of one language."""

    weights: NDArray[np.int8]  # (BUCKETS, targets): LINEAR_TARGETS, then areas
    scale: Floats  # of each target's weights
    bias: Floats
    mean: Floats  # of INPUTS
    std: Floats
    offset: Floats  # log-odds that calibrate LABEL_TARGETS, so that languages are comparable

    def linear_scores(self, hashed: HashedFeatures) -> Floats:
        """Return (sentences, targets)."""
        return hashed.weighted_sums(self.weights) * self.scale + self.bias  # type: ignore[arg-type]


class MultilingualModel(Struct, frozen=True):
    """A language's linear models, and the regressions that all languages share."""

    targets: tuple[str, ...]  # of the linear models
    words: LanguageWeights
    labels: Layer  # INPUTS → LABEL_TARGETS
    statuses: Layer  # INPUTS → STATUSES, up to a constant

    def log_odds(self, context: DocumentFeatures) -> dict[str, Floats]:
        """Return the log-odds of every target, one per sentence."""
        if not context.texts:
            return dict.fromkeys(self.targets, np.zeros(0, np.float32))
        linear = self.words.linear_scores(hash_words(context))
        rows = build_inputs(compute_features(context), linear)
        regression = Regression(self.words.mean, self.words.std, self.labels)
        labels = regression.log_odds(rows) + self.words.offset
        found = dict(zip(LABEL_TARGETS, labels.T, strict=True))
        statuses = Regression(self.words.mean, self.words.std, self.statuses).log_odds(rows)
        statuses *= (found["outcome"] > MIN_OUTCOME)[:, None]
        found |= dict(zip(STATUSES, statuses.T, strict=True))
        first_area = len(LINEAR_TARGETS)
        return found | dict(zip(self.targets[first_area:], linear[:, first_area:].T, strict=True))


def build_inputs(columns: Floats, linear: Floats) -> Floats:
    """Return (sentences, INPUTS): neutral columns as logarithms, and the linear scores."""
    neutral = columns[:, _NEUTRAL_COLUMNS]
    scores = linear[:, : len(LINEAR_TARGETS)]
    edge = np.zeros_like(scores[:1])
    before, after = np.vstack([edge, scores[:-1]]), np.vstack([scores[1:], edge])
    document = np.tile(scores.mean(0), (len(scores), 1))
    logs = np.sign(neutral) * np.log1p(np.abs(neutral))
    return np.hstack([logs, scores, before, after, document]).astype(np.float32)


def hash_words(context: DocumentFeatures) -> HashedFeatures:
    """Hash words, stems and pairs of stems; characters in scripts without spaces."""
    if get_language(context.language).uses_spaces:
        found = hash_features(context)
        sentences = np.repeat(np.arange(len(found.counts)), found.counts)
        buckets = found.bucket_ids % BUCKETS
    else:
        sentences, buckets = _hash_characters(context)
    count = len(context.texts)
    cells = np.unique(sentences * BUCKETS + buckets)
    counts = np.bincount(cells // BUCKETS, minlength=count).astype(np.intp)
    return HashedFeatures(cells % BUCKETS, counts.cumsum() - counts, counts)


def _hash_characters(context: DocumentFeatures) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """Hash runs of one to three characters; bucket 0 is in every sentence."""
    texts = ["".join(text.lower().split()) for text in context.texts]
    codes = np.frombuffer("".join(texts).encode("utf-32-le", "surrogatepass"), "<u4")
    owners = np.repeat(np.arange(len(texts)), [len(text) for text in texts])
    sentences, buckets = [np.arange(len(texts))], [np.zeros(len(texts), np.intp)]
    run = np.zeros(len(codes), np.uint64)
    for size in range(1, _MAX_NGRAM + 1):
        last = size - 1
        inside = np.flatnonzero(owners[last:] == owners[: len(owners) - last])
        run = (run[: len(codes) - last] * _MIX + codes[last:]) & np.uint64(0xFFFFFFFF)
        hashed = (run * _MIX >> np.uint64(16)) % np.uint64(BUCKETS)
        sentences.append(owners[inside])
        buckets.append(hashed[inside].astype(np.intp))
    return np.concatenate(sentences), np.concatenate(buckets)


# --- the weights files -------------------------------------------------------------------------


@lru_cache(maxsize=len(LANGUAGES))
def load_language(language: str) -> MultilingualModel:
    """Load the shipped model of a language in LANGUAGES."""
    shared, own = (FOLDER / f"{name}.npz" for name in ("shared", language))
    return load(shared.read_bytes(), own.read_bytes())


def load(shared: bytes, own: bytes) -> MultilingualModel:
    """Load a model from the bytes of `dump_shared` and `dump_language`.

    Raises ValueError for weights that were learned from other columns.
    """
    with np.load(BytesIO(shared), allow_pickle=False) as arrays:
        if int(arrays["inputs"]) != _INPUTS_CHECKSUM:
            raise ValueError("weights were learned from other columns: retrain the model")
        targets = tuple(str(name) for name in arrays["targets"])
        labels, statuses = (
            Layer(arrays[f"{name} weights"], arrays[f"{name} bias"])
            for name in ("labels", "statuses")
        )
    with np.load(BytesIO(own), allow_pickle=False) as arrays:
        names = LanguageWeights.__struct_fields__
        words = LanguageWeights(**{name: arrays[name] for name in names})
    return MultilingualModel(targets, words, labels, statuses)


def dump_shared(model: MultilingualModel) -> bytes:
    """Write what all languages share; the same bytes for the same model."""
    arrays = {
        "targets": np.array(model.targets),
        "inputs": np.array(_INPUTS_CHECKSUM),
        "labels weights": model.labels.weights,
        "labels bias": model.labels.bias,
        "statuses weights": model.statuses.weights,
        "statuses bias": model.statuses.bias,
    }
    return _compress(arrays)


def dump_language(words: LanguageWeights) -> bytes:
    """Write what is learned of one language; the same bytes for the same weights."""
    return _compress({name: getattr(words, name) for name in LanguageWeights.__struct_fields__})


def _compress(arrays: dict[str, NDArray[np.generic]]) -> bytes:
    out = BytesIO()
    np.savez_compressed(out, allow_pickle=False, **arrays)
    return out.getvalue()
