"""The group of commands, and the one place where errors become exit codes."""

import io
import os
import sys
from contextlib import suppress
from typing import Any, NoReturn

import click

from briefing import __version__, errors
from briefing.cli.config import config
from briefing.cli.diff import diff
from briefing.cli.init import init
from briefing.cli.list import list_
from briefing.cli.make import check, make
from briefing.cli.show import show
from briefing.cli.verify import verify

EXIT_CODES: dict[type[errors.BriefError], int] = {
    errors.CheckFailed: 1,
    errors.UsageError: 2,
    errors.OutputError: 2,
    errors.NothingToRead: 3,
    errors.Unreadable: 3,
}
BUG = 70
INTERRUPTED = 130  # as shells count a program that was stopped from the keyboard


class _Brief(click.Group):
    """The one place where errors become a line and an exit code."""

    def invoke(self, ctx: click.Context) -> Any:
        _print_anything()
        try:
            return super().invoke(ctx)
        except errors.BriefError as error:
            _stop(str(error), EXIT_CODES[type(error)])
        except click.UsageError as error:
            _stop(f"{error.format_message()}{_help(error)}", EXIT_CODES[errors.UsageError])
        except (click.exceptions.Exit, click.ClickException):
            raise  # click's own affair
        except (KeyboardInterrupt, click.Abort):
            _stop("interrupted", INTERRUPTED)
        except BrokenPipeError:
            _say_no_more()
            sys.exit(0)  # who read us has gone, and that is no error of ours
        except OSError as error:
            _say_no_more()
            _stop(f"the system refused: {error}", EXIT_CODES[errors.OutputError])
        except Exception as error:
            _report_bug(error)


def _print_anything() -> None:
    """Write out what a terminal's encoding lacks, rather than fail at it."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def _say_no_more() -> None:
    """What is still to be flushed to stdout goes nowhere, rather than fail again at exit."""
    with suppress(OSError, ValueError):  # tests have a stdout without a file
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _help(error: click.UsageError) -> str:
    return f"; see `{error.ctx.command_path} --help`" if error.ctx else ""


def _report_bug(error: Exception) -> NoReturn:
    import traceback

    traceback.print_exc()
    _stop(f"a bug in brief ({error!r}); please report it with the lines above", BUG)


def _stop(message: str, code: int) -> NoReturn:
    click.echo(f"brief: {' '.join(message.split())}", err=True)
    sys.exit(code)


@click.group(cls=_Brief, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="brief")
def main() -> None:
    """Turn documents into a memo in which every line is a quote with its source."""


for command in (make, check, verify, diff, show, list_, init, config):
    main.add_command(command)
