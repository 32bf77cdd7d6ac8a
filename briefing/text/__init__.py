"""Text → sentences with offsets; text → words and terms."""

from briefing.text.splitter import split_many, split_sentences
from briefing.text.tokenizer import count_words, extract_terms, extract_terms_many, split_words

__all__ = [
    "count_words",
    "extract_terms",
    "extract_terms_many",
    "split_many",
    "split_sentences",
    "split_words",
]
