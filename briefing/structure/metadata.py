"""A document's title and date, found in its text or its file name."""

import re
from collections.abc import Sequence
from pathlib import PurePosixPath

from briefing import mentions
from briefing.models import Block
from briefing.structure import speaker_labels
from briefing.structure.stage_directions import is_non_speech
from briefing.text import split_words

_ENDED = re.compile(r"[.!?:;,…。！？][\"'”’»)\]]*\Z")
_CLOSED = re.compile(r"[.!?…。！？][\"'”’»)\]]*\Z")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_STAMP = re.compile(r"(\d{4}-\d{2}-\d{2})(?!\d)[-_ ]*")
_CLOCK = re.compile(r"\d{1,2}[:.]\d{2}\s?[AaPp]\.?\s?[Mm]\b")
_TITLE_WORDS = 25
DATELINE_BLOCKS = 8  # first blocks that may contain the dateline
_DATELINE_WORDS = 14


def find_opening_title(blocks: Sequence[Block]) -> str:
    """Return the first heading, or a short first line that is no sentence; else ""."""
    for block in blocks[:3]:
        if is_non_speech(block.text):
            continue
        if block.kind == "heading" or _is_title_line(block, len(blocks)):
            return block.text
        break
    return next(
        (b.text for b in blocks[:DATELINE_BLOCKS] if b.kind == "heading" and b.level == 1), ""
    )


def _is_title_line(block: Block, count: int) -> bool:
    return (
        block.kind == "paragraph"
        and count > 1
        and len(split_words(block.text)) <= _TITLE_WORDS
        and not _ENDED.search(block.text)
    )


def title_from_filename(path: str) -> str:
    """Return the file name without its suffix, with spaces for hyphens and underscores."""
    stem = _STAMP.sub("", PurePosixPath(path.replace("\\", "/")).stem)
    name = re.sub(r"[-_+\s]+", " ", stem).strip() or path
    return name[0].upper() + name[1:] if name.islower() else name


def date_from_filename(path: str) -> str:
    """Return the ISO day at the start of a file name; else ""."""
    match = _STAMP.match(PurePosixPath(path.replace("\\", "/")).name)
    return match[1] if match and mentions.find_mentions(match[1], "und", "") else ""


def fallback_title(first_sentence: str, path: str) -> str:
    """Return the first words of the first sentence, or the file name if it is no sentence."""
    opening = first_sentence.split()
    if not _CLOSED.search(first_sentence):
        return title_from_filename(path)
    return " ".join(opening[:12]) + (" …" if len(opening) > 12 else "")


def is_title(text: str, blocks: Sequence[Block], language: str) -> bool:
    """Return whether a text can be a title: not a date, a speaker's name or a location."""
    if not any(map(str.isalpha, text)) or is_non_speech(text) or is_dateline(text, language):
        return False
    if any(text.count(opening) != text.count(closing) for opening, closing in ("()", "[]")):
        return False  # an error of text recognition
    is_label = speaker_labels.match_line(text) and len(split_words(text)) < 4
    return not is_label and not _is_place(text, blocks)


def _is_place(text: str, blocks: Sequence[Block]) -> bool:
    """Return whether a short first line is only a location: the time of day follows it."""
    lead = blocks[:DATELINE_BLOCKS]
    at = next((i for i, block in enumerate(lead) if equals_title(block, text)), len(lead))
    below = lead[at + 1 : at + 2]
    return bool(below) and bool(_CLOCK.match(below[0].text)) and len(split_words(text)) <= 12


def is_dateline(text: str, language: str) -> bool:
    """Return whether a short line contains a date and little else."""
    if len(split_words(text)) > 9 or not any(map(str.isdigit, text)):
        return False
    named = [m.text for m in mentions.find_mentions(text, language, "") if m.kind == "date"]
    for name in named:
        text = text.replace(name, "", 1)
    return bool(named) and sum(map(str.isalpha, text)) <= 10


def equals_title(block: Block, title: str) -> bool:
    """Return whether a block has the same letters and digits as the title."""
    return bool(title) and _alnum_key(block.text) == _alnum_key(title)


def _alnum_key(text: str) -> str:
    return "".join(filter(str.isalnum, text)).casefold()


def find_dateline(blocks: Sequence[Block], language: str) -> str:
    """Return the ISO day in a short line near the top or at the start of the first text."""
    for block in blocks[:DATELINE_BLOCKS]:
        short = len(split_words(block.text)) <= _DATELINE_WORDS
        opening = block.text if short else re.split(r"\s[—–-]+\s", block.text[:120])[0]
        if not short and len(opening) >= 100:
            continue
        for mention in mentions.find_mentions(opening, language, ""):
            if mention.kind == "date" and _DAY.fullmatch(mention.value):
                return mention.value
    return ""
