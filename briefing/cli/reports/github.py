"""The report for GitHub Actions: annotations, the step's outputs, and the job's summary.

The runner names the files for the last two in GITHUB_OUTPUT and GITHUB_STEP_SUMMARY; where it
doesn't, only the annotations are printed.
"""

import os
from collections.abc import Iterator
from pathlib import Path

import click

from briefing.cli.reports.result import Run
from briefing.exporters.markdown.escape import escape

MOST_CHANGES = 50  # in the summary


def report(run: Run) -> None:
    """Annotate skipped files and stale outputs; tell the runner what came of the run."""
    for line in _annotations(run):
        click.echo(line)
    _append("GITHUB_OUTPUT", "".join(f"{name}={value}\n" for name, value in _outputs(run)))
    _append("GITHUB_STEP_SUMMARY", "\n".join(_summary(run)) + "\n")


def _annotations(run: Run) -> Iterator[str]:
    for skipped in run.memo.skipped:
        yield _command("warning", run.place(skipped), f"skipped: {skipped.reason}")
    for output in run.outputs:
        if run.check and output.state != "same":
            told = "\n".join((f"{output.state}: run `brief make`", *output.lines))
            yield _command("error", output.path, told)
        elif output.lines:
            yield _command("notice", output.path, "\n".join(output.lines))


def _command(level: str, file: Path, message: str) -> str:
    """A workflow command; its separators are escaped where they stand in a value."""
    plain = message.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    path = file.as_posix().replace("%", "%25").replace(":", "%3A").replace(",", "%2C")
    return f"::{level} file={path},title=brief::{plain}"


def _outputs(run: Run) -> Iterator[tuple[str, str]]:
    yield "changed", "true" if run.stale else "false"
    yield "points", str(run.points)
    yield "skipped", str(len(run.memo.skipped))
    yield "path", run.folder.as_posix()


def _summary(run: Run) -> Iterator[str]:
    """The bottom line and what changed, in Markdown."""
    memo = run.memo
    yield f"## {escape(memo.title or 'Briefing')}\n"
    if memo.sections and memo.sections[0].points:
        yield f"### {escape(memo.sections[0].heading)}\n"
        yield from (f"- {escape(p.text)}" for p in memo.sections[0].points)
        yield ""
    yield "### What changed\n"
    yield from _changes(run)
    yield ""
    yield from (f"- skipped {escape(s.path)}: {escape(s.reason)}" for s in memo.skipped)


def _changes(run: Run) -> Iterator[str]:
    told = [each for each in run.changes if each.kind != "moved"]
    for each in told[:MOST_CHANGES]:
        yield f"- **{each.kind}** ({escape(each.heading)}): {escape(each.point.text)}"
    if len(told) > MOST_CHANGES:
        yield f"- and {len(told) - MOST_CHANGES} more"
    if not told:
        yield "No point." if run.last else "This is the first briefing."


def _append(variable: str, text: str) -> None:
    file = os.environ.get(variable)
    if file:
        with Path(file).open("a", encoding="utf-8", errors="backslashreplace") as out:
            out.write(text)
