"""The report as SARIF 2.1.0 (OASIS, 2020), for code scanning: stale outputs, skipped sources."""

from typing import Any

import click

from briefing import __version__
from briefing.cli.reports.json import printable
from briefing.cli.reports.result import Run

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
RULES = {
    "stale": "An output is not what the sources would make it.",
    "skipped": "A source could not be read.",
}


def report(run: Run) -> None:
    """Print one SARIF log with one run."""
    stale = [
        _result("stale", output.path.as_posix(), f"{output.path} {output.state}: run `brief make`")
        for output in run.outputs
        if run.check and output.state != "same"
    ]
    skipped = [
        _result("skipped", run.place(each).as_posix(), f"{each.path} was skipped: {each.reason}")
        for each in run.memo.skipped
    ]
    rules = [{"id": name, "shortDescription": {"text": told}} for name, told in RULES.items()]
    driver = {"name": "brief", "version": __version__, "rules": rules}
    log = {"tool": {"driver": driver}, "results": stale + skipped}
    click.echo(printable({"$schema": SCHEMA, "version": "2.1.0", "runs": [log]}))


def _result(rule: str, path: str, message: str) -> dict[str, Any]:
    return {
        "ruleId": rule,
        "level": "error" if rule == "stale" else "warning",
        "message": {"text": message},
        "locations": [{"physicalLocation": {"artifactLocation": {"uri": _uri(path)}}}],
    }


def _uri(path: str) -> str:
    from urllib.parse import quote

    return quote(path)
