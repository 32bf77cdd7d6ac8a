"""Relevance, step 2: how often each of many patterns is met in each sentence.

Most patterns need a certain word or sign, and are looked for only where one stands.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from re import Pattern

import numpy as np
from numpy.typing import NDArray

MOST = 6  # occurrences of a form beyond it count no more
_REMEMBERED = 50_000  # words
_JOINT = re.compile(r"[^\W_]+")


class Seeker:
    """Named patterns; one that begins with "^" is looked for at the opening alone."""

    def __init__(self, forms: Mapping[str, Pattern[str]], needs: Mapping[str, str]) -> None:
        """`needs`: form -> words in lower case, and signs, without any of which it is not met.

        They are parted by spaces.
        """
        self.seek = [_seek(form) for form in forms.values()]
        self.folded = [_is_folded(form) for form in forms.values()]
        self.always = sum(1 << n for n, name in enumerate(forms) if name not in needs)
        self.needing: dict[str, int] = {}
        for number, name in enumerate(forms):
            for part in needs.get(name, "").split():
                self.needing[part] = self.needing.get(part, 0) | 1 << number
        self.signs = {part for part in self.needing if _is_sign(part)}
        self.words = _Words(self.needing)

    def times(self, texts: Sequence[str], words: Sequence[Sequence[str]]) -> NDArray[np.float32]:
        """(texts, forms): how often each is met, `MOST` at most. `words` are in lower case."""
        found = np.zeros((len(texts), len(self.seek)), np.float32)
        for place, text in enumerate(texts):
            low = text.lower()
            for number in _numbers(self._able(text, words[place])):
                if met := self.seek[number](low if self.folded[number] else text):
                    found[place, number] = min(len(met), MOST) if isinstance(met, list) else 1
        return found

    def _able(self, text: str, words: Sequence[str]) -> int:
        """Bits of the forms that the text may have."""
        able = self.always
        for sign in self.signs.intersection(text):
            able |= self.needing[sign]
        for word in words:
            able |= self.words[word]
        return able


class _Words(dict[str, int]):
    """Word → bits of the forms that need it or, of a compound, a part of it."""

    def __init__(self, needing: Mapping[str, int]) -> None:
        super().__init__()
        self._needing = needing

    def __missing__(self, word: str) -> int:
        if len(self) >= _REMEMBERED:
            self.clear()
        able = 0
        for part in {word, *_JOINT.findall(word)}:
            able |= self._needing.get(part, 0)
        self[word] = able
        return able


def _is_sign(part: str) -> bool:
    return len(part) == 1 and not part.islower()


def _is_folded(form: Pattern[str]) -> bool:
    """Whether case doesn't count in any of it: then it is looked for in lower case, faster."""
    return bool(form.flags & re.IGNORECASE) and "(?-i" not in form.pattern


def _seek(form: Pattern[str]) -> Callable[[str], object]:
    if _is_folded(form):
        form = re.compile(form.pattern.removeprefix("(?i)"))
    return form.match if form.pattern.startswith("^") else form.findall


@lru_cache(maxsize=4096)
def _numbers(bits: int) -> tuple[int, ...]:
    return tuple(number for number in range(bits.bit_length()) if bits >> number & 1)
