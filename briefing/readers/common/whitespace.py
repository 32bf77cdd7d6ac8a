"""Clean text for blocks: collapse white space, drop invisible characters."""

import re
from collections.abc import Iterable

_UNSPACED = re.compile("[\u3001-\u30ff\u3400-\u9fff\uf900-\ufaff\uff01-\uff60]")
_SOUTHEAST_ASIAN = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]"
)  # Thai, Lao, Burmese, Khmer
_UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\xad\u061c\u115f\u1160\u180e\u200b\u200e\u200f"
    "\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\ufff9-\ufffc\ufffe\uffff\ufdd0-\ufdef"
    "\ud800-\udfff\ue000-\uf8ff\U000e0000-\U000fffff]"
)
# Joiners shape letters in Arabic and Indic scripts; elsewhere they are leftovers.
_JOINERS = re.compile("[\u200c\u200d](?![\u0600-\u0dff])")


def strip_invisible(text: str) -> str:
    """Drop control, zero-width, private-use and unpaired characters; keep line ends."""
    if text.isprintable() and text.isascii():  # the usual case, ten times faster
        return text
    return _JOINERS.sub("", _UNSEEN.sub("", text))


def collapse_whitespace(text: str) -> str:
    """Return one line of visible text with single spaces (non-breaking ones too)."""
    return " ".join(strip_invisible(text).split())


def join_lines(pieces: Iterable[str]) -> str:
    """Join lines with spaces, except in scripts without spaces."""
    text = ""
    for piece in pieces:
        text += piece if not text or is_cjk_break(text, piece) else f" {piece}"
    return text


def count_words(text: str) -> int:
    """Count words, by average length in scripts that are written without spaces."""
    words = len(text.split())
    if text.isascii():
        return words
    return words + len(_UNSPACED.findall(text)) // 2 + len(_SOUTHEAST_ASIAN.findall(text)) // 5


def is_cjk_break(before: str, after: str) -> bool:
    """Return whether both sides of a break are Chinese or Japanese."""
    return bool(_UNSPACED.match(before[-1:]) and _UNSPACED.match(after[:1]))
