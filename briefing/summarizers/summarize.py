"""Documents → the sentences that say most of them: the summariser other programs call.

Scores, then cuts; for memos, see `pipeline`.
"""

import re
from collections.abc import Iterator, Sequence

from briefing.errors import UsageError
from briefing.languages import detect
from briefing.models import Document, Section, Sentence
from briefing.summarizers import DEFAULT, SCORERS
from briefing.summarizers.mmr import cut
from briefing.text import split_many

_WORDS = 200  # the budget where none is given
_TAG = re.compile(r"\s*<[^<>]*>\s*")  # a line of mark-up says nothing
_LONE = re.compile("[\ud800-\udfff]")  # halves of characters, which no file can hold


def summarize(
    documents: str | Document | Sequence[str | Document],
    *,
    words: int | None = None,
    sentences: int | None = None,
    language: str | None = None,
    scorer: str | None = None,
) -> tuple[Sentence, ...]:
    """The sentences that say most of one text or of several, in the order in which they stand.

    `words` and `sentences` bound the summary; where neither is given it has about 200 words. The
    sentence that reaches the budget of words is the last. `language` is a BCP 47 code, told from
    the text where it is left out; `scorer` a key of `SCORERS`. Offsets are those of a sentence's
    own document. Raises `UsageError` for an unknown scorer and for a budget below nought.
    """
    if (words or 0) < 0 or (sentences or 0) < 0:
        raise UsageError("a summary can't have fewer than 0 words or sentences")
    method = SCORERS.get(scorer or DEFAULT)
    if method is None:
        raise UsageError(f"unknown scorer {scorer!r}: choose one of {', '.join(SCORERS)}")
    document = whole(documents, language)
    limit = words if words is not None or sentences is not None else _WORDS
    chosen = cut(document, method.score(document), limit, sentences)
    found = document.sentences
    return tuple(found[place] for place in chosen)


def whole(
    documents: str | Document | Sequence[str | Document], language: str | None = None
) -> Document:
    """One document of all that is given, its sentences in order, as scorers see it."""
    given = [documents] if isinstance(documents, (str, Document)) else documents
    read = [_read(each, language) if isinstance(each, str) else each for each in given]
    return read[0] if len(read) == 1 else _cluster(read)


def _read(text: str, language: str | None) -> Document:
    """A plain text as one section, a paragraph a line: the quick way past readers and outline."""
    text = _LONE.sub("\ufffd", text)
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


def _cluster(documents: Sequence[Document]) -> Document:
    """Several documents as one, a section each, so that they are scored against each other."""
    sections = tuple(Section(each.title, each.sentences) for each in documents)
    language = documents[0].language if documents else "und"
    return Document("", "", "", sections, language=language, kind="cluster")
