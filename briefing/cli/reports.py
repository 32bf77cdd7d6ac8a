"""Reports on a run of `make` or `check`: for people, as JSON, for GitHub Actions, and as SARIF."""

import os
import sys
from collections.abc import Callable, Iterator
from functools import cached_property
from pathlib import Path
from typing import Any
from urllib.parse import quote

import click
import msgspec
from msgspec import Struct
from rich.console import Console
from rich.table import Table
from rich.text import Text

from briefing import __version__
from briefing.cli.request import Request
from briefing.cli.terminal import change_to_dict, dump_json, escape_controls
from briefing.diff import Change, diff
from briefing.diff.outputs import Output
from briefing.exporters.markdown import escape
from briefing.models import Memo, Skipped, Source
from briefing.runtime.discovery import display_path


class Run(Struct, frozen=True, dict=True):
    """A run of `make` or `check`."""

    memo: Memo
    outputs: tuple[Output, ...]  # compared with the files before the run
    request: Request

    @property
    def is_check(self) -> bool:
        return self.request.is_check

    @property
    def stale_count(self) -> int:
        """Number of outputs that were missing or out of date before the run."""
        return sum(self.is_stale(output) for output in self.outputs)

    def is_stale(self, output: Output) -> bool:
        """Return whether an output is out of date; with `--exact` also if only its bytes differ."""
        return output.state not in (("same",) if self.request.exact else ("same", "equivalent"))

    @cached_property
    def changes(self) -> tuple[Change, ...]:
        """Changes from the memo in the output folder; empty if there was none."""
        return diff(self.request.last_output, self.memo) if self.request.last_output else ()

    @property
    def point_count(self) -> int:
        """Number of points in the memo body, without the section of changes."""
        return sum(len(s.points) for s in self.memo.sections if s.id != "changes")

    @property
    def folder(self) -> Path:
        return self.outputs[0].path.parent

    def locate(self, skipped: Skipped) -> Path:
        """Return the path of a skipped file if it can be derived from its name, else the name."""
        paths = [source for source in self.request.sources if isinstance(source, Path)]
        for source in paths:
            if source.is_dir() and (source / skipped.path).exists():
                return source / skipped.path
        return next((s for s in paths if s.name == skipped.path), Path(skipped.path))


# --- for people: sources read and skipped, files written or out of date ---------------------------


MAX_ROWS = 40  # of the table of sources, unless verbose
WIDTH = 400  # columns if stdout is not a terminal, so that no path is cut
STATES = {
    "same": "is up to date",
    "equivalent": "is up to date",
    "differs": "is out of date",
    "missing": "is missing",
}


class _Console(Console):
    """A console that leaves a closed pipe to the command group; rich's own exits with 1."""

    def on_broken_pipe(self) -> None:
        raise BrokenPipeError


def _report_text(run: Run) -> None:
    """Print to stdout, in colours if it is a terminal."""
    width = None if sys.stdout.isatty() else WIDTH
    console = _Console(highlight=False, soft_wrap=width is not None, markup=False, width=width)
    rows = len(run.memo.sources) if run.request.verbose else MAX_ROWS
    if not run.is_check or run.request.verbose:
        console.print(_build_table(run.memo.sources[:rows]))
        if len(run.memo.sources) > rows:
            console.print(f"and {len(run.memo.sources) - rows} more")
    if run.request.verbose:
        _print_warnings(console, run)
    for skipped in run.memo.skipped:
        console.print("skipped", style="yellow", end=" ")
        console.print(escape_controls(f"{skipped.path}: {skipped.reason}"))
    for output in run.outputs:
        stale = run.is_check and run.is_stale(output)
        note = f" ({output.note})" if output.note else ""
        state = f"{output.path} {STATES[output.state]}{note}"
        text = state if run.is_check else f"wrote {output.path}"
        console.print(text, style="yellow" if stale else "green")
        for line in output.lines:
            console.print(f"  {escape_controls(line)}")


def _print_warnings(console: Console, run: Run) -> None:
    for source in run.memo.sources:
        for warning in source.warnings:
            console.print("warning", style="yellow", end=" ")
            console.print(escape_controls(f"{source.path}: {warning}"))


def _build_table(sources: tuple[Source, ...]) -> Table:
    table = Table("", "file", "date", "language", "kind", "words", "share of memo", box=None)
    for source in sources:
        table.add_row(*map(Text, _table_row(source)))
    return table


def _table_row(source: Source) -> tuple[str, ...]:
    return (
        source.id,
        source.path,
        source.date or "–",
        source.language,
        source.kind,
        f"{source.words:,}",
        f"{source.share:.0%}",
    )


# --- as JSON; docs/reference/json.md describes it -------------------------------------------------


SCHEMA = "briefing-report/1"


def _report_json(run: Run) -> None:
    """Print one JSON object; docs/reference/json.md describes it."""
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


# --- for GitHub Actions: annotations, the outputs of the step, the summary of the job -------------


MAX_CHANGES = 50  # in the summary


def _report_github(run: Run) -> None:
    """Annotate skipped files and stale outputs; write the step's outputs and the summary.

    The files of the last two are named by GITHUB_OUTPUT and GITHUB_STEP_SUMMARY; if these are not
    set, only the annotations are printed.
    """
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


# --- as SARIF 2.1.0 (OASIS, 2020), for code scanning: stale outputs, skipped sources --------------


SARIF_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
SARIF_RULES = {
    "stale": "An output is out of date with its sources.",
    "skipped": "A source could not be read.",
}


def _report_sarif(run: Run) -> None:
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
    rules = [{"id": name, "shortDescription": {"text": text}} for name, text in SARIF_RULES.items()]
    driver = {"name": "brief", "version": __version__, "rules": rules}
    log = {"tool": {"driver": driver}, "results": stale + skipped}
    click.echo(dump_json({"$schema": SARIF_SCHEMA, "version": "2.1.0", "runs": [log]}))


def _to_result(rule: str, path: str, message: str) -> dict[str, Any]:
    return {
        "ruleId": rule,
        "level": "error" if rule == "stale" else "warning",
        "message": {"text": message},
        "locations": [{"physicalLocation": {"artifactLocation": {"uri": quote(path)}}}],
    }


# --- the table of reports -------------------------------------------------------------------------


REPORTS: dict[str, Callable[[Run], None]] = {
    "text": _report_text,
    "json": _report_json,
    "github": _report_github,
    "sarif": _report_sarif,
}


def report(run: Run) -> None:
    """Print the report in the requested format; `--quiet` silences only the one for people."""
    if run.request.report != "text" or not run.request.quiet:
        REPORTS[run.request.report](run)
