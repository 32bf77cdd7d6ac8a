"""Document → the arrays from which all features are computed, aligned with its sentences.

Features of single words are computed once per process and cached for all documents. Marks of a
sentence's form are boilerplate, and openings that depend on the sentence before.
"""

import re
import struct
from collections.abc import Sequence
from functools import lru_cache
from itertools import chain
from typing import Any
from zlib import crc32

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from briefing.classifier.lexicon_en import (
    PATTERNS,
    STOP_WORDS,
    SUBORDINATORS,
    WORD_CLASSES,
    find_verb_class,
)
from briefing.classifier.tokens import (
    Bits,
    Indices,
    PhraseMatcher,
    TokenTable,
    WordListIndex,
    build_token_table,
)
from briefing.languages import get_language, merge_patterns
from briefing.models import Document, Section
from briefing.text import count_words, split_words

Flags = NDArray[np.bool_]

BOILERPLATE_OPENINGS = {
    "greeting": r"^(good (morning|afternoon|evening)|hello|hi|welcome|ladies and gentlemen)\b",
    "thanks": r"^(thank you|thanks|many thanks|cheers)\b",
    "form of address": r"^(mr|madam|mrs|your|dear)\.? [\w’' .-]{0,60}[,:]?$",
    "byline": r"^(by|from|photo|image|picture|video|source|credit|caption)\b ?:? [^.]{0,60}$",
    "agency's earlier report": r"^(earlier|previously),? .{0,80}\b(report|wrote|inform|publish)"
    f"|{merge_patterns(lambda known: known.documents.earlier_reports)}",
    "link": r"^(read (more|also|next)|see also|related|share|follow us|click|subscribe|watch)\b",
    "speaker's label": r"^(?-i:[^a-zà-ÿ]{2,60}):\s*$"
    r"|^(q|question|answer|a|journalist|moderator):?$",
    "stage direction": r"^[(\[].{0,80}[)\]]\.?$",
    "clock time": r"^[0-9]{1,2}[:.][0-9]{2} ?([ap]\.?m\.?)?\b.{0,12}$",
    "end mark": r"^(end|ends|###|\* \* \*|-+|e&oe.*|transcript.*)$",
    "logistics": r"^(please|next question|last question|moving on)\b",
    "chatter": r"^(yes|no|yeah|okay|ok|well|look|sure|right|absolutely|exactly|laughter)[,.! ]*$",
}

ANAPHORIC_OPENINGS = {
    "opens with a pronoun": r"^(it|its|he|she|they|them|his|her|their|him)\b",
    "opens with a pointer": r"^(this|that|these|those|such|there|here)\b"
    r"(?! (year|month|week|weekend|spring|summer|autumn|fall|winter|century|decade)\b)",
    "opens with a connective": r"^(and|but|so|or|also|moreover|furthermore|however|therefore|thus"
    r"|besides|instead|meanwhile|additionally|further|in addition|as such|for example"
    r"|for instance|on the other hand|second|secondly|third|thirdly|finally|then|yet|still"
    r"|nevertheless|otherwise|similarly|likewise|consequently|accordingly|because|which|who)\b",
    "answers what was asked": r"^(yes|no|yeah|well|look|sure|right|absolutely|exactly|of course"
    r"|i think so|not at all|you know|i mean)\b",
    "refers back": r"^(the (former|latter)|as (mentioned|noted|said) (above|earlier|before))\b",
}

# The same marks anywhere in a sentence, as patterns of words; what follows "/" distinguishes the
# patterns of one mark.
MARK_PATTERNS = {
    "thanks/": "thank ..2 very all so",
    "link/": "http https www",
    "logistics/please": "please ..4 seat seated ahead sit",
    "logistics/question": "next last ..1 question questions",
    "logistics/questions": "take ..3 questions",
    "logistics/floor": "open ..2 floor",
    "logistics/turn": "let ..2 turn hand",
    "refers back/former": "the ..1 former latter",
    "refers back/above": "mentioned noted said ..1 above earlier before",
    "refers back/same": "same ..1 thing reason way",
    "refers back/so": "do did does doing done ..1 so that this it",
}

BOILERPLATE_MARKS = (*BOILERPLATE_OPENINGS, "too short", "a question")
CONTEXT_MARKS = (
    *ANAPHORIC_OPENINGS, "a fragment", "opens in the middle", "leads into a list",
    "opens with what refers back",
)  # fmt: skip
MARKS = (*BOILERPLATE_MARKS, *CONTEXT_MARKS)
_OPENINGS = [  # one expression for each table; a group's name holds the index of its mark
    re.compile(
        "|".join(f"(?P<m{MARKS.index(name)}>{forms[name]})" for name in forms), re.IGNORECASE
    )
    for forms in (BOILERPLATE_OPENINGS, ANAPHORIC_OPENINGS)
]
_LOWER_CASE = re.compile(r"[a-zà-ÿа-яёәғқңөұүһі]")
_STRAIGHT = {"’": "'", "‘": "'", "“": '"', "”": '"', "\u00a0": " "}
_MIN_WORDS = 4  # shorter sentences are labels and fragments


def normalize_quotes(text: str) -> str:
    """Replace curly quotation marks and apostrophes by straight ones, one for one."""
    if not text.isascii():
        for mark, straight in _STRAIGHT.items():
            text = text.replace(mark, straight)
    return text


def detect_marks(
    texts: Sequence[str], lengths: Sequence[int], matches: Flags, language: str
) -> Flags:
    """Return (texts, MARKS) for texts with straight quotation marks.

    `lengths` counts the words of each text; `matches` is (texts, MARK_PATTERNS). In a language
    with anaphoric openings those alone decide whether a sentence depends on the one before.
    """
    found = np.zeros((len(texts), len(MARKS)), bool)
    columns = dict(zip(MARKS, found.T, strict=True))
    for row, text in enumerate(texts):
        for openings in _OPENINGS:
            if match := openings.match(text):
                found[row, int(str(match.lastgroup)[1:])] = True
    for name, column in zip(MARK_PATTERNS, matches.T, strict=True):
        columns[name.split("/")[0]] |= column
    if refers_back := _anaphoric_openings(language):
        found[:, len(BOILERPLATE_MARKS) :] = False
        columns["opens with what refers back"][:] = [
            refers_back.match(text) is not None for text in texts
        ]
    else:
        columns["leads into a list"][:] = [text.endswith(":") for text in texts]
    columns["too short"][:] = columns["a fragment"][:] = np.less(lengths, _MIN_WORDS)
    columns["a question"][:] = [text.endswith("?") for text in texts]
    columns["opens in the middle"][:] = [_LOWER_CASE.match(text) is not None for text in texts]
    return found


@lru_cache(maxsize=32)
def _anaphoric_openings(language: str) -> re.Pattern[str] | None:
    """Return the openings that refer back; None where the language lists none."""
    known = get_language(language)
    if not known.anaphoric_openings:
        return None
    boundary = r"(?!\w)" if known.uses_spaces else ""
    return re.compile(rf"(?:{known.anaphoric_openings}){boundary}", re.IGNORECASE)


MATCHER = PhraseMatcher(PATTERNS | MARK_PATTERNS)
BUCKETS = 2**15  # of hashed words, stems and pairs of stems
EMBEDDING_ROWS = 2**14  # of the network's table of subwords
YEARS = range(1950, 2050)
_STEM = 5  # letters
_ENDING = 3  # letters
_MIN_CONTENT = 3  # letters of a content word
_CACHE_SIZE = 50_000  # words
_WORD_LISTS = WordListIndex([*WORD_CLASSES.values(), SUBORDINATORS])
TOKEN_DTYPE = np.dtype(
    [
        ("patterns", "<u8", MATCHER.shape),  # bits of MATCHER's steps that it matches
        ("classes", "<u8"),  # bits of its WORD_CLASSES
        ("stem", "<u4"),
        ("buckets", "<u4", 2),  # of the word and of its stem
        ("subwords", "<u2", 3),  # rows of the word, of its beginning and of its end
        ("year", "<u2"),  # 0 for no year
        ("verb", "i1"),  # index in VERB_CLASSES; -1 for none
        ("is_content", "?"),
        ("is_number", "?"),  # begins with a digit
        ("is_subordinator", "?"),
    ]
)
_PACKED = struct.Struct("<Q3I4Hb3?")
TokenFeatures = NDArray[np.void]


def compute_token_features(vocabulary: Sequence[str]) -> TokenFeatures:
    """Return (words,) of dtype `TOKEN_DTYPE`."""
    return np.frombuffer(b"".join(map(_CACHE.__getitem__, vocabulary)), TOKEN_DTYPE)


def find_word_classes(vocabulary: Sequence[str]) -> NDArray[np.bool_]:
    """Return (words, `WORD_CLASSES`): the classes of each word, without its other features."""
    classes = [_WORD_LISTS[word] for word in vocabulary]
    found = np.zeros((len(vocabulary), len(WORD_CLASSES) + 1), bool)
    rows = np.repeat(np.arange(len(classes)), [len(each) for each in classes])
    found[rows, np.fromiter(chain.from_iterable(classes), np.intp, len(rows))] = True
    return found[:, :-1]


class _TokenFeatureCache(dict[str, bytes]):
    """Word → its packed features, computed on first use."""

    def __missing__(self, word: str) -> bytes:
        if len(self) >= _CACHE_SIZE:
            self.clear()
        self[word] = MATCHER.token_mask(word) + _pack_features(word)
        return self[word]


_CACHE = _TokenFeatureCache()


def _pack_features(word: str) -> bytes:
    classes = _WORD_LISTS[word]
    return _PACKED.pack(
        sum(1 << index for index in classes if index < len(WORD_CLASSES)),
        hash_stem(word),
        *hash_buckets(word),
        *subword_rows(word),
        int(word) if len(word) == 4 and word.isdecimal() and int(word) in YEARS else 0,
        find_verb_class(word),
        word not in STOP_WORDS and len(word) >= _MIN_CONTENT,
        word[:1].isdecimal(),
        len(WORD_CLASSES) in classes,
    )


def hash_stem(word: str) -> int:
    """Hash the first letters of a word."""
    return _hash(word[:_STEM])


def hash_buckets(word: str) -> tuple[int, int]:
    """Return the buckets of a word and of its stem."""
    return _hash(word) % BUCKETS, _hash("#" + word[:_STEM]) % BUCKETS


def subword_rows(word: str) -> tuple[int, int, int]:
    """Return the embedding rows of a word, of its beginning and of its end."""
    parts = (word, "#" + word[:_STEM], "$" + word[-_ENDING:])
    first, second, third = (_hash(part) % EMBEDDING_ROWS for part in parts)
    return first, second, third


def _hash(piece: str) -> int:
    return crc32(piece.encode("utf-8", "replace"))


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
