"""The languages that are known by more than their letters."""

from briefing.languages import ar, cs, de, en, es, fr, it, ja, kk, ky, pl, pt, ru, tr, uk, uz, zh
from briefing.languages.base import Language

LANGUAGES: dict[str, Language] = {
    "ar": ar.LANGUAGE,
    "cs": cs.LANGUAGE,
    "de": de.LANGUAGE,
    "en": en.LANGUAGE,
    "es": es.LANGUAGE,
    "fr": fr.LANGUAGE,
    "it": it.LANGUAGE,
    "ja": ja.LANGUAGE,
    "kk": kk.LANGUAGE,
    "ky": ky.LANGUAGE,
    "pl": pl.LANGUAGE,
    "pt": pt.LANGUAGE,
    "ru": ru.LANGUAGE,
    "tr": tr.LANGUAGE,
    "uk": uk.LANGUAGE,
    "uz": uz.LANGUAGE,
    "zh": zh.LANGUAGE,
}

# Stemmers for languages of which nothing else is known here.
_STEMMERS = {
    "ca": "catalan", "da": "danish", "el": "greek", "et": "estonian", "eu": "basque",
    "fa": "persian", "fi": "finnish", "ga": "irish", "hi": "hindi", "hu": "hungarian",
    "hy": "armenian", "id": "indonesian", "lt": "lithuanian", "ne": "nepali", "nl": "dutch",
    "no": "norwegian", "ro": "romanian", "sr": "serbian", "sv": "swedish", "ta": "tamil",
    "yi": "yiddish",
}  # fmt: skip
_UNSPACED = frozenset({"bo", "dz", "km", "lo", "my", "th", "yue"})


def language_of(code: str) -> Language:
    """The language of a BCP 47 code, its region ignored; where it is unknown, one without words."""
    base = code.split("-")[0].split("_")[0].lower() or "und"
    return LANGUAGES.get(base) or Language(
        base, base, _STEMMERS.get(base, ""), spaced=base not in _UNSPACED
    )
