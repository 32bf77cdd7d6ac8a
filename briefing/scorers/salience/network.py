"""Features → salience: a network of one hidden layer, learned by `training/salience.py`."""

from functools import cache
from pathlib import Path

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

Numbers = NDArray[np.float32]

WEIGHTS = Path(__file__).with_name("weights.npz")
FAR = 5.0  # standard deviations beyond which a feature says no more
_MANY = 1024  # sentences weighed at a time: they stay in the processor's cache


class Network(Struct, frozen=True):
    """Of f features, h units: `mean` and `scale` (f); `inner` (f, h); `bias` and `outer` (h)."""

    mean: Numbers
    scale: Numbers
    inner: Numbers
    bias: Numbers
    outer: Numbers

    def weigh(self, features: Numbers) -> NDArray[np.float64]:
        """One number per column of features (f, s): the likelier in a summary, the higher."""
        total = features.shape[1]
        parts = [self._weigh(features[:, at : at + _MANY]) for at in range(0, total, _MANY)]
        return np.concatenate(parts).astype(np.float64)

    def _weigh(self, features: Numbers) -> Numbers:
        scaled = (features - self.mean[:, None]) / self.scale[:, None]
        hidden = self.inner.T @ np.clip(scaled, -FAR, FAR, out=scaled) + self.bias[:, None]
        weighed: Numbers = self.outer @ np.maximum(hidden, 0, out=hidden)
        return weighed


@cache
def learned() -> Network:
    """The network that ships."""
    with np.load(WEIGHTS) as arrays:
        return Network(**{name: arrays[name] for name in Network.__struct_fields__})


def save(network: Network, path: Path) -> None:
    """Write a network; the same numbers give the same bytes."""
    arrays = {name: getattr(network, name) for name in Network.__struct_fields__}
    np.savez_compressed(path, allow_pickle=False, **arrays)
