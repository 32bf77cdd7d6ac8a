"""Documents → the sentences that say most of them: the summariser other programs call.

Scores, then cuts; for memos, see `pipeline`.
"""

from collections.abc import Iterator, Sequence

from briefing.cut import cut
from briefing.errors import UsageError
from briefing.languages import detect
from briefing.model import Document, Section, Sentence
from briefing.scorers import DEFAULT, SCORERS
from briefing.sentences import split

_WORDS = 200  # the budget where none is given


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
    given = [documents] if isinstance(documents, (str, Document)) else documents
    whole = _joined([_read(each, language) if isinstance(each, str) else each for each in given])
    limit = words if words is not None or sentences is not None else _WORDS
    chosen = cut(whole, method.score(whole), limit, sentences)
    found = whole.sentences
    return tuple(found[place] for place in chosen)


def _read(text: str, language: str | None) -> Document:
    """A plain text as one section, a paragraph a line: the quick way past readers and outline."""
    code = language or detect(text)
    return Document("", "", text, (Section("", tuple(_sentences(text, code))),), language=code)


def _sentences(text: str, language: str) -> Iterator[Sentence]:
    at = 0
    for place, line in enumerate(text.splitlines(keepends=True)):
        for start, end in split(line, language):
            yield Sentence(line[start:end], at + start, at + end, "paragraph", place)
        at += len(line)


def _joined(documents: Sequence[Document]) -> Document:
    """Several documents as one whose sections are theirs, to be scored against each other."""
    if len(documents) == 1:
        return documents[0]
    sections = tuple(section for document in documents for section in document.sections)
    language = documents[0].language if documents else "und"
    return Document("", "", "", sections, language=language)
