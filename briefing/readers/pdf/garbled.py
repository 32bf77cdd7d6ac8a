"""Recognize a text layer whose characters aren't the letters that the page shows.

Fonts without a map to Unicode give private-use characters, control characters or, where the codes
are shifted, letters and signs mixed at random: "3HQtSURVWHGN\\QD".
"""

import re
import unicodedata
from collections.abc import Sequence

import pypdfium2.raw as pdfium

from briefing.readers.ocr import count_common_words
from briefing.readers.pdf.chars import PageChars

_MIN_CHARACTERS = 20
_MIN_WORDS = 5
_SHARE = 0.3  # of characters without a letter's meaning
_MIXED = 0.4  # of words with letters and signs mixed
_STRANGE = frozenset({"Co", "Cn", "Cc", "Cs"})  # categories of characters that no text has
_NO_WORD = (
    re.compile(r"[^\W\d_](?:[\\~|{}\[\]^<>#$%&*+=_!?;:\"]+|\d+)[^\W\d_]"),
    re.compile(r"[a-zà-öø-ÿа-я][A-ZÀ-ÖØ-ÞА-Я]"),
    re.compile(r"[b-df-hj-np-tv-xz]{5}", re.I),
)
# Glyph numbers in place of codes: TrueType fonts begin with three glyphs before the space.
_SHIFT = {code: code + 29 for code in range(3, 98)}
_COMMON = 0.02  # share of the words
_DIFFERENT, _SHIFTED = 3, 0.1  # common words, and their share
_SEPARATOR = re.compile(r"[\s\x00-\x1f]+")
_WEB = re.compile(r"://|www\.|@")
_SAMPLE = 400  # characters of a page that are examined one by one


def is_garbled(chars: PageChars) -> bool:
    """Return whether a page's text can't be read as letters."""
    visible = [c for c in chars.text if not c.isspace() and c != "\x02" and c != "\ufffe"]
    if len(visible) < _MIN_CHARACTERS:
        return False
    strange = sum(c == "\ufffd" or unicodedata.category(c) in _STRANGE for c in visible)
    if strange > _SHARE * len(visible):
        return True
    return _is_scrambled(chars.text, _MIXED / 2 if _has_unmapped(chars) else _MIXED)


def _has_unmapped(chars: PageChars) -> bool:
    """Return whether many characters have no Unicode value according to their font."""
    step = max(len(chars.text) // _SAMPLE, 1)
    places = [at for at in range(0, len(chars.text), step) if not chars.text[at].isspace()]
    unmapped = sum(pdfium.FPDFText_HasUnicodeMapError(chars.raw, at) == 1 for at in places)
    return bool(unmapped > _SHARE * len(places))


def _is_scrambled(text: str, share: float) -> bool:
    """Return whether a share of the words is no word, and hardly one is a common word."""
    words = [each for each in _SEPARATOR.split(text) if each and not _WEB.search(each)]
    mixed = sum(any(map(re.Pattern.search, _NO_WORD, (word,) * len(_NO_WORD))) for word in words)
    if count_common_words(words) >= max(_COMMON * len(words), 1):
        return False
    if len(words) >= _MIN_WORDS:
        return mixed >= share * len(words) or _is_shifted(words)
    return 0 < len(words) == mixed


def _is_shifted(words: Sequence[str]) -> bool:
    """Return whether common words appear where glyph numbers are taken for codes."""
    found = [word.translate(_SHIFT) for word in words if sum(map(str.isalpha, word)) > 1]
    different = count_common_words({word.casefold() for word in found})
    return different >= _DIFFERENT and count_common_words(found) >= _SHIFTED * len(words)
