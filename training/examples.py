"""Labelled documents → training examples: the features of each sentence and its targets."""

from collections.abc import Sequence

import numpy as np
from msgspec import Struct

from briefing.classifier.context import Floats, build_context
from briefing.classifier.cues import STATUSES, collect_cues, cue_logits
from briefing.classifier.features import HashedFeatures, compute_features, hash_features
from briefing.profiles import Profile
from briefing.summarizers import DEFAULT, SUMMARIZERS
from training.labelled import Example, Label


class TrainingExample(Struct, frozen=True):
    """The features and labels of a document's sentences."""

    words: tuple[tuple[str, ...], ...]
    hashed: HashedFeatures
    columns: Floats
    cue_logits: dict[str, Floats]  # what the profile's cues add to the log-odds
    labels: tuple[Label | None, ...]
    genre: str  # by its name
    weight: float = 1.0


def build_examples(examples: Sequence[Example], profile: Profile) -> list[TrainingExample]:
    """Compute the features of every document."""
    return [_build_example(example, profile) for example in examples]


def _build_example(example: Example, profile: Profile) -> TrainingExample:
    document = example.document
    salience = np.array(SUMMARIZERS[DEFAULT].score(document), np.float32)
    context = build_context(document, salience)
    return TrainingExample(
        tuple(context.tokens.sentences),
        hash_features(context),
        compute_features(context),
        cue_logits(collect_cues(context, profile), profile),
        example.labels,
        example.genre,
        example.weight,
    )


def get_target(name: str, label: Label | None) -> float:
    """Return 1 or 0, or NaN where a label does not determine the target."""
    if label is None or (name in STATUSES and not label.status):
        return float("nan")
    values = {
        "essential": label.importance == 2,
        "relevant": label.importance >= 1,
        "issue": "I" in label.categories,
        "outcome": "O" in label.categories,
        "cooperation": "C" in label.categories,
        "background": "B" in label.categories,
        "noise": label.categories == "X",
        "standalone": label.standalone,
    }
    return float(values.get(name, name == label.status or name in label.areas))


def get_targets(name: str, examples: Sequence[TrainingExample]) -> Floats:
    """Return a target of every sentence of every document, in order."""
    labels = [label for example in examples for label in example.labels]
    return np.array([get_target(name, label) for label in labels], np.float32)
