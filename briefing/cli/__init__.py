"""The command `brief`: arguments, progress, reports and exit codes, nothing else.

Commands import what they need when they run, so `brief --version` costs little more than click.
"""

from briefing.cli.main import main

__all__ = ["main"]
