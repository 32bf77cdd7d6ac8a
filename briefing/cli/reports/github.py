"""The report for GitHub Actions: annotations, the step's outputs, and the job's summary.

The files of the last two are named by GITHUB_OUTPUT and GITHUB_STEP_SUMMARY; if these are not set,
only the annotations are printed.
"""

import os
from collections.abc import Iterator
from pathlib import Path

import click

from briefing.cli.reports.result import Run
from briefing.cli.terminal import escape_controls
from briefing.exporters.markdown import escape
from briefing.runtime.discovery import display_path

MAX_CHANGES = 50  # in the summary


def report(run: Run) -> None:
    """Annotate skipped files and stale outputs; write the step's outputs and the summary."""
    for line in _iter_annotations(run):
        click.echo(line)
    _append("GITHUB_OUTPUT", "".join(f"{name}={value}\n" for name, value in _iter_outputs(run)))
    _append("GITHUB_STEP_SUMMARY", "\n".join(_iter_summary(run)) + "\n")


def _iter_annotations(run: Run) -> Iterator[str]:
    for skipped in run.memo.skipped:
        yield _format_command("warning", run.locate(skipped), f"skipped: {skipped.reason}")
    for output in run.outputs:
        if run.is_check and run.is_stale(output):
            text = "\n".join((f"{output.state}: run `brief make`", *output.lines))
            yield _format_command("error", output.path, text)
        elif output.lines:
            yield _format_command("notice", output.path, "\n".join(output.lines))


def _format_command(level: str, file: Path, message: str) -> str:
    """Return a workflow command, with its separators escaped in the values."""
    plain = escape_controls(message).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    path = display_path(file).replace("%", "%25").replace(":", "%3A").replace(",", "%2C")
    return f"::{level} file={path},title=brief::{plain}"


def _iter_outputs(run: Run) -> Iterator[tuple[str, str]]:
    yield "changed", "true" if run.stale_count else "false"
    yield "points", str(run.point_count)
    yield "skipped", str(len(run.memo.skipped))
    yield "path", display_path(run.folder)  # escaped: a line end would start another output


def _iter_summary(run: Run) -> Iterator[str]:
    """Yield the bottom line and what changed, in Markdown."""
    memo = run.memo
    yield f"## {escape(memo.title or 'Briefing')}\n"
    if memo.sections and memo.sections[0].points:
        yield f"### {escape(memo.sections[0].heading)}\n"
        yield from (f"- {escape(p.text)}" for p in memo.sections[0].points)
        yield ""
    yield "### What changed\n"
    yield from _iter_changes(run)
    yield ""
    yield from (f"- skipped {escape(s.path)}: {escape(s.reason)}" for s in memo.skipped)


def _iter_changes(run: Run) -> Iterator[str]:
    listed = [each for each in run.changes if each.kind != "moved"]
    for each in listed[:MAX_CHANGES]:
        yield f"- **{each.kind}** ({escape(each.heading)}): {escape(each.point.text)}"
    if len(listed) > MAX_CHANGES:
        yield f"- and {len(listed) - MAX_CHANGES} more"
    if not listed:
        yield "No point changed." if run.request.last_output else "This is the first briefing."


def _append(variable: str, text: str) -> None:
    file = os.environ.get(variable)
    if file:
        with Path(file).open("a", encoding="utf-8", errors="backslashreplace") as out:
            out.write(text)
