"""The size of a text in words: one measure for budgets, shares, shortening and counts of sources.

Where words are separated by spaces, a word is what stands between two spaces. In scripts without
spaces (Han, kana, Thai, Lao, Tibetan, Burmese, Khmer) two characters count as one word, and so does
each mark between them, so that a memo of 700 words is as long on paper in Chinese or Japanese as in
English.
"""

import re

from briefing.languages.scripts import HAN_AND_KANA, SOUTHEAST_ASIAN

CHARACTERS_PER_WORD = 2
_UNSPACED = re.compile(rf"[{HAN_AND_KANA}{SOUTHEAST_ASIAN}]")


def count_words(text: str) -> int:
    """Return the size of a text in words."""
    if text.isascii():
        return len(text.split())
    spaced, characters = _UNSPACED.subn(" ", text)
    return characters // CHARACTERS_PER_WORD + len(spaced.split())
