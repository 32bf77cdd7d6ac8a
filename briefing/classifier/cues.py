"""Relevance, step 5: where the phrases that a profile names stand in a document's sentences."""

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

import numpy as np
from msgspec import Struct

from briefing.classifier.surface_marks import plain
from briefing.classifier.tokens import Wording
from briefing.languages import get_language
from briefing.text import split_words

_REMEMBERED = 50_000  # words
Met = dict[str, list[str]]  # name -> its phrases that were met, in order
Phrases = Mapping[str, Sequence[str]]  # language code -> phrases; "*" at an end opens a word


class Phrase(Struct, frozen=True, gc=False):
    """A phrase's words, lower case; one left open keeps its "*"."""

    name: str  # what it speaks for
    parts: tuple[str, ...]
    shown: str  # as people see it
    rarest: int  # the place of its longest word, by which it is looked for


class Tellers(dict[str, tuple[Phrase, ...]]):
    """Word → the phrases of which it is the rarest; worked out when first asked for."""

    def __init__(self, phrases: Sequence[Phrase]) -> None:
        super().__init__()
        self._closed: dict[str, tuple[Phrase, ...]] = {}  # by the word
        self._open: dict[str, tuple[Phrase, ...]] = {}  # by its stem
        for phrase in phrases:
            word = phrase.parts[phrase.rarest]
            table = self._open if word[-1] == "*" else self._closed
            table[word.rstrip("*")] = (*table.get(word.rstrip("*"), ()), phrase)

    def __missing__(self, word: str) -> tuple[Phrase, ...]:
        if len(self) >= _REMEMBERED:
            self.clear()
        stems = (word[:length] for length in range(1, len(word) + 1))
        opened = (phrase for stem in stems for phrase in self._open.get(stem, ()))
        self[word] = (*self._closed.get(word, ()), *opened)
        return self[word]


class Lexicon(Struct, frozen=True, gc=False):
    """Named phrases sorted by their rarest word, so that a text is walked once for all."""

    tellers: Tellers
    inside: tuple[tuple[str, str], ...] = ()  # (name, phrase) where no space parts the words


def phrases_of(cues: Phrases, language: str) -> tuple[str, ...]:
    """The phrases for a language; those under "*" hold for every language."""
    base = language.split("-")[0].lower()
    return tuple(cues.get(base, ())) + tuple(cues.get("*", ()))


def lexicon_of(cues: Mapping[str, Phrases], language: str) -> Lexicon:
    """The phrases of each name for a language, made ready for `find`."""
    named = ((name, phrases_of(phrases, language)) for name, phrases in cues.items())
    return lexicon(tuple(named), language)


@lru_cache(maxsize=64)
def lexicon(named: tuple[tuple[str, tuple[str, ...]], ...], language: str) -> Lexicon:
    """(name, phrases) pairs made ready for `find`."""
    each = [(name, phrase) for name, phrases in named for phrase in phrases]
    if not get_language(language).uses_spaces:
        bare = [(name, phrase.lower().strip("* ")) for name, phrase in each]
        return Lexicon(Tellers(()), tuple(pair for pair in bare if pair[1]))
    parted = [(name, tuple(_parts(phrase))) for name, phrase in each]
    return Lexicon(Tellers([_phrase(name, parts) for name, parts in parted if parts]))


def _phrase(name: str, parts: tuple[str, ...]) -> Phrase:
    rarest = max(range(len(parts)), key=lambda place: len(parts[place].rstrip("*")))
    return Phrase(name, parts, " ".join(parts).replace("*", "…"), rarest)


def _parts(phrase: str) -> list[str]:
    """A phrase's words, lower case; a word that was left open keeps its "*"."""
    parts = []
    for chunk in plain(phrase).lower().split():
        found = split_words(chunk)
        if found and chunk.endswith("*"):
            found[-1] += "*"
        parts += found
    return parts


def find(book: Lexicon, texts: Sequence[str], laid: Wording) -> list[Met]:
    """The phrases met in each sentence, whose words are `laid`."""
    found: list[Met] = [{} for _ in texts]
    for owner, name, shown in _inside(book, texts) if book.inside else _along(book, laid):
        found[owner].setdefault(name, []).append(shown)
    return found


def _inside(book: Lexicon, texts: Sequence[str]) -> Iterator[tuple[int, str, str]]:
    for owner, text in enumerate(texts):
        folded = text.lower()
        yield from ((owner, *pair) for pair in book.inside if pair[1] in folded)


def _along(book: Lexicon, laid: Wording) -> Iterator[tuple[int, str, str]]:
    told = [book.tellers[word] for word in laid.known]
    telling = np.flatnonzero(np.fromiter(map(bool, told), bool, len(told))[laid.places])
    owners = laid.owners[telling]
    ends = laid.sizes.cumsum()[owners]
    rows = (telling, telling - laid.turns[telling], ends, laid.places[telling], owners)
    places = laid.places.tolist()
    for at, start, end, place, owner in zip(*(row.tolist() for row in rows), strict=True):
        for phrase in told[place]:
            first, size = at - phrase.rarest, len(phrase.parts)
            if start <= first and first + size <= end:
                here = map(laid.known.__getitem__, places[first : first + size])
                if size == 1 or all(map(_same, phrase.parts, here)):
                    yield owner, phrase.name, phrase.shown


def _same(part: str, word: str) -> bool:
    return word.startswith(part[:-1]) if part[-1] == "*" else word == part
