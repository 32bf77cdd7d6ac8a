"""Languages: the words and rules of each, and detection of a text's language."""

from briefing.languages.base import Language
from briefing.languages.detect import detect
from briefing.languages.registry import (
    LANGUAGES,
    collect_negative_phrases,
    collect_phrases,
    get_language,
    merge_patterns,
    merge_words,
)

__all__ = [
    "LANGUAGES",
    "Language",
    "collect_negative_phrases",
    "collect_phrases",
    "detect",
    "get_language",
    "merge_patterns",
    "merge_words",
]
