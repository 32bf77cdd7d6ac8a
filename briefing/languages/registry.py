"""The languages with a file here, look-up by code, and their words taken together."""

from collections.abc import Callable, Iterable
from itertools import chain

from briefing.languages import ar, cs, de, en, es, fr, it, ja, kk, ky, pl, pt, ru, tr, uk, uz, zh
from briefing.languages.base import Language, Vocabulary

LANGUAGES: dict[str, Language] = {
    module.LANGUAGE.code: module.LANGUAGE
    for module in (en, ar, cs, de, es, fr, it, ja, kk, ky, pl, pt, ru, tr, uk, uz, zh)
}

_DEFAULT_VOCABULARY = "diplomacy"

# Stemmers for languages of which nothing else is known here.
_STEMMERS = {
    "ca": "catalan", "da": "danish", "el": "greek", "et": "estonian", "eu": "basque",
    "fa": "persian", "fi": "finnish", "ga": "irish", "hi": "hindi", "hu": "hungarian",
    "hy": "armenian", "id": "indonesian", "lt": "lithuanian", "ne": "nepali", "nl": "dutch",
    "no": "norwegian", "ro": "romanian", "sr": "serbian", "sv": "swedish", "ta": "tamil",
    "yi": "yiddish",
}  # fmt: skip
_CASE_MAPS = {"az": ("Iİ", "ıi")}
_WITHOUT_SPACES = frozenset({"bo", "dz", "km", "lo", "my", "th", "yue"})


def get_language(code: str) -> Language:
    """Return the language of a BCP 47 code, its region ignored; one without words if unknown."""
    base = code.split("-")[0].split("_")[0].lower() or "und"
    return LANGUAGES.get(base) or Language(
        base,
        base,
        _STEMMERS.get(base, ""),
        case_map=_CASE_MAPS.get(base, ("", "")),
        uses_spaces=base not in _WITHOUT_SPACES,
    )


def merge_words(words: Callable[[Language], Iterable[str]]) -> frozenset[str]:
    """Return the words of one kind in all languages."""
    return frozenset(chain.from_iterable(map(words, LANGUAGES.values())))


def merge_patterns(pattern: Callable[[Language], str], *, whole_words: bool = False) -> str:
    """Return a pattern that matches what any language's pattern matches.

    `whole_words` adds word boundaries where a language separates its words by spaces.
    """
    found = [(pattern(language), language.uses_spaces) for language in LANGUAGES.values()]
    return "|".join(
        rf"\b(?:{text})\b" if whole_words and spaced else f"(?:{text})"
        for text, spaced in found
        if text
    )


def collect_negative_phrases(vocabulary: str) -> dict[str, dict[str, tuple[str, ...]]]:
    """Return label → language code → phrases that rule it out; negated outcome cues among them."""
    found = collect_phrases(vocabulary, lambda each: each.negative_cues)
    for code, language in LANGUAGES.items():
        known = _get_vocabulary(language, vocabulary)
        if language.negations and known:
            gap = " " if language.uses_spaces else ""
            cues = known.cues.get("outcome", ())
            negated = tuple(f"{no}{gap}{cue}" for no in language.negations for cue in cues)
            outcome = found.setdefault("outcome", {})
            outcome[code] = outcome.get(code, ()) + negated
    return found


def collect_phrases(
    vocabulary: str, kind: Callable[[Vocabulary], dict[str, tuple[str, ...]]]
) -> dict[str, dict[str, tuple[str, ...]]]:
    """Return name → language code → phrases, of one kind in a vocabulary of all languages.

    For a language without the vocabulary, its phrases of the same names in "diplomacy".
    """
    own = {code: each.vocabularies.get(vocabulary) for code, each in LANGUAGES.items()}
    names = dict.fromkeys(name for each in own.values() if each for name in kind(each))
    found: dict[str, dict[str, tuple[str, ...]]] = {name: {} for name in names}
    for code, language in LANGUAGES.items():
        known = _get_vocabulary(language, vocabulary)
        for name, phrases in kind(known).items() if known else ():
            if name in found:
                found[name][code] = phrases
    return found


def _get_vocabulary(language: Language, name: str) -> Vocabulary | None:
    return language.vocabularies.get(name) or language.vocabularies.get(_DEFAULT_VOCABULARY)
