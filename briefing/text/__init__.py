"""Text → sentences with offsets; text → terms. Everything that counts words starts here."""

from briefing.text.splitter import split, split_all
from briefing.text.tokenizer import terms, terms_of, words

__all__ = ["split", "split_all", "terms", "terms_of", "words"]
