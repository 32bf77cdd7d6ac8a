"""Text → language code: by script, by letters and common words, and last by langdetect."""

import re
from collections import Counter
from functools import lru_cache

from briefing.languages.langdetect_backend import guess
from briefing.languages.registry import LANGUAGES
from briefing.languages.scripts import LETTERS, OF_SCRIPT, extra_letters, main_script, script_of

_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*")
_APOSTROPHES = "’ʻʼ‘"
_PIECE = 1000  # code points looked at in the beginning, the middle and the end
_ENOUGH = 0.2  # evidence that settles the language if no other has two thirds as much
_COMMONEST = {"Arab": "ar", "Cyrl": "ru"}
_LETTERS = 20  # fewer are a name or two, which langdetect would take for Tagalog or Somali


def detect(text: str) -> str:
    """BCP 47 code of the text's main language; "und" for empty, numeric or unknown text.

    Looks at a few thousand letters however long the text is.
    """
    sample = _sample(text).lower()
    letters = Counter(filter(str.isalpha, sample))
    if letters.total() < 2:
        return "und"
    script = main_script(letters)
    if script == "Hani":
        return "zh"
    if script in OF_SCRIPT:
        return OF_SCRIPT[script]
    code, clear = _by_evidence(sample, letters, script)
    if clear:
        return code
    return (_by_profile(sample) if letters.total() >= _LETTERS else "") or code


def _sample(text: str) -> str:
    if len(text) <= 3 * _PIECE:
        return text
    middle = len(text) // 2
    return " ".join((text[:_PIECE], text[middle : middle + _PIECE], text[-_PIECE:]))


def _by_evidence(sample: str, letters: Counter[str], script: str) -> tuple[str, bool]:
    """The language whose common words and letters stand out, and whether they do so clearly."""
    for mark in _APOSTROPHES:
        sample = sample.replace(mark, "'")
    found = Counter(_WORD.findall(sample))
    extra = extra_letters(letters, script)
    scores = {
        code: _common(found, code) + _lettered(extra, code) / letters.total()
        for code in _written_in(script)
    }
    if len(scores) < 2:  # a script that no known language is written in
        return next(iter(scores), "und"), False
    best, second = sorted(scores, key=lambda code: -scores[code])[:2]
    if scores[best] <= max(scores[second], 0.0):
        return _COMMONEST.get(script, "und"), False
    return best, scores[best] >= max(_ENOUGH, 1.5 * scores[second])


@lru_cache(maxsize=16)
def _written_in(script: str) -> tuple[str, ...]:
    """The known languages with words or letters of a script."""
    known = {code: language.stop_words for code, language in LANGUAGES.items()}
    return tuple(
        code
        for code in sorted(known.keys() | LETTERS.keys())
        if any(script_of(word[0]) == script for word in [*known.get(code, ()), *_letters(code)])
    )


def _letters(code: str) -> str:
    """The letters that distinguish a language from others in its script."""
    return LETTERS[code] if code in LETTERS else LANGUAGES[code].letters


def _common(found: Counter[str], code: str) -> float:
    """The share of a text's words that are stop words of a language."""
    known = LANGUAGES.get(code)
    common = found.keys() & known.stop_words if known else ()
    return sum(found[word] for word in common) / (found.total() + 2)


def _lettered(extra: Counter[str], code: str) -> float:
    """Letters that speak for a language less those that speak against it."""
    own = sum(extra[letter] for letter in _letters(code))
    return 2.0 * own - 4.0 * (extra.total() - own)


def _by_profile(sample: str) -> str:
    code, probability = guess(sample)
    return code if probability >= 0.5 else ""
