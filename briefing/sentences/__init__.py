"""Text → sentences with offsets; text → terms. Everything that counts words starts here."""

from briefing.sentences.boundaries import split, split_all
from briefing.sentences.words import terms, terms_of, words

__all__ = ["split", "split_all", "terms", "terms_of", "words"]
