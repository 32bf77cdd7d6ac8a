"""Relevance's lists of words, made ready to ask in which of them a word is."""

import re
from collections.abc import Sequence

_REMEMBERED = 50_000  # words
_STEM = 3  # letters before an ending


class Wordbook(dict[str, tuple[int, ...]]):
    """Word → numbers of the lists that it is in; worked out when first asked for, then remembered.

    A "*" at the end of a listed word leaves it open there, one at its beginning leaves its
    beginning open. A compound is in the lists of its parts too.
    """

    def __init__(self, lists: Sequence[str]) -> None:
        """`lists`: the words of each, parted by spaces."""
        super().__init__()
        forms = (r"[^*]+", r"[^*]+\*", r"\*[^*]+")
        self._whole, self._open, self._endings = (_sorted_out(lists, form) for form in forms)

    def __missing__(self, word: str) -> tuple[int, ...]:
        if len(self) >= _REMEMBERED:
            self.clear()
        found = set(self._whole.get(word, ()))
        for length in range(1, len(word) + 1):
            found.update(self._open.get(word[:length], ()))
        for length in range(1, len(word) - _STEM + 1):
            found.update(self._endings.get(word[-length:], ()))
        for part in word.split("-") if "-" in word else ():
            found.update(self[part])
        self[word] = tuple(sorted(found))
        return self[word]


def _sorted_out(lists: Sequence[str], form: str) -> dict[str, list[int]]:
    table: dict[str, list[int]] = {}
    for number, members in enumerate(lists):
        for word in filter(re.compile(form).fullmatch, members.split()):
            table.setdefault(word.strip("*"), []).append(number)
    return table
