"""Relevance, step 1: where the phrases that a profile names stand in a document's sentences."""

from collections.abc import Mapping, Sequence
from functools import lru_cache

from msgspec import Struct

from briefing.languages import language_of
from briefing.sentences import words

Phrases = Mapping[str, Sequence[str]]  # language code -> phrases; "*" at an end opens a word


class Lexicon(Struct, frozen=True, gc=False):
    """Phrases sorted by their first word, so that a text is walked once."""

    closed: dict[str, tuple[tuple[str, ...], ...]]  # first word -> phrases
    open: dict[str, tuple[tuple[str, ...], ...]]  # first word's stem -> phrases
    longest: int  # letters of the longest open stem
    inside: tuple[str, ...]  # phrases of languages that leave no space between words


def phrases_of(cues: Phrases, language: str) -> tuple[str, ...]:
    """The phrases for a language; those under "*" hold for every language."""
    base = language.split("-")[0].lower()
    return tuple(cues.get(base, ())) + tuple(cues.get("*", ()))


@lru_cache(maxsize=256)
def lexicon(phrases: tuple[str, ...], language: str) -> Lexicon:
    """Phrases made ready for `find`."""
    if not language_of(language).spaced:
        return Lexicon({}, {}, 0, tuple(p.lower().strip("* ") for p in phrases if p.strip("* ")))
    closed: dict[str, tuple[tuple[str, ...], ...]] = {}
    opened: dict[str, tuple[tuple[str, ...], ...]] = {}
    for phrase in phrases:
        parts = tuple(_parts(phrase))
        if parts:
            table, key = (opened, parts[0][:-1]) if parts[0][-1] == "*" else (closed, parts[0])
            table[key] = (*table.get(key, ()), parts)
    return Lexicon(closed, opened, max(map(len, opened), default=0), ())


def _parts(phrase: str) -> list[str]:
    """A phrase's words, lower case; a word that was left open keeps its "*"."""
    parts = []
    for chunk in phrase.lower().split():
        found = words(chunk)
        if found and chunk.endswith("*"):
            found[-1] += "*"
        parts += found
    return parts


def find(book: Lexicon, tokens: Sequence[str], text: str) -> list[str]:
    """The phrases met in a sentence, in order; `tokens` are its words in lower case."""
    if book.inside:
        folded = text.lower()
        return [phrase for phrase in book.inside if phrase in folded]
    return [
        " ".join(parts).replace("*", "…")
        for at, word in enumerate(tokens)
        for parts in _starting(book, word)
        if _follows(parts, tokens, at)
    ]


def _starting(book: Lexicon, word: str) -> tuple[tuple[str, ...], ...]:
    found = book.closed.get(word, ())
    for length in range(1, min(len(word), book.longest) + 1):
        found += book.open.get(word[:length], ())
    return found


def _follows(parts: tuple[str, ...], tokens: Sequence[str], at: int) -> bool:
    here = tokens[at : at + len(parts)]
    return len(here) == len(parts) and all(map(_same, parts, here))


def _same(part: str, word: str) -> bool:
    return word.startswith(part[:-1]) if part[-1] == "*" else word == part
