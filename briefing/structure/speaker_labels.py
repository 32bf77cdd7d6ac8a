"""What a speaker's label looks like: "PRESIDENT X:", "Mr Y —", "Q  ", "JOURNALIST" on a line."""

import re
from collections.abc import Sequence
from difflib import get_close_matches
from functools import lru_cache
from typing import Literal

from msgspec import Struct

from briefing.languages import merge_words

JOURNALISTS = merge_words(lambda known: known.speakers.journalists)
ANSWERS = merge_words(lambda known: known.speakers.answers)
OFFICES = merge_words(lambda known: known.speakers.offices)
USHERS = merge_words(lambda known: known.speakers.moderators)
TITLES = merge_words(lambda known: known.speakers.titles)
CONNECTORS = merge_words(lambda known: known.speakers.connectors)
PAPERS = merge_words(lambda known: known.speakers.document_types)
NOT_SPEAKERS = merge_words(lambda known: known.speakers.non_speakers)


class Label(Struct, frozen=True):
    """A speaker's name at the opening of `text[start:]`; their words begin at `body`."""

    name: str  # label marks taken off
    start: int
    body: int
    sure: bool  # an office or a journalist, so that one occurrence is enough
    form: Literal["colon", "line", "dash", "letter", "capitals"] = "colon"


_NAMED = re.compile(r"([^:：\n]{1,90}?)\s?[:：](?=\s|\Z|[^\x00-\x7f]|[A-Z\"'(\[])\s*")
_DASHED = re.compile(r"([^—–:\n]{2,60}?)\.?\s[—–]\s(?=\S)")
_CAPITAL = "[A-ZÀ-ÖØ-ÞА-ЯЁӘҒҚҢӨҰҮҺІЇЄҐ'’.-]"
_BARE = re.compile(
    rf"({_CAPITAL}{{2,}}(?:\s{_CAPITAL}{{2,}}){{0,4}})\s+(?=[^\W\d_](?:[a-zа-я’']|\s)|[\"“'(…])"
)
_LETTER = re.compile(r"(?:([QA])\s*[.)]|(Q)(?=\s))\s*(?=[^\W_]|[\"“'‘(\[…—-])")
_ALONE = re.compile(r"([^\W\d_][^:：\n]{0,60}?)\s*[.:：]?\Z")
_BRACKETED = re.compile(r"\s*[(\[][^()\[\]]{0,60}[)\]]")
_WIDE_NAME = re.compile(r"[\u3040-\u30ff\u3400-\u9fff々・]{1,14}")


def named(text: str) -> Label | None:
    """The label that a block opens with and ends by a colon."""
    match = _NAMED.match(text)
    if not match:
        return None
    name = _once(_BRACKETED.sub("", match[1]).strip(" *_,\u200b"))
    return Label(name, 0, match.end(), _is_sure(name)) if _is_name(name) else None


def dashed(text: str) -> Label | None:
    """The label that opens with a title and ends by a dash: "Mr Y —"."""
    match = _DASHED.match(text)
    if not match or not _is_name(match[1]) or not _words(match[1]) & TITLES:
        return None
    if _words(match[1]) <= TITLES | OFFICES | {"prime", "q"}:
        return None  # "Mr. President — " speaks to somebody
    return Label(match[1].strip(), 0, match.end(), False, "dash")


def lettered(text: str) -> Label | None:
    """The letter Q or A with a full stop, or Q with nothing after it."""
    match = _LETTER.match(text)
    return Label(match[1] or match[2], 0, match.end(), False, "letter") if match else None


def capitals(text: str) -> Label | None:
    """Words in capitals that open a block with no mark after them: "JOURNALIST What do you…"."""
    match = _BARE.match(text[:100])
    if not match or not _is_name(match[1]):
        return None
    return Label(match[1].strip(), 0, match.end(), is_journalist(match[1]), "capitals")


def alone(text: str) -> Label | None:
    """A label on a line of its own."""
    if len(text) > 62 or not (match := _ALONE.match(text)):
        return None
    name = match[1].strip()
    capitals = name.isupper() and bool(_words(name) & (OFFICES | JOURNALISTS))
    sure = text[-1] in ":：" or is_journalist(name)
    return Label(name, 0, len(text), sure, "line") if capitals and _is_name(name) else None


@lru_cache(maxsize=1024)
def is_journalist(name: str) -> bool:
    """Whether a label says that its bearer asks the questions; a misprint is seen through."""
    found = _words(name)
    if len(found) == 1 and len(name) > 6 and not found & OFFICES:
        found = set(get_close_matches(name.casefold(), JOURNALISTS, 1, cutoff=0.86)) or found
    return bool(found) and found <= JOURNALISTS


def stretches(text: str, found: Sequence[Label]) -> list[tuple[Label, int]]:
    """Each label of a text with the place where that speaker's words end."""
    ends = [label.start for label in found[1:]] + [len(text)]
    return list(zip(found, ends, strict=False))


def is_full(label: Label) -> bool:
    """Whether a label gives an office and a name, and ends by a colon."""
    office = bool(_words(label.name) & OFFICES)
    return office and label.form == "colon" and len(label.name.split()) >= 3


def is_usher(name: str) -> bool:
    """Whether a label's bearer only gives the floor to others."""
    return bool(_words(name)) and _words(name) <= USHERS


def is_office(name: str) -> bool:
    """Whether a label is an office or a part with nobody's name: "PRIME MINISTER"."""
    return bool(_words(name)) and _words(name) <= OFFICES | JOURNALISTS | ANSWERS | {"prime"}


def is_answer(name: str) -> bool:
    """Whether a label says no more than that an answer follows."""
    return bool(_words(name)) and _words(name) <= ANSWERS


def _words(name: str) -> set[str]:
    """The words of a label, without the number of a question: "Q1", "Question 2"."""
    return {word.strip(".,'’0123456789").casefold() for word in name.split()} - {""}


def _once(name: str) -> str:
    """A name up to where it begins to repeat itself, as page furniture makes it do."""
    words = name.split()
    long = [i for i, word in enumerate(words) if len(word) > 3 and word in words[:i]]
    return " ".join(words[: long[0]]) if long else name


def _is_sure(name: str) -> bool:
    found = _words(name)
    return bool(found & (OFFICES | TITLES)) or is_journalist(name) or is_answer(name)


def _is_name(name: str) -> bool:
    words = name.split()
    if _WIDE_NAME.fullmatch(name):
        return True
    if ".." in name or (len(name) == 2 and name[1] == ".") or name.count(",") > 2:
        return False  # a reference in a bibliography, a letter in a list
    if not words or len(words) > 12 or not words[0][0].isalpha() or words[0][0].islower():
        return False
    if any(word.casefold().strip(".,") in NOT_SPEAKERS for word in [*words[:1], name]):
        return False
    if not words[0][0].isupper():  # a script without capitals: only what labels are made of
        return len(words) <= 3 and _is_sure(name)
    return not _words(name) & PAPERS and all(map(_may_stand_in_name, words))


def _may_stand_in_name(word: str) -> bool:
    if word[-1] in "!?;" or (word[-1] == "." and len(word) > 5):
        return False
    return word[0].isupper() or word.casefold() in CONNECTORS or word[0].isdigit()
