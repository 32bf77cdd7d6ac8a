"""A digest, as `brief show` prints it."""

from collections.abc import Iterator, Sequence

import msgspec

from briefing.models import Candidate, Digest, Section, Sentence

Reasons = Sequence[tuple[str, ...]]


def to_json(digest: Digest, reasons: Reasons | None = None) -> str:
    """Indented JSON of the document and its candidates; with their reasons where given."""
    shown = {"document": digest.document, "candidates": digest.candidates}
    extra = {"reasons": reasons} if reasons is not None else {}
    return msgspec.json.format(msgspec.json.encode(shown | extra), indent=2).decode() + "\n"


def as_text(digest: Digest, reasons: Reasons | None = None) -> str:
    """One line a sentence: place, offsets, scores, text; sections and speakers above them."""
    return "".join(f"{line}\n" for line in _lines(digest, reasons))


def _lines(digest: Digest, reasons: Reasons | None) -> Iterator[str]:
    document = digest.document
    yield f"{document.path}: {document.title or '(no title)'}"
    yield f"date {document.date or '–'}, language {document.language}, kind {document.kind}"
    yield from (f"warning: {warning}" for warning in document.warnings)
    at = 0
    for section in document.sections:
        yield ""
        yield _head(section)
        for sentence in section.sentences:
            yield from _sentence(at, sentence, digest.candidates[at])
            yield from (f"        {reason}" for reason in (reasons[at] if reasons else ()))
            at += 1


def _head(section: Section) -> str:
    speaker = f" [{section.speaker}]" if section.speaker else ""
    return f"{'#' * section.level} {section.heading or '(no heading)'}{speaker}"


def _sentence(at: int, sentence: Sentence, candidate: Candidate) -> Iterator[str]:
    judged = candidate.relevance
    labels = " ".join(f"{name[:2]} {score:.2f}" for name, score in judged.labels.items())
    page = f" p. {sentence.page}" if sentence.page else ""
    yield (
        f"{at:4} {sentence.start}–{sentence.end}{page}  salience {candidate.salience:.2f}"
        f"  importance {judged.importance:.2f}  alone {judged.standalone:.2f}  {labels}"
        f"  {judged.status or '–'}  {', '.join(judged.areas) or '–'}"
    )
    yield f"     {sentence.kind}: {sentence.text}"
