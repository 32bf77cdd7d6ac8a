"""What a run of `make` or `check` says: one module a form, each with `report(run)`."""

from collections.abc import Callable

from briefing.cli.reports import github, machine, sarif, text
from briefing.cli.reports.run import Run

__all__ = ["REPORTS", "Run"]

REPORTS: dict[str, Callable[[Run], None]] = {
    "text": text.report,
    "json": machine.report,
    "github": github.report,
    "sarif": sarif.report,
}
