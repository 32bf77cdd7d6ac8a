"""How much of what a desk officer must know does a memo carry? Measured on labelled documents.

    python -m benchmarks.memos TRAIN GOLD [--texts TEXTS] [--words 300] [--folds 5]

TRAIN and GOLD are folders of labelled documents (see `training.labelled`), TEXTS a folder of texts
that the project has labels of (see `training.corpora`). Memos on GOLD are scored, cross-validated
by document. For comparison: first sentences, random sentences and two of sumy's methods, with the
same number of words.
"""

import argparse
import random
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import cast

import numpy as np
from msgspec import Struct

from benchmarks.memo_metrics import METRICS, Quote, compute_metrics
from briefing import profiles
from briefing.analysis import analyze_document
from briefing.classifier.context import DocumentFeatures, Floats
from briefing.classifier.model import LINEAR_TARGETS, RelevanceModel
from briefing.composer import MemoOptions, compose
from briefing.models import Document
from briefing.profiles import Profile
from briefing.summarizers import SUMMARIZERS
from training.corpora import correct_standalone, load_own_corpus, load_second_annotator
from training.examples import TrainingExample, build_examples, get_target
from training.labelled import Example, Label, load_examples
from training.relevance import fit

CERTAIN = 5.0  # log-odds
PEERS = ("lead", "lex-rank", "lsa")


def main() -> None:
    """Print one line of figures for each method."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("train", type=Path)
    parser.add_argument("gold", type=Path)
    parser.add_argument("--texts", type=Path)
    parser.add_argument("--words", type=int, default=300)
    parser.add_argument("--folds", type=int, default=5)
    args = parser.parse_args()
    profile = profiles.load_profile("memo")
    gold, train = (
        correct_standalone(load_examples(args.gold)),
        correct_standalone(load_examples(args.train) + load_own_corpus(args.texts)),
    )
    print(f"{'':16}" + "".join(f"{name:>12}" for name in METRICS))
    _print("random", ((e.rows, shuffled(e, args.words)) for e in gold))
    for name in PEERS:
        _print(name, ((e.rows, ranked(name, e.document, args.words)) for e in gold))
    models = fit_unseen(gold, train, profile, args.folds)
    memos = (
        make_quotes(e.document, profile, m, args.words) for e, m in zip(gold, models, strict=True)
    )
    _print("briefing", zip((e.rows for e in gold), memos, strict=True))
    _print_second_annotator(gold, profile, args.words)


def _print_second_annotator(gold: Sequence[Example], profile: Profile, words: int) -> None:
    """Print the metrics of memos made from a second annotator's labels."""
    again = [
        (e, cast(RelevanceModel, AnnotatorModel(load_second_annotator(e))))
        for e in gold
        if any(load_second_annotator(e))
    ]
    if again:
        read = ((e.rows, make_quotes(e.document, profile, m, words)) for e, m in again)
        _print("second annotator", read)


def _print(name: str, documents: Iterable[tuple[Sequence[Label], Sequence[Quote]]]) -> None:
    found = compute_metrics(documents)
    print(f"{name:16}" + "".join(f"{found[key]:12.3f}" for key in METRICS), flush=True)


# --- memos -------------------------------------------------------------------------------------


def fit_unseen(
    gold: Sequence[Example], train: Sequence[Example], profile: Profile, folds: int
) -> list[RelevanceModel]:
    """Return for each document of `gold` a model fitted without its fold."""
    ready, rest = build_examples(gold, profile), build_examples(train, profile)
    near = frozenset(example.genre for example in gold)
    models = [fit(rest + _without(ready, fold, folds), near) for fold in range(folds)]
    return [models[place % folds] for place in range(len(gold))]


def _without(ready: Sequence[TrainingExample], fold: int, folds: int) -> list[TrainingExample]:
    return [lesson for place, lesson in enumerate(ready) if place % folds != fold]


def make_quotes(
    document: Document, profile: Profile, model: RelevanceModel, words: int
) -> list[Quote]:
    """Return the points of the program's memo on one document."""
    analyzed = analyze_document(document, profile, "salience", model)
    made = compose([analyzed], profile, MemoOptions(words=words))
    return [
        Quote(section.id, point.text, point.status)
        for section in made.sections
        for point in section.points
    ]


class AnnotatorModel(Struct, frozen=True):
    """An annotator's labels in place of a model."""

    labels: tuple[Label | None, ...]

    def log_odds(self, features: DocumentFeatures) -> dict[str, Floats]:
        """Return large log-odds for every label."""
        return {name: self._to_log_odds(name) for name in LINEAR_TARGETS}

    def _to_log_odds(self, name: str) -> Floats:
        expected = np.array([get_target(name, label) for label in self.labels], np.float32)
        return CERTAIN * np.where(np.nan_to_num(expected) > 0, np.float32(1), np.float32(-1))


def ranked(scorer: str, document: Document, words: int) -> list[Quote]:
    """Return the best sentences of a summarizer within the budget."""
    scores = SUMMARIZERS[scorer].score(document)
    order = sorted(range(len(scores)), key=lambda place: (-scores[place], place))
    return fill_budget([document.sentences[place].text for place in order], words)


def shuffled(example: Example, words: int) -> list[Quote]:
    """Return sentences in random order, the same in each run."""
    texts = [sentence.text for sentence in example.document.sentences]
    random.Random(example.name).shuffle(texts)
    return fill_budget(texts, words)


def fill_budget(texts: Sequence[str], words: int) -> list[Quote]:
    """Return the texts that fit the budget, in their order."""
    kept = []
    for text in texts:
        if (size := len(text.split())) <= words:
            words -= size
            kept.append(Quote("", text))
    return kept


if __name__ == "__main__":
    main()
