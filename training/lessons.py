"""Labelled documents → lessons: the features of each, and the targets to learn."""

from collections.abc import Sequence

import numpy as np
from msgspec import Struct

from briefing.classifier.context import Floats, scene
from briefing.classifier.evidence import STATUSES, shifts, signs_of
from briefing.classifier.feature_hashing import Buckets, buckets
from briefing.classifier.features import features
from briefing.profiles import Profile
from briefing.summarizers import SCORERS
from training.labelled import Example, Label


class Lesson(Struct, frozen=True):
    """A document made ready to learn from."""

    words: tuple[tuple[str, ...], ...]
    buckets: Buckets
    columns: Floats
    shift: dict[str, Floats]  # what the profile’s cues add to the log-odds
    labels: tuple[Label | None, ...]
    kind: str  # by its name
    weight: float = 1.0  # what the document counts


def lessons(examples: Sequence[Example], profile: Profile) -> list[Lesson]:
    """The features of every document, made once."""
    return [_lesson(example, profile) for example in examples]


def _lesson(example: Example, profile: Profile) -> Lesson:
    document = example.document
    salience = np.array(SCORERS["salience"].score(document), np.float32)
    laid_out = scene(document, salience)
    added = shifts(signs_of(laid_out, profile), profile)
    return Lesson(
        tuple(laid_out.wording.sentences),
        buckets(laid_out),
        features(laid_out),
        added,
        example.labels,
        example.kind,
        example.weight,
    )


def target(name: str, label: Label | None) -> float:
    """1, 0, or NaN where a label says nothing of a target."""
    if label is None or (name in STATUSES and not label.status):
        return float("nan")
    told = {
        "must": label.importance == 2,
        "useful": label.importance >= 1,
        "issue": "I" in label.categories,
        "outcome": "O" in label.categories,
        "cooperation": "C" in label.categories,
        "background": "B" in label.categories,
        "noise": label.categories == "X",
        "standalone": label.standalone,
    }
    return float(told.get(name, name == label.status or name in label.areas))


def targets(name: str, taught: Sequence[Lesson]) -> Floats:
    """A target of every sentence of every document, in order."""
    return np.array([target(name, label) for each in taught for label in each.labels], np.float32)
