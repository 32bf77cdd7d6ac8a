"""Document → the arrays from which all features are computed, aligned with its sentences."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from briefing.classifier.lexicon_en import PATTERNS, STOP_WORDS
from briefing.classifier.phrase_matcher import Bits
from briefing.classifier.surface_marks import detect_marks, normalize_quotes
from briefing.classifier.token_features import MATCHER, TokenFeatures, compute_token_features
from briefing.classifier.tokens import Indices, TokenTable, build_token_table
from briefing.languages import get_language
from briefing.models import Document, Section
from briefing.text import count_words, split_words

Floats = NDArray[np.float32]

_MAX_WORD_LENGTH = 60  # letters
GENRES = (
    "joint-statement", "readout", "fact-sheet", "press-conference", "interview", "remarks", "news",
    "statement", "order", "debate",
)  # fmt: skip
POSITION_COLUMNS = (
    "place", "place share", "words before", "paragraph", "paragraph share", "place in paragraph",
    "paragraph's sentences", "paragraph's words", "first in paragraph", "last in paragraph",
    "place, logarithm", "section share", "place in section", "section's sentences", "speaker named",
    "answers a question", "first in section", "heading's words", "heading's share", "list item",
    "quote", *(f"in a {genre}" for genre in GENRES), "salience",
)  # fmt: skip


class DocumentFeatures(Struct, frozen=True):
    """The words, marks and positions of a document's sentences."""

    texts: tuple[str, ...]  # with straight quotation marks and apostrophes
    tokens: TokenTable
    token_features: TokenFeatures  # of each word of `tokens.vocabulary`
    lengths: list[int]  # words of each sentence, as people count them
    match_starts: Bits  # (words, …): the patterns of MATCHER that begin at each word
    matches: NDArray[np.bool_]  # (sentences, MATCHER)
    marks: NDArray[np.bool_]  # (sentences, MARKS)
    positions: Floats  # (sentences, POSITION_COLUMNS)
    title: frozenset[str]  # the title's content words
    language: str


def build_context(document: Document, salience: Floats) -> DocumentFeatures:
    """Compute the arrays of a document. `salience` has one number per sentence."""
    texts = tuple(normalize_quotes(sentence.text) for sentence in document.sentences)
    tokens, language = tokenize_texts(texts), document.language
    token_features = compute_token_features(tokens.vocabulary)
    match_starts = MATCHER.match_starts(tokens, token_features["patterns"])
    matches = MATCHER.matches(match_starts, tokens)
    lengths = _count_words(texts, tokens, language)
    return DocumentFeatures(
        texts,
        tokens,
        token_features,
        lengths,
        match_starts,
        matches,
        detect_marks(texts, lengths, matches[:, len(PATTERNS) :], language),
        _compute_positions(document, tokens, salience),
        _content_words(document.title),
        language,
    )


def tokenize_texts(texts: Sequence[str]) -> TokenTable:
    """Index the words of texts; a "word" without end, such as ASCII art, is cut."""
    return build_token_table([_clip_words(split_words(text)) for text in texts])


def lowercase_words(text: str) -> tuple[str, ...]:
    """Return the words of one text in lower case."""
    return tuple(map(str.lower, _clip_words(split_words(text))))


def _count_words(texts: Sequence[str], tokens: TokenTable, language: str) -> list[int]:
    if get_language(language).uses_spaces:
        return tokens.lengths.tolist()  # type: ignore[no-any-return]
    return list(map(count_words, texts))


def _clip_words(found: list[str]) -> list[str]:
    longest = max(map(len, found), default=0)
    return [word[:_MAX_WORD_LENGTH] for word in found] if longest > _MAX_WORD_LENGTH else found


def _content_words(text: str) -> frozenset[str]:
    return frozenset(split_words(normalize_quotes(text).lower())) - STOP_WORDS


def _compute_positions(document: Document, tokens: TokenTable, salience: Floats) -> Floats:
    count = len(tokens.lengths)
    rows = np.zeros((count, len(POSITION_COLUMNS)), np.float32)
    if count:
        columns = _document_columns(tokens.lengths)
        columns += _paragraph_columns(document, tokens.lengths)
        columns += _section_columns(document, tokens)
        kinds = [sentence.kind for sentence in document.sentences]
        columns += [np.array([kind == wanted for kind in kinds]) for wanted in ("item", "quote")]
        for index, column in enumerate(columns):
            rows[:, index] = column
        rows[:, len(columns) : -1] = [document.kind == genre for genre in GENRES]
        rows[:, -1] = salience
    return rows


def _document_columns(lengths: Indices) -> list[NDArray[Any]]:
    count = len(lengths)
    index = np.arange(count)
    words_before = (lengths.cumsum() - lengths) / max(1, lengths.sum())
    return [index, index / max(1, count - 1), words_before]


def _paragraph_columns(document: Document, lengths: Indices) -> list[NDArray[Any]]:
    paragraphs = np.array([sentence.paragraph for sentence in document.sentences])
    is_first = np.append(True, paragraphs[1:] != paragraphs[:-1])
    number, starts = is_first.cumsum() - 1, np.flatnonzero(is_first)
    sizes = np.bincount(number)
    index = np.arange(len(paragraphs))
    offset = index - starts[number]
    words_in = np.add.reduceat(lengths, starts)[number]
    return [
        number, number / len(starts), offset + 1, sizes[number], words_in, offset == 0,
        offset == sizes[number] - 1, np.log1p(index),
    ]  # fmt: skip


def _section_columns(document: Document, tokens: TokenTable) -> list[NDArray[Any]]:
    sections = [section for section in document.sections if section.sentences]
    sizes = [len(section.sentences) for section in sections]
    rows = [(size, bool(s.speaker), s.is_question) for size, s in zip(sizes, sections, strict=True)]
    repeated = np.repeat(np.array(rows), sizes, 0).T
    number = np.repeat(np.arange(len(sections)), sizes)
    offset = np.arange(len(number)) - np.repeat(np.cumsum([0, *sizes[:-1]]), sizes)
    columns = [number / len(sections), offset, *repeated, offset == 0]
    return columns + _heading_columns(sections, tokens)


def _heading_columns(sections: list[Section], tokens: TokenTable) -> list[NDArray[Any]]:
    """Return the content words of each sentence's heading, and the share the sentence repeats."""
    headings = [_content_words(section.heading) for section in sections]
    counts = [len(section.sentences) for section in sections]
    above = [heading for heading, count in zip(headings, counts, strict=True) for _ in range(count)]
    sentences = tokens.sentences if any(headings) else [()] * len(above)
    pairs = zip(above, sentences, strict=True)
    shared = [len(heading.intersection(words)) if heading else 0 for heading, words in pairs]
    sizes = np.array([len(heading) for heading in above])
    return [sizes, shared / np.maximum(1, sizes)]
