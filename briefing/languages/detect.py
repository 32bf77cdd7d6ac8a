"""Text → language code: by script, by letters and common words, and last by langdetect."""

import re
from collections import Counter
from functools import lru_cache

from briefing.languages.langdetect_backend import detect_with_profiles
from briefing.languages.registry import LANGUAGES
from briefing.languages.scripts import (
    DISTINCTIVE_LETTERS,
    SCRIPT_TO_LANGUAGE,
    extra_letters,
    main_script,
    script_of,
)

_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*")
_APOSTROPHES = "’ʻʼ‘"
_SAMPLE_SIZE = 1000  # code points read at the beginning, the middle and the end
_INITIALS = re.compile(r"\b(?:[^\W\d_]\.){2,}")  # "U.S.": its letters are words in Czech
_CONFIDENT = 0.2  # evidence that decides if no other language has two thirds as much
_CLOSE = 0.45  # of that evidence, by its letters alone, in a language without stop words here
_COMMONEST = {"Arab": "ar", "Cyrl": "ru"}
_LETTERS = 20  # of a name or two, which langdetect takes for Tagalog or Somali


def detect(text: str) -> str:
    """Return the BCP 47 code of a text's main language; "und" if it has none or is unknown.

    Reads at most 3,000 characters: the beginning, the middle and the end.
    """
    sample = _sample(text).lower()
    letters = Counter(filter(str.isalpha, sample))
    if letters.total() < 2:
        return "und"
    script = main_script(letters)
    if script == "Hani":
        return "zh"
    if script in SCRIPT_TO_LANGUAGE:
        return SCRIPT_TO_LANGUAGE[script]
    code, clear = _detect_by_letters_and_stop_words(sample, letters, script)
    if clear:
        return code
    return (_detect_by_profile(sample) if letters.total() >= _LETTERS else "") or code


def _sample(text: str) -> str:
    if len(text) <= 3 * _SAMPLE_SIZE:
        return text
    middle = len(text) // 2
    return " ".join(
        (text[:_SAMPLE_SIZE], text[middle : middle + _SAMPLE_SIZE], text[-_SAMPLE_SIZE:])
    )


def _detect_by_letters_and_stop_words(
    sample: str, letters: Counter[str], script: str
) -> tuple[str, bool]:
    """Return the language with the most evidence, and whether the evidence is clear."""
    for mark in _APOSTROPHES:
        sample = sample.replace(mark, "'")
    found = Counter(_WORD.findall(_INITIALS.sub(" ", sample)))
    extra = extra_letters(letters, script)
    scores = {
        code: _share_of_stop_words(found, code) + _score_letters(extra, code) / letters.total()
        for code in _languages_of_script(script)
    }
    if len(scores) < 2:  # no known language has this script
        return next(iter(scores), "und"), False
    best, second = sorted(scores, key=lambda code: -scores[code])[:2]
    if scores[best] <= max(scores[second], 0.0):
        return _COMMONEST.get(script, "und"), False
    rivals = [scores[code] for code in scores if code not in LANGUAGES]
    is_close = max(rivals, default=0.0) >= _CLOSE * scores[best]
    return best, not is_close and scores[best] >= max(_CONFIDENT, 1.5 * scores[second])


@lru_cache(maxsize=16)
def _languages_of_script(script: str) -> tuple[str, ...]:
    """Return the languages with stop words or letters of a script."""
    known = {code: language.stop_words for code, language in LANGUAGES.items()}
    return tuple(
        code
        for code in sorted(known.keys() | DISTINCTIVE_LETTERS.keys())
        if any(script_of(word[0]) == script for word in [*known.get(code, ()), *_letters(code)])
    )


def _letters(code: str) -> str:
    """Return the letters that distinguish a language from others in its script."""
    return DISTINCTIVE_LETTERS[code] if code in DISTINCTIVE_LETTERS else LANGUAGES[code].letters


def _share_of_stop_words(found: Counter[str], code: str) -> float:
    """Return the share of a text's words that are stop words of a language."""
    known = LANGUAGES.get(code)
    common = found.keys() & known.stop_words if known else ()
    return sum(found[word] for word in common) / (found.total() + 2)


def _score_letters(extra: Counter[str], code: str) -> float:
    """Return the weight of letters that a language has, minus that of letters it has not."""
    own = sum(extra[letter] for letter in _letters(code))
    return 2.0 * own - 4.0 * (extra.total() - own)


def _detect_by_profile(sample: str) -> str:
    code, probability = detect_with_profiles(sample)
    return code if probability >= 0.5 else ""
