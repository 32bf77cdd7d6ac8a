"""Ranking, step 4: the learned model, and what it predicts for each sentence of a folder.

The model is the mean of boosted regression trees and of small networks that see the same columns
and err elsewhere, so that the mean is better than either.
"""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from typing import Any
from zlib import crc32

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from briefing.models import AnalyzedDocument
from briefing.ranking.features import build_features, hash_words
from briefing.ranking.folder import Floats, Folder, gather_folder

LEAVES = 16  # at most in a tree, one bit each
_AT_ONCE = 2**20  # comparisons


class Trees(Struct, frozen=True):
    """An ensemble of t boosted regression trees, as flat arrays.

    Every comparison of the ensemble is made at once, and each one that fails removes the leaves
    to its left: what is left of a tree is its leaf. After Lucchese et al., "QuickScorer: a fast
    algorithm to rank documents with additive ensembles of regression trees" (SIGIR 2015). All
    trees have the same number of comparisons, padded where fewer.
    """

    features: NDArray[np.uint16]  # (t, comparisons) column that is compared
    thresholds: NDArray[np.float32]  # (t, comparisons) passed by values up to it; inf: padding
    masks: NDArray[np.uint16]  # (t, comparisons) leaves that remain where it is not passed
    values: NDArray[np.float32]  # (t, LEAVES) of the leaves, from left to right

    def predict(self, rows: Floats) -> Floats:
        """(n,): the sum of the trees' values. `rows`: (n, columns) without NaN."""
        few = max(1, _AT_ONCE // max(1, self.features.size))
        parts = [self._predict(rows[at : at + few]) for at in range(0, len(rows), few)]
        return np.concatenate(parts) if parts else np.zeros(0, np.float32)

    def _predict(self, rows: Floats) -> Floats:
        count, width = self.features.shape
        columns = np.ascontiguousarray(rows.T)  # whole columns are compared at once
        left = np.full((count, len(rows)), 0xFFFF, np.uint16)
        for at in range(width):
            passed = columns[self.features[:, at]] <= self.thresholds[:, at, None]
            left &= self.masks[:, at, None] | -passed.astype(np.uint16)
        lowest = left & (~left + np.uint16(1))
        leaf = np.ascontiguousarray(_BIT[lowest].T)
        found: Floats = self.values[np.arange(count), leaf].sum(1, dtype=np.float64)
        return found.astype(np.float32)


_BIT = np.zeros(2**LEAVES, np.uint8)
_BIT[2 ** np.arange(LEAVES)] = np.arange(LEAVES)


def softmax(odds: Floats) -> Floats:
    """(n, classes): chances that sum to 1 from the log-odds of each class."""
    raised = np.exp(odds - odds.max(1, keepdims=True, initial=-30))
    shares: Floats = raised / raised.sum(1, keepdims=True)
    return shares.round(4)


def load_trees(arrays: Mapping[str, NDArray[Any]], name: str) -> Trees:
    """Trees from the arrays that `dump_trees` made."""
    parts = ("features", "thresholds", "masks", "values")
    found = [arrays[f"{name} {part}"] for part in parts]
    return Trees(found[0], found[1].astype(np.float32), found[2], found[3].astype(np.float32))


def dump_trees(trees: Trees, name: str) -> dict[str, NDArray[Any]]:
    """The arrays of an ensemble by name; leaf values in half precision."""
    return {
        f"{name} features": trees.features,
        f"{name} thresholds": trees.thresholds,
        f"{name} masks": trees.masks,
        f"{name} values": trees.values.astype(np.float16),
    }


CLIP = 4.0  # standard deviations beyond which a number counts no more


class NetworkEnsemble(Struct, frozen=True):
    """Several networks with one hidden layer as one: all their h hidden values, rectified."""

    mean: Floats  # (columns,) of the logarithms
    spread: Floats  # (columns,)
    weights: Floats  # (columns, h)
    bias: Floats  # (h,)
    out: Floats  # (h + 1,) the last is the bias

    def predict(self, rows: Floats) -> Floats:
        """(n,): one number per row. `rows`: (n, columns)."""
        seen = standardise(rows, self.mean, self.spread)
        hidden = np.maximum(seen @ self.weights + self.bias, 0)
        found: Floats = hidden @ self.out[:-1] + self.out[-1]
        return found


def damp(rows: Floats) -> Floats:
    """Logarithms of the sizes, with their signs."""
    found: Floats = np.sign(rows) * np.log1p(np.abs(rows))
    return found.astype(np.float32)


def standardise(rows: Floats, mean: Floats, spread: Floats) -> Floats:
    """Damped numbers in standard deviations from the mean, CLIP at most."""
    found: Floats = np.clip((damp(rows) - mean) / spread, -CLIP, CLIP)
    return found.astype(np.float32)


def load_network(arrays: Mapping[str, NDArray[Any]], name: str) -> NetworkEnsemble:
    """A network from the arrays that `dump_network` made."""
    return NetworkEnsemble(
        *(arrays[f"{name} {p}"].astype(np.float32) for p in NetworkEnsemble.__struct_fields__)
    )


def dump_network(network: NetworkEnsemble, name: str) -> dict[str, NDArray[Any]]:
    """The arrays of a network by name; weights in half precision."""
    found = {f"{name} {part}": getattr(network, part) for part in NetworkEnsemble.__struct_fields__}
    return found | {f"{name} weights": network.weights.astype(np.float16)}


VERSION = 2
STATUS = ("delivered", "agreed", "planned")
OUTCOME = ("none", *STATUS)
SHARE = 0.5  # of the network in the mean with the trees
SECTION = ("issue", "outcome", "cooperation", "date", "figure", "background")
WORDS = ("gain by words", "headline by words")  # columns of the linear scores
SHIPPED = Path(__file__).parent / "weights.npz"


class Ranks(Struct, frozen=True):
    """Predictions for the n sentences of a folder, in order."""

    gain: Floats  # (n,) expected weight of the facts that it carries, 0..; 3 is a headline fact
    headline: Floats  # (n,) 0..about 1: does it carry a fact of the bottom line
    worth: Floats  # (n,) 0 no content, 1 useful, 2 what is put before a minister
    outcome: Floats  # (n,) chance that it reports an outcome of the event
    status: Floats  # (n, STATUS) chances, should it report an outcome
    section: Floats  # (n, SECTION) chances, should it carry a fact


class Model(Struct, frozen=True):
    """Ensembles of trees, the linear scores of words that they use, and background counts."""

    columns: tuple[str, ...]
    background: NDArray[np.uint8]  # (BUCKETS,) see terms.weigh_terms
    scores: Floats  # (BUCKETS, WORDS)
    gain: Trees
    headline: Trees
    worth: Trees
    outcome: tuple[Trees, ...]  # one for each of OUTCOME, from all kinds of sentences
    status: tuple[Trees, ...]  # one for each of STATUS, from sentences that carry a fact
    section: tuple[Trees, ...]  # one for each of SECTION
    networks: tuple[NetworkEnsemble, NetworkEnsemble]  # of gain and headline, beside the trees
    pairs: Floats  # (PAIR + 1,) see clusters.predict_chances

    def rank(self, folder: Folder) -> Ranks:
        """Predict for every sentence of a folder; rounded, so that no processor reorders them."""
        names, rows = build_features(folder, self.background)
        if (*names, *WORDS) != self.columns:
            raise ValueError("the ranking weights were trained on other columns: train again")
        rows = np.hstack([rows, hash_words(folder).sum_scores(self.scores)])
        trees_of = (self.gain, self.headline)
        gain, headline = (
            ((1 - SHARE) * trees.predict(rows) + SHARE * network.predict(rows)).round(3)
            for trees, network in zip(trees_of, self.networks, strict=True)
        )
        outcome, status, section = (
            softmax(np.stack([trees.predict(rows) for trees in each], 1))
            for each in (self.outcome, self.status, self.section)
        )
        any_outcome = outcome[:, 1:].sum(1)
        status = (status + outcome[:, 1:] / np.maximum(any_outcome, 1e-4)[:, None]) / 2
        return Ranks(
            np.maximum(gain, 0),
            np.maximum(headline, 0),
            self.worth.predict(rows).round(3),
            any_outcome,
            status.astype(np.float32),
            section,
        )


def pick_statuses(chances: Floats) -> list[str]:
    """The status of each sentence that is least wrong to be expected.

    `chances`: (n, STATUS). A stage next to the right one counts a quarter, so that a doubt
    between the first and the last ends between them.
    """
    best = (chances @ _CREDIT).round(4).argmax(1)
    return [STATUS[at] for at in best.tolist()]


_CREDIT = np.array([[1, 0.25, 0], [0.25, 1, 0.25], [0, 0.25, 1]], np.float32)


def rank_sentences(documents: Sequence[AnalyzedDocument], model: Model | None = None) -> Ranks:
    """Predictions for all sentences of all documents, in order."""
    return (model or load_shipped()).rank(gather_folder(documents))


@lru_cache(maxsize=1)
def load_shipped() -> Model:
    """The model that comes with the package."""
    return load_model(SHIPPED.read_bytes())


def load_model(data: bytes) -> Model:
    """A model from the bytes that `dump_model` made. Raises ValueError for another version."""
    with np.load(BytesIO(data), allow_pickle=False) as arrays:
        if int(arrays["version"]) != VERSION:
            raise ValueError(f"ranking weights of version {int(arrays['version'])}, not {VERSION}")
        columns = tuple(str(name) for name in arrays["columns"])
        scores = arrays["scores"] * arrays["scale"]
        ensembles = [load_trees(arrays, name) for name in ("gain", "headline", "worth")]
        background, pairs = arrays["background"], arrays["pairs"]
        outcome = tuple(load_trees(arrays, f"outcome {name}") for name in OUTCOME)
        status = tuple(load_trees(arrays, f"status {name}") for name in STATUS)
        section = tuple(load_trees(arrays, f"section {name}") for name in SECTION)
        networks = load_network(arrays, "gain network"), load_network(arrays, "headline network")
        learned = (*ensembles, outcome, status, section, networks, pairs)
        return Model(columns, background, scores.astype(np.float32), *learned)


def dump_model(model: Model) -> bytes:
    """The weights as one file, the same bytes for the same model; scores as 8-bit integers."""
    scale = np.maximum(np.abs(model.scores).max(0), 1e-9).astype(np.float32) / 127
    arrays: dict[str, NDArray[Any]] = {}
    for name in ("gain", "headline", "worth"):
        arrays |= dump_trees(getattr(model, name), name)
    for kind, names in (("outcome", OUTCOME), ("status", STATUS), ("section", SECTION)):
        for name, trees in zip(names, getattr(model, kind), strict=True):
            arrays |= dump_trees(trees, f"{kind} {name}")
    for kind, network in zip(("gain", "headline"), model.networks, strict=True):
        arrays |= dump_network(network, f"{kind} network")
    out = BytesIO()
    np.savez_compressed(
        out,
        version=np.array(VERSION),
        columns=np.array(model.columns),
        background=model.background,
        scores=np.round(model.scores / scale).astype(np.int8),
        scale=scale,
        pairs=model.pairs,
        **arrays,  # type: ignore[arg-type]
    )
    return out.getvalue()


def checksum(model: Model) -> int:
    """A number that changes with the weights; part of a cache key."""
    return crc32(dump_model(model))
