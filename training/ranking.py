"""Folders with facts → the ranking model. One deterministic command:

    python -m training.ranking FOLDERS... --background TEXTS... --texts TEXTS...

`--texts`: where the texts of `training/folder_texts.tsv` are; without them, the folders alone.

LightGBM learns the trees (Ke et al., "LightGBM: a highly efficient gradient boosting decision
tree", NeurIPS 2017); NumPy runs them. The linear scores of words that the trees see are those of
folders that they were not learned from (stacking: Wolpert, 1992).
"""

import argparse
import re
import warnings
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from briefing.languages import detect
from briefing.ranking.clusters import compare_passages, read_traits
from briefing.ranking.features import build_features, hash_words
from briefing.ranking.folder import BUCKETS, Floats, hash_terms, scale_frequency, weigh_terms
from briefing.ranking.model import (
    LEAVES,
    OUTCOME,
    SECTION,
    SHIPPED,
    STATUS,
    WORDS,
    Model,
    NetworkEnsemble,
    Trees,
    damp,
    dump_model,
    standardise,
)
from briefing.ranking.selection import lay_out_passages
from briefing.text import extract_terms_many
from training.folders import Example, assign_folds, load_examples, load_labelled_folders

INNER = 6  # folds of the out-of-fold word scores
PENALTY = 8.0  # of the word scores' ridge regression
ROUNDS, SEEDS = 300, (1, 2, 3)
CLASS_ROUNDS = 120
NETWORKS, HIDDEN, EPOCHS = 4, 32, 14
RARE = 3.0  # what a report or a folder in another language than English counts
MIN_SENTENCES = 3000  # sentences of a language that a share is taken of at least
LEARNING = {
    "objective": "regression", "num_leaves": 12, "learning_rate": 0.03, "feature_fraction": 0.4,
    "bagging_fraction": 0.7, "bagging_freq": 1, "lambda_l2": 10.0, "min_data_in_leaf": 40,
    "verbose": -1, "num_threads": 1, "deterministic": True, "force_row_wise": True,
}  # fmt: skip
CLASSES = LEARNING | {
    "objective": "multiclass", "num_leaves": 8, "learning_rate": 0.05, "feature_fraction": 0.3,
    "min_data_in_leaf": 20, "seed": 1,
}  # fmt: skip
Target = Callable[[Example], NDArray[np.float64]]


def gain_target(example: Example) -> NDArray[np.float64]:
    """Half the sum of the weights of a sentence's facts, and .65 of the greatest."""
    weighted = example.carries * example.weights
    return 0.5 * weighted.sum(1) + 0.65 * weighted.max(1, initial=0)  # type: ignore[no-any-return]


def headline_target(example: Example) -> NDArray[np.float64]:
    """1 for a headline fact, .3 for a vital one."""
    top, vital = (example.carries[:, example.weights >= least].any(1) for least in (3, 2))
    return np.maximum(top, 0.3 * vital)


def status_target(example: Example) -> NDArray[np.intp]:
    """Place in STATUS of the heaviest outcome that a sentence reports; -1 for none."""
    return _heaviest(example, example.statuses, STATUS)


def section_target(example: Example) -> NDArray[np.intp]:
    """Place in SECTION of the heaviest fact that a sentence carries; -1 for none."""
    return _heaviest(example, example.sections, SECTION)


def _heaviest(example: Example, weighted: Sequence[str], names: Sequence[str]) -> NDArray[np.intp]:
    kinds = np.array([names.index(name) if name in names else -1 for name in weighted], np.intp)
    weights = example.carries * example.weights * (kinds >= 0)
    return np.where(weights.any(1), kinds[weights.argmax(1)], -1)


TARGETS: tuple[Target, ...] = (gain_target, headline_target)


def train_model(examples: Sequence[Example], background: NDArray[np.uint8]) -> Model:
    """A model of all these folders."""
    built = [build_features(example.folder, background) for example in examples]
    words = out_of_fold(examples)
    rows = np.vstack(
        [np.hstack([x, words[e.name]]) for e, (_, x) in zip(examples, built, strict=True)]
    )
    counts = np.repeat([_weight(e) for e in examples], [len(e.folder) for e in examples])
    gains, headlines = (np.concatenate([target(e) for e in examples]) for target in TARGETS)
    gain, headline = (grow_trees(rows, each, counts) for each in (gains, headlines))
    networks = (fit_networks(rows, gains, counts), fit_networks(rows, headlines, counts))
    worth, outcomes = (
        np.concatenate([getattr(e, name) for e in examples]) for name in ("worth", "outcomes")
    )
    valued = np.isfinite(worth)
    judged = grow_trees(rows[valued], worth[valued], counts[valued], CLASS_ROUNDS)
    outcome = grow_classes(rows, outcomes, len(OUTCOME))
    status = grow_classes(rows, np.concatenate([status_target(e) for e in examples]), len(STATUS))
    section = grow_classes(
        rows, np.concatenate([section_target(e) for e in examples]), len(SECTION)
    )
    columns, pairs = (*built[0][0], *WORDS), learn_pairs(examples, background)
    scores = score_words(examples)
    trees = (gain, headline, judged, outcome, status, section)
    return Model(columns, background, scores, *trees, networks, pairs)


def _weight(example: Example) -> float:
    if example.weight:
        return example.weight
    return RARE if example.report or example.language != "en" else 1.0


# --- words -------------------------------------------------------------------------------------


def out_of_fold(examples: Sequence[Example]) -> dict[str, Floats]:
    """Word scores of each folder, learned from the folders of other families."""
    folds = assign_folds([example.name for example in examples], INNER)
    found: dict[str, Floats] = {}
    for fold in sorted(set(folds.values())):
        scores = score_words([e for e in examples if folds[e.name] != fold])
        for example in examples:
            if folds[example.name] == fold:
                found[example.name] = hash_words(example.folder).sum_scores(scores)
    return found


def score_words(examples: Sequence[Example]) -> Floats:
    """(BUCKETS, TARGETS): ridge regression of the targets on hashed words."""
    from scipy.sparse import csr_matrix, vstack
    from sklearn.linear_model import Ridge

    parts = []
    for example in examples:
        found = hash_words(example.folder)
        values = np.repeat(1 / np.sqrt(found.counts), found.counts)
        pointers = np.append(found.starts, len(found.numbers))
        parts.append(csr_matrix((values, found.numbers, pointers), (len(found.counts), BUCKETS)))
    wanted = np.stack([np.concatenate([t(e) for e in examples]) for t in TARGETS], 1)
    ridge = Ridge(alpha=PENALTY, solver="sparse_cg", tol=1e-3, fit_intercept=False)
    ridge.fit(vstack(parts).tocsr(), wanted)
    return ridge.coef_.T.astype(np.float32)  # type: ignore[no-any-return]


# --- pairs -------------------------------------------------------------------------------------


def learn_pairs(examples: Sequence[Example], background: NDArray[np.uint8]) -> Floats:
    """(PAIR + 1,): logistic regression on pairs of sentences that each report some fact."""
    from sklearn.linear_model import LogisticRegression

    rows, same = (np.concatenate(each) for each in zip(*_pairs(examples, background), strict=True))
    mean, spread = rows.mean(0), rows.std(0) + 1e-6
    fitted = LogisticRegression(C=1.0).fit((rows - mean) / spread, same)
    weights = fitted.coef_[0] / spread
    return np.append(weights, fitted.intercept_[0] - mean @ weights).astype(np.float32)


def _pairs(
    examples: Sequence[Example], background: NDArray[np.uint8]
) -> Iterator[tuple[Floats, NDArray[np.bool_]]]:
    """What pairs of sentences of two documents share, and whether they report one fact."""
    for example in (e for e in examples if any(e.facts)):
        folder, carries = example.folder, example.carries
        spans = [(at, at) for at in range(len(folder))]
        weights = weigh_terms(folder, background)
        passages = lay_out_passages(folder, weights, spans, folder.words.tolist())
        labels = np.stack([folder.labels[n] for n in ("issue", "outcome", "cooperation")], 1)
        traits = read_traits(folder.texts, labels)
        carrying = np.flatnonzero(carries.any(1))
        for at in carrying:
            others = carrying[folder.document[carrying] > folder.document[at]]
            yield (
                compare_passages(passages, traits, at, others),
                (carries[others] & carries[at]).any(1),
            )


# --- trees -------------------------------------------------------------------------------------


def grow_trees(
    rows: Floats, wanted: NDArray[np.float64], counts: NDArray[Any], rounds: int = ROUNDS
) -> Trees:
    """The mean of one ensemble for each seed."""
    import lightgbm

    dumped: list[Any] = []
    for seed in SEEDS:
        data = lightgbm.Dataset(rows, wanted, weight=counts)
        booster = lightgbm.train(LEARNING | {"seed": seed}, data, rounds)
        dumped += [tree["tree_structure"] for tree in booster.dump_model()["tree_info"]]
    return flatten_trees(dumped, 1 / len(SEEDS))


def grow_classes(rows: Floats, wanted: NDArray[np.intp], count: int) -> tuple[Trees, ...]:
    """An ensemble for each class, from the rows of which the class is known."""
    import lightgbm

    data = lightgbm.Dataset(rows[wanted >= 0], wanted[wanted >= 0])
    booster = lightgbm.train(CLASSES | {"num_class": count}, data, CLASS_ROUNDS)
    trees = [tree["tree_structure"] for tree in booster.dump_model()["tree_info"]]
    return tuple(flatten_trees(trees[place::count], 1.0) for place in range(count))


def flatten_trees(trees: Sequence[Any], share: float) -> Trees:
    """LightGBM's trees as arrays, their values times `share`."""
    shape = (len(trees), LEAVES - 1)
    features, thresholds = np.zeros(shape, np.uint16), np.full(shape, np.inf, np.float32)
    masks, values = np.full(shape, 0xFFFF, np.uint16), np.zeros((len(trees), LEAVES), np.float32)
    for number, tree in enumerate(trees):
        leaves = list(_collect_leaves(tree))
        values[number, : len(leaves)] = [leaf * share for leaf in leaves]
        for at, (feature, threshold, mask) in enumerate(_comparisons(tree, 0)):
            features[number, at], masks[number, at] = feature, mask
            thresholds[number, at] = _not_above(threshold)
    used = max(1, int((thresholds < np.inf).sum(1).max(initial=0)))
    return Trees(features[:, :used], thresholds[:, :used], masks[:, :used], values)


def _not_above(threshold: float) -> np.float32:
    """The greatest single-precision number that is not above a threshold."""
    near = np.float32(threshold)
    return near if near <= threshold else np.nextafter(near, np.float32(-np.inf))


def _collect_leaves(node: Any) -> Iterator[float]:
    """Values of the leaves, from left to right."""
    if "leaf_value" in node:
        yield float(node["leaf_value"])
        return
    yield from _collect_leaves(node["left_child"])
    yield from _collect_leaves(node["right_child"])


def _comparisons(node: Any, first: int) -> Iterator[tuple[int, float, int]]:
    """Column, threshold and the leaves that remain where it fails; `first`: leaves before."""
    if "leaf_value" in node:
        return
    size = sum(1 for _ in _collect_leaves(node["left_child"]))
    yield node["split_feature"], node["threshold"], 0xFFFF & ~(((1 << size) - 1) << first)
    yield from _comparisons(node["left_child"], first)
    yield from _comparisons(node["right_child"], first + size)


# --- networks ----------------------------------------------------------------------------------


def fit_networks(
    rows: Floats, wanted: NDArray[np.float64], counts: NDArray[Any]
) -> NetworkEnsemble:
    """The mean of NETWORKS small networks, each from its own start.

    A row that counts three times is there three times.
    """
    from sklearn.neural_network import MLPRegressor

    even = damp(rows)
    mean, spread = even.mean(0), even.std(0) + 1e-3
    every = np.repeat(np.arange(len(rows)), counts.astype(int))
    seen = standardise(rows, mean, spread)[every].astype(np.float64)
    parts = []
    for seed in range(1, NETWORKS + 1):
        made = MLPRegressor(
            hidden_layer_sizes=(HIDDEN,), alpha=3.0, learning_rate_init=2e-3, max_iter=EPOCHS,
            batch_size=256, random_state=seed,
        )  # fmt: skip
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # it stops early on purpose
            parts.append(made.fit(seen, wanted[every]))
    out = [part.coefs_[1][:, 0] / NETWORKS for part in parts]
    bias = sum(float(part.intercepts_[1][0]) for part in parts) / NETWORKS
    layers = [part.coefs_[0] for part in parts], [part.intercepts_[0] for part in parts]
    arrays = (np.hstack(layers[0]), np.concatenate(layers[1]), np.concatenate([*out, [bias]]))
    return NetworkEnsemble(mean, spread, *(each.astype(np.float32) for each in arrays))


# --- background --------------------------------------------------------------------------------


def count_background(folders: Sequence[Path]) -> NDArray[np.uint8]:
    """How frequent the terms of each bucket are in texts of many subjects, by language."""
    texts: dict[str, list[str]] = {}
    for path in sorted(p for folder in folders for p in folder.rglob("*") if p.is_file()):
        if path.name != "manifest.tsv":
            text = re.sub(r"<[^>]+>", " ", path.read_text(encoding="utf-8", errors="replace"))
            parts = [s for s in re.split(r"(?<=[.!?。])\s*|\n", text) if len(s) > 15]
            texts.setdefault(detect(text[:2000]), []).extend(parts)
    share = np.zeros(BUCKETS, np.float32)
    for language, sentences in sorted(texts.items()):
        counts = Counter(t for each in extract_terms_many(sentences, language) for t in set(each))
        shares = np.array(list(counts.values())) / max(MIN_SENTENCES, len(sentences))
        np.maximum.at(share, hash_terms(tuple(counts)), shares.astype(np.float32))
    return scale_frequency(share)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", type=Path, nargs="+")
    parser.add_argument("--background", type=Path, nargs="+", required=True)
    parser.add_argument("--texts", type=Path, nargs="*", default=[])
    parser.add_argument("--out", type=Path, default=SHIPPED)
    asked = parser.parse_args()
    examples = load_examples(asked.folders) + load_labelled_folders(asked.texts)
    model = train_model(examples, count_background(asked.background))
    data = dump_model(model)
    asked.out.write_bytes(data)
    print(f"{asked.out}: {len(data):,} bytes, {len(model.columns)} columns")


if __name__ == "__main__":
    main()
