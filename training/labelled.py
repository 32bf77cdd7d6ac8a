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

REACH = 40  # labelled sentences that are looked at ahead for the next match
WHOLE = 12  # letters: a shorter sentence must match from end to end
CODES = {"d": "delivered", "a": "agreed", "p": "planned"}


class Label(Struct, frozen=True):
    """What the labeller said of a sentence."""

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
    weight: float = 1.0  # what it counts to learn from

    @property
    def kind(self) -> str:
        """What the document is, by its name: "readout02b" is a readout."""
        return re.sub(r"\d+b?$", "", self.name)


def examples(folder: Path) -> list[Example]:
    """All labelled documents of a folder, by name."""
    if (folder / "labels").is_dir():
        return [_from_pair(folder, path) for path in sorted((folder / "labels").glob("*.tsv"))]
    return [_from_table(path) for path in sorted(folder.glob("*.tsv"))]


def _from_pair(folder: Path, labels: Path) -> Example:
    source = next((folder / "documents").glob(labels.stem + ".*"))
    data = source.read_bytes()
    document = build_document(read(source.name, data), source.name, sha256(data).hexdigest())
    rows = [label(line.split("\t")) for line in _lines(labels)[1:]]
    return Example(labels.stem, document, align(document, rows), tuple(rows))


def _from_table(path: Path) -> Example:
    title, _, _, *lines = _lines(path)
    cells = [line.split("\t") for line in lines]
    rows = [label(row[1:]) for row in cells]
    blocks = tuple(
        Block("paragraph", " ".join(row[-1] for row in rows))
        for _, rows in groupby(cells, key=lambda row: row[0])
    )
    document = build_document(Extract(blocks, title.removeprefix("# ")), path.name, "0" * 64)
    return Example(path.stem, document, align(document, rows), tuple(rows))


def _lines(path: Path) -> list[str]:
    return path.read_text("utf-8").rstrip("\n").split("\n")


def label(cells: Sequence[str]) -> Label:
    """A label of its row: the columns of the guide, the sentence last."""
    categories, status, areas, importance, standalone, text = cells
    named = () if areas == "-" else tuple(areas.split(","))
    return Label(categories, CODES.get(status, ""), named, int(importance), standalone == "y", text)


def squash(text: str) -> str:
    """Letters and digits alone, lower case."""
    return re.sub(r"\W+", "", text).lower()


def align(document: Document, rows: Sequence[Label]) -> tuple[Label | None, ...]:
    """The label of each sentence that the program found, wherever it cut the text."""
    keys = [squash(row.text) for row in rows]
    found: list[Label | None] = []
    at = 0
    for sentence in document.sentences:
        key = squash(sentence.text)
        places = [n for n in range(at, min(at + REACH, len(keys))) if _same(key, keys[n])]
        run = _run(places)
        found.append(_joined([rows[n] for n in run]) if run else None)
        at = run[-1] if run else at
    return tuple(found)


def _same(one: str, other: str) -> bool:
    if min(len(one), len(other)) < WHOLE:
        return one == other
    return one in other or other in one


def _run(places: list[int]) -> list[int]:
    """The first places that follow each other without a gap."""
    return [place for n, place in enumerate(places) if place == places[0] + n]


def _joined(rows: list[Label]) -> Label:
    """One label for a sentence that holds several labelled ones."""
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
