"""Reports on a run of `make` or `check`: one module per format, each with `report(run)`."""

from collections.abc import Callable

from briefing.cli.reports import github, json, sarif, text
from briefing.cli.reports.result import Run

__all__ = ["REPORTS", "Run", "report"]

REPORTS: dict[str, Callable[[Run], None]] = {
    "text": text.report,
    "json": json.report,
    "github": github.report,
    "sarif": sarif.report,
}


def report(run: Run) -> None:
    """Print the report in the requested format; `--quiet` silences only the one for people."""
    if run.request.report != "text" or not run.request.quiet:
        REPORTS[run.request.report](run)
