"""Text → sentences with offsets; text → terms."""

import re
from functools import lru_cache

import sentencex
import Stemmer

from briefing.languages import language_of

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")


def split(text: str, language: str) -> list[tuple[int, int]]:
    """Spans (start, end) of the sentences of one paragraph, in code points, white space excluded."""
    spans = []
    for boundary in sentencex.get_sentence_boundaries(language, text):
        raw = text[boundary["start_index"] : boundary["end_index"]]
        start = boundary["start_index"] + len(raw) - len(raw.lstrip())
        end = start + len(raw.strip())
        if start < end:
            spans.append((start, end))
    return spans


def words(text: str) -> list[str]:
    """The words of a text as they stand, in order; numbers are words."""
    return _WORD.findall(text)


@lru_cache(maxsize=16)
def _stemmer(name: str) -> Stemmer.Stemmer:
    return Stemmer.Stemmer(name)


def terms(text: str, language: str) -> list[str]:
    """Lower-case stems of the words that carry meaning: stop words left out, order kept."""
    known = language_of(language)
    kept = [w for w in words(text.lower()) if w not in known.stop_words]
    return _stemmer(known.stemmer).stemWords(kept) if known.stemmer else kept
