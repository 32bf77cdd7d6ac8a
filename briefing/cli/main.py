"""The group of commands, and the one place where errors become exit codes."""

import sys
from typing import Any, NoReturn

import click

from briefing import __version__, errors
from briefing.cli.listing import list_
from briefing.cli.make import make
from briefing.cli.show import show

EXIT_CODES: dict[type[errors.BriefError], int] = {
    errors.CheckFailed: 1,
    errors.UsageError: 2,
    errors.OutputError: 2,
    errors.NothingToRead: 3,
    errors.Unreadable: 3,
}
BUG = 70
PASSING = (click.ClickException, click.exceptions.Exit, click.Abort)  # click's own affair


class _Brief(click.Group):
    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except PASSING:
            raise
        except errors.BriefError as error:
            _stop(str(error), EXIT_CODES[type(error)])
        except BrokenPipeError:
            sys.stderr.close()  # who read us has gone: nothing more to say, and no error of ours
            sys.exit(0)
        except Exception as error:
            _report_bug(error)


def _report_bug(error: Exception) -> NoReturn:
    import traceback

    traceback.print_exc()
    _stop(f"a bug in brief ({error!r}); please report it with the lines above", BUG)


def _stop(message: str, code: int) -> NoReturn:
    click.echo(f"brief: {message}", err=True)
    sys.exit(code)


@click.group(cls=_Brief, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="brief")
def main() -> None:
    """Turn documents into a memo in which every line is a quote with its source."""


for command in (make, show, list_):
    main.add_command(command)
