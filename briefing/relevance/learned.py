"""Relevance, step 10: the learned model, its weights and what it says of a scene."""

from collections.abc import Mapping
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from typing import Any
from zlib import crc32

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from briefing.relevance.features import COLUMNS, OWN, after, before, features, ranks
from briefing.relevance.forest import Forest
from briefing.relevance.hashing import Buckets, buckets
from briefing.relevance.network import Layer, Network
from briefing.relevance.scene import Floats, Scene
from briefing.relevance.signs import STATUSES
from briefing.relevance.stages import FORMS, LIKELY, Stages, stages

VERSION = 5

FIRST = ("must", "useful", "issue", "outcome", "cooperation", "background", "noise", "standalone")
TREES = tuple(name for name in FIRST if name != "background")  # what the forest tells
WORDS_PART = {"outcome": 0.5}
WORDS_MOSTLY = 0.15  # share of the linear log-odds in the sum, for the other targets
NETWORK = 0.5  # share of the network beside both
_COLUMNS = crc32("\n".join((*COLUMNS, *FORMS)).encode())
PLAIN = ("table", "scale", "mean", "spread")  # of the network; the others are layers
LAYERS = tuple(name for name in Network.__struct_fields__ if name not in PLAIN)
SHIPPED = Path(__file__).parent / "weights.npz"


class Model(Struct, frozen=True):
    """Linear scores on hashed words, a forest that sees them beside the columns, and a network.

    Stacking: Wolpert, "Stacked generalization" (1992).
    """

    names: tuple[str, ...]  # what the linear scores tell: FIRST, STATUSES, then areas
    weights: NDArray[np.int8]  # (BUCKETS, names)
    scale: Floats  # of each name's weights
    bias: Floats
    forest: Forest
    base: Floats  # log-odds of each of TREES before any tree
    network: Network  # tells all the names too
    stages: Stages  # tells the statuses

    def linear(self, found: Buckets) -> Floats:
        """(sentences, names): log-odds by words alone."""
        return found.sums(self.weights) * self.scale + self.bias  # type: ignore[arg-type]

    def log_odds(self, scene: Scene) -> dict[str, Floats]:
        """Log-odds of everything the model tells, one per sentence."""
        if not scene.texts:
            return dict.fromkeys(self.names, np.zeros(0, np.float32))
        linear, columns = self.linear(buckets(scene)), features(scene)
        deep = self.forest.sums(stacked(columns, linear), len(TREES)) + self.base
        read = self.network.log_odds(scene.words, columns[:, :OWN])
        found = dict(zip(self.names, linear.T, strict=True))
        for name, grown in zip(TREES, deep.T, strict=True):
            part = WORDS_PART.get(name, WORDS_MOSTLY)
            found[name] = part * found[name] + (1 - part) * grown
        both = zip(found.items(), read.T, strict=True)
        mixed = {name: NETWORK * told + (1 - NETWORK) * counted for (name, counted), told in both}
        return mixed | self._stages(scene, columns, linear, mixed["outcome"])

    def _stages(
        self, scene: Scene, columns: Floats, linear: Floats, outcome: Floats
    ) -> dict[str, Floats]:
        """Scores of the statuses; the same for all three where hardly an outcome is told."""
        scores = np.zeros((len(outcome), len(STATUSES)), np.float32)
        likely = np.flatnonzero(outcome > LIKELY).tolist()
        if likely:
            told = linear[:, len(FIRST) : len(FIRST) + len(STATUSES)]
            scores[likely] = self.stages.scores(stages(scene, columns, told, likely))
        return dict(zip(STATUSES, scores.T, strict=True))


def stacked(columns: Floats, linear: Floats) -> Floats:
    """The columns with the linear scores of a sentence, its neighbours and its document."""
    told = linear[:, : len(FIRST) + len(STATUSES)]
    whole = np.tile(told.mean(0), (len(told), 1))
    return np.hstack((columns, told, before(told), after(told), told - whole, ranks(told), whole))


@lru_cache(maxsize=1)
def shipped() -> Model:
    """The model that comes with the package."""
    return load(SHIPPED.read_bytes())


def load(data: bytes) -> Model:
    """A model from the bytes that `dump` made.

    Raises ValueError on those of another version, or learned from other columns.
    """
    with np.load(BytesIO(data), allow_pickle=False) as held:
        if int(held["version"]) != VERSION:
            raise ValueError(f"weights of version {int(held['version'])}, {VERSION} was expected")
        if int(held["columns"]) != _COLUMNS:
            raise ValueError("weights were learned from other columns: train anew")
        forest = Forest(*(held[name] for name in Forest.__struct_fields__))
        names = tuple(str(name) for name in held["names"])
        weights, scale, bias = (held[name] for name in ("weights", "scale", "bias"))
        return Model(
            names, weights, scale, bias, forest, held["base"], _network(held), _stages(held)
        )


def _network(held: Mapping[str, NDArray[Any]]) -> Network:
    layers = [
        Layer(*(held[f"{name} {part}"].astype(np.float32) for part in ("weights", "bias")))
        for name in LAYERS
    ]
    table, scale, mean, spread = (held[f"network {name}"] for name in PLAIN)
    return Network(table, scale, mean, spread, *layers)


def _stages(held: Mapping[str, NDArray[Any]]) -> Stages:
    return Stages(held["stages weights"], held["stages bias"])


def dump(model: Model) -> bytes:
    """The model's weights as one file, the same bytes for the same model."""
    held = {name: getattr(model.forest, name) for name in Forest.__struct_fields__}
    held |= {name: getattr(model, name) for name in ("weights", "scale", "bias", "base")}
    held |= {"stages weights": model.stages.weights, "stages bias": model.stages.bias}
    held |= {f"network {name}": getattr(model.network, name) for name in PLAIN}
    for name in LAYERS:
        layer: Layer = getattr(model.network, name)
        held |= {f"{name} weights": layer.weights.astype(np.float16)}
        held |= {f"{name} bias": layer.bias.astype(np.float16)}
    out = BytesIO()
    held |= {"version": np.array(VERSION), "columns": np.array(_COLUMNS)}
    np.savez_compressed(out, names=np.array(model.names), **held)
    return out.getvalue()
