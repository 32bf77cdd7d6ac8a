"""Documents with summaries that people wrote, read from files.

A folder of `NAME.jsonl.gz`, a set each, with rows {id, language, documents: [text],
references: [text]}.
"""

import gzip
from collections.abc import Iterator, Sequence
from pathlib import Path
from statistics import fmean

import msgspec

MOST_WORDS = 600  # of a summary
MOST_REFERENCES = 4


class Row(msgspec.Struct, frozen=True):
    """One document, or a cluster of them, and its summaries."""

    id: str
    language: str
    documents: list[str]
    references: list[str]


def sets(folder: Path) -> Iterator[tuple[str, list[Row]]]:
    """Name and rows of each set, by name."""
    for path in sorted(folder.glob("*.jsonl.gz")):
        yield path.name.removesuffix(".jsonl.gz"), rows(path)


def rows(path: Path) -> list[Row]:
    """The rows of a set that have references."""
    with gzip.open(path) as file:
        read = [msgspec.json.decode(line, type=Row) for line in file]
    return [row for row in read if row.references]


def budget(of_set: Sequence[Row]) -> int:
    """Words that a summary of the set may have: as many as its references have on average."""
    lengths = [fmean(len(text.split()) for text in row.references) for row in of_set]
    return min(MOST_WORDS, round(fmean(lengths)))
