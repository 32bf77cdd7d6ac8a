"""`brief show`: how a document is read, and why its sentences are judged as they are."""

from pathlib import Path
from typing import Any

import click


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@click.option("--why", is_flag=True, help="Add what speaks for and against each sentence.")
@click.option("--profile", default="memo", show_default=True, metavar="NAME|FILE")
@click.option("--scorer", metavar="NAME", help="How salience is told; see `brief list scorers`.")
@click.option("--lang", "language", default="auto", show_default=True, metavar="auto|CODE")
def show(file: Path, as_json: bool, why: bool, **options: Any) -> None:
    """Show how FILE is read: title, date, language, sections, sentences with offsets and scores."""
    from briefing import pipeline
    from briefing.cli.reading import as_text, to_json

    digest, reasons = pipeline.explain(file, **{k: v for k, v in options.items() if v})
    told = reasons if why else None
    click.echo(to_json(digest, told) if as_json else as_text(digest, told), nl=False)
