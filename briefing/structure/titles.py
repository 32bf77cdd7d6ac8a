"""A document's title and short name, from its file, its text or its file name."""

import re
from collections.abc import Sequence
from functools import cache
from pathlib import PurePosixPath

from briefing.languages import LANGUAGES
from briefing.mentions.date_roles import whole_words
from briefing.models import Block, Extract
from briefing.structure import speaker_labels
from briefing.structure.publication_date import DATELINE_BLOCKS, is_dateline, strip_date
from briefing.structure.section_roles import is_chapter_name
from briefing.structure.stage_directions import is_non_speech
from briefing.text import split_words

_ENDED = re.compile(r"[.!?:;,…。！？][\"'”’»)\]]*\Z")
_CLOSED = re.compile(r"[.!?…。！？][\"'”’»)\]]*\Z")
_CLOCK = re.compile(r"\d{1,2}[:.]\d{2}\s?[AaPp]\.?\s?[Mm]\b")
_NAME_MARKS = re.compile(r"[-_+\s]+")
_GENERIC_NAME = re.compile(
    r"(?:(?:article|document|doc|file|scan|page|text|untitled|in|input|notes?|draft|final|copy|new"
    r"|attachment|part|version|v|документ|файл|текст|datei|dokument|fichier)\s?\d*\s?)*",
    re.IGNORECASE,
)
_TITLE_WORDS = 25
_FALLBACK_WORDS = 12
_SENTENCES = 20  # that are searched for a title
_NAME_WORDS = 3  # of a file name that can be a title


def find_title(extract: Extract, path: str, language: str) -> str:
    """Return the title that a document has or that its file name gives; else "".

    A greeting, a date, a speaker, a location or the name of a chapter ("Introduction") is no
    title.
    """
    blocks = extract.blocks
    headings = (b.text for b in blocks[:DATELINE_BLOCKS] if b.kind == "heading" and b.level == 1)
    candidates = (extract.title, _find_opening_title(blocks), *headings)
    own = next((text for text in candidates if _is_title(text, blocks, language)), "")
    return own or _informative_filename(path, language)


def _find_opening_title(blocks: Sequence[Block]) -> str:
    """Return the first heading, or a short first line that is no sentence; else ""."""
    for block in blocks[:3]:
        if is_non_speech(block.text):
            continue
        if block.kind == "heading" or _is_title_line(block, len(blocks)):
            return block.text
        break
    return ""


def _is_title_line(block: Block, count: int) -> bool:
    return (
        block.kind == "paragraph"
        and count > 1
        and len(split_words(block.text)) <= _TITLE_WORDS
        and not _ENDED.search(block.text)
    )


def title_from_filename(path: str) -> str:
    """Return the file name without its suffix and date, with spaces for hyphens."""
    stem = strip_date(PurePosixPath(path.replace("\\", "/")).stem)
    stem = re.sub(r"\.(?:md|markdown|txt|html?|docx?|pdf)\Z", "", stem)
    name = _NAME_MARKS.sub(" ", stem).strip() or path
    return name[0].upper() + name[1:] if name.islower() else name


def _informative_filename(path: str, language: str) -> str:
    """Return the title from a file name of several words; "" if it is generic."""
    name = title_from_filename(path)
    words = [word for word in split_words(name) if word.isalpha() and len(word) > 2]
    if _GENERIC_NAME.fullmatch(name) or is_chapter_name(name, language):
        return ""
    return name if len(words) >= _NAME_WORDS else ""


def fallback_title(sentences: Sequence[str], path: str, language: str) -> str:
    """Return the first words of the first sentence, or the file name if they are no title.

    If the file name is only a chapter's, any of the first sentences will do.
    """
    name = title_from_filename(path)
    considered = sentences[: _SENTENCES if is_chapter_name(name, language) else 1]
    for sentence in considered:
        if _CLOSED.search(sentence) and not is_greeting(sentence):
            opening = sentence.split()
            more = " …" if len(opening) > _FALLBACK_WORDS else ""
            return " ".join(opening[:_FALLBACK_WORDS]) + more
    return name


def is_greeting(text: str) -> bool:
    """Return whether a text opens as a speech does: "First of all, I congratulate …"."""
    return bool(_greetings().match(text.lstrip('"“«„—– ')))


@cache
def _greetings() -> re.Pattern[str]:
    patterns = [
        whole_words("|".join(filter(None, words)), known).pattern
        for known in LANGUAGES.values()
        if any(words := (known.documents.greetings, known.documents.salutations))
    ]
    return re.compile("|".join(patterns), re.IGNORECASE)


def _is_title(text: str, blocks: Sequence[Block], language: str) -> bool:
    if not any(map(str.isalpha, text)) or is_non_speech(text) or is_dateline(text, language):
        return False
    if any(text.count(opening) != text.count(closing) for opening, closing in ("()", "[]")):
        return False  # an error of text recognition
    if len(text.strip(" .")) < _NAME_WORDS or is_chapter_name(text, language) or is_greeting(text):
        return False
    is_label = speaker_labels.match_line(text) and len(split_words(text)) < 4
    return not is_label and not _is_place(text, blocks)


def _is_place(text: str, blocks: Sequence[Block]) -> bool:
    """Return whether a short first line is only a location: the time of day follows it."""
    lead = blocks[:DATELINE_BLOCKS]
    at = next((i for i, block in enumerate(lead) if equals_title(block, text)), len(lead))
    below = lead[at + 1 : at + 2]
    return bool(below) and bool(_CLOCK.match(below[0].text)) and len(split_words(text)) <= 12


def equals_title(block: Block, title: str) -> bool:
    """Return whether a block has the same letters and digits as the title."""
    return bool(title) and _alnum_key(block.text) == _alnum_key(title)


def _alnum_key(text: str) -> str:
    return "".join(filter(str.isalnum, text)).casefold()
