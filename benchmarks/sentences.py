"""Measure sentence splitting against bare sentencex; print three tables.

    python -m benchmarks.sentences FOLDER

FOLDER holds `golden-rules.json` (language → [text, sentences]) and `sentences-xx.txt`, one sentence
per line. The lines are joined by tens and split back; what counts is the boundaries between them.
"""

import json
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import sentencex

from briefing.languages import get_language
from briefing.text import extract_terms_many, split_many, split_sentences

Splitter = Callable[[str, str], list[tuple[int, int]]]
CODES = {
    "english": "en", "russian": "ru", "kazakh": "kk", "spanish": "es", "japanese": "ja",
    "french": "fr", "chinese": "zh", "arabic": "ar",
}  # fmt: skip
PARAGRAPH = (
    "Mr. Gray told the U.S. delegation on 5 May that trade had grown by 3.5 percent. "
    "“We shall go on,” he said. The talks, which began in Astana, will end next week in Osaka."
)


def bare(text: str, language: str) -> list[tuple[int, int]]:
    """What sentencex alone makes of a text."""
    spans = []
    for found in sentencex.get_sentence_boundaries(language, text):
        piece = text[found["start_index"] : found["end_index"]]
        start = found["start_index"] + len(piece) - len(piece.lstrip())
        spans.append((start, start + len(piece.strip())))
    return [(start, end) for start, end in spans if start < end]


def rules(folder: Path, splitter: Splitter) -> Iterator[tuple[str, int, int]]:
    """Language, rules kept, rules."""
    golden = json.loads((folder / "golden-rules.json").read_text(encoding="utf-8"))
    for name, cases in golden.items():
        kept = sum(
            [text[a:b] for a, b in splitter(text, CODES[name])] == [s.strip() for s in wanted]
            for text, wanted in cases
        )
        yield CODES[name], kept, len(cases)


def score(lines: list[str], language: str, splitter: Splitter) -> tuple[float, float, float]:
    """Precision, recall and F1 of the boundaries inside tens of lines."""
    gap = " " if get_language(language).uses_spaces else ""
    right = found = wanted = 0
    for at in range(0, len(lines), 10):
        some = lines[at : at + 10]
        text = gap.join(some)
        ends = {len(gap.join(some[:n])) for n in range(1, len(some))}
        got = {end for _, end in splitter(text, language)} - {len(text)}
        right, found, wanted = right + len(ends & got), found + len(got), wanted + len(ends)
    precision, recall = right / max(found, 1), right / max(wanted, 1)
    return precision, recall, 2 * precision * recall / max(precision + recall, 1e-9)


def print_rules(folder: Path) -> None:
    print("golden rules kept         ours   sentencex   of")
    for (code, own, count), (_, theirs, _) in zip(
        rules(folder, split_sentences), rules(folder, bare), strict=True
    ):
        print(f"{code:<24} {own:>5} {theirs:>11} {count:>4}")


def print_lines(folder: Path) -> None:
    print("\nboundaries        precision  recall     F1 | sentencex: precision  recall     F1")
    for path in sorted(folder.glob("sentences-*.txt")):
        code = path.stem.removeprefix("sentences-")
        lines = [s.strip() for s in path.read_text(encoding="utf-8").splitlines() if s.strip()]
        own, theirs = score(lines, code, split_sentences), score(lines, code, bare)
        left, right = (" ".join(f"{value:>7.3f}" for value in row) for row in (own, theirs))
        print(f"{code:<17} {left:>27} | {right:>34}")


def print_speed() -> None:
    print("\nseconds             1,000    10,000   100,000 sentences")
    for name, work in TIMED.items():
        times = []
        for count in (1_000, 10_000, 100_000):
            paragraphs = [PARAGRAPH] * (count // 3)
            begun = time.process_time()
            work(paragraphs)
            times.append(time.process_time() - begun)
        print(f"{name:<16} " + " ".join(f"{seconds:>9.3f}" for seconds in times))


TIMED: dict[str, Callable[[list[str]], object]] = {
    "sentencex": lambda texts: [sentencex.segment("en", text) for text in texts],
    "split": lambda texts: [split_sentences(text, "en") for text in texts],
    "split_all": lambda texts: split_many(texts, "en"),
    "split, one text": lambda texts: split_sentences(" ".join(texts), "en"),
    "terms_of": lambda texts: extract_terms_many(texts, "en"),
}


if __name__ == "__main__":
    source = Path(sys.argv[1])
    print_rules(source)
    print_lines(source)
    print_speed()
