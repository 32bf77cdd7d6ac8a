"""`brief verify`: proves every quote of a briefing against its sources."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefing.cli.config_file import CONFIG
from briefing.cli.options import PATH
from briefing.errors import CheckFailed

if TYPE_CHECKING:
    from briefing.verification import Verification

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
@click.option("-q", "--quiet", is_flag=True, help="Print no report, only errors.")
def verify(
    briefing: Path, sources: tuple[Path, ...], report: str, quiet: bool, **_: object
) -> None:
    """Prove every quote of BRIEFING, a briefing.json, against the sources.

    Each source is read again: its SHA-256, and the text at each quote's offsets. If a source has
    changed, its quotes are searched for. The Word, Markdown and web files beside the JSON must
    have the same points. Exits with 1 if anything is unproven.
    """
    from briefing.verification import verify as prove

    result = prove(briefing, sources or ["."])
    if not quiet:
        click.echo(_to_json(result) if report == "json" else _to_text(result), nl=False)
    if not result.proven:
        count = len(result.failures)
        raise CheckFailed(f"{count} findings; run `brief make` if sources changed")


def _to_text(result: "Verification") -> str:
    from briefing.rendered import fold

    lines = []
    for failure in result.failures:
        lines.append(fold(f"{failure.state}: {failure.what}: {failure.detail}"))
        lines += [f"    {fold(failure.text)}"] if failure.text else []
    if result.proven:
        files = ", ".join(result.files)
        beside = f"; same points in {files}" if files else ""
        lines.append(f"{result.quotes} quotes proven{beside}")
    return "".join(f"{line}\n" for line in lines)


def _to_json(result: "Verification") -> str:
    import msgspec

    from briefing.cli.reports.json import dump_json

    report = {"schema": SCHEMA, "proven": result.proven, **msgspec.to_builtins(result)}
    return dump_json(report) + "\n"
