"""The options of `make`; `check` and `config` share them, and each is a key of brief.toml."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import click
from click.core import ParameterSource

from briefing.errors import UsageError, suggest

PATH = click.Path(path_type=Path)


def parse_source(value: str | Path) -> Path | str:
    """Return a source as a path, or as text if it is a URL."""
    return str(value) if "://" in str(value) else Path(value)


REPORT_FORMATS = ("text", "json", "github", "sarif")

Callback = Callable[[click.Context, click.Parameter, Any], Any]


def _validated(name: str) -> Callback:
    """Return a callback that applies the check of `briefing.validation` for an API option."""

    def callback(_context: click.Context, _option: click.Parameter, value: Any) -> Any:
        from briefing.validation import CHECKS

        try:
            return CHECKS[name](value) if value else value
        except UsageError as error:
            raise click.BadParameter(str(error)) from error

    return callback


def _parse_formats(_context: click.Context, _option: click.Parameter, value: str) -> Sequence[str]:
    """Split comma-separated format names and check each."""
    from briefing.exporters import load_exporters

    names = tuple(dict.fromkeys(name.strip() for name in value.split(",") if name.strip()))
    for name in names:
        if name not in load_exporters():
            raise click.BadParameter(f"unknown format {name!r}; {suggest(name, load_exporters())}")
    if not names:
        raise click.BadParameter(f"no format given; {suggest('', load_exporters())}")
    return names


def find_sources(
    context: click.Context, option: click.Parameter, value: Sequence[Path]
) -> list[Path | str]:
    """Return the sources of the command line, or else those of the configuration file."""
    name = str(option.name)
    configured: Sequence[str] = context.lookup_default(name) or ()
    if configured and not value:  # older versions of click ignore the default map for arguments
        context.set_parameter_source(name, ParameterSource.DEFAULT_MAP)
    return [parse_source(each) for each in value or configured]


def _require_sources(
    context: click.Context, option: click.Parameter, value: Sequence[Path]
) -> list[Path | str]:
    found = find_sources(context, option, value)
    if not found:
        raise click.UsageError(
            "no SOURCES given; name files or folders, or set sources in brief.toml", context
        )
    return found


SOURCES = click.Argument(["sources"], nargs=-1, type=parse_source, callback=_require_sources)

OPTIONS: list[click.Parameter] = [
    click.Option(
        ["-o", "--out"],
        default="out",
        show_default=True,
        type=PATH,
        metavar="DIR",
        help="Output folder.",
    ),
    click.Option(
        ["--to", "formats"],
        default="docx,md,json",
        show_default=True,
        callback=_parse_formats,
        metavar="FORMATS",
        help="Output formats, comma-separated; see `brief list formats`.",
    ),
    click.Option(
        ["--words"],
        type=click.IntRange(min=20),
        help="Maximum words in the memo body (annex not counted).  [default: from the profile]",
    ),
    click.Option(
        ["--profile"],
        default="memo",
        show_default=True,
        metavar="NAME|FILE",
        help="Sections, cues and areas of the memo; see `brief list profiles`.",
    ),
    click.Option(
        ["--template", "templates"],
        multiple=True,
        type=PATH,
        metavar="FILE",
        help="Template for one format: .docx, .dotx, .md.j2 or .html.j2. Repeatable.",
    ),
    click.Option(
        ["--annex/--no-annex"],
        default=None,
        help="Add what each document says beyond the body.  [default: above 300 words]",
    ),
    click.Option(
        ["--contents/--no-contents"],
        default=None,
        help="Add a table of contents.  [default: in memos of more than ten pages]",
    ),
    click.Option(
        ["--coverage/--no-coverage"],
        default=None,
        help="Add a table of areas by document.  [default: with the annex, for 3 to 40 documents]",
    ),
    click.Option(
        ["--source-texts/--no-source-texts"],
        default=None,
        help="Include the sources' texts in the web page.  [default: included]",
    ),
    click.Option(
        ["--pin"],
        multiple=True,
        metavar="TEXT",
        help="Always quote the passages that contain this text. Repeatable.",
    ),
    click.Option(
        ["--drop"],
        multiple=True,
        metavar="TEXT",
        help="Never quote a passage that contains this text. Repeatable.",
    ),
    click.Option(
        ["--since"],
        callback=_validated("since"),
        metavar="YYYY-MM-DD",
        help="Skip documents that are dated earlier.",
    ),
    click.Option(
        ["--exclude"],
        multiple=True,
        metavar="PATTERN",
        help='Ignore files and folders in SOURCES: a path, or a pattern of names such as "*.tmp" '
        'or "drafts/*". Repeatable.',
    ),
    click.Option(["--title"], help="Title of the memo.  [default: from the documents]"),
    click.Option(
        ["--date"],
        callback=_validated("date"),
        metavar="YYYY-MM-DD",
        help="Date of the memo.  [default: SOURCE_DATE_EPOCH, or the newest document's date]",
    ),
    click.Option(["--marking"], metavar="TEXT", help='Protective marking, such as "RESTRICTED".'),
    click.Option(["--addressee"], metavar="TEXT", help='Recipient ("To" line).'),
    click.Option(["--through"], metavar="TEXT", help='Who passes it on ("Through" line).'),
    click.Option(["--cc"], metavar="TEXT", help='Who gets a copy ("Copy" line).'),
    click.Option(["--from", "sender"], metavar="TEXT", help='Sender ("From" line).'),
    click.Option(["--subject"], metavar="TEXT", help='"Subject" line.'),
    click.Option(["--reference"], metavar="TEXT", help='"Reference" line.'),
    click.Option(["--purpose"], metavar="TEXT", help='"Purpose" line, such as "For decision".'),
    click.Option(
        ["--lang", "language"],
        default="auto",
        show_default=True,
        callback=_validated("language"),
        metavar="auto|CODE",
        help="Language of the documents; see `brief list languages`.",
    ),
    click.Option(
        ["--memo-lang", "memo_language"],
        default="en",
        show_default=True,
        callback=_validated("memo_language"),
        metavar="CODE",
        help="Language of headings and labels; quotes are not translated.",
    ),
    click.Option(
        ["--scorer"],
        metavar="NAME",
        help="Sentence-scoring algorithm; see `brief list scorers`.",
    ),
    click.Option(
        ["--previous"],
        type=PATH,
        metavar="FILE",
        help="Earlier briefing.json to compare with.  [default: the last output, if there is a "
        "brief.toml]",
    ),
    click.Option(
        ["--no-previous/--with-previous"],
        help="Do not mark what changed.",
    ),
    click.Option(
        ["--cache"],
        type=PATH,
        metavar="DIR",
        help="Folder for analysed documents.  [default: in the user's cache folder]",
    ),
    click.Option(
        ["--cache-size"],
        type=click.IntRange(min=1),
        metavar="MB",
        help="Maximum size of the cache.  [default: 512]",
    ),
    click.Option(["--no-cache/--with-cache"], help="Disable the cache."),
    click.Option(
        ["--jobs"],
        type=click.IntRange(min=1),
        help="Number of worker processes.  [default: one per processor]",
    ),
    click.Option(
        ["--engine"],
        default="local",
        show_default=True,
        type=click.Choice(("local", "dask")),
        help="Where documents are analysed: in worker processes here, or as Dask tasks.",
    ),
    click.Option(
        ["--scheduler"],
        metavar="ADDRESS",
        help="Dask scheduler, such as tcp://10.0.0.5:8786.  [default: a local cluster]",
    ),
    click.Option(
        ["--timeout"],
        type=click.IntRange(min=1),
        metavar="SECONDS",
        help="Skip files that are not read after this time.  [default: no limit]",
    ),
    click.Option(
        ["--judge"],
        metavar="URL",
        help="Let a language model choose the sentences: base URL of an OpenAI-compatible "
        "server, to which the documents' sentences are sent.  [default: none]",
    ),
    click.Option(["--judge-model"], metavar="NAME", help="Name of the model that --judge serves."),
    click.Option(["--strict/--no-strict"], help="Exit with 3 if any file was skipped."),
    click.Option(["--diff/--no-diff"], help="Show a diff against the existing output."),
    click.Option(
        ["--exact/--no-exact"],
        help="In a check, compare bytes: line ends and versions of libraries count.",
    ),
    click.Option(
        ["--format", "report"],
        default="text",
        show_default=True,
        type=click.Choice(REPORT_FORMATS),
        help="Format of the report.",
    ),
    click.Option(["-q", "--quiet/--no-quiet"], help="Print no report, only errors."),
    click.Option(
        ["-v", "--verbose/--no-verbose"], help="List all sources with their reading warnings."
    ),
]


def options_by_key() -> dict[str, click.Parameter]:
    """Return every key of a configuration file with its parameter: long names, and sources."""
    return {"sources": SOURCES} | {each.opts[-1].removeprefix("--"): each for each in OPTIONS}
