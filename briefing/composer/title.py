"""A memo's title, where the user gives none: that of the document nearest to all the others."""

from collections import Counter
from collections.abc import Sequence

from briefing.exporters.i18n import get_labels
from briefing.models import AnalyzedDocument, Document
from briefing.text import extract_terms

NAMING = ("joint-statement", "communique")  # kinds that name an event better than others do


def title_of(digests: Sequence[AnalyzedDocument], language: str) -> str:
    """A document's own title; among several, the one whose words most documents use."""
    documents = [digest.document for digest in digests]
    titled = [document for document in documents if document.title]
    if not titled:
        return ""
    if len(documents) == 1:
        return titled[0].title
    nearest = _nearest(titled, Counter(term for d in digests for term in _terms(d)))
    return get_labels(language)["and_more"].format(title=nearest, count=len(documents) - 1)


def _terms(digest: AnalyzedDocument) -> set[str]:
    """The terms that a document uses, its headings included."""
    document = digest.document
    found = {term for candidate in digest.analyses for term in candidate.terms}
    if not found:
        return set(extract_terms(document.text, document.language))
    headings = " ".join((document.title, *(section.heading for section in document.sections)))
    return found.union(extract_terms(headings, document.language))


def _nearest(titled: Sequence[Document], spread: Counter[str]) -> str:
    """The title whose terms most documents use."""

    def shared(document: Document) -> float:
        own = extract_terms(document.title, document.language)
        return round(sum(spread[term] for term in own) / (len(own) or 1), 4)

    own = [document for document in titled if not document.title.endswith("…")] or titled
    joint = [document for document in own if document.kind in NAMING]
    return max(joint or own, key=shared).title
