"""Relevance, step 3: a document laid out for the model, one entry per sentence in each list."""

from itertools import pairwise

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from briefing.model import Document, Section
from briefing.relevance.forms import MARKS, NEEDS, plain
from briefing.relevance.lexicon import STOP
from briefing.relevance.seeking import Seeker
from briefing.relevance.wording import Wording, wording
from briefing.sentences import words

Floats = NDArray[np.float32]

_LETTERS = 60  # of a word
MARKED = Seeker(MARKS, NEEDS)
KINDS = (
    "joint-statement", "readout", "fact-sheet", "press-conference", "interview", "remarks", "news",
    "statement", "order", "debate",
)  # fmt: skip
PLACES = (
    "place", "place share", "words before", "paragraph", "paragraph share", "place in paragraph",
    "paragraph's sentences", "paragraph's words", "first in paragraph", "last in paragraph",
    "place, logarithm", "section share", "place in section", "section's sentences", "speaker named",
    "answers a question", "first in section", "heading's words", "heading's share", "list item",
    "quote", *(f"in a {kind}" for kind in KINDS), "salience",
)  # fmt: skip


class Scene(Struct, frozen=True):
    """What the model looks at."""

    texts: tuple[str, ...]  # quotation marks and apostrophes made plain
    marks: Floats  # (sentences, forms.MARKS): how often each is met
    words: tuple[tuple[str, ...], ...]  # lower case
    wording: Wording  # the same words
    places: Floats  # (sentences, PLACES)
    title: frozenset[str]  # the title's words that carry meaning
    language: str


def scene(document: Document, salience: Floats) -> Scene:
    """Lay out a document. `salience` has one number per sentence."""
    texts = tuple(plain(sentence.text) for sentence in document.sentences)
    found = tuple(map(low_words, texts))
    return Scene(
        texts,
        MARKED.times(texts, found),
        found,
        wording(found),
        _places(document, found, salience),
        _meaningful(document.title),
        document.language,
    )


def low_words(text: str) -> tuple[str, ...]:
    """The words of a plain text in lower case; what has no end, as a picture in letters, is cut."""
    return tuple(word[:_LETTERS] for word in words(text.lower()))


def _meaningful(text: str) -> frozenset[str]:
    return frozenset(words(plain(text).lower())) - STOP


def _places(document: Document, found: tuple[tuple[str, ...], ...], salience: Floats) -> Floats:
    lengths = np.array([len(each) for each in found], np.float32)
    paragraphs = np.array([sentence.paragraph for sentence in document.sentences])
    if not len(lengths):
        return np.zeros((0, len(PLACES)), np.float32)
    columns = _in_document(lengths) + _in_paragraph(lengths, paragraphs)
    columns += _in_section(document, found)
    kinds = [sentence.kind for sentence in document.sentences]
    columns += [np.array([kind == wanted for kind in kinds]) for wanted in ("item", "quote")]
    columns += [np.full(len(lengths), document.kind == kind) for kind in KINDS]
    return np.stack([*columns, salience], 1).astype(np.float32)


def _in_document(lengths: Floats) -> list[NDArray[np.generic]]:
    count = len(lengths)
    place = np.arange(count)
    return [place, place / max(1, count - 1), (lengths.cumsum() - lengths) / max(1, lengths.sum())]


def _in_paragraph(lengths: Floats, paragraphs: NDArray[np.int_]) -> list[NDArray[np.generic]]:
    _, starts, number, sizes = np.unique(
        paragraphs, return_index=True, return_inverse=True, return_counts=True
    )
    place = np.arange(len(paragraphs))
    inside = place - starts[number]
    wordy = np.bincount(number, lengths)[number]
    return [
        number, number / len(starts), inside + 1, sizes[number], wordy, inside == 0,
        inside == sizes[number] - 1, np.log1p(place),
    ]  # fmt: skip


def _in_section(
    document: Document, found: tuple[tuple[str, ...], ...]
) -> list[NDArray[np.generic]]:
    sections = [section for section in document.sections if section.sentences]
    sizes = [len(section.sentences) for section in sections]
    number = np.repeat(np.arange(len(sections)), sizes)
    inside = np.concatenate([np.arange(size) for size in sizes])
    columns: list[NDArray[np.generic]] = [number / len(sections), inside, np.array(sizes)[number]]
    columns += [np.array([bool(s.speaker) for s in sections])[number]]
    columns += [np.array([s.question for s in sections])[number], inside == 0]
    return columns + _under_heading(sections, found)


def _under_heading(
    sections: list[Section], found: tuple[tuple[str, ...], ...]
) -> list[NDArray[np.generic]]:
    headings = [_meaningful(section.heading) for section in sections]
    ends = np.cumsum([0, *(len(section.sentences) for section in sections)])
    shared = [
        (len(heading), len(heading.intersection(each)) / max(1, len(heading)))
        for heading, (start, end) in zip(headings, pairwise(ends), strict=True)
        for each in found[start:end]
    ]
    return list(np.array(shared, float).T)
