"""The report for people: sources read and skipped, files written or out of date."""

import sys

from rich.console import Console
from rich.table import Table
from rich.text import Text

from briefing.cli.reports.result import Run
from briefing.cli.terminal import escape_controls
from briefing.models import Source

MAX_ROWS = 40  # of the table of sources, unless verbose
WIDTH = 400  # columns if stdout is not a terminal, so that no path is cut
STATES = {
    "same": "is up to date",
    "equivalent": "is up to date",
    "differs": "is out of date",
    "missing": "is missing",
}


class _Console(Console):
    """A console that leaves a closed pipe to `cli.main`; rich's own exits with 1."""

    def on_broken_pipe(self) -> None:
        raise BrokenPipeError


def report(run: Run) -> None:
    """Print to stdout, in colours if it is a terminal."""
    width = None if sys.stdout.isatty() else WIDTH
    console = _Console(highlight=False, soft_wrap=width is not None, markup=False, width=width)
    rows = len(run.memo.sources) if run.request.verbose else MAX_ROWS
    if not run.is_check or run.request.verbose:
        console.print(_build_table(run.memo.sources[:rows]))
        if len(run.memo.sources) > rows:
            console.print(f"and {len(run.memo.sources) - rows} more")
    if run.request.verbose:
        _print_warnings(console, run)
    for skipped in run.memo.skipped:
        console.print("skipped", style="yellow", end=" ")
        console.print(escape_controls(f"{skipped.path}: {skipped.reason}"))
    for output in run.outputs:
        stale = run.is_check and run.is_stale(output)
        note = f" ({output.note})" if output.note else ""
        state = f"{output.path} {STATES[output.state]}{note}"
        text = state if run.is_check else f"wrote {output.path}"
        console.print(text, style="yellow" if stale else "green")
        for line in output.lines:
            console.print(f"  {escape_controls(line)}")


def _print_warnings(console: Console, run: Run) -> None:
    for source in run.memo.sources:
        for warning in source.warnings:
            console.print("warning", style="yellow", end=" ")
            console.print(escape_controls(f"{source.path}: {warning}"))


def _build_table(sources: tuple[Source, ...]) -> Table:
    table = Table("", "file", "date", "language", "kind", "words", "share of memo", box=None)
    for source in sources:
        table.add_row(*map(Text, _table_row(source)))
    return table


def _table_row(source: Source) -> tuple[str, ...]:
    return (
        source.id,
        source.path,
        source.date or "–",
        source.language,
        source.kind,
        f"{source.words:,}",
        f"{source.share:.0%}",
    )
