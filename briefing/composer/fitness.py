"""By its words alone: whether a sentence is fit to be quoted, and from where on.

The words are those of each language (`DocumentWords`). Rates in the comments of `languages/en.py`
are of labelled sentences of real folders: how many were not understood alone or had no content.
"""

import re
from functools import lru_cache

from briefing.languages import get_language
from briefing.models import Genre

CAPTIONED: tuple[Genre, ...] = ("news", "document")  # kinds with captions among their sentences
QUESTION_MARKS = ("?", "？", "؟", "?”", '?"')  # a question is never a point
_CUT_OFF = re.compile(r"(?:\.\.\.|…)[”\"’»)]?\Z")  # the teaser of a longer text, or a broken word
_ASIDE = re.compile(r"[(（][^()（）]*[)）]\Z")
_TAG = re.compile(r"(?:\A|\s)#\w*[^\W\d]\w*")  # of a post
_REPEATED_WORD = r"\b(?P<word>\w{2,}) ?[—–] ?(?P=word)\b"


def is_quotable(text: str, language: str, kind: Genre) -> bool:
    """Whether a sentence states something: it is no question, teaser, caption or refusal.

    `kind` is that of its document.
    """
    if text.endswith(QUESTION_MARKS):
        return False
    if _CUT_OFF.search(text) or _ASIDE.match(text) or _TAG.search(text):
        return False
    if kind in CAPTIONED and _finds("captions", text, language):
        return False
    return not _finds("non_statements", text, language)


def is_courtesy(text: str, language: str) -> bool:
    """Whether a sentence is a compliment or a hope, or about the talks and who attends them."""
    return _finds("courtesies", text, language)


def leans_on_context(text: str, language: str) -> bool:
    """Whether a sentence has words that the one before may explain: "that deal", "the team"."""
    return _finds("leaning", text, language)


def is_first_person(text: str, language: str) -> bool:
    """Whether a text speaks in the first person."""
    singular = compile_first_person(language)
    return _finds("first_person_plural", text, language) or bool(singular and singular.search(text))


@lru_cache(maxsize=64)
def compile_first_person(language: str) -> re.Pattern[str] | None:
    """Compile the pattern of the first person singular; None if the language has none."""
    pattern = get_language(language).documents.first_person
    return re.compile(pattern) if pattern else None


def count_false_starts(text: str, language: str) -> int:
    """Return how often a speaker began again or was not heard."""
    return len(_compile_false_starts(language).findall(text))


@lru_cache(maxsize=128)
def _compile_false_starts(language: str) -> re.Pattern[str]:
    words = get_language(language).documents.false_starts
    return re.compile("|".join(filter(None, (_REPEATED_WORD, words))), re.IGNORECASE)


def _finds(words: str, text: str, language: str) -> bool:
    pattern = compile_words(language, words)
    return pattern is not None and pattern.search(text) is not None


def needs_antecedent(text: str, language: str) -> bool:
    """Whether a sentence opens with a word that stands for something in the one before."""
    pattern = compile_words(language, "antecedents")
    return pattern is not None and pattern.match(text.lstrip("“\"'(")) is not None


def measure_opening(text: str, language: str) -> tuple[int, bool]:
    """Return the length of a sentence's opening that is not quoted, and whether to mark that.

    A byline is left out silently, a connective is marked.
    """
    byline, connective = _compile_openings(language)
    start = skipped = found.end() if byline and (found := byline.match(text)) else 0
    while connective and (found := connective.match(text, skipped)) and found.end() < len(text):
        skipped = found.end()
    return skipped, skipped > start


@lru_cache(maxsize=128)
def _compile_openings(language: str) -> tuple[re.Pattern[str] | None, re.Pattern[str] | None]:
    """Compile a language's bylines and connectives; None if it has none."""
    known = get_language(language).documents
    byline = re.compile(rf"(?:{known.bylines})\s*", re.IGNORECASE) if known.bylines else None
    connective = re.compile(rf"(?:{known.connectives})\s*") if known.connectives else None
    return byline, connective


@lru_cache(maxsize=128)
def compile_words(language: str, words: str) -> re.Pattern[str] | None:
    """Compile a pattern of whole words of `DocumentWords`; None if the language has none."""
    known = get_language(language)
    pattern = getattr(known.documents, words)
    if not pattern:
        return None
    flags = re.NOFLAG if words == "first_person_plural" else re.IGNORECASE
    return re.compile(known.match_whole_words(pattern), flags)
