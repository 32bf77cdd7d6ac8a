"""`brief verify`: proves every quote of a briefing against its sources."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from briefing.cli.config_file import CONFIG
from briefing.cli.judge import CHOICES_FILE
from briefing.cli.options import PATH
from briefing.cli.terminal import print_lines
from briefing.errors import CheckFailed

if TYPE_CHECKING:
    from briefing.verification import ProofOptions, Verification

SCHEMA = "briefing-verification/1"


@click.command(params=[CONFIG], short_help="Prove every quote of a memo against its source.")
@click.argument("briefing", type=PATH)
@click.option(
    "--sources",
    multiple=True,
    type=PATH,
    metavar="PATH",
    help="File or folder the briefing was made from, or a folder above. Repeatable.  [default: "
    "sources of brief.toml, or the working folder]",
)
@click.option(
    "--format",
    "report",
    default="text",
    show_default=True,
    type=click.Choice(("text", "json")),
    help="Format of the report.",
)
@click.option(
    "--profile",
    metavar="NAME|FILE",
    help="Profile that the memo was made with.  [default: the shipped profile of that name]",
)
@click.option(
    "--template",
    "templates",
    multiple=True,
    type=PATH,
    metavar="FILE",
    help="Template that an output was made with. Repeatable.",
)
@click.option(
    "--previous",
    type=PATH,
    metavar="FILE",
    help="Earlier briefing.json that the change marks refer to; without it they are unproven.",
)
@click.option(
    "--quick", is_flag=True, help="Prove quotes and outputs only: do not make the memo again."
)
@click.option("-q", "--quiet", is_flag=True, help="Print no report, only errors.")
def verify(
    briefing: Path, sources: tuple[Path, ...], report: str, quiet: bool, **arguments: Any
) -> None:
    """Prove every statement of BRIEFING, a briefing.json, against the sources.

    Each source is read again: its SHA-256, and the text at each quote's offsets. If a source has
    changed, its quotes are searched for. The memo is made again from the same documents, and must
    come out the same. The Word, Markdown and web files beside the JSON must have the text that the
    memo renders to. Exits with 1 if anything is unproven.
    """
    from briefing.verification import verify as prove

    arguments["choices"] = briefing.parent / CHOICES_FILE
    result = prove(briefing, sources or ["."], _proof_options(arguments))
    if not quiet:
        print_lines(_to_json(result) if report == "json" else _to_text(result))
    if not result.proven:
        count = len(result.failures)
        raise CheckFailed(f"{count} findings; run `brief make` if sources changed")


def _proof_options(arguments: dict[str, Any]) -> "ProofOptions":
    from briefing.cli.request import match_templates
    from briefing.validation import load_memo
    from briefing.verification import ProofOptions

    templates = match_templates(arguments["templates"])
    previous = arguments["previous"]
    return ProofOptions(
        profile=arguments["profile"],
        previous=load_memo(previous) if previous else None,
        templates={name: file.read_bytes() for name, file in templates.items()},
        choices=arguments["choices"],
        remake=not arguments["quick"],
    )


def _to_text(result: "Verification") -> Iterator[str]:
    from briefing.rendered import fold

    for failure in result.failures:
        yield fold(f"{failure.state}: {failure.what}: {failure.detail}")
        if failure.text:
            yield f"    {fold(failure.text)}"
    yield from (f"note: {fold(note)}" for note in result.notes)
    if result.proven:
        files = ", ".join(result.files)
        beside = f"; same text in {files}" if files else ""
        yield f"{result.quotes} quotes proven{beside}"


def _to_json(result: "Verification") -> Iterator[str]:
    import msgspec

    from briefing.cli.terminal import dump_json

    yield dump_json({"schema": SCHEMA, "proven": result.proven, **msgspec.to_builtins(result)})
