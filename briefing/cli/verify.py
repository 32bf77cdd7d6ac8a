"""`brief verify`: is every quote of a briefing what its source says?"""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefing.cli.config_file import CONFIG
from briefing.cli.options import PATH
from briefing.errors import CheckFailed

if TYPE_CHECKING:
    from briefing.verification import Verification

SCHEMA = "briefing-verification/1"


@click.command(params=[CONFIG])
@click.argument("briefing", type=PATH)
@click.option(
    "--sources",
    multiple=True,
    type=PATH,
    metavar="PATH",
    help="A file or folder it was made from, or a folder above. Repeatable.  [default: those of "
    "brief.toml, or the working folder]",
)
@click.option(
    "--format",
    "form",
    default="text",
    show_default=True,
    type=click.Choice(("text", "json")),
    help="Form of the report.",
)
def verify(briefing: Path, sources: tuple[Path, ...], form: str, **_: object) -> None:
    """Prove every quote of BRIEFING, a briefing.json, against the sources.

    Each source is read anew: its digest, and the text at each quote's offsets. A quote from a
    source that has changed is searched for. The Word, Markdown and web page beside the JSON must
    carry the same points. Exits with 1 if anything is unproven.
    """
    from briefing.verification import verify as prove

    found = prove(briefing, sources or ["."])
    click.echo(_as_json(found) if form == "json" else _as_text(found), nl=False)
    if not found.proven:
        raise CheckFailed(f"{len(found.failures)} findings; run `brief make` if sources changed")


def _as_text(found: "Verification") -> str:
    from briefing.rendered import fold

    lines = []
    for failure in found.failures:
        lines.append(fold(f"{failure.state}: {failure.what}: {failure.detail}"))
        lines += [f"    {fold(failure.text)}"] if failure.text else []
    if found.proven:
        beside = f", and {', '.join(found.files)} carry the same points" if found.files else ""
        lines.append(f"{found.quotes} quotes proven{beside}")
    return "".join(f"{line}\n" for line in lines)


def _as_json(found: "Verification") -> str:
    import msgspec

    from briefing.cli.reports.json import printable

    told = {"schema": SCHEMA, "proven": found.proven, **msgspec.to_builtins(found)}
    return printable(told) + "\n"
