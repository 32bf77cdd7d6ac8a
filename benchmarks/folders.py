"""How many facts of a folder does its memo carry? Measured end to end on folders with facts.

    python -m benchmarks.folders FOLDERS... --background TEXTS... [--texts TEXTS...]
        [--words 700] [--words 300]

Each memo is composed as `brief make` does, with a ranking trained on the folders of other families
of events (`training.folders.assign_folds`). Beside it: first sentences, Luhn, LexRank, and a choice
that knows the facts. `--models FOLDER` stores the trained rankings there and uses those of an
earlier run. All figures are means over the folders, 0..1:

headline  facts of weight 3 that the memo carries
lead      the same, in its bottom line; of peers, in the first 100 words
vital     facts of weight 2 and 3
weighted  of all weights
points    points that carry a fact
placed    of the carried facts: printed in a section of their kind
status    outcomes under `outcomes` with the right status; half for agreed against planned
sources   of the carried facts that several documents contain: shown with two sources or more
again     words that are printed a second time
"""

import argparse
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from briefing import profiles
from briefing.composer import MemoOptions, compose
from briefing.models import Memo, Point
from briefing.ranking.model import Model, dump_model, load_model
from briefing.summarizers import SUMMARIZERS
from briefing.summarizers.summarize import merge_documents
from briefing.text import count_words
from training.folders import (
    Example,
    assign_folds,
    load_examples,
    load_labelled_folders,
    match_facts,
    shares_text,
)
from training.ranking import count_background, train_model

FOLDS = 6
LEAD_WORDS = 100  # of a peer's summary, compared to the bottom line
PLACES = {  # sections that suit a fact
    "issue": ["issues", "positions", "cooperation"],
    "outcome": ["outcomes"],
    "cooperation": ["cooperation", "outcomes", "issues"],
    "date": ["calendar", "outcomes"],
    "figure": ["figures", "outcomes", "issues"],
}
PEERS = ("lead", "luhn", "lex-rank")


class PrintedPoint(Struct, frozen=True):
    """A point as the benchmark sees it."""

    section: str
    text: str
    status: str | None = None
    sources: int = 1


System = Callable[[Example, int], list[PrintedPoint]]


def compose_with(models: dict[str, Model]) -> System:
    """Compose the memo with the model that is stored for the folder."""

    def run(example: Example, words: int) -> list[PrintedPoint]:
        return list_points(compose_memo(example, words, models[example.name]))

    return run


def compose_memo(example: Example, words: int, model: Model) -> Memo:
    """Compose the memo on a folder as `brief make` does."""
    profile, options = profiles.load_profile("memo"), MemoOptions(words=words)
    return compose(example.documents, profile, options, model=model)


def list_points(memo: Memo) -> list[PrintedPoint]:
    """Return the points of the memo's sections."""
    pairs = ((section.id, point) for section in memo.sections for point in section.points)
    return [PrintedPoint(name, p.text, p.status, _count_sources(p)) for name, p in pairs]


def _count_sources(point: Point) -> int:
    evidence = (*point.evidence, *point.conflicting_evidence)
    return len({each.source for each in evidence})


def summarize_with(name: str) -> System:
    """Fill the budget with sentences in the order of a scorer; for "lead" as they come."""

    def run(example: Example, words: int) -> list[PrintedPoint]:
        document = merge_documents(example.folder.documents)
        texts = [sentence.text for sentence in document.sentences]
        if name == "lead":
            order = np.argsort(example.folder.place, kind="stable")
        else:
            order = np.argsort(-np.array(SUMMARIZERS[name].score(document)), kind="stable")
        return _fill_budget((texts[at] for at in order), words)

    return run


def choose_perfectly(example: Example, words: int) -> list[PrintedPoint]:
    """Choose sentences greedily by their facts: near the most that quoting can carry."""
    texts = list(dict.fromkeys(example.folder.texts))
    sizes = np.array([count_words(text) for text in texts])
    carries, left = match_facts(texts, example.facts), np.square(example.weights)
    scale, chosen, room = np.maximum(8, sizes) ** 0.7, [], words
    while True:
        key = np.where(sizes <= room, carries @ left / scale, 0)
        best = int(key.argmax())
        if key[best] <= 0:
            break
        chosen.append(best)
        room -= int(sizes[best])
        left = left * ~carries[best]
    chosen.sort(key=lambda at: -float((carries[at] * example.weights).max()))
    return _fill_budget((texts[at] for at in chosen), words)


def _fill_budget(texts: Iterable[str], words: int) -> list[PrintedPoint]:
    memo_points: list[PrintedPoint] = []
    used = 0
    for text in texts:
        if used >= words:
            break
        size = count_words(text)
        cut = text if used + size <= words else text[: len(text) * (words - used) // size]
        memo_points.append(PrintedPoint("summary" if used < LEAD_WORDS else "rest", cut))
        used += size
    return memo_points


def measure_memo(example: Example, memo_points: Sequence[PrintedPoint]) -> dict[str, float]:
    """Return the figures of one memo; NaN where a folder has nothing to measure."""
    carries = match_facts([each.text for each in memo_points], example.facts)
    weights = example.weights
    carried = carries.any(0)
    first = np.array([each.section == memo_points[0].section for each in memo_points], bool)
    texts = [each.text for each in memo_points]
    once = dict(zip(texts, carries.any(1).tolist(), strict=True))
    size, distinct = (sum(map(count_words, each)) for each in (texts, once))
    return {
        "headline": _mean(carried[weights == 3]),
        "lead": _mean(carries[first].any(0)[weights == 3]),
        "vital": _mean(carried[weights >= 2]),
        "weighted": float(weights[carried].sum() / weights.sum()),
        "points": _mean(list(once.values())),
        "placed": _mean(_find_placed(example, memo_points, carries)),
        "status": _mean(_score_statuses(example, memo_points, carries)),
        "sources": _mean(_find_corroborated(example, memo_points, carries)),
        "again": 1 - distinct / size if size else np.nan,
        "words": float(distinct),
    }


def _mean(values: Sequence[float] | NDArray[np.bool_]) -> float:
    return float(np.mean(values)) if len(values) else np.nan


def _find_placed(
    example: Example, memo_points: Sequence[PrintedPoint], carries: NDArray[np.bool_]
) -> list[float]:
    """Return 1 or 0 for each carried fact that has a section of its kind."""
    names = np.array([each.section for each in memo_points])
    if set(names) <= {"summary", "rest"}:
        return []
    return [
        float(column[np.isin(names, PLACES[kind])].any())
        for kind, column in zip(example.sections, carries.T, strict=True)
        if kind in PLACES and column.any()
    ]


def _score_statuses(
    example: Example, memo_points: Sequence[PrintedPoint], carries: NDArray[np.bool_]
) -> list[float]:
    near = {"agreed", "planned"}
    return [
        1.0 if each.status == right else 0.5 * ({each.status, right} == near)
        for each, row in zip(memo_points, carries, strict=True)
        if each.section == "outcomes"
        for fact, right in enumerate(example.statuses)
        if row[fact] and example.sections[fact] == "outcome"
    ]


def _find_corroborated(
    example: Example, memo_points: Sequence[PrintedPoint], carries: NDArray[np.bool_]
) -> list[float]:
    """Return 1 or 0 for each carried fact that several documents contain."""
    spread = [len(set(example.folder.document[column].tolist())) for column in example.carries.T]
    several = np.array([each.sources > 1 for each in memo_points], bool)
    return [
        float((several & column).any())
        for column, documents in zip(carries.T, spread, strict=True)
        if documents > 1 and column.any()
    ]


def train_folds(
    examples: Sequence[Example],
    labelled: Sequence[Example],
    background: Sequence[Path],
    stored: Path | None,
) -> dict[str, Model]:
    """Return for each folder a model trained without its family.

    It has seen those of `labelled` that have no text of the family.
    """
    folds = assign_folds([example.name for example in examples], FOLDS)
    made: dict[int, Model] = {}
    for fold in sorted(set(folds.values())):
        path = stored / f"{fold}.npz" if stored else None
        if path is None or not path.exists():
            counts = count_background(background)
            seen = [e for e in examples if folds[e.name] != fold]
            unseen = [e.folder for e in examples if folds[e.name] == fold]
            seen += [e for e in labelled if not shares_text(e.folder, unseen)]
            data = dump_model(train_model(seen, counts))
            if path:
                path.write_bytes(data)
        else:
            data = path.read_bytes()
        made[fold] = load_model(data)
    return {name: made[fold] for name, fold in folds.items()}


def print_table(examples: Sequence[Example], systems: dict[str, System], words: int) -> None:
    """Print one row for each system."""
    print(f"{len(examples)} folders, {words} words")
    for number, (name, run) in enumerate(systems.items()):
        rows = [measure_memo(example, run(example, words)) for example in examples]
        if not number:
            print(f"{'':12s}" + "".join(f"{figure:>10s}" for figure in rows[0]))
        means = {key: _mean([r[key] for r in rows if not np.isnan(r[key])]) for key in rows[0]}
        cells = (f"{m:10.0f}" if k == "words" else f"{m:10.3f}" for k, m in means.items())
        print(f"{name:12s}" + "".join(cells), flush=True)
    print(flush=True)


def main() -> None:
    """Print a table for each group of folders and each budget."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("folders", type=Path, nargs="+")
    parser.add_argument("--background", type=Path, nargs="+", required=True)
    parser.add_argument("--words", type=int, action="append")
    parser.add_argument("--texts", type=Path, nargs="*", default=[])
    parser.add_argument("--models", type=Path)
    args = parser.parse_args()
    examples = load_examples(args.folders)
    labelled = load_labelled_folders(args.texts)
    models = train_folds(examples, labelled, args.background, args.models)
    systems: dict[str, System] = {"briefing": compose_with(models)}
    systems |= {name: summarize_with(name) for name in PEERS} | {"perfect": choose_perfectly}
    groups = {
        "English": [e for e in examples if e.language == "en" and not e.report],
        "Other languages": [e for e in examples if e.language != "en"],
        "Reports": [e for e in examples if e.report],
    }
    for group, members in groups.items():
        for words in args.words or (700, 300):
            if members:
                print(f"{group}: ", end="")
                print_table(members, systems, words)


if __name__ == "__main__":
    main()
