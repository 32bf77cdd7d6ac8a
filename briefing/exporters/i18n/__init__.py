"""Labels: a file per memo language, and the look-up.

Exporters fill the placeholders in braces. A language or a key that is missing here falls back to
English; `Memo.labels` overrides both. Keys that begin with "page." are for the web page; those
that begin with "section.", "empty." and "area." translate the shipped profiles.
"""

from briefing.exporters.i18n import ar, de, en, es, fr, it, ja, kk, ky, pt, ru, tr, uk, uz, zh
from briefing.models import Memo
from briefing.profiles import Localized, Profile, localized
from briefing.section_kinds import get_section_kind

LABELS: dict[str, dict[str, str]] = {
    "en": en.WORDS,
    "ru": ru.WORDS,
    "kk": kk.WORDS,
    "ja": ja.WORDS,
    "fr": fr.WORDS,
    "de": de.WORDS,
    "es": es.WORDS,
    "zh": zh.WORDS,
    "ar": ar.WORDS,
    "tr": tr.WORDS,
    "uk": uk.WORDS,
    "ky": ky.WORDS,
    "uz": uz.WORDS,
    "it": it.WORDS,
    "pt": pt.WORDS,
}


def get_labels(language: str) -> dict[str, str]:
    """Return the labels of a language, its region ignored; those of English if it has none."""
    return LABELS.get(language.split("-")[0].lower(), en.WORDS)


def translate(memo: Memo, key: str) -> str:
    """Return a label of the memo: its own, else in its language, in English, or of its section kind.

    Raises KeyError for a key that no language has.
    """
    if key in memo.labels:
        return memo.labels[key]
    found = get_labels(memo.language).get(key) or en.WORDS.get(key)
    return found or get_section_kind(key).column or en.WORDS[key]


def translate_interface(memo: Memo, key: str) -> str:
    """Return a label of the web page, else of the memo. Raises KeyError like `translate`."""
    is_own = key in memo.labels or get_section_kind(key).column
    is_interface = f"page.{key}" in en.WORDS and not is_own
    return translate(memo, f"page.{key}" if is_interface else key)


def translate_wording(words: Localized, key: str, language: str, profile: Profile) -> str:
    """Return a profile's wording in a language, else the shipped translation of the key.

    A key with the profile's vocabulary after its first part goes first: "section.news.summary".
    """
    if not words or language in words:
        return localized(words, language)
    first, _, rest = key.partition(".")
    labels = get_labels(language)
    own = labels.get(f"{first}.{profile.vocabulary}.{rest}")
    return own or labels.get(key) or localized(words, language)
