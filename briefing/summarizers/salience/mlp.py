"""Features → salience: a network of one hidden layer, learned by `training/salience.py`."""

from functools import cache
from pathlib import Path

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

Numbers = NDArray[np.floating]

WEIGHTS = Path(__file__).with_name("weights.npz")
FAR = 5.0  # standard deviations beyond which a feature says no more
_MANY = 1024  # sentences weighed at a time: they stay in the processor's cache
_TOGETHER = 8  # sentences multiplied at a time: too little for BLAS to wake its threads, which
# cost more than they bring, and would let the last digits depend on how many there are


class Network(Struct, frozen=True):
    """Of f features, h units: `mean` and `scale` (f); `inner` (f, h); `bias` and `outer` (h)."""

    mean: Numbers
    scale: Numbers
    inner: Numbers
    bias: Numbers
    outer: Numbers

    def weigh(self, features: Numbers) -> Numbers:
        """One number per column of features (f, s): the likelier in a summary, the higher."""
        total = features.shape[1]
        parts = [self._weigh(features[:, at : at + _MANY].T) for at in range(0, total, _MANY)]
        return np.concatenate(parts)

    def _weigh(self, rows: Numbers) -> Numbers:
        count, width = rows.shape
        ready = np.zeros((-(-count // _TOGETHER), _TOGETHER, width))
        flat = ready.reshape(-1, width)[:count]
        np.clip((rows - self.mean) / self.scale, -FAR, FAR, out=flat)
        hidden = ready @ self.inner + self.bias
        weighed: Numbers = np.maximum(hidden, 0, out=hidden) @ self.outer
        return weighed.ravel()[:count]


@cache
def learned() -> Network:
    """The network that ships."""
    with np.load(WEIGHTS) as arrays:
        names = Network.__struct_fields__
        return Network(**{name: arrays[name].astype(np.float64) for name in names})


def save(network: Network, path: Path) -> None:
    """Write a network; the same numbers give the same bytes."""
    names = Network.__struct_fields__
    arrays = {name: getattr(network, name).astype(np.float32) for name in names}
    np.savez_compressed(path, allow_pickle=False, **arrays)
