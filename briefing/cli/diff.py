"""`brief diff`: what is new, updated, moved and gone between two briefings."""

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefing.cli.options import PATH

if TYPE_CHECKING:
    from briefing.diff import Change

SCHEMA = "briefing-diff/1"


def _text(changes: Sequence["Change"]) -> Iterator[str]:
    from briefing.rendered import fold

    for heading, group in groupby(changes, key=lambda each: each.heading):
        yield fold(heading)
        for each in group:
            yield f"  {each.kind}: {fold(each.point.text)}"
            if each.kind == "updated":
                yield f"  before: {fold(each.before)}"
            elif each.kind == "moved" and each.before != heading:
                yield f"  from: {fold(each.before)}"
    if not changes:
        yield "no point differs"


def _markdown(changes: Sequence["Change"]) -> Iterator[str]:
    from briefing.exporters.markdown.escape import escape

    for heading, group in groupby(changes, key=lambda each: each.heading):
        yield f"### {escape(heading)}\n"
        for each in group:
            yield f"- **{each.kind}:** {escape(each.point.text)}"
            if each.kind == "updated":
                yield f"  - before: {escape(each.before)}"
        yield ""
    if not changes:
        yield "No point differs."


def _json(changes: Sequence["Change"]) -> Iterator[str]:
    from briefing.cli.reports.json import change, printable

    yield printable({"schema": SCHEMA, "changes": [change(each) for each in changes]})


FORMS: dict[str, Callable[[Sequence["Change"]], Iterator[str]]] = {
    "text": _text,
    "markdown": _markdown,
    "md": _markdown,
    "json": _json,
}


@click.command()
@click.argument("old", type=PATH)
@click.argument("new", type=PATH)
@click.option(
    "--format",
    "form",
    default="text",
    show_default=True,
    type=click.Choice(list(FORMS)),
    help="Form of the report.",
)
def diff(old: Path, new: Path, form: str) -> None:
    """Tell what is new, updated, moved and gone from OLD to NEW, two files briefing.json.

    Updated is a point that says the same fact in other words or with another figure.
    """
    from briefing.cli.arguments import memo_in
    from briefing.diff import diff as compare

    for line in FORMS[form](compare(memo_in(old), memo_in(new))):
        click.echo(line)
