"""Learn `briefing/summarizers/salience/weights.npz` from documents and their summaries.

    python -m training.salience FOLDER

FOLDER holds sets of documents with references, as `training.references` reads them. A sentence
is worth what share of its words and pairs of words stands in the references, against the other
sentences of its document. Needs nothing but numpy; the same folder gives the same weights.
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
from briefing.summarizers.salience.features import measure
from briefing.summarizers.salience.mlp import FAR, WEIGHTS, Network, save
from briefing.summarizers.salience.position import edges, paragraphs, speakers
from briefing.summarizers.summarize import whole
from training.references import Row, sets
from training.rouge import tokens

Numbers = NDArray[np.float32]

PAIRS = 0.75  # weight of pairs of words in a sentence's worth; single words have the rest
NETWORKS = 6  # trained from different starts, joined into one
HIDDEN = 32
ROWS = 60_000  # sentences drawn for each network, every document as often as any other
BATCH = 512
STEPS = 2400
RATE = 3e-3
DECAY = 1e-2
DROPPED = 0.15  # share of the features left out of each batch


class Lesson(Struct, frozen=True):
    """One document: features of its sentences (s, f) and what each is worth (s)."""

    of_set: str
    rows: Numbers
    worth: Numbers


def lesson(of_set: str, row: Row) -> Lesson | None:
    """A document as the network meets it; None where it has fewer than two sentences."""
    document = whole(row.documents, row.language)
    if len(document.sentences) < 2:
        return None
    return Lesson(of_set, measure(document).T, _worth(document, row))


def _worth(document: Document, row: Row) -> Numbers:
    """Shares of words and of pairs found in the references, each in standard deviations.

    A speaker's label is found in every summary and says nothing: it counts as words not found.
    """
    references = [tokens(text, row.language) for text in row.references]
    labels = speakers(document, paragraphs(document.sentences, edges(document)))
    single = [Counter(words) for words in references]
    double = [Counter(pairwise(words)) for words in references]
    worth = []
    for place, sentence in enumerate(document.sentences):
        said = tokens(sentence.text, row.language)
        own = said[len(tokens(labels.get(place, ""), row.language)) :]
        found = _found(Counter(own), single), _found(Counter(pairwise(own)), double)
        worth.append([each / max(1, len(said)) for each in found])
    ones, twos = _standard(np.array(worth)).T
    return _standard((1 - PAIRS) * ones + PAIRS * twos).astype(np.float32)


def _found(said: Counter[Any], references: Sequence[Counter[Any]]) -> float:
    """How much of what is said stands in a reference, on average."""
    return fmean((said & reference).total() for reference in references)


def _standard(values: NDArray[np.float64]) -> NDArray[np.float64]:
    """Each column in standard deviations from its mean."""
    standard: NDArray[np.float64] = (values - values.mean(0)) / (values.std(0) + 1e-9)
    return standard


def fit(lessons: Sequence[Lesson]) -> Network:
    """Networks from several starts, side by side in one hidden layer."""
    rows = np.vstack([each.rows for each in lessons])
    worth = np.concatenate([each.worth for each in lessons])
    share = np.concatenate([np.full(len(each.worth), 1 / len(each.worth)) for each in lessons])
    share /= share.sum()
    mean = share @ rows
    scale = np.sqrt(share @ np.square(rows - mean)) + 1e-4
    parts = []
    for seed in range(NETWORKS):
        chance = np.random.default_rng(seed)
        drawn = chance.choice(len(rows), ROWS // BATCH * BATCH, p=share)
        ready = np.clip((rows[drawn] - mean) / scale, -FAR, FAR).astype(np.float32)
        parts.append(_descend(ready, worth[drawn], chance))
    inner, bias, outer = (np.concatenate(part, axis=-1) for part in zip(*parts, strict=True))
    return Network(
        mean.astype(np.float32),
        scale.astype(np.float32),
        inner,
        bias,
        (outer / NETWORKS).astype(np.float32),
    )


def _descend(rows: Numbers, worth: Numbers, chance: np.random.Generator) -> list[Numbers]:
    """Least squares by Adam (Kingma & Ba 2015), rate falling to nought, weights decaying."""
    width = rows.shape[1]
    layers = [
        chance.normal(0, width**-0.5, (width, HIDDEN)).astype(np.float32),
        np.zeros(HIDDEN, np.float32),
        chance.normal(0, HIDDEN**-0.5, HIDDEN).astype(np.float32),
    ]
    pace = [np.zeros_like(layer) for layer in layers]
    sway = [np.zeros_like(layer) for layer in layers]
    for step in range(STEPS):
        at = step * BATCH % len(rows)
        kept = chance.random(width, np.float32) > DROPPED
        batch = rows[at : at + BATCH] * (kept / np.float32(1 - DROPPED))
        rate = RATE * (1 - step / STEPS)
        for place, slope in enumerate(_slopes(layers, batch, worth[at : at + BATCH])):
            pace[place] += 0.1 * (slope - pace[place])
            sway[place] += 0.001 * (slope * slope - sway[place])
            stride = pace[place] / (1 - 0.9 ** (step + 1))
            stride /= np.sqrt(sway[place] / (1 - 0.999 ** (step + 1))) + 1e-8
            fading = DECAY if layers[place].ndim > 1 or place == 2 else 0.0
            layers[place] -= np.float32(rate) * (stride + np.float32(fading) * layers[place])
    return layers


def _slopes(layers: list[Numbers], batch: Numbers, worth: Numbers) -> list[Numbers]:
    inner, bias, outer = layers
    hidden = np.maximum(batch @ inner + bias, 0)
    error = (hidden @ outer - worth) * np.float32(2 / len(worth))
    back = np.outer(error, outer) * (hidden > 0)
    return [batch.T @ back, back.sum(0), hidden.T @ error]


def main() -> None:
    """Read the sets, fit, write the weights."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--out", type=Path, default=WEIGHTS)
    given = parser.parse_args()
    found = [lesson(name, row) for name, rows in sets(given.folder) for row in rows]
    network = fit([each for each in found if each])
    save(network, given.out)


if __name__ == "__main__":
    main()
