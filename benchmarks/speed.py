"""How long it takes: summaries against LexRank and against the floor, start-up, a thousand files.

    python -m benchmarks.speed [--longest 100000] [--files 1000]

Texts are made up: words drawn as often as in real text (Zipf's law), 18 to a sentence, five
sentences to a paragraph. Times are the best of several runs. LexRank is sumy's own, given these
sentences and words; beyond 2,000 sentences it is reckoned from there by the square of the length.
The floor is splitting and tokenising the same text, and nothing else. Memory is the peak of a
process of its own, less what the imports take. Prints Markdown tables.
"""

import argparse
import resource
import tempfile
from collections.abc import Callable
from multiprocessing import get_context
from pathlib import Path
from time import perf_counter

import numpy as np

from benchmarks.startup import many, start_up
from benchmarks.synthetic import text

MEASURED = 2000  # sentences, the most that LexRank is given
SIZES = (20, 200, 2000, 10_000, 100_000)


def summarize_document(document: str) -> None:
    """The whole path: read, split, score, cut."""
    from briefing import summarize

    summarize(document, words=100, language="en")


def floor(document: str) -> None:
    from briefing.text import extract_terms_many, split_many

    lines = document.splitlines()
    spans = zip(lines, split_many(lines, "en"), strict=True)
    extract_terms_many([line[start:end] for line, found in spans for start, end in found], "en")


def lex_rank(document: str) -> None:
    """sumy's, as it is."""
    from Stemmer import Stemmer
    from sumy.models.dom import ObjectDocumentModel, Paragraph, Sentence
    from sumy.summarizers.lex_rank import LexRankSummarizer

    from briefing.languages import get_language
    from briefing.text import split_many, split_words

    class Words:
        to_words = staticmethod(split_words)

    lines = document.splitlines()
    spans = zip(lines, split_many(lines, "en"), strict=True)
    model = ObjectDocumentModel(
        [Paragraph([Sentence(line[a:b], Words) for a, b in found]) for line, found in spans]
    )
    summarizer = LexRankSummarizer(Stemmer("english").stemWord)
    summarizer.stop_words = get_language("en").stop_words
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
    found = {size: timed(summarize_document, size) for size in sizes}
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
