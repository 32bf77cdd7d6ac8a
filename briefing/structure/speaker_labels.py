"""Forms of speakers' labels, and lines that are not speech.

Labels: "PRESIDENT X:", "Mr Y —", "Q  ", "JOURNALIST" on a line. Not speech: places, times, notices,
applause, captions.
"""

import re
from collections.abc import Sequence
from difflib import get_close_matches
from functools import lru_cache
from typing import Literal

from msgspec import Struct

from briefing.languages import merge_patterns, merge_words
from briefing.text import count_words

_TIME = r"\d{1,2}(?:[:.]\d{2})?\s*(?:[AaPp]\.?\s?[Mm]\.?|hrs?|uhr)?(?:\s*\(?[A-Z]{1,5}\)?)?"
_NON_SPEECH = re.compile(
    rf"(?:{_TIME}"
    r"|(?:end|ends|finish\w*|fin)?\s*[\[(]?(?:ends?|end of transcript|transcript ends)?[\])]?\s*"
    rf"(?:{_TIME})?"
    r"|e\s?&\s?o\s?e\b.{0,120}"
    r"|(?:subjects?|topics?|subject\(s\))\s?:.{0,600}"
    r"|(?:media )?(?:inquiries|enquiries|contacts?|tel|telephone|phone|fax)\s?:.{0,80}"
    rf"|(?:{merge_patterns(lambda known: known.documents.photo_captions)})"
    r"(?:\s(?:by|credits?))?\s?[:：©].{0,90}"
    r"|via (?:teleconference|video\w*|zoom)"
    r"|[\W\d_]{1,200})\.?",
    re.IGNORECASE | re.DOTALL,
)
_STAGE = re.compile(r"[(\[][^()\[\]]{1,60}[)\]][.!]?")
_OPENING = re.compile(r"[(\[][^()\[\]]{1,60}[)\]][.!:]?\s+")
_EARLIER = re.compile(merge_patterns(lambda known: known.documents.cross_references), re.IGNORECASE)
_MAX_REFERENCE = 300  # code points
_ENDED = re.compile(r"[.!?:;…。！？]['\"”’)\]]*\Z")


def is_non_speech(text: str) -> bool:
    """Return whether a whole block is a time, a rule, a notice or a stage direction."""
    return bool(_NON_SPEECH.fullmatch(text) or is_stage_direction(text))


def is_stage_direction(sentence: str) -> bool:
    """Return whether a sentence is only a bracketed remark: "(Applause.)", "[Laughter]"."""
    return count_words(sentence) <= 8 and bool(_STAGE.fullmatch(sentence))


def opening_stage_direction(text: str) -> int:
    """Return the length of a bracketed remark at a turn's start: "(As interpreted.) …", or 0."""
    match = _OPENING.match(text)
    return match.end() if match and match.end() < len(text) else 0


def is_cross_reference(text: str) -> bool:
    """Return whether a block only recalls an earlier report: "Earlier, X reported that …"."""
    return len(text) <= _MAX_REFERENCE and bool(_EARLIER.match(text))


def is_location_line(text: str) -> bool:
    """Return whether a block before the first speaker is only a location: "East Room"."""
    return count_words(text) <= 9 and not _ENDED.search(text)


JOURNALISTS = merge_words(lambda known: known.speakers.journalists)
ANSWERS = merge_words(lambda known: known.speakers.answers)
TITLES_OF_OFFICE = merge_words(lambda known: known.speakers.offices)
MODERATORS = merge_words(lambda known: known.speakers.moderators)
TITLES = merge_words(lambda known: known.speakers.titles)
CONNECTORS = merge_words(lambda known: known.speakers.connectors)
DOCUMENT_TYPES = merge_words(lambda known: known.speakers.document_types)
NON_SPEAKERS = merge_words(lambda known: known.speakers.non_speakers)
_CJK_JOURNALISTS = tuple(
    sorted(word for word in JOURNALISTS if len(word) > 1 and word[0] > "\u3400")
)
_CJK_OFFICES = tuple(sorted(word for word in TITLES_OF_OFFICE if word[0] > "\u3040"))


class SpeakerLabel(Struct, frozen=True):
    """A speaker's name at `start` of a text; their words begin at `body`."""

    name: str  # without the label's punctuation
    start: int
    body: int
    sure: bool  # an office or a journalist, so that one occurrence is enough
    form: Literal["colon", "line", "dash", "letter", "capitals"] = "colon"
    note: str = ""  # country, office or party in brackets after the name


_COLON = re.compile(r"([^:：\n]{1,90}?)\s?[:：](?=\s|\Z|[^\x00-\x7f]|[A-Z\"'(\[])\s*")
_DASH = re.compile(r"([^—–:\n]{2,60}?)\.?\s[—–]\s(?=\S)")
_CAPITAL_LETTER = "[A-ZÀ-ÖØ-ÞА-ЯЁӘҒҚҢӨҰҮҺІЇЄҐ'’.-]"
_CAPITALS = re.compile(
    rf"({_CAPITAL_LETTER}{{2,}}(?:\s{_CAPITAL_LETTER}{{2,}}){{0,4}})\s+(?=[^\W\d_](?:[a-zа-я’']|\s)|[\"“'(…])"
)
_LETTER = re.compile(r"(?:([QA])\s*[.)]|([QR])\s?[-–—]\s|(Q)(?=\s))\s*(?=[^\W_]|[\"“'‘(«\[…—-])")
_LINE = re.compile(r"([^\W\d_][^:：\n]{0,120}?)\s*[.:：]?\Z")
_MAX_LINE, _MAX_TITLED_LINE = 62, 122  # code points of a name, and of one with an office after it
_BRACKETS = re.compile(r"【([^】]{2,20})】\s*")
_BRACKETED = re.compile(r"\s*[(\[][^()\[\]]{0,60}[)\]]")
_NOTE = re.compile(r"[^\W\d_a-zа-я][^\W\d_]+(?:[\s.’'-]+[^\W\d_]+){0,4}")
_STAGE_NOTE = re.compile(
    r"interpret|translat|inaudible|speaking|applause|laugh|continu|перевод|dolmetsch|traduction",
    re.IGNORECASE,
)
_WIDE_NAME = re.compile(r"[\u3040-\u30ff\u3400-\u9fff々・]{1,14}")


def match_colon(text: str) -> SpeakerLabel | None:
    """Match a label at the start of a block that ends with a colon."""
    match = _COLON.match(text)
    if not match:
        return None
    name = _cut_repetition(_BRACKETED.sub("", match[1]).strip(" *_,\u200b"))
    if not _is_name(name):
        return None
    sure = _is_sure(name)
    if sure and name.isupper():  # "NAME, OFFICE"
        name = name.split(",")[0].strip()
    return SpeakerLabel(name, 0, match.end(), sure, note=_find_note(match[1]))


def _find_note(label: str) -> str:
    """Return the country, office or party in brackets after a name; "" if there is none."""
    bracketed = _BRACKETED.search(label)
    note = bracketed[0].strip(" ()[]") if bracketed else ""
    return note if _NOTE.fullmatch(note) and not _STAGE_NOTE.search(note) else ""


def match_dash(text: str) -> SpeakerLabel | None:
    """Match a label that begins with a title and ends with a dash: "Mr Y —"."""
    match = _DASH.match(text)
    if not match or not _is_name(match[1]) or not _label_words(match[1]) & TITLES:
        return None
    if _label_words(match[1]) <= TITLES | TITLES_OF_OFFICE | {"prime", "q"}:
        return None  # "Mr. President — " is a form of address
    return SpeakerLabel(match[1].strip(), 0, match.end(), False, "dash")


def match_letter(text: str) -> SpeakerLabel | None:
    """Match Q or A with a full stop, Q or R with a dash, or Q without punctuation."""
    match = _LETTER.match(text)
    if not match:
        return None
    return SpeakerLabel(match[1] or match[2] or match[3], 0, match.end(), False, "letter")


def match_brackets(text: str) -> SpeakerLabel | None:
    """Match a name with an office, or a journalist, in brackets: "【上川外務大臣】"."""
    match = _BRACKETS.match(text)
    if not match or not (is_journalist(match[1]) or match[1].endswith(_CJK_OFFICES)):
        return None
    return SpeakerLabel(match[1], 0, match.end(), True)


def match_capitals(text: str) -> SpeakerLabel | None:
    """Match words in capitals without punctuation at a block's start: "JOURNALIST What do …"."""
    match = _CAPITALS.match(text[:100])
    if not match or not _is_name(match[1]):
        return None
    return SpeakerLabel(match[1].strip(), 0, match.end(), is_journalist(match[1]), "capitals")


def match_line(text: str) -> SpeakerLabel | None:
    """Match a label on a line of its own."""
    is_titled = text.isupper() and "," in text  # "NAME, OFFICE"
    if len(text) > (_MAX_TITLED_LINE if is_titled else _MAX_LINE):
        return None
    if not (match := _LINE.match(_BRACKETED.sub("", text) if text.isupper() else text)):
        return None
    line = match[1].strip()
    name = line.split(",")[0].strip() if is_titled else line
    is_office_line = line.isupper() and bool(_label_words(line) & (TITLES_OF_OFFICE | JOURNALISTS))
    sure = text[-1] in ":：" or is_journalist(name) or is_titled
    return (
        SpeakerLabel(name, 0, len(text), sure, "line")
        if is_office_line and _is_name(name)
        else None
    )


@lru_cache(maxsize=1024)
def is_journalist(name: str) -> bool:
    """Return whether a label names someone who asks questions; tolerates a misprint."""
    if _WIDE_NAME.fullmatch(name) and name.endswith(_CJK_JOURNALISTS):
        return True  # "路透社记者", of the agency Reuters
    found = _label_words(name)
    if len(found) == 1 and len(name) > 6 and not found & TITLES_OF_OFFICE:
        found = set(get_close_matches(name.casefold(), JOURNALISTS, 1, cutoff=0.86)) or found
    return bool(found) and found <= JOURNALISTS


def label_spans(text: str, found: Sequence[SpeakerLabel]) -> list[tuple[SpeakerLabel, int]]:
    """Return each label of a text with the end of that speaker's words."""
    ends = [label.start for label in found[1:]] + [len(text)]
    return list(zip(found, ends, strict=False))


def has_office_and_name(label: SpeakerLabel) -> bool:
    """Return whether a label has an office and a name, and ends with a colon."""
    office = bool(_label_words(label.name) & TITLES_OF_OFFICE)
    return office and label.form == "colon" and len(label.name.split()) >= 3


def is_moderator(name: str) -> bool:
    """Return whether a label names someone who only gives the floor to others."""
    return bool(_label_words(name)) and _label_words(name) <= MODERATORS


def is_office(name: str) -> bool:
    """Return whether a label is an office or a role without a name: "PRIME MINISTER"."""
    return bool(_label_words(name)) and _label_words(
        name
    ) <= TITLES_OF_OFFICE | JOURNALISTS | ANSWERS | {"prime"}


def is_answer(name: str) -> bool:
    """Return whether a label only marks an answer."""
    return bool(_label_words(name)) and _label_words(name) <= ANSWERS


def _label_words(name: str) -> set[str]:
    """Return the words of a label, without the number of a question: "Q1", "Question 2"."""
    return {word.strip(".,'’0123456789").casefold() for word in name.split()} - {""}


def _cut_repetition(name: str) -> str:
    """Cut a name where it begins to repeat itself, as in page headers."""
    words = name.split()
    long = [i for i, word in enumerate(words) if len(word) > 3 and word in words[:i]]
    return " ".join(words[: long[0]]) if long else name


def _is_sure(name: str) -> bool:
    found = _label_words(name)
    is_office = bool(found & (TITLES_OF_OFFICE | TITLES)) or _has_cjk_office(name)
    return is_office or is_journalist(name) or is_answer(name)


def _has_cjk_office(name: str) -> bool:
    """Return whether a name in Chinese or Japanese ends with its office: "上川外務大臣"."""
    return bool(_WIDE_NAME.fullmatch(name)) and name.endswith(_CJK_OFFICES)


def _is_name(name: str) -> bool:
    words = name.split()
    if _WIDE_NAME.fullmatch(name):
        return True
    if ".." in name or (len(name) == 2 and name[1] == ".") or name.count(",") > 2:
        return False  # a bibliography entry, a letter in a list
    if not words or len(words) > 12 or not words[0][0].isalpha() or words[0][0].islower():
        return False
    if any(word.casefold().strip(".,") in NON_SPEAKERS for word in [*words[:1], name]):
        return False
    if not words[0][0].isupper():  # a script without capitals
        return len(words) <= 3 and _is_sure(name)
    return not _label_words(name) & DOCUMENT_TYPES and all(map(_may_be_in_name, words))


def _may_be_in_name(word: str) -> bool:
    if word[-1] in "!?;" or (word[-1] == "." and len(word) > 5):
        return False
    return word[0].isupper() or word.casefold() in CONNECTORS or word[0].isdigit()
