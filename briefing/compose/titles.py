"""A memo's title, where the user gives none: that of the document nearest to all the others."""

from collections import Counter
from collections.abc import Sequence

from briefing.model import Digest, Document
from briefing.sentences import terms

OTHERS = {
    "en": "{title}, and {count} more",
    "ru": "{title} и ещё {count}",
    "kk": "{title} және тағы {count}",
    "ja": "{title}、ほか{count}件",
    "fr": "{title}, et {count} de plus",
    "de": "{title} und {count} weitere",
    "es": "{title} y {count} más",
}


def title_of(digests: Sequence[Digest], language: str) -> str:
    """A document's own title; among several, the one whose words most documents use."""
    documents = [digest.document for digest in digests]
    titled = [document for document in documents if document.title]
    if not titled:
        return ""
    if len(documents) == 1:
        return titled[0].title
    nearest = _nearest(titled, _spread(documents))
    return OTHERS.get(language, OTHERS["en"]).format(title=nearest, count=len(documents) - 1)


def _spread(documents: Sequence[Document]) -> Counter[str]:
    """Term → the number of documents that use it."""
    return Counter(t for d in documents for t in set(terms(d.text, d.language)))


def _nearest(titled: Sequence[Document], spread: Counter[str]) -> str:
    def shared(document: Document) -> float:
        own = terms(document.title, document.language)
        return round(sum(spread[term] for term in own) / (len(own) or 1), 4)

    return max(titled, key=shared).title
