"""What sections are for, by their headings: summary, findings, recommendations, annex."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import cast

from msgspec import structs

from briefing.languages import get_language
from briefing.mentions.date_roles import whole_words
from briefing.models import Section, SectionRole
from briefing.text import split_words

_MAX_WORDS = 12  # of a heading that shows a role
_MIN_LETTERS = 4  # of a word that counts
_NUMBER = re.compile(
    r"(?:(?:chapter|part|section|kapitel|teil|chapitre|partie|capítulo|parte|глава|раздел|часть)\s)?"
    r"(?:\(?(?:\d{1,2}(?:\.\d{1,2})*|[ivxIVX]{1,5}|[a-zA-Z])[.):]\)?|\d{1,2}(?:\.\d{1,2})*|第.{1,3}[章部分])\s*",
    re.IGNORECASE,
)
_FIRM = ("attendance", "agenda", "decisions", "actions")  # need more than half of the heading
_OPENING = ("annex", "examples", "summary", "literature")  # enough at the heading's start
_CLOSING = ("recommendations", "conclusions", "findings")  # enough at its end
_INHERITED = frozenset(
    ("annex", "literature", "method", "recommendations", "summary", "examples", "attendance",
     "actions", "decisions", "next-steps", "contents")
)  # fmt: skip
_MIN_INTRODUCTION = 3  # sentences before the first heading


def assign_roles(
    sections: Sequence[Section], language: str, title: str = ""
) -> tuple[Section, ...]:
    """Return the sections with the roles that their headings show.

    Sections below a heading with a role share it. What precedes the first heading has the role
    that the title shows, as in a chapter's file; it is the introduction if headings have roles.
    """
    found: list[SectionRole] = []
    above: list[tuple[int, SectionRole]] = []  # headings that the current section is below
    for section in sections:
        while above and above[-1][0] >= section.level:
            above.pop()
        role = "" if section.is_question else find_role(section.heading, language)
        role = role or next((r for _, r in reversed(above) if r in _INHERITED), "")
        above.append((section.level, role))
        found.append(role)
    opening = sections[0] if sections else None
    if opening and not opening.heading:
        found[0] = find_role(title, language)
    untitled = opening and not opening.heading and len(opening.sentences) >= _MIN_INTRODUCTION
    if untitled and not found[0] and len(set(found) - {""}) > 1:
        found[0] = "introduction"
    return tuple(
        structs.replace(section, role=role) if role else section
        for section, role in zip(sections, found, strict=True)
    )


def find_role(heading: str, language: str) -> SectionRole:
    """Return the role that a heading shows; "" if it shows none."""
    text = strip_number(heading)
    if not text or len(split_words(text)) > _MAX_WORDS:
        return ""
    matches: list[tuple[int, int, SectionRole]] = []
    for role, pattern in _patterns(language):
        for match in pattern.finditer(text):
            if _is_enough(text, match, role):
                matches.append((match.start(), -match.end(), role))
    return min(matches)[2] if matches else ""


def is_chapter_name(text: str, language: str) -> bool:
    """Return whether a title is only the name of a chapter: "1. Introduction", "Annex II"."""
    bare = strip_number(text)
    for _, pattern in _patterns(language):
        bare = pattern.sub(" ", bare)
    rest = [word for word in split_words(bare) if len(word) >= _MIN_LETTERS or _is_wide(word)]
    return (
        not rest and bool(split_words(text)) and (bare != text or not any(map(str.isalpha, bare)))
    )


def strip_number(heading: str) -> str:
    """Return a heading without its number: "2.1 Findings", "Chapter 3: Method"."""
    match = _NUMBER.match(heading)
    return heading[match.end() :].lstrip(" :.–—-") if match else heading


def _is_enough(text: str, match: re.Match[str], role: str) -> bool:
    if role in _OPENING and match.start() == 0:
        return True
    if role in _CLOSING and match.end() >= len(text.rstrip(" .:")):
        return True
    long = sum(_counts(word) for word in split_words(text)) or 1
    share = sum(_counts(word) for word in split_words(match[0])) / long
    return share > 0.5 if role in _FIRM else share >= 0.5


def _counts(word: str) -> int:
    return len(word) if _is_wide(word) else int(len(word) >= _MIN_LETTERS)


def _is_wide(word: str) -> bool:
    return word > "\u3000"


@lru_cache(maxsize=32)
def _patterns(language: str) -> tuple[tuple[SectionRole, re.Pattern[str]], ...]:
    """Return the roles of a language and of English, which many documents use for headings."""
    known = [get_language(language), get_language("en")]
    return tuple(
        (cast(SectionRole, role), whole_words(pattern, each))
        for each in known[: 1 if known[0].code == "en" else 2]
        for role, pattern in each.documents.section_roles.items()
    )
