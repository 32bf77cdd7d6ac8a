"""What a run of `make` or `check` says: one module a form, each with `report(run)`."""

from collections.abc import Callable

from briefing.cli.reports import github, json, sarif, text
from briefing.cli.reports.result import Run

__all__ = ["REPORTS", "Run"]

REPORTS: dict[str, Callable[[Run], None]] = {
    "text": text.report,
    "json": json.report,
    "github": github.report,
    "sarif": sarif.report,
}
