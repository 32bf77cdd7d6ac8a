"""The learned relevance model: its inputs, its weights file and its log-odds.

Logistic regressions on hashed words feed further regressions beside the named columns (stacking:
Wolpert, "Stacked generalization", Neural Networks 1992); a network is averaged with these. All
layers have the same results on every processor.
"""

from collections.abc import Mapping
from functools import lru_cache
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from typing import Any
from zlib import crc32

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from briefing.classifier.context import GENRES, DocumentFeatures, Floats
from briefing.classifier.cues import STATUSES
from briefing.classifier.features import (
    COLUMNS,
    OUTCOME_COLUMNS,
    HashedFeatures,
    compute_features,
    hash_features,
)
from briefing.classifier.lexicon_en import TENSE_PATTERNS
from briefing.classifier.tokens import Indices, TokenTable

CLIP = 4.0  # standard deviations
_BLOCK = 2**18  # multiplications


class Layer(Struct, frozen=True):
    """A linear layer, followed by ReLU when called."""

    weights: Floats  # (inputs, outputs)
    bias: Floats

    def linear(self, rows: Floats) -> Floats:
        """Return (rows, outputs)."""
        found = matmul(rows, self.weights)
        found += self.bias
        return found

    def __call__(self, rows: Floats) -> Floats:
        """Return (rows, outputs), at least 0."""
        found = self.linear(rows)
        return np.maximum(found, 0, out=found)


class Regression(Struct, frozen=True):
    """A linear layer on z-scores."""

    mean: Floats
    std: Floats
    layer: Layer

    def log_odds(self, rows: Floats) -> Floats:
        """Return (rows, targets), in hundredths: the last bits depend on the processor."""
        return self.layer.linear(zscore(rows, self.mean, self.std)).round(2)


def zscore(rows: Floats, mean: Floats, std: Floats) -> Floats:
    """Return the distance of each number from its mean in standard deviations, clipped."""
    scores: Floats = np.clip((rows - mean) / std, -CLIP, CLIP)
    return scores


def matmul(rows: Floats, weights: Floats) -> Floats:
    """Compute `rows @ weights` in small blocks.

    On a larger product BLAS starts its threads, which then compete with the other processes that
    read documents.
    """
    size = max(1, _BLOCK // weights.size)
    even = len(rows) - len(rows) % size
    found = np.empty((len(rows), weights.shape[1]), np.float32)
    blocks = found[:even].reshape(even // size, size, weights.shape[1])
    np.matmul(rows[:even].reshape(even // size, size, rows.shape[1]), weights, out=blocks)
    np.matmul(rows[even:], weights, out=found[even:])
    return found


MAX_TOKENS = 128  # words of a sentence that are read
TOKEN_WINDOW = 5  # words of the first convolution
SENTENCE_WINDOW = 5  # sentences of the second convolution; the third has 3
_BATCH = 256  # sentences whose words are pooled together, to bound the memory


class SentenceCNN(Struct, frozen=True):
    """A small convolutional network over a document's words and sentences.

    A convolution over the words with max and sum pooling (Kim, "Convolutional neural networks for
    sentence classification", EMNLP 2014), then two convolutions over the sentences with the columns
    beside them. A word is the sum of the vectors of its hashed subwords (Bojanowski et al.,
    "Enriching word vectors with subword information", TACL 2017).
    """

    embeddings: NDArray[np.int8]  # (EMBEDDING_ROWS, size)
    embedding_scale: Floats  # one number
    mean: Floats  # of each column
    std: Floats
    token_conv: Layer  # over TOKEN_WINDOW words
    text: Layer  # of a sentence's pooled words
    columns: Layer  # of its columns
    near: Layer  # over SENTENCE_WINDOW sentences
    far: Layer  # over 3 outputs of `near`
    output: Layer

    def log_odds(self, tokens: TokenTable, subwords: Indices, columns: Floats) -> Floats:
        """Return (sentences, targets), rounded, as the last bits depend on the processor."""
        return self.output.linear(self.hidden(tokens, subwords, columns)).round(2)

    def hidden(self, tokens: TokenTable, subwords: Indices, columns: Floats) -> Floats:
        """Return the inputs of the output layer, a row per sentence.

        `subwords` is (vocabulary, 3): rows of `embeddings`.
        """
        scores = zscore(columns, self.mean, self.std)
        rows = np.hstack((self.text(self.encode(tokens, subwords)), self.columns(scores)))
        near = self.near(sliding_windows(rows, SENTENCE_WINDOW))
        far = self.far(sliding_windows(near, 3))
        document = np.tile(rows.mean(0), (len(rows), 1))
        return np.hstack((rows, near, far, document))

    def encode(self, tokens: TokenTable, subwords: Indices) -> Floats:
        """Return (sentences, values): the pooled convolution over each sentence's words."""
        contributions = self._token_contributions(subwords)
        token_ids = tokens.token_ids[tokens.positions < MAX_TOKENS] + 1
        lengths = np.minimum(tokens.lengths, MAX_TOKENS)
        ends = np.append(0, lengths.cumsum())
        batches = pairwise([*range(0, len(lengths), _BATCH), len(lengths)])
        return np.vstack(
            [
                self._pool(contributions, token_ids[ends[at] : ends[stop]], lengths[at:stop])
                for at, stop in batches
            ]
        )

    def _token_contributions(self, subwords: Indices) -> Floats:
        """Return (words * TOKEN_WINDOW, values): what each word adds at each offset.

        Offsets run from the furthest word before to the furthest after. Word 0 is padding and adds
        nothing.
        """
        vectors = np.zeros((1 + len(subwords), self.embeddings.shape[1]), np.float32)
        np.sum(self.embeddings[subwords], 1, np.float32, vectors[1:])
        weights = np.hstack(np.split(self.token_conv.weights * self.embedding_scale, TOKEN_WINDOW))
        return matmul(vectors, weights).reshape(-1, self.token_conv.weights.shape[1])

    def _pool(self, contributions: Floats, token_ids: Indices, lengths: Indices) -> Floats:
        """Return (sentences, values): maxima and scaled sums over each sentence's words."""
        found = np.zeros((len(lengths), 2 * contributions.shape[1]), np.float32)
        nonempty = np.flatnonzero(lengths)
        if not len(nonempty):
            return found
        starts = lengths[nonempty].cumsum() - lengths[nonempty]
        values = self._convolve(contributions, token_ids, lengths)
        sums = np.add.reduceat(values, starts) / (2 * np.sqrt(lengths[nonempty])[:, None])
        found[nonempty] = np.hstack((np.maximum.reduceat(values, starts), sums))
        return found

    def _convolve(self, contributions: Floats, token_ids: Indices, lengths: Indices) -> Floats:
        """Return (words, values) of the first convolution, padded at sentence boundaries."""
        reach = TOKEN_WINDOW // 2
        at = np.arange(len(token_ids))
        at += np.repeat(np.arange(1, len(lengths) + 1), lengths) * reach
        padded = np.zeros(at[-1] + reach + 1, np.intp)
        padded[at] = token_ids
        values = np.tile(self.token_conv.bias, (len(token_ids), 1))
        added = np.empty_like(values)
        for offset in range(TOKEN_WINDOW):
            rows = padded[at + offset - reach] * TOKEN_WINDOW + offset
            # The mode "raise" would copy.
            values += np.take(contributions, rows, axis=0, out=added, mode="clip")
        return np.maximum(values, 0, out=values)


def sliding_windows(rows: Floats, width: int) -> Floats:
    """Concatenate each row with its neighbours, `width` in all, with zeros beyond the ends."""
    reach, size = width // 2, rows.shape[1]
    found = np.zeros((len(rows), width * size), np.float32)
    for offset in range(width):
        first, past = max(0, reach - offset), min(len(rows), len(rows) + reach - offset)
        part = rows[first + offset - reach : past + offset - reach]
        found[first:past, offset * size : (offset + 1) * size] = part
    return found


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
