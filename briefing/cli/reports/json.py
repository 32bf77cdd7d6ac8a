"""The report as JSON; docs/reference/json.md describes it."""

from typing import Any

import click
import msgspec

from briefing.cli.reports.result import Run
from briefing.diff import Change

SCHEMA = "briefing-report/1"


def report(run: Run) -> None:
    """Print one JSON object."""
    content = {
        "schema": SCHEMA,
        "command": "check" if run.is_check else "make",
        "changed": run.stale_count > 0,
        "path": run.folder.as_posix(),
        "points": run.point_count,
        "words": run.memo.words,
        "sources": len(run.memo.sources),
        "outputs": [
            {
                "path": o.path.as_posix(),
                "state": o.state,
                "note": o.note,
                "difference": list(o.lines),
            }
            for o in run.outputs
        ],
        "skipped": msgspec.to_builtins(run.memo.skipped),
        "changes": [change_to_dict(each) for each in run.changes],
    }
    click.echo(dump_json(content))


def change_to_dict(change: Change) -> dict[str, Any]:
    """Return a change between two memos in the form that all reports share."""
    source = change.point.evidence[0].source if change.point.evidence else None
    return {
        "kind": change.kind,
        "section": change.section,
        "text": change.point.text,
        "before": change.before or None,
        "source": source,
    }


def dump_json(content: object) -> str:
    """Return indented JSON in ASCII, which any terminal can print."""
    import json

    return json.dumps(content, indent=2)
