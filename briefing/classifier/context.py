"""Relevance, step 4: a document laid out for the model, one entry per sentence in each list."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from briefing.classifier.patterns_en import FORMS
from briefing.classifier.phrase_matcher import Bits
from briefing.classifier.surface_marks import marks, plain
from briefing.classifier.token_features import SOUGHT, Words, vocabulary
from briefing.classifier.tokens import Numbers, Wording, wording
from briefing.classifier.word_classes_en import STOP
from briefing.languages import get_language
from briefing.models import Document, Section
from briefing.text import split_words

Floats = NDArray[np.float32]

_LETTERS = 60  # of a word
_PER_WORD = 2  # signs that stand for a word where no space parts the words
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
    wording: Wording  # their words
    known: Words  # what is known of each word of `wording.known`
    lengths: list[int]  # words of each, as people count them
    hits: Bits  # (words, …): the sequences of SOUGHT that begin with each
    met: NDArray[np.bool_]  # (sentences, SOUGHT)
    marks: NDArray[np.bool_]  # (sentences, forms.MARKS)
    places: Floats  # (sentences, PLACES)
    title: frozenset[str]  # the title's words that carry meaning
    language: str


def scene(document: Document, salience: Floats) -> Scene:
    """Lay out a document. `salience` has one number per sentence."""
    texts = tuple(plain(sentence.text) for sentence in document.sentences)
    laid, language = laid_out(texts), document.language
    known = vocabulary(laid.known)
    hits = SOUGHT.hits(laid, known["sequences"])
    met = SOUGHT.met(hits, laid)
    lengths = _lengths(texts, laid, language)
    seen = marks(texts, lengths, met[:, len(FORMS) :], language)
    places, title = _places(document, laid, salience), _meaningful(document.title)
    return Scene(texts, laid, known, lengths, hits, met, seen, places, title, language)


def laid_out(texts: Sequence[str]) -> Wording:
    """The words of plain texts; what has no end, as a picture in letters, is cut."""
    return wording([_cut(split_words(text)) for text in texts])


def low_words(text: str) -> tuple[str, ...]:
    """The words of one plain text in lower case."""
    return tuple(map(str.lower, _cut(split_words(text))))


def _lengths(texts: Sequence[str], laid: Wording, language: str) -> list[int]:
    if get_language(language).uses_spaces:
        return laid.sizes.tolist()  # type: ignore[no-any-return]
    return [len(text) // _PER_WORD for text in texts]


def _cut(found: list[str]) -> list[str]:
    longest = max(map(len, found), default=0)
    return [word[:_LETTERS] for word in found] if longest > _LETTERS else found


def _meaningful(text: str) -> frozenset[str]:
    return frozenset(split_words(plain(text).lower())) - STOP


def _places(document: Document, laid: Wording, salience: Floats) -> Floats:
    count = len(laid.sizes)
    rows = np.zeros((count, len(PLACES)), np.float32)
    if count:
        columns = _in_document(laid.sizes) + _in_paragraph(document, laid.sizes)
        columns += _in_section(document, laid)
        kinds = [sentence.kind for sentence in document.sentences]
        columns += [np.array([kind == wanted for kind in kinds]) for wanted in ("item", "quote")]
        for place, column in enumerate(columns):
            rows[:, place] = column
        rows[:, len(columns) : -1] = [document.kind == kind for kind in KINDS]
        rows[:, -1] = salience
    return rows


def _in_document(sizes: Numbers) -> list[NDArray[Any]]:
    count = len(sizes)
    place = np.arange(count)
    return [place, place / max(1, count - 1), (sizes.cumsum() - sizes) / max(1, sizes.sum())]


def _in_paragraph(document: Document, sizes: Numbers) -> list[NDArray[Any]]:
    paragraphs = np.array([sentence.paragraph for sentence in document.sentences])
    opens = np.append(True, paragraphs[1:] != paragraphs[:-1])
    number, starts = opens.cumsum() - 1, np.flatnonzero(opens)
    counts = np.bincount(number)
    place = np.arange(len(paragraphs))
    inside = place - starts[number]
    wordy = np.add.reduceat(sizes, starts)[number]
    return [
        number, number / len(starts), inside + 1, counts[number], wordy, inside == 0,
        inside == counts[number] - 1, np.log1p(place),
    ]  # fmt: skip


def _in_section(document: Document, laid: Wording) -> list[NDArray[Any]]:
    sections = [section for section in document.sections if section.sentences]
    sizes = [len(section.sentences) for section in sections]
    rows = [(size, bool(s.speaker), s.is_question) for size, s in zip(sizes, sections, strict=True)]
    told = np.repeat(np.array(rows), sizes, 0).T
    number = np.repeat(np.arange(len(sections)), sizes)
    inside = np.arange(len(number)) - np.repeat(np.cumsum([0, *sizes[:-1]]), sizes)
    columns = [number / len(sections), inside, *told, inside == 0]
    return columns + _under_heading(sections, laid)


def _under_heading(sections: list[Section], laid: Wording) -> list[NDArray[Any]]:
    """How many words that carry meaning a sentence's heading has, and the share that it shares."""
    headings = [_meaningful(section.heading) for section in sections]
    counts = [len(section.sentences) for section in sections]
    above = [heading for heading, count in zip(headings, counts, strict=True) for _ in range(count)]
    found = laid.sentences if any(headings) else [()] * len(above)
    shared = [len(h.intersection(each)) if h else 0 for h, each in zip(above, found, strict=True)]
    sizes = np.array([len(heading) for heading in above])
    return [sizes, shared / np.maximum(1, sizes)]
