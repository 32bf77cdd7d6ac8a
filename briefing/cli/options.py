"""The options of `make`; `check` and `config` share them, and each is a key of brief.toml."""

from pathlib import Path

import click

from briefing.cli import validators

PATH = click.Path(path_type=Path)
REPORTS = ("text", "json", "github", "sarif")

SOURCES = click.Argument(["sources"], nargs=-1, type=PATH, callback=validators.given)

OPTIONS: list[click.Parameter] = [
    click.Option(
        ["-o", "--out"],
        default="out",
        show_default=True,
        type=PATH,
        metavar="DIR",
        help="Folder that the memo is written to.",
    ),
    click.Option(
        ["--to", "formats"],
        default="docx,md,json",
        show_default=True,
        callback=validators.formats,
        metavar="FORMATS",
        help="Formats to write, parted by commas; see `brief list formats`.",
    ),
    click.Option(
        ["--words"],
        type=click.IntRange(min=20),
        help="Budget of the memo's body, annex apart.  [default: the profile's]",
    ),
    click.Option(
        ["--profile"],
        default="memo",
        show_default=True,
        metavar="NAME|FILE",
        help="What the memo is made of; see `brief list profiles`.",
    ),
    click.Option(
        ["--template", "templates"],
        multiple=True,
        type=PATH,
        metavar="FILE",
        help="A template of your own: .docx or .dotx for Word, .md.j2, .html.j2. Repeatable.",
    ),
    click.Option(["--title"], help="Title of the memo.  [default: the documents']"),
    click.Option(
        ["--date"],
        callback=validators.day,
        metavar="YYYY-MM-DD",
        help="Date of the memo.  [default: SOURCE_DATE_EPOCH, or the newest document's]",
    ),
    click.Option(["--marking"], metavar="TEXT", help='Protective marking, as "RESTRICTED".'),
    click.Option(["--addressee"], metavar="TEXT", help='Whom the memo is for, its line "To".'),
    click.Option(["--from", "sender"], metavar="TEXT", help='Whom it is from, its line "From".'),
    click.Option(["--subject"], metavar="TEXT", help='Its line "Subject".'),
    click.Option(["--reference"], metavar="TEXT", help='Its line "Reference".'),
    click.Option(
        ["--lang", "language"],
        default="auto",
        show_default=True,
        callback=validators.language,
        metavar="auto|CODE",
        help="Language of the documents; see `brief list languages`.",
    ),
    click.Option(
        ["--memo-lang", "memo_language"],
        default="en",
        show_default=True,
        callback=validators.memo_language,
        metavar="CODE",
        help="Language of the memo's headings and labels; quotes stay as they are.",
    ),
    click.Option(
        ["--scorer"],
        metavar="NAME",
        help="How salience is told; see `brief list scorers`.",
    ),
    click.Option(
        ["--previous"],
        type=PATH,
        metavar="FILE",
        help="An earlier briefing.json, to say what changed since.  [default: with brief.toml, "
        "the last output]",
    ),
    click.Option(["--no-previous"], is_flag=True, help="Don't say what changed."),
    click.Option(
        ["--cache"],
        type=PATH,
        metavar="DIR",
        help="Where digests are kept between runs.  [default: in your cache folder]",
    ),
    click.Option(["--no-cache"], is_flag=True, help="Keep no digests, and use none."),
    click.Option(
        ["--jobs"],
        type=click.IntRange(min=1),
        help="Processes to read with.  [default: as many as processors]",
    ),
    click.Option(["--strict"], is_flag=True, help="Exit with 3 if any file was skipped."),
    click.Option(
        ["--diff"], is_flag=True, help="Show how the outputs differ from what lies there."
    ),
    click.Option(
        ["--format", "form"],
        default="text",
        show_default=True,
        type=click.Choice(REPORTS),
        help="Form of the report.",
    ),
]


def keys() -> dict[str, click.Parameter]:
    """Every key that a configuration may set, with its parameter: the long names, and sources."""
    return {"sources": SOURCES} | {each.opts[-1].removeprefix("--"): each for each in OPTIONS}
