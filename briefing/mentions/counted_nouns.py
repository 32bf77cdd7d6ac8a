"""What a number counts: the plural among the words that follow it."""

import re

from briefing.languages import get_language, merge_patterns, merge_words

_WORDS = re.compile(r"[\s-]((?:[^\W\d_]+(?:[-’'][^\W\d_]+)*[ \u00a0]?){1,4})")
_WIDE = re.compile(r"\s?([か-ん]?[\u30a0-\u30ff\u3400-\u9fff]{1,4})")
_NO_PLURAL = re.compile(r"(?:ss|us|is|ous|’s|'s)\Z")
_ADJECTIVE = re.compile(rf"(?:{merge_patterns(lambda known: known.numbers.adjective_endings)})\Z")
_PLURALS = merge_words(lambda known: known.numbers.plurals)
_SPANS = frozenset(["day", "year", "month", "week", "hour", "member", "point", "mile", "page"])
_REACH = 80  # code points


def counted(text: str, at: int, code: str) -> tuple[int, str] | None:
    """Where the noun after a number ends, and the noun in lower case; None if there is none."""
    if code in ("ja", "zh"):
        wide = _WIDE.match(text, at)
        return (wide.end(), wide[1]) if wide else None
    match = _WORDS.match(text, at, at + _REACH)
    if not match:
        return None
    stop_words, hyphen = get_language(code).stop_words, text[at] == "-"
    for place in re.finditer(r"\S+", match[1]):
        word = place[0].lower()
        if word in stop_words:
            return None
        if word in _SPANS if hyphen else _is_plural(place[0], code):
            return match.start(1) + place.end(), word
        if hyphen or (code != "en" and not _ADJECTIVE.search(word)):
            return None
    return None


def _is_plural(word: str, code: str) -> bool:
    """English shows its plurals; elsewhere the first noun is taken at its word."""
    low = word.lower()
    if code != "en":
        written = low == word or code == "de"
        return low in _PLURALS or (len(low) > 2 and written and not _ADJECTIVE.search(low))
    if word[0].isupper():
        return False
    return low in _PLURALS or (low.endswith("s") and len(low) > 3 and not _NO_PLURAL.search(low))
