"""Does the memo carry what a desk officer must know? Measured on labelled documents.

    python benchmarks/relevance.py TRAIN GOLD [--words 300] [--folds 5]

TRAIN and GOLD are folders of labelled documents (see `training.labelled`); memos are made and
scored on GOLD. Each document is judged by a model that has seen none of its fold: cross-validated
by document. Beside the project stand the opening sentences, random ones and two of sumy's methods,
with the same number of words.

must: share of the importance-2 sentences that are quoted; useful: share of the quoted sentences
of importance 1 or 2; junk: of category X; alone: share of points that open with a sentence that
stands alone; issues, outcomes, cooperation: share of a section's sentences with its label;
recall: share of the outcomes that stand under outcomes; status: share of those with the right one.
"""

import argparse
import random
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

from msgspec import Struct

from briefing import profiles
from briefing.compose import Order, compose
from briefing.digest import digest
from briefing.model import Document
from briefing.profiles import Profile
from briefing.relevance.learned import Model
from briefing.scorers import SCORERS
from training.fitting import Lesson, fit, lessons
from training.labelled import Example, Label, examples, squash

SECTIONS = {"issues": "I", "outcomes": "O", "cooperation": "C"}
SHORT = 12  # letters: a shorter labelled sentence is not looked for
PART = 40  # letters from which a quotation may be a part of a labelled sentence
PEERS = ("lead", "lex-rank", "lsa")


class Quote(Struct, frozen=True):
    """A point of a memo, as far as it is scored."""

    section: str
    text: str
    status: str | None = None


def main() -> None:
    """Print one line of figures for each method."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("train", type=Path)
    parser.add_argument("gold", type=Path)
    parser.add_argument("--words", type=int, default=300)
    parser.add_argument("--folds", type=int, default=5)
    given = parser.parse_args()
    profile = profiles.load("memo")
    gold, train = examples(given.gold), examples(given.train)
    print(f"{'':16}" + "".join(f"{name:>12}" for name in FIGURES))
    _print("random", ((e.rows, shuffled(e, given.words)) for e in gold))
    for name in PEERS:
        _print(name, ((e.rows, ranked(name, e.document, given.words)) for e in gold))
    models = unseen(gold, train, profile, given.folds)
    memos = (memo(e.document, profile, m, given.words) for e, m in zip(gold, models, strict=True))
    _print("briefing", zip((e.rows for e in gold), memos, strict=True))


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
    judged = digest(document, profile, "salience", model)
    made = compose([judged], profile, Order(words=words))
    return [
        Quote(section.id, point.text, point.status)
        for section in made.sections
        for point in section.points
    ]


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


# --- figures -----------------------------------------------------------------------------------

FIGURES = (
    "must", "useful", "junk", "alone", "issues", "outcomes", "cooperation", "recall", "status",
    "words",
)  # fmt: skip


def figures(documents: Iterable[tuple[Sequence[Label], Sequence[Quote]]]) -> dict[str, float]:
    """The figures over all documents, each given as its labels and what was quoted of it."""
    count: Counter[str] = Counter()
    for rows, quotes in documents:
        hits = [_hits(quote.text, rows) for quote in quotes]
        count["documents"] += 1
        count["words"] += sum(len(text.split()) for text in {quote.text for quote in quotes})
        count.update(_chosen(rows, {place for hit in hits for place in hit}))
        for quote, hit in zip(quotes, hits, strict=True):
            count.update(_placed(rows, quote, hit))
    shares = {name: _share(count, name) for name in FIGURES}
    return shares | {"words": count["words"] / max(1, count["documents"])}


def _share(count: Counter[str], name: str) -> float:
    return count[name] / count[name + " of"] if count[name + " of"] else 0.0


def _hits(text: str, rows: Sequence[Label]) -> list[int]:
    """Places of the labelled sentences that a text quotes."""
    key = squash(text)
    others = [squash(row.text) for row in rows]
    return [
        place
        for place, other in enumerate(others)
        if len(other) > SHORT and (other in key or (len(key) > PART and key in other))
    ]


def _chosen(rows: Sequence[Label], quoted: set[int]) -> Counter[str]:
    kept = [rows[place] for place in sorted(quoted)]
    return Counter(
        {
            "must": sum(row.importance == 2 for row in kept),
            "must of": sum(row.importance == 2 for row in rows),
            "useful": sum(row.importance > 0 for row in kept),
            "useful of": len(kept),
            "junk": sum(row.categories == "X" for row in kept),
            "junk of": len(kept),
            "recall of": sum("O" in row.categories and row.importance > 0 for row in rows),
        }
    )


def _placed(rows: Sequence[Label], quote: Quote, hit: Sequence[int]) -> Counter[str]:
    count = Counter({"alone of": 1, "alone": int(rows[hit[0]].standalone)} if hit else {})
    if wanted := SECTIONS.get(quote.section):
        count[f"{quote.section} of"] += len(hit)
        count[quote.section] += sum(wanted in rows[place].categories for place in hit)
    if quote.section == "outcomes":
        right = [rows[place] for place in hit if "O" in rows[place].categories]
        count["recall"] += sum(row.importance > 0 for row in right)
        count["status of"] += len(right) if quote.status else 0
        count["status"] += sum(row.status == quote.status for row in right if quote.status)
    return count


if __name__ == "__main__":
    main()
