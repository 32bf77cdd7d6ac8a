"""What the program knows of a language; the other files here hold one value of it each."""

from msgspec import Struct


class Language(Struct, frozen=True):
    """Word lists are lower case. Without them a language still works, by its letters alone."""

    code: str  # BCP 47
    name: str  # in English
    stemmer: str = ""  # PyStemmer's name of it; "" for none
    stop_words: frozenset[str] = frozenset()
    abbreviations: frozenset[str] = frozenset()  # stand before a name; without the last full stop
    references: frozenset[str] = frozenset()  # likewise, before a number: "No. 5", "рис. 2"
    spaced: bool = True  # words are parted by spaces
    ordinals: bool = False  # a full stop after a number makes it an ordinal: "3. Oktober"
    dashes: bool = False  # a dash after a full stop carries on a quotation: "…», – said he. – …"
    elides: bool = False  # an apostrophe parts two words: "l’accord"


def listed(text: str) -> frozenset[str]:
    """The words of a list written as running text."""
    return frozenset(text.split())
