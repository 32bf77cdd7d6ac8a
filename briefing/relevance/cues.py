"""Relevance, step 4: where the phrases that a profile names stand in a document's sentences."""

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from msgspec import Struct

from briefing.languages import language_of
from briefing.relevance.forms import plain
from briefing.sentences import words

_REMEMBERED = 50_000  # words
Met = dict[str, list[str]]  # name -> its phrases that were met, in order
Phrases = Mapping[str, Sequence[str]]  # language code -> phrases; "*" at an end opens a word


class Phrase(Struct, frozen=True, gc=False):
    """A phrase's words, lower case; one left open keeps its "*"."""

    name: str  # what it speaks for
    parts: tuple[str, ...]
    shown: str  # as people see it


class Openers(dict[str, tuple[Phrase, ...]]):
    """Word → the phrases that it opens; worked out when first asked for, then remembered."""

    def __init__(self, phrases: Sequence[Phrase]) -> None:
        super().__init__()
        self._closed: dict[str, tuple[Phrase, ...]] = {}  # by first word
        self._open: dict[str, tuple[Phrase, ...]] = {}  # by first word's stem
        for phrase in phrases:
            first = phrase.parts[0]
            table = self._open if first[-1] == "*" else self._closed
            table[first.rstrip("*")] = (*table.get(first.rstrip("*"), ()), phrase)

    def __missing__(self, word: str) -> tuple[Phrase, ...]:
        if len(self) >= _REMEMBERED:
            self.clear()
        stems = (word[:length] for length in range(1, len(word) + 1))
        opened = (phrase for stem in stems for phrase in self._open.get(stem, ()))
        self[word] = (*self._closed.get(word, ()), *opened)
        return self[word]


class Lexicon(Struct, frozen=True, gc=False):
    """Named phrases sorted by their first word, so that a text is walked once for all."""

    openers: Openers
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
    if not language_of(language).spaced:
        bare = [(name, phrase.lower().strip("* ")) for name, phrase in each]
        return Lexicon(Openers(()), tuple((name, phrase) for name, phrase in bare if phrase))
    parted = [(name, tuple(_parts(phrase))) for name, phrase in each]
    shown = [(*pair, " ".join(pair[1]).replace("*", "…")) for pair in parted if pair[1]]
    return Lexicon(Openers([Phrase(*told) for told in shown]))


def _parts(phrase: str) -> list[str]:
    """A phrase's words, lower case; a word that was left open keeps its "*"."""
    parts = []
    for chunk in plain(phrase).lower().split():
        found = words(chunk)
        if found and chunk.endswith("*"):
            found[-1] += "*"
        parts += found
    return parts


def find(book: Lexicon, texts: Sequence[str], words: Sequence[tuple[str, ...]]) -> list[Met]:
    """The phrases met in each sentence; `words` are its words in lower case."""
    found: list[Met] = [{} for _ in texts]
    for owner, name, shown in _inside(book, texts) if book.inside else _along(book, words):
        found[owner].setdefault(name, []).append(shown)
    return found


def _inside(book: Lexicon, texts: Sequence[str]) -> Iterator[tuple[int, str, str]]:
    for owner, text in enumerate(texts):
        folded = text.lower()
        yield from ((owner, *pair) for pair in book.inside if pair[1] in folded)


def _along(book: Lexicon, words: Sequence[tuple[str, ...]]) -> Iterator[tuple[int, str, str]]:
    openers = book.openers
    for owner, tokens in enumerate(words):
        for at, word in enumerate(tokens):
            for phrase in openers[word]:
                if _follows(phrase.parts, tokens, at):
                    yield owner, phrase.name, phrase.shown


def _follows(parts: tuple[str, ...], tokens: Sequence[str], at: int) -> bool:
    if len(parts) == 1:
        return True
    here = tokens[at : at + len(parts)]
    return len(here) == len(parts) and all(map(_same, parts, here))


def _same(part: str, word: str) -> bool:
    return word.startswith(part[:-1]) if part[-1] == "*" else word == part
