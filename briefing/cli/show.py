"""`brief show`: how a document is read, and why its sentences are scored as they are."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from briefing.cli.config_file import CONFIG
from briefing.cli.options import OPTIONS, PATH
from briefing.cli.terminal import escape_controls

if TYPE_CHECKING:
    from briefing.models import AnalyzedDocument, Section, Sentence, SentenceAnalysis

Reasons = Sequence[tuple[str, ...]]

SHARED = [each for each in OPTIONS if each.name in ("profile", "scorer", "language")]


@click.command(params=[*SHARED, CONFIG], short_help="Show how one file is read and scored.")
@click.argument("file", type=PATH)
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@click.option("--why", is_flag=True, help="Add the strongest reasons for each sentence's scores.")
def show(file: Path, as_json: bool, why: bool, **arguments: Any) -> None:
    """Show how FILE is read: title, date, language, sections, sentences with offsets and scores.

    FILE "-" is standard input.
    """
    from briefing import api
    from briefing.cli.request import STDIN, read_stdin

    options = {name: value for name, value in arguments.items() if value and name != "config"}
    analyzed, reasons = api.explain(read_stdin() if file == STDIN else file, **options)
    shown = reasons if why else None
    text = to_json(analyzed, shown) if as_json else to_text(analyzed, shown)
    click.echo(escape_controls(text), nl=False)


def to_json(analyzed: "AnalyzedDocument", reasons: Reasons | None = None) -> str:
    """Return indented JSON of the document and its candidates, with their reasons if given."""
    import msgspec

    shown = {"document": analyzed.document, "candidates": analyzed.analyses}
    extra = {"reasons": reasons} if reasons is not None else {}
    return msgspec.json.format(msgspec.json.encode(shown | extra), indent=2).decode() + "\n"


def to_text(analyzed: "AnalyzedDocument", reasons: Reasons | None = None) -> str:
    """Return two lines per sentence, location and scores, then text, under section headings."""
    return "".join(f"{line}\n" for line in _iter_lines(analyzed, reasons))


def _iter_lines(analyzed: "AnalyzedDocument", reasons: Reasons | None) -> Iterator[str]:
    document = analyzed.document
    yield f"{document.path}: {document.title or '(no title)'}"
    yield f"date {document.date or '–'}, language {document.language}, kind {document.kind}"
    yield from (f"warning: {warning}" for warning in document.warnings)
    position = 0
    for section in document.sections:
        yield ""
        yield _heading_line(section)
        for sentence in section.sentences:
            yield from _sentence_lines(position, sentence, analyzed.analyses[position])
            yield from (f"        {reason}" for reason in (reasons[position] if reasons else ()))
            position += 1


def _heading_line(section: "Section") -> str:
    speaker = f" [{section.speaker}]" if section.speaker else ""
    return f"{'#' * section.level} {section.heading or '(no heading)'}{speaker}"


def _sentence_lines(
    position: int, sentence: "Sentence", candidate: "SentenceAnalysis"
) -> Iterator[str]:
    relevance = candidate.relevance
    labels = " ".join(f"{name[:2]} {score:.2f}" for name, score in relevance.labels.items())
    page = f" p. {sentence.page}" if sentence.page else ""
    yield (
        f"{position:4} {sentence.start}–{sentence.end}{page}  salience {candidate.salience:.2f}"
        f"  importance {relevance.importance:.2f}  alone {relevance.standalone:.2f}  {labels}"
        f"  {relevance.status or '–'}  {', '.join(relevance.areas) or '–'}"
    )
    yield f"     {sentence.kind}: {sentence.text}"
