"""The languages that are known by more than their letters."""

from briefing.languages.model import Language

LANGUAGES: dict[str, Language] = {
    "en": Language("en", "English", "english", frozenset("the of and to in a is that for on with as by at from it be are was this have has had not or an which we our will".split())),
}


def language_of(code: str) -> Language:
    """The language of a BCP 47 code, its region ignored; a bare `Language` where it is unknown."""
    base = code.split("-")[0].lower()
    return LANGUAGES.get(base) or Language(base or "und", base or "unknown")
