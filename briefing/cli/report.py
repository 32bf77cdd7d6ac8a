"""What a run says: progress on a terminal, and at the end what was read and where it went."""

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from briefing.model import Memo, Source

Show = Callable[[int, int, str], None]
MOST_ROWS = 40  # of read files that are listed; skipped ones are all named


@contextmanager
def progress() -> Iterator[Show]:
    """A function that moves a progress line; it does nothing where stderr is no terminal."""
    if not sys.stderr.isatty():
        yield lambda done, total, name: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    columns = (
        TextColumn("Reading"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[name]}"),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("Reading", total=None, name="")
        yield lambda done, total, name: bar.update(task, completed=done, total=total, name=name)


def report(memo: Memo, files: Sequence[Path]) -> None:
    """Print what was read, what was skipped and why, and where the memo is."""
    from rich.console import Console
    from rich.markup import escape
    from rich.table import Table

    console = Console(highlight=False, soft_wrap=not sys.stdout.isatty())
    table = Table("", "read", "date", "language", "kind", "words", "of the memo", box=None)
    for source in memo.sources[:MOST_ROWS]:
        table.add_row(*map(escape, _row(source)))
    console.print(table)
    if len(memo.sources) > MOST_ROWS:
        console.print(f"and {len(memo.sources) - MOST_ROWS} more")
    for skipped in memo.skipped:
        console.print(f"[yellow]skipped[/] {escape(skipped.path)}: {escape(skipped.reason)}")
    for file in files:
        console.print(f"[green]wrote[/] {escape(str(file))}")


def _row(source: Source) -> tuple[str, ...]:
    share = f"{source.share:.0%}"
    return (
        source.id,
        source.path,
        source.date or "–",
        source.language,
        source.kind,
        f"{source.words:,}",
        share,
    )
