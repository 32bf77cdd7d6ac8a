"""Summaries against what people wrote: every method on the same documents and the same words.

    python -m benchmarks.summaries FOLDER [--sets NAME,…] [--methods NAME,…]
    python -m benchmarks.summaries FOLDER --held-out documents|sets

FOLDER as in `training.datasets`. Prints a Markdown table: mean ROUGE-1/2/Lsum F1 in percent
of each method on each set, and how far the default is ahead of the best of the others in each, in
percent, with a 95 % interval by paired bootstrap over documents.

With `--held-out` the default is learned anew: for each quarter of every set's documents from the
other three quarters, or for each set from the other sets. This tells what it does on documents,
and on kinds of documents, that it never saw.
"""

import argparse
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from statistics import fmean

import numpy as np
from numpy.typing import NDArray

from benchmarks.baselines import METHODS, Method, by_network
from briefing.summarizers import DEFAULT
from briefing.summarizers.summarize import merge_documents
from training.datasets import MAX_REFERENCES, Row, compute_budget, load_sets
from training.rouge import compute_rouge, tokenize
from training.salience import build_example, fit

Scores = NDArray[np.float64]  # a row per document: ROUGE-1, ROUGE-2, ROUGE-Lsum

QUARTERS = 4
DRAWS = 2000  # of the bootstrap
GROUPS: dict[str, Callable[[str, int], str]] = {
    "documents": lambda name, place: str(place % QUARTERS),
    "sets": lambda name, place: name,
}


def score_summary(row: Row, summary: Sequence[str], words: int) -> tuple[float, float, float]:
    """ROUGE of a summary, cut at the budget, against each reference, on average."""
    terms: list[list[str]] = []
    for text in summary:
        parts = text.split()[:words]
        words -= len(parts)
        terms.append(tokenize(" ".join(parts), row.language))
    each = [compute_rouge(terms, reference) for reference in _references(row)]
    return fmean(e[0] for e in each), fmean(e[1] for e in each), fmean(e[2] for e in each)


def _references(row: Row) -> list[list[list[str]]]:
    texts = row.references[:MAX_REFERENCES]
    read = [merge_documents(text, row.language).sentences for text in texts]
    return [[tokenize(sentence.text, row.language) for sentence in found] for found in read]


def scores(rows: Sequence[Row], methods: Sequence[Method]) -> Scores:
    """Each row judged by its own method."""
    words = compute_budget(rows)
    pairs = zip(rows, methods, strict=True)
    return np.array([score_summary(row, method(row, words), words) for row, method in pairs])


def held_out(
    found: dict[str, list[Row]], group: Callable[[str, int], str]
) -> dict[str, list[Method]]:
    """For every row the default as learned from the rows of other groups."""
    lessons = {
        (name, place): build_example(name, row)
        for name, rows in found.items()
        for place, row in enumerate(rows)
    }
    networks = {
        left: fit([each for place, each in lessons.items() if each and group(*place) != left])
        for left in sorted({group(*place) for place in lessons})
    }
    return {
        name: [partial(by_network, networks[group(name, place)]) for place in range(len(rows))]
        for name, rows in found.items()
    }


def ahead(own_scores: Scores, others: Sequence[Scores]) -> str:
    """In each measure, percent above the best of the others, and the interval for ROUGE-2."""
    best = np.array([max(other[:, measure].mean() for other in others) for measure in range(3)])
    gain = 100 * (own_scores.mean(0) / best - 1)
    rival = max(others, key=lambda other: float(other[:, 1].mean()))
    drawn = np.random.default_rng(0).integers(0, len(own_scores), (DRAWS, len(own_scores)))
    gains = 100 * (own_scores[drawn, 1].mean(1) / np.maximum(rival[drawn, 1].mean(1), 1e-9) - 1)
    low, high = np.percentile(gains, [2.5, 97.5])
    return f"{gain[0]:+.1f} / {gain[1]:+.1f} ({low:+.1f} … {high:+.1f}) / {gain[2]:+.1f}"


def format_scores(of_set: Scores) -> str:
    return " / ".join(f"{100 * value:.2f}" for value in of_set.mean(0))


def compare_methods(
    found: dict[str, list[Row]], named: dict[str, Method], own_scores: dict[str, list[Method]]
) -> None:
    """Print the table, a line per set."""
    print("| set | words | " + " | ".join(named) + " | ahead, % |")
    print("|---|---|" + "---|" * (len(named) + 1))
    for name, rows in found.items():
        table = {
            method: scores(
                rows, own_scores[name] if method == DEFAULT and own_scores else [run] * len(rows)
            )
            for method, run in named.items()
        }
        others = [each for method, each in table.items() if method != DEFAULT]
        line = [
            f"{name} ({len(rows)})",
            str(compute_budget(rows)),
            *map(format_scores, table.values()),
        ]
        lead = ahead(table[DEFAULT], others) if others and DEFAULT in table else ""
        print("| " + " | ".join([*line, lead]) + " |", flush=True)


def main() -> None:
    """Read the arguments and the sets, print the table."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--sets", default="")
    parser.add_argument("--methods", default=",".join(METHODS))
    parser.add_argument("--held-out", choices=sorted(GROUPS))
    given = parser.parse_args()
    found = dict(load_sets(given.folder))
    own_scores = held_out(found, GROUPS[given.held_out]) if given.held_out else {}
    wanted = given.sets.split(",") if given.sets else list(found)
    named = {name: METHODS[name] for name in given.methods.split(",")}
    compare_methods({name: found[name] for name in wanted}, named, own_scores)


if __name__ == "__main__":
    main()
