"""Roles of dates: deadline, event, entry into force or birth, by the words beside them."""

import re
from functools import lru_cache

from msgspec import Struct

from briefing.languages import get_language
from briefing.languages.base import Language
from briefing.models import DateRole

_BEFORE = 80  # code points searched before a date
_AFTER = 60  # and after it
_ARTICLES = r"(?:(?:the|le|la|il|el|den|dem|o|a|l[’'])\s?)?(?:end of\s)?"


class _RolePatterns(Struct, frozen=True):
    before_deadline: re.Pattern[str] | None
    after_deadline: re.Pattern[str] | None
    beside: tuple[tuple[DateRole, re.Pattern[str]], ...]


def find_date_role(text: str, span: tuple[int, int], language: str) -> DateRole:
    """Return the role of the date `text[span[0]:span[1]]`, "" where no word shows one.

    A word directly before or after the date decides; else the nearest of the words that show a
    role in the same clause.
    """
    patterns = _role_patterns(language)
    before = _last_clause(text[max(0, span[0] - _BEFORE) : span[0]])
    after = re.split(r"[;。]|[.!?](?:\s|\Z)", text[span[1] : span[1] + _AFTER])[0]
    if patterns.before_deadline and patterns.before_deadline.search(before):
        return "deadline"
    if patterns.after_deadline and patterns.after_deadline.search(text[: span[1]] + "\0" + after):
        return "deadline"
    nearest: tuple[int, DateRole] = (max(_BEFORE, _AFTER) + 1, "")
    for role, pattern in patterns.beside:
        distances = [len(before) - match.end() for match in pattern.finditer(before)]
        distances += [match.start() for match in pattern.finditer(after)]
        if distances and min(distances) < nearest[0]:
            nearest = (min(distances), role)
    return nearest[1]


def _last_clause(text: str) -> str:
    return re.split(r"[;。]|[.!?]\s", text)[-1]


@lru_cache(maxsize=32)
def _role_patterns(code: str) -> _RolePatterns:
    known = get_language(code)
    words = known.date_roles
    word = r"(?:\w+\s)?" if known.uses_spaces else ""
    beside: tuple[tuple[DateRole, str], ...] = (
        ("deadline", words.deadline),
        ("effective", words.effective),
        ("birth", words.birth),
        ("event", words.event),
    )
    return _RolePatterns(
        _compile(rf"{_edge(known)}(?:{words.before_deadline})\s?:?\s?{_ARTICLES}\Z")
        if words.before_deadline
        else None,
        _compile(rf"(?:{words.after_deadline})\0|\0\s?{word}(?:{words.after_deadline})")
        if words.after_deadline
        else None,
        tuple((role, whole_words(pattern, known)) for role, pattern in beside if pattern),
    )


def whole_words(pattern: str, language: Language) -> re.Pattern[str]:
    """Compile a pattern so that it matches whole words, where the language separates them."""
    end = r"(?!\w)" if language.uses_spaces else ""
    return _compile(rf"{_edge(language)}(?:{pattern}){end}")


def _edge(language: Language) -> str:
    return r"(?<!\w)" if language.uses_spaces else ""


def _compile(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)
