"""`brief show`: how a document is read, and why its sentences are judged as they are."""

from pathlib import Path
from typing import Any

import click

from briefing.cli.config_file import CONFIG
from briefing.cli.options import OPTIONS, PATH

SHARED = [each for each in OPTIONS if each.name in ("profile", "scorer", "language")]


@click.command(params=[*SHARED, CONFIG])
@click.argument("file", type=PATH)
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@click.option("--why", is_flag=True, help="Add what speaks for and against each sentence.")
def show(file: Path, as_json: bool, why: bool, **given: Any) -> None:
    """Show how FILE is read: title, date, language, sections, sentences with offsets and scores."""
    from briefing import api
    from briefing.cli.show_format import as_text, to_json

    wish = {name: value for name, value in given.items() if value and name != "config"}
    digest, reasons = api.explain(file, **wish)
    told = reasons if why else None
    click.echo(to_json(digest, told) if as_json else as_text(digest, told), nl=False)
