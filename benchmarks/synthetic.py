"""Texts made up for timing: words drawn as often as in real text, by Zipf's law."""

import random
from itertools import accumulate

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
