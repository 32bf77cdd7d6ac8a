"""The report as SARIF 2.1.0 (OASIS, 2020), for code scanning: stale outputs, skipped sources."""

from typing import Any
from urllib.parse import quote

import click

from briefing import __version__
from briefing.cli.reports.json import dump_json
from briefing.cli.reports.result import Run

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
RULES = {
    "stale": "An output is out of date with its sources.",
    "skipped": "A source could not be read.",
}


def report(run: Run) -> None:
    """Print one SARIF log with one run."""
    stale = [
        _to_result(
            "stale", output.path.as_posix(), f"{output.path} {output.state}; run `brief make`"
        )
        for output in run.outputs
        if run.is_check and run.is_stale(output)
    ]
    skipped = [
        _to_result("skipped", run.locate(each).as_posix(), f"{each.path} skipped: {each.reason}")
        for each in run.memo.skipped
    ]
    rules = [{"id": name, "shortDescription": {"text": text}} for name, text in RULES.items()]
    driver = {"name": "brief", "version": __version__, "rules": rules}
    log = {"tool": {"driver": driver}, "results": stale + skipped}
    click.echo(dump_json({"$schema": SCHEMA, "version": "2.1.0", "runs": [log]}))


def _to_result(rule: str, path: str, message: str) -> dict[str, Any]:
    return {
        "ruleId": rule,
        "level": "error" if rule == "stale" else "warning",
        "message": {"text": message},
        "locations": [{"physicalLocation": {"artifactLocation": {"uri": quote(path)}}}],
    }
