"""A document's date of publication, in its first lines or its file name.

Most dates near the top of a document are its own. A deadline, a birth, an entry into force or a
coming meeting are not: the words beside a date decide.
"""

import re
from collections.abc import Sequence
from functools import cache
from pathlib import PurePosixPath

from briefing.languages import LANGUAGES
from briefing.mentions import find_mentions
from briefing.models import Block, Mention
from briefing.text import split_words

DATELINE_BLOCKS = 12  # first blocks that may contain the dateline
_MAX_WORDS = 14  # of a line that is searched whole
_MAX_LABEL_WORDS = 6
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_SENTENCE_END = re.compile(r"[.!?…。！？][\"'”’»)\]]*\Z")
_SEPARATOR = re.compile(r"[:：|]|\s[–—-]\s")
_LABEL_END = re.compile(r"\s*[:：|]\s*\Z")
_NAME_STAMP = re.compile(r"(?<!\d)((?:19|20)\d{2})([-_.]?)(\d{2})\2(\d{2})(?!\d)[-_ ]*")


def find_publication_date(blocks: Sequence[Block], language: str) -> str:
    """Return the ISO day of publication that the first lines name; "" if they name none."""
    for place, block in enumerate(blocks[:DATELINE_BLOCKS]):
        above = blocks[place - 1].text if place else ""
        line = _dateline_part(block.text)
        for mention in _find_days(line, language):
            if _is_publication(line, mention, above):
                return mention.value
    return ""


def is_dateline(text: str, language: str) -> bool:
    """Return whether a short line contains a date and little else."""
    if len(split_words(text)) > 9 or not any(map(str.isdigit, text)):
        return False
    dates = [m.text for m in find_mentions(text, language, "") if m.kind == "date"]
    for date in dates:
        text = text.replace(date, "", 1)
    return bool(dates) and sum(map(str.isalpha, text)) <= 10


def date_from_filename(path: str) -> str:
    """Return the ISO day in a file name; "" if there is none or if it is a deadline."""
    stem = PurePosixPath(path.replace("\\", "/")).stem
    name = re.sub(r"[-_+\s]+", " ", _NAME_STAMP.sub(r"\1-\3-\4 ", stem))
    name = re.sub(r"(\d{4}) (\d{2}) (\d{2})(?!\d)", r"\1-\2-\3", name)
    days = [mention.value for mention in _find_days(name, "en") if not mention.role]
    return days[0] if days else ""


def strip_date(stem: str) -> str:
    """Return a file name's stem without a date at its start."""
    match = _NAME_STAMP.match(stem)
    return stem[match.end() :] if match and _is_day("-".join(match.group(1, 3, 4))) else stem


def _dateline_part(text: str) -> str:
    """Return a short line, or what precedes a dash at the start of the first paragraph."""
    if len(split_words(text)) <= _MAX_WORDS:
        closed = _SENTENCE_END.search(text) and len(split_words(text)) > _MAX_LABEL_WORDS
        return re.split(r"\s[—–-]+\s", text)[0] if closed else text
    opening = re.split(r"\s[—–-]+\s", text[:120])[0]
    return opening if len(opening) < 100 else ""


def _find_days(text: str, language: str) -> list[Mention]:
    return [
        mention
        for mention in find_mentions(text, language, "")
        if mention.kind == "date" and _DAY.fullmatch(mention.value)
    ]


def _is_day(text: str) -> bool:
    return bool(_find_days(text, "und"))


def _is_publication(line: str, mention: Mention, above: str) -> bool:
    """Return whether a date is the document's own, by the line and a label above it."""
    before, _, after = line.partition(mention.text)
    if mention.role or _other_role().search(after[:40]):
        return False
    if _SENTENCE_END.search(line) and len(split_words(line)) > _MAX_LABEL_WORDS:
        return False
    if not any(map(str.isalpha, before)) and len(split_words(above)) <= _MAX_LABEL_WORDS:
        if _other_role().search(above):
            return False
        return not _LABEL_END.search(above) or _is_publication_label(above)
    label = _SEPARATOR.split(before.rstrip(" :：|–—-"))[-1]
    if _other_role().search(before):
        return False
    if _LABEL_END.search(before) and len(split_words(line)) <= _MAX_WORDS // 2:
        return _is_publication_label(label)
    return True


def _is_publication_label(label: str) -> bool:
    """Return whether a label names a date of publication and nothing else: "Date of issue"."""
    if not _published().search(label):
        return False
    rest = split_words(_published().sub(" ", label))
    return all(len(word) <= 3 for word in rest)


@cache
def _published() -> re.Pattern[str]:
    return _merged("published")


@cache
def _other_role() -> re.Pattern[str]:
    """Match words of any language that show another role of a date."""
    return re.compile(
        "|".join(_merged(role).pattern for role in ("deadline", "effective", "birth", "event")),
        re.IGNORECASE,
    )


def _merged(role: str) -> re.Pattern[str]:
    patterns = [
        rf"(?<!\w)(?:{text})(?!\w)" if known.uses_spaces else f"(?:{text})"
        for known in LANGUAGES.values()
        if (text := getattr(known.date_roles, role))
    ]
    return re.compile("|".join(patterns), re.IGNORECASE)
