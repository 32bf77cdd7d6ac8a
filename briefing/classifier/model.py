"""The learned relevance model: its inputs, its weights file and its log-odds.

Logistic regressions on hashed words feed further regressions beside the named columns (stacking:
Wolpert, "Stacked generalization", Neural Networks 1992); a network is averaged with these.
"""

from collections.abc import Mapping
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from typing import Any
from zlib import crc32

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from briefing.classifier.cnn import SentenceCNN
from briefing.classifier.context import GENRES, DocumentFeatures, Floats
from briefing.classifier.cues import STATUSES
from briefing.classifier.features import (
    COLUMNS,
    OUTCOME_COLUMNS,
    HashedFeatures,
    compute_features,
    hash_features,
)
from briefing.classifier.layers import Layer, Regression
from briefing.classifier.lexicon_en import TENSE_PATTERNS

VERSION = 8

LABEL_TARGETS = (
    "essential", "relevant", "issue", "outcome", "cooperation", "background", "noise",
    "standalone",
)  # fmt: skip
LINEAR_TARGETS = (*LABEL_TARGETS, *STATUSES)  # whose linear scores are inputs
REGRESSION_TARGETS = tuple(name for name in LABEL_TARGETS if name != "background")

# --- inputs of the regressions -----------------------------------------------------------------

_INTERACTIONS = ("head: will", "will", "has done", "is doing", "decided")
_GENRE_GROUPS = {
    "spoken": ("press-conference", "interview", "remarks", "debate"),
    "agreed": ("joint-statement",),
    "listed": ("fact-sheet",),
    "told": ("readout",),
}
_SCOPES = ("of the sentence", "of the one before", "of the one after", "of the document")
INPUTS = (
    *COLUMNS,
    *(f"{pattern}, {group}" for pattern in _INTERACTIONS for group in _GENRE_GROUPS),
    *(f"{name} by words, {scope}" for scope in _SCOPES for name in LINEAR_TARGETS),
)
_INTERACTION_COLUMNS = [COLUMNS.index(pattern) for pattern in _INTERACTIONS]
_GENRE_COLUMNS = [
    [COLUMNS.index(f"in a {genre}") for genre in genres] for genres in _GENRE_GROUPS.values()
]
_STATUS_POSITIONS = (
    "place share", "section share", "speaker named", "answers a question", "list item",
    "words, logarithm", *(f"in a {genre}" for genre in GENRES),
)  # fmt: skip
STATUS_INPUTS = [  # indices of the inputs that concern tense, time and genre
    index
    for index, name in enumerate(INPUTS)
    if name.startswith(("first verb: ", "second verb: ", *(f"{s} by words" for s in STATUSES)))
    or name in (*TENSE_PATTERNS, *OUTCOME_COLUMNS, *_STATUS_POSITIONS)
    or name.endswith(tuple(f", {group}" for group in _GENRE_GROUPS))
]


def build_inputs(columns: Floats, linear: Floats) -> Floats:
    """Return (sentences, INPUTS).

    Columns as logarithms, patterns by genre, and the linear scores of the sentence, its neighbours
    and its document. `linear` begins with a score for each of LINEAR_TARGETS.
    """
    scores = linear[:, : len(LINEAR_TARGETS)]
    genres = np.stack([columns[:, indices].max(1) for indices in _GENRE_COLUMNS], 1)
    crossed = columns[:, _INTERACTION_COLUMNS, None] * genres[:, None]
    document = np.tile(scores.mean(0), (len(scores), 1))
    logs = np.sign(columns) * np.log1p(np.abs(columns))
    edge = np.zeros_like(scores[:1])
    before, after = np.vstack([edge, scores[:-1]]), np.vstack([scores[1:], edge])
    parts = (logs, crossed.reshape(len(columns), -1), scores, before, after, document)
    return np.hstack(parts).astype(np.float32)


# --- the model ---------------------------------------------------------------------------------

NETWORK_SHARE = 0.5  # of the network in the average
MIN_OUTCOME = -2.5  # log-odds of an outcome below which no status is computed
_REGRESSION_INDICES = [LABEL_TARGETS.index(name) for name in REGRESSION_TARGETS]
_STATUS_SLICE = slice(len(LABEL_TARGETS), len(LINEAR_TARGETS))


class RelevanceModel(Struct, frozen=True):
    """Linear scores on hashed words, regressions on these and the columns, and a network."""

    targets: tuple[str, ...]  # of the linear scores and the network: LINEAR_TARGETS, then areas
    weights: NDArray[np.int8]  # (BUCKETS, targets)
    scale: Floats  # of each target's weights
    bias: Floats
    labels: Regression  # INPUTS → REGRESSION_TARGETS
    statuses: Regression  # STATUS_INPUTS → STATUSES, up to a constant
    network: SentenceCNN

    def linear_scores(self, hashed: HashedFeatures) -> Floats:
        """Return (sentences, targets): log-odds by words alone."""
        return hashed.weighted_sums(self.weights) * self.scale + self.bias  # type: ignore[arg-type]

    def log_odds(self, context: DocumentFeatures) -> dict[str, Floats]:
        """Return the log-odds of every target, one per sentence."""
        if not context.texts:
            return dict.fromkeys(self.targets, np.zeros(0, np.float32))
        linear, columns = self.linear_scores(hash_features(context)), compute_features(context)
        rows = build_inputs(columns, linear)
        linear[:, _REGRESSION_INDICES] = self.labels.log_odds(rows)
        subwords = context.token_features["subwords"]
        network = self.network.log_odds(context.tokens, subwords, columns)
        mixed = NETWORK_SHARE * network + (1 - NETWORK_SHARE) * linear
        is_outcome = mixed[:, LABEL_TARGETS.index("outcome")] > MIN_OUTCOME
        statuses = self.statuses.log_odds(rows[:, STATUS_INPUTS])
        mixed[:, _STATUS_SLICE] = statuses * is_outcome[:, None]
        return dict(zip(self.targets, mixed.T, strict=True))


# --- the weights file --------------------------------------------------------------------------

SHIPPED = Path(__file__).parent / "weights.npz"
_INPUTS_CHECKSUM = crc32("\n".join(INPUTS).encode())
_NETWORK_ARRAYS = ("embeddings", "embedding_scale", "mean", "std")  # the other fields are layers
NETWORK_LAYERS = tuple(n for n in SentenceCNN.__struct_fields__ if n not in _NETWORK_ARRAYS)
_REGRESSION_PARTS = ("mean", "std", "weights", "bias")


@lru_cache(maxsize=1)
def load_shipped() -> RelevanceModel:
    """Load the model that comes with the package."""
    return load(SHIPPED.read_bytes())


def load(data: bytes) -> RelevanceModel:
    """Load a model from the bytes of `dump`.

    Raises ValueError for weights of another version, or learned from other columns.
    """
    with np.load(BytesIO(data), allow_pickle=False) as arrays:
        if int(arrays["version"]) != VERSION:
            raise ValueError(f"weights have version {int(arrays['version'])}, expected {VERSION}")
        if int(arrays["inputs"]) != _INPUTS_CHECKSUM:
            raise ValueError("weights were learned from other columns: retrain the model")
        targets = tuple(str(name) for name in arrays["targets"])
        weights, scale, bias = (arrays[name] for name in ("weights", "scale", "bias"))
        labels, statuses = (_load_regression(arrays, name) for name in ("labels", "statuses"))
        network = _load_network(arrays)
        return RelevanceModel(targets, weights, scale, bias, labels, statuses, network)


def _load_regression(arrays: Mapping[str, NDArray[Any]], name: str) -> Regression:
    mean, std, weights, bias = (arrays[f"{name} {part}"] for part in _REGRESSION_PARTS)
    return Regression(mean, std, Layer(weights, bias))


def _load_network(arrays: Mapping[str, NDArray[Any]]) -> SentenceCNN:
    layers = [
        Layer(*(arrays[f"{name} {part}"].astype(np.float32) for part in ("weights", "bias")))
        for name in NETWORK_LAYERS
    ]
    embeddings, scale, mean, std = (arrays[f"network {name}"] for name in _NETWORK_ARRAYS)
    return SentenceCNN(embeddings, scale, mean, std, *layers)


def dump(model: RelevanceModel) -> bytes:
    """Write the model's weights as one file, the same bytes for the same model."""
    arrays = {name: getattr(model, name) for name in ("weights", "scale", "bias")}
    for name in ("labels", "statuses"):
        regression: Regression = getattr(model, name)
        layer = regression.layer
        parts = (regression.mean, regression.std, layer.weights, layer.bias)
        arrays |= {
            f"{name} {part}": each for part, each in zip(_REGRESSION_PARTS, parts, strict=True)
        }
    arrays |= {f"network {name}": getattr(model.network, name) for name in _NETWORK_ARRAYS}
    for name in NETWORK_LAYERS:
        layer = getattr(model.network, name)
        arrays |= {f"{name} weights": layer.weights.astype(np.float16)}
        arrays |= {f"{name} bias": layer.bias.astype(np.float16)}
    arrays |= {"version": np.array(VERSION), "inputs": np.array(_INPUTS_CHECKSUM)}
    out = BytesIO()
    np.savez_compressed(out, targets=np.array(model.targets), **arrays)
    return out.getvalue()
