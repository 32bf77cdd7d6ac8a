"""Ranking, step 7: the learned model, and what it predicts for each sentence of a folder."""

from collections.abc import Sequence
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from zlib import crc32

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from briefing.models import AnalyzedDocument
from briefing.ranking.features import build_features
from briefing.ranking.folder import Floats, Folder, gather_folder
from briefing.ranking.network import Network, dump_network, load_network
from briefing.ranking.trees import Trees, dump_trees, load_trees, softmax
from briefing.ranking.wordscores import hash_words

VERSION = 1
STATUS = ("delivered", "agreed", "planned")
SHARE = 0.5  # of the network in the mean with the trees
SECTION = ("issue", "outcome", "cooperation", "date", "figure", "background")
WORDS = ("gain by words", "headline by words")  # columns of the linear scores
SHIPPED = Path(__file__).parent / "weights.npz"


class Ranks(Struct, frozen=True):
    """Predictions for the n sentences of a folder, in order."""

    gain: Floats  # (n,) expected weight of the facts that it carries, 0..; 3 is a headline fact
    headline: Floats  # (n,) 0..about 1: does it carry a fact of the bottom line
    status: Floats  # (n, STATUS) chances, should it report an outcome
    section: Floats  # (n, SECTION) chances, should it carry a fact


class Model(Struct, frozen=True):
    """Two ensembles of trees, the linear scores of words that they use, and background counts."""

    columns: tuple[str, ...]
    background: NDArray[np.uint8]  # (BUCKETS,) see terms.weigh_terms
    scores: Floats  # (BUCKETS, WORDS)
    gain: Trees
    headline: Trees
    status: tuple[Trees, ...]  # one for each of STATUS
    section: tuple[Trees, ...]  # one for each of SECTION
    networks: tuple[Network, Network]  # of gain and headline, beside the trees
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
        status, section = (
            softmax(np.stack([trees.predict(rows) for trees in each], 1))
            for each in (self.status, self.section)
        )
        return Ranks(np.maximum(gain, 0), np.maximum(headline, 0), status, section)


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
        ensembles = load_trees(arrays, "gain"), load_trees(arrays, "headline")
        background, pairs = arrays["background"], arrays["pairs"]
        status = tuple(load_trees(arrays, f"status {name}") for name in STATUS)
        section = tuple(load_trees(arrays, f"section {name}") for name in SECTION)
        networks = load_network(arrays, "gain network"), load_network(arrays, "headline network")
        learned = (*ensembles, status, section, networks, pairs)
        return Model(columns, background, scores.astype(np.float32), *learned)


def dump_model(model: Model) -> bytes:
    """The weights as one file, the same bytes for the same model; scores as 8-bit integers."""
    scale = np.maximum(np.abs(model.scores).max(0), 1e-9).astype(np.float32) / 127
    named = [*zip(STATUS, model.status, strict=True), *zip(SECTION, model.section, strict=True)]
    kinds = ["status"] * len(STATUS) + ["section"] * len(SECTION)
    arrays = dump_trees(model.gain, "gain") | dump_trees(model.headline, "headline")
    for kind, (name, trees) in zip(kinds, named, strict=True):
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
