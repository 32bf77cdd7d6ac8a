"""`brief judge`, and the language model of a run."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

from briefing.errors import ChoicesMissing, UsageError

if TYPE_CHECKING:
    from briefing.cli.request import Request
    from briefing.judge import Judge
    from briefing.judge.folder import Progress

KEY_VARIABLE = "BRIEF_JUDGE_KEY"
CHOICES_FILE = "choices.json"


@click.command(short_help="Show what a language model is asked.")
@click.option("--print", "print_prompts", is_flag=True, help="Print the instructions it gets.")
def judge(print_prompts: bool) -> None:
    """Explain --judge: what a language model is asked, and what is sent to it.

    With --judge, the numbered sentences of the documents are sent to the server, with titles,
    dates and speakers. It answers with numbers; no text of its answers reaches a memo.
    """
    from briefing.judge import load_prompt

    if not print_prompts:
        click.echo(click.get_current_context().get_help())
        return
    for name in ("document", "memo"):
        click.echo(f"--- {name} ---\n\n{load_prompt(name)}")


@contextmanager
def open_judge(request: "Request", progress: "Progress") -> "Iterator[Judge | None]":
    """Yield the judge of a run; None without --judge. A check never asks the model.

    What the model answered is written to choices.json in the output folder, even if the run is
    interrupted.
    """
    if request.judge is None:
        yield None
        return
    from briefing.judge import Judge, encode_choices, load_choices
    from briefing.runtime.atomic_write import write_files

    file = next(iter(request.outputs)).parent / CHOICES_FILE
    choices = load_choices(file)
    before = encode_choices(choices)
    if request.is_check:
        yield Judge(request.judge, choices)
        return
    try:
        from briefing.judge.client import Client
    except ImportError as error:
        raise UsageError(
            "--judge needs more packages; install them with: pip install 'briefing-memo[judge]'"
        ) from error
    with Client(request.judge, os.environ.get(KEY_VARIABLE, "")) as client:
        try:
            yield Judge(request.judge, choices, client.ask, progress)
        finally:
            if (after := encode_choices(choices)) != before:
                write_files({file: after})


def require_choices(request: "Request", judge: "Judge | None") -> None:
    """Report choices that a run lacked; with --strict, raise `ChoicesMissing`."""
    judgement = judge.last if judge else None
    if judgement is None or (judgement.plan and not judgement.missing):
        return
    count = len(judgement.missing)
    what = f"{count} documents" if count else "the memo"
    hint = "run `brief make`" if request.is_check else "see the warnings with -v"
    message = f"choices of the language model are missing for {what}; {hint}"
    if request.strict:
        raise ChoicesMissing(message)
    click.echo(f"brief: {message}", err=True)
