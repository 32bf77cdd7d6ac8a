"""Texts for timing: made up of words as frequent as in real text, or of the lines of real texts."""

import random
import re
from itertools import accumulate
from pathlib import Path

WORDS = 18  # in a sentence
PARAGRAPH = 5  # sentences


def text(sentences: int, seed: int = 0) -> str:
    """A made-up text."""
    chance = random.Random(seed)
    words = [f"{a}{b}{c}" for a in "balodiremuna" for b in "etirosanu" for c in ("", "ka", "rem")]
    words += [f"{one}{other}" for one in words[:90] for other in words[:90]]
    weights = list(accumulate(1 / (rank + 3) for rank in range(len(words))))
    drawn = chance.choices(words, cum_weights=weights, k=sentences * WORDS)
    lines = [" ".join(drawn[at : at + WORDS]) for at in range(0, len(drawn), WORDS)]
    lines = [f"{each[0].upper()}{each[1:]}." for each in lines]
    return "\n".join(" ".join(lines[at : at + PARAGRAPH]) for at in range(0, len(lines), PARAGRAPH))


def write_shuffled(folder: Path, count: int, texts: Path) -> None:
    """Write documents of 8 to 24 lines of three texts each, with other numbers in them.

    `texts` has text files, or a subfolder of them for each language.
    """
    chance = random.Random(7)
    groups = [each for each in sorted(texts.iterdir()) if each.is_dir()] or [texts]
    pools = [[_read_lines(path) for path in sorted(group.rglob("*.txt"))] for group in groups]
    pools = [[lines for lines in pool if lines] for pool in pools]
    pools = [pool for pool in pools if len(pool) >= 3]
    for number in range(count):
        lines = [line for each in chance.sample(chance.choice(pools), 3) for line in each]
        kept = chance.sample(lines, min(len(lines), chance.randint(8, 24)))
        said = [re.sub(r"\d\d+", lambda m: _draw_number(chance, m[0]), line) for line in kept]
        text = "\n\n".join([said[0][:80], *said])
        (folder / f"document-{number:05}.txt").write_text(text + "\n", encoding="utf-8")


def _read_lines(path: Path) -> list[str]:
    """The lines of a text that may be paragraphs, at most 1,500 characters of each."""
    lines = path.read_text(encoding="utf-8", errors="replace").split("\n")
    return [line[:1500] for line in lines if len(line) > 30]


def _draw_number(chance: random.Random, number: str) -> str:
    """Another number with as many digits, or another year."""
    if len(number) == 4:
        return str(chance.randint(1995, 2026))
    return str(chance.randint(10, 10 ** min(len(number), 9) - 1))
