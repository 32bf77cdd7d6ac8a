"""What the program knows of a language."""

from msgspec import Struct


class Language(Struct, frozen=True):
    """Word lists are lower case. A language without them still works, by letters and frequencies."""

    code: str  # BCP 47
    name: str  # in English
    stemmer: str = ""  # PyStemmer's name of it; "" for none
    stop_words: frozenset[str] = frozenset()
    abbreviations: frozenset[str] = frozenset()  # never end a sentence; without the full stop
    spaced: bool = True  # words are parted by spaces
