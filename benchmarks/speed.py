"""How long it takes: summaries against LexRank and against the floor, start-up, a thousand files.

    python -m benchmarks.speed [--longest 100000] [--files 1000]

Texts are made up: words drawn as often as in real text (Zipf's law), 18 to a sentence, five
sentences to a paragraph. Times are the best of several runs. LexRank is sumy's own, given these
sentences and words; beyond 2,000 sentences it is reckoned from there by the square of the length.
The floor is splitting and tokenising the same text, and nothing else. Memory is the peak of a
process of its own, less what the imports take. Prints Markdown tables.
"""

import argparse
import random
import resource
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable
from itertools import accumulate
from multiprocessing import get_context
from pathlib import Path
from time import perf_counter

import numpy as np

MEASURED = 2000  # sentences, the most that LexRank is given
WORDS = 18
PARAGRAPH = 5
SIZES = (20, 200, 2000, 10_000, 100_000)


def text(sentences: int, seed: int = 0) -> str:
    """A made-up text."""
    chance = random.Random(seed)
    words = [f"{a}{b}{c}" for a in "balodiremuna" for b in "etirosanu" for c in ("", "ka", "rem")]
    words += [f"{one}{other}" for one in words[:90] for other in words[:90]]
    weights = list(accumulate(1 / (rank + 3) for rank in range(len(words))))
    drawn = chance.choices(words, cum_weights=weights, k=sentences * WORDS)
    said = [" ".join(drawn[at : at + WORDS]) for at in range(0, len(drawn), WORDS)]
    said = [f"{each[0].upper()}{each[1:]}." for each in said]
    return "\n".join(" ".join(said[at : at + PARAGRAPH]) for at in range(0, len(said), PARAGRAPH))


def ours(document: str) -> None:
    """The whole path: read, split, score, cut."""
    from briefing import summarize

    summarize(document, words=100, language="en")


def floor(document: str) -> None:
    from briefing.sentences import split_all, terms_of

    lines = document.splitlines()
    spans = zip(lines, split_all(lines, "en"), strict=True)
    terms_of([line[start:end] for line, found in spans for start, end in found], "en")


def lex_rank(document: str) -> None:
    """sumy's, as it is."""
    from Stemmer import Stemmer
    from sumy.models.dom import ObjectDocumentModel, Paragraph, Sentence
    from sumy.summarizers.lex_rank import LexRankSummarizer

    from briefing.languages import language_of
    from briefing.sentences import split_all, words

    class Words:
        to_words = staticmethod(words)

    lines = document.splitlines()
    spans = zip(lines, split_all(lines, "en"), strict=True)
    model = ObjectDocumentModel(
        [Paragraph([Sentence(line[a:b], Words) for a, b in found]) for line, found in spans]
    )
    summarizer = LexRankSummarizer(Stemmer("english").stemWord)
    summarizer.stop_words = language_of("en").stop_words
    summarizer(model, 5)


def timed(run: Callable[[str], None], sentences: int) -> tuple[float, float]:
    """Best seconds for a text of so many sentences, and mebibytes at the peak, both measured in a
    process of its own."""
    with get_context("spawn").Pool(1) as pool:
        return pool.apply(_timed, (run, sentences))


def _timed(run: Callable[[str], None], sentences: int) -> tuple[float, float]:
    document = text(sentences)
    run(text(3, seed=1))  # imports
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    best, spent = float("inf"), 0.0
    while spent < 2.0 or best == float("inf"):
        start = perf_counter()
        run(document)
        best = min(best, perf_counter() - start)
        spent += perf_counter() - start
    return best, (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024


def summaries(longest: int) -> None:
    """The table of lengths."""
    print("| sentences | ours, s | peak, MiB | floor, s | × floor | LexRank, s | × LexRank |")
    print("|---|---|---|---|---|---|---|")
    sizes = [size for size in SIZES if size <= longest]
    found = {size: timed(ours, size) for size in sizes}
    peer = {size: timed(lex_rank, size)[0] for size in sizes if size <= MEASURED}
    for size, (seconds, peak) in found.items():
        least = timed(floor, size)[0]
        other = peer.get(size) or peer[MEASURED] * (size / MEASURED) ** 2
        sign = "" if size in peer else "≈ "
        print(f"| {size:,} | {seconds:.4f} | {peak:.0f} | {least:.4f} | {seconds / least:.1f} "
              f"| {sign}{other:.3g} | {sign}{other / seconds:,.0f} |")  # fmt: skip
    long = [size for size in sizes if size >= MEASURED]
    if len(long) > 1:
        slopes = [
            np.polyfit(np.log(long), np.log([found[n][row] for n in long]), 1)[0] for row in (0, 1)
        ]
        print(f"\nFrom {MEASURED:,} sentences up, time grows with the length to the power "
              f"{slopes[0]:.2f}, memory to the power {slopes[1]:.2f}.")  # fmt: skip


def command(*arguments: str) -> float:
    """Seconds that a command of this Python takes."""
    start = perf_counter()
    subprocess.run([sys.executable, *arguments], check=True, capture_output=True)
    return perf_counter() - start


def best(runs: int, *arguments: str) -> float:
    return min(command(*arguments) for _ in range(runs))


def start_up(folder: Path) -> None:
    """The table of short commands."""
    source = folder / "one.txt"
    source.write_text(text(20))
    make = ("-m", "briefing", "make", str(source), "-o", str(folder / "one"), "--no-cache")
    needed = ",".join(_loaded(make[2:]))
    rows = {
        "`import click`": best(15, "-c", "import click"),
        "`brief --version`": best(15, "-m", "briefing", "--version"),
        "`brief --help`": best(15, "-m", "briefing", "--help"),
        "imports that `brief make` needs for one short document": best(7, "-c", f"import {needed}"),
        "`brief make`, one short document": best(7, *make),
    }
    print("\n| command | ms |\n|---|---|")
    for name, seconds in rows.items():
        print(f"| {name} | {1000 * seconds:.0f} |")


def _loaded(arguments: Iterable[str]) -> list[str]:
    """Packages that a run of `brief` has loaded at its end."""
    program = (
        "import sys, atexit; from briefing.cli import main; "
        "atexit.register(lambda: print(*sys.modules, sep='\\n', file=sys.stderr)); main()"
    )
    run = subprocess.run(
        [sys.executable, "-c", program, *arguments], check=True, capture_output=True, text=True
    )
    names = run.stderr.split()
    return [
        name for name in names if all(map(str.isidentifier, name.split("."))) and "__" not in name
    ]


def many(folder: Path, files: int) -> None:
    """The table of folders: one process and two, a quarter of the files and all."""
    for part in (files // 4, files):
        place = folder / str(part)
        place.mkdir()
        for number in range(part):
            (place / f"{number}.txt").write_text(text(20, seed=number))
    print("\n| `brief make` | s | peak of the largest process, MiB |\n|---|---|---|")
    for part, jobs in ((files // 4, 1), (files, 1), (files, 2)):
        out = str(folder / f"out-{part}-{jobs}")
        seconds = command("-m", "briefing", "make", str(folder / str(part)), "-o", out,
                          "--no-cache", "--jobs", str(jobs))  # fmt: skip
        peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
        print(f"| {part:,} files, {jobs} process{'es' * (jobs > 1)} | {seconds:.1f} | {peak:.0f} |")


def main() -> None:
    """Read the arguments, print the tables."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--longest", type=int, default=SIZES[-1])
    parser.add_argument("--files", type=int, default=1000)
    given = parser.parse_args()
    summaries(given.longest)
    with tempfile.TemporaryDirectory() as folder:
        start_up(Path(folder))
        many(Path(folder), given.files)


if __name__ == "__main__":
    main()
