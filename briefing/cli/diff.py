"""`brief diff`: points that are new, updated, moved or gone between two briefings."""

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefing.cli.options import PATH
from briefing.cli.terminal import print_lines

if TYPE_CHECKING:
    from briefing.diff import Change

SCHEMA = "briefing-diff/1"


def _to_text(changes: Sequence["Change"]) -> Iterator[str]:
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


def _to_markdown(changes: Sequence["Change"]) -> Iterator[str]:
    from briefing.exporters.markdown import escape

    for heading, group in groupby(changes, key=lambda each: each.heading):
        yield f"### {escape(heading)}\n"
        for each in group:
            yield f"- **{each.kind}:** {escape(each.point.text)}"
            if each.kind == "updated":
                yield f"  - before: {escape(each.before)}"
        yield ""
    if not changes:
        yield "No point differs."


def _to_json(changes: Sequence["Change"]) -> Iterator[str]:
    from briefing.cli.terminal import change_to_dict, dump_json

    yield dump_json({"schema": SCHEMA, "changes": [change_to_dict(each) for each in changes]})


FORMATS: dict[str, Callable[[Sequence["Change"]], Iterator[str]]] = {
    "text": _to_text,
    "markdown": _to_markdown,
    "md": _to_markdown,
    "json": _to_json,
}


@click.command(short_help="Show what changed between two memos.")
@click.argument("old", type=PATH)
@click.argument("new", type=PATH)
@click.option(
    "--format",
    "report",
    default="text",
    show_default=True,
    type=click.Choice(list(FORMATS)),
    help="Format of the report.",
)
def diff(old: Path, new: Path, report: str) -> None:
    """Show the points that are new, updated, moved or gone from OLD to NEW, two briefing.json.

    An updated point states the same fact in other words or with another figure.
    """
    from briefing.diff import diff as diff_memos
    from briefing.validation import load_memo

    print_lines(FORMATS[report](diff_memos(load_memo(old), load_memo(new))))
