"""What judging costs beside reading and dividing, both warm, on one processor.

    python -m benchmarks.analysis FOLDER...

Every file below a folder that can be read counts. Both steps are run over all documents of a kind
of file by turns, and the least of several times is kept. Prints a Markdown table in milliseconds a
document; the last column says how often the time of reading and dividing goes into that of judging.
"""

import argparse
from collections import defaultdict
from collections.abc import Callable, Sequence
from pathlib import Path
from time import perf_counter

from msgspec import Struct

from briefing import profiles
from briefing.classifier import predict
from briefing.loading import load_documents
from briefing.models import Document
from briefing.summarizers import SUMMARIZERS

TIMES = 5
LEAST = 5  # documents of a kind
SCORER = "salience"


class File(Struct, frozen=True):
    """A file and what was read of it."""

    name: str
    data: bytes
    documents: tuple[Document, ...]


def main() -> None:
    """Print a line for each kind of file."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("folders", nargs="+", type=Path)
    print("| files | documents | sentences | reading and dividing | judging | ratio |")
    print("|---|---|---|---|---|---|")
    for kind, files in sorted(_read(parser.parse_args().folders).items()):
        count = sum(len(file.documents) for file in files)
        if count >= LEAST:
            reading, judging = (1e3 * seconds / count for seconds in _times(files))
            long = sum(len(d.sentences) for file in files for d in file.documents) / count
            row = f"| {kind} | {count} | {long:.0f} | {reading:.2f} | {judging:.2f} "
            print(f"{row}| {judging / reading:.2f} |", flush=True)


def _read(folders: Sequence[Path]) -> dict[str, list[File]]:
    found: dict[str, list[File]] = defaultdict(list)
    for path in sorted(path for folder in folders for path in folder.rglob("*")):
        if path.is_file() and (scored := _read(path.name, data := path.read_bytes())):
            found[path.suffix].append(File(path.name, data, tuple(scored)))
    return found


def _read(name: str, data: bytes) -> list[Document]:
    return [each for each in load_documents(name, data) if isinstance(each, Document)]


def _times(files: Sequence[File]) -> tuple[float, float]:
    """Seconds of reading and of judging all documents, the least of several times."""
    profile = profiles.load_profile("memo")
    scored = [(d, SUMMARIZERS[SCORER].score(d)) for file in files for d in file.documents]
    steps: tuple[Callable[[], object], ...] = (
        lambda: [_read(file.name, file.data) for file in files],
        lambda: [predict(document, salience, profile) for document, salience in scored],
    )
    rounds = [[_timed(step) for step in steps] for _ in range(TIMES)]
    reading, judging = (min(each) for each in zip(*rounds, strict=True))
    return reading, judging


def _timed(step: Callable[[], object]) -> float:
    start = perf_counter()
    step()
    return perf_counter() - start


if __name__ == "__main__":
    main()
