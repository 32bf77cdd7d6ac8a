"""Lines that are not speech: places, times, notices, applause, captions."""

import re

from briefing.languages import merge_patterns
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
