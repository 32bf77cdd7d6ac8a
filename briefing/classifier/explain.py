"""Document → why each sentence was judged as it was, in words for people: `explain`."""

from collections.abc import Sequence

import numpy as np

from briefing.classifier.context import scene
from briefing.classifier.evidence import Signs, signs_of
from briefing.classifier.model import Model, shipped
from briefing.classifier.predict import asks_model
from briefing.classifier.stacking import FIRST
from briefing.classifier.token_features import buckets_of
from briefing.models import Document
from briefing.profiles import Profile

_TELLING = 3  # words shown of those that speak for a sentence, and as many against it


def explain(
    document: Document, salience: Sequence[float], profile: Profile
) -> list[tuple[str, ...]]:
    """For each sentence the strongest reasons of its scores, aligned with `document.sentences`."""
    laid = scene(document, np.array(salience, np.float32))
    told = [_seen(signs) for signs in signs_of(laid, profile)]
    if asks_model(document.language, profile):
        model, words = shipped(), laid.wording.sentences
        told = [(*each, *_by_words(model, w)) for each, w in zip(told, words, strict=True)]
    return [(*each, f"salience {weight:.2f}") for each, weight in zip(told, salience, strict=True)]


def _seen(signs: Signs) -> tuple[str, ...]:
    cues = [f"{name}: {_quoted(hits)}" for name, hits in signs.cues.items()]
    areas = [f"area {name}: {_quoted(hits)}" for name, hits in signs.areas.items()]
    furniture = [f"furniture: {mark}" for mark in signs.noise]
    hanging = [f"not alone: {mark}" for mark in signs.dangling]
    return (*cues, *areas, *furniture, *hanging, f"{signs.length} words")


def _quoted(hits: Sequence[str]) -> str:
    return ", ".join(f"“{hit}”" for hit in dict.fromkeys(hits))


def _by_words(model: Model, words: Sequence[str]) -> tuple[str, ...]:
    """The words that the learned model counts most for and against carrying a sentence."""
    column = model.weights[:, FIRST.index("useful")].astype(int)
    weight = {word: int(column[list(buckets_of(word))].sum()) for word in dict.fromkeys(words)}
    order = sorted(weight, key=lambda word: -weight[word])
    good = [word for word in order[:_TELLING] if weight[word] > 0]
    bad = [word for word in order[: -_TELLING - 1 : -1] if weight[word] < 0]
    told = (("words for it", good), ("words against it", bad))
    return tuple(f"{what}: {_quoted(some)}" for what, some in told if some)
