"""Ranking, step 1: the analysed documents of a folder → arrays, and how rare its terms are.

`gather_folder` is the only function of the package that knows `AnalyzedDocument`; everything
after it works on arrays. Weights of terms are TF-IDF over the sentences of the folder (Salton and
Buckley, "Term-weighting approaches in automatic text retrieval", 1988), likeness is the cosine.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from zlib import crc32

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from briefing.models import AnalyzedDocument, Document, Section, Sentence, SentenceAnalysis
from briefing.text import count_words, extract_terms_many

Floats = NDArray[np.float32]
Numbers = NDArray[np.intp]
Flags = NDArray[np.bool_]

STATUSES = ("delivered", "agreed", "planned")


class Bag(Struct, frozen=True):
    """Terms of consecutive texts, as two aligned arrays."""

    owners: Numbers  # (entries,) place of the text, ascending
    terms: Numbers  # (entries,) place in `Folder.vocabulary`
    count: int  # texts


class Folder(Struct, frozen=True):
    """All sentences of all documents, in order. n: sentences, d: documents."""

    documents: tuple[Document, ...]
    texts: tuple[str, ...]
    kinds: tuple[str, ...]  # of each sentence: paragraph, item, row, ...
    document: Numbers  # (n,)
    section: Numbers  # (n,) counted through the folder
    place: Numbers  # (n,) within the document
    paragraph: Numbers  # (n,) counted through the folder
    sections: tuple[Section, ...]
    words: Floats  # (n,) words
    importance: Floats  # (n,) 0..1
    standalone: Floats  # (n,) 0..1, understood without context
    salience: Floats  # (n,) 0..1
    labels: dict[str, Floats]  # (n,) each, 0..1
    status: Numbers  # (n,) place in STATUSES, -1 for none
    figures: Floats  # (n,) figures that a sentence mentions
    amounts: Floats  # (n,) of them money and percentages
    dates: Floats  # (n,)
    years: Floats  # (n,) latest year that is mentioned minus the document's; 0 where unknown
    speakers: tuple[str, ...]  # of each sentence; "" where unknown
    vocabulary: tuple[str, ...]
    bag: Bag  # of the sentences
    running: Bag  # of the sentences, in order and with repetitions
    titles: Bag  # of the documents' titles
    headings: Bag  # of `sections`
    own: Floats | None = None  # (n, features.OWN) of the whole documents, where these are excerpts

    def __len__(self) -> int:
        return len(self.texts)


def gather_folder(analyzed: Sequence[AnalyzedDocument]) -> Folder:
    """Lay out the sentences of all documents of a folder."""
    documents = tuple(each.document for each in analyzed)
    analyses = [each for document in analyzed for each in document.analyses]
    sentences = [each for document in documents for each in document.sentences]
    sections = tuple(each for document in documents for each in document.sections)
    counts = [len(each.analyses) for each in analyzed]
    vocabulary: dict[str, int] = {}
    running = [_list_terms(*each) for each in _iter_sentences(analyzed)]
    bags = (
        _build_bag([list_distinct(each) for each in running], vocabulary),
        _build_bag(running, vocabulary),
        _build_bag(
            [list_distinct(_extract_stems(each.title, each.language)) for each in documents],
            vocabulary,
        ),
        _build_bag(
            [
                list_distinct(_extract_stems(s.heading, d.language))
                for d in documents
                for s in d.sections
            ],
            vocabulary,
        ),
    )
    return Folder(
        documents,
        tuple(sentence.text for sentence in sentences),
        tuple(sentence.kind for sentence in sentences),
        np.repeat(np.arange(len(counts)), counts),
        np.repeat(np.arange(len(sections)), [len(each.sentences) for each in sections]),
        np.fromiter(chain.from_iterable(map(range, counts)), np.intp, len(sentences)),
        _number_paragraphs(documents),
        sections,
        _make_column(max(1, count_words(sentence.text)) for sentence in sentences),
        _make_column(each.relevance.importance for each in analyses),
        _make_column(each.relevance.standalone for each in analyses),
        _make_column(each.salience for each in analyses),
        _collect_labels(analyses),
        np.array([_index_status(each) for each in analyses], np.intp),
        _make_column(sum(m.kind == "figure" for m in each.mentions) for each in analyses),
        _make_column(sum(_is_amount(m.unit) for m in each.mentions) for each in analyses),
        _make_column(sum(m.kind == "date" for m in each.mentions) for each in analyses),
        _make_column(_count_years_ahead(d.document, each) for d in analyzed for each in d.analyses),
        tuple(each.speaker or "" for each in analyses),
        tuple(vocabulary),
        *bags,
    )


def _make_column(values: Iterable[float]) -> Floats:
    return np.fromiter(values, np.float32)


def _iter_sentences(
    analyzed: Sequence[AnalyzedDocument],
) -> Iterator[tuple[SentenceAnalysis, Sentence, str]]:
    for each in analyzed:
        for analysis, sentence in zip(each.analyses, each.document.sentences, strict=True):
            yield analysis, sentence, each.document.language


def _list_terms(analysis: SentenceAnalysis, sentence: Sentence, language: str) -> Sequence[str]:
    return analysis.terms or _extract_stems(sentence.text, language)


def _extract_stems(text: str, language: str) -> list[str]:
    return extract_terms_many((text,), language)[0] if text else []


def _build_bag(lists: Sequence[Sequence[str]], vocabulary: dict[str, int]) -> Bag:
    """Number the terms, new ones after those that `vocabulary` has; it is extended."""
    found = [[vocabulary.setdefault(t, len(vocabulary)) for t in each] for each in lists]
    words = [len(each) for each in found]
    owners = np.repeat(np.arange(len(found)), words)
    return Bag(owners, np.fromiter(chain.from_iterable(found), np.intp, sum(words)), len(found))


def list_distinct(terms: Iterable[str]) -> tuple[str, ...]:
    """Each term once, in order of first use."""
    return tuple(dict.fromkeys(terms))


def _number_paragraphs(documents: Sequence[Document]) -> Numbers:
    """Number the paragraphs through the folder."""
    keys = [(place, s.paragraph) for place, d in enumerate(documents) for s in d.sentences]
    numbers = {key: number for number, key in enumerate(dict.fromkeys(keys))}
    return np.array([numbers[key] for key in keys], np.intp)


def _collect_labels(analyses: Sequence[SentenceAnalysis]) -> dict[str, Floats]:
    names = ("issue", "outcome", "cooperation", "background", "noise")
    return {
        name: _make_column(each.relevance.labels.get(name, 0.0) for each in analyses)
        for name in names
    }


def _index_status(analysis: SentenceAnalysis) -> int:
    status = analysis.relevance.status
    return STATUSES.index(status) if status in STATUSES else -1


def _is_amount(unit: str) -> bool:
    return unit == "%" or (len(unit) == 3 and unit.isupper())


def _count_years_ahead(document: Document, analysis: SentenceAnalysis) -> float:
    """How many years after the document's own the latest year is that a sentence mentions."""
    found = [m.value[:4] for m in analysis.mentions if m.kind == "date"]
    years = [int(year) for year in found if year.isdecimal()]
    if not years or not document.date:
        return 0.0
    return float(np.clip(max(years) - int(document.date[:4]), -20, 20))


BUCKETS = 2**15  # of the table of background counts
EXACT = 2**21  # cells up to which likeness is exact
SMALL = 100  # sentences; in a smaller folder terms are as rare as in one of this size
ROWS_AT_ONCE = 1000  # of a table of vectors, while they are computed in double precision
NARROW = 1024  # columns of a hashed vector in a very large folder
_MIX = 0x9E3779B1  # Knuth's multiplicative constant


class Weights(Struct, frozen=True):
    """What is known of each term of the vocabulary, aligned with it."""

    rarity: Floats  # log(sentences / sentences that have it), 0..; at least SMALL sentences
    spread: Numbers  # documents that have it
    signature: Floats  # how much more frequent it is here than elsewhere: log ratio, clipped


def weigh_terms(folder: Folder, background: NDArray[np.uint8]) -> Weights:
    """Rarity, spread and topic signature of each term.

    `background`: (BUCKETS,) frequency of a term's bucket in general text, log-scaled, see
    `scale_frequency`. Topic signatures: Lin and Hovy, "The automated acquisition of topic
    signatures for text summarization" (COLING 2000), here as a log ratio.
    """
    size, count = len(folder.vocabulary), max(1, len(folder))
    bag = folder.bag
    frequency = np.bincount(bag.terms, minlength=size)
    pairs = np.unique(bag.terms * max(1, len(folder.documents)) + folder.document[bag.owners])
    spread = np.bincount(pairs // max(1, len(folder.documents)), minlength=size)
    rarity = np.log(max(count, SMALL) / np.maximum(1, frequency)).astype(np.float32)
    usual = background[hash_terms(folder.vocabulary)] / 16.0 - 14.0
    here = np.log2((frequency + 0.5) / (count + 20.0))
    signature = np.clip(here - usual, 0, 12).astype(np.float32)
    return Weights(rarity, spread, signature)


def hash_terms(vocabulary: Sequence[str]) -> Numbers:
    """The bucket of each term."""
    return np.array([crc32(t.encode("utf-8", "replace")) % BUCKETS for t in vocabulary], np.intp)


def scale_frequency(share: Floats) -> NDArray[np.uint8]:
    """Shares of sentences that have a term → sixteenths of a bit above 2^-14."""
    bits = np.log2(np.maximum(share, 2.0**-14)) + 14.0
    return np.round(bits * 16).astype(np.uint8)


def sum_by_owner(bag: Bag, values: Floats) -> Floats:
    """(texts,): the sum of a value of each term. `values` is aligned with the vocabulary."""
    return np.bincount(bag.owners, values[bag.terms], bag.count).astype(np.float32)


def vectors(bag: Bag, weights: Floats, keep: NDArray[np.bool_], rows: int) -> Floats:
    """(texts, columns): unit vectors of the terms' weights; terms of one text only count in the
    length. With more than EXACT cells terms share columns by hashing with signs (Weinberger et
    al. 2009). `rows`: the number of sentences, which decides the width for all bags alike.
    """
    places = np.flatnonzero(keep)
    column = np.full(len(keep), -1, np.intp)
    width = max(NARROW, EXACT // max(1, rows))
    sign = np.ones(len(keep), np.float32)
    if len(places) <= width:
        column[places], width = np.arange(len(places)), max(1, len(places))
    else:
        mixed = (places * _MIX) & 0xFFFFFFFF
        column[places] = (mixed >> 7) % width
        sign[places] = np.where(mixed & 64, 1.0, -1.0)
    length = np.sqrt(np.bincount(bag.owners, weights[bag.terms] ** 2, bag.count))
    kept = keep[bag.terms]
    owners, found = bag.owners[kept], bag.terms[kept]
    cells, values = owners * width + column[found], weights[found] * sign[found]
    made = np.zeros((bag.count, width), np.float32)
    for first in range(0, bag.count, ROWS_AT_ONCE):
        last = min(first + ROWS_AT_ONCE, bag.count)
        own = slice(*np.searchsorted(owners, [first, last]))
        size = (last - first) * width
        table = np.bincount(cells[own] - first * width, values[own], size).reshape(-1, width)
        made[first:last] = table / np.maximum(length[first:last], 1e-6)[:, None]
    return made
