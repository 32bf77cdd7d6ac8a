"""`brief make` and `brief check`: documents in, memo out, or compared with what lies there."""

from typing import Any

import click

from briefing.cli.config_file import CONFIG
from briefing.cli.options import OPTIONS, SOURCES
from briefing.errors import CheckFailed, NothingToRead

CHECK = click.Option(
    ["--check"],
    is_flag=True,
    help="Write nothing; exit with 1 if any output would differ. The same as `brief check`.",
)


@click.command(params=[SOURCES, *OPTIONS, CHECK, CONFIG])
def make(check: bool, **given: Any) -> None:
    """Read SOURCES, files and folders, and write a memo on them.

    Of a folder, hidden files, READMEs and the output folder are left out. SOURCES and options
    can be set in brief.toml; see `brief init` and `brief config`.
    """
    _run(given, check)


@click.command(params=[SOURCES, *OPTIONS, CONFIG])
def check(**given: Any) -> None:
    """Say whether the memo on SOURCES is the one that lies in the output folder.

    Builds in memory and writes nothing. Exits with 1 if any output would differ.
    """
    _run(given, check=True)


def _run(given: dict[str, Any], check: bool) -> None:
    from briefing import api
    from briefing.cli import arguments, reports
    from briefing.cli.progress import progress
    from briefing.diff import outputs
    from briefing.runtime import atomic_write

    wish, templates = arguments.wishes(given), arguments.templates(given["templates"])
    with progress() as wish["progress"]:
        memo = api.make(given["sources"], **wish)
    files = {
        path: arguments.written(memo, name, templates.get(name))
        for path, name in arguments.outputs(given).items()
    }
    run = reports.Run(
        memo=memo,
        outputs=outputs.compare_outputs(files, detailed=given["diff"]),
        last=arguments.last(given),
        sources=tuple(given["sources"]),
        check=check,
    )
    if not check:
        atomic_write.save(files)
    reports.REPORTS[given["form"]](run)
    _judge(run.stale if check else 0, memo.skipped if given["strict"] else ())


def _judge(stale: int, skipped: tuple[object, ...]) -> None:
    """End with the code that says what is wrong, if something is."""
    if stale:
        raise CheckFailed(f"{stale} of the outputs would differ; run `brief make`")
    if skipped:
        raise NothingToRead(f"{len(skipped)} skipped, and --strict asks for all")
