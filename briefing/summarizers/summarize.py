"""Documents → a summary: the library function for other programs.

For memos, see `briefing.make`.
"""

import re
from collections.abc import Iterator, Sequence

from briefing.errors import UsageError
from briefing.languages import detect
from briefing.models import Document, Section, Sentence
from briefing.summarizers import DEFAULT, SUMMARIZERS
from briefing.summarizers.mmr import select_mmr
from briefing.text import split_many

_WORDS = 200  # the default budget
_TAG = re.compile(r"\s*<[^<>]*>\s*")  # a line of nothing but mark-up
_SURROGATES = re.compile("[\ud800-\udfff]")  # unpaired surrogates, which no file can hold


def summarize(
    documents: str | Document | Sequence[str | Document],
    *,
    words: int | None = None,
    sentences: int | None = None,
    language: str | None = None,
    scorer: str | None = None,
) -> tuple[Sentence, ...]:
    """Return the most salient sentences of one or more documents, in document order.

    `words` and `sentences` limit the summary; without either it has about 200 words. The sentence
    that reaches the budget of words is the last. `language` is a BCP 47 code, detected by default;
    `scorer` is a key of `SUMMARIZERS`. Offsets refer to the sentence's own document. Raises
    `UsageError` for an unknown scorer and for a negative budget.
    """
    if (words or 0) < 0 or (sentences or 0) < 0:
        raise UsageError("words and sentences must not be negative")
    method = SUMMARIZERS.get(scorer or DEFAULT)
    if method is None:
        raise UsageError(f"unknown summarizer {scorer!r}; choose from {', '.join(SUMMARIZERS)}")
    document = merge_documents(documents, language)
    limit = words if words is not None or sentences is not None else _WORDS
    chosen = select_mmr(document, method.score(document), limit, sentences)
    found = document.sentences
    return tuple(found[place] for place in chosen)


def merge_documents(
    documents: str | Document | Sequence[str | Document], language: str | None = None
) -> Document:
    """Combine texts and documents into one document, as summarizers see it."""
    given = [documents] if isinstance(documents, (str, Document)) else documents
    read = [_parse_text(each, language) if isinstance(each, str) else each for each in given]
    return read[0] if len(read) == 1 else _concatenate(read)


def _parse_text(text: str, language: str | None) -> Document:
    """Split a plain text into one section with a paragraph per line, without a reader."""
    text = _SURROGATES.sub("\ufffd", text)
    code = language or detect(text)
    return Document("", "", text, (Section("", tuple(_sentences(text, code))),), language=code)


def _sentences(text: str, language: str) -> Iterator[Sentence]:
    at = 0
    lines = text.splitlines(keepends=True)
    for place, (line, spans) in enumerate(zip(lines, split_many(lines, language), strict=True)):
        if not _TAG.fullmatch(line):
            for start, end in spans:
                yield Sentence(line[start:end], at + start, at + end, "paragraph", place)
        at += len(line)


def _concatenate(documents: Sequence[Document]) -> Document:
    """Combine documents into one with a section each, so that they are scored together."""
    sections = tuple(Section(each.title, each.sentences) for each in documents)
    language = documents[0].language if documents else "und"
    return Document("", "", "", sections, language=language, kind="cluster")
