"""Relevance, step 7: what tells how far along an outcome is: its main clause, and its years."""

import numpy as np
from numpy.typing import NDArray

from briefing.classifier.context import Floats, Scene
from briefing.classifier.patterns_en import FORMS
from briefing.classifier.token_features import SOUGHT
from briefing.classifier.tokens import any_of

_LEAST = 3  # words that no aside cuts
_NAMES = tuple(FORMS)
_HEAD = [_NAMES.index(name) for name in ("has done", "decided", "intends", "will", "expected")]
COLUMNS = (
    *(f"head: {_NAMES[place]}" for place in _HEAD), "years past", "years ahead",
    "decided and next", "decided in the past", "head's words",
)  # fmt: skip


def stages(scene: Scene) -> Floats:
    """(sentences, COLUMNS)."""
    laid, inside = scene.wording, _head(scene)
    met = dict(zip(_NAMES, scene.met.T, strict=False))
    first = SOUGHT.met(scene.hits * inside[:, None], laid)[:, _HEAD].T
    past, ahead = _ages(scene)
    columns = (
        *first, past, ahead, met["decided"] & (met["next"] | met["soon"]),
        met["has decided"] & (met["past period"] | met["ago"] | past),
        np.bincount(laid.owners[inside], minlength=len(laid.sizes)) / 20,
    )  # fmt: skip
    return np.stack(columns, 1).astype(np.float32)


def _head(scene: Scene) -> NDArray[np.bool_]:
    """Whether each word stands before the first aside of its sentence."""
    laid = scene.wording
    aside = scene.known["aside"][laid.places] & (laid.turns >= _LEAST)
    asides = aside.cumsum()
    starts = laid.sizes.cumsum() - laid.sizes
    earlier = np.append(0, asides)[starts]
    inside: NDArray[np.bool_] = asides == earlier[laid.owners]
    return inside


def _ages(scene: Scene) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """Whether each sentence names years before, and after, the one that the document names most."""
    years = scene.known["year"][scene.wording.places]
    usual = np.bincount(years[years > 0], minlength=1).argmax()
    apart = np.stack([(years > 0) & (years < usual), years > usual], 1)
    early, late = any_of(apart, scene.wording).T
    return early, late
