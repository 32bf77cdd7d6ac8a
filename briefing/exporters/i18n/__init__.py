"""The memo's labels: one file per memo language, and the lookup.

Exporters fill the placeholders in braces. A language or a key that is missing here falls back to
English; `Memo.labels` overrides both.
"""

from briefing.exporters.i18n import de, en, es, fr, ja, kk, ru
from briefing.models import Memo

LABELS: dict[str, dict[str, str]] = {
    "en": en.WORDS,
    "ru": ru.WORDS,
    "kk": kk.WORDS,
    "ja": ja.WORDS,
    "fr": fr.WORDS,
    "de": de.WORDS,
    "es": es.WORDS,
}


def translate(memo: Memo, key: str) -> str:
    """Return a label of the memo: its own labels first, then its language, then English.

    Raises KeyError for a key that no language has.
    """
    if key in memo.labels:
        return memo.labels[key]
    known = LABELS.get(memo.language.split("-")[0].lower(), en.WORDS)
    return known.get(key) or en.WORDS[key]
