"""The command `brief`: arguments, progress, reports and exit codes, nothing else.

This module has the command group, and is the one place where errors become exit codes. Commands
import what they need when they run, so `brief --version` costs little more than click.
"""

import os
import signal
import sys
import threading
from typing import Any, NoReturn

import click

from briefing import __version__, errors
from briefing.cli.diff import diff
from briefing.cli.init import init
from briefing.cli.judge import judge
from briefing.cli.listing import cache, config, list_
from briefing.cli.make import check, make
from briefing.cli.show import show
from briefing.cli.terminal import close_stdout, open_streams, tolerate_encoding
from briefing.cli.verify import verify

EXIT_CODES: dict[type[errors.BriefError], int] = {
    errors.CheckFailed: 1,
    errors.ChoicesMissing: 4,
    errors.UsageError: 2,
    errors.OutputError: 2,
    errors.NothingToRead: 3,
    errors.Unreadable: 3,
}
BUG = 70
INTERRUPTED = 130  # the shells' code for a program stopped from the keyboard
TERMINATED = 143  # and by SIGTERM


def _end_terminated(_number: int, _frame: object) -> NoReturn:
    """Kill the workers and exit at once; an exception could be swallowed by the code it meets."""
    pool = sys.modules.get("briefing.runtime.pool")
    if pool is not None:
        pool.kill_all()
    os.write(2, b"brief: terminated\n")
    os._exit(TERMINATED)


class _Group(click.Group):
    """Turns errors into one line on stderr and an exit code."""

    def invoke(self, ctx: click.Context) -> Any:
        open_streams()
        if threading.current_thread() is threading.main_thread():
            signal.signal(signal.SIGTERM, _end_terminated)
        tolerate_encoding()
        try:
            return super().invoke(ctx)
        except errors.BriefError as error:
            _exit(str(error), EXIT_CODES[type(error)])
        except click.UsageError as error:
            see = f"; see `{error.ctx.command_path} --help`" if error.ctx else ""
            _exit(f"{error.format_message()}{see}", EXIT_CODES[errors.UsageError])
        except (click.exceptions.Exit, click.ClickException):
            raise  # handled by click
        except (KeyboardInterrupt, click.Abort):
            _exit("interrupted", INTERRUPTED)
        except BrokenPipeError:
            close_stdout()
            sys.exit(0)  # the reader of a pipe stopped early, which is not an error
        except OSError as error:
            close_stdout()
            _exit(f"I/O error: {error}", EXIT_CODES[errors.OutputError])
        except Exception as error:
            _report_bug(error)


def _report_bug(error: Exception) -> NoReturn:
    import traceback

    traceback.print_exc()
    _exit(f"a bug in brief ({error!r}); please report it with the lines above", BUG)


def _exit(message: str, code: int) -> NoReturn:
    click.echo(f"brief: {' '.join(message.split())}", err=True)
    sys.exit(code)


@click.group(cls=_Group, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="brief")
def main() -> None:
    """Turn documents into a memo in which every line is a quote with its source."""


@click.command("help", short_help="Show the help of a command.")
@click.argument("command", required=False)
@click.pass_context
def help_(context: click.Context, command: str | None) -> None:
    """Show the help of COMMAND, or the list of commands."""
    parent = context.find_root()
    if command is None:
        click.echo(parent.get_help())
        return
    found = main.get_command(parent, command)
    if found is None:
        hint = errors.suggest(command, main.list_commands(parent))
        raise errors.UsageError(f"no such command {command!r}; {hint}")
    click.echo(found.get_help(click.Context(found, parent=parent, info_name=command)))


for _command in (make, check, verify, diff, show, judge, list_, init, config, cache, help_):
    main.add_command(_command)
