"""A document's title, found in its text or its file name."""

import re
from collections.abc import Sequence
from pathlib import PurePosixPath

from briefing.models import Block
from briefing.structure import speaker_labels
from briefing.structure.publication_date import DATELINE_BLOCKS, is_dateline, strip_date
from briefing.structure.stage_directions import is_non_speech
from briefing.text import split_words

_ENDED = re.compile(r"[.!?:;,…。！？][\"'”’»)\]]*\Z")
_CLOSED = re.compile(r"[.!?…。！？][\"'”’»)\]]*\Z")
_CLOCK = re.compile(r"\d{1,2}[:.]\d{2}\s?[AaPp]\.?\s?[Mm]\b")
_TITLE_WORDS = 25


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
    stem = strip_date(PurePosixPath(path.replace("\\", "/")).stem)
    name = re.sub(r"[-_+\s]+", " ", stem).strip() or path
    return name[0].upper() + name[1:] if name.islower() else name


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


def equals_title(block: Block, title: str) -> bool:
    """Return whether a block has the same letters and digits as the title."""
    return bool(title) and _alnum_key(block.text) == _alnum_key(title)


def _alnum_key(text: str) -> str:
    return "".join(filter(str.isalnum, text)).casefold()
