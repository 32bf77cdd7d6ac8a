"""Standard streams: what is printed is safe for a terminal, and a closed stream is no error."""

import io
import os
import re
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from briefing.diff import Change

_UNSAFE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def escape_controls(text: str) -> str:
    """Return a text with control characters and bidirectional marks as escapes: "\\x1b"."""
    return _UNSAFE.sub(lambda match: match[0].encode("unicode_escape").decode(), text)


def print_lines(lines: Iterable[str]) -> None:
    """Print lines that may quote files."""
    for line in lines:
        click.echo(escape_controls(line))


def change_to_dict(change: "Change") -> dict[str, Any]:
    """Return a change between two memos in the form that all reports share."""
    source = change.point.evidence[0].source if change.point.evidence else None
    return {
        "kind": change.kind,
        "section": change.section,
        "text": change.point.text,
        "before": change.before or None,
        "source": source,
    }


def dump_json(content: object) -> str:
    """Return indented JSON in ASCII, which any terminal can print."""
    import json

    return json.dumps(content, indent=2)


def open_streams() -> None:
    """Open closed standard streams to the null device; else other files get their numbers."""
    for number in (0, 1, 2):
        try:
            os.fstat(number)
        except OSError:
            os.open(os.devnull, os.O_RDWR)  # takes the lowest free number
    sys.stdout = sys.stdout or Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115
    sys.stderr = sys.stderr or Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115


def tolerate_encoding() -> None:
    """Escape characters that the terminal's encoding lacks instead of failing."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def close_stdout() -> None:
    """Discard what is still buffered for stdout, so that flushing it at exit does not fail."""
    with suppress(OSError, ValueError):  # in tests, stdout has no file descriptor
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


@contextmanager
def progress_bar() -> Iterator[Callable[[int, int, str], None]]:
    """Yield a function that moves a progress bar; it does nothing if stderr is not a terminal."""
    if not sys.stderr.isatty():
        yield lambda done, total, name: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    columns = (
        TextColumn("Reading"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[name]}", markup=False),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("Reading", total=None, name="")
        yield lambda done, total, name: bar.update(task, completed=done, total=total, name=name)
