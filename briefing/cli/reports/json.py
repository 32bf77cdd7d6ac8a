"""The report as JSON; docs/json.md describes it."""

from typing import Any

import click
import msgspec

from briefing.cli.reports.result import Run
from briefing.diff import Change

SCHEMA = "briefing-report/1"


def report(run: Run) -> None:
    """Print one JSON object."""
    told = {
        "schema": SCHEMA,
        "command": "check" if run.check else "make",
        "changed": run.stale > 0,
        "path": run.folder.as_posix(),
        "points": run.points,
        "words": run.memo.words,
        "sources": len(run.memo.sources),
        "outputs": [
            {"path": o.path.as_posix(), "state": o.state, "difference": list(o.lines)}
            for o in run.outputs
        ],
        "skipped": msgspec.to_builtins(run.memo.skipped),
        "changes": [change(each) for each in run.changes],
    }
    click.echo(printable(told))


def change(each: Change) -> dict[str, Any]:
    """A change between two memos, as all reports tell it."""
    cited = each.point.evidence[0].source if each.point.evidence else None
    return {
        "kind": each.kind,
        "section": each.section,
        "text": each.point.text,
        "before": each.before or None,
        "source": cited,
    }


def printable(told: object) -> str:
    """Indented JSON in ASCII, whatever the terminal's encoding."""
    import json

    return json.dumps(told, indent=2)
