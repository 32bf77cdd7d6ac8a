"""The command `brief`: arguments, progress, printing, exit codes; nothing else.

What a command needs is imported inside it, so that `brief --version` costs little more than click.
"""

from briefing.cli.main import main

__all__ = ["main"]
