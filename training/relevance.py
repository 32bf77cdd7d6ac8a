"""Train `briefing/classifier/weights.npz` on labelled documents.

    python -m training.relevance TRAIN GOLD --texts TEXTS
    python -m training.relevance TRAIN GOLD --texts TEXTS --only standalone

TRAIN and GOLD are folders of labelled documents (see `training.labelled`); documents of genres that
GOLD does not have get half the weight. The project's own labels are added (see
`training.corpora`), as far as their texts are in the folder TEXTS. Needs the packages of
`pip install -e .[training]`. The same documents give the same bytes. `--only` fits the last layers
of one target anew, on labels that changed, and leaves the predictions of all others as they are.

The regressions are fitted on linear scores of documents that the linear models have not seen (out
of fold), as at run time, with the log-odds of the profile's cues as an offset, so that cues and
model add up to a probability.
"""

import argparse
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from msgspec.structs import replace
from scipy.optimize import brentq
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from briefing import profiles
from briefing.classifier.context import BUCKETS, Floats, compute_token_features
from briefing.classifier.cues import STATUSES
from briefing.classifier.model import (
    LABEL_TARGETS,
    LINEAR_TARGETS,
    NETWORK_SHARE,
    REGRESSION_TARGETS,
    SHIPPED,
    STATUS_INPUTS,
    Layer,
    Regression,
    RelevanceModel,
    build_inputs,
    dump,
    load_shipped,
    zscore,
)
from briefing.classifier.tokens import build_token_table
from training.corpora import correct_standalone, load_own_corpus
from training.examples import TrainingExample, build_examples, get_targets
from training.labelled import load_examples
from training.network import NetworkExample, load_word_encoder, train_network
from training.regression import Link, Sample, fit_layer, fit_regression, sigmoid, softmax

FOLDS = 4  # of the out-of-fold linear scores
INVERSE_PENALTY = 4.0  # of the linear models
MIN_AREA_LABELS = 8  # areas with fewer labelled sentences are left to the cues
OTHER_GENRE_WEIGHT = 0.5


def fit(
    examples: Sequence[TrainingExample], genres: frozenset[str] = frozenset()
) -> RelevanceModel:
    """Fit a model; documents of other genres than `genres` get less weight, if any are given."""
    targets = (*LABEL_TARGETS, *STATUSES, *_find_areas(examples))
    weights, bias = _fit_linear(examples, targets)
    scale = np.maximum(np.abs(weights).max(0), 1e-6) / 127
    scores = _score_out_of_fold(examples)
    rows = np.vstack([build_inputs(e.columns, s) for e, s in zip(examples, scores, strict=True)])
    document_weights = [
        e.weight * (1.0 if not genres or e.genre in genres else OTHER_GENRE_WEIGHT)
        for e in examples
    ]
    sentence_weights = np.repeat(document_weights, [len(e.labels) for e in examples])
    labels = _fit_on_cues(examples, REGRESSION_TARGETS, rows, sentence_weights, sigmoid)
    statuses = _fit_on_cues(examples, STATUSES, rows[:, STATUS_INPUTS], sentence_weights, softmax)
    pairs = zip(examples, document_weights, strict=True)
    network = train_network(
        [_make_network_example(e, weight, targets) for e, weight in pairs], load_word_encoder()
    )
    return RelevanceModel(
        targets,
        np.round(weights / scale).astype(np.int8),
        scale.astype(np.float32),
        bias,
        labels,
        statuses,
        network,
    )


def refit_target(
    model: RelevanceModel,
    examples: Sequence[TrainingExample],
    corrected: Sequence[TrainingExample],
    name: str,
) -> RelevanceModel:
    """Fit the last layers of a regression target on corrected labels of the same documents.

    The linear scores stay those of the labels that the model was fitted on, and so does the mean
    probability, as the composer's thresholds are tuned on it: the order of sentences changes.
    """
    scores = _score_out_of_fold(examples)
    rows = np.vstack([build_inputs(e.columns, s) for e, s in zip(examples, scores, strict=True)])
    rows = zscore(rows, model.labels.mean, model.labels.std)
    targets = get_targets(name, corrected)[:, None]
    offset = np.concatenate([_stack_cue_logits(each, [name]) for each in corrected])
    weights = np.repeat([e.weight for e in corrected], [len(e.labels) for e in corrected])
    known = ~np.isnan(targets[:, 0])

    def fit_column(inputs: Floats) -> Layer:
        sample = Sample(inputs[known], targets[known], offset[known], weights[known])
        return fit_layer(sample, sigmoid)

    place, index = REGRESSION_TARGETS.index(name), model.targets.index(name)
    regressed = fit_column(rows)
    hidden = np.vstack([_encode(model, each) for each in corrected])
    mean, std = hidden.mean(0), hidden.std(0) + np.float32(1e-3)
    fitted = fit_column((hidden - mean) / std)
    column = fitted.weights / std[:, None]
    network = Layer(column, fitted.bias - mean @ column)

    def mix(regression: Floats, output: Floats) -> Floats:
        return NETWORK_SHARE * output + (1 - NETWORK_SHARE) * regression + offset[:, 0]

    before = mix(
        model.labels.layer.linear(rows)[:, place], model.network.output.linear(hidden)[:, index]
    )
    after = mix(regressed.linear(rows)[:, 0], network.linear(hidden)[:, 0])
    shift = round(float(brentq(lambda s: (sigmoid(after + s) - sigmoid(before)).mean(), -9, 9)), 2)
    regressed.bias[:] += np.float32(shift)
    network.bias[:] += np.float32(shift)
    labels = _replace_column(model.labels.layer, place, regressed)
    output = _replace_column(model.network.output, index, network)
    return replace(
        model,
        labels=replace(model.labels, layer=labels),
        network=replace(model.network, output=output),
    )


def _replace_column(layer: Layer, index: int, column: Layer) -> Layer:
    weights, bias = layer.weights.copy(), layer.bias.copy()
    weights[:, index], bias[index] = column.weights[:, 0], column.bias[0]
    return Layer(weights, bias)


def _encode(model: RelevanceModel, example: TrainingExample) -> Floats:
    tokens = build_token_table(example.words)
    subwords = compute_token_features(tokens.vocabulary)["subwords"]
    return model.network.hidden(tokens, subwords, example.columns)


def _find_areas(examples: Sequence[TrainingExample]) -> list[str]:
    labels = [label for example in examples for label in example.labels if label]
    areas = [area for label in labels for area in label.areas]
    return sorted(area for area in set(areas) if areas.count(area) >= MIN_AREA_LABELS)


def _fit_on_cues(
    examples: Sequence[TrainingExample],
    names: Sequence[str],
    rows: Floats,
    weights: Floats,
    link: Link,
) -> Regression:
    """Fit a regression on all sentences with known targets."""
    targets = np.stack([get_targets(name, examples) for name in names], 1)
    offset = np.concatenate([_stack_cue_logits(example, names) for example in examples])
    known = ~np.isnan(targets).any(1)
    sample = Sample(rows[known], targets[known], offset[known], weights[known])
    return fit_regression(sample, link)


def _stack_cue_logits(example: TrainingExample, names: Sequence[str]) -> Floats:
    """Return (sentences, names)."""
    zeros = np.zeros(len(example.labels), np.float32)
    return np.stack([example.cue_logits.get(name, zeros) for name in names], 1)


def _make_network_example(
    example: TrainingExample, weight: float, names: Sequence[str]
) -> NetworkExample:
    return NetworkExample(
        words=example.words,
        columns=example.columns,
        offset=_stack_cue_logits(example, names),
        targets=np.stack([get_targets(name, [example]) for name in names], 1),
        weight=weight,
    )


# --- linear models -----------------------------------------------------------------------------


def _fit_linear(examples: Sequence[TrainingExample], names: Sequence[str]) -> tuple[Floats, Floats]:
    """Return weights (BUCKETS, names) and biases (names,)."""
    matrix = _build_matrix(examples)
    fitted = [_fit_logistic(matrix, get_targets(name, examples)) for name in names]
    biases = np.array([bias for _, bias in fitted], np.float32)
    return np.stack([weights for weights, _ in fitted], 1), biases


def _build_matrix(examples: Sequence[TrainingExample]) -> csr_matrix:
    numbers = np.concatenate([each.hashed.bucket_ids for each in examples])
    counts = np.concatenate([each.hashed.counts for each in examples])
    pointers = np.concatenate([[0], counts.cumsum()])
    values = np.repeat(1 / np.sqrt(counts), counts)
    return csr_matrix((values, numbers, pointers), shape=(len(counts), BUCKETS))


def _fit_logistic(matrix: csr_matrix, targets: Floats) -> tuple[Floats, float]:
    known = ~np.isnan(targets)
    model = LogisticRegression(C=INVERSE_PENALTY, solver="liblinear", tol=1e-2, random_state=7)
    model.fit(matrix[known], targets[known])
    return model.coef_[0].astype(np.float32), float(model.intercept_[0])


def _score_out_of_fold(examples: Sequence[TrainingExample]) -> list[Floats]:
    """Return linear scores of each document from models fitted without its fold."""
    scores: list[Floats] = [np.zeros(0, np.float32)] * len(examples)
    for fold in range(FOLDS):
        rest = [each for index, each in enumerate(examples) if index % FOLDS != fold]
        weights, bias = _fit_linear(rest, LINEAR_TARGETS)
        for index in range(fold, len(examples), FOLDS):
            scores[index] = examples[index].hashed.weighted_sums(weights) + bias
    return scores


def main() -> None:
    """Read the folders, fit, write the weights."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--texts", type=Path)
    parser.add_argument("--out", type=Path, default=SHIPPED)
    parser.add_argument("--only", choices=REGRESSION_TARGETS)
    args = parser.parse_args()
    documents = [example for folder in args.folders for example in load_examples(folder)]
    documents += load_own_corpus(args.texts)
    genres = frozenset(example.genre for example in load_examples(args.folders[-1]))
    examples = build_examples(documents, profiles.load_profile("memo"))
    corrected = [
        replace(example, labels=document.labels)
        for example, document in zip(examples, correct_standalone(documents), strict=True)
    ]
    if args.only:
        model = refit_target(load_shipped(), examples, corrected, args.only)
    else:
        model = fit(corrected, genres)
    args.out.write_bytes(dump(model))
    known = sum(label is not None for example in examples for label in example.labels)
    print(f"{args.out}: {len(examples)} documents, {known} sentences")


if __name__ == "__main__":
    main()
