"""What a document is called and when it is from, where its file doesn't say."""

import re
from collections.abc import Sequence
from pathlib import PurePosixPath

from briefing import mentions
from briefing.models import Block
from briefing.structure import speaker_labels
from briefing.structure.stage_directions import is_aside
from briefing.text import words

_ENDED = re.compile(r"[.!?:;,…。！？][\"'”’»)\]]*\Z")
_CLOSED = re.compile(r"[.!?…。！？][\"'”’»)\]]*\Z")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_STAMP = re.compile(r"(\d{4}-\d{2}-\d{2})(?!\d)[-_ ]*")
_CLOCK = re.compile(r"\d{1,2}[:.]\d{2}\s?[AaPp]\.?\s?[Mm]\b")
_TITLE_WORDS = 25
_LEAD = 8  # blocks that may carry the dateline
_DATELINE_WORDS = 14


def opening_title(blocks: Sequence[Block]) -> str:
    """The first heading, or a short first line that is no sentence; "" if there is neither."""
    for block in blocks[:3]:
        if is_aside(block.text):
            continue
        if block.kind == "heading" or _is_title_line(block, len(blocks)):
            return block.text
        break
    return next((b.text for b in blocks[:_LEAD] if b.kind == "heading" and b.level == 1), "")


def _is_title_line(block: Block, count: int) -> bool:
    return (
        block.kind == "paragraph"
        and count > 1
        and len(words(block.text)) <= _TITLE_WORDS
        and not _ENDED.search(block.text)
    )


def from_name(path: str) -> str:
    """The file's name without its suffix, with spaces for the marks that stand for them."""
    stem = _STAMP.sub("", PurePosixPath(path.replace("\\", "/")).stem)
    name = re.sub(r"[-_+\s]+", " ", stem).strip() or path
    return name[0].upper() + name[1:] if name.islower() else name


def date_of_name(path: str) -> str:
    """The ISO day that a file's name begins with, "" if none does."""
    match = _STAMP.match(PurePosixPath(path.replace("\\", "/")).name)
    return match[1] if match and mentions.find_mentions(match[1], "und", "") else ""


def fallback_title(first_sentence: str, path: str) -> str:
    """The first sentence's opening words; the file's name where it is none, as a salutation."""
    opening = first_sentence.split()
    if not _CLOSED.search(first_sentence):
        return from_name(path)
    return " ".join(opening[:12]) + (" …" if len(opening) > 12 else "")


def is_title(text: str, blocks: Sequence[Block], language: str) -> bool:
    """Whether a title says anything: a date, a speaker's name or a place to sit does not."""
    if not any(map(str.isalpha, text)) or is_aside(text) or is_dateline(text, language):
        return False
    if any(text.count(opening) != text.count(closing) for opening, closing in ("()", "[]")):
        return False  # a scanner's misreading
    is_label = speaker_labels.alone(text) and len(words(text)) < 4
    return not is_label and not _is_place(text, blocks)


def _is_place(text: str, blocks: Sequence[Block]) -> bool:
    """Whether a short first line only says where: the time of day stands under it."""
    lead = blocks[:_LEAD]
    at = next((i for i, block in enumerate(lead) if repeats(block, text)), len(lead))
    below = lead[at + 1 : at + 2]
    return bool(below) and bool(_CLOCK.match(below[0].text)) and len(words(text)) <= 12


def is_dateline(text: str, language: str) -> bool:
    """Whether a short line gives a day and hardly anything else."""
    if len(words(text)) > 9 or not any(map(str.isdigit, text)):
        return False
    named = [m.text for m in mentions.find_mentions(text, language, "") if m.kind == "date"]
    for name in named:
        text = text.replace(name, "", 1)
    return bool(named) and sum(map(str.isalpha, text)) <= 10


def repeats(block: Block, title: str) -> bool:
    """Whether a block says no more than the title."""
    return bool(title) and _squashed(block.text) == _squashed(title)


def _squashed(text: str) -> str:
    return "".join(filter(str.isalnum, text)).casefold()


def dateline(blocks: Sequence[Block], language: str) -> str:
    """The ISO day that a short line near the top or the opening of the first text names."""
    for block in blocks[:_LEAD]:
        short = len(words(block.text)) <= _DATELINE_WORDS
        opening = block.text if short else re.split(r"\s[—–-]+\s", block.text[:120])[0]
        if not short and len(opening) >= 100:
            continue
        for mention in mentions.find_mentions(opening, language, ""):
            if mention.kind == "date" and _DAY.fullmatch(mention.value):
                return mention.value
    return ""
