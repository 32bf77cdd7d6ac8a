"""Features → salience: a network of one hidden layer, learned by `training/salience.py`."""

from functools import cache
from pathlib import Path

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

Numbers = NDArray[np.float32]

WEIGHTS = Path(__file__).with_name("weights.npz")
FAR = 5.0  # standard deviations beyond which a feature says no more
_ROWS = 4096  # weighed at a time, so that memory stays flat on long documents


class Network(Struct, frozen=True):
    """Of f features, h units: `mean` and `scale` (f); `inner` (f, h); `bias` and `outer` (h)."""

    mean: Numbers
    scale: Numbers
    inner: Numbers
    bias: Numbers
    outer: Numbers

    def weigh(self, rows: NDArray[np.floating]) -> NDArray[np.float64]:
        """One number per row of features: the likelier its words in a summary, the higher."""
        parts = [self._weigh(rows[at : at + _ROWS]) for at in range(0, len(rows), _ROWS)]
        return np.concatenate(parts).astype(np.float64)

    def _weigh(self, rows: NDArray[np.floating]) -> Numbers:
        scaled = np.clip((rows - self.mean) / self.scale, -FAR, FAR).astype(np.float32)
        weighed: Numbers = np.maximum(scaled @ self.inner + self.bias, 0) @ self.outer
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
