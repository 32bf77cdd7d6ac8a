"""Does the memo carry what a desk officer must know? Measured on labelled documents.

    python -m benchmarks.relevance TRAIN GOLD [--texts TEXTS] [--words 300] [--folds 5]

TRAIN and GOLD are folders of labelled documents (see `training.labelled`), TEXTS one of texts that
the project keeps labels of (see `training.ours`); memos are made and scored on GOLD. Each document
is judged by a model that has seen none of its fold: cross-validated by document. Beside the project
stand the opening sentences, random ones and two of sumy's methods, with the same number of words.
"""

import argparse
import random
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import cast

import numpy as np
from msgspec import Struct

from benchmarks.carried import FIGURES, Quote, figures
from briefing import profiles
from briefing.analysis import analyze_document
from briefing.classifier.context import Floats, Scene
from briefing.classifier.model import Model
from briefing.classifier.stacking import SAID
from briefing.composer import Order, compose
from briefing.models import Document
from briefing.profiles import Profile
from briefing.summarizers import SCORERS
from training.fitting import fit
from training.labelled import Example, Label, examples
from training.lessons import Lesson, lessons, target
from training.ours import ours, second

SURE = 5.0  # log-odds
PEERS = ("lead", "lex-rank", "lsa")


def main() -> None:
    """Print one line of figures for each method."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("train", type=Path)
    parser.add_argument("gold", type=Path)
    parser.add_argument("--texts", type=Path)
    parser.add_argument("--words", type=int, default=300)
    parser.add_argument("--folds", type=int, default=5)
    given = parser.parse_args()
    profile = profiles.load_profile("memo")
    gold, train = examples(given.gold), examples(given.train) + ours(given.texts)
    print(f"{'':16}" + "".join(f"{name:>12}" for name in FIGURES))
    _print("random", ((e.rows, shuffled(e, given.words)) for e in gold))
    for name in PEERS:
        _print(name, ((e.rows, ranked(name, e.document, given.words)) for e in gold))
    models = unseen(gold, train, profile, given.folds)
    memos = (memo(e.document, profile, m, given.words) for e, m in zip(gold, models, strict=True))
    _print("briefing", zip((e.rows for e in gold), memos, strict=True))
    _print_second(gold, profile, given.words)


def _print_second(gold: Sequence[Example], profile: Profile, words: int) -> None:
    """What the program makes of a second reader's labels, where somebody read twice."""
    again = [(e, cast(Model, Reader(second(e)))) for e in gold if any(second(e))]
    if again:
        read = ((e.rows, memo(e.document, profile, m, words)) for e, m in again)
        _print("second reader", read)


def _print(name: str, documents: Iterable[tuple[Sequence[Label], Sequence[Quote]]]) -> None:
    found = figures(documents)
    print(f"{name:16}" + "".join(f"{found[key]:12.3f}" for key in FIGURES), flush=True)


# --- memos -------------------------------------------------------------------------------------


def unseen(
    gold: Sequence[Example], train: Sequence[Example], profile: Profile, folds: int
) -> list[Model]:
    """For each document of `gold` a model that was fitted without its fold."""
    ready, rest = lessons(gold, profile), lessons(train, profile)
    near = frozenset(example.kind for example in gold)
    models = [fit(rest + _without(ready, fold, folds), near) for fold in range(folds)]
    return [models[place % folds] for place in range(len(gold))]


def _without(ready: Sequence[Lesson], fold: int, folds: int) -> list[Lesson]:
    return [lesson for place, lesson in enumerate(ready) if place % folds != fold]


def memo(document: Document, profile: Profile, model: Model, words: int) -> list[Quote]:
    """What the program's memo on one document quotes."""
    judged = analyze_document(document, profile, "salience", model)
    made = compose([judged], profile, Order(words=words))
    return [
        Quote(section.id, point.text, point.status)
        for section in made.sections
        for point in section.points
    ]


class Reader(Struct, frozen=True):
    """A reader's labels in place of a model: how much the rest of the program makes of them."""

    labels: tuple[Label | None, ...]

    def log_odds(self, scene: Scene) -> dict[str, Floats]:
        """As sure as can be of every label."""
        return {name: self._sure(name) for name in SAID}

    def _sure(self, name: str) -> Floats:
        told = np.array([target(name, label) for label in self.labels], np.float32)
        return SURE * np.where(np.nan_to_num(told) > 0, np.float32(1), np.float32(-1))


def ranked(scorer: str, document: Document, words: int) -> list[Quote]:
    """The best sentences by a scorer, within the words."""
    scores = SCORERS[scorer].score(document)
    order = sorted(range(len(scores)), key=lambda place: (-scores[place], place))
    return fitting([document.sentences[place].text for place in order], words)


def shuffled(example: Example, words: int) -> list[Quote]:
    """Sentences in an order of chance that is the same each time."""
    texts = [sentence.text for sentence in example.document.sentences]
    random.Random(example.name).shuffle(texts)
    return fitting(texts, words)


def fitting(texts: Sequence[str], words: int) -> list[Quote]:
    """The texts that still fit, in their order."""
    kept = []
    for text in texts:
        if (size := len(text.split())) <= words:
            words -= size
            kept.append(Quote("", text))
    return kept


if __name__ == "__main__":
    main()
