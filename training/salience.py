"""Train `briefing/summarizers/salience/weights.npz` from documents and their summaries.

    python -m training.salience FOLDER

FOLDER has sets of documents with references, as `training.datasets` reads them. The target of a
sentence is the share of its words and pairs of words that occur in the references, as a z-score
within the document. Needs only NumPy; the same folder gives the same weights.
"""

import argparse
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path
from statistics import fmean
from typing import Any

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from briefing.models import Document
from briefing.summarizers.salience import CLIP, MLP, WEIGHTS, extract_features, save
from briefing.summarizers.salience.base_features import (
    document_starts,
    find_speaker_turns,
    paragraph_starts,
)
from briefing.summarizers.summarize import merge_documents
from training.datasets import Row, load_sets
from training.rouge import tokenize

Numbers = NDArray[np.float32]

BIGRAM_WEIGHT = 0.75  # in the target; single words have the rest
RESTARTS = 6  # networks from different initial weights, concatenated into one
HIDDEN = 32
ROWS = 60_000  # sentences sampled for each network, equally many per document of a set
SET_POWER = 0.5  # documents of a large set are sampled less often: by the root of its size
BATCH = 512
STEPS = 2400
LEARNING_RATE = 3e-3
DECAY = 1e-2
DROPOUT = 0.15  # of the features of a batch


class SalienceExample(Struct, frozen=True):
    """Features (sentences, features) and targets (sentences,) of a document."""

    dataset: str
    rows: Numbers
    scores: Numbers


def build_example(dataset: str, row: Row) -> SalienceExample | None:
    """Build an example; None for a document with fewer than two sentences."""
    document = merge_documents(row.documents, row.language)
    if len(document.sentences) < 2:
        return None
    return SalienceExample(dataset, extract_features(document).T, _score_sentences(document, row))


def _score_sentences(document: Document, row: Row) -> Numbers:
    """Return shares of words and of pairs found in the references, as z-scores.

    A speaker's label occurs in every summary and is not informative: it counts as not found.
    """
    references = [tokenize(text, row.language) for text in row.references]
    labels = find_speaker_turns(
        document, paragraph_starts(document.sentences, document_starts(document))
    )
    single = [Counter(words) for words in references]
    double = [Counter(pairwise(words)) for words in references]
    scores = []
    for place, sentence in enumerate(document.sentences):
        terms = tokenize(sentence.text, row.language)
        own = terms[len(tokenize(labels.get(place, ""), row.language)) :]
        found = _count_shared(Counter(own), single), _count_shared(Counter(pairwise(own)), double)
        scores.append([each / max(1, len(terms)) for each in found])
    ones, twos = _zscores(np.array(scores)).T
    return _zscores((1 - BIGRAM_WEIGHT) * ones + BIGRAM_WEIGHT * twos).astype(np.float32)


def _count_shared(terms: Counter[Any], references: Sequence[Counter[Any]]) -> float:
    """Return the mean number of shared items over the references."""
    return fmean((terms & reference).total() for reference in references)


def _zscores(values: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return each column in standard deviations from its mean."""
    standard: NDArray[np.float64] = (values - values.mean(0)) / (values.std(0) + 1e-9)
    return standard


def fit(examples: Sequence[SalienceExample]) -> MLP:
    """Train networks from several initial weights and concatenate their hidden layers."""
    rows = np.vstack([each.rows for each in examples])
    scores = np.concatenate([each.scores for each in examples])
    counts = Counter(each.dataset for each in examples)
    share = np.concatenate(
        [
            np.full(len(each.scores), 1 / len(each.scores) / counts[each.dataset] ** SET_POWER)
            for each in examples
        ]
    )
    share /= share.sum()
    mean = share @ rows
    scale = np.sqrt(share @ np.square(rows - mean)) + 1e-4
    parts = []
    for seed in range(RESTARTS):
        rng = np.random.default_rng(seed)
        drawn = rng.choice(len(rows), ROWS // BATCH * BATCH, p=share)
        ready = np.clip((rows[drawn] - mean) / scale, -CLIP, CLIP).astype(np.float32)
        parts.append(_minimize(ready, scores[drawn], rng))
    inner, bias, outer = (np.concatenate(part, axis=-1) for part in zip(*parts, strict=True))
    return MLP(
        mean.astype(np.float32),
        scale.astype(np.float32),
        inner,
        bias,
        (outer / RESTARTS).astype(np.float32),
    )


def _minimize(rows: Numbers, scores: Numbers, rng: np.random.Generator) -> list[Numbers]:
    """Minimize squares by Adam (Kingma & Ba 2015) with a falling rate and weight decay."""
    width = rows.shape[1]
    layers = [
        rng.normal(0, width**-0.5, (width, HIDDEN)).astype(np.float32),
        np.zeros(HIDDEN, np.float32),
        rng.normal(0, HIDDEN**-0.5, HIDDEN).astype(np.float32),
    ]
    momentum = [np.zeros_like(layer) for layer in layers]
    variance = [np.zeros_like(layer) for layer in layers]
    for step in range(STEPS):
        at = step * BATCH % len(rows)
        kept = rng.random(width, np.float32) > DROPOUT
        batch = rows[at : at + BATCH] * (kept / np.float32(1 - DROPOUT))
        rate = LEARNING_RATE * (1 - step / STEPS)
        for place, gradient in enumerate(_gradients(layers, batch, scores[at : at + BATCH])):
            momentum[place] += 0.1 * (gradient - momentum[place])
            variance[place] += 0.001 * (gradient * gradient - variance[place])
            stride = momentum[place] / (1 - 0.9 ** (step + 1))
            stride /= np.sqrt(variance[place] / (1 - 0.999 ** (step + 1))) + 1e-8
            decay = DECAY if layers[place].ndim > 1 or place == 2 else 0.0
            layers[place] -= np.float32(rate) * (stride + np.float32(decay) * layers[place])
    return layers


def _gradients(layers: list[Numbers], batch: Numbers, scores: Numbers) -> list[Numbers]:
    inner, bias, outer = layers
    hidden = np.maximum(batch @ inner + bias, 0)
    error = (hidden @ outer - scores) * np.float32(2 / len(scores))
    back = np.outer(error, outer) * (hidden > 0)
    return [batch.T @ back, back.sum(0), hidden.T @ error]


def main() -> None:
    """Read the sets, fit, write the weights."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--out", type=Path, default=WEIGHTS)
    args = parser.parse_args()
    found = [build_example(name, row) for name, rows in load_sets(args.folder) for row in rows]
    network = fit([each for each in found if each])
    save(network, args.out)


if __name__ == "__main__":
    main()
