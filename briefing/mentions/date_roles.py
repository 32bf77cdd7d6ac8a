"""Roles of dates and who acts by them, from the words beside them."""

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
    around = f"{text[max(0, span[0] - _BEFORE) : span[1]]}\0{after}"
    if patterns.after_deadline and patterns.after_deadline.search(around):
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
        tuple(
            (role, _compile(known.match_whole_words(pattern)))
            for role, pattern in beside
            if pattern
        ),
    )


def _edge(language: Language) -> str:
    return r"(?<!\w)" if language.uses_spaces else ""


def _compile(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


CELL_SEPARATOR = " | "
_MAX_SENTENCE = 20_000  # code points of what may name who acts
_MAX_CELL_WORDS = 6  # of a cell that names who acts
_COLUMN = re.compile(r"([^:：|]{1,40})[:：]\s*")
_SPACED_ACTOR = (
    r"(?P<actor>(?:[^\W\d_]+[’'] ?)?[^\W\d_a-zà-ÿа-яёәғқңөұүһіїєґ][\w’'.&-]*"
    r"(?:,? [\w’'.&-]+){0,7}?),? "
)
_WIDE_ACTOR = r"(?P<actor>[^\s、。，,]{2,16}?)"


class _ActorPatterns(Struct, frozen=True):
    subject: re.Pattern[str] | None
    owner: re.Pattern[str] | None


def find_actor(text: str, date: str, language: str) -> str:
    """Return who acts in a sentence or table row with a date, as written; "" if not stated."""
    if len(text) > _MAX_SENTENCE:
        return ""
    patterns = _actor_patterns(language)
    if CELL_SEPARATOR in text:
        return _find_owner(text, date, patterns)
    match = patterns.subject.match(text) if patterns.subject else None
    return match["actor"] if match and date not in match["actor"] else ""


def find_row_subject(text: str) -> str:
    """Return what a table row is about, its first cell; "" if the text is no row."""
    first, separator, _ = text.partition(CELL_SEPARATOR)
    return first.strip() if separator else ""


def _find_owner(text: str, date: str, patterns: _ActorPatterns) -> str:
    """Return the cell below "Who", else the one cell of words beside the first and the date."""
    unnamed = []
    for cell in text.split(CELL_SEPARATOR)[1:]:
        column = _COLUMN.match(cell)
        body = cell[column.end() :].strip() if column else cell.strip()
        if column and patterns.owner and patterns.owner.search(column[1]):
            return body
        words = len(body.split()) <= _MAX_CELL_WORDS and any(map(str.isalpha, body))
        if not column and words and date not in body:
            unnamed.append(body)
    return unnamed[0] if len(unnamed) == 1 else ""


@lru_cache(maxsize=32)
def _actor_patterns(code: str) -> _ActorPatterns:
    known = get_language(code)
    words = known.date_roles
    end = r"\b" if known.uses_spaces else ""
    actor = _SPACED_ACTOR if known.uses_spaces else _WIDE_ACTOR
    subject = re.compile(rf"{actor}(?:{words.commitment}){end}") if words.commitment else None
    return _ActorPatterns(
        subject, _compile(known.match_whole_words(words.owner)) if words.owner else None
    )
