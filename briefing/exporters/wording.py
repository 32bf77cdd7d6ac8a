"""Words of a memo in its language: labels, headings of sections, and the words of a profile.

The words are those of the language's file (`Language.memo`). A language or a key that is missing
there falls back to English; `Memo.labels` overrides both.
"""

from briefing.languages import LANGUAGES, get_language
from briefing.languages.base import MemoWords
from briefing.models import Memo
from briefing.profiles import Localized, Profile, localized
from briefing.section_kinds import get_section_kind

_DEFAULT = "en"


def list_memo_languages() -> list[str]:
    """Return the codes of the languages that memos are written in."""
    return [code for code, language in LANGUAGES.items() if language.memo]


def get_memo_words(language: str) -> MemoWords:
    """Return the wording of a language, its region ignored; that of English if it has none."""
    words = get_language(language).memo or LANGUAGES[_DEFAULT].memo
    assert words is not None
    return words


def translate(memo: Memo, key: str) -> str:
    """Return a label: the memo's own, else in its language, in English, or of its section kind.

    Raises KeyError for a key that no language has.
    """
    if key in memo.labels:
        return memo.labels[key]
    english = get_memo_words(_DEFAULT).labels
    found = get_memo_words(memo.language).labels.get(key) or english.get(key)
    return found or get_section_kind(key).column or english[key]


def translate_interface(memo: Memo, key: str) -> str:
    """Return a label of the web page, else of the memo. Raises KeyError like `translate`."""
    is_own = key in memo.labels or get_section_kind(key).column
    is_interface = f"page.{key}" in get_memo_words(_DEFAULT).labels and not is_own
    return translate(memo, f"page.{key}" if is_interface else key)


def translate_wording(words: Localized, key: str, language: str, profile: Profile) -> str:
    """Return a profile's wording in a language, else the shipped translation of the key.

    A key with the profile's vocabulary after its first part goes first: "section.news.summary".
    """
    if not words or language in words:
        return localized(words, language)
    first, _, rest = key.partition(".")
    labels = get_memo_words(language).labels
    own = labels.get(f"{first}.{profile.vocabulary}.{rest}")
    return own or labels.get(key) or localized(words, language)
