"""Lines of a transcript that nobody says: places, times, notices, applause."""

import re

from briefing.languages import merge_patterns

_TIME = r"\d{1,2}(?:[:.]\d{2})?\s*(?:[AaPp]\.?\s?[Mm]\.?|hrs?|uhr)?(?:\s*\(?[A-Z]{1,5}\)?)?"
_NOBODY = re.compile(
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
_OPENING = re.compile(r"[(\[][^()\[\]]{1,40}[)\]][.!]?\s+")
_EARLIER = re.compile(merge_patterns(lambda known: known.documents.cross_references), re.IGNORECASE)
_REFERENCE = 300  # code points
_ENDED = re.compile(r"[.!?:;…。！？]['\"”’)\]]*\Z")


def is_aside(text: str) -> bool:
    """Whether a whole block is a time, a place of numbers, a notice or a stage direction."""
    return bool(_NOBODY.fullmatch(text) or is_stage_direction(text))


def is_stage_direction(sentence: str) -> bool:
    """Whether a sentence is nothing but a bracketed remark: "(Applause.)", "[Laughter]"."""
    return len(sentence.split()) <= 8 and bool(_STAGE.fullmatch(sentence))


def opening_stage_direction(text: str) -> int:
    """Length of a bracketed remark that opens a turn: "(As interpreted.) …"; 0 if there is none."""
    match = _OPENING.match(text)
    return match.end() if match and match.end() < len(text) else 0


def is_cross_reference(text: str) -> bool:
    """Whether a block only recalls what its publisher wrote: "Earlier, X reported that …"."""
    return len(text) <= _REFERENCE and bool(_EARLIER.match(text))


def is_scene(text: str) -> bool:
    """Whether a block that stands before anybody speaks only says where: "East Room"."""
    return len(text.split()) <= 9 and not _ENDED.search(text)
