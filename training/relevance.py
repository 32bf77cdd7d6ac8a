"""Learn `briefing/relevance/weights.npz` from labelled documents.

    python -m training.relevance TRAIN GOLD

Each argument is a folder of labelled documents (see `training.labelled`); documents of the kinds
that the last one holds count full, the others half. Needs the packages of
`pip install -e .[training]`. The same documents give the same bytes.
"""

import argparse
from pathlib import Path

from briefing import profiles
from briefing.relevance.learned import SHIPPED, dump
from training.fitting import fit, lessons
from training.labelled import examples


def main() -> None:
    """Read the folders, fit, write the weights."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--out", type=Path, default=SHIPPED)
    given = parser.parse_args()
    found = [example for folder in given.folders for example in examples(folder)]
    near = frozenset(example.kind for example in examples(given.folders[-1]))
    taught = lessons(found, profiles.load("memo"))
    given.out.write_bytes(dump(fit(taught, near)))
    known = sum(label is not None for lesson in taught for label in lesson.labels)
    print(f"{given.out}: learned from {len(found)} documents, {known} sentences")


if __name__ == "__main__":
    main()
