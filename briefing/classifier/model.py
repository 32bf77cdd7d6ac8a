"""Relevance, step 13: the learned model, its weights and what it says of a scene."""

from collections.abc import Mapping
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from typing import Any
from zlib import crc32

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from briefing.classifier.cnn import Network
from briefing.classifier.context import Floats, Scene
from briefing.classifier.feature_hashing import Buckets, buckets
from briefing.classifier.features import features
from briefing.classifier.matmul import Layer, Regression
from briefing.classifier.stacking import FIRST, INPUTS, SAID, TOLD_BY, inputs

VERSION = 7

COUNTED = tuple(name for name in FIRST if name != "background")  # what the regression tells
_PLACED = [FIRST.index(name) for name in COUNTED]
_TOLD = slice(len(FIRST), len(SAID))  # the statuses' places among the names
NETWORK = 0.5  # share of the network beside it, or beside words alone
LIKELY = -2.5  # log-odds of an outcome below which nothing tells how far along it is
_INPUTS = crc32("\n".join(INPUTS).encode())
PLAIN = ("table", "scale", "mean", "spread")  # of the network; the others are layers
LAYERS = tuple(name for name in Network.__struct_fields__ if name not in PLAIN)
_PARTS = ("mean", "spread", "weights", "bias")  # of a regression
SHIPPED = Path(__file__).parent / "weights.npz"


class Model(Struct, frozen=True):
    """Linear scores on hashed words, regressions on these and the columns, and a network."""

    names: tuple[str, ...]  # what the linear scores tell: FIRST, STATUSES, then areas
    weights: NDArray[np.int8]  # (BUCKETS, names)
    scale: Floats  # of each name's weights
    bias: Floats
    counted: Regression  # INPUTS → COUNTED
    stages: Regression  # TOLD_BY → STATUSES, up to what is the same for all three
    network: Network  # tells all the names too

    def linear(self, found: Buckets) -> Floats:
        """(sentences, names): log-odds by words alone."""
        return found.sums(self.weights) * self.scale + self.bias  # type: ignore[arg-type]

    def log_odds(self, scene: Scene) -> dict[str, Floats]:
        """Log-odds of everything the model tells, one per sentence."""
        if not scene.texts:
            return dict.fromkeys(self.names, np.zeros(0, np.float32))
        linear, columns = self.linear(buckets(scene)), features(scene)
        rows = inputs(columns, linear)
        linear[:, _PLACED] = self.counted.scores(rows)
        read = self.network.log_odds(scene.wording, scene.known["pieces"], columns)
        mixed = NETWORK * read + (1 - NETWORK) * linear
        outcome = mixed[:, FIRST.index("outcome")] > LIKELY
        mixed[:, _TOLD] = self.stages.scores(rows[:, TOLD_BY]) * outcome[:, None]
        return dict(zip(self.names, mixed.T, strict=True))


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
        if int(held["inputs"]) != _INPUTS:
            raise ValueError("weights were learned from other columns: train anew")
        names = tuple(str(name) for name in held["names"])
        weights, scale, bias = (held[name] for name in ("weights", "scale", "bias"))
        counted, stages = (_regression(held, name) for name in ("counted", "stages"))
        return Model(names, weights, scale, bias, counted, stages, _network(held))


def _regression(held: Mapping[str, NDArray[Any]], name: str) -> Regression:
    mean, spread, weights, bias = (held[f"{name} {part}"] for part in _PARTS)
    return Regression(mean, spread, Layer(weights, bias))


def _network(held: Mapping[str, NDArray[Any]]) -> Network:
    layers = [
        Layer(*(held[f"{name} {part}"].astype(np.float32) for part in ("weights", "bias")))
        for name in LAYERS
    ]
    table, scale, mean, spread = (held[f"network {name}"] for name in PLAIN)
    return Network(table, scale, mean, spread, *layers)


def dump(model: Model) -> bytes:
    """The model's weights as one file, the same bytes for the same model."""
    held = {name: getattr(model, name) for name in ("weights", "scale", "bias")}
    for name in ("counted", "stages"):
        told: Regression = getattr(model, name)
        parts = (told.mean, told.spread, told.sum.weights, told.sum.bias)
        held |= {f"{name} {part}": each for part, each in zip(_PARTS, parts, strict=True)}
    held |= {f"network {name}": getattr(model.network, name) for name in PLAIN}
    for name in LAYERS:
        layer: Layer = getattr(model.network, name)
        held |= {f"{name} weights": layer.weights.astype(np.float16)}
        held |= {f"{name} bias": layer.bias.astype(np.float16)}
    out = BytesIO()
    held |= {"version": np.array(VERSION), "inputs": np.array(_INPUTS)}
    np.savez_compressed(out, names=np.array(model.names), **held)
    return out.getvalue()
