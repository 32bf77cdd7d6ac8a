"""How many facts does a memo lose that is chosen from a shortlist instead of all sentences?

    python -m benchmarks.shortlist FOLDERS... [--words 700]

Composes every folder with facts that has at least 150 sentences three times: from all sentences,
from the records of its documents (a third of their passages), and from the best sixth of these.
The columns are those of `benchmarks.folders`; the shipped ranking has seen these folders, so only
the differences of the rows mean something.
"""

import argparse
from pathlib import Path

import numpy as np

from benchmarks.folders import list_points, measure_memo
from briefing import profiles
from briefing.composer import (
    Collection,
    MemoOptions,
    Steering,
    compose,
    compose_material,
    shortlist,
)
from briefing.models import Memo
from training.folders import Example, load_examples

MIN_SENTENCES = 150  # of a folder of which a shortlist leaves something out
ROWS = {"records": 1, "a sixth of the passages": 6}  # name -> sentences for each passage kept


def compose_from_shortlist(example: Example, options: MemoOptions, passages: int) -> Memo:
    """Compose the memo from so many passages."""
    shortlist.MAX_SENTENCES, shortlist.MAX_PASSAGES = 0, passages
    collection = Collection(Steering())
    for each in example.documents:
        collection.add(shortlist.pack_document(each))
    return compose_material(collection.finish(), profiles.load_profile("memo"), options)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("folders", type=Path, nargs="+")
    parser.add_argument("--words", type=int, default=700)
    given = parser.parse_args()
    options, profile = MemoOptions(words=given.words), profiles.load_profile("memo")
    found: dict[str, list[dict[str, float]]] = {}
    for example in load_examples(given.folders):
        if len(example.folder) < MIN_SENTENCES:
            continue
        memos = {"all sentences": compose(example.documents, profile, options)}
        for name, share in ROWS.items():
            memos[name] = compose_from_shortlist(example, options, len(example.folder) // share)
        for name, memo in memos.items():
            found.setdefault(name, []).append(measure_memo(example, list_points(memo)))
    columns = list(found["all sentences"][0])
    print("| from | folders |", " | ".join(columns), "|\n|" + "---|" * (len(columns) + 2))
    for name, rows in found.items():
        means = [float(np.nanmean([row[column] for row in rows])) for column in columns]
        print(f"| {name} | {len(rows)} |", " | ".join(f"{mean:.3f}" for mean in means), "|")


if __name__ == "__main__":
    main()
