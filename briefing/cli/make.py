"""`brief make`: documents in, memo out."""

import os
from datetime import date
from pathlib import Path
from typing import Any

import click

from briefing.errors import NothingToRead, UsageError

HEAD = ("marking", "to", "from", "subject", "reference")


def _day(_context: click.Context, _option: click.Parameter, value: str | None) -> str | None:
    """An ISO 8601 day, checked."""
    try:
        return date.fromisoformat(value).isoformat() if value else None
    except ValueError as error:
        raise click.BadParameter(f"{value!r} is no day; write it as 2025-12-18") from error


def _formats(_context: click.Context, _option: click.Parameter, value: str) -> tuple[str, ...]:
    """Names of formats, parted by commas, checked against the table."""
    from briefing.writers import WRITERS

    names = tuple(dict.fromkeys(name.strip() for name in value.split(",") if name.strip()))
    for name in names:
        if name not in WRITERS:
            raise click.BadParameter(f"format {name!r} is unknown; take of {', '.join(WRITERS)}")
    if not names:
        raise click.BadParameter(f"no format given; take of {', '.join(WRITERS)}")
    return names


@click.command()
@click.argument("sources", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option(
    "-o",
    "--out",
    default="out",
    show_default=True,
    type=click.Path(path_type=Path),
    help="Folder that the memo is written to.",
)
@click.option(
    "--to",
    "formats",
    default="docx,md,json",
    show_default=True,
    callback=_formats,
    metavar="FORMATS",
    help="Formats to write, parted by commas; see `brief list formats`.",
)
@click.option(
    "--words",
    type=click.IntRange(min=20),
    help="Budget of the memo's body, annex apart.  [default: the profile's]",
)
@click.option(
    "--profile",
    default="memo",
    show_default=True,
    metavar="NAME|FILE",
    help="What the memo is made of; see `brief list profiles`.",
)
@click.option("--title", help="Title of the memo.  [default: the documents']")
@click.option(
    "--date",
    callback=_day,
    metavar="YYYY-MM-DD",
    help="Date of the memo.  [default: SOURCE_DATE_EPOCH, or the newest document's]",
)
@click.option(
    "--lang",
    "language",
    default="auto",
    show_default=True,
    metavar="auto|CODE",
    help="Language of the documents; see `brief list languages`.",
)
@click.option("--scorer", metavar="NAME", help="How salience is told; see `brief list scorers`.")
@click.option("--strict", is_flag=True, help="Exit with 3 if any file was skipped.")
def make(sources: tuple[Path, ...], **options: Any) -> None:
    """Read SOURCES, files and folders, and write a memo on them.

    Of a folder, hidden files, READMEs and the output folder are left out.
    """
    from briefing import pipeline, saving
    from briefing.cli.report import progress, report

    out: Path = options["out"]
    with progress() as show:
        memo = pipeline.make(sources, without=[out], progress=show, **_wishes(options))
    files = {out / f"briefing.{name}": pipeline.write(memo, name) for name in options["formats"]}
    saving.save(files)
    report(memo, list(files))
    if options["strict"] and memo.skipped:
        raise NothingToRead(f"{len(memo.skipped)} skipped, and --strict asks for all")


def _wishes(options: dict[str, Any]) -> dict[str, Any]:
    """The options that were given, as the pipeline names them."""
    names = ("words", "profile", "title", "language", "scorer")
    wishes = {name: options[name] for name in names if options[name]}
    day = options["date"] or _epoch_day()
    return wishes | ({"date": day} if day else {})


def _epoch_day() -> str:
    """The day that SOURCE_DATE_EPOCH names (reproducible-builds.org), in UTC; "" where unset."""
    from datetime import UTC, datetime

    seconds = os.environ.get("SOURCE_DATE_EPOCH", "")
    try:
        return datetime.fromtimestamp(int(seconds), UTC).date().isoformat() if seconds else ""
    except (ValueError, OverflowError, OSError) as error:
        raise UsageError(f"SOURCE_DATE_EPOCH {seconds!r} is no count of seconds") from error
