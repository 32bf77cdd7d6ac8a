"""Features → salience: a network of one hidden layer, learned by `training.salience`."""

from functools import cache
from pathlib import Path

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

Numbers = NDArray[np.floating]

WEIGHTS = Path(__file__).with_name("weights.npz")
CLIP = 5.0  # standard deviations
_BATCH = 1024  # sentences computed together: they fit in the processor's cache
_BLOCK = 8  # sentences multiplied together: too few for BLAS to start its threads, which would
# cost more than they save and make the last digits depend on their number


class MLP(Struct, frozen=True):
    """Weights: `mean`, `scale` (features); `inner` (features, units); `bias`, `outer` (units)."""

    mean: Numbers
    scale: Numbers
    inner: Numbers
    bias: Numbers
    outer: Numbers

    def predict(self, features: Numbers) -> Numbers:
        """Return a score per sentence of (features, sentences), higher if likelier in a summary."""
        total = features.shape[1]
        parts = [self._predict(features[:, at : at + _BATCH].T) for at in range(0, total, _BATCH)]
        return np.concatenate(parts)

    def _predict(self, rows: Numbers) -> Numbers:
        count, width = rows.shape
        padded = np.zeros((-(-count // _BLOCK), _BLOCK, width))
        flat = padded.reshape(-1, width)[:count]
        np.clip((rows - self.mean) / self.scale, -CLIP, CLIP, out=flat)
        hidden = padded @ self.inner + self.bias
        scores: Numbers = np.maximum(hidden, 0, out=hidden) @ self.outer
        return scores.ravel()[:count]


@cache
def load_shipped() -> MLP:
    """Load the network that comes with the package."""
    with np.load(WEIGHTS) as arrays:
        names = MLP.__struct_fields__
        return MLP(**{name: arrays[name].astype(np.float64) for name in names})


def save(network: MLP, path: Path) -> None:
    """Write a network; the same weights give the same bytes."""
    names = MLP.__struct_fields__
    arrays = {name: getattr(network, name).astype(np.float32) for name in names}
    np.savez_compressed(path, allow_pickle=False, **arrays)
