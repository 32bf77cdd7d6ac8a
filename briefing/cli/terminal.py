"""Makes text from files safe to print: no escape sequences and no bidirectional overrides."""

import re
from collections.abc import Iterable

import click

_UNSAFE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def escape_controls(text: str) -> str:
    """Return a text with control characters and bidirectional marks as escapes: "\\x1b"."""
    return _UNSAFE.sub(lambda match: match[0].encode("unicode_escape").decode(), text)


def print_lines(lines: Iterable[str]) -> None:
    """Print lines that may quote files."""
    for line in lines:
        click.echo(escape_controls(line))
