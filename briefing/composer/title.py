"""Names of documents and of the memo: titles, short titles, and what a folder is about."""

import math
import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from pathlib import PurePosixPath

from briefing.languages import merge_patterns
from briefing.models import AnalyzedDocument, Document, Genre
from briefing.readers.common.boilerplate import is_boilerplate
from briefing.text import count_words, extract_terms

MAX_TITLE_WORDS = 20
NAMING_GENRES: tuple[Genre, ...] = ("joint-statement", "readout", "fact-sheet")
_GENRE_PREFIX = re.compile(
    r"(?:fact ?sheet|read-?out|transcript|press release|statement|remarks)\s*[:–—-]\s*",
    re.IGNORECASE,
)
_GREETING = re.compile(
    r"(?:thank|good (?:morning|afternoon|evening)|hello|first of all|allow me|it is (?:my|a|an)\b"
    r"|i (?:am|would|wish|want|'m|congratulate)|let me|welcome|dear)\b",
    re.IGNORECASE,
)
_NAME = re.compile(
    r"(?<![.!?:“\"] )(?<!^)\b[A-ZА-ЯЁ][\w’'-]+(?: (?:of|the|and|de|du|и) [A-ZА-ЯЁ][\w’'-]+| "
    r"[A-ZА-ЯЁ][\w’'-]+){1,4}"
)
_CHAPTER = re.compile(
    r"(?:[a-z]|\d{1,2}(?:\.\d+)*|[ivx]+)[.)] |(?:chapter|part|section|volume|annex|appendix|table) "
    r"(?:\d+|[a-z]|[ivx]+)\b|(?:introduction|contents|foreword|executive summary|conclusions?)\b",
    re.IGNORECASE,
)
MAX_NOISE = 0.5  # of a sentence whose names count
MIN_NAME_SHARE = 0.6  # of the documents that mention the folder's name


def choose_title(documents: Sequence[AnalyzedDocument]) -> str:
    """Return the memo's title: the name of the event, never a greeting.

    One document gives its own title. Of several, an agreed text or a readout names the event;
    else the title whose words most documents use; else the name that most documents mention.
    """
    plain = [analyzed.document for analyzed in documents]
    titled = [document for document in plain if has_title(document)]
    if len(plain) == 1 or not titled:
        shared = _find_shared_name(documents) if len(plain) > 1 else ""
        return shared or shorten_title(plain[0])
    whole = [document for document in titled if not document.title.endswith("…")]
    naming = [document for document in whole if document.kind in NAMING_GENRES]
    shared = _find_shared_name(documents) if not whole else ""
    if shared:
        return shared
    spread = Counter(term for analyzed in documents for term in _collect_terms(analyzed))
    best = [d for d in naming if d.kind == naming[0].kind] if naming else whole or titled
    joint = [document for document in naming if document.kind == "joint-statement"]
    return clean_title(_find_nearest(joint or best, spread).title)


def has_title(document: Document) -> bool:
    """Whether a document has a title that names it: no greeting, chapter or file name."""
    title = document.title
    return count_words(title) > 1 and not (
        is_boilerplate(title)
        or _is_greeting(title)
        or _CHAPTER.match(title)
        or _is_file_name(title, document.path)
    )


def clean_title(title: str) -> str:
    """Return a title without the genre before it, cut to `MAX_TITLE_WORDS`."""
    bare = _GENRE_PREFIX.sub("", title, count=1) if _GENRE_PREFIX.match(title) else title
    words = bare.split()
    cut = " ".join(words[:MAX_TITLE_WORDS]).rstrip(",;:–—")
    return cut + " …" if len(words) > MAX_TITLE_WORDS else bare


def shorten_title(document: Document) -> str:
    """Return a document's title, or its file's name where the title is a greeting or missing."""
    if has_title(document):
        return clean_title(document.title)
    return PurePosixPath(document.path).stem.replace("_", " ") or document.title


def _is_file_name(title: str, path: str) -> bool:
    """Whether a title is a file's name that names no event: "FJI 76 2021", "Article 1"."""
    short = len(title.split()) <= 2 or any(letter.isdigit() for letter in title)
    return short and _bare(title) == _bare(PurePosixPath(path).stem)


def _bare(text: str) -> str:
    return "".join(letter for letter in text.casefold() if letter.isalnum())


def _is_greeting(title: str) -> bool:
    return bool(_GREETING.match(title) or _salutation_pattern().match(title))


@lru_cache(maxsize=1)
def _salutation_pattern() -> re.Pattern[str]:
    salutations = merge_patterns(lambda known: known.documents.salutations, whole_words=True)
    return re.compile(salutations, re.IGNORECASE)


def _find_shared_name(documents: Sequence[AnalyzedDocument]) -> str:
    """Return the name of several words that most documents mention; "" if there is none."""
    found = [_count_names(analyzed) for analyzed in documents]
    spread = Counter(name for names in found for name in names)
    total = Counter(name for names in found for name in names.elements())
    known = [name for name, count in spread.items() if count >= MIN_NAME_SHARE * len(documents)]
    return max(known, key=lambda name: (spread[name], total[name], name), default="")


def _count_names(analyzed: AnalyzedDocument) -> Counter[str]:
    """Count the names of several words in the sentences that are no noise."""
    pairs = zip(analyzed.document.sentences, analyzed.analyses, strict=True)
    quiet = (s.text for s, each in pairs if each.relevance.labels.get("noise", 0.0) < MAX_NOISE)
    names = (match[0] for text in quiet for match in _NAME.finditer(text))
    return Counter(name for name in names if not is_boilerplate(name))


def _collect_terms(analyzed: AnalyzedDocument) -> set[str]:
    """Return the terms that a document uses, including those of its headings."""
    document = analyzed.document
    found = {term for each in analyzed.analyses for term in each.terms}
    if not found:
        return set(extract_terms(document.text, document.language))
    headings = " ".join((document.title, *(section.heading for section in document.sections)))
    return found.union(extract_terms(headings, document.language))


def _find_nearest(titled: Sequence[Document], spread: Counter[str]) -> Document:
    """Return the document with the title whose terms most documents use, weighted by length."""

    def score(document: Document) -> float:
        own = extract_terms(document.title, document.language)
        mean = sum(spread[term] for term in own) / (len(own) or 1)
        return round(mean * math.log(2 + len(document.sentences)), 4)

    return max(titled, key=score)
