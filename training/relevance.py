"""Learn `briefing/classifier/weights.npz` from labelled documents.

    python -m training.relevance TRAIN GOLD --texts TEXTS

TRAIN and GOLD are folders of labelled documents (see `training.labelled`); documents of the kinds
that GOLD holds count full, the others half. Beside them it learns from the project's own (see
`training.ours`), of which some are found in the folder TEXTS. Needs the packages of
`pip install -e .[training]`. The same documents give the same bytes.
"""

import argparse
from pathlib import Path

from briefing import profiles
from briefing.classifier.model import SHIPPED, dump
from training.fitting import fit
from training.labelled import examples
from training.lessons import lessons
from training.ours import ours


def main() -> None:
    """Read the folders, fit, write the weights."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--texts", type=Path)
    parser.add_argument("--out", type=Path, default=SHIPPED)
    given = parser.parse_args()
    found = [example for folder in given.folders for example in examples(folder)]
    found += ours(given.texts)
    near = frozenset(example.kind for example in examples(given.folders[-1]))
    taught = lessons(found, profiles.load_profile("memo"))
    given.out.write_bytes(dump(fit(taught, near)))
    known = sum(label is not None for lesson in taught for label in lesson.labels)
    print(f"{given.out}: learned from {len(found)} documents, {known} sentences")


if __name__ == "__main__":
    main()
