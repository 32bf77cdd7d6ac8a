"""Read sets of documents with reference summaries.

A folder has `NAME.jsonl.gz` files, one per set, with rows {id, language, documents: [text],
references: [text]}.
"""

import gzip
from collections.abc import Iterator, Sequence
from pathlib import Path
from statistics import fmean

import msgspec

MAX_WORDS = 600  # of a summary
MAX_REFERENCES = 4


class Row(msgspec.Struct, frozen=True):
    """One document, or a cluster of them, and its summaries."""

    id: str
    language: str
    documents: list[str]
    references: list[str]


def load_sets(folder: Path) -> Iterator[tuple[str, list[Row]]]:
    """Yield the name and the rows of each set, by name."""
    for path in sorted(folder.glob("*.jsonl.gz")):
        yield path.name.removesuffix(".jsonl.gz"), load_rows(path)


def load_rows(path: Path) -> list[Row]:
    """Read the rows of a set that have references."""
    with gzip.open(path) as file:
        read = [msgspec.json.decode(line, type=Row) for line in file]
    return [row for row in read if row.references]


def compute_budget(rows: Sequence[Row]) -> int:
    """Return the words of a summary: the mean of the set's references."""
    lengths = [fmean(len(text.split()) for text in row.references) for row in rows]
    return min(MAX_WORDS, round(fmean(lengths)))
