"""Headings that a file does not mark, numbered clauses, and the roles of sections by heading."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import cast

from msgspec import structs

from briefing.languages import get_language, merge_patterns
from briefing.models import Block, Section, SectionRole
from briefing.text import count_words, split_words

_MAX_ROLE_WORDS = 12  # of a heading that shows a role
_MIN_LETTERS = 4  # of a word that counts
_HEADING_NUMBER = re.compile(
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
    if not text or len(split_words(text)) > _MAX_ROLE_WORDS:
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
    match = _HEADING_NUMBER.match(heading)
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
        (cast(SectionRole, role), re.compile(each.match_whole_words(pattern), re.IGNORECASE))
        for each in known[: 1 if known[0].code == "en" else 2]
        for role, pattern in each.documents.section_roles.items()
    )


UNMARKED_LEVEL = 3  # level of a heading that the file does not mark
_MAX_WORDS = 12  # of the longest bold heading
_NUMBER = re.compile(r"(?:\d{1,2}|[IVX]{1,5})[.)]|\d{1,2}(?:\.\d{1,2}){1,3}[.)]?")
_ENDED = re.compile(r"[.!?:;,…。！？、，][\"'”’»)\]]*\Z")
_WORD = re.compile(r"[^\W\d_]{2}")
_CLAUSE_NUMBER = re.compile(
    rf"(?:({merge_patterns(lambda known: known.documents.clause_names)})\s)?"
    r"(\d{1,3})[.)]\s+(?=\S)"
)
_CLAUSE_TITLE = re.compile(r"([^\W\d_][^.:;]{2,120})\.(?:\s+|\Z)")
_LIST_MARKER = re.compile(
    r"(?:\((?:[a-z]|[ivx]{1,4}|\d{1,2})\)|(?:[a-z]|[ivx]{1,4}|\d{1,2})\)|[a-z]\.(?=\s+[A-Z])"
    r"|(\d{1,2}\.))\s+(?=[^\W\d_])"
)
_MIN_CLAUSES = 3  # clauses that make a series


def has_words(block: Block) -> bool:
    """Return whether a heading contains a word: "(b)" and "* * *" do not."""
    return block.kind != "heading" or bool(_WORD.search(block.text))


def is_bold_heading(block: Block) -> bool:
    """Return whether a paragraph is a short bold line without closing punctuation."""
    short = count_words(block.text) <= _MAX_WORDS + 2 and not _ENDED.search(block.text)
    return block.strong and block.kind == "paragraph" and short


def find_unmarked_headings(blocks: Sequence[Block], language: str) -> frozenset[int]:
    """Return the positions of short lines before paragraphs that serve as headings.

    A single one may be a byline, so it counts only beside marked headings.
    """
    found = [
        at
        for at, block in enumerate(blocks[:-1])
        if (at or _is_numbered(block))
        and _is_heading_like(block)
        and (_precedes_text(block, blocks[at + 1]) or _is_chapter(block, blocks[at + 1], language))
        and (_is_numbered(block) or not _is_heading_like(blocks[at - 1]))
    ]
    marked = sum(block.kind == "heading" for block in blocks[1:])
    return frozenset(found) if len(found) + marked > 2 or len(found) > 1 else frozenset()


def _is_heading_like(block: Block) -> bool:
    text = block.text
    return (
        (block.kind == "paragraph" or _is_numbered(block))
        and count_words(text) <= _MAX_WORDS
        and text[0].isupper()
        and not _ENDED.search(text)
        and not any(map(str.isdigit, text))
        and bool(_WORD.search(text))
    )


def _precedes_text(block: Block, following: Block) -> bool:
    if _is_numbered(block):
        below = f"{block.marker.rstrip('.)')}."
        is_parent = _is_heading_like(following) and following.marker.startswith(below)
        return following.kind == "paragraph" or is_parent
    return following.kind in ("paragraph", "item") and count_words(following.text) >= _MAX_WORDS


def _is_chapter(block: Block, following: Block, language: str) -> bool:
    """Return whether a line is a chapter's name ("References") above text, however short."""
    text = following.kind in ("paragraph", "item", "row") and not _is_heading_like(following)
    return text and block.kind == "paragraph" and is_chapter_name(block.text, language)


def _is_numbered(block: Block) -> bool:
    """Return whether an item's number may be that of a heading: "1.", "IV."."""
    return block.kind == "item" and bool(_NUMBER.fullmatch(block.marker))


def number_clauses(blocks: Sequence[Block]) -> dict[int, int]:
    """Return position → length of the number that opens a block, for blocks numbered in a series.

    A title is part of it: "Sec. 2. Purpose and Policy." A number that is the marker of an item
    has length 0.
    """
    found: dict[int, int] = {}
    named = last = 0
    for place, block in enumerate(blocks):
        name, number, length = _parse_clause_number(block)
        if last < number <= last + 4:
            found[place] = length
            last = number
            named += bool(name)
    series = named >= _MIN_CLAUSES or _are_clauses([blocks[place] for place in found])
    return found if len(found) >= _MIN_CLAUSES and series else {}


def _parse_clause_number(block: Block) -> tuple[str, int, int]:
    """Return a clause's name, its number and the length of both with a title, or "", 0, 0."""
    marked = block.kind == "item" and block.level <= 1
    text = f"{block.marker} x" if marked else block.text
    match = _CLAUSE_NUMBER.match(text) if marked or block.kind == "paragraph" else None
    if not match:
        return "", 0, 0
    name = match[1] or ""
    length = (
        0 if marked else match.end() + (_clause_title_length(text[match.end() :]) if name else 0)
    )
    return name, int(match[2]), length


def _clause_title_length(text: str) -> int:
    """Return the length of a title with capital letters that opens a clause; 0 if there is none."""
    match = _CLAUSE_TITLE.match(text)
    long = [word for word in match[1].split() if len(word) > 3] if match else []
    titled = sum(word[0].isupper() for word in long) >= 0.7 * len(long)
    return match.end() if match and long and titled and len(long) <= 12 else 0


def _are_clauses(blocks: Sequence[Block]) -> bool:
    """Return whether numbered blocks are sentences, not the items of a short list."""
    lengths = sorted(count_words(block.text) for block in blocks)
    return bool(lengths) and lengths[len(lengths) // 2] >= 20


def list_marker_length(sentence: str, language: str) -> int:
    """Return the length of a list number at a sentence's start, such as "(a) "; else 0."""
    match = _LIST_MARKER.match(sentence)
    if not match or (match[1] and get_language(language).ordinal_period):
        return 0  # "3. Oktober" is a date
    return match.end()
