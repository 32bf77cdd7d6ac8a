"""Labelled files → documents as the program reads them, each sentence with its labels.

A folder of `NAME.tsv` with a title line, a source line and a line of column names; or a folder
with `documents/` and `labels/NAME.tsv`. The columns are those of the labelling guide: categories,
status, areas, importance, standalone, sentence.
"""

import re
from collections.abc import Sequence
from hashlib import sha256
from itertools import groupby
from pathlib import Path

from msgspec import Struct

from briefing.models import Block, Document, Extract
from briefing.readers import read
from briefing.structure import build_document

MAX_LOOKAHEAD = 40  # labelled sentences searched for the next match
MIN_SUBSTRING = 12  # letters; a shorter sentence must match whole
STATUS_CODES = {"d": "delivered", "a": "agreed", "p": "planned"}


class Label(Struct, frozen=True):
    """The labels of a sentence."""

    categories: str  # letters of IOCBX
    status: str  # delivered, agreed, planned, or ""
    areas: tuple[str, ...]
    importance: int  # 0, 1, 2
    standalone: bool
    text: str


class Example(Struct, frozen=True):
    """A document, and a label or None for each of its sentences."""

    name: str
    document: Document
    labels: tuple[Label | None, ...]
    rows: tuple[Label, ...]  # every label of the file, in order
    weight: float = 1.0  # in training

    @property
    def genre(self) -> str:
        """The genre in the document's name: "readout" of "readout02b"."""
        return re.sub(r"\d+b?$", "", self.name)


def load_examples(folder: Path) -> list[Example]:
    """Load all labelled documents of a folder, by name."""
    if (folder / "labels").is_dir():
        return [_load_pair(folder, path) for path in sorted((folder / "labels").glob("*.tsv"))]
    return [_load_table(path) for path in sorted(folder.glob("*.tsv"))]


def _load_pair(folder: Path, labels: Path) -> Example:
    source = next((folder / "documents").glob(labels.stem + ".*"))
    data = source.read_bytes()
    document = build_document(read(source.name, data), source.name, sha256(data).hexdigest())
    rows = [parse_label(line.split("\t")) for line in _read_lines(labels)[1:]]
    return Example(labels.stem, document, align(document, rows), tuple(rows))


def _load_table(path: Path) -> Example:
    title, _, _, *lines = _read_lines(path)
    cells = [line.split("\t") for line in lines]
    rows = [parse_label(row[1:]) for row in cells]
    blocks = tuple(
        Block("paragraph", " ".join(row[-1] for row in rows))
        for _, rows in groupby(cells, key=lambda row: row[0])
    )
    document = build_document(Extract(blocks, title.removeprefix("# ")), path.name, "0" * 64)
    return Example(path.stem, document, align(document, rows), tuple(rows))


def _read_lines(path: Path) -> list[str]:
    return path.read_text("utf-8").rstrip("\n").split("\n")


def parse_label(cells: Sequence[str]) -> Label:
    """Parse a row: the columns of the guide, the sentence last."""
    categories, status, areas, importance, standalone, text = cells
    named = () if areas == "-" else tuple(areas.split(","))
    return Label(
        categories, STATUS_CODES.get(status, ""), named, int(importance), standalone == "y", text
    )


def squash(text: str) -> str:
    """Reduce a text to its letters and digits in lower case."""
    return re.sub(r"\W+", "", text).lower()


def align(document: Document, rows: Sequence[Label]) -> tuple[Label | None, ...]:
    """Return the label of each sentence, however the program split the text."""
    keys = [squash(row.text) for row in rows]
    found: list[Label | None] = []
    at = 0
    for sentence in document.sentences:
        key = squash(sentence.text)
        places = [
            n for n in range(at, min(at + MAX_LOOKAHEAD, len(keys))) if _matches(key, keys[n])
        ]
        run = _take_run(places)
        found.append(_merge_labels([rows[n] for n in run]) if run else None)
        at = run[-1] if run else at
    return tuple(found)


def _matches(one: str, other: str) -> bool:
    if min(len(one), len(other)) < MIN_SUBSTRING:
        return one == other
    return one in other or other in one


def _take_run(places: list[int]) -> list[int]:
    """Return the first indices without a gap."""
    return [place for n, place in enumerate(places) if place == places[0] + n]


def _merge_labels(rows: list[Label]) -> Label:
    """Merge the labels of a sentence that spans several labelled ones."""
    first = rows[0]
    if len(rows) == 1:
        return first
    letters = {letter for row in rows for letter in row.categories}
    if len(letters) > 1:
        letters -= {"X"}
    return Label(
        "".join(sorted(letters)),
        next((row.status for row in rows if row.status), ""),
        tuple(dict.fromkeys(area for row in rows for area in row.areas)),
        max(row.importance for row in rows),
        first.standalone,
        " ".join(row.text for row in rows),
    )
