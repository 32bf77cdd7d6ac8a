"""Ranking, step 6b: several small networks as one, evaluated with NumPy.

The mean of networks with one hidden layer is a network with all their hidden values. They see the
same columns as the trees and err elsewhere, so that the mean of both is better than either.
"""

from collections.abc import Mapping
from typing import Any

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from briefing.ranking.folder import Floats

CLIP = 4.0  # standard deviations beyond which a number counts no more


class Network(Struct, frozen=True):
    """h hidden values, rectified."""

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


def load_network(arrays: Mapping[str, NDArray[Any]], name: str) -> Network:
    """A network from the arrays that `dump_network` made."""
    return Network(*(arrays[f"{name} {p}"].astype(np.float32) for p in Network.__struct_fields__))


def dump_network(network: Network, name: str) -> dict[str, NDArray[Any]]:
    """The arrays of a network by name; weights in half precision."""
    found = {f"{name} {part}": getattr(network, part) for part in Network.__struct_fields__}
    return found | {f"{name} weights": network.weights.astype(np.float16)}
