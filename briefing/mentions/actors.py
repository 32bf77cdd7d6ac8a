"""Who acts by a date: the subject of a sentence about what is to come, or a cell of a table row."""

import re
from functools import lru_cache

from msgspec import Struct

from briefing.languages import get_language
from briefing.mentions.date_roles import whole_words

CELL_SEPARATOR = " | "
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
    return _ActorPatterns(subject, whole_words(words.owner, known) if words.owner else None)
