"""`brief make` and `brief check`: build the memo and write it, or compare it with the output."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from briefing.cli.config_file import CONFIG
from briefing.cli.judge import open_judge, require_choices
from briefing.cli.options import OPTIONS, SOURCES
from briefing.cli.terminal import progress_bar
from briefing.errors import CheckFailed, NothingToRead

if TYPE_CHECKING:
    from briefing.cli.request import Request

CHECK = click.Option(
    ["--check"],
    is_flag=True,
    help="Write nothing; exit with 1 if any output is out of date. The same as `brief check`.",
)


@click.command(params=[SOURCES, *OPTIONS, CHECK, CONFIG], short_help="Write a memo on documents.")
def make(check: bool, **arguments: Any) -> None:
    """Write a memo on the documents in SOURCES, files and folders; "-" is standard input.

    Hidden files, READMEs and the output folder are ignored. SOURCES and options can be set in
    brief.toml; see `brief init` and `brief config`.
    """
    _run(arguments, check)


@click.command(params=[SOURCES, *OPTIONS, CONFIG], short_help="Check that a memo is up to date.")
def check(**arguments: Any) -> None:
    """Check that the memo in the output folder is up to date with SOURCES.

    Builds the memo in memory and writes nothing. Exits with 1 if any output differs.
    """
    _run(arguments, is_check=True)


def _run(arguments: dict[str, Any], is_check: bool) -> None:
    from briefing import api
    from briefing.cli import reports
    from briefing.cli.request import render, require_own_outputs, resolve_request
    from briefing.diff import outputs
    from briefing.runtime import atomic_write

    request = resolve_request(arguments, is_check)
    if not is_check:
        require_own_outputs(request)
    with progress_bar() as progress, open_judge(request, progress) as judge:
        options: api.Options = {**request.options, "progress": progress, "judge": judge}
        memo = api.make(request.sources, **options)
    files = {
        path: render(memo, name, request.templates.get(name))
        for path, name in request.outputs.items()
    }
    run = reports.Run(
        memo=memo,
        outputs=outputs.compare_outputs(files, detailed=request.show_diff),
        request=request,
    )
    if not is_check:
        atomic_write.write_files(files, _report_waiting)
    reports.report(run)
    require_choices(request, judge)
    for folder in sorted({path.parent for path in files} if is_check else ()):
        if atomic_write.is_interrupted(folder):
            raise CheckFailed(
                f"{folder}: a run was killed while it replaced the outputs; run `brief make`"
            )
    _raise_for_result(request, run.stale_count if is_check else 0, len(memo.skipped))


def _raise_for_result(request: "Request", stale: int, skipped: int) -> None:
    if stale:
        raise CheckFailed(f"{stale} outputs are out of date; run `brief make`")
    if skipped and request.strict:
        raise NothingToRead(f"{skipped} files skipped (--strict)")


def _report_waiting(folder: Path) -> None:
    click.echo(f"brief: waiting for another run that is writing to {folder}", err=True)
