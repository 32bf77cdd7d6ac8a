"""The report for people: what was read and skipped, where the memo is, or what would differ."""

import sys

from briefing.cli.reports.result import Run
from briefing.diff.outputs import Output
from briefing.models import Source

MOST_ROWS = 40  # of read files that are listed; skipped ones are all named
WIDTH = 400  # of what is no terminal, so that no path is cut
STATES = {"same": "is up to date", "differs": "would differ", "missing": "is missing"}


def report(run: Run) -> None:
    """Print to stdout; in colours where that is a terminal."""
    from rich.console import Console

    width = None if sys.stdout.isatty() else WIDTH
    console = Console(highlight=False, soft_wrap=width is not None, markup=False, width=width)
    if not run.check:
        console.print(_table(run.memo.sources[:MOST_ROWS]))
        if len(run.memo.sources) > MOST_ROWS:
            console.print(f"and {len(run.memo.sources) - MOST_ROWS} more")
    for skipped in run.memo.skipped:
        console.print("skipped", style="yellow", end=" ")
        console.print(f"{skipped.path}: {skipped.reason}")
    for output in run.outputs:
        console.print(_line(output, run.check), style=_style(output, run.check))
        for line in output.lines:
            console.print(f"  {line}")


def _line(output: Output, check: bool) -> str:
    return f"{output.path} {STATES[output.state]}" if check else f"wrote {output.path}"


def _style(output: Output, check: bool) -> str:
    return "yellow" if check and output.state != "same" else "green"


def _table(sources: tuple[Source, ...]) -> object:
    from rich.table import Table
    from rich.text import Text

    table = Table("", "read", "date", "language", "kind", "words", "of the memo", box=None)
    for source in sources:
        table.add_row(*map(Text, _row(source)))
    return table


def _row(source: Source) -> tuple[str, ...]:
    return (
        source.id,
        source.path,
        source.date or "–",
        source.language,
        source.kind,
        f"{source.words:,}",
        f"{source.share:.0%}",
    )
